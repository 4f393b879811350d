"""403: a form that Django's CSRF check refused, or something else that the site does not allow."""

import re

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import whole
from tutorial_src.locale import _
from tutorial_src.traffic.cookies import sent
from tutorial_src.traffic.exchange import Exchange

_REASON = re.compile(r"<pre>\s*((?:CSRF|Origin|Referer)[^<]{0,300}?)\s*</pre>")


def diagnose(x: Exchange) -> Diagnosis:
    """Why the form was refused; the reason stands on Django's page, whatever its language."""
    found = _REASON.search(x.response_body)
    if not found:
        return _forbidden(x)
    cause, title, why, mend = _csrf_words(found[1])
    came = dict(sent(x.request_headers)).get("csrftoken", "")
    cookie = _("The cookie `csrftoken` came.") if came else _("The cookie `csrftoken` did not come.")
    field = (
        _("The form field `csrfmiddlewaretoken` came.")
        if "csrfmiddlewaretoken=" in x.request_body
        else _("The form field `csrfmiddlewaretoken` did not come.")
    )
    return Diagnosis(
        cause=cause,
        exchange=x,
        title=title,
        why=why,
        mend=mend,
        happened=_("Django refused the form before any view saw it: {reason}", reason=whole(found[1])),
        evidence=(Line(cookie, x), Line(field, x)),
    )


def _csrf_words(reason: str) -> tuple[str, str, str, str]:
    """Cause, title, why and mend for what Django gives as the reason (django.middleware.csrf)."""
    again = _("Load the page with the form anew, and send it from there.")
    if reason.startswith("CSRF cookie"):
        return (
            "csrf-no-cookie",
            _("The form came without the cookie `csrftoken`"),
            _(
                "Whoever sends a form must show the cookie that came with its page. This visitor has none for this"
                " host."
            ),
            again,
        )
    if reason.startswith("CSRF token missing"):
        return (
            "csrf-no-token",
            _("The form came without its hidden field"),
            _(
                "The cookie alone proves nothing: the browser sends it by itself. The hidden field shows that the"
                " form came from a page of this site."
            ),
            _("Put `{tag}` into the form of the template.", tag="{% csrf_token %}"),
        )
    if reason.startswith("CSRF token"):
        return (
            "csrf-wrong-token",
            _("The form's hidden field does not fit the cookie"),
            _(
                "Cookie and field must belong together: one of them is another than when the page was loaded. A"
                " login, too, brings a new cookie."
            ),
            again,
        )
    return (
        "csrf-origin",
        _("The form was sent from a page of another site"),
        _("`Origin` or `Referer` names another host than the one that was asked."),
        _("Send the form from the site's own page. Is the host name the same, `127.0.0.1`?"),
    )


def _forbidden(x: Exchange) -> Diagnosis:
    return Diagnosis(
        cause="unknown",
        exchange=x,
        title=_("The site refused: 403"),
        happened=_("The view, or something before it, answered 403."),
        why=_(
            "Django's page with a reason for it is not there: it was not the CSRF check, as far as the answer shows."
        ),
        experiment=_(
            "Look into the view for `PermissionDenied` or `status=403`, put a `print()` before it, and"
            " repeat the request."
        ),
        mend="",
        evidence=(Line(_("It answered {status} without a traceback.", status=x.status), x),),
    )
