import pytest

from tutorial_src.startup.command_line import split
from tutorial_src.startup.words import can_show_hangul, chosen_language


@pytest.fixture(autouse=True)
def system(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "TUTORIAL_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("tutorial_src.startup.words.system_language", lambda: "ko_KR.UTF-8")


def test_the_system_decides_when_nothing_is_said():
    assert chosen_language(["lab"]) == "ko"


@pytest.mark.parametrize("arguments", [["--lang", "en"], ["lab", "--lang=en"], ["lab", "--lang", "en", "--port", "1"]])
def test_the_option_decides_over_all(arguments, monkeypatch):
    monkeypatch.setenv("TUTORIAL_LANG", "ko")
    assert chosen_language(arguments) == "en"


def test_the_variable_decides_over_the_system(monkeypatch):
    monkeypatch.setenv("TUTORIAL_LANG", "en")
    assert chosen_language([]) == "en"


def test_a_language_that_the_course_has_not_means_english(monkeypatch):
    monkeypatch.setenv("TUTORIAL_LANG", "fr")
    assert chosen_language([]) == "en"


@pytest.mark.parametrize("encoding, can", [("utf-8", True), ("cp949", True), ("cp1252", False), (None, False)])
def test_a_console_has_hangul_or_not(encoding, can):
    assert can_show_hangul(encoding) is can


@pytest.mark.parametrize("command", ["test", "bench", "translate"])
def test_what_follows_these_commands_is_for_another_program(command):
    assert split([command, "fr", "--help"]) == ([command], ["fr", "--help"])


def test_what_follows_two_hyphens_is_for_jupyterlab():
    assert split(["--lang", "ko", "--", "--debug"]) == (["lab", "--lang", "ko"], ["--debug"])
