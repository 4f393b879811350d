"""Who sent what: scripted visitors by name, real browsers by their cookies."""

from tests.scope.talks import KAKAO, SESSION, SET_SESSION, browsed, jar, marks, said, steps, visitors
from tutorial_src import locale

TOKEN = "csrftoken=0123456789abcdef; Path=/; SameSite=Lax"
MINE = f"sessionid={SESSION}"


def test_scripted_visitors_are_known_by_name():
    assert visitors(said(who="first"), said(who="second"), said(who="first")) == ["first", "second", "first"]


def test_a_real_browser_is_yours():
    assert visitors(browsed(), browsed()) == ["you", "you"]


def test_whoever_lacks_the_cookie_that_was_set_is_another_browser():
    assert visitors(browsed(sets=(SET_SESSION,)), browsed()) == ["you", "you 2"]


def test_both_browsers_are_told_apart_from_then_on():
    found = visitors(
        browsed(sets=(SET_SESSION,)),
        browsed(sets=("sessionid=other; Path=/",)),
        browsed(cookie="sessionid=other"),
        browsed(cookie=MINE),
    )
    assert found == ["you", "you 2", "you 2", "you"]


def test_another_session_is_another_browser():
    assert visitors(browsed(sets=(SET_SESSION,)), browsed(cookie="sessionid=other")) == ["you", "you 2"]


def test_a_browser_with_one_cookie_deleted_is_the_same():
    made = steps(browsed(sets=(SET_SESSION, TOKEN)), browsed(cookie=TOKEN.partition(";")[0]))
    assert made[1]["arrow"]["from"] == "browser:you" and marks(made[1]) == {"sessionid": "gone"}


def test_another_program_is_another_browser():
    assert visitors(browsed(agent="Mozilla/5.0 Chr"), browsed(agent="Mozilla/5.0 Fir")) == ["you", "you 2"]


def test_a_window_without_jupyters_cookies_is_another_browser():
    assert visitors(browsed(hidden_cookies=2), browsed()) == ["you", "you 2"]


def test_jupyters_cookies_tell_that_it_is_the_same_browser():
    found = visitors(browsed(hidden_cookies=2, sets=(SET_SESSION,)), browsed(hidden_cookies=2))
    assert found == ["you", "you"]


def test_on_another_host_nothing_is_missing():
    assert visitors(browsed(sets=(SET_SESSION,)), browsed(**KAKAO)) == ["you", "you"]


def test_a_stolen_cookie_does_not_make_two_browsers_one():
    found = visitors(
        browsed(sets=(SET_SESSION, TOKEN)),
        browsed(sets=("csrftoken=other; Path=/",)),
        browsed(cookie=f"csrftoken=other; {MINE}"),
    )
    assert found == ["you", "you 2", "you 2"]


def test_a_strict_cookie_is_held_back_where_another_site_leads_here():
    strict = f"sessionid={SESSION}; Path=/; SameSite=Strict"
    cross_site = [["Sec-Fetch-Site", "cross-site"], ["Sec-Fetch-Mode", "navigate"]]
    made = steps(browsed(sets=(strict,)), browsed(request_headers=cross_site))
    assert made[1]["arrow"]["from"] == "browser:you" and jar(made, "you") == {"sessionid": SESSION}


def test_a_scripted_visitors_strict_cookie_is_held_back_too():
    strict = f"sessionid={SESSION}; Path=/; SameSite=Strict"
    made = steps(said(sets=(strict,)), said(request_headers=[["Referer", "http://localhost:9000/consent"]]))
    assert jar(made) == {"sessionid": SESSION}


def test_a_lax_cookie_travels_with_a_click_from_another_site():
    cross_site = [["Sec-Fetch-Site", "cross-site"], ["Sec-Fetch-Mode", "navigate"]]
    given, token = browsed(sets=(SET_SESSION, TOKEN)), TOKEN.partition(";")[0]
    click = browsed(request_headers=cross_site, cookie=token)
    assert jar(steps(given, click), "you") == {"csrftoken": "0123456789abcdef"}


def test_a_picture_that_travels_without_cookies_says_nothing():
    picture = browsed("/favicon.ico")
    assert visitors(browsed(sets=(SET_SESSION,)), picture, browsed(cookie=MINE)) == ["you", "you", "you"]


def test_a_cookie_that_was_set_meanwhile_is_not_missing():
    slow = browsed()
    quick = browsed(sets=(SET_SESSION,), started=slow.started + 0.1, ended=slow.started + 0.2)
    assert visitors(quick, slow) == ["you", "you"]


def test_a_real_browsers_jar_is_called_inferred():
    assert [step["arrow"]["inferred"] for step in steps(browsed(), said())] == [True, False]


def test_what_a_browser_had_before_we_looked_is_not_new():
    made = steps(browsed(cookie=MINE), browsed(cookie=f"{MINE}; mine=1"))
    assert [marks(step) for step in made] == [{"sessionid": ""}, {"mine": "new"}]


def test_a_cookie_that_is_too_large_is_dropped():
    assert jar(steps(browsed(sets=("big=" + "x" * 5000,))), "you") == {}


def test_a_program_has_what_it_sends_and_nothing_else():
    asks = {"who": "program", "agent": "curl/8"}
    made = steps(said(**asks, sets=(SET_SESSION,)), said(**asks, cookie="a=1"), said(**asks))
    assert [marks(step) for step in made] == [{}, {"a": "new"}, {"a": "gone"}]


def test_the_sites_own_requests_come_from_no_browser():
    arrow = steps(said(who="firstProject", **KAKAO))[0]["arrow"]
    assert (arrow["from"], arrow["to"], arrow["kind"]) == ("site", "kakao", "server")


def test_a_scripted_visitor_named_you_is_not_taken_for_a_browser():
    assert visitors(said(who="you"), browsed()) == ["visitor you", "you"]


def test_the_same_name_with_another_agent_begins_with_an_empty_jar():
    made = steps(said(**KAKAO, sets=("a=1",)), said(agent="Mozilla/5.0 scripted-visitor/first jar/2"))
    assert marks(made[1]) == {"a": "gone"}


def test_browsers_are_named_in_the_readers_language():
    locale.use("ko")
    assert steps(browsed())[0]["arrow"]["who"] == "내 브라우저"
