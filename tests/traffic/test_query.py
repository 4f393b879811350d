"""A query taken apart, with whatever stands in it."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutorial_src.traffic.query import by_name, parameters


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("a=%ED%95%9C+1", [("a", "%ED%95%9C+1", "한 1")]),
        ("b", [("b", "", "")]),
        ("=c", [("", "c", "c")]),
        ("&&", []),
        ("", []),
        ("a=1&a=2", [("a", "1", "1"), ("a", "2", "2")]),
        ("a=%2", [("a", "%2", "%2")]),
        ("a=b=c", [("a", "b=c", "b=c")]),
        ("%61+=x", [("a ", "x", "x")]),
    ],
)
def test_each_part_is_told_as_it_travelled_and_decoded(query, parts):
    assert parameters(query) == parts


def test_of_two_parts_of_one_name_the_last_counts():
    assert by_name("a=1&b=&a=2") == {"a": "2", "b": ""}


@settings(deadline=None, database=None)
@given(st.text())
def test_any_text_is_read_as_pythons_own_library_reads_it(query):
    assert [(one.name, one.value) for one in parameters(query)] == parse_qsl(query, keep_blank_values=True)
