"""What a judge finds at `oauth()`: a token URI that is complete, and what becomes of visitors without one."""

from urllib.parse import parse_qsl, urlsplit

from tutorial_src.browser.browser import Browser
from tutorial_src.browser.page import Page
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.verdict import NotYet
from tutorial_src.locale import _

from .login_flow import CODE, come_back, error_of, leave, printed_by_oauth, returned, submit, token_uri

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
        raise NotYet(
            _("This URI leads to another Kakao than the one that gave the code."),
            observed=uri,
            expected=f"{examiner.kakao.url}/oauth/token?…",
            look=_("the first piece: `settings.KAKAO_AUTH_URL`"),
        )
    if page.status >= 400:
        raise NotYet(
            _("The token URI is printed, but the visitor sees an error page."),
            observed=error_of(examiner, visitor) or f"{page.status} {page.title}",
            expected=_("A page of the blog, such as the list of posts."),
            look=_("the last line: `return redirect('blogMain')`"),
        )
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
        raise _not_out_of_session(_("A visitor without any session got a token URI with the same `client_id`."))


def _is_odd(told: dict) -> None:
    """Raise `NotYet` when a token URI has other values than the session from which they should come."""
    others = [name for name, value in ODD.items() if told.get(name, value) != value and "•" not in told[name]]
    if others:
        name = others[0]
        raise _not_out_of_session(
            _(
                "In the session stood {name}={kept}, and in the token URI {name}={told}.",
                name=name,
                kept=ODD[name],
                told=told[name],
            ),
            *others,
        )


def _not_out_of_session(observed: str, *names: str) -> NotYet:
    """The reply when these values, or both, come from elsewhere."""
    look = _("the two lines with `request.session.get(…)`: are their values used?")
    says = _("The values do not come from the session.")
    if len(names) == 1:
        says = _("`{name}` does not come from the session.", name=names[0])
    return NotYet(says, observed=observed, expected=_("Both values, taken out of this visitor's session."), look=look)


def _no_token_uri(page: Page, printed: str) -> NotYet:
    if urlsplit(page.url).path == "/oauth/token":
        return NotYet(
            _(
                "The visitor was sent to the token URI, and it was not printed. So the token is in their browser, and"
                " the blog knows nothing."
            ),
            observed=page.url,
            expected=_("The token URI in the site's log."),
            look=_("the last lines of `oauth()`: `print(…)`, then `return redirect('blogMain')`"),
        )
    return NotYet(
        _("`oauth()` has not printed a token URI."),
        observed=_("It printed: {printed}", printed=printed.strip() or _("nothing")),
        expected=_("One line: Kakao's address, `/oauth/token?`, and four parameters."),
        look=_("`print(access_token_request_uri)`, above the `return`"),
    )


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
        raise NotYet(
            _("The parameter `{name}` is missing.", name=missing[0]),
            observed=uri,
            expected=_("Four parameters: {names}.", names=", ".join(expected)),
            look=_("the `&` before each parameter but the first, and the `=` behind its name"),
        )
    for name, value in expected.items():
        if told[name] != value and "•" not in told[name]:  # a real key is veiled in what was printed
            raise NotYet(
                _("The parameter `{name}` has another value.", name=name),
                observed=f"{name}={told[name]}",
                expected=f"{name}={value}",
                look=_(
                    "`None` means that `get()` found nothing under that name; a name in quotation marks is only a word"
                ),
            )


def _parameters(uri: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(uri).query, keep_blank_values=True))


def is_friendly(examiner: Examiner) -> None:
    """Raise `NotYet` unless who lost the session or pressed Cancel is sent to the blog, and nobody else."""
    stray = examiner.visitor()
    submit(stray, "I will lose my ticket")
    examiner.take_ticket(stray)
    _lands_on_blog(
        examiner,
        stray,
        {"code": CODE},
        _("A visitor who has lost the session"),
        _("the lines that use `client_id`: ask first whether it is there"),
    )
    shy = examiner.visitor()
    submit(shy, "Rather not")
    denied = {"error": "access_denied", "error_description": "User denied access"}
    _lands_on_blog(
        examiner,
        shy,
        denied,
        _("A visitor who has pressed Cancel"),
        _("the line that reads `code`: the address has none"),
    )
    visitor = examiner.visitor()
    kept = leave(examiner, visitor, "And I agree")
    page = come_back(examiner, visitor)
    uri = token_uri(examiner, visitor)
    if not uri or page.status >= 400:
        raise NotYet(
            _("Now a visitor with a session and a code gets no token URI."),
            observed=error_of(examiner, visitor) or _("`oauth()` printed no token URI."),
            expected=_("For this visitor everything is as before."),
            look=_("the condition: it must be true only when something is missing"),
        )
    _is_complete(uri, kept, page)


def _lands_on_blog(examiner: Examiner, visitor: Browser, query: dict, who: str, look: str) -> None:
    """Raise `NotYet` unless this visitor, coming to `/oauth/` with this query, ends on a page of the blog."""
    page = visitor.get("/oauth/", params=query)
    is_on_site = page.url.startswith(f"{examiner.site.url}/")
    if page.status >= 400:
        raise NotYet(
            _("{who} still sees an error page.", who=who),
            look=look,
            observed=error_of(examiner, visitor) or f"{page.status} {page.title}",
            expected=_("A redirect to the blog."),
        )
    if not is_on_site or urlsplit(page.url).path.startswith("/oauth"):
        raise NotYet(
            _("{who} does not end up on the blog.", who=who),
            observed=page.url,
            expected=_("A page of the blog, such as the list of posts."),
            look=_("the redirect: `return redirect('blogMain')`"),
        )
    if uri := token_uri(examiner, visitor):
        raise NotYet(
            _("{who} is sent to the blog, but `oauth()` has printed a token URI all the same.", who=who),
            observed=uri,
            expected=_("No token URI where a value is missing."),
            look=_("the condition: it belongs above the line that builds the URI"),
        )
