"""What the site and Kakao hold after an exchange, as differences: one change for each row that differs."""

import json
from datetime import datetime, timezone

from tutorial_src.display.html import cut
from tutorial_src.kakao.snapshot import MOST_SHOWN
from tutorial_src.locale import _
from tutorial_src.session_table import sessions

from .session_labels import named

GROUPS = {  # of practice Kakao's snapshot: what a record is known by, and what of it is shown
    "logins": (("id",), ("id", "person")),
    "consents": (("client_id", "person"), ("person", "scope", "connected_at")),
    "codes": (("value",), ("value", "person", "redirect_uri", "scope", "used")),
    "tokens": (("access_token",), ("access_token", "refresh_token", "person", "scope", "asked_by")),
}


def change(lane: str, key: str, group: str, item: dict | None, mark: str, session: str | None = None) -> dict:
    """One difference of one lane; `mark` "" is for what was there already, or went out of sight."""
    return {"lane": lane, "key": key, "group": group, "item": item, "mark": mark, **named(session)}


def mark(before: object, after: object) -> str:
    """The word for a difference: None stands for absent."""
    if before is None:
        return "new"
    return "gone" if after is None else "changed" if before != after else ""


class SiteRows:
    """The rows of `django_session`, as last seen."""

    def __init__(self) -> None:
        self.rows: dict[str, sessions.Raw] = {}
        self._is_first = True

    def hear(self, raw: list | None, given: set[str]) -> list[tuple[sessions.Raw, str]]:
        """Take in the rows after an exchange (None: as before); answers each that differs, with its mark.

        `given` are the values of cookies that the exchange set. Of the rows that are seen first, only one
        with such an id is new: the others were there before anybody looked.
        """
        if raw is None:
            return []
        before, self.rows = self.rows, {row[0]: tuple(row) for row in raw}
        differing = [row for key, row in self.rows.items() if before.get(key) != row]
        was_first, self._is_first = self._is_first, False
        if was_first:
            return [(row, "new" if row[0] in given else "") for row in differing]
        found = [(row, mark(_data(before.get(row[0])), _data(row))) for row in differing]
        return found + [(before[key], "gone") for key in before if key not in self.rows]


def site_change(raw: sessions.Raw, word: str, letter: str | None) -> dict:
    """The change of one session row."""
    row = sessions.as_session(raw)
    left = row.expires.timestamp()
    data = sessions.as_text(row.data).encode("utf-8", "replace").decode("utf-8")  # JSON may halve characters
    item = {"id": row.id, "data": cut(data), "expires": _local(left), "left": left}
    return change("site", row.id, "django_session", item, word, letter)


class KakaoRecords:
    """What practice Kakao holds, as last seen."""

    def __init__(self) -> None:
        self.records: dict[tuple[str, str], dict] = {}

    def hear(self, snapshot: dict | None) -> list[dict]:
        """Take in a snapshot (None: as before); answers the changes."""
        if snapshot is None:
            return []
        before, self.records = self.records, dict(_records(snapshot))
        changes = [
            _kakao(place, row, mark(before.get(place), row))
            for place, row in self.records.items()
            if before.get(place) != row
        ]
        oldest = {group: min(map(_age, rows)) for group, rows in snapshot.items() if len(rows) >= MOST_SHOWN}
        for place in before.keys() - self.records.keys():
            # A full snapshot holds the newest of each kind: what is older than all of them may still be there.
            hidden = _age(before[place]) < oldest.get(place[0], "")
            changes.append(_kakao(place, None, "") if hidden else _kakao(place, before[place], "gone"))
        return changes

    def now(self) -> list[dict]:
        """All of it, as what was there already."""
        return [_kakao(place, row, "") for place, row in self.records.items()]


def _records(snapshot: dict) -> list[tuple[tuple[str, str], dict]]:
    return [
        ((group, "|".join(str(row.get(name)) for name in known_by)), row)
        for group, (known_by, _shown) in GROUPS.items()
        for row in snapshot.get(group, [])
    ]


def _kakao(place: tuple[str, str], row: dict | None, word: str) -> dict:
    group, key = place
    return change("kakao", f"{group}|{key}", group, row and _item(group, row), word)


def _item(group: str, row: dict) -> dict:
    item = {name: _text(name, row.get(name)) for name in GROUPS[group][1]}
    return {**item, "left": _seconds(str(row["expires"]))} if "expires" in row else item


def _text(name: str, value: object) -> str:
    if name == "used":
        return _("yes") if value else _("no")
    if name == "connected_at":
        return _local(_seconds(str(value)))
    return cut(" ".join(map(str, value)) if isinstance(value, list) else str(value))


def _age(row: dict) -> str:
    """When a record was made, or what goes with it: ISO times are in the order of their letters."""
    return str(row.get("since") or row.get("connected_at") or row.get("expires") or "")


def _data(row: sessions.Raw | None) -> str | None:
    return None if row is None else json.dumps(sessions.decode(row[1]))


def _seconds(moment: str) -> float:
    """`2026-01-31T09:00:00Z` in seconds since 1970; 0.0 for what is no moment."""
    try:
        return datetime.fromisoformat(moment.replace("Z", "+00:00")).timestamp()
    except ValueError:
        return 0.0


def _local(seconds: float) -> str:
    """A moment where the reader is; "?" for one that no calendar holds."""
    try:
        return datetime.fromtimestamp(seconds, timezone.utc).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):
        return "?"
