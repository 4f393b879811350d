"""Exchanges ⇄ HAR 1.2, which the browsers' own tools read and write (softwareishard.com/blog/har-12-spec).

What HAR has no word for stands under `_tutorial`, so that a file that is opened again loses nothing.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timezone
from math import isfinite

from tutorial_src.display.errors import UserError
from tutorial_src.locale import _

from .cookies import Cookie
from .exchange import Exchange, Headers
from .headers import header, split
from .query import parameters
from .request_snippets import uri

CREATOR = {"name": "sessions-and-cookies", "version": "1"}
EXTRA = (
    "id",
    "server",
    "who",
    "started",
    "ended",
    "printed",
    "error",
    "could_not_start",
    "hidden_cookies",
    "sessions",
    "kakao",
)
BODY = 12 * 1024  # characters of a body that are read: 8 KiB, were they in base64
ROW = 64 * 1024  # characters of a row's value, in a file that is read
MOST = 5000  # exchanges that are read
KAKAO = ("/oauth/authorize", "/oauth/token")


class NoHAR(UserError):
    """This holds no HAR; the message says what it lacks."""


def to_har(exchanges: Iterable[Exchange]) -> dict:
    """The log of these exchanges, ready for JSON."""
    entries = [_entry(x) for x in exchanges]
    return {"log": {"version": "1.2", "creator": CREATOR, "pages": [], "entries": entries}}


def _entry(x: Exchange) -> dict:
    milliseconds = max(0.0, round((x.ended - x.started) * 1000, 3))
    return {
        "startedDateTime": _moment(x.started),
        "time": milliseconds,
        "request": _request(x),
        "response": _response(x),
        "cache": {},
        "timings": {"send": 0, "wait": milliseconds, "receive": 0},
        "_tutorial": {name: getattr(x, name) for name in EXTRA},
    }


def _request(x: Exchange) -> dict:
    told = {
        "method": x.method,
        "url": uri(x),
        "httpVersion": "HTTP/1.1",
        "cookies": [{"name": name, "value": value} for name, value in x.sent_pairs],
        "headers": _headers(x.request_headers),
        "queryString": [{"name": one.name, "value": one.value} for one in parameters(x.query)],
        "headersSize": -1,
        "bodySize": x.request_size,
    }
    if not x.request_body:
        return told
    kind = header(x.request_headers, "content-type")
    return {**told, "postData": {"mimeType": kind, "text": x.request_body}}


def _response(x: Exchange) -> dict:
    kind = header(x.response_headers, "content-type") or "x-unknown"
    content = {"size": x.response_size, "mimeType": kind, "text": x.response_body}
    return {
        "status": x.status,
        "statusText": x.reason,
        "httpVersion": "HTTP/1.1",
        "cookies": [_cookie(cookie) for cookie in x.received],
        "headers": _headers(x.response_headers),
        "content": content | {"encoding": "base64"} if x.response_encoding == "base64" else content,
        "redirectURL": x.location,
        "headersSize": -1,
        "bodySize": x.response_size,
    }


def _cookie(cookie: Cookie) -> dict:
    told = {
        "name": cookie.name,
        "value": cookie.value,
        "path": cookie.path,
        "domain": cookie.host,
        "httpOnly": cookie.http_only,
        "secure": cookie.secure,
    }
    return told if cookie.expires is None else {**told, "expires": _moment(cookie.expires)}


def _headers(headers: Headers) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in headers]


def _moment(seconds: float) -> str:
    """ISO 8601 with milliseconds; what no calendar holds becomes its first day."""
    try:
        return datetime.fromtimestamp(seconds, timezone.utc).isoformat(timespec="milliseconds")
    except (ValueError, OverflowError, OSError):
        return "1970-01-01T00:00:00.000+00:00"


def from_har(har: object) -> list[Exchange]:
    """The exchanges of a HAR, in the order in which they ended; raises `NoHAR` for anything else."""
    log = har.get("log") if isinstance(har, dict) else None
    entries = log.get("entries") if isinstance(log, dict) else None
    if not isinstance(entries, list):
        raise NoHAR(_("This file is no HAR: it has no list {name}.", name="log.entries"))
    found = [_exchange(number, entry) for number, entry in enumerate(entries[-MOST:]) if _is_http(entry)]
    if not found:
        raise NoHAR(_("This HAR holds no exchange over HTTP."))
    return _placed(sorted(found, key=lambda told: told["ended"]))


def _is_http(entry: object) -> bool:
    """Whether this went over HTTP, and was answered: a browser's log also has `data:` and the like."""
    return bool(
        isinstance(entry, dict)
        and _dict(entry, "response")
        and _text(_dict(entry, "request"), "url").startswith(("http://", "https://"))
    )


