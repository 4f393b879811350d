"""One exchange as an arrow: who asked whom, what was answered, and which cookies travelled."""

from collections.abc import Callable

from tutorial_src.display.html import cut
from tutorial_src.locale import _
from tutorial_src.traffic import diagram
from tutorial_src.traffic.cookies import Cookie
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.headers import split

from .session_labels import named
from .visitors import Visitor

URI = 300  # characters of a path, a query or a Location
VALUE = 12  # characters of a cookie's value

Letter = Callable[[str, str], str | None]  # name and value of a cookie → the letter of its session


def arrow(x: Exchange, visitor: Visitor | None, changes: dict[str, dict], letter: Letter) -> dict:
    """The arrow of one exchange; `changes` are those of the visitor's jar, by the cookie's name."""
    asked = [_cookie(name, value, letter) for name, value in x.sent_pairs]
    told = [_set_cookie(cookie, x.ended, changes, letter) for cookie in x.received]
    session = next((cookie["session"] for cookie in (*told, *asked) if cookie["session"]), None)
    drawn = {
        "from": f"browser:{visitor.key}" if visitor else "site",
        "to": x.server,
        "who": visitor.name if visitor else diagram.name("site"),
        "inferred": bool(visitor and visitor.inferred),
        "method": cut(x.method, VALUE),
        "host": cut(x.host, URI),
        "path": cut(x.path, URI),
        "query": cut(x.query, URI),
        "status": x.status,
        "reason": cut(x.reason, URI) if x.status else _("no answer yet"),
        "location": cut(x.location, URI),
        "kind": "browser" if visitor else "server",
        "static": x.is_static,
        **named(session),
        "sent": asked,
        "set": told,
        "hidden": x.hidden_cookies,
    }
    return {**drawn, "label": label(drawn)}


def label(drawn: dict) -> str:
    """The arrow in one line, for whoever reads and does not look."""
    where = f"{drawn['host']}{drawn['path']}"
    answer = f"{drawn['status'] or ''} {drawn['reason']}".strip()
    if drawn["location"]:
        to = split(drawn["location"])
        answer += f" → {to.netloc}{to.path}"
    to = _("Kakao") if drawn["host"].endswith(".kakao.com") else diagram.name(drawn["to"])
    told = [f"{drawn['who']} → {to}: {drawn['method']} {where}", answer]
    told += _cookies("Cookie", drawn["sent"]) + _cookies("Set-Cookie", drawn["set"])
    return " · ".join(told)


def _cookies(header: str, cookies: list[dict]) -> list[str]:
    told = []
    for cookie in cookies:
        session = _("session {name}", name=cookie["session"]) if cookie["session"] else ""
        more = ", ".join(filter(None, [session, word(cookie.get("mark", ""))]))
        told.append(f"{cookie['name']} ({more})" if more else cookie["name"])
    return [f"{header}: {', '.join(told)}"] if told else []


def word(mark: str) -> str:
    """The reader's word for a mark."""
    return {"new": _("new"), "changed": _("changed"), "gone": _("gone")}.get(mark, "")


def _cookie(name: str, value: str, letter: Letter) -> dict:
    return {"name": cut(name, 80) or cut_value(value), **named(letter(name, value)), "value": cut_value(value)}


def _set_cookie(cookie: Cookie, now: float, changes: dict[str, dict], letter: Letter) -> dict:
    drawn = _cookie(cookie.name, cookie.value, letter)
    if cookie.is_over(now):
        return {**drawn, "mark": "gone"}
    return {**drawn, "mark": changes.get(cookie.name, {}).get("mark", "")}


def cut_value(value: str) -> str:
    """The first characters of a cookie's value: enough to tell it from another."""
    return value if len(value) <= VALUE + 1 else f"{value[:VALUE]}…"
