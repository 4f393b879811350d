"""Causes and forms of them that no recorded scenario meets: each is named, and says what it is."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from tests.diagnosis.stage import recorded
from tests.diagnosis.test_near_misses import changed, failing, headers
from tutorial_src.diagnosis.doctor import diagnose
from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis
from tutorial_src.hosting import error_page
from tutorial_src.traffic.exchange import Exchange

KEY = "c0ffee00c0ffee00c0ffee00c0ffee00"
REGISTERED = "http://127.0.0.1:8000/oauth"
TYPE = f"response_type=code&redirect_uri={REGISTERED}"
BASIC = [["Authorization", "Basic a2V5OnNlY3JldA=="]]
ERRORS = {
    "django.db.utils.OperationalError: database is locked": ("database-locked", "Close it there"),
    "django.db.utils.DatabaseError: file is not a database": ("database-damaged", "creates a new one"),
    "django.db.utils.OperationalError: attempt to write a readonly database": ("database-read-only", "writable"),
    "django.db.utils.OperationalError: unable to open database file": ("table-missing", "or a table in it is missing"),
    "RuntimeError: Model class x.Y isn't in an application in INSTALLED_APPS.": ("app-missing", "Put the app back"),
    "TypeError: Object of type Blog is not JSON serializable": ("not-json", "an object's `pk`"),
    "NoReverseMatch: Reverse for 'detail' with no arguments not found. 1 pattern(s) tried: ['x']": (
        "no-reverse-match",
        "needs other arguments",
    ),
}
KEYS = {
    f"{TYPE}": "No `client_id` was sent",
    f"{TYPE}&client_id=": "The value is empty",
    f"{TYPE}&client_id={KEY.upper()}": "capital and small letters",
    f"{TYPE}&client_id=beefbeef": "a different key",
}
URIS = {
    f"client_id={KEY}": "it is empty",
    f"client_id={KEY}&redirect_uri={REGISTERED}": "spelled differently",
    f"client_id={KEY}&redirect_uri=http%253A%252F%252F127.0.0.1%253A8000%252Foauth": "encoded twice",
}


def refused(name: str, **change: object) -> Diagnosis:
    """A recorded refusal whose request or page was another one."""
    *before, last = recorded(name)
    return diagnose([*before, replace(last, **change)])


def set_with(old: str, new: str) -> list[Exchange]:
    """A recorded failure as if the site had set its cookies otherwise."""

    def other(x: Exchange) -> Exchange:
        return replace(x, response_headers=[[name, value.replace(old, new)] for name, value in x.response_headers])

    return changed("cookie_path", other)


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_of_the_project_that_names_its_cause(error):
    found = failing("request.x", error)
    assert (found.cause, ERRORS[error][1] in f"{found.why} {found.fix}") == (ERRORS[error][0], True)


@pytest.mark.parametrize("query", KEYS)
def test_what_is_wrong_with_a_key_is_said(query):
    found = refused("koe101_cut", query=query)
    assert (found.cause, KEYS[query] in found.why) == ("KOE101", True)


def test_a_key_in_a_header_is_seen_there():
    last = recorded("koe101_cut")[-1]
    found = refused("koe101_cut", query=TYPE, request_headers=headers(last) + BASIC)
    assert "`Authorization: Basic`" in found.why


def test_without_a_registered_key_none_is_compared():
    found = refused("koe101_cut", query=f"{TYPE}&client_id=beefbeef", kakao=None)
    assert found.why == "Compare it with Kakao's console."


@pytest.mark.parametrize("query", URIS)
def test_what_is_wrong_with_a_redirect_uri_is_said(query):
    assert URIS[query] in refused("koe006_slash", query=query).why


def test_a_consent_item_that_no_request_names_is_on_kakaos_page():
    assert refused("koe205", query=f"client_id={KEY}").why == "Kakao's page says which one it is."


def test_a_code_of_another_app_is_called_that():
    *before, last = recorded("koe303")
    body = last.response_body.replace("KOE303", "KOE320")
    found = diagnose([*before, replace(last, response_body=body, query=last.query.replace(KEY, "beefbeef"))])
    assert found.cause == "KOE320-other-app"


@pytest.mark.parametrize("koe, says", [("KOE004", "switched off"), ("KOE999", "Look up KOE999")])
def test_another_refusal_is_told_in_kakaos_words(koe, says):
    page = recorded("koe101_cut")[-1].response_body.replace("KOE101", koe)
    found = refused("koe101_cut", response_body=page)
    assert (found.cause, found.title) == (koe, f"Kakao refused: {koe}")
    assert says in f"{found.happened} {found.fix}" and "`client_id`" in found.evidence[0].said


def test_a_form_from_another_site_is_known_by_its_origin():
    page = "<pre>Origin checking failed - http://evil.example does not match any trusted origins.</pre>"
    assert refused("csrf_no_cookie", response_body=page).cause == "csrf-origin"


@pytest.mark.parametrize(
    "old, new, why",
    [
        ("Path=/blogMain/", "Secure; Path=/", "HTTPS only"),
        ("sessionid=", f"sessionid={'x' * 5000}", "larger than 4096 bytes"),
    ],
)
def test_what_holds_a_cookie_back_is_named(old, new, why):
    found = diagnose(set_with(old, new))
    assert (found.cause, why in found.why) == ("cookie-held-back", True)


@pytest.mark.parametrize(
    "query, says",
    [
        ({}, "No code came with this request."),
        ({"error": "access_denied"}, "the visitor did not agree"),
        ({"error": "consent_required"}, "`prompt=none`"),
    ],
)
def test_the_error_page_says_why_there_is_no_code(query, says):
    from django.utils.datastructures import MultiValueDictKeyError

    assert says in error_page.why(MultiValueDictKeyError("code"), SimpleNamespace(GET=query))


@pytest.mark.parametrize(
    "cookies, says",
    [
        ({"sessionid": "x"}, "the session does not hold"),
        ({}, "Start at http://127.0.0.1:8000/"),
    ],
)
def test_the_error_page_says_why_a_value_is_none(cookies, says, monkeypatch):
    monkeypatch.setattr(error_page, "settings", SimpleNamespace(SESSION_COOKIE_NAME="sessionid"))
    request = SimpleNamespace(COOKIES=cookies, build_absolute_uri=lambda path: f"http://127.0.0.1:8000{path}")
    said = error_page.why(TypeError("unsupported: 'NoneType'"), request)
    assert says in said and "`lesson.diagnosis`" in said
