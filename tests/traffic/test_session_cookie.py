"""Which cookie is the session's: a test for each rule of evidence."""

from tests.support.exchanges import exchange
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.session_cookie import SessionCookie, last_holding

KEY, OLD = "k" * 32, "o" * 32


def visit(
    cookie: str = "", sets: tuple[str, ...] = (), rows: tuple[str, ...] | None = None, **more: object
) -> Exchange:
    """A visit with this `Cookie` header, these `Set-Cookie` lines, and the keys of the rows afterwards."""
    return exchange(
        request_headers=[["Cookie", cookie]] * bool(cookie),
        response_headers=[["Set-Cookie", line] for line in sets],
        sessions=None if rows is None else [[key, "", "2999-01-01 00:00:00"] for key in rows],
        **more,
    )


def heard(*exchanges: Exchange, keys: tuple[str, ...] = ()) -> SessionCookie:
    """What these show."""
    cookie = SessionCookie(keys)
    for x in exchanges:
        cookie.hear(x)
    return cookie


def test_without_any_evidence_it_is_djangos_own_name():
    assert heard(visit("a=1", ("b=2",))).name == "sessionid"


def test_what_holds_the_key_of_a_row_is_the_sessions_whatever_its_name():
    assert heard(visit(sets=(f"blog_id={KEY}",), rows=(KEY,))).name == "blog_id"


def test_a_row_that_is_gone_counts_all_the_same():
    assert heard(visit(rows=(KEY,)), visit(rows=()), visit(f"blog_id={KEY}")).name == "blog_id"


def test_a_row_that_somebody_else_saw_counts():
    assert heard(visit(f"blog_id={KEY}"), keys=(KEY,)).name == "blog_id"


def test_what_the_site_sets_goes_before_what_a_browser_brings():
    told = visit(sets=(f"blog_id={KEY}",), rows=(KEY, OLD)), visit(f"sessionid={OLD}")
    assert heard(*told).name == "blog_id"


def test_the_newest_word_of_the_site_counts():
    told = visit(sets=(f"sessionid={OLD}",), rows=(OLD,)), visit(sets=(f"blog_id={KEY}",), rows=(KEY,))
    assert heard(*told).name == "blog_id"


def test_of_one_response_the_middlewares_cookie_counts_which_comes_last():
    assert heard(visit(sets=(f"copy={KEY}", f"sessionid={KEY}"), rows=(KEY,))).name == "sessionid"


def test_what_kakao_sets_or_is_brought_says_nothing_of_the_site():
    assert heard(visit(f"a={KEY}", (f"b={KEY}",), (KEY,), server="kakao")).name == "sessionid"


def test_of_two_cookies_with_its_name_the_last_one_counts():
    assert SessionCookie().id_in([("sessionid", "first"), ("sessionid", "last")]) == "last"


def test_a_stray_cookie_with_djangos_name_is_not_taken_for_a_renamed_one():
    renamed = heard(visit(sets=(f"blog_id={KEY}",), rows=(KEY,)))
    assert renamed.id_in([("blog_id", KEY), ("sessionid", "another server's")]) == KEY


def test_an_odd_cookie_beside_it_hides_no_session():
    x = visit(f'prefs={{"a": "b c"}}; 이름=값; sessionid={KEY}')
    assert heard().id_in(x.sent_pairs) == KEY


def test_no_cookie_is_no_session():
    assert SessionCookie().id_in([]) == ""


def test_django_s_other_cookies_never_are_the_sessions():
    assert not SessionCookie().may_be(["csrftoken", "messages"]) and SessionCookie().may_be(["csrftoken", "x"])


def test_a_record_that_somebody_wrote_by_hand_shows_nothing():
    odd = exchange(sessions=[None, "abc", [1, 2, 3], ["k", "d"]]), exchange(sessions={"a": 1})
    assert heard(*odd, visit("x=k")).name == "sessionid"


def test_the_last_cookie_that_holds_a_key_is_named():
    assert last_holding([("a", KEY), ("b", KEY), ("c", "")], {KEY}) == "b" and last_holding([("a", "x")], {KEY}) == ""
