"""The site and practice Kakao inside this very process: no sockets, threads or processes, and the same exchanges."""

import os
import secrets
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest
import requests
from django.apps.registry import Apps
from django.core.checks.registry import registry
from django.dispatch import Signal
from django.utils import translation
from django.utils.translation import trans_real

from tests.support.desks import opened_lesson
from tutorial_src.browser.browser import NoAnswer
from tutorial_src.hosting import reload_django
from tutorial_src.servers.background import Queue
from tutorial_src.servers.messages import Recorded, State
from tutorial_src.servers.server import ServerDidNotStart, ServerIsStopped
from tutorial_src.traffic.exchange import Exchange


@pytest.fixture(scope="module")
def opened():
    """A lesson in this process, after the seed."""
    with opened_lesson("token_from_code", inside=True) as lesson:
        yield lesson


@pytest.fixture
def lesson(opened):
    """The same, its files as they were at the beginning of each test."""
    project = opened.sessions.database.parent
    before = {path: path.read_bytes() for path in project.rglob("*.py")}
    yield opened
    for path in set(project.rglob("*.py")) - set(before):
        path.unlink()
    for path, text in before.items():
        if path.read_bytes() != text:
            path.write_bytes(text)
    opened.site.restart()


def edit(lesson, file: str, old: str, new: str) -> None:
    """Change a file as an editor does, and start nothing."""
    path: Path = lesson.sessions.database.parent / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def append(lesson, file: str, code: str) -> None:
    """Add lines to a file."""
    path: Path = lesson.sessions.database.parent / file
    path.write_text(path.read_text(encoding="utf-8") + code, encoding="utf-8")


def answer_with(lesson, code: str) -> None:
    """Let the front page be answered by these lines of a view."""
    edit(lesson, "blogapp/views.py", 'return render(request, "index.html")', code)


def walk(lesson) -> list[Exchange]:
    """What a visitor's walk left behind."""
    visitor = lesson.browser(f"walker-{secrets.token_hex(4)}")  # nobody of that name has been here before
    visitor.comment("hello")
    visitor.agree()
    visitor.get(lesson.token_uri.uri)
    return [x for x in lesson.traffic if x.who == visitor.name]


def shape(x: Exchange) -> tuple:
    """What must be the same wherever a server runs."""
    asked, answered = ([name for name, _value in headers] for headers in (x.request_headers, x.response_headers))
    return (x.server, x.method, x.path, x.status, x.reason, asked, answered, x.printed.count("\n"), x.sessions is None)


def test_the_exchanges_are_those_of_processes(opened):
    inside = walk(opened)
    with opened_lesson("token_from_code") as beside:
        assert [shape(x) for x in walk(beside)] == [shape(x) for x in inside]


def test_nothing_is_started_and_nobody_listens(lesson):
    threads, here = threading.active_count(), psutil.Process()
    before = (here.children(), here.net_connections("tcp"))
    lesson.site.restart()
    walk(lesson)
    assert (here.children(), here.net_connections("tcp")) == before and threading.active_count() == threads


def test_a_saved_view_is_in_the_next_answer(lesson):
    answer_with(lesson, 'from django.http import HttpResponse\n    return HttpResponse("mine")')
    assert lesson.browser().get("/").text == "mine"


def test_a_saved_setting_is_in_the_next_answer(lesson):
    append(lesson, "firstProject/settings.py", '\nSESSION_COOKIE_NAME = "mine"\nLANGUAGE_CODE = "ko-kr"\n')
    visitor = lesson.browser()
    assert "댓글" in visitor.get("/blogMain/detail/1/").text or 'lang="ko' in visitor.page.html
    visitor.comment("hello")
    assert "mine" in visitor.cookies and "sessionid" not in visitor.cookies


def test_a_model_with_one_more_field_and_its_migration_is_in_the_next_answer(lesson):
    edit(
        lesson,
        "blogapp/models.py",
        "class Blog(models.Model):",
        'class Blog(models.Model):\n    mood = models.CharField(max_length=9, default="glad")',
    )
    last = sorted(path.stem for path in (lesson.sessions.database.parent / "blogapp/migrations").glob("0*.py"))[-1]
    (lesson.sessions.database.parent / "blogapp/migrations/0099_mood.py").write_text(
        "from django.db import migrations, models\n\nclass Migration(migrations.Migration):\n"
        f"    dependencies = [('blogapp', '{last}')]\n    operations = [migrations.AddField('blog', 'mood',"
        " models.CharField(default='glad', max_length=9))]\n",
        encoding="utf-8",
    )
    answer_with(lesson, "from django.http import HttpResponse\n    return HttpResponse(Blog.objects.first().mood)")
    try:
        assert lesson.browser().get("/").text == "glad"
    finally:  # the next tests have a model without it
        lesson.site.stop()
        lesson.sessions.database.unlink()
        lesson.site.restart()


def test_an_app_that_is_taken_out_is_missed_as_in_a_new_process(lesson):
    edit(lesson, "firstProject/settings.py", '    "django.contrib.sessions",\n', "")
    lesson.browser().comment("hello")
    assert "isn't in an application in INSTALLED_APPS" in lesson.traffic[-1].error


