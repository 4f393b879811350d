"""A scripted browser: follows redirects, fills in forms, and keeps its cookies in a jar that is in view.

It keeps SameSite as a browser does. Tabs, scripts and pictures it has not: for those there is your own.
"""

from collections import Counter
from urllib.parse import quote, urljoin, urlsplit

import requests

from tutorial_src.display.errors import UserError
from tutorial_src.locale import _
from tutorial_src.servers.server import Server, ServerDidNotStart
from tutorial_src.traffic.headers import host_name, in_bytes

from .cookie_jar import CookieJar
from .page import Page
from .samesite import Http

SECONDS = 15  # to wait for an answer
_jars: Counter = Counter()  # how many visitors of each name there were
NAME_LENGTH = 20  # characters that practice Kakao takes


class NoAnswer(UserError):
    """A server did not answer; the message says which, and the mend."""


class NothingToPress(UserError):
    """The page that the visitor looks at does not have that button."""


class Browser:
    """A scripted visitor with a cookie jar of its own."""

    def __init__(self, name: str, site: Server, kakao: Server, *, seconds: float = SECONDS) -> None:
        self.name = name
        self._seconds = seconds  # to wait for an answer
        self._site, self._kakao = site, kakao
        self._http = Http()
        self._http.trust_env = False  # no proxy between us and our own computer
        for server in (site, kakao):
            server.mount(self._http)
        _jars[name] += 1  # who looks at the traffic can tell a new jar from the one of that name before
        visitor = f"scripted-visitor/{quote(name, safe='')} jar/{_jars[name]}"
        self.agent = self._http.headers["User-Agent"] = f"Mozilla/5.0 {visitor}"
        self._http.headers["Accept"] = "text/html,*/*;q=0.8"
        self.cookies = CookieJar(self._http.store, "127.0.0.1")
        self.page: Page | None = None

    def get(self, path: str, **options: object) -> Page:
        """Open a page: a path of the site, or a whole address; `options` go to `requests`."""
        return self._request("GET", path, **options)

    def post(self, path: str, data: dict | None = None, **options: object) -> Page:
        """Send a form, with the CSRF token of the page that holds it, as a browser would."""
        fields = dict(data or {})
        if "csrfmiddlewaretoken" not in fields and (token := self.get(path).hidden("csrfmiddlewaretoken")):
            fields["csrfmiddlewaretoken"] = token
        here = self._address(path)
        return self._request("POST", path, here, data=fields, headers={"Referer": here}, **options)

    def send(self, method: str, path: str, *, cookies: str, body: str = "", media_type: str = "") -> Page:
        """Send one request as it stands, and follow no redirect.

        `cookies` is the whole `Cookie` header: what the jar holds for that host is made to say the same.
        """
        self.cookies.replace(host_name(urlsplit(self._address(path)).netloc), cookies)
        headers = {"Content-Type": media_type} if body and media_type else {}
        headers |= {"Cookie": in_bytes(cookies)} if cookies else {}
        return self._request(method, path, data=body.encode(), headers=headers, allow_redirects=False)

    def comment(self, text: str, blog_id: int = 1) -> Page:
        """Write a comment under a post and press Submit; ends where the redirects lead.

        Where the post cannot be seen (404, 500), there is nothing to write into: ends there.
        """
        path = f"/blogMain/detail/{blog_id}/"
        page = self.get(path)
        if page.status >= 400:
            return page
        token = page.hidden("csrfmiddlewaretoken") or ""
        return self.post(path, {"comment_textfield": text, "csrfmiddlewaretoken": token})

    def submit(self, form_id: str, **filled_in: object) -> Page:
        """Press the button of a form on this page, with these values; a button that has a name is a value, too."""
        form = self.page.form(form_id) if self.page else None
        if form is None:
            seen = self.page.title if self.page else "–"
            raise NothingToPress(
                _(
                    "There is no form `{form}` on the page that {name} sees: “{title}”.",
                    form=form_id,
                    name=self.name,
                    title=seen,
                )
            )
        here = urlsplit(self.page.url)
        origin = {"Origin": f"{here.scheme}://{here.netloc}", "Referer": self.page.url}
        fields = {**form.fields(), **filled_in}
        return self._request("POST", form.action, self.page.url, data=fields, headers=origin)

    def agree(self, *items: str) -> Page:
        """Log in at Kakao under the visitor's own name, if asked, and agree, if asked; `items` are ticked as well."""
        return self._answer_kakao("agree", *items)

    def cancel(self) -> Page:
        """Log in at Kakao under the visitor's own name, if asked, and press Cancel."""
        return self._answer_kakao("cancel")

    def __repr__(self) -> str:
        return _("visitor {name}, {count} cookie(s)", name=self.name, count=len(self.cookies))

    def _answer_kakao(self, button: str, *items: str) -> Page:
        if not self._kakao.can_script:
            raise NothingToPress(
                _("The real Kakao asks a person, not a script. Open the blog in your own browser: `lesson.open()`.")
            )
        if self.page and self.page.form("name"):
            self.submit("name", name=self.name[:NAME_LENGTH])
        if self.page and self.page.form("consent"):
            return self.submit("consent", answer=button, item=items)
        if not (self.page and self._was_remembered()):
            raise NothingToPress(self._where() + " " + _("`visitor.comment(…)` leads to Kakao's consent page."))
        if button == "cancel":
            raise NothingToPress(
                _(
                    "Kakao remembers that {name} agreed, and asked nothing: there was no Cancel to press."
                    " A visitor with another name is asked.",
                    name=self.name,
                )
            )
        return self.page

    def _was_remembered(self) -> bool:
        """Whether the last way led through Kakao and back, and Kakao did not ask for consent."""
        kakao = f"{self._kakao.url}/"
        through = [hop.response.request.method for hop in self.page.history if hop.url.startswith(kakao)]
        return not self.page.url.startswith(kakao) and through[-1:] == ["GET"]

    def _where(self) -> str:
        if not self.page:
            return _("The visitor {name} has not opened any page yet.", name=self.name)
        url = self.page.url.partition("?")[0]  # the query may hold a whole token request
        return _(
            "The visitor {name} is not on a consent page of Kakao, but on {url} ({status}, “{title}”).",
            name=self.name,
            url=url,
            status=self.page.status,
            title=self.page.title,
        )

    def _address(self, path: str) -> str:
        return urljoin(f"{self._site.url}/", path)

    def _request(self, method: str, path: str, clicked_on: str = "", **options: object) -> Page:
        """Send a request and follow its redirects; `clicked_on` is the page it began on, "" for a typed address."""
        url = self._address(path)
        self._http.initiator = urlsplit(clicked_on).hostname
        options.setdefault("timeout", self._seconds)
        try:
            self.page = Page(self._answer(method, url, **options))
        except requests.Timeout:
            raise NoAnswer(
                _(
                    "No answer within {seconds} seconds from {url}. Does a view wait, or loop for ever?"
                    " `lesson.site.log` shows what it printed, `lesson.site.restart()` ends it.",
                    seconds=options["timeout"],
                    url=url,
                )
            ) from None
        except requests.TooManyRedirects as error:
            raise NoAnswer(
                _(
                    "{url} redirects in a circle: it was given up after {count} redirects.",
                    url=url,
                    count=len(error.response.history),
                )
            ) from None
        except requests.ConnectionError:
            raise NoAnswer(self._why(url)) from None
        except requests.RequestException as error:  # an address that is none, a body that is cut off
            raise NoAnswer(_("{url} cannot be opened: {why}.", url=url, why=error)) from None
        return self.page

    def _answer(self, method: str, url: str, **options: object) -> requests.Response:
        """The answer; who meets a site that is just being started again waits for it, as a reader would."""
        try:
            return self._http.request(method, url, **options)
        except requests.ConnectionError as error:
            if not _may_repeat(error, method, url):
                raise
            try:
                self._site.wait_ready(met_nobody=True)
            except ServerDidNotStart:
                if not self._site.has_failed:  # that one has a page that says why
                    raise error from None
            return self._http.request(method, url, **options)

    def _why(self, url: str) -> str:
        down = next((server for server in (self._site, self._kakao) if not server.is_up), None)
        if down is None:
            return _("Nobody answers at {url}.", url=url)
        last = "\n".join(down.log.splitlines()[-5:])
        return (
            _(
                "{name} is not running. `lesson.{name}.restart()` starts it again. Its last words:",
                name=down.name,
            )
            + f"\n{last}"
        )


def _may_repeat(error: requests.ConnectionError, method: str, url: str) -> bool:
    """Whether to ask again does no harm: a GET (RFC 9110, 9.2.2), and no redirect came before it."""
    is_first = (urlsplit(error.request.url).path or "/") == (urlsplit(url).path or "/")
    return is_first and method == "GET"
