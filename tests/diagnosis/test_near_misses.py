"""Evidence that looks alike and is not: each cause beside what must not be called by its name."""

from dataclasses import replace

import pytest

from tests.diagnosis.stage import recorded
from tutorial_src.diagnosis.doctor import diagnose
from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis
from tutorial_src.traffic.exchange import Exchange

NONE = 'TypeError: can only concatenate str (not "NoneType") to str'
AT = "blogapp/views.py, line 66, in oauth\n    "


def changed(name: str, change, where=lambda x: True) -> list[Exchange]:
    """A recorded failure, each of whose exchanges that `where` picks is changed."""
    return [change(x) if where(x) else x for x in recorded(name)]


def cause(exchanges: list[Exchange]) -> str:
    """The cause of the last failure."""
    return diagnose(exchanges).cause


def failing(code: str, error: str = NONE, name: str = "cookie_deleted") -> Diagnosis:
    """The recorded failure as if another line of the view had failed."""
    return diagnose(changed(name, lambda x: replace(x, error=f"{AT}{code}\n{error}"), lambda x: x.error))


def headers(x: Exchange, **more: str) -> list[list[str]]:
    """The request's headers with others in the place of those of these names; "" takes one away."""
    names = {name.replace("_", "-").lower() for name in more}
    kept = [line for line in x.request_headers if line[0].lower() not in names]
    return kept + [[name.replace("_", "-"), value] for name, value in more.items() if value]


def is_at_site(x: Exchange) -> bool:
    return x.server == "site"


def is_way_back(x: Exchange) -> bool:
    return is_at_site(x) and x.path.startswith("/oauth")


def as_browser(name: str, **at_the_end: str) -> list[Exchange]:
    """The same failure in a real browser, whose last requests have these headers."""
    agent = {"User_Agent": "Mozilla/5.0 (X11) Chrome/140"}
    made = changed(name, lambda x: replace(x, who="browser", request_headers=headers(x, **agent)))
    return [replace(x, request_headers=headers(x, **at_the_end)) if is_way_back(x) else x for x in made]


# Deleted, or held back, or another jar


def test_a_cookie_that_is_gone_with_its_neighbours_may_be_another_window():
    found = diagnose(as_browser("cookie_deleted", Cookie="", Referer="", Origin="", Sec_Fetch_Site="none"))
    assert (found.cause, found.decided) == ("undecided", False)


def test_a_browser_that_still_shows_its_other_cookie_is_the_same_one():
    assert cause(as_browser("cookie_deleted", Sec_Fetch_Site="none")) == "cookie-deleted"


def test_a_browser_that_followed_the_redirect_is_the_same_one():
    assert cause(as_browser("cookie_deleted", Cookie="", Sec_Fetch_Site="cross-site")) == "cookie-deleted"


def test_a_missing_cookie_without_its_row_is_not_called_deleted():
    gone = changed("cookie_deleted", lambda x: replace(x, sessions=[]), is_way_back)
    assert cause(gone) == "undecided"


def straight_back(exchanges: list[Exchange]) -> list[Exchange]:
    """The same way, on which Kakao asked nothing: it sent the visitor straight back."""
    asked = next(x for x in exchanges if x.path == "/oauth/authorize")
    back = next(x for x in exchanges if x.path == "/consent")
    straight = replace(asked, status=302, response_headers=back.response_headers)
    return [straight if x == asked else x for x in exchanges if is_at_site(x) or x == asked]


def test_a_strict_cookie_that_is_missing_after_a_way_of_the_sites_own_is_not_held_back():
    """The site's own form began the way, and a scripted visitor's strict cookie travels along, as in Chromium."""
    assert cause(straight_back(recorded("samesite_strict"))) == "cookie-deleted"


def test_a_real_browser_may_have_held_a_strict_cookie_back_on_such_a_way():
    """Firefox counts the redirects, Chromium does not."""
    found = diagnose(straight_back(as_browser("samesite_strict", Sec_Fetch_Site="cross-site")))
    assert (found.cause, found.decided) == ("undecided", False)
    assert "Is `sessionid` still there? Then the browser held it back" in found.experiment


