"""The redactor: what must not be written is taken out before anything reaches a history or a log."""

import json
import re
from collections.abc import Iterable
from contextvars import ContextVar
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, TextIO
from urllib.parse import parse_qsl, quote

from tutorial_src.traffic.cookies import parts, received, sent, unquoted
from tutorial_src.traffic.headers import in_bytes

if TYPE_CHECKING:
    from tutorial_src.session_table.sessions import Session

HIDDEN = "•••"
KEPT = 8 * 1024  # characters of what a view printed
SECRET = 8  # characters; shorter words are no secrets
FOREIGN = 200  # other programs' cookies that are remembered, more than a browser keeps of one host
SHOWN = ("printed", "error", "response_body")  # where a view may show what a browser sent it
SECRET_FIELDS = ("code", "access_token", "refresh_token", "id_token", "client_secret", "code_verifier")
_PASSWORD = re.compile(r"((?:^|&)[^=&]*password[^=&]*=)[^&]*", re.IGNORECASE)
_FIELDS = re.compile(
    rf"((?:\b(?:client_id|{'|'.join(SECRET_FIELDS)})=|\b(?:Bearer|Basic) )"
    rf"|[\"'](?:{'|'.join(SECRET_FIELDS)})[\"']\s*:\s*[\"'])[^&\s\"']+"
)
_SIGNED = re.compile(r"\.?eJ?[\w-]{8,}(?=:)")  # django.core.signing: base64 of JSON, maybe squeezed

current: ContextVar = ContextVar("exchange being recorded", default=None)


class Redactor:
    """Takes out other programs' cookies, passwords, and with a live Kakao its keys, codes and tokens.

    `own_cookies` are the names of our servers' own; those that a view sets are `learnt`, in a file, since a
    browser still has them when the server has started anew.
    """

    def __init__(
        self, own_cookies: Iterable[str], secrets: Iterable[str] = (), *, live: bool = False, learnt: Path | None = None
    ) -> None:
        self._learnt, self._live = learnt, live
        self._own = set(own_cookies) | _lines(learnt)
        self._secrets: dict[str, None] = {}
        self._foreign: dict[str, None] = {}  # values, as they travelled; newest last
        self._forms: list[str] = []  # all that they may look like, a longer one before one that it begins with
        for secret in secrets:
            self.learn(secret)

    def learn(self, *secrets: object) -> None:
        """Cover these from now on, wherever they stand, percent-encoded too; short words are no secrets."""
        for secret in secrets:
            if isinstance(secret, str) and len(secret) >= SECRET:
                self._secrets.update(dict.fromkeys(_forms(secret)))

    def learn_fields(self, text: str) -> None:
        """Cover the codes and tokens in this query, form or JSON, when Kakao is live."""
        if not self._live:
            return
        try:
            fields = json.loads(text)
        except ValueError:
            fields = dict(parse_qsl(text))
        if isinstance(fields, dict):
            self.learn(*(fields.get(name) for name in SECRET_FIELDS))

    def learn_foreign(self, cookies: str) -> None:
        """Cover other programs' cookies in this `Cookie` header of a browser, should a view print or answer them."""
        pairs = sent([["Cookie", cookies]])
        values = {value: None for name, value in pairs if name not in self._own and len(value) >= SECRET}
        if not values.keys() <= self._foreign.keys():
            self._foreign = dict([*self._foreign.items(), *values.items()][-FOREIGN:])
            self._forms = sorted({form for value in self._foreign for form in _forms(value)}, key=len, reverse=True)

    def redact(self, exchange: dict) -> dict:
        """The exchange as it may be written."""
        self._learn_cookies(exchange["response_headers"])
        for name in SHOWN if self._foreign else ():
            if exchange.get(name):
                exchange[name] = self._without_foreign(exchange[name])
        if exchange["who"] == "browser":
            kept, hidden = self._own_cookies(exchange["request_headers"])
            exchange.update(request_headers=kept, hidden_cookies=hidden)
        if exchange["request_body"]:
            exchange["request_body"] = _PASSWORD.sub(rf"\1{HIDDEN}", exchange["request_body"])
        return self._covered(exchange) if self._live else exchange

    def text(self, text: str) -> str:
        """`text` without other programs' cookies, and without any real key, code or token."""
        text = self._without_foreign(text)
        return self._without_secrets(text) if self._live else text

    def _without_foreign(self, text: str) -> str:
        for form in self._forms:
            text = text.replace(form, HIDDEN)
        return text

    def _without_secrets(self, text: str) -> str:
        for secret in list(self._secrets):
            text = text.replace(secret, HIDDEN)
        return _SIGNED.sub(self._covered_payload, _FIELDS.sub(rf"\1{HIDDEN}", text))

    def _covered(self, value: object) -> object:
        if isinstance(value, str):
            return self._without_secrets(value)
        if isinstance(value, dict):
            return {name: self._covered(part) for name, part in value.items()}
        return [self._covered(part) for part in value] if isinstance(value, list | tuple) else value

    def _covered_payload(self, payload: re.Match) -> str:
        """A session's data, or nothing of it when a secret is inside."""
        from tutorial_src.session_table.sessions import decode  # not above: practice Kakao has no use for SQLite

        data = json.dumps(decode(payload[0]), ensure_ascii=False)
        return HIDDEN if any(secret in data for secret in list(self._secrets)) else payload[0]

    def _learn_cookies(self, headers: list) -> None:
        names = {cookie.name for cookie in received(headers, host="", path="/", now=0)}
        if (new := names - self._own) and self._learnt:
            with self._learnt.open("a", encoding="utf-8", newline="\n") as lines:
                lines.writelines(f"{name}\n" for name in sorted(new))
        self._own |= names

    def _own_cookies(self, headers: list) -> tuple[list, int]:
        kept, hidden = [], 0
        for name, value in headers:
            if name.lower() == "cookie":
                cookies = parts(value)
                own = [cookie for cookie in cookies if sent([[name, cookie]])[0][0] in self._own]
                hidden += len(cookies) - len(own)
                value = "; ".join(own)
            if value or name.lower() != "cookie":
                kept.append([name, value])
        return kept, hidden


