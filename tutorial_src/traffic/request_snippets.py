"""An exchange's request to try again: as a `curl` command, and as Python with `requests`."""

import re
import shlex

from tutorial_src.locale import _

from .exchange import Exchange
from .headers import header

OWN = ("host", "content-length", "connection", "transfer-encoding", "expect")  # that a client adds itself


def uri(x: Exchange) -> str:
    """The address that was asked for; the real Kakao is reached by HTTPS alone."""
    scheme = "https" if x.host.endswith(".kakao.com") else "http"
    return f"{scheme}://{x.host}{x.target}"


def as_curl(x: Exchange) -> str:
    """The request as a command for a POSIX shell."""
    words = ["curl", *_odd_address(x.target), *_method(x)]
    for name, value in _headers(x):
        words += ["-H", f"{name}: {readable(value)}" if value else f"{name};"]
    for name in _unasked(x):
        words += ["-H", f"{name}:"]  # else curl would add its own
    words += ["--data-raw", x.request_body] if x.request_body else []
    return _note(x) + " ".join(map(shlex.quote, [*words, uri(x)]))


def as_requests(x: Exchange) -> str:
    """The request as Python code."""
    arguments = [repr(x.method), repr(uri(x)), f"headers={_python(_merged(x))}"]
    arguments += [f"data={x.request_body!r}.encode()"] if x.request_body else []
    told = "".join(f"    {argument},\n" for argument in [*arguments, "allow_redirects=False"])
    shown = "print(response.status_code, response.reason)\nprint(response.text)"
    return f"{_note(x)}import requests\n\nresponse = requests.request(\n{told})\n{shown}\n"


def readable(value: str) -> str:
    """A header's value as its sender wrote it; WSGI hands its bytes on as Latin-1 (PEP 3333)."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def _note(x: Exchange) -> str:
    """A comment on top when the body is not all there."""
    if x.request_size <= len(x.request_body.encode("utf-8", "replace")) and "\ufffd" not in x.request_body:
        return ""
    return "# " + _("The body is not whole here: {size} bytes were sent.", size=f"{x.request_size:,}") + "\n"


def _headers(x: Exchange) -> list[list[str]]:
    return [[name, value] for name, value in x.request_headers if name.lower() not in OWN]


def _odd_address(target: str) -> list[str]:
    """Have curl leave the address as it is: it would expand brackets, and resolve dots."""
    return ["--globoff"] * bool(re.search(r"[][{}]", target)) + ["--path-as-is"] * ("/." in target)


def _method(x: Exchange) -> list[str]:
    if x.method == "HEAD":
        return ["--head"]
    usual = "POST" if x.request_body else "GET"
    return [] if x.method == usual else ["-X", x.method]


def _unasked(x: Exchange) -> list[str]:
    """The headers that curl adds, and that this request did not have."""
    adds = ["User-Agent", "Accept", *["Content-Type"] * bool(x.request_body)]
    return [name for name in adds if not header(x.request_headers, name.lower())]


def _merged(x: Exchange) -> dict[str, str]:
    """The headers, each name once, as a dict needs it."""
    merged: dict[str, str] = {}
    for name, value in _headers(x):
        between = "; " if name.lower() == "cookie" else ", "
        merged[name] = f"{merged[name]}{between}{value}" if name in merged else value
    return merged


def _python(headers: dict[str, str]) -> str:
    lines = [f"        {name!r}: {value!r},\n" for name, value in headers.items()]
    return "{\n" + "".join(lines) + "    }"
