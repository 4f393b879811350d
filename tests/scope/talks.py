"""Histories made by hand: who said what, one exchange a second."""

import base64
import json
from itertools import count

from tests.support.exchanges import exchange
from tutorial_src.scope.state_at import state_at
from tutorial_src.scope.steps import Steps
from tutorial_src.traffic.exchange import Exchange

AGENT = "Mozilla/5.0 (X11) Chrome/140"
A_DAY = 86400
SESSION = "abcdefghijklmnopqrstuvwxyz012345"
SET_SESSION = f"sessionid={SESSION}; HttpOnly; Max-Age=1209600; Path=/; SameSite=Lax"
KAKAO = {"server": "kakao", "host": "localhost:9000"}
_numbers = count(1)


def said(path: str = "/", *, cookie: str = "", sets: tuple = (), **more: object) -> Exchange:
    """One exchange of the scripted visitor `first`, later than all before it."""
    number = next(_numbers)
    agent = more.pop("agent", "Mozilla/5.0 scripted-visitor/first")
    headers = [["User-Agent", agent], *[["Cookie", cookie]] * bool(cookie), *more.pop("request_headers", [])]
    answer = [*more.pop("response_headers", []), *(["Set-Cookie", line] for line in sets)]
    heads = {"id": f"x-{number}", "who": "first", "started": number, "ended": number + 0.5}
    return exchange(**{**heads, "path": path, "request_headers": headers, "response_headers": answer, **more})


def browsed(path: str = "/", **more: object) -> Exchange:
    """One exchange of a real browser."""
    return said(path, **{"who": "browser", "agent": AGENT, **more})


def row(session_id: str = SESSION, expires: str = "2999-01-01 00:00:00", **data: object) -> list[str]:
    """A row of django_session, as SQLite gives it."""
    return [session_id, base64.urlsafe_b64encode(json.dumps(data).encode()).decode() + ":1:2", expires]


def steps(*exchanges: Exchange) -> list[dict]:
    """The steps of these."""
    made = Steps()
    for x in exchanges:
        made.add(x)
    return made.all


def marks(step: dict, lane: str = "browser") -> dict[str, str]:
    """What differs in a lane: the last part of each key, and its mark."""
    return {one["key"].rpartition("|")[2]: one["mark"] for one in step["changes"] if one["lane"] == lane}


def jar(made: list[dict], group: str = "first") -> dict[str, str]:
    """Names and values in a visitor's jar after the last step."""
    held = [one for one in state_at(made).values() if one["lane"] == "browser" and one["group"] == group]
    return {one["item"]["name"]: one["item"]["value"] for one in held if one["mark"] != "gone"}


def visitors(*exchanges: Exchange) -> list[str]:
    """Whom each exchange is taken to come from."""
    return [step["arrow"]["from"].removeprefix("browser:") for step in steps(*exchanges)]
