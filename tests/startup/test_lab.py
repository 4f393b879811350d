import json

import psutil
import pytest
import requests

from tests.support.labs import Lab


@pytest.fixture(scope="module")
def lab(fresh_clone, tmp_path_factory):
    """A running JupyterLab, in Korean."""
    with Lab(fresh_clone, tmp_path_factory.mktemp("책상") / "work", "--lang", "ko") as running:
        yield running


def test_it_opens_at_lesson_00_in_the_learners_language(lab):
    assert lab.opens == "/lab/tree/ko/00_start_here.ipynb"


def test_its_files_are_the_desk(lab):
    assert "firstProject" in [entry["name"] for entry in lab.ask("/api/contents")["content"]]


def test_a_stranger_without_the_token_sees_nothing(lab):
    assert requests.get(f"{lab.url}/api/contents", timeout=20).status_code == 403


def test_it_is_on_loopback_alone(lab):
    started = psutil.Process(lab.process.pid)  # on Windows that is start.py, and JupyterLab is its child
    family = [started, *started.children(recursive=True)]
    listening = [one for process in family for one in process.net_connections() if one.status == "LISTEN"]
    assert {one.laddr.ip for one in listening} == {"127.0.0.1"}


def test_its_kernel_is_the_courses_own(lab, fresh_clone):
    lab.start_kernel()
    commands = [child.cmdline() for child in psutil.Process(lab.process.pid).children(recursive=True)]
    assert str(fresh_clone.python) in [command[0] for command in commands if "ipykernel_launcher" in command]


def test_its_menus_are_korean(lab, page):
    page.goto(f"{lab.url}/lab?token={lab.token}")
    page.get_by_role("menuitem", name="파일").wait_for()


def test_no_news_toast_covers_the_page(lab):
    settings = lab.ask("/lab/api/settings/@jupyterlab/apputils-extension:notification")
    assert settings["schema"]["properties"]["fetchNews"]["default"] == "false"


def test_what_the_learner_set_stands_above_the_course(fresh_clone, tmp_path):
    own = tmp_path / "work" / ".jupyter" / "settings" / "@jupyterlab" / "translation-extension"
    own.mkdir(parents=True)
    (own / "plugin.jupyterlab-settings").write_text(json.dumps({"locale": "ja_JP"}), encoding="utf-8")
    with Lab(fresh_clone, tmp_path / "work", "--lang", "ko") as running:
        assert running.ask("/lab/api/settings/@jupyterlab/translation-extension:plugin")["settings"] == {
            "locale": "ja_JP"
        }


def test_what_the_learner_wrote_stays_on_the_desk(fresh_clone, tmp_path):
    views = tmp_path / "work" / "firstProject" / "blogapp" / "views.py"
    views.parent.mkdir(parents=True)
    views.write_text("# mine\n", encoding="utf-8")
    with Lab(fresh_clone, tmp_path / "work"):
        assert views.read_text(encoding="utf-8") == "# mine\n"


def test_ctrl_c_ends_it_and_leaves_no_process(fresh_clone, tmp_path):
    with Lab(fresh_clone, tmp_path / "work") as running:
        running.start_kernel()
        family = [
            psutil.Process(running.process.pid),
            *psutil.Process(running.process.pid).children(recursive=True),
        ]
        running.interrupt()
        assert not psutil.wait_procs(family, timeout=20)[1]
