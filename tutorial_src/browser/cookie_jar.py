"""The cookie jar of a scripted visitor, in view: a mapping to play with, shown as a table."""

from collections.abc import Iterator, MutableMapping
from datetime import datetime
from http.cookiejar import Cookie

from requests.cookies import RequestsCookieJar, create_cookie

from tutorial_src.display.html import Table
from tutorial_src.locale import _


class CookieJar(MutableMapping):
    """The cookies that one visitor keeps. Setting and deleting them is tampering, and allowed."""

    def __init__(self, jar: RequestsCookieJar, host: str) -> None:
        self._jar, self._host = jar, host

    def __getitem__(self, name: str) -> str:
        return self._find(name).value

    def __setitem__(self, name: str, value: str) -> None:
        """Put a value in; the cookie of that name keeps its host and attributes, a new one is the site's."""
        try:
            self._find(name).value = value
        except KeyError:
            self._jar.set_cookie(create_cookie(name, value, domain=self._host))

    def __delitem__(self, name: str) -> None:
        cookie = self._find(name)
        self._jar.clear(cookie.domain, cookie.path, cookie.name)

    def __iter__(self) -> Iterator[str]:
        self._jar.clear_expired_cookies()
        return iter(dict.fromkeys(cookie.name for cookie in self._jar))

    def __len__(self) -> int:
        return len(list(iter(self)))

    def replace(self, host: str, line: str) -> None:
        """Hold for this host what a `Cookie` header says: other values, new cookies, and none but these."""
        said = dict(pair.strip().split("=", 1) for pair in line.split(";") if "=" in pair)
        for cookie in [cookie for cookie in self._jar if _host(cookie) == host]:
            if cookie.name in said:
                cookie.value = said.pop(cookie.name)
            else:
                self._jar.clear(cookie.domain, cookie.path, cookie.name)
        domain = host if "." in host else f"{host}.local"  # as http.cookiejar writes a host without dots
        for name, value in said.items():
            self._jar.set_cookie(create_cookie(name, value, domain=domain))

    def __repr__(self) -> str:
        return str(self._table())

    def _repr_html_(self) -> str:
        return self._table().html()

    def _find(self, name: str) -> Cookie:
        """The cookie of that name; the site's own where another host has one, too."""
        self._jar.clear_expired_cookies()
        found = [cookie for cookie in self._jar if cookie.name == name]
        if not found:
            raise KeyError(name)
        return next((cookie for cookie in found if cookie.domain == self._host), found[0])

    def _table(self) -> Table:
        return Table(
            title=_("The cookie jar: {count} cookie(s)", count=len(self)),
            columns=[_("name"), _("value"), _("host"), _("attributes")],
            rows=[[c.name, c.value, _host(c), _attributes(c)] for c in self._jar],
            code=[0, 1, 2],
            empty=_("Empty."),
        )


def _host(cookie: Cookie) -> str:
    return cookie.domain.removesuffix(".local")


def _attributes(cookie: Cookie) -> str:
    told = [f"Path={cookie.path}"]
    if cookie.expires:
        told.append(_("until {time}", time=datetime.fromtimestamp(cookie.expires).strftime("%Y-%m-%d %H:%M")))
    else:
        told.append(_("until the browser closes"))
    rest = {name.lower(): value for name, value in cookie._rest.items()}
    told += ["HttpOnly"] if "httponly" in rest else []
    told += ["Secure"] if cookie.secure else []
    told += [f"SameSite={rest['samesite']}"] if rest.get("samesite") else []
    return " · ".join(told)
