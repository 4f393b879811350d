"""Send again, edited: one request of a scripted visitor, to the servers of this lesson and nowhere else."""

import re
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from tutorial_src.browser.browser import Browser
from tutorial_src.display.errors import UserError
from tutorial_src.locale import _
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.headers import header

METHODS = ("GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE")
_NAME = re.compile(r"[\w .~-]{1,20}")
_LINE = re.compile(r"[\x20-\x7e]{0,100000}")  # what an address may hold
_COOKIES = re.compile(r"[^\x00-\x1f\x7f]{0,100000}")  # a header of one line (RFC 9110, 5.5), an odd one, too


class NotSent(UserError):
    """The request was not sent; the message says what is wrong with it."""


class Replayer:
    """Sends requests as scripted visitors; `visit` finds or makes one, `addresses()` are the lesson's."""

    def __init__(self, visit: Callable[[str], Browser], addresses: Callable[[], Sequence[str]]) -> None:
        self._visit, self._addresses = visit, addresses

    def send(self, model: Exchange, wish: dict) -> str:
        """Send what the page wishes, after the exchange that it edited; answers the visitor's name.

        Raises `NotSent` when a field is none, and `NoAnswer` when the server does not answer.
        """
        said = {name: wish.get(name) for name in ("as", "method", "target", "cookies", "body")}
        if not all(isinstance(value, str) for value in said.values()):
            raise NotSent(_("The request is not complete."))
        self._check(said)
        self._visit(said["as"]).send(
            said["method"],
            said["target"],
            cookies=said["cookies"].strip(),
            body=said["body"],
            media_type=header(model.request_headers, "content-type") or "application/x-www-form-urlencoded",
        )
        return said["as"]

    def _check(self, said: dict[str, str]) -> None:
        if not _NAME.fullmatch(said["as"]):
            raise NotSent(_("A visitor's name has 1 to 20 letters, digits or spaces."))
        if said["method"] not in METHODS:
            raise NotSent(_("The method is one of {methods}.", methods=", ".join(METHODS)))
        if not _LINE.fullmatch(said["target"]) or self._origin(said["target"]) not in self._addresses():
            where = ", ".join(self._addresses())
            raise NotSent(_("Only the servers of this lesson are asked: {where}.", where=where))
        if not _COOKIES.fullmatch(said["cookies"]):
            raise NotSent(_("A header is one line of plain characters."))

    @staticmethod
    def _origin(target: str) -> str:
        """Scheme, host and port of an address; "" when it names a user, or cannot be read."""
        try:
            parts = urlsplit(target)
        except ValueError:
            return ""
        return "" if "@" in parts.netloc or "\\" in target else f"{parts.scheme}://{parts.netloc}"
