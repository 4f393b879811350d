"""What an app has registered at Kakao, as practice Kakao's snapshot tells it, or as the lesson knows it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class App:
    """One app; `needs_secret` None: not known here."""

    client_id: str
    redirect_uris: tuple[str, ...] = ()
    needs_secret: bool | None = None
    scopes: tuple[str, ...] = ()


Registered = Mapping[str, App]  # by client_id


def of_snapshot(rows: object) -> dict[str, App]:
    """The apps of a snapshot; what is no such row is left out."""
    found = [_app(row) for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return {app.client_id: app for app in found if app.client_id}


def _app(row: dict) -> App:
    needs = row.get("needs_secret")
    return App(
        client_id=str(row.get("client_id") or ""),
        redirect_uris=_texts(row.get("redirect_uris")),
        needs_secret=needs if isinstance(needs, bool) else None,
        scopes=_texts(row.get("scopes")),
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()
