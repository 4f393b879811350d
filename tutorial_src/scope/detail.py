"""One exchange taken apart: both messages raw, cookie lines marked, parameters beside their encoding."""

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis
from tutorial_src.display.html import cut
from tutorial_src.locale import _
from tutorial_src.traffic.exchange import Exchange, Headers
from tutorial_src.traffic.headers import header
from tutorial_src.traffic.query import parameters
from tutorial_src.traffic.request_snippets import as_curl, as_requests, readable

VALUE = 8 * 1024  # characters of a header or a parameter
COOKIES = ("cookie", "set-cookie")
FORM = "application/x-www-form-urlencoded"


def detail(x: Exchange, diagnosis: Diagnosis | None = None) -> dict:
    """All there is to know about an exchange, ready for JSON; of one that failed, also why."""
    is_form = header(x.request_headers, "content-type").startswith(FORM)
    request = _message(f"{x.method} {x.target} HTTP/1.1", x.request_headers)
    response = _message(f"HTTP/1.1 {x.status} {x.reason}", x.response_headers)
    return {
        "request": {**request, "body": _request_body(x), "size": x.request_size},
        "response": {**response, "body": _response_body(x), "size": x.response_size},
        "query": _shown(x.query),
        "form": _shown(x.request_body) if is_form else [],
        "curl": as_curl(x),
        "requests": as_requests(x),
        "printed": cut(x.printed, VALUE),
        "error": "" if diagnosis and diagnosis.words else cut(x.error, VALUE),
        "diagnosis": diagnosis and {"title": diagnosis.title, "parts": _parts(diagnosis)},
    }


def _parts(diagnosis: Diagnosis) -> list[list[str]]:
    """Heading, text and element of each part."""
    words = cut(diagnosis.words, diagnosis.WORDS)
    return [[heading, text, "pre" if text == words else "p"] for heading, text in diagnosis.sections]


def _shown(query: str) -> list[dict[str, str]]:
    """The parts of a query or a form, each short enough to be shown."""
    return [
        {"name": cut(name, VALUE), "raw": cut(raw, VALUE), "decoded": cut(value, VALUE)}
        for name, raw, value in parameters(query)
    ]


def _message(line: str, headers: Headers) -> dict:
    rows = [
        [cut(name, VALUE), cut(readable(value), VALUE), "cookie" if name.lower() in COOKIES else ""]
        for name, value in headers
    ]
    return {"line": cut(line, VALUE), "headers": rows}


def _request_body(x: Exchange) -> str:
    if "\ufffd" in x.request_body or "\0" in x.request_body:
        return _binary(x.request_size)
    return _counted(x.request_body, x.request_size)


def _response_body(x: Exchange) -> str:
    if x.response_encoding == "base64" or "\0" in x.response_body:
        return _binary(x.response_size)
    return _counted(x.response_body, x.response_size)


def _binary(size: int) -> str:
    return _("binary, {count} bytes", count=f"{size:,}")


def _counted(body: str, size: int) -> str:
    """The text, and how many bytes of it are not shown."""
    shown = body[:VALUE]
    more = size - len(shown.encode("utf-8", "replace"))
    return f"{shown}… (+{more:,})" if more > 0 and shown else shown
