"""The tickets of a learner's own browser: one that was torn up, one that was borrowed, and every half of the way."""

from tutorial_src.display.html import short
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.verdict import CannotTell, NotTried, NotYet
from tutorial_src.locale import _
from tutorial_src.traffic.exchange import Exchange

from .page_views import held, lost, of_others, pages, sender, session_cookie

LENGTH = 32  # characters of a session id (django.contrib.sessions.backends.base)


def has_lost_its_ticket(examiner: Examiner) -> None:
    """Right when a cookie was deleted, the next page was opened without it, and its row is still there."""
    opened = pages(examiner)
    if not opened:
        raise NotTried(_("Your own browser has not opened the blog in this lesson yet. Click the link."))
    name = session_cookie(examiner)
    gone = lost(opened, name)
    if any(examiner.sessions.get(ticket) for ticket in gone):
        return
    if gone:
        raise NotYet(
            _("The cookie is gone, and so is its row."),
            observed=_("No row has the key {id}.", id=short(gone[-1])),
            expected=_("A row that outlives the cookie."),
            look=_("`lesson.sessions`: was the database made anew? Open the page, and delete the cookie once more"),
        )
    raise _half_way(opened, name)


def _half_way(opened: list[Exchange], name: str) -> NotYet:
    """How far one is who still has the ticket, the cookie of this name, or never had one."""
    last, with_ticket = opened[-1], [x for x in opened if held(x, name)]
    seen = _("The page opened last: {page}", page=last.uri)
    if not with_ticket:
        return NotYet(
            _("Your browser has no ticket yet."),
            observed=seen,
            expected=_("A cookie `sessionid`, which the front page hands out."),
            look=_(
                "the front page: open it now. If there is still no `sessionid`, run the cell with"
                ' `request.session["coat"]` once more'
            ),
        )
    if ticket := last.sent_cookies.get(name):
        return NotYet(
            _("The ticket still comes along."),
            observed=f"Cookie: {name}={short(ticket)}",
            expected=_("A request without `sessionid`."),
            look=_("the list of cookies in the developer tools: is the line gone? Then reload the page"),
        )
    return _elsewhere(last, with_ticket) or NotYet(
        _("Half way: your browser has a ticket, and the server a row for it."),
        observed=f"Set-Cookie: {name}={short(held(with_ticket[-1], name))}",
        expected=_("The same browser, without that cookie."),
        look=_("the developer tools (F12): delete `sessionid` there, then reload the page"),
    )


def _elsewhere(last: Exchange, with_ticket: list[Exchange]) -> NotYet | None:
    """Why a request without a ticket proves nothing, when a ticket was there before."""
    others = [x for x in with_ticket if x.ended <= last.started]
    if not others:
        return None
    (agent, host), (its_agent, its_host) = sender(others[-1]), sender(last)
    if host != its_host:
        seen = _("The page was opened at `{host}`, and the ticket belongs to `{other}`.", host=its_host, other=host)
    elif agent != its_agent:
        seen = _("The page was opened in another browser.")
    else:
        seen = _(
            "No cookie that lay beside the ticket came along, and the page was opened anew. A private window looks"
            " like that, and so does a jar that was emptied."
        )
    return NotYet(
        _("This looks like another cookie jar, in which the ticket never lay."),
        observed=seen,
        expected=_("The browser and the address that have the ticket, without it."),
        look=_("the tab that the link opened. Delete `sessionid` there, and no other cookie. Then reload with F5"),
    )


def has_borrowed_a_ticket(examiner: Examiner) -> None:
    """Right when the browser brought an id that a scripted visitor was given, and the site went on with it."""
    opened, name = pages(examiner), session_cookie(examiner)
    theirs = of_others(examiner.traffic, name)
    if not theirs:
        raise CannotTell(_("No scripted visitor has a session yet. Run the cells above first."))
    if not opened:
        raise NotTried(_("Your own browser has not opened the blog in this lesson yet. Click the link above."))
    went_on_with = {brought for x in opened if (brought := x.sent_cookies.get(name)) == held(x, name)}
    if not any(map(examiner.sessions.get, went_on_with & theirs.keys())):
        raise _not_theirs(opened, theirs, name)


def _not_theirs(opened: list[Exchange], theirs: dict[str, str], name: str) -> NotYet:
    """How far one is who has not brought a number that opens somebody else's row."""
    last = opened[-1]
    brought = last.sent_cookies.get(name, "")
    seen = f"Cookie: {name}={short(brought, LENGTH)}" if brought else _("No `sessionid` came from your browser.")
    expected = _("The 32 characters from the jar of `visitor`.")
    if brought in theirs:
        return NotYet(
            _("This number was theirs, and opens nothing any more: its row is gone."),
            observed=seen,
            expected=_("The number that `visitor` has now."),
            look=_('`visitor.cookies["sessionid"]`: has the visitor logged in or out since you copied it?'),
        )
    if not brought and held(last, name):
        return NotYet(
            _("Half way: your browser has a ticket of its own now."),
            observed=f"Set-Cookie: {name}={held(last, name)}",
            expected=expected,
            look=_("the developer tools (F12): write the number of `visitor` over this one, then reload the page"),
        )
    if not brought:
        return NotYet(
            _("Your browser has come without a ticket."),
            observed=seen,
            expected=expected,
            look=_(
                "the developer tools: is there a line `sessionid`? If not, reload the list of posts, and if there is"
                ' still none, run the cell with `request.session["visits"]` again'
            ),
        )
    if any(x.set_cookies.get(name) == brought for x in opened):
        return NotYet(
            _("Your browser still brings a number of its own."),
            observed=seen,
            expected=expected,
            look=_("the value of `sessionid` in the developer tools: was it stored with Enter? Then reload the page"),
        )
    return NotYet(_unknown(brought), observed=seen, expected=expected, look='`print(visitor.cookies["sessionid"])`')


def _unknown(brought: str) -> str:
    """Why the site does not know this number."""
    if brought.strip("'\"`") != brought:
        return _("The quotation marks came along. They belong to Python, and not to the number.")
    if len(brought) != LENGTH:
        return _("The number has 32 characters, and {count} arrived.", count=len(brought))
    return _("The site does not know this number, or it was yours before. It goes on only with one that it gave out.")