def test_a_real_browser_that_was_given_a_lax_cookie_held_nothing_back_on_such_a_way():
    assert cause(straight_back(as_browser("cookie_deleted", Sec_Fetch_Site="cross-site"))) == "cookie-deleted"


def test_a_real_browser_holds_no_strict_cookie_back_from_an_address_that_was_typed():
    typed = straight_back(as_browser("samesite_strict", Sec_Fetch_Site="none"))
    assert "held it back" not in diagnose(typed).experiment


def test_a_lax_cookie_is_not_held_back_by_kakaos_button():
    assert cause(recorded("cookie_deleted")) == "cookie-deleted"


def test_a_typed_address_does_not_hold_a_strict_cookie_back():
    typed = changed("samesite_strict", lambda x: replace(x, request_headers=headers(x, Referer="", Origin="")))
    assert cause(typed) != "samesite-strict"


def test_another_path_of_the_cookie_is_no_deletion():
    assert cause(recorded("cookie_path")) == "cookie-held-back"


# The other host


def test_another_port_is_no_other_host():
    def moved(x: Exchange) -> Exchange:
        return replace(
            x,
            response_headers=[
                [name, value.replace("1:8000/oauth?", "1:8001/oauth?")] for name, value in x.response_headers
            ],
        )

    exchanges = changed("cookie_deleted", moved, lambda x: x.path == "/consent")
    assert cause([replace(x, host="127.0.0.1:8001") if is_way_back(x) else x for x in exchanges]) == "cookie-deleted"


def test_without_a_session_on_the_first_host_the_host_is_not_to_blame():
    bare = [
        ["Location", line[1]]
        for x in recorded("other_host")
        for line in x.response_headers
        if line[0] == "Location" and "authorize" in line[1]
    ][:1]
    never = changed(
        "other_host",
        lambda x: replace(x, response_headers=bare, sessions=None),
        lambda x: x.method == "POST" and is_at_site(x),
    )
    assert cause(never) == "never-stored"


def test_an_empty_row_on_the_first_host_was_never_written():
    empty = ["e30:1:2", "2999-01-01 00:00:00"]
    made = changed(
        "other_host",
        lambda x: replace(x, sessions=[[row[0], *empty] for row in x.sessions]),
        lambda x: bool(x.sessions),
    )
    assert cause(made) == "never-stored"


# Rows


def test_a_row_that_nobody_saw_is_not_called_flushed():
    assert cause(changed("row_flushed", lambda x: replace(x, sessions=None))) == "undecided"


def test_a_row_that_expires_later_is_not_called_expired():
    later = changed("row_expired", lambda x: replace(x, sessions=None), is_way_back)
    assert cause(later) == "undecided"


def test_an_expiry_that_cannot_be_read_is_not_called_expired():
    odd = changed(
        "row_expired",
        lambda x: replace(x, sessions=[[*row[:2], "soon"] for row in x.sessions]),
        lambda x: bool(x.sessions),
    )
    assert cause(odd) == "undecided"


def test_names_in_the_row_without_djangos_word_do_not_prove_another_key():
    silent = changed(
        "secret_key_changed", lambda x: replace(x, error="\n".join(x.error.splitlines()[:-1])), lambda x: x.error
    )
    found = diagnose(silent)
    assert (found.cause, "print(dict(request.session))" in found.experiment) == ("undecided", True)


def test_a_row_that_was_changed_by_hand_does_not_prove_another_key():
    last = recorded("secret_key_changed")[-1]
    row = next(row for x in recorded("secret_key_changed") for row in x.sessions or [])
    by_hand = [row[0], row[1] + "x", row[2]]
    assert cause([*recorded("secret_key_changed")[:-1], replace(last, sessions=[by_hand])]) == "undecided"


def test_a_clock_that_goes_right_is_not_to_blame():
    right = changed("clock_wrong", lambda x: replace(x, response_headers=[]), lambda x: x.error)
    assert cause(right) == "undecided"


def test_a_value_that_another_host_set_is_not_another_server_of_this_one():
    far = changed("other_server_cookie", lambda x: replace(x, host="localhost:8600"), lambda x: "8600" in x.host)
    assert cause(far) == "undecided"


