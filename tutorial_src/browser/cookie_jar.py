"""The cookie jar of a scripted visitor, in view: a mapping to play with, shown as a table."""

import time
from collections.abc import Iterator, MutableMapping
from dataclasses import replace
from datetime import datetime

from tutorial_src.display.html import Table
from tutorial_src.locale import _
from tutorial_src.traffic.cookies import Cookie, Store, sent


class CookieJar(MutableMapping):
    """The cookies that one visitor keeps. Setting and deleting them is tampering, and allowed."""

    def __init__(self, store: Store, host: str) -> None:
        self.store = store  # with their attributes, by host, path and name
        self._host = host

    def __getitem__(self, name: str) -> str:
        return self._find(name).value

    def __setitem__(self, name: str, value: str) -> None:
        """Put a value in; the cookie of that name keeps its host and attributes, a new one is the site's."""
        try:
            cookie = replace(self._find(name), value=value)
        except KeyError:
            cookie = Cookie(name=name, value=value, host=self._host)
        self.store[cookie.key] = cookie

    def __delitem__(self, name: str) -> None:
        del self.store[self._find(name).key]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(cookie.name for cookie in self._cookies()))

    def __len__(self) -> int:
        return len(list(iter(self)))

    def replace(self, host: str, line: str) -> None:
        """Hold for this host what a `Cookie` header says: other values, new cookies, and none but these."""
        said = dict(sent([["Cookie", line]]))
        for cookie in [cookie for cookie in self._cookies() if cookie.host == host]:
            if cookie.name in said:
                self.store[cookie.key] = replace(cookie, value=said.pop(cookie.name))
            else:
                del self.store[cookie.key]
        for name, value in said.items():
            cookie = Cookie(name=name, value=value, host=host)
            self.store[cookie.key] = cookie

    def __repr__(self) -> str:
        return str(self._table())

    def _repr_html_(self) -> str:
        return self._table().html()

    def _cookies(self) -> list[Cookie]:
        """Those that it has now, in the order in which they came."""
        self.store.drop_expired(time.time())
        return list(self.store.values())

    def _find(self, name: str) -> Cookie:
        """The cookie of that name; the site's own where another host has one, too."""
        found = [cookie for cookie in self._cookies() if cookie.name == name]
        if not found:
            raise KeyError(name)
        return next((cookie for cookie in found if cookie.host == self._host), found[0])

    def _table(self) -> Table:
        return Table(
            title=_("The cookie jar: {count} cookie(s)", count=len(self)),
            columns=[_("name"), _("value"), _("host"), _("attributes")],
            rows=[[c.name, c.value, c.host, _attributes(c)] for c in self._cookies()],
            code=[0, 1, 2],
            empty=_("Empty."),
        )


def _attributes(cookie: Cookie) -> str:
    """Its attributes, the expiry after the path."""
    path, *rest = cookie.attributes.split(" · ")
    if cookie.expires is None:
        until = _("until the browser closes")
    else:
        until = _("until {time}", time=datetime.fromtimestamp(cookie.expires).strftime("%Y-%m-%d %H:%M"))
    return " · ".join([path, until, *rest])
