"""What a browser does with cookies and `requests` does not: SameSite, and a limit to their size.

RFC 6265bis, sections 5.2, 5.6 and 5.8.3, for top-level navigations, which is all that a scripted visitor
does; as in Chromium, what counts is who began the navigation and not the redirects on its way.
"""

from http.cookiejar import Cookie, DefaultCookiePolicy

import requests

from tutorial_src.traffic.cookies import LARGEST


class Http(requests.Session):
    """A `requests` session that withholds SameSite cookies; `initiator` is the host of the page that was clicked on.

    None stands for an address that was typed: no page began that navigation, and every cookie travels.
    """

    initiator: str | None = None

    def __init__(self) -> None:
        super().__init__()
        self.cookies.set_policy(Policy())

    def send(self, request: requests.PreparedRequest, **options: object) -> requests.Response:
        """Send one request of a navigation, redirects included, without the cookies that stay at home."""
        host = requests.utils.urlparse(request.url).hostname
        if self.initiator not in (None, host) and "Cookie" in request.headers:
            self._withhold(request, host)
        return super().send(request, **options)

    def _withhold(self, request: requests.PreparedRequest, host: str) -> None:
        at_home = {
            cookie.name
            for cookie in self.cookies
            if cookie.domain in (host, f"{host}.local") and stays_at_home(cookie, request.method)
        }
        travelling = [part for part in request.headers["Cookie"].split("; ") if part.partition("=")[0] not in at_home]
        del request.headers["Cookie"]
        if travelling:
            request.headers["Cookie"] = "; ".join(travelling)


class Policy(DefaultCookiePolicy):
    """Keeps no cookie that a browser would find too large."""

    def set_ok(self, cookie: Cookie, request: object) -> bool:
        """Whether to keep a cookie that a response sets."""
        size = len(f"{cookie.name}{cookie.value}".encode())
        return size <= LARGEST and super().set_ok(cookie, request)


def stays_at_home(cookie: Cookie, method: str) -> bool:
    """Whether a navigation that another site began leaves this cookie out; without the attribute it counts as Lax."""
    told = {name.lower(): value for name, value in cookie._rest.items()}.get("samesite") or "Lax"
    return told.lower() == "strict" or (told.lower() == "lax" and method not in ("GET", "HEAD"))
