"""The Kakao login as a judge walks it: away with a comment, back with a code.

Where Kakao is the real one, nobody can log in there by a script: the judge comes back with a code of its own.
"""

import re
from urllib.parse import parse_qsl, urlsplit

from tutorial_src.browser.browser import Browser, NothingToPress
from tutorial_src.browser.page import Page
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.words import Words, row_holds
from tutorial_src.token_uri import last_printed

LOGIN = Words("common", "login")
CODE = "a-code-of-the-examiner"
AUTHORIZE = "/oauth/authorize"
_POST = re.compile(r"/blogMain/detail/(\d+)/")


def posts(visitor: Browser) -> list[int]:
    """The numbers of the posts that the blog lists; raises `CannotTell` where it lists none."""
    found = [int(number) for number in dict.fromkeys(_POST.findall(visitor.get("/blogMain/").html))]
    if not found:
        raise LOGIN.cannot_tell("no_post")
    return found


def submit(visitor: Browser, text: str, blog_id: int | None = None) -> Page:
    """What the blog itself answers to a comment (under the first post, unless told): no redirect is followed."""
    path = f"/blogMain/detail/{posts(visitor)[0] if blog_id is None else blog_id}/"
    return visitor.post(path, {"comment_textfield": text}, allow_redirects=False)


def asked_of_kakao(page: Page) -> dict[str, str]:
    """The parameters that a redirect to Kakao's login carries; empty when it leads elsewhere."""
    leads_to = urlsplit(page.headers.get("Location", ""))
    return dict(parse_qsl(leads_to.query)) if leads_to.path == AUTHORIZE else {}


def leave(examiner: Examiner, visitor: Browser, text: str) -> dict:
    """Submit a comment, up to Kakao's page; what the session keeps while the visitor is there.

    Raises `NotYet` where `detail()` keeps nothing for `oauth()`.
    """
    if not examiner.kakao.can_script:
        submit(visitor, text)
    else:
        visitor.comment(text, blog_id=posts(visitor)[0])
    kept = examiner.session_of(visitor)
    if "client_id" not in kept or "redirect_uri" not in kept:
        raise LOGIN.not_yet("not_kept", observed=row_holds(kept))
    return kept


def come_back(examiner: Examiner, visitor: Browser) -> Page:
    """Agree at Kakao; what the visitor sees on coming back to `oauth()`, redirects followed."""
    if not examiner.kakao.can_script:
        return visitor.get("/oauth/", params={"code": CODE})
    try:
        return visitor.agree()
    except NothingToPress:
        if not returned(visitor.page):
            raise
        return visitor.page  # Kakao remembered the examiner, and `oauth()` sent them on to another place than the blog


def returned(page: Page) -> str:
    """The address with which the visitor came back to `oauth()` on the way to this page, or ""."""
    there = [hop.url for hop in (*page.history, page) if urlsplit(hop.url).path == "/oauth/"]
    return there[-1] if there else ""


def token_uri(examiner: Examiner, visitor: Browser) -> str:
    """The token URI that `oauth()` printed for this visitor, or ""."""
    return last_printed(x.printed for x in _at_oauth(examiner, visitor)) or ""


def printed_by_oauth(examiner: Examiner, visitor: Browser) -> str:
    """Everything that `oauth()` printed for this visitor."""
    return "".join(x.printed for x in _at_oauth(examiner, visitor))


def error_of(examiner: Examiner, visitor: Browser) -> str:
    """The last line of the error that this visitor met last, or ""."""
    errors = [x.error for x in examiner.exchanges_of(visitor) if x.server == "site" and x.error]
    return errors[-1].splitlines()[-1] if errors else ""


def _at_oauth(examiner: Examiner, visitor: Browser) -> list:
    return [x for x in examiner.exchanges_of(visitor) if x.server == "site" and x.path.startswith("/oauth")]
