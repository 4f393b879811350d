"""403: a form that Django's CSRF check refused, or something else that the site does not allow."""

import re

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import whole
from tutorial_src.traffic.exchange import Exchange

_REASON = re.compile(r"<pre>\s*((?:CSRF|Origin|Referer)[^<]{0,300}?)\s*</pre>")


def diagnose(x: Exchange) -> Diagnosis:
    """Why the form was refused; the reason stands on Django's page, whatever its language."""
    found = _REASON.search(x.response_body)
    if not found:
        return Diagnosis.of("unknown", x, [Line.of("without-traceback", x, status=x.status)], form="forbidden")
    has_cookie = bool(x.sent_cookies.get("csrftoken"))
    cookie = Line.of("csrf-cookie-came" if has_cookie else "csrf-cookie-missing", x)
    field = Line.of("csrf-field-came" if "csrfmiddlewaretoken=" in x.request_body else "csrf-field-missing", x)
    return Diagnosis.of(_cause(found[1]), x, [cookie, field], reason=whole(found[1]))


def _cause(reason: str) -> str:
    """The cause behind what Django gives as the reason (django.middleware.csrf)."""
    causes = {"CSRF cookie": "csrf-no-cookie", "CSRF token missing": "csrf-no-token", "CSRF token": "csrf-wrong-token"}
    return next((cause for begin, cause in causes.items() if reason.startswith(begin)), "csrf-origin")
