"""The HTTP of a scripted visitor: cookies as a browser keeps and sends them, SameSite among the rules.

RFC 6265, and RFC 6265bis, sections 5.2 and 5.8.3, for top-level navigations, which is all that a scripted visitor
does; as in Chromium, what counts is who began the navigation and not the redirects on its way.
"""

import time
from http.cookiejar import DefaultCookiePolicy

import requests

from tutorial_src.traffic.cookies import Cookie, Store, received, written
from tutorial_src.traffic.headers import host_name, split


class Http(requests.Session):
    """A `requests` session that keeps its cookies in a `store` of ours; `initiator` is the host of the page clicked on.

    None stands for an address that was typed: no page began that navigation, and every cookie travels.
    The jar of `requests` stays empty: its order depends on the Python, and it changes quotes in values.
    """

    initiator: str | None = None

    def __init__(self) -> None:
        super().__init__()
        self.store = Store()
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
        self.hooks["response"].append(self._keep)

    def send(self, request: requests.PreparedRequest, **options: object) -> requests.Response:
        """Send one request of a navigation, redirects included, with its cookies; a `Cookie` header given stays."""
        if "Cookie" not in request.headers and (cookies := self._travelling(request)):
            request.headers["Cookie"] = written((cookie.name, cookie.value) for cookie in cookies)
        return super().send(request, **options)

    def rebuild_auth(self, prepared_request: requests.PreparedRequest, response: requests.Response) -> None:
        """Make a redirect's request without the `Cookie` header that `requests` gives it: `send` has all cookies.

        `requests` calls this last for each redirect. Its header would have what the redirects before have set, alone.
        """
        super().rebuild_auth(prepared_request, response)
        prepared_request.headers.pop("Cookie", None)

    def _travelling(self, request: requests.PreparedRequest) -> list[Cookie]:
        to = split(request.url)
        host = host_name(to.netloc)
        is_cross_site = self.initiator not in (None, to.hostname)
        return [
            cookie
            for cookie in self.store.fitting(host, to.path or "/", time.time())
            if (to.scheme == "https" or not cookie.secure)
            and not (is_cross_site and stays_at_home(cookie, request.method))
        ]

    def _keep(self, response: requests.Response, **options: object) -> None:
        """Take in what one response sets, also that of a redirect."""
        to, now = split(response.request.url), time.time()
        headers = [["Set-Cookie", line] for line in response.raw.headers.getlist("Set-Cookie")]
        for cookie in received(headers, host=to.netloc, path=to.path or "/", now=now):
            self.store.keep(cookie, host_name(to.netloc), now)


def stays_at_home(cookie: Cookie, method: str) -> bool:
    """Whether a navigation that another site began leaves this cookie out; without the attribute it counts as Lax."""
    told = (cookie.same_site or "Lax").lower()
    return told == "strict" or (told == "lax" and method not in ("GET", "HEAD"))
