import sys

import pytest

from tutorial_src.startup.programs import Failed, environment, run


@pytest.mark.parametrize(
    "words, complaint",
    [
        ("error: Failed to fetch\n  Caused by: dns error: failed to lookup address information", "network"),
        ("NewConnectionError: [Errno -3] Temporary failure in name resolution", "network"),
        ("error: failed to copy file: No space left on device (os error 28)", "disk"),
        ("OSError: [Errno 28] No space left on device", "disk"),
        ("error: failed to create directory: Permission denied (os error 13)", "folder"),
        ("PermissionError: [WinError 5] Access is denied", "folder"),
        ("error: something nobody has seen before", None),
    ],
)
def test_an_installers_words_name_the_cause(words, complaint):
    assert Failed(words).complaint == complaint


def test_byte_code_is_written_even_where_it_was_switched_off(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in environment()


def test_a_setting_of_the_learner_stays(monkeypatch):
    monkeypatch.setenv("UV_SYSTEM_CERTS", "0")
    assert environment()["UV_SYSTEM_CERTS"] == "0"


def test_a_failure_carries_the_programs_words():
    with pytest.raises(Failed, match="last words"):
        run([sys.executable, "-c", "raise SystemExit('last words')"], "working …")


def test_a_step_shows_its_seconds(capsys):
    run([sys.executable, "-c", ""], "working …")
    assert capsys.readouterr().out.startswith("  working … 0.")
