"""Every label that the drawing shows, in the reader's language."""

from tutorial_src import locale
from tutorial_src.locale import _


def words() -> dict:
    """The labels by their names in `scope.js`; the language, as BCP 47 writes it, is one of them."""
    return {"language": locale.current(), **_lanes(), **_things(), **_tools(), **_detail()}


def _lanes() -> dict:
    return {
        "lanes": {
            "browser": _("Cookie jars"),
            "http": "HTTP",
            "site": _("Session rows"),
            "kakao": _("Kakao"),
        },
        "ends": {"browser": _("Browser"), "site": _("Site"), "kakao": _("Kakao")},
        "hints": {
            "browser": _("what each visitor keeps"),
            "http": _("requests and responses, oldest first"),
            "site": _("what the server keeps"),
            "kakao": _("what it keeps"),
        },
        "empty": {
            "browser": _("Every jar is empty."),
            "http": _("Nothing has been sent yet. Open a page of the site, or send a scripted visitor."),
            "site": _("No row. Nobody has written into a session yet."),
            "kakao": _("Nothing yet. Nobody has been at Kakao."),
        },
        "unseen": _("Nothing seen yet: that comes with the first request."),
        "groups": {
            "django_session": "django_session",
            "logins": _("Logins"),
            "codes": _("Authorization codes"),
            "tokens": _("Tokens"),
            "consents": _("Consents"),
        },
        "inferred": _("inferred from what it sends and receives"),
        "column_name": _("name"),
        "column_holds": _("what it holds"),
    }


def _things() -> dict:
    return {
        "new": _("new"),
        "changed": _("changed"),
        "gone": _("gone"),
        "session": _("session {name}"),
        "until_closed": _("until the browser closes"),
        "during": _("while answering, the site itself asked: {what}"),
        "hidden": _("cookies of other programs left out: {n}"),
        "waiting": _("no answer yet"),
        "fields": {
            "expires": _("until"),
            "scope": _("consent:"),
            "used": _("used:"),
            "redirect_uri": _("goes back to"),
            "refresh_token": _("refresh token"),
            "asked_by": _("asked for by"),
            "connected_at": _("since"),
        },
    }


def _tools() -> dict:
    return {
        "time": _("Time travel"),
        "back": _("One step back"),
        "forth": _("One step on"),
        "live": _("Live"),
        "step": _("step {n} of {all}"),
        "presenter": _("Large type"),
        "filter": _("Filter"),
        "visitor": _("Visitor"),
        "everybody": _("all"),
        "host": _("Host"),
        "every_host": _("all"),
        "path": _("Path"),
        "touches": _("touches the session"),
        "hide_static": _("hide static files"),
        "save_html": _("Save as {format}", format="HTML"),
        "save_har": _("Save as {format}", format="HAR"),
        "open_har": _("Open {format}", format="HAR"),
        "opened": _("From the file {name}"),
        "back_to_lesson": _("Back to the lesson"),
        "no_har": _("This file is no {format}: it does not hold {json}.", format="HAR", json="JSON"),
    }


def _detail() -> dict:
    return {
        "detail": _("One exchange, part by part"),
        "close": _("Close"),
        "request": _("Request"),
        "response": _("Response"),
        "headers": _("Headers, in their order"),
        "header": _("header"),
        "value": _("value"),
        "body": _("body"),
        "bytes": _("body: {n} bytes"),
        "query": _("The query, part by part"),
        "form": _("The form, part by part"),
        "name": _("name"),
        "raw": _("as it was sent"),
        "decoded": _("decoded"),
        "printed": _("What the view printed"),
        "error": _("The end of the traceback"),
        "copy_curl": _("Copy as {format}", format="curl"),
        "copy_requests": _("Copy as {format}", format="requests"),
        "copied": _("Copied."),
        "copy_by_hand": _("Copying is not allowed here: press {keys}.", keys="Ctrl+C"),
        "again": _("Send again, edited"),
        "again_as": _("as"),
        "again_method": _("method"),
        "again_target": _("address"),
        "again_cookies": _("header {name}", name="Cookie"),
        "again_body": _("body"),
        "send": _("Send"),
    }
