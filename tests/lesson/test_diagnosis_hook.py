"""In a notebook, what failed in a cell is explained below it, by itself and once."""

import os
from collections.abc import Iterator

import nbformat
import pytest
import requests
from nbclient import NotebookClient

from tests.support.ports import free_ports
from tutorial_src.desk import folder as desk
from tutorial_src.lesson import diagnosis_hook

CELLS = {
    "quiet": "import tutorial_src.lesson.diagnosis_hook, sys\n'tutorial_src.diagnosis.doctor' in sys.modules",
    "begin": "from tutorial_src import begin\nlesson = begin('token_from_code')\n"
    "is_loaded = 'tutorial_src.diagnosis.doctor' in sys.modules",
    "loaded": "is_loaded",
    "healthy": "lesson.diagnosis",
    "page": "first = lesson.browser('first')\nfirst.get('/').status",
    "fails": "first.get('/oauth/').status",
    "after": "1 + 1",
    "asked": "lesson.diagnosis",
    "again": "lesson = begin('token_from_code')",
    "twice": "for _time in range(2): first.get('/oauth/?error=access_denied')",
    "examiner": "lesson._practice.examiner.visitor().get('/oauth/').status",
    "between": "import subprocess\ncode = 'import requests, sys; requests.get(sys.argv[1])'\n"
    "subprocess.run([sys.executable, '-c', code, lesson.site.url + '/oauth/'], check=True).returncode",
    "refused": "asked = '/oauth/authorize?client_id=nobody&redirect_uri=x&response_type=code'\n"
    "first.get(lesson.kakao.url + asked).status",
    "hidden": "lesson.switches.throw()\nfirst.get('/oauth/').status",
    "secret": "lesson.diagnosis",
    "undone": "lesson.switches.undo()\nlesson.diagnosis",
    "broken": "views = lesson.sessions.database.parent / 'blogapp' / 'views.py'\n"
    "views.write_text('import nosuchmodule', encoding='utf-8')\nlesson.site.restart()",
}


@pytest.fixture(scope="module")
def shown(tmp_path_factory) -> Iterator[dict[str, str]]:
    """What each of the cells put out, in a kernel of its own."""
    folder = tmp_path_factory.mktemp("notebook") / "en"
    folder.mkdir()
    ports = dict(zip(("TUTORIAL_SITE_PORT", "TUTORIAL_KAKAO_PORT"), map(str, free_ports()), strict=True))
    env = {
        **os.environ,
        **ports,
        "TUTORIAL_DESK": str(folder.parent / "work"),
        "PYTHONPATH": str(desk.ROOT),
        "IPYTHONDIR": str(folder.parent / "ipython"),
        "JUPYTER_RUNTIME_DIR": str(folder.parent / "runtime"),
    }
    tags = {"tags": ["raises-exception"]}
    cells = [nbformat.v4.new_code_cell(code, id=name, metadata=tags) for name, code in CELLS.items()]
    client = NotebookClient(
        nbformat.v4.new_notebook(cells=cells),
        timeout=60,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
    )
    made = client.execute(env=env)
    return {cell.id: "\n".join(map(_plain, cell.outputs)) for cell in made.cells}


def _plain(output) -> str:
    return output.get("text", "") or output.get("evalue", "") or output.get("data", {}).get("text/plain", "")


def test_a_lessons_first_cell_waits_for_nothing_of_the_doctor(shown):
    assert (shown["quiet"], shown["loaded"]) == ("False", "False")


def test_when_nothing_failed_it_says_so(shown):
    assert shown["healthy"].startswith("Nothing has failed")


def test_a_page_that_works_is_not_commented(shown):
    assert shown["page"] == "200"


def test_a_failure_is_explained_below_its_cell(shown):
    assert shown["fails"].count("✗ The address was opened by hand") == 1


def test_the_next_cell_does_not_say_it_again(shown):
    assert shown["after"] == "2"


def test_who_asks_gets_it_again_and_once(shown):
    assert shown["asked"].count("✗ The address was opened by hand") == 1


def test_a_lesson_that_begins_again_says_nothing_new(shown):
    assert "✗" not in shown["again"]


def test_of_two_failures_in_a_cell_the_newest_is_explained(shown):
    assert shown["twice"].count("✗") == 1


def test_what_the_examiner_tries_is_not_explained(shown):
    assert shown["examiner"] == "500"


def test_what_another_program_met_is_explained_with_the_next_cell(shown):
    assert shown["between"].count("✗") == 1


def test_a_refusal_of_kakaos_is_explained(shown):
    assert "✗ No app has this key (KOE101)" in shown["refused"]


def test_a_hidden_switch_is_the_learners_to_diagnose(shown):
    assert "✗" not in shown["hidden"] and shown["secret"].startswith("A hidden switch is thrown")


def test_once_it_is_undone_the_doctor_speaks(shown):
    assert "✗" in shown["undone"]


def test_a_site_that_cannot_start_is_explained(shown):
    assert "✗ There is no module `nosuchmodule`" in shown["broken"]


def test_outside_of_a_notebook_nothing_happens(lesson):
    assert diagnosis_hook.register(diagnosis_hook.IPythonFailureHook(lesson._pair)) is None


def test_what_failed_before_a_lesson_began_is_no_news_to_it(lesson):
    lesson.browser("early").get("/oauth/")
    begun = diagnosis_hook.IPythonFailureHook(lesson._pair)
    lesson._practice.examiner.visitor().get("/oauth/")  # makes the doctor look, and is not explained
    assert begun.news() is None


def test_what_failed_before_a_lesson_began_anew_is_no_news_to_it(lesson):
    begun = diagnosis_hook.IPythonFailureHook(lesson._pair)
    lesson.browser("early").get("/oauth/")
    begun.begin()
    lesson._practice.examiner.visitor().get("/oauth/")
    assert begun.news() is None


def test_what_ones_own_browser_got_over_is_no_news(lesson):
    begun = diagnosis_hook.IPythonFailureHook(lesson._pair)
    for query in ("error=access_denied", "code=agreed"):
        requests.get(f"{lesson.site.url}/oauth/?{query}", headers={"User-Agent": "Mozilla/5.0 (test)"}, timeout=20)
    assert begun.news() is None


def test_whose_failure_it_was_is_said(lesson):
    begun = diagnosis_hook.IPythonFailureHook(lesson._pair)
    lesson.browser("shy").get("/oauth/")
    assert "shy: GET" in repr(begun.news())
