"""How a page is made: template, sentences in the visitor's language, headers."""

from colorsys import hls_to_rgb
from datetime import datetime
from functools import cache
from pathlib import Path
from urllib.parse import quote

from markupsafe import escape
from werkzeug.wrappers import Request, Response

from . import guards
from .compare import NAMES, differences
from .errors import PAGES, PageRefused
from .snapshot import utc
from .translations import LANGUAGES, NAME, translation

HERE = Path(__file__).parent
LANGUAGE_COOKIE = "kakao_practice_lang"


@cache
def templates():
    """Jinja's environment, loaded with the first page; everything is escaped, an unknown name is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(HERE / "templates", encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"utc": utc, "clock": _clock}
    return environment


def _clock(seconds: float) -> str:
    """A time as the computer's own clock shows it."""
    return datetime.fromtimestamp(seconds).strftime("%Y-%m-%d %H:%M")


def page(kakao, request: Request, template: str, status: int = 200, form_target: str = "", **values) -> Response:
    """A page in the visitor's language; its forms may lead to `form_target`, beside ourselves."""
    lang = language_of(kakao, request)
    cookie = guards.cookie_of(request)
    html = (
        templates()
        .get_template(template)
        .render(
            _=translation(lang).gettext,
            lang=lang,
            others={other: translation(other).gettext(NAME) for other in LANGUAGES if other != lang},
            back=quote(_way_back(request)),
            form_token=guards.form_token(kakao.form_secret, cookie),
            **values,
        )
    )
    response = Response(html, status, mimetype="text/html")
    response.headers["Content-Security-Policy"] = guards.page_policy(form_target)
    if cookie != request.cookies.get(guards.COOKIE):
        guards.set_cookie(response, cookie)
    return response


def _way_back(request: Request) -> bytes:
    """This page's path and query; as bytes, for they may be no text."""
    if request.method != "GET":
        return b"/"
    return request.path.encode() + (b"?" + request.query_string if request.query_string else b"")


def refusal_page(kakao, request: Request, refused: PageRefused) -> Response:
    """What happened, and the fix; for a redirect URI, what was sent beside what is registered."""
    fault, _ = PAGES[refused.code], translation(language_of(kakao, request)).gettext
    sent, registered = refused.facts.get("sent"), refused.facts.get("registered", ())
    return page(
        kakao,
        request,
        "error.html",
        refused.status,
        heading=_(fault.heading) + (f" ({refused.code})" if refused.code.startswith("KOE") else ""),
        cause=_(fault.cause),
        fix=_(fault.fix),
        client=refused.facts.get("client"),
        names=refused.facts.get("names", ()),
        sent=sent,
        registered=registered,
        differences=[_(NAMES[part]) for part in differences(sent, registered)] if registered else (),
    )


def language_of(kakao, request: Request) -> str:
    """One of `LANGUAGES`: what the visitor chose, else what practice Kakao was started with."""
    chosen = request.cookies.get(LANGUAGE_COOKIE)
    return chosen if chosen in LANGUAGES else kakao.lang


def portrait_of(name: str, seed: int) -> str:
    """A round picture (SVG) with the first letter of a name, in a colour that goes with `seed`."""
    red, green, blue = (round(255 * part) for part in hls_to_rgb(seed * 0.381966 % 1, 0.35, 0.45))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80" width="160" height="160">'
        f'<circle cx="40" cy="40" r="40" fill="rgb({red},{green},{blue})"/><text x="40" y="53" fill="#fff" '
        f'font-size="36" font-family="sans-serif" text-anchor="middle">{escape(name[:1])}</text></svg>'
    )