def test_a_cookie_that_nobody_was_seen_to_set_may_be_another_servers_or_made_up():
    unseen = [x for x in recorded("other_server_cookie") if "8600" not in x.host]
    found = diagnose(unseen)
    assert (found.cause, "SESSION_COOKIE_NAME" in found.experiment) == ("undecided", True)


def test_a_session_cookie_of_another_name_is_not_called_never_stored():
    def given(x: Exchange) -> Exchange:
        return replace(x, response_headers=[*x.response_headers, ["Set-Cookie", "blog=1"]])

    made = changed("never_stored", given, lambda x: x.method == "POST" and is_at_site(x))
    assert cause(made) == "undecided"


def test_the_fix_puts_there_what_is_missing_and_nothing_that_is_not():
    fix = failing('text = request.session["comment"]', "KeyError: 'comment'", "never_stored").fix
    assert "`request.session['comment'] = …`" in fix and "client_id" not in fix


def test_the_fix_puts_there_what_a_session_in_its_own_cookie_lacks():
    signed = "sessionid=eyJibG9nX2lkIjoxfQ:1:x"  # {"blog_id":1}, as `signed_cookies` has it
    found = diagnose(
        changed("cookie_made_up", lambda x: replace(x, request_headers=headers(x, Cookie=signed)), lambda x: x.error)
    )
    assert found.cause == "never-stored" and "`request.session['client_id'] = …`" in found.fix


def test_the_mend_for_a_line_that_cannot_be_read_names_no_value():
    assert "`request.session['…'] = …`" in failing("uri = (", name="never_stored").fix


# Values that are None for another reason


@pytest.mark.parametrize(
    "code",
    [
        "title = 'Post: ' + blog",
        "uri += settings.KAKAO_AUTH_URL",
        "uri += '&x=' + nothing(1)",
        "print('a' + None)",
    ],
)
def test_a_none_that_comes_from_elsewhere_is_no_lost_session(code):
    found = failing(code)
    assert (found.cause, found.decided) == ("unknown", False)


def test_a_line_that_cannot_be_read_is_judged_by_the_cookie_alone():
    assert failing("uri = (").cause == "cookie-deleted"


def test_an_unreadable_line_with_cookie_and_row_decides_nothing():
    assert failing("uri = (", name="stored_under_another_name").cause == "undecided"


def test_a_key_error_of_another_dictionary_is_no_lost_session():
    assert failing('names["client_id"]', "KeyError: 'client_id'").cause == "unknown"


@pytest.mark.parametrize("asked", ['session["client_id"]', 'session.pop("client_id")'])
def test_a_key_error_of_the_session_is(asked):
    assert failing(f"uri += request.{asked}", "KeyError: 'client_id'").cause == "cookie-deleted"


def test_a_helper_that_refuses_none_is_diagnosed_alike():
    error = "tutorial_src.token_uri.WrongValue: client_id is None. It was lost."
    assert failing("print_token_uri(client_id, redirect_uri, code)", error).cause == "cookie-deleted"


def test_the_same_error_on_another_page_is_no_lost_session():
    elsewhere = changed("cookie_deleted", lambda x: replace(x, path="/blogMain/", query="", id="x"), lambda x: x.error)
    assert cause(elsewhere) == "unknown"


# No code


def test_a_code_that_was_asked_for_kindly_and_used_is_still_a_cancelled_consent():
    assert failing("uri += '&code=' + code", name="cancelled").cause == "consent-cancelled"


def test_an_error_in_a_typed_query_is_no_cancelled_consent():
    assert cause(recorded("cancelled_by_hand")) == "opened-by-hand"


def test_without_kakaos_records_an_error_that_another_site_brought_is_believed():
    at_site = [x for x in recorded("cancelled") if is_at_site(x)]
    assert cause(at_site) == "consent-cancelled"


def test_another_error_of_kakaos_is_no_cancelled_consent():
    query = "error=login_required"
    to = [["Location", f"http://127.0.0.1:8000/oauth?{query}"]]
    made = [
        replace(x, query=query, response_headers=[["Location", f"/oauth/?{query}"]] if x.path == "/oauth" else [])
        if is_way_back(x)
        else x
        for x in recorded("cancelled")
    ]
    made = [replace(x, response_headers=to) if x.path == "/consent" else x for x in made]
    assert cause(made) == "kakao-sent-error"


