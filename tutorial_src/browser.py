"""A scripted browser: follows redirects, fills in forms, and keeps its cookies in a jar that is in view.

What a browser does beyond HTTP (SameSite, tabs, scripts) it does not do: for that there is your own.
"""

from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from datetime import datetime
from http.cookiejar import Cookie
from urllib.parse import quote, urljoin, urlsplit

import requests
from requests.cookies import RequestsCookieJar, create_cookie

from .locale import _
from .refusal import Refusal
from .server import Server
from .show import Table, cut

SECONDS = 15  # to wait for an answer


class NoAnswer(Refusal):
    """A server did not answer; the message says which, and the mend."""


class NothingToPress(Refusal):
    """The page that the visitor looks at does not have that button."""


class Cookies(MutableMapping):
    """The jar: the cookies this visitor keeps, shown as a table. Setting and deleting is tampering, and allowed."""

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
        return iter(dict.fromkeys(cookie.name for cookie in self._jar))

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __repr__(self) -> str:
        return str(self._table())

    def _repr_html_(self) -> str:
        return self._table().html()

    def _find(self, name: str) -> Cookie:
        for cookie in self._jar:
            if cookie.name == name:
                return cookie
        raise KeyError(name)

    def _table(self) -> Table:
        return Table(
            title=_("The cookie jar: {count} cookie(s)", count=len(self)),
            columns=[_("name"), _("value"), _("host"), _("attributes")],
            rows=[[c.name, c.value, c.domain.removesuffix(".local"), _attributes(c)] for c in self._jar],
            code=[0, 1, 2],
            empty=_("Empty. No server has asked this visitor to keep anything."),
        )


@dataclass(frozen=True)
class Page:
    """What a visitor sees after a request: the last response, and the way that led there."""

    response: requests.Response

    @property
    def status(self) -> int:
        """The HTTP status of the last response."""
        return self.response.status_code

    @property
    def url(self) -> str:
        """Where the visitor ended up, after all redirects."""
        return self.response.url

    @property
    def text(self) -> str:
        """The page's text, without its markup."""
        return self._soup().get_text(" ", strip=True)

    @property
    def html(self) -> str:
        """The page as it was sent."""
        return self.response.text

    @property
    def headers(self) -> "requests.structures.CaseInsensitiveDict":
        """The headers of the last response."""
        return self.response.headers

    @property
    def history(self) -> list["Page"]:
        """The redirects on the way, first to last."""
        return [Page(response) for response in self.response.history]

    def __repr__(self) -> str:
        return str(self._table())

    def _repr_html_(self) -> str:
        return self._table().html()

    def _table(self) -> Table:
        hops = [*self.response.history, self.response]
        title = self._soup().title
        heading = cut(title.get_text(strip=True), 80) if title else ""
        return Table(
            title=_("The visitor sees: {page}", page=heading or f"{self.status} {self.url}"),
            columns=[_("request"), "Cookie", _("response"), "Set-Cookie"],
            rows=[_hop(response) for response in hops], code=[0, 1, 2, 3],
        )

    def _soup(self) -> "BeautifulSoup":  # noqa: F821 - imported where it is used: it costs 60 ms
        from bs4 import BeautifulSoup

        return BeautifulSoup(self.response.text, "html.parser")


