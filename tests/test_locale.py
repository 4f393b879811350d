"""The reader's language: every sentence in both, with the same places for values."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutorial_src import locale
from tutorial_src.locale import _, of_reader
from tutorial_src.locale.ko import MESSAGES

ROOMS = Path(locale.__file__).parents[1]
# Words that stay as they are in a Korean sentence: code, names, and values that are filled in.
AS_THEY_ARE = re.compile(
    r"`[^`]*`|\{[^}]*\}|https?://\S*|\S*oauth/\S*|\b(?:ID|localhost|JupyterLab|UTF-8|URI|REST API|None|import"
    r"|Chrome|Edge|Firefox|Safari|Enter|django_session|db\.sqlite3|client_secret|code|error=)"
)


def sentences() -> Iterator[tuple[str, ast.expr]]:
    """What every `_(…)` call says, and where."""
    for path in sorted(ROOMS.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
                yield f"{path.name}:{node.lineno}", node.args[0]


ENGLISH = {node.value for _place, node in sentences() if isinstance(node, ast.Constant)}


def places(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name}


def test_every_sentence_is_written_where_it_is_said():
    assert [place for place, node in sentences() if not isinstance(node, ast.Constant)] == []


def test_every_sentence_has_a_korean_one():
    assert sorted(ENGLISH - MESSAGES.keys()) == []


def test_no_korean_sentence_is_left_over():
    assert sorted(MESSAGES.keys() - ENGLISH) == []


@pytest.mark.parametrize("english", MESSAGES)
def test_both_have_the_same_places(english):
    assert places(MESSAGES[english]) == places(english)


@pytest.mark.parametrize("korean", MESSAGES.values())
def test_no_korean_sentence_is_half_english(korean):
    assert re.findall(r"[A-Za-z]{2,}", AS_THEY_ARE.sub("", korean)) == []


@pytest.mark.parametrize("english", MESSAGES)
def test_no_english_sentence_is_half_korean(english):
    assert not re.search("[가-힣]", english)


@pytest.mark.parametrize("korean", [text for text in MESSAGES.values() if text.endswith(".")])
def test_korean_sentences_are_polite(korean):
    assert re.search(r"(니다|세요|까요|나요|시다)\W*$|\)\.$|\{\w+\}\.?$", korean)


def test_values_are_filled_in():
    assert _("{time} (expired)", time="10:00") == "10:00 (expired)"


def test_a_korean_lesson_is_spoken_to_in_korean():
    locale.use("ko")
    assert _("{time} (expired)", time="10:00") == "10:00 (만료됨)"


def test_braces_in_a_value_are_no_places():
    assert _("{time} (expired)", time="{x}") == "{x} (expired)"


def test_another_language_is_refused():
    with pytest.raises(ValueError, match="'fr'"):
        locale.use("fr")


@pytest.mark.parametrize(
    "folder, told, language",
    [
        ("work/ko", "en", "ko"),
        ("work/en", "ko", "en"),
        ("work", "ko", "ko"),
        ("work", "ko_KR.UTF-8", "ko"),
        ("work", "Korean_Korea", "ko"),
        ("work", "en_US.UTF-8", "en"),
        ("work", "fr", "en"),
    ],
)
def test_the_lessons_folder_tells_the_language_then_the_system(monkeypatch, folder, told, language):
    monkeypatch.setenv("TUTORIAL_LANG", told)
    assert of_reader(Path(folder)) == language


def test_without_a_word_the_system_is_asked(monkeypatch):
    monkeypatch.delenv("TUTORIAL_LANG", raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: ("ko_KR", "UTF-8"))
    assert of_reader(Path("anywhere")) == "ko"
