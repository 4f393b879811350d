"""What Kakao holds at one moment, as plain rows: for a log, a table or a drawing."""

from datetime import datetime, timezone
from functools import lru_cache

from .records import Client
from .store import Store

KINDS = ("logins", "consents", "codes", "tokens")
MOST_SHOWN = 20  # of each kind, so that a snapshot after each exchange stays cheap
TIMES = {"since", "expires", "connected_at", "refresh_expires", "auth_time"}


def snapshot(store: Store) -> dict[str, list[dict]]:
    """The newest records of each kind, newest last, and what the apps have registered, ready for JSON."""
    with store.lock:
        apps = [_app(client) for client in store.clients.values()]
        kinds = {kind: list(getattr(store, kind).values())[-MOST_SHOWN:] for kind in KINDS}
    return {kind: [_row(record) for record in records] for kind, records in kinds.items()} | {"apps": apps}


def _app(client: Client) -> dict:
    """What an app has registered; its secret itself is left out."""
    return {
        "client_id": client.client_id,
        "redirect_uris": list(client.redirect_uris),
        "needs_secret": client.needs_secret,
        "scopes": list(client.scopes),
    }


def _row(record) -> dict:
    return {name: _plain(name, getattr(record, name)) for name in record.__slots__}


def _plain(name: str, value: object) -> object:
    if name in TIMES:
        return utc(int(value))
    if name == "person":
        return value.nickname
    return list(value) if name == "scope" else value


@lru_cache(maxsize=4 * MOST_SHOWN)
def utc(seconds: int) -> str:
    """Seconds since 1970 as Kakao writes a time: `2026-01-31T09:00:00Z`."""
    return f"{datetime.fromtimestamp(seconds, timezone.utc):%Y-%m-%dT%H:%M:%SZ}"
