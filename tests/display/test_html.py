"""How things look: as HTML and as text."""

import pytest

from tutorial_src.display.errors import UserError
from tutorial_src.display.html import Link, Table, anchor, cut, short, short_uri, spread_uri

EVIL = "<script>alert('1')</script>"


def table(*rows: tuple[str, ...], **more: object) -> Table:
    return Table(title="Fruit", columns=("name", "price"), rows=rows, empty="No fruit.", **more)


def test_short_rows_stand_in_columns():
    assert str(table(("apple", "1"), ("fig", "20"))) == "Fruit\n  name   price\n  apple  1\n  fig    20"


def test_hangul_takes_two_columns_of_a_terminal():
    assert str(table(("사과", "1"), ("figs", "2"))).splitlines()[2:] == ["  사과  1", "  figs  2"]


@pytest.mark.parametrize("long", ["a\nb", "x" * 200])
def test_rows_that_are_too_wide_stand_one_value_a_line(long):
    lines = str(table((long, "1"), ("fig", "2"))).splitlines()
    assert [line.split()[0] for line in lines if line.startswith("  name")] == ["name:", "name:"]


def test_an_empty_table_says_so():
    assert str(table()) == "Fruit\n  No fruit."


def test_notes_stand_below():
    assert str(table(("fig", "2"), notes=["All of it fresh."])).endswith("\nAll of it fresh.")


@pytest.mark.parametrize(
    "evil",
    [
        table((EVIL, "1")),
        Table(title=EVIL, columns=(EVIL,), rows=[("a",)], notes=[EVIL]),
        Table(title="", rows=[], empty=EVIL),
    ],
)
def test_no_value_of_a_table_becomes_markup(evil):
    assert "<script" not in evil.html()


def test_a_heading_tells_a_screen_reader_that_it_heads_a_column():
    assert table(("fig", "2")).html().count("<th scope='col'") == 2


def test_a_link_opens_a_tab_that_cannot_reach_back():
    assert "target='_blank' rel='noopener noreferrer'" in Link("http://127.0.0.1/")._repr_html_()


def test_a_link_can_be_read_as_text():
    assert repr(Link("http://127.0.0.1/", "the blog")) == "the blog: http://127.0.0.1/"


def test_a_quote_in_an_address_does_not_end_the_attribute():
    assert "x=&#x27;" in anchor("http://127.0.0.1/?x='", "x")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "/blogMain/"])
def test_only_web_addresses_become_links(url):
    with pytest.raises(ValueError, match="not a web address"):
        anchor(url, "text")


def test_what_is_cut_is_counted():
    assert cut("x" * 1500, 100) == "x" * 100 + "… (+1,400)"


@pytest.mark.parametrize("value, shown", [("abc", "abc"), ("123456789", "123456789"), ("1234567890", "12345678…")])
def test_a_long_value_is_told_by_its_beginning(value, shown):
    assert short(value) == shown


def test_an_address_is_shown_with_the_names_of_its_parameters():
    assert short_uri("http://localhost:9000/oauth?code=abc&state=") == "localhost:9000/oauth ? code, state"


def test_a_refusal_shows_its_sentence_in_place_of_a_traceback():
    assert UserError("Do this.")._render_traceback_() == ["Refusal: Do this."]


def test_one_parameter_stands_behind_its_address():
    assert spread_uri("http://localhost:9000/oauth?code=abcdefghijkl") == "localhost:9000/oauth?code=abcdefgh…"


def test_several_parameters_stand_below_each_other():
    assert spread_uri("http://localhost:9000/a?x=1&y=%20&z=") == "localhost:9000/a\n  ?x=1\n  &y= \n  &z="


def test_a_column_without_any_text_is_left_out_of_the_text():
    assert "price" not in str(table(("fig", "")))


def test_a_row_may_bear_a_number():
    numbered = Table(title="", columns=("", "name"), rows=[("7", "x\ny")])
    assert str(numbered) == "\n   7  name: x\n            y"


def test_long_code_is_broken_rather_than_cut_and_a_name_stays_whole():
    html = table(("x" * 40, "visits"), code=[0, 1]).html()
    assert html.count("overflow-wrap:anywhere") == html.count("white-space:pre'") == 1
