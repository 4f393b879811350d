"""What a judge finds at `oauth()`: a token URI that is complete, and what becomes of visitors without one."""

from urllib.parse import urlsplit

from tutorial_src.browser.browser import Browser
from tutorial_src.browser.page import Page
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.verdict import NotYet
from tutorial_src.exercises.kinds.words import COMMON, Words
from tutorial_src.traffic.query import by_name

from .login_flow import CODE, come_back, error_of, leave, printed_by_oauth, returned, submit, token_uri

TAKE_BACK, FRIENDLY = Words("oauth_token_uri", "take_back"), Words("oauth_token_uri", "friendly")
TOKEN_URI = Words("common", "token_uri")
ODD = {"client_id": "a-key-that-is-not-yours", "redirect_uri": "http://127.0.0.1/elsewhere"}


def prints_token_uri(examiner: Examiner) -> None:
    """Raise `NotYet` unless a visitor who comes back gets a token URI, with the values of their session."""
    visitor = examiner.visitor()
    kept = leave(examiner, visitor, "May I have a token?")
    page = come_back(examiner, visitor)
    uri = token_uri(examiner, visitor)
    if not uri:
        raise _no_token_uri(page, printed_by_oauth(examiner, visitor))
    _is_complete(uri, kept, page)
    if not uri.startswith(f"{examiner.kakao.url}/oauth/token?"):
        raise TAKE_BACK.not_yet("another_kakao", observed=uri, expected=f"{examiner.kakao.url}/oauth/token?…")
    if page.status >= 400:
        observed = error_of(examiner, visitor) or f"{page.status} {page.title}"
        raise TAKE_BACK.not_yet("error_page", observed=observed)
    _comes_out_of_session(examiner, uri)


def _comes_out_of_session(examiner: Examiner, uri: str) -> None:
    """Raise `NotYet` when a value stays the same for who has another one in the session, or none.

    The first cannot be seen on a site whose sessions nothing can be written into.
    """
    odd = examiner.visitor()
    leave(examiner, odd, "With other values")
    if examiner.write_session(odd, ODD):
        odd.get("/oauth/", params={"code": CODE})
        _is_odd(_parameters(token_uri(examiner, odd)))
    stranger = examiner.visitor()  # who never wrote a comment, and has no session
    stranger.get("/oauth/", params={"code": CODE})
    if _parameters(token_uri(examiner, stranger)).get("client_id") == _parameters(uri)["client_id"]:
        raise TAKE_BACK.not_yet("not_from_session", observed=TAKE_BACK.reply("seen.no_session"))


def _is_odd(told: dict) -> None:
    """Raise `NotYet` when a token URI has other values than the session from which they should come."""
    others = [name for name, value in ODD.items() if told.get(name, value) != value and "•" not in told[name]]
    if others:
        name = others[0]
        seen = TAKE_BACK.reply("seen.another_value", name=name, kept=ODD[name], told=told[name])
        one = {"says": TAKE_BACK.reply("one_not_from_session", name=name)} if len(others) == 1 else {}
        raise TAKE_BACK.not_yet("not_from_session", observed=seen, **one)


def _no_token_uri(page: Page, printed: str) -> NotYet:
    if urlsplit(page.url).path == "/oauth/token":
        return TAKE_BACK.not_yet("sent_there", observed=page.url)
    return TAKE_BACK.not_yet("not_printed", printed=printed.strip() or COMMON.reply("nothing"))


def _is_complete(uri: str, kept: dict, page: Page) -> None:
    """Raise `NotYet` unless all four parameters are there, with this visitor's values."""
    told, back = _parameters(uri), _parameters(returned(page))
    expected = {
        "grant_type": "authorization_code",
        "client_id": kept.get("client_id"),
        "redirect_uri": kept.get("redirect_uri"),
        "code": back.get("code"),
    }
    missing = [name for name in expected if name not in told]
    if missing:
        raise TOKEN_URI.not_yet("missing", name=missing[0], names=", ".join(expected), observed=uri)
    for name, value in expected.items():
        if told[name] != value and "•" not in told[name]:  # a real key is hidden in what was printed
            observed, wanted = f"{name}={told[name]}", f"{name}={value}"
            raise TOKEN_URI.not_yet("another_value", name=name, observed=observed, expected=wanted)


def _parameters(uri: str) -> dict[str, str]:
    return by_name(urlsplit(uri).query)


def is_friendly(examiner: Examiner) -> None:
    """Raise `NotYet` unless who lost the session or pressed Cancel is sent to the blog, and nobody else."""
    stray = examiner.visitor()
    submit(stray, "I will lose my ticket")
    examiner.take_ticket(stray)
    _lands_on_blog(examiner, stray, {"code": CODE}, FRIENDLY.texts("replies.lost"))
    shy = examiner.visitor()
    submit(shy, "Rather not")
    denied = {"error": "access_denied", "error_description": "User denied access"}
    _lands_on_blog(examiner, shy, denied, FRIENDLY.texts("replies.cancelled"))
    visitor = examiner.visitor()
    kept = leave(examiner, visitor, "And I agree")
    page = come_back(examiner, visitor)
    uri = token_uri(examiner, visitor)
    if not uri or page.status >= 400:
        observed = error_of(examiner, visitor) or FRIENDLY.reply("seen.nothing_printed")
        raise FRIENDLY.not_yet("nobody_passes", observed=observed)
    _is_complete(uri, kept, page)


def _lands_on_blog(examiner: Examiner, visitor: Browser, query: dict, of: dict[str, str]) -> None:
    """Raise `NotYet` unless this visitor, coming to `/oauth/` with this query, ends on a page of the blog.

    `of` says who the visitor is, and where to look when they see an error.
    """
    page = visitor.get("/oauth/", params=query)
    is_on_site = page.url.startswith(f"{examiner.site.url}/")
    who = of["who"]
    if page.status >= 400:
        observed = error_of(examiner, visitor) or f"{page.status} {page.title}"
        raise FRIENDLY.not_yet("error_page", who=who, observed=observed, look=of["look"])
    if not is_on_site or urlsplit(page.url).path.startswith("/oauth"):
        raise FRIENDLY.not_yet("not_on_blog", who=who, observed=page.url)
    if uri := token_uri(examiner, visitor):
        raise FRIENDLY.not_yet("printed_anyway", who=who, observed=uri)