class Printing:
    """Stands in for `sys.stdout` or `sys.stderr`: what is printed goes through the redactor.

    With `noted`, what a view prints is noted with the exchange that is being recorded.
    """

    def __init__(self, out: TextIO, redactor: Redactor, *, noted: bool = False) -> None:
        self._out, self._redactor, self._noted = out, redactor, noted

    def __getattr__(self, name: str) -> object:
        return getattr(self._out, name)

    def write(self, text: str) -> int:
        """Print; answers how many characters that were."""
        said, covered = current.get() if self._noted else None, self._redactor.text(text)
        if said is not None and sum(map(len, said["printed"])) < KEPT:
            said["printed"].append(covered[:KEPT])
        self._out.write(covered)
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Print one after the other."""
        for line in lines:
            self.write(line)


def redact_row(row: "Session", secrets: Iterable[str]) -> "Session":
    """A session row as a notebook may show it when Kakao is live: without its keys, codes and tokens."""
    secret = {name for name, value in row.data.items() if name in SECRET_FIELDS or value in (*secrets,)}
    data = {name: HIDDEN if name in secret else value for name, value in row.data.items()}
    return row if data == row.data else replace(row, data=data, raw=HIDDEN)


def _lines(path: Path | None) -> set[str]:
    return {*path.read_text(encoding="utf-8").split("\n")} - {""} if path and path.is_file() else set()


def _forms(value: str) -> set[str]:
    """How a view may show a value: as it came, as Django reads it, in HTML, JSON, an address, a `repr`."""
    ways = {value, value.strip('"'), unquoted(value)}
    ways |= set(map(in_bytes, ways))  # as WSGI has it
    return {
        form
        for way in ways
        if len(way) >= SECRET
        for form in (
            way,
            escape(way),
            quote(way, safe=""),
            quote(way),
            repr(way)[1:-1],
            json.dumps(way)[1:-1],
            json.dumps(way, ensure_ascii=False)[1:-1],
        )
    }
