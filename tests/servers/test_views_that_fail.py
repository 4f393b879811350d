"""A project that cannot be loaded: the process stays, and says why to the browser and to the notebook."""

from collections.abc import Iterator
from dataclasses import dataclass
from unittest.mock import patch

import pytest

from tests.servers.conftest import house_in
from tests.support.server_house import House, until

FAILURES = {
    "syntax": ("def detail(:\n", ["blogapp/views.py, line 1", "def detail(:", "SyntaxError"]),
    "import": ("\nimport nosuchmodule\n", ["blogapp/views.py, line 2", "No module named 'nosuchmodule'"]),
    "exit": ("import sys\nsys.exit('enough')\n", ["blogapp/views.py, line 2", "SystemExit: enough"]),
    "name": ("index = nothing\n", ["blogapp/views.py, line 1", "name 'nothing' is not defined"]),
    "missing view": ("x = 1\n", ["firstProject/urls.py", "has no attribute 'index'"]),
    "input": ("input()\n", ["blogapp/views.py, line 1", "EOFError"]),
    "no end": ("while True:\n    pass\n", ["Still loading after 1 seconds", "blogapp/views.py, line"]),
}


@dataclass(frozen=True)
class Failure:
    """Views that failed: what the notebook said, what the browser showed, and the answer once they were mended."""

    words: list[str]  # what is to be said
    told: str
    shown: str
    mended: int


@pytest.fixture(scope="module", params=FAILURES)
def failure(request, tmp_path_factory) -> Failure:
    """A house whose views fail and are mended."""
    code, words = FAILURES[request.param]
    with patch("tutorial_src.servers.pair.LOAD_SECONDS", 1), house_in(tmp_path_factory.mktemp("house")) as house:
        whole = house.views.read_bytes()
        house.views.write_text(code, encoding="utf-8")
        told, shown = house.refusal(), house.get().text.replace("&#x27;", "'")
        house.views.write_bytes(whole)
        until(lambda: house.site.is_up)
        return Failure(words, told, shown, house.get().status_code)


def test_the_notebook_says_where(failure: Failure):
    assert [word for word in failure.words if word not in failure.told] == []


def test_the_browser_says_where(failure: Failure):
    assert [word for word in failure.words if word not in failure.shown] == []


def test_it_starts_when_the_file_is_mended(failure: Failure):
    assert failure.mended == 200


@pytest.fixture(scope="module")
def divided(tmp_path_factory) -> Iterator[tuple[House, list[str]]]:
    """A house whose views divide by zero, and the lines that the notebook says."""
    with house_in(tmp_path_factory.mktemp("house")) as house:
        house.views.write_text("1/0\n", encoding="utf-8")
        yield house, house.refusal().splitlines()


def test_nothing_but_the_learners_own_lines_is_shown(divided):
    _house, told = divided
    assert [line for line in told if ".py, line" in line] == [
        "firstProject/urls.py, line 6, in <module>",
        "blogapp/views.py, line 1, in <module>",
    ]


def test_the_fix_stands_last(divided):
    fix = "Fix that and run the cell again, or save the file: the site restarts by itself."
    assert divided[1][-1] == fix


def test_the_page_escapes_what_it_shows(house: House):
    house.views.write_text("raise ValueError('<script>')\n", encoding="utf-8")
    house.refusal()
    assert "<script>" not in house.get().text


def test_the_page_is_for_visitors_of_this_computer_alone(divided):
    house, _told = divided
    answer = house.get(headers={"Host": "evil.example"})
    assert (answer.status_code, answer.text) == (400, "")
    assert "1/0" in house.get(headers={"Host": f"localhost:{house.site.port}"}).text


def test_a_process_that_ends_itself_is_told(house: House):
    house.views.write_text("import os\nos._exit(3)\n", encoding="utf-8")
    assert "Its process ended." in house.refusal()


def test_a_failed_check_is_told(house: House):
    models = house.project / "blogapp" / "models.py"
    odd = "class Odd(models.Model):\n    name = models.CharField(max_length=0)\n"
    models.write_text(models.read_text(encoding="utf-8") + odd, encoding="utf-8")
    assert "'max_length' must be a positive integer" in house.refusal()


def test_settings_that_fail_are_told(house: House):
    settings = house.project / "firstProject" / "settings.py"
    settings.write_text("TEXT = 'open\n", encoding="utf-8")
    assert "firstProject/settings.py, line 1" in house.refusal()


def test_kakao_runs_beside_a_site_that_fails(divided):
    assert divided[0].kakao.is_up


def test_an_edit_by_hand_restarts_the_site(house: House):
    before = house.run().site.pid
    house.views.write_text(house.views.read_text(encoding="utf-8") + "\n# mine\n", encoding="utf-8")
    until(lambda: house.site.pid != before and house.site.is_up)
    assert house.get().status_code == 200


def test_an_edit_by_hand_that_fails_is_shown_in_the_browser(house: House):
    before = house.run().site.pid
    house.views.write_text("1/0\n", encoding="utf-8")
    until(lambda: house.site.pid != before and "ZeroDivisionError" in house.site.log)
    assert "ZeroDivisionError" in house.get().text
