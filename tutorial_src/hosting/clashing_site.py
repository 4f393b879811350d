"""Another project on this computer, as far as a cookie jar can tell: it too calls its session cookie `sessionid`."""

import html
import secrets
from collections.abc import Callable, Iterable

from tutorial_src import locale
from tutorial_src.locale import _


def app(environ: dict, start_response: Callable) -> Iterable[bytes]:
    """Log every visitor in, as Django does it (PEP 3333)."""
    title = _("Another project on this computer")
    told = _("Welcome. You are logged in here now, with a session of this project's own.")
    page = (
        f"<!doctype html><html lang='{locale.current()}'><meta charset='utf-8'><title>{html.escape(title)}</title>"
        "<style>body{font:1.1rem/1.6 system-ui,sans-serif;margin:3rem auto;max-width:40rem;padding:0 1rem}</style>"
        f"<main><h1>{html.escape(title)}</h1><p>{html.escape(told)}</p></main></html>"
    ).encode()
    cookie = f"sessionid={secrets.token_hex(16)}; HttpOnly; Path=/; SameSite=Lax"
    headers = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(page)))]
    start_response("200 OK", [*headers, ("Set-Cookie", cookie)])
    return [page]
