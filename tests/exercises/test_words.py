"""What exercises say: Python names every key, each of them is there, and each has a judge that can say it."""

import shutil
from pathlib import Path

import pytest

from tests.support.contents import Asked, asked_in, entries, files, places
from tests.support.lessons import NAMES
from tutorial_src import exercises, locale
from tutorial_src.exercises.kinds.words import PARTS, Words
from tutorial_src.exercises.lessons import catalogue
from tutorial_src.locale import content
from tutorial_src.locale.content import Content

FILES = [file for file in files("en") if file.startswith("exercises/")]
JUDGES = ("reply", "not_yet", "cannot_tell", "not_tried")  # of `Words`: what they say stands under `replies`
SAID_BY_JUDGES = [one for one in asked_in(Path(exercises.__file__).parent) if one.method in (*JUDGES, "text", "texts")]


def covered(asked: Asked) -> dict[str, str]:
    """The entries that a call of a judge may say, by their keys; none where there is no such key."""
    key = asked.content.key(f"replies.{asked.key}" if asked.method in JUDGES else str(asked.key))
    there = entries("en", asked.content.file)
    if key.endswith(".") or asked.method == "texts":
        return {one: text for one, text in there.items() if one.startswith(f"{key.rstrip('.')}.")}
    parts = {f"{key}.{part}" for part in PARTS} if asked.method == "not_yet" else set()
    return {one: text for one, text in there.items() if one == key or one in parts}


@pytest.fixture
def shown(monkeypatch) -> set[tuple[str, str]]:
    """File and key of every text that the exercises hold before anybody has answered."""
    found: set[tuple[str, str]] = set()
    text, texts, lines = Content.text, Content.texts, Content.lines

    def note(said: Content, *keys: str) -> None:
        found.update((said.file, said.key(key)) for key in keys)

    monkeypatch.setattr(Content, "text", lambda self, key, **v: note(self, key) or text(self, key, **v))
    monkeypatch.setattr(Content, "lines", lambda self, key, **v: note(self, key) or lines(self, key, **v))
    monkeypatch.setattr(
        Content,
        "texts",
        lambda self, key, **v: (
            note(self, *(f"{key}.{name}" for name in texts(self, key, **v))) or texts(self, key, **v)
        ),
    )
    for lesson in catalogue.lessons():
        catalogue.exercises(lesson)
    return found


def test_every_file_is_named_after_a_lesson():
    lessons = {f"exercises/{name[3:]}" for name in NAMES}
    assert set(FILES) == lessons | {"exercises/common"}


def test_a_file_has_the_exercises_of_its_lesson_in_the_order_of_the_notebook():
    for name in NAMES:
        order = list(dict.fromkeys(key.split(".")[0] for key in entries("en", f"exercises/{name[3:]}")))
        assert order == [exercise.name for exercise in catalogue.exercises(name[3:])]


def test_every_key_is_written_where_it_is_said():
    assert [one.where for one in SAID_BY_JUDGES if one.key is None] == []


def test_every_key_that_a_judge_names_is_there():
    assert [(one.where, one.key) for one in SAID_BY_JUDGES if not covered(one)] == []


def test_every_key_has_a_judge_that_can_say_it(shown):
    said = {(one.content.file, key) for one in SAID_BY_JUDGES for key in covered(one)}
    there = {(file, key) for file in FILES for key in entries("en", file)}
    assert sorted(there - said - shown) == []


def test_every_place_is_filled_in_where_it_is_said():
    assert [
        (one.where, key, places(text) - one.values)
        for one in SAID_BY_JUDGES
        for key, text in covered(one).items()
        if not places(text) <= one.values
    ] == []


def test_a_group_of_replies_by_error_code_has_kakaos_codes():
    refused = [key for key in entries("en", "exercises/oauth_token_uri") if key.startswith("token.replies.refused.")]
    codes = {key.split(".")[3] for key in refused} - {"other"}
    assert codes and all(code[:3] == "KOE" and code[3:].isdecimal() for code in codes)


@pytest.mark.parametrize(
    "old, new, told",
    [
        ("  why: ", "  wy: ", "lost_ticket.why: this entry is missing."),
        ("  title: Delete your own session cookie", "  title:", "lost_ticket.title: this entry is empty."),
        ("  hints:\n", "  hints: none\n  others:\n", "lost_ticket.hints: this entry should be a list, and is a text."),
    ],
)
def test_what_is_wrong_in_a_file_is_told_by_file_and_key(tmp_path, monkeypatch, old, new, told):
    shutil.copytree(content.NOTEBOOKS / "en" / "exercises", tmp_path / "en" / "exercises")
    monkeypatch.setattr(content, "NOTEBOOKS", tmp_path)
    file = tmp_path / "en" / "exercises" / "cookie_and_session.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(content.ContentError) as why:
        catalogue.exercises("cookie_and_session")
    assert str(why.value).endswith(f"en/exercises/cookie_and_session.yaml: {told}")


def test_another_language_needs_a_folder_only(tmp_path, monkeypatch):
    shutil.copytree(content.NOTEBOOKS / "en" / "exercises", tmp_path / "eo" / "exercises")
    file = tmp_path / "eo" / "exercises" / "cookie_and_session.yaml"
    english = file.read_text(encoding="utf-8")
    file.write_text(english.replace("Delete your own session cookie", "Disŝiru ĝin"), encoding="utf-8")
    monkeypatch.setattr(content, "NOTEBOOKS", tmp_path)
    monkeypatch.setattr(locale, "LANGUAGES", ("en", "eo"))
    locale.use("eo")
    assert catalogue.exercises("cookie_and_session")[0].title == "Disŝiru ĝin"


def test_what_is_code_may_be_given_in_the_place_of_a_part():
    verdict = Words("oauth_token_uri", "take_back").not_yet("error_page", observed="500 Oh").verdict
    assert verdict.observed == "500 Oh" and verdict.says and verdict.expected and verdict.look


def test_a_reply_of_one_text_says_it():
    verdict = Words("oauth_token_uri", "token").not_yet("not_asked").verdict
    assert verdict.says.startswith("Your browser") and not verdict.parts
