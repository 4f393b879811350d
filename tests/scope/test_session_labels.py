"""Sessions get letters, and letters colours."""

import pytest

from tutorial_src.scope.session_labels import SessionLabels, hue, letter, named


@pytest.mark.parametrize("number, name", [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (702, "AAA")])
def test_letters_go_on_after_z(number, name):
    assert letter(number) == name


def test_a_session_keeps_its_letter():
    names = SessionLabels()
    assert [names.of(id) for id in ("one", "two", "one")] == ["A", "B", "A"]


def test_who_asks_for_a_known_name_gives_none():
    names = SessionLabels()
    assert names.known("one") is None and names.of("two") == "A"


def test_neighbours_have_different_colours():
    assert [hue(letter(number)) for number in range(9)] == [0, 1, 2, 3, 4, 5, 6, 7, 0]


def test_a_colour_is_sent_with_its_letter_alone():
    assert [named("B"), named(None)] == [{"session": "B", "hue": 1}, {"session": None}]


def test_a_signed_cookie_that_was_written_anew_is_the_same_session():
    names = SessionLabels()
    names.of("data:time:signature")
    names.follow("data:time:signature", "more:time:signature")
    assert names.of("more:time:signature") == "A"


def test_a_new_id_is_a_new_session():
    names = SessionLabels()
    names.of("old")
    names.follow("old", "new")
    assert names.of("new") == "B"
