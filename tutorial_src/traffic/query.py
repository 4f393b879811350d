"""A query or a form, taken apart."""

from urllib.parse import unquote_plus

from tutorial_src.display.html import cut

VALUE = 8 * 1024  # characters of a header or a parameter


def parameters(query: str) -> list[dict[str, str]]:
    """The parts of a query or a form: name, value as it travelled, value with percent-encoding undone."""
    return [_parameter(*part.partition("=")[::2]) for part in query.split("&") if part]


def _parameter(name: str, raw: str) -> dict[str, str]:
    told = {"name": unquote_plus(name), "raw": raw, "decoded": unquote_plus(raw)}
    return {key: cut(text, VALUE) for key, text in told.items()}
