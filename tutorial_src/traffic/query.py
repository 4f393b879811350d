"""A query or a form taken apart (application/x-www-form-urlencoded): part by part in its order, and by name."""

from typing import NamedTuple
from urllib.parse import unquote_plus


class Parameter(NamedTuple):
    """One part of a query: its name, its value as it travelled, and the value with percent-encoding undone."""

    name: str
    raw: str
    value: str


def parameters(query: str) -> list[Parameter]:
    """Its parts in their order, also those that share a name."""
    parts = (part.partition("=") for part in query.split("&") if part)
    return [Parameter(unquote_plus(name), raw, unquote_plus(raw)) for name, _equals, raw in parts]


def by_name(query: str) -> dict[str, str]:
    """One value a name, decoded: of two the last, as Django's `request.GET[…]` takes it."""
    return {one.name: one.value for one in parameters(query)}