class Browser:
    """A scripted visitor with a cookie jar of its own."""

    def __init__(self, name: str, site: Server, kakao: Server) -> None:
        self.name = name
        self._servers = {site.name: site, kakao.name: kakao}
        self._site = site
        self._http = requests.Session()
        self._http.trust_env = False  # no proxy between us and our own computer
        self._http.headers["User-Agent"] = f"Mozilla/5.0 scripted-visitor/{quote(name)}"
        self._http.headers["Accept"] = "text/html,*/*;q=0.8"
        self.cookies = Cookies(self._http.cookies, "127.0.0.1")
        self.page: Page | None = None

    def get(self, path: str, **options: object) -> Page:
        """Open a page: a path of the site, or a whole address."""
        return self._request("GET", path, **options)

    def post(self, path: str, data: dict | None = None, **options: object) -> Page:
        """Send a form, with the CSRF token of the page that holds it, as a browser would."""
        fields = dict(data or {})
        if "csrfmiddlewaretoken" not in fields:
            token = self._soup(self.get(path)).find("input", {"name": "csrfmiddlewaretoken"})
            if token:
                fields["csrfmiddlewaretoken"] = token["value"]
        return self._request("POST", path, data=fields, headers={"Referer": self._address(path)}, **options)

    def comment(self, text: str, blog_id: int = 1) -> Page:
        """Write a comment under a post and press Submit; ends where the redirects lead."""
        return self.post(f"/blogMain/detail/{blog_id}/", {"comment_textfield": text})

    def agree(self) -> Page:
        """Log in at Kakao as the first person there, if asked, and agree, if asked."""
        return self._answer_kakao("agree")

    def cancel(self) -> Page:
        """Log in at Kakao as the first person there, if asked, and press Cancel."""
        return self._answer_kakao("cancel")

    def __repr__(self) -> str:
        return _("visitor {name}, {count} cookie(s)", name=self.name, count=len(self.cookies))

    def _answer_kakao(self, button: str) -> Page:
        if self.page and self._form("people"):
            self._submit("people")
        if self.page and self._form("consent"):
            return self._submit("consent", button)
        if self.page and not self.page.url.startswith(self._servers["kakao"].url):
            return self.page  # Kakao remembered this visitor and asked nothing
        raise NothingToPress(
            _("The visitor {name} is not on a consent page of Kakao. `{name}.comment(\"…\")` leads there.",
              name=self.name)
        )

    def _form(self, name: str) -> object:
        return self._soup(self.page).find("form", {"id": name})

    def _submit(self, form_id: str, button: str = "") -> Page:
        """Send a form as it stands, pressing its first button or the one with that value."""
        form = self._form(form_id)
        fields = {i["name"]: i.get("value", "") for i in form.find_all("input") if i.get("name") and _is_sent(i)}
        buttons = form.find_all("button", {"name": True})
        pressed = next((b for b in buttons if b.get("value") == button), buttons[0] if buttons else None)
        if pressed is not None:
            fields[pressed["name"]] = pressed.get("value", "")
        action = urljoin(self.page.url, form.get("action") or self.page.url)
        parts = urlsplit(self.page.url)
        origin = {"Origin": f"{parts.scheme}://{parts.netloc}", "Referer": self.page.url}
        return self._request("POST", action, data=fields, headers=origin)

    def _soup(self, page: Page) -> "BeautifulSoup":  # noqa: F821
        return page._soup()

    def _address(self, path: str) -> str:
        return urljoin(self._site.url + "/", path)

    def _request(self, method: str, path: str, **options: object) -> Page:
        try:
            response = self._http.request(method, self._address(path), **{"timeout": SECONDS, **options})
        except requests.Timeout:
            raise NoAnswer(_("No answer within {seconds} seconds from {url}. Does a view wait, or loop for ever?"
                             " `lesson.site.log` shows what it printed, `lesson.site.restart()` ends it.",
                             seconds=SECONDS, url=self._address(path))) from None
        except requests.ConnectionError:
            raise NoAnswer(self._why(self._address(path))) from None
        except requests.TooManyRedirects:
            raise NoAnswer(_("{url} redirects in a circle: it was given up after 30 redirects.",
                             url=self._address(path))) from None
        self.page = Page(response)
        return self.page

    def _why(self, url: str) -> str:
        down = next((s for s in self._servers.values() if not s.is_up), None)
        if down is None:
            return _("Nobody answers at {url}.", url=url)
        last = "\n".join(down.log.splitlines()[-5:])
        return _("{name} is not running. `lesson.{name}.restart()` starts it again. Its last words:",
                 name=down.name) + f"\n{last}"


def _is_sent(field: object) -> bool:
    kind = field.get("type", "text")
    return kind not in ("submit", "button", "image") and (kind not in ("radio", "checkbox") or field.has_attr("checked"))


def _hop(response: requests.Response) -> list[str]:
    where = response.headers.get("Location")
    return [
        f"{response.request.method} {response.url}",
        response.request.headers.get("Cookie", ""),
        f"{response.status_code} {response.reason}" + (f" → {where}" if where else ""),
        "\n".join(response.raw.headers.getlist("Set-Cookie")),
    ]


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
