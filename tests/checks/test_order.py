"""The judge of an order: right, wrong and other answers."""

import pytest

from tutorial_src import locale
from tutorial_src.checks import Outcome, check_order, first_visit

RIGHT = ["request", "write", "row", "Set-Cookie", "Cookie", "read"]
TWO = {"coat": "", "ticket": "no ticket without a coat."}


@pytest.fixture(autouse=True)
def in_english():
    before = locale.current()
    locale.use("en")
    yield
    locale.use(before)


@pytest.mark.parametrize("answer, outcome", [
    (..., Outcome.NOT_TRIED),
    (["ticket", "coat"], Outcome.WRONG),
    (["coat", "ticket"], Outcome.RIGHT),
    (("coat", "ticket"), Outcome.RIGHT),
])  # fmt: skip
def test_an_order_is_judged(answer, outcome):
    assert check_order(answer, TWO, "Right.").outcome is outcome


@pytest.mark.parametrize("answer", [
    None, 3, "coat, ticket", [], ["coat"], ["coat", "coat"], ["coat", "ticket", "ticket"], ["coat", "hat"],
    ["coat", 3], [["coat"], "ticket"], {"coat": 1, "ticket": 2}, ["coat", ...],
])  # fmt: skip
def test_what_is_no_list_of_the_names_is_not_called_wrong(answer):
    assert check_order(answer, TWO, "Right.").outcome is Outcome.CANNOT_TELL


def test_a_wrong_order_is_told_where_and_why():
    assert str(check_order(["ticket", "coat"], TWO, "")) == (
        'Not yet. Right so far: nothing. Then "ticket" comes too early: no ticket without a coat.'
    )


def test_the_names_are_told_in_an_order_that_gives_nothing_away():
    assert '"Cookie", "Set-Cookie", "read", "request", "row", "write"' in str(first_visit([]))


def test_the_first_visit_has_one_right_order():
    assert first_visit(RIGHT).outcome is Outcome.RIGHT


@pytest.mark.parametrize("place", range(len(RIGHT) - 1))
def test_every_name_that_comes_too_early_has_its_reason(place):
    swapped = [*RIGHT[:place], RIGHT[place + 1], RIGHT[place], *RIGHT[place + 2:]]
    assert str(first_visit(swapped)).endswith(".")


def test_the_first_visit_is_judged_in_korean():
    locale.use("ko")
    assert str(first_visit(...)).startswith("아직 답하지 않았습니다.")


def test_an_answer_enters_the_page_as_text():
    judged = check_order(["<b>", "a"], {"a": "", "<b>": "later."}, "")
    assert "<b>" not in judged._repr_html_()
