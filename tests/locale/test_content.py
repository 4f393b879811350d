"""Texts by key, out of files beside the lessons; whoever edits one is told the file and the key of a mistake."""

import pytest

from tutorial_src import locale
from tutorial_src.locale.content import Content, ContentError

COOKIES = """
lost:
  title: Lost, and found
  task: >-
    Delete `sessionid`.
    Then reload.
  code: |-
    if cookie:
        eat(cookie)
  seen: "`{id}`, in {'1': 1}"
  hints: [Open it, 302]
  replies:
    no: A cookie {id}.
    200: All is well.
  empty: ""
  bare:
  nothing: []
"""


@pytest.fixture
def content(tmp_path):
    """Gives the content of a file of this text."""

    def made(text: str = COOKIES, language: str = "en") -> Content:
        (tmp_path / language).mkdir()
        (tmp_path / language / "cookies.yaml").write_text(text, encoding="utf-8")
        return Content("cookies", root=tmp_path)

    return made


def refused(call, *args) -> str:
    with pytest.raises(ContentError) as why:
        call(*args)
    return str(why.value)


def test_a_text_is_found_by_the_path_to_it(content):
    assert content().text("lost.title") == "Lost, and found"


def test_a_folded_text_is_one_line_without_an_end(content):
    assert content().text("lost.task") == "Delete `sessionid`. Then reload."


def test_code_keeps_its_lines(content):
    assert content().text("lost.code") == "if cookie:\n    eat(cookie)"


def test_content_can_begin_at_an_entry(content, tmp_path):
    content()
    assert Content("cookies", "lost.replies", root=tmp_path).text("200") == "All is well."


def test_a_value_fills_its_place_and_no_other_braces(content):
    assert content().text("lost.seen", id="{x}") == "`{x}`, in {'1': 1}"


def test_a_list_is_read_as_texts(content):
    assert content().lines("lost.hints") == ("Open it", "302")


def test_a_group_is_read_by_name_and_its_places_are_filled(content):
    assert content().texts("lost.replies", id=7) == {"no": "A cookie 7.", "200": "All is well."}


def test_it_says_whether_an_entry_is_there(content):
    said = content()
    assert said.has("lost.title") and not said.has("lost.titel") and not said.has("lost.title.more")


def test_the_language_is_the_one_spoken_when_it_is_asked(content):
    content("lost: Lost", "en")
    said = content("lost: 잃음", "ko")
    assert said.text("lost") == "Lost"
    locale.use("ko")
    assert said.text("lost") == "잃음"


def test_another_language_needs_a_folder_only(content, monkeypatch):
    monkeypatch.setattr(locale, "LANGUAGES", ("en", "eo"))
    locale.use("eo")
    assert content("lost: Perdita", "eo").text("lost") == "Perdita"


@pytest.mark.parametrize(
    "method, key, what",
    [
        ("text", "lost.titel", "this entry is missing."),
        ("text", "lost.title.more", "this entry is missing."),
        ("text", "lost.empty", "this entry is empty."),
        ("text", "lost.bare", "this entry is empty."),
        ("lines", "lost.nothing", "this entry is empty."),
        ("text", "lost.hints", "this entry should be a text, and is a list."),
        ("text", "lost", "this entry should be a text, and is a group of entries."),
        ("lines", "lost.title", "this entry should be a list, and is a text."),
        ("texts", "lost.hints", "this entry should be a group of entries, and is a list."),
        ("text", "lost.seen", "nothing is known for the place {id}."),
    ],
)
def test_a_wrong_entry_is_told_by_file_and_key(content, method, key, what):
    said = content()
    assert refused(getattr(said, method), key) == f"{said.path}: {key}: {what}"


@pytest.mark.parametrize(
    "method, group, key",
    [
        ("lines", "hints: [one, {two: three}]", "hints.2"),
        ("lines", 'hints: [one, ""]', "hints.2"),
        ("texts", "options: {a: one, b: [two]}", "options.b"),
        ("texts", "options: {a: one, b: }", "options.b"),
    ],
)
def test_a_wrong_text_in_a_list_or_group_is_told_too(content, method, group, key):
    said = content(group)
    assert f": {key}: this entry" in refused(getattr(said, method), key.split(".")[0])


@pytest.mark.parametrize(
    "text, told",
    [
        ("lost:\n  title: one\n  title: two", ", line 3: title stands here twice"),
        ('lost:\n  title: "open', ", line 2: found unexpected end of stream"),
        ("lost: one: two", ", line 1: "),
        ("- lost", " has no entries."),
        ("", " has no entries."),
    ],
)
def test_a_file_that_is_not_understood_is_told_with_the_line(content, text, told):
    said = content(text)
    assert refused(said.text, "lost").startswith(f"{said.path}{told}")


def test_a_file_that_is_not_there_is_told(tmp_path):
    said = Content("cookies", root=tmp_path)
    assert refused(said.text, "lost").startswith(f"{said.path} cannot be read (")


def test_a_file_in_another_encoding_is_told(content):
    said = content()
    said.path.write_bytes("lost: 잃음".encode("cp949"))
    assert refused(said.text, "lost").startswith(f"{said.path} cannot be read (")


def test_a_file_that_an_editor_on_windows_saved_is_read(content):
    said = content()
    said.path.write_bytes(b"\xef\xbb\xbflost:\r\n  title: >-\r\n    Lost,\r\n    and found\r\n")
    assert said.text("lost.title") == "Lost, and found"


def test_a_file_of_the_course_is_named_by_its_path_in_it():
    assert refused(Content("exercises/no_such_lesson").text, "title").startswith("notebooks/en/exercises/no_such")


def test_a_file_makes_no_python_objects(content):
    said = content("lost: !!python/object/apply:os.getcwd []\nnumber: !!int 3")
    assert "this entry is empty." in refused(said.text, "lost")
    assert said.text("number") == "3"


def test_the_file_is_read_without_the_library_in_c_too(content, monkeypatch):
    monkeypatch.delattr("yaml.CBaseLoader", raising=False)
    assert content().text("lost.replies.200") == "All is well."
