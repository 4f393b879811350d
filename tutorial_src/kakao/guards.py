"""What keeps a page from elsewhere, and another computer, from driving practice Kakao."""

import hmac
import re
import secrets
from hashlib import sha256
from urllib.parse import urlsplit

from werkzeug.wrappers import Request, Response

from .errors import PageRefused

COOKIE = "kakao_practice"  # cookies ignore ports: no other program on localhost has one of this name
HEADERS = [  # for every answer; plain pairs, for Werkzeug takes 5 µs to set one
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
]
LOOPBACK_HOST = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?", re.ASCII | re.IGNORECASE)


def is_for_us(request: Request) -> bool:
    """Whether the Host header names this computer; another name that leads here is DNS rebinding."""
    return bool(LOOPBACK_HOST.fullmatch(request.environ.get("HTTP_HOST", "")))


def cookie_of(request: Request) -> str:
    """What this browser sends as our cookie; a new value for a visitor who has none yet."""
    return request.cookies.get(COOKIE) or secrets.token_urlsafe(32)


def set_cookie(response: Response, value: str) -> None:
    """Hand our cookie out: until the browser closes, unreadable for scripts, not sent with a foreign form."""
    response.set_cookie(COOKIE, value, httponly=True, samesite="Lax", path="/")


def form_token(secret: bytes, cookie: str) -> str:
    """The value that a form must send back; made from the visitor's cookie, so nothing has to be kept."""
    return hmac.new(secret, cookie.encode(), sha256).hexdigest()


def check_form(request: Request, secret: bytes) -> None:
    """Raise `PageRefused` unless this POST came from one of our own pages in this browser."""
    cookie = request.cookies.get(COOKIE)
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
    sent = request.form.get("form_token", "").encode()
    if (
        (origin is not None and origin != request.host_url.rstrip("/"))
        or (site is not None and site not in ("same-origin", "none"))
        or not cookie
        or not hmac.compare_digest(sent, form_token(secret, cookie).encode())
    ):
        raise PageRefused("PRACTICE", status=403)


def local_path(path: str) -> str:
    """`path` if it leads back to our own pages, else the front page: no open redirect."""
    safe = path.startswith("/") and not path.startswith("//") and "\\" not in path and path.isprintable()
    return path if safe else "/"


def page_policy(form_target: str = "") -> str:
    """The Content-Security-Policy of a page: no script at all, and forms that lead here or to the app.

    `form_target` is the app's redirect URI: Chromium applies `form-action` to the redirect after a form, too.
    """
    return (
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
        f"form-action 'self' {_origin(form_target)}"
    ).rstrip()


def _origin(uri: str) -> str:
    parts = urlsplit(uri)
    if ":" in (parts.hostname or ""):
        return f"{parts.scheme}:"  # a policy cannot name an IPv6 address
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}" if parts.netloc else ""
