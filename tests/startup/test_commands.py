"""Which words of the command are our own, and which go on to pytest, the benchmarks and JupyterLab."""

import pytest

from tutorial_src.startup import command_line


@pytest.mark.parametrize(
    ("words", "ours", "others"),
    [
        ([], ["lab"], []),
        (["--lang", "ko"], ["lab", "--lang", "ko"], []),
        (["lab", "--", "--debug"], ["lab"], ["--debug"]),
        (["test", "tests/kakao", "-x"], ["test"], ["tests/kakao", "-x"]),
        (["test", "--quick", "-x"], ["test", "--quick"], ["-x"]),
        (["test", "-x", "--quick"], ["test", "--quick"], ["-x"]),
        (["bench", "install"], ["bench"], ["install"]),
    ],
)
def test_words_are_ours_or_go_on(words, ours, others):
    assert command_line.split(words) == (ours, others)


@pytest.mark.parametrize(("words", "chosen"), [(["test"], []), (["test", "--quick"], ["-m", command_line.QUICK])])
def test_quick_tests_are_chosen_by_their_markers(monkeypatch, words, chosen):
    commands = []
    monkeypatch.setattr(command_line, "install", lambda *names: None)
    monkeypatch.setattr(command_line, "hand_over", commands.append)
    monkeypatch.chdir(command_line.ROOT)  # it goes there, and the next test should not
    command_line.main([*words, "tests/kakao"])
    first = [command_line.PYTHON, "-m", "pytest", "-n", "2", "--durations", "20"]
    assert commands == [[*first, *chosen, "tests/kakao"]]