def test_a_middleware_that_is_taken_out_is_missed(lesson):
    edit(lesson, "firstProject/settings.py", '    "django.contrib.messages.middleware.MessageMiddleware",\n', "")
    with pytest.raises(ServerDidNotStart, match="admin.E409"):
        lesson.site.restart()


def test_a_receiver_hears_a_signal_once_however_often_it_was_loaded(lesson):
    append(
        lesson,
        "blogapp/models.py",
        "\nfrom django.core.signals import request_started\nheard = []\n"
        "def hear(**more): heard.append(1)\nrequest_started.connect(hear, weak=False)\n",
    )
    answer_with(
        lesson,
        "from django.http import HttpResponse\n    from . import models\n"
        "    return HttpResponse(str(len(models.heard)))",
    )
    for _again in range(3):
        lesson.site.restart()
    visitor = lesson.browser()
    assert [visitor.get("/").text for _visit in range(2)] == ["1", "2"]


def test_a_file_that_python_does_not_understand_is_told_and_got_over(lesson):
    edit(lesson, "blogapp/views.py", "def index(request):", "def index(request:")
    visitor = lesson.browser()
    assert "SyntaxError" in visitor.get("/").text and lesson.traffic[-1].could_not_start and lesson.site.has_failed
    edit(lesson, "blogapp/views.py", "def index(request:", "def index(request):")
    assert visitor.get("/").status == 200 and lesson.site.is_up


def test_this_process_stays_as_it_was(lesson, capsys):
    answer_with(lesson, 'import os\n    print("at work in", os.getcwd())\n    return render(request, "index.html")')

    def here() -> tuple:
        return Path.cwd(), dict(os.environ), list(sys.path), sys.dont_write_bytecode, time.tzname, sys.stdout

    before = here()
    lesson.browser().get("/")
    assert here() == before and capsys.readouterr().out == ""
    printed = f"at work in {lesson.sessions.database.parent}"
    assert printed in lesson.traffic[-1].printed and printed in lesson.site.log


def test_a_cell_reaches_the_site_with_requests_alone(lesson):
    assert requests.get(f"{lesson.site.url}/blogMain/", timeout=9).status_code == 200


def test_a_stopped_site_answers_nobody_and_starts_again(lesson):
    lesson.site.stop()
    with pytest.raises(NoAnswer, match=r"lesson.site.restart\(\)"):
        lesson.browser().get("/")
    with pytest.raises(ServerIsStopped):
        lesson.site.wait_ready()
    lesson.site.restart()
    assert lesson.browser().get("/").status == 200


def test_a_restart_for_an_older_generation_is_none(lesson):
    before = lesson.site.generation
    lesson.site.restart(if_generation=before)
    renewed = lesson.site.generation
    lesson.site.restart(if_generation=before)
    assert before != renewed == lesson.site.generation


def test_who_listens_hears_of_exchanges_and_of_a_restart(lesson):
    heard = []
    end = lesson.site.listen(heard.append)
    lesson.browser().get("/")
    lesson.site.restart()
    end()
    lesson.browser().get("/")
    assert heard == [Recorded("site"), State("ready")]


def test_two_desks_in_one_process_do_not_mix(lesson):
    answer_with(lesson, 'from django.http import HttpResponse\n    return HttpResponse("mine")')
    first = lesson.browser()
    assert first.get("/").text == "mine"
    with opened_lesson("start_here", inside=True) as other:
        assert other.browser().get("/").text != "mine"
        assert first.get("/").text == "mine"
    assert first.get("/").text == "mine"


# What the reload leans on in Django


@pytest.mark.parametrize(
    ("thing", "names"),
    [
        (Apps(), {"all_models", "app_configs", "apps_ready", "models_ready", "ready", "loading", "ready_event"}),
        (Signal(), {"receivers", "sender_receivers_cache"}),
        (registry, {"registered_checks", "deployment_checks"}),
        (trans_real, {"_default", "_active", "_translations"}),
        (translation, {"_trans"}),
    ],
)
def test_django_keeps_under_these_names_what_a_reload_resets(thing, names):
    assert names <= vars(thing).keys()


def test_django_keeps_a_receiver_in_the_second_place_of_its_entry():
    signal = Signal()

    def receiver(**kwargs: object) -> None:
        """Django wants it to take everything."""

    signal.connect(receiver, weak=False)
    assert signal.receivers[0][1] is receiver


@pytest.mark.parametrize("handler", reload_django.HANDLERS)
def test_a_handler_of_django_is_made_from_nothing(handler):
    assert vars(type(handler)()).keys() <= {
        "_settings",
        "_connections",
        "_routers",
        "_templates",
        "_engines",
        "_backends",
        "_storages",
    }


# The background


def test_a_job_waits_until_the_queue_is_run():
    done, queue = [], Queue()
    queue.later(lambda: done.append("soon"))
    queue.later(lambda: done.append("in an hour"), 3600)
    assert done == []
    queue.run()
    assert done == ["soon"]


def test_a_job_that_is_called_off_is_not_done():
    done, queue = [], Queue()
    queue.later(lambda: done.append("x"))()
    queue.run()
    assert done == []


def test_what_is_done_every_now_and_then_ends_when_it_is_told():
    done, queue = [], Queue()
    end = queue.every(0, lambda: done.append("x"))
    queue.run()
    queue.run()
    end()
    queue.run()
    assert done == ["x", "x"]
