"""Exchanges → steps: the arrow of each, and what differs in the lanes afterwards. Each is made once.

The state at step n is the fold of the changes of steps 0 to n (`fold.py`). What is "gone" is told with what
it was. The mark "" says that a row was there already, or that nothing in it differs but the time that is
left; without an item, that it went out of sight.
"""

from collections.abc import Callable, Iterable
from itertools import takewhile

from tutorial_src.doctor.diagnosis import Diagnosis, plain
from tutorial_src.doctor.doctor import Doctor
from tutorial_src.exchange import Exchange
from tutorial_src.show import cut

from . import flags
from .arrows import arrow
from .cookies import SESSION, Cookie, received, sent
from .jars import Key
from .lanes import KakaoRecords, SiteRows, change, site_change
from .names import Names
from .visitors import Visitor, Visitors


class Steps:
    """The steps of a history, made one by one; `before` are exchanges whose outcome is there at the start.

    While `is_secret()` says so, the doctor keeps to itself why a request failed.
    """

    def __init__(self, before: Iterable[Exchange] = (), is_secret: Callable[[], bool] = lambda: False) -> None:
        self.all: list[dict] = []
        self._doctor, self._is_secret = Doctor(), is_secret
        self._diagnoses: dict[str, Diagnosis] = {}
        self._exchanges: dict[str, Exchange] = {}
        self._drawn: set[tuple[str, bool]] = set()  # ids, and whether there was an answer
        self._names, self._visitors, self._seen = Names(), Visitors(), flags.Seen()
        self._site, self._kakao = SiteRows(), KakaoRecords()
        self._at_the_start = self._outcome(before)

    def add(self, x: Exchange) -> dict:
        """The step of one more exchange."""
        visitor = self._visitors.of(x)
        flagged = [*flags.of(x, visitor, self._seen), *self._diagnose(x)]
        cookies = self._hear(x, visitor)
        drawn = arrow(x, visitor, {key[2]: made for key, made in cookies.items()}, self._letter)
        rows = self._row_changes(x)
        more = {"touches": bool(drawn["session"] or any(row["mark"] for row in rows)),
                "during": self._during(x), "flags": flagged}
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

    def _outcome(self, exchanges: Iterable[Exchange]) -> list[dict]:
        """Go through these without drawing them; answers what the lanes hold then."""
        changes: dict[tuple[str, str], dict] = {}
        for x in sorted(exchanges, key=lambda x: x.ended):
            visitor = self._visitors.of(x)
            flags.of(x, visitor, self._seen)
            self._doctor.hear(x)
            self._site.hear(x.sessions, set())
            self._kakao.hear(x.kakao)
            made = self._hear(x, visitor)
            changes |= {("browser", one["key"]): one for one in made.values()}
        jars = [{**one, "mark": ""} for one in changes.values() if one["mark"] != "gone"]
        rows = [site_change(row, "", self._names.known(key)) for key, row in self._site.rows.items()]
        self._names.fresh.clear()
        return [*jars, *rows, *self._kakao.now()]

    def _hear(self, x: Exchange, visitor: Visitor | None) -> dict[Key, dict]:
        """Follow the visitor's jar; answers its changes by the cookie's key."""
        if visitor is None:
            return {}
        found = visitor.jar.hear_request(x)
        if visitor.keeps_cookies:
            visitor.jar.hear_response(x)
        before, visitor.shown = visitor.shown, dict(visitor.jar.cookies)
        differing = [key for key in before | visitor.shown if before.get(key) != visitor.shown.get(key)]
        return {key: self._cookie_change(visitor, key, before.get(key), key in found) for key in differing}

    def _cookie_change(self, visitor: Visitor, key: Key, old: Cookie | None, was_there: bool) -> dict:
        new = visitor.shown.get(key)
        if old and new:
            self._names.follow(old.value, new.value)
        letter = self._letter(key[2], (new or old).value)
        word = "" if was_there else _word(old, new)
        return change("browser", "|".join((visitor.key, *key)), visitor.key, _item(new or old), word, letter)

    def _row_changes(self, x: Exchange) -> list[dict]:
        """The rows that differ, and those whose id now got a name, since its cookie travelled."""
        changes = []
        for row, word in self._site.hear(x.sessions, _given(x)):
            letter = self._names.of(row[0]) if word == "new" else self._names.known(row[0])
            changes.append(site_change(row, word, letter))
        told = {one["key"] for one in changes}
        named = [key for key in self._names.fresh if key in self._site.rows and key not in told]
        self._names.fresh.clear()
        return changes + [site_change(self._site.rows[key], "", self._names.of(key)) for key in named]

    def _letter(self, name: str, value: str) -> str | None:
        """The letter of the session whose id this cookie holds."""
        is_session = value and (name == SESSION or value in self._site.rows)
        return self._names.of(value) if is_session else None

    def _during(self, x: Exchange) -> list[int]:
        """The site's own requests that came and went while this one was being answered."""
        if x.server != "site":
            return []
        recent = takewhile(lambda step: step["time"] >= x.started, reversed(self.all))
        return [step["n"] for step in recent if step["arrow"]["kind"] == "server"][::-1]


def _is_answered(x: Exchange) -> bool:
    """Whether there is a response; status 0 stands for none, as in a browser's HAR."""
    return x.status > 0


def _given(x: Exchange) -> set[str]:
    """The values of the cookies that this exchange set, and that the visitor did not have already."""
    told = received(x.response_headers, host=x.host, path=x.path, now=x.ended)
    return {cookie.value for cookie in told} - {value for _name, value in sent(x.request_headers)}


def _word(old: Cookie | None, new: Cookie | None) -> str:
    if old is None or new is None:
        return "new" if old is None else "gone"
    return "changed" if (old.value, old.attributes) != (new.value, new.attributes) else ""


def _item(cookie: Cookie) -> dict:
    return {
        "name": cut(cookie.name), "value": cut(cookie.value), "host": cookie.host,
        "attributes": cookie.attributes, "left": cookie.expires,
    }  # fmt: skip
