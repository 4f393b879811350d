"""Exchanges → a sequence diagram: Mermaid source, and the same as plain text. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .locale import _

if TYPE_CHECKING:
    from .traffic import Exchange

LONGEST = 60  # characters of a path that are drawn


@dataclass(frozen=True)
class Diagram:
    """A sequence diagram that JupyterLab draws, and that any other front end shows as text."""

    exchanges: Sequence[Exchange]

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        if not self.exchanges:
            return {"text/plain": repr(self)}
        return {"text/vnd.mermaid": mermaid(self.exchanges), "text/plain": repr(self)}

    def __repr__(self) -> str:
        if not self.exchanges:
            return _("Nothing to draw yet: no exchange since `begin`.")
        return "\n".join(text(self.exchanges))


def mermaid(exchanges: Sequence[Exchange]) -> str:
    """Mermaid source: one arrow out and one arrow back per exchange; the site's own requests inside its own."""
    lines = ["sequenceDiagram"]
    for key, name in _participants(exchanges):
        lines.append(f"  participant {key} as {_plain(name)}")
    for x in exchanges:
        sender, receiver = _key(x.who), _key(x.server)
        lines.append(f"  {sender}->>{receiver}: {_plain(request_line(x))}")
        lines.append(f"  {receiver}-->>{sender}: {_plain(status_line(x))}")
    return "\n".join(lines)


def text(exchanges: Sequence[Exchange]) -> list[str]:
    """The same as lines of text, numbered."""
    lines = []
    for count, x in enumerate(exchanges, 1):
        lines.append(f"{count:>3}  {name(x.who)} → {name(x.server)}  {request_line(x)}")
        lines.append(f"     {name(x.who)} ← {name(x.server)}  {status_line(x)}")
    return lines


def request_line(x: Exchange) -> str:
    """Method, path and the cookies that travel with the request."""
    parameters = ", ".join(x.parameters)
    return f"{x.method} {_short(x.path)}" + (f" ? {parameters}" if parameters else "") + _told("Cookie", x.sent_cookies)


def status_line(x: Exchange) -> str:
    """Status, where a redirect leads, and the cookies that the response sets."""
    where = f" → {_short(x.location.partition('?')[0])}" if x.location else ""
    return f"{x.status}{where}" + _told("Set-Cookie", x.set_cookies)


def name(actor: str) -> str:
    """The reader's word for an actor."""
    words = {"browser": _("browser"), "site": _("site"), "firstProject": _("site"), "kakao": _("practice Kakao")}
    return words.get(actor, actor)


def _participants(exchanges: Sequence[Exchange]) -> list[tuple[str, str]]:
    visitors = dict.fromkeys(x.who for x in exchanges if x.who != "firstProject")
    servers = {x.server for x in exchanges} | {"site" for x in exchanges if x.who == "firstProject"}
    ordered = [*visitors, *sorted(servers, key=["site", "kakao"].index)]
    return [(_key(actor), name(actor)) for actor in ordered]


def _key(actor: str) -> str:
    """An identifier that Mermaid takes: "firstProject" is the site itself, and visitors may have any name."""
    if actor in ("site", "firstProject"):
        return "site"
    return actor if actor in ("browser", "kakao") else "v" + actor.encode("utf-8").hex()


def _told(header: str, cookies: dict[str, str]) -> str:
    told = [f"{name}={value[:6]}…" if value else _("{name} expired", name=name) for name, value in cookies.items()]
    return f" [{header}: {', '.join(told)}]" if told else ""


def _short(path: str) -> str:
    return path if len(path) <= LONGEST else path[: LONGEST - 1] + "…"


def _plain(words: str) -> str:
    """`words` without the characters that mean something to Mermaid (entities: its own `#…;`)."""
    return "".join(c if c.isalnum() or c in " /.:?=,→…[]-_()%" else f"#{ord(c)};" for c in words)