def test_a_code_that_a_form_lacks_is_no_way_back():
    at = 'blogapp/views.py, line 9, in coupon\n    request.POST["code"]\n'
    error = f"{at}django.utils.datastructures.MultiValueDictKeyError: 'code'"
    posted = changed("opened_by_hand", lambda x: replace(x, path="/coupon/", error=error), lambda x: x.error)
    assert cause(posted) == "unknown"


def test_another_missing_field_is_no_missing_code():
    assert failing('request.GET["state"]', "MultiValueDictKeyError: 'state'", "cancelled").cause == "unknown"


# Kakao


@pytest.mark.parametrize("name", ["koe320_used", "koe320_cut", "koe320_made_up"])
def test_without_kakaos_records_the_fate_of_a_code_is_not_decided(name):
    found = diagnose(changed(name, lambda x: replace(x, kakao=None)))
    assert (found.cause, found.decided) == ("KOE320", False)


def test_a_code_that_was_not_used_is_not_called_used():
    assert cause(changed("koe320_used", _unused, lambda x: bool(x.kakao))) == "KOE320"


def test_an_unused_code_is_called_expired_when_its_time_was_over():
    old = changed("koe320_used", lambda x: _unused(x, expires="2020-01-01T00:00:00Z"), lambda x: bool(x.kakao))
    assert cause(old) == "KOE320-expired"


def _unused(x: Exchange, **more: str) -> Exchange:
    codes = [{**code, "used": False, **more} for code in x.kakao["codes"]]
    return replace(x, kakao={**x.kakao, "codes": codes})


def test_what_is_registered_is_not_guessed():
    unknown = changed("koe006_slash", lambda x: replace(x, kakao=None))
    assert "not known here" in diagnose(unknown).why


def test_what_is_registered_may_be_told_by_the_lesson():
    from tutorial_src.diagnosis.evidence.registered_apps import App

    key = "c0ffee00c0ffee00c0ffee00c0ffee00"
    known = {key: App(client_id=key, redirect_uris=("http://127.0.0.1:8000/oauth",))}
    unknown = changed("koe006_slash", lambda x: replace(x, kakao=None))
    assert "slash" in diagnose(unknown, known).why


def test_a_token_that_is_missing_without_a_refusal_is_no_refusal():
    alone = [x for x in recorded("koe010_asked_by_the_site") if x.who != "firstProject"]
    assert cause(alone) == "unknown"


def test_two_refusals_at_once_are_not_told_apart():
    refusal = next(x for x in recorded("koe010_asked_by_the_site") if x.who == "firstProject")
    twin = replace(refusal, id="kakao-twin")
    assert cause([twin, *recorded("koe010_asked_by_the_site")]) == "unknown"


def test_the_letters_koe_in_a_comment_are_no_refusal():
    page = replace(recorded("cancelled")[0], server="kakao", status=404, response_body="<p>(KOE006)</p>")
    assert diagnose([page]) is None


# The project


def test_a_403_without_djangos_reason_is_not_called_csrf():
    bare = changed("csrf_no_cookie", lambda x: replace(x, response_body="Forbidden"), lambda x: x.status == 403)
    assert cause(bare) == "unknown"


def test_another_attribute_of_a_request_is_no_missing_middleware():
    error = "AttributeError: 'WSGIRequest' object has no attribute 'sesion'"
    assert failing("request.sesion", error).cause == "unknown"


def test_a_template_that_is_named_in_an_error_is_not_the_error():
    assert failing("raise ValueError(text)", "ValueError: TemplateDoesNotExist: x.html").cause == "unknown"


def test_no_such_table_in_the_words_of_another_error_is_no_missing_table():
    assert failing("raise ValueError(text)", "ValueError: no such table: x").cause == "unknown"


def test_a_page_without_an_error_is_not_ill():
    assert diagnose([x for x in recorded("cookie_deleted") if not x.error]) is None
