"""Exchanges → steps: the arrow of each, and what differs in the lanes afterwards. Each is made once.

The state at step n is the fold of the changes of steps 0 to n (`state_at.py`). What is "gone" is told with what
it was. The mark "" says that a row was there already, or that nothing in it differs but the time that is
left; without an item, that it went out of sight.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import takewhile
from types import MappingProxyType

from tutorial_src.diagnosis.doctor import Doctor
from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, plain
from tutorial_src.display.html import cut
from tutorial_src.session_table.sessions import Raw
from tutorial_src.traffic.cookies import Cookie, Key
from tutorial_src.traffic.exchange import Exchange

from . import flags
from .arrows import arrow
from .lanes import KakaoRecords, SiteRows, change, site_change
from .session_labels import SessionLabels
from .visitors import Visitor, Visitors

REMEMBERED = 500  # exchanges before the first step that are gone through: a long history must not hold it up


class Steps:
    """The steps of a history, made one by one.

    `before` are earlier exchanges, in the order in which they ended: what they left is there at the first step.
    Of those that were over when their server started (`started_at`, by its name) rows and records do not count:
    the new process tells its own. While `is_secret()` says so, the doctor keeps to itself why a request failed.
    """

    def __init__(
        self,
        before: Sequence[Exchange] = (),
        is_secret: Callable[[], bool] = lambda: False,
        started_at: Mapping[str, float] = MappingProxyType({}),
    ) -> None:
        self.all: list[dict] = []
        self._doctor, self._is_secret = Doctor(), is_secret
        self._diagnoses: dict[str, Diagnosis] = {}
        self._exchanges: dict[str, Exchange] = {}
        self._drawn: set[tuple[str, bool]] = set()  # ids, and whether there was an answer
        self._names, self._visitors, self._seen = SessionLabels(), Visitors(), flags.Seen()
        self._site, self._kakao = SiteRows(), KakaoRecords()
        self._remember(before[-REMEMBERED:])
        self._site.hear(_last(before, "sessions", started_at.get("site", 0)), set())
        self._kakao.hear(_last(before, "kakao", started_at.get("kakao", 0)))
        self._unseen = list(self._site.rows)  # rows that no step has shown yet
        self._at_the_start = self._kakao.now()

    def add(self, x: Exchange) -> dict:
        """The step of one more exchange."""
        visitor = self._visitors.of(x)
        flagged = [*flags.of(x, visitor, self._seen), *self._diagnose(x)]
        differing = self._site.hear(x.sessions, _given(x))  # first: a session cookie is known by its row
        cookies = self._hear(x, visitor)
        drawn = arrow(x, visitor, {key[2]: made for key, made in cookies.items()}, self._letter)
        rows = self._row_changes(differing)
        more = {
            "touches": bool(drawn["session"] or any(row["mark"] for row in rows)),
            "during": self._during(x),
            "flags": flagged,
        }
        changes = [*self._at_the_start, *cookies.values(), *rows, *self._kakao.hear(x.kakao)]
        step = {"n": len(self.all), "id": x.id, "time": x.started, "arrow": drawn | more, "changes": changes}
        self._at_the_start = []
        self._exchanges[x.id] = x
        self._drawn.add((x.id, _is_answered(x)))
        self.all.append(step)
        return step

    def extend(self, exchanges: Iterable[Exchange]) -> list[dict]:
        """The steps of those that it has not had yet, in the order in which they ended.

        An exchange without an answer is a step, and once more when the answer is there.
        """
        new = [x for x in exchanges if (x.id, _is_answered(x)) not in self._drawn]
        return [self.add(x) for x in sorted(new, key=lambda x: x.ended)]

    def exchange(self, id: str) -> Exchange | None:
        """The exchange of a step."""
        return self._exchanges.get(id)

    @property
    def exchanges(self) -> list[Exchange]:
        """Those of all steps, each once: with its answer, when that came late."""
        return list(self._exchanges.values())

    def diagnosis(self, id: str) -> Diagnosis | None:
        """Why the exchange of a step failed; None when it did not, or while that is a secret."""
        found = self._diagnoses.get(id)
        return found if found and not self._is_secret() else None

    def _diagnose(self, x: Exchange) -> list[dict]:
        """Hear what the doctor says of an exchange that failed; as a flag, its title alone."""
        if not (found := self._doctor.hear(x)):
            return []
        self._diagnoses[x.id] = found
        return [{"kind": "diagnosis", "text": plain(found.title)}] if not self._is_secret() else []

    def _remember(self, before: Iterable[Exchange]) -> None:
        """Go through these without drawing them: real browsers keep their jars, and all of it is evidence."""
        for x in before:
            visitor = self._visitors.of(x)
            flags.of(x, visitor, self._seen)
            self._doctor.hear(x)
            if visitor:
                visitor.jar.hear_request(x)
                visitor.jar.hear_response(x)
        self._visitors.begin()
        self._seen.told.clear()

    def _hear(self, x: Exchange, visitor: Visitor | None) -> dict[Key, dict]:
        """Follow the visitor's jar; answers its changes by the cookie's key."""
        if visitor is None:
            return {}
        kept = visitor.jar.cookies.keys() - visitor.shown.keys()  # since before the first step
        kept |= visitor.jar.hear_request(x)
        before = visitor.shown | {key: visitor.jar.cookies[key] for key in kept & visitor.jar.cookies.keys()}
        if visitor.keeps_cookies:
            visitor.jar.hear_response(x)
        now = visitor.shown = dict(visitor.jar.cookies)
        differing = [key for key in before | now if key in kept or before.get(key) != now.get(key)]
        return {key: self._cookie_change(visitor, key, before.get(key)) for key in differing}

    def _cookie_change(self, visitor: Visitor, key: Key, old: Cookie | None) -> dict:
        new = visitor.shown.get(key)
        if old and new:
            self._names.follow(old.value, new.value)
        letter = self._letter(key[2], (new or old).value)
        place = "|".join((visitor.key, *key))
        return change("browser", place, visitor.key, _item(new or old), _word(old, new), letter)

    def _row_changes(self, differing: list[tuple[Raw, str]]) -> list[dict]:
        """The rows that differ, those not seen before, and those whose id got a name, since its cookie travelled."""
        changes = []
        for row, word in differing:
            letter = self._names.of(row[0]) if word == "new" else self._names.known(row[0])
            changes.append(site_change(row, word, letter))
        told = {one["key"] for one in changes}
        more = dict.fromkeys([*self._names.fresh, *self._unseen])
        self._names.fresh.clear()
        self._unseen.clear()
        also = [key for key in more if key in self._site.rows and key not in told]
        return changes + [site_change(self._site.rows[key], "", self._names.known(key)) for key in also]

    def _letter(self, name: str, value: str) -> str | None:
        """The letter of the session whose id this cookie holds."""
        is_session = value and (name == self._seen.session.name or value in self._site.rows or self._names.known(value))
        return self._names.of(value) if is_session else None

    def _during(self, x: Exchange) -> list[int]:
        """The site's own requests that came and went while this one was being answered."""
        if x.server != "site":
            return []
        # Steps are in the order in which they ended: of two that overlap, the later one may have begun earlier.
        recent = takewhile(lambda step: self._exchanges[step["id"]].ended >= x.started, reversed(self.all))
        own = [step for step in recent if step["arrow"]["kind"] == "server" and step["time"] >= x.started]
        return [*{step["id"]: step["n"] for step in reversed(own)}.values()]  # once, should its answer have come late


def _last(exchanges: Sequence[Exchange], what: str, since: float) -> list | dict | None:
    """What the last of these told of the rows (`sessions`) or of Kakao (`kakao`), if that was since then."""
    told = (getattr(x, what) for x in reversed(exchanges) if x.started >= since)
    return next((one for one in told if one is not None), None)


def _is_answered(x: Exchange) -> bool:
    """Whether there is a response; status 0 stands for none, as in a browser's HAR."""
    return x.status > 0


def _given(x: Exchange) -> set[str]:
    """The values of the cookies that this exchange set, and that the visitor did not have already."""
    return {cookie.value for cookie in x.received} - {value for _name, value in x.sent_pairs}


def _word(old: Cookie | None, new: Cookie | None) -> str:
    if old is None or new is None:
        return "new" if old is None else "gone"
    return "changed" if (old.value, old.attributes) != (new.value, new.attributes) else ""


def _item(cookie: Cookie) -> dict:
    return {
        "name": cut(cookie.name),
        "value": cut(cookie.value),
        "host": cookie.host,
        "attributes": cookie.attributes,
        **({"left": cookie.expires} if cookie.is_known else {}),
    }