def _exchange(number: int, entry: dict) -> dict:
    asked, answered = _dict(entry, "request"), _dict(entry, "response")
    to, content = split(_text(asked, "url")), _dict(answered, "content")
    body = _text(_dict(asked, "postData"), "text")
    started = _started(entry)
    told = {
        "id": f"har-{number}",
        "server": "",
        "who": "browser",
        "started": started,
        "ended": started + max(0.0, _number(entry, "time")) / 1000,
        "method": _text(asked, "method") or "GET",
        "host": to.netloc,
        "path": to.path or "/",
        "query": to.query,
        "request_headers": _read_headers(asked),
        "request_body": body[:BODY],
        "request_size": _size(asked, "bodySize", body),
        "status": int(_number(answered, "status")),
        "reason": _text(answered, "statusText"),
        "response_headers": _read_headers(answered),
        "response_body": _text(content, "text")[:BODY],
        "response_size": _size(content, "size", _text(content, "text")),
        "response_encoding": "base64" if content.get("encoding") == "base64" else "utf-8",
    }
    return told | _extra(_dict(entry, "_tutorial"))


def _placed(found: list[dict]) -> list[Exchange]:
    """Tell Kakao from the site where the file does not: it is the host asked for logins and tokens."""
    kakao = {told["host"] for told in found if told["path"] in KAKAO or told["host"].endswith(".kakao.com")}
    return [
        Exchange(**{**told, "server": told["server"] or ("kakao" if told["host"] in kakao else "site")})
        for told in found
    ]


def _extra(said: dict) -> dict:
    """What a file of this course says beyond HAR, as far as it has the right shape."""
    told: dict = {name: _text(said, name) for name in ("id", "who", "printed", "error") if _text(said, name)}
    moments = {name: said.get(name) for name in ("started", "ended")}
    told |= {name: value for name, value in moments.items() if isinstance(value, float) and isfinite(value)}
    told["could_not_start"] = said.get("could_not_start") is True
    told["hidden_cookies"] = int(_number(said, "hidden_cookies"))
    if said.get("server") in ("site", "kakao"):
        told["server"] = said["server"]
    if isinstance(said.get("sessions"), list) and all(map(_is_row, said["sessions"])):
        told["sessions"] = said["sessions"]
    if isinstance(said.get("kakao"), dict) and all(map(_is_table, said["kakao"].values())):
        told["kakao"] = said["kakao"]
    return told


def _is_row(row: object) -> bool:
    """Whether this could be a row of django_session; a long one could unfold to fill all memory."""
    if not (isinstance(row, list) and len(row) == 3 and all(map(_is_short, row))):
        return False
    with suppress(ValueError):
        return bool(datetime.fromisoformat(row[2]))
    return False


def _is_table(rows: object) -> bool:
    return isinstance(rows, list) and all(isinstance(row, dict) and _is_flat(row) for row in rows)


def _is_flat(row: dict) -> bool:
    cells = [cell for value in row.values() for cell in (value if isinstance(value, list) else [value])]
    return all(cell is None or isinstance(cell, bool) or _is_short(cell) for cell in cells)


def _is_short(value: object) -> bool:
    return isinstance(value, str) and len(value) <= ROW and value == _sound(value)


def _sound(text: str) -> str:
    """Text that can be written as UTF-8: JSON may hold halves of characters."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _read_headers(message: dict) -> Headers:
    """Name and value of each header; HTTP/2's own, such as `:authority`, are no headers of HTTP/1.1."""
    listed = message.get("headers") if isinstance(message.get("headers"), list) else []
    told = [[_text(one, "name"), _text(one, "value")] for one in listed if isinstance(one, dict)]
    return [[name, line] for name, value in told if name and name[0] != ":" for line in value.split("\n")]


def _dict(said: dict, name: str) -> dict:
    return said[name] if isinstance(said.get(name), dict) else {}


def _text(said: dict, name: str) -> str:
    return _sound(said[name]) if isinstance(said.get(name), str) else ""


def _number(said: dict, name: str) -> float:
    value = said.get(name)
    return float(value) if isinstance(value, int | float) and abs(value) < 1e15 else 0.0


def _size(said: dict, name: str, text: str) -> int:
    """Bytes; browsers write -1 for what they did not count."""
    size = int(_number(said, name))
    return size if size > 0 else len(text.encode("utf-8", "replace"))


def _started(entry: dict) -> float:
    with suppress(ValueError, OverflowError):
        return datetime.fromisoformat(_text(entry, "startedDateTime").replace("Z", "+00:00")).timestamp()
    return 0.0
