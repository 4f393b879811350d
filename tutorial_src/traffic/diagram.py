"""Exchanges → a sequence diagram: Mermaid source, and the same as plain text. Pure functions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tutorial_src.display.html import short, short_uri
from tutorial_src.locale import _

from .cookies import as_text
from .exchange import Exchange

LONGEST = 50  # characters of a path that are drawn


@dataclass(frozen=True)
class Diagram:
    """A sequence diagram that JupyterLab draws, and that any other front end shows as text.

    `notes` are what is to be said below the response of an exchange, by its id.
    """

    exchanges: Sequence[Exchange]
    notes: Mapping[str, str] = field(default_factory=dict)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        if not self.exchanges:
            return {"text/plain": repr(self)}
        return {"text/vnd.mermaid": mermaid(self.exchanges, self.notes), "text/plain": repr(self)}

    def __repr__(self) -> str:
        if not self.exchanges:
            return _("Nothing to draw yet: no exchange since `begin`.")
        return "\n".join(text(self.exchanges, self.notes))


def mermaid(exchanges: Sequence[Exchange], notes: Mapping[str, str] | None = None) -> str:
    """Mermaid source: an arrow out and one back per exchange; the site's own requests inside its own."""
    lines = ["sequenceDiagram"]
    for key, title in _participants(exchanges):
        lines.append(f"  participant {key} as {_plain(title)}")
    for _number, x, is_request in _arrows(exchanges):
        sender, receiver = _key(x.who), _key(x.server)
        if is_request:
            lines.append(f"  {sender}->>{receiver}: {_drawn(_request(x), _told('Cookie', x.sent_pairs))}")
        else:
            lines.append(f"  {receiver}-->>{sender}: {_drawn(_status(x), _told('Set-Cookie', x.set_pairs))}")
            if note := (notes or {}).get(x.id):
                lines.append(f"  Note over {sender},{receiver}: {_plain(f'✗ {note}')}")
    return "\n".join(lines)


def text(exchanges: Sequence[Exchange], notes: Mapping[str, str] | None = None) -> list[str]:
    """The same as lines of text; a request and its response bear the same number."""
    lines = []
    for number, x, is_request in _arrows(exchanges):
        arrow, told = ("→", request_line(x)) if is_request else ("←", status_line(x))
        lines.append(f"{number:>3}  {name(x.who)} {arrow} {name(x.server)}  {told}")
        if not is_request and (note := (notes or {}).get(x.id)):
            lines.append(f"     ✗ {note}")
    return lines


def request_line(x: Exchange) -> str:
    """Method, path and the cookies that travel with the request."""
    return "  ".join(filter(None, [_request(x), _told("Cookie", x.sent_pairs)]))


def status_line(x: Exchange) -> str:
    """Status, where a redirect leads, and the cookies that the response sets."""
    return "  ".join(filter(None, [_status(x), _told("Set-Cookie", x.set_pairs)]))


def name(actor: str) -> str:
    """The reader's word for an actor."""
    words = {
        "browser": _("browser"),
        "site": _("site"),
        "firstProject": _("site"),
        "kakao": _("practice Kakao"),
        "program": _("another program"),
    }
    return words.get(actor, actor)


def _arrows(exchanges: Sequence[Exchange]) -> list[tuple[int, Exchange, bool]]:
    """Requests and responses in the order of their moments: number, exchange, whether it is the request."""
    numbered = list(enumerate(exchanges, 1))
    moments = [(x.started, number, x, True) for number, x in numbered]
    moments += [(x.ended, number, x, False) for number, x in numbered]
    # At one and the same moment a request comes before its own response, and after the one before it.
    moments.sort(key=lambda moment: (moment[0], moment[1], not moment[3]))
    return [moment[1:] for moment in moments]


def _participants(exchanges: Sequence[Exchange]) -> list[tuple[str, str]]:
    visitors = dict.fromkeys(x.who for x in exchanges if x.who != "firstProject")
    servers = {x.server for x in exchanges} | {"site" for x in exchanges if x.who == "firstProject"}
    ordered = [*visitors, *sorted(servers, key=["site", "kakao"].index)]
    return [(_key(actor), name(actor)) for actor in ordered]


def _key(actor: str) -> str:
    """An identifier that Mermaid takes: "firstProject" is the site itself, and visitors may have any name."""
    if actor == "firstProject":
        return "site"
    return actor if actor in ("browser", "site", "kakao", "program") else "v" + actor.encode("utf-8").hex()


def _request(x: Exchange) -> str:
    return f"{x.method} {short_uri(x.target, LONGEST)}"


def _status(x: Exchange) -> str:
    if not x.location:
        return f"{x.status} {x.reason}"
    host = urlsplit(x.location).netloc
    return f"{x.status} → {'' if host == x.host else host}{short(urlsplit(x.location).path or '/', LONGEST)}"


def _told(header: str, cookies: Sequence[tuple[str, str | None]]) -> str:
    return f"[{header}: {', '.join(as_text(cookies))}]" if cookies else ""


def _drawn(line: str, cookies: str) -> str:
    """A label: the line, the names of its parameters and the cookies below each other."""
    target, mark, parameters = line.partition(" ? ")
    below = [f"? {parameters}" if mark else "", cookies]
    return "<br/>".join(_plain(part) for part in (target, *below) if part)


def _plain(words: str) -> str:
    """`words` without the characters that mean something to Mermaid (entities: its own `#…;`)."""
    return "".join(c if c.isalnum() or c in " /.:?=,→…[]-_()%" else f"#{ord(c)};" for c in words)
