"""Exchanges → steps: arrows, and what differs in the lanes."""

import json
import time

import pytest

from tests.scope.talks import KAKAO, SESSION, SET_SESSION, browsed, jar, marks, row, said, steps
from tests.support.exchanges import login
from tutorial_src.kakao.snapshot import MOST_SHOWN
from tutorial_src.scope.state_at import state_at
from tutorial_src.scope.steps import REMEMBERED, Steps

MINE = f"sessionid={SESSION}"


def letters(step: dict) -> set:
    return {one["session"] for one in step["changes"]}


def test_steps_are_numbered_from_zero():
    assert [step["n"] for step in steps(*login())] == [0, 1, 2]


def test_a_step_is_ready_for_json():
    made = steps(said(sets=(SET_SESSION,), sessions=[row(a=1)]))
    assert json.loads(json.dumps(made)) == made


def test_one_session_has_one_name_in_jar_arrow_and_row():
    step = steps(said(sets=(SET_SESSION,), sessions=[row(a=1)], kakao=None))[0]
    assert letters(step) == {"A"} and step["arrow"]["session"] == "A"


def test_a_new_cookie_is_marked_on_its_arrow_and_in_its_jar():
    step = steps(said(sets=(SET_SESSION,)))[0]
    assert step["arrow"]["set"][0]["mark"] == marks(step)["sessionid"] == "new"


def test_a_cookie_that_is_set_again_is_not_marked():
    made = steps(said(sets=(SET_SESSION,)), said(cookie=MINE, sets=(SET_SESSION,)))
    assert marks(made[1]) == {"sessionid": ""} and made[1]["arrow"]["set"][0]["mark"] == ""


def test_of_a_cookie_that_was_only_sent_nobody_knows_how_long_it_lasts():
    assert "left" not in steps(browsed(cookie="a=1"))[0]["changes"][0]["item"]


def test_a_cookie_without_an_expiry_lasts_until_the_browser_closes():
    assert steps(browsed(sets=("a=1",)))[0]["changes"][0]["item"]["left"] is None


def test_a_cookie_that_is_replaced_at_first_sight_is_changed():
    assert marks(steps(browsed(cookie="a=1", sets=("a=2; Path=/",)))[0]) == {"a": "changed"}


def test_a_deleted_cookie_is_gone():
    made = steps(said(sets=(SET_SESSION,)), said(cookie=MINE, sets=('sessionid=""; Max-Age=0; Path=/',)))
    assert marks(made[1]) == {"sessionid": "gone"} and jar(made) == {}


def test_what_is_gone_is_told_with_what_it_was():
    made = steps(said(sets=("a=1",)), said())
    assert made[1]["changes"][0]["item"]["value"] == "1"


def test_a_cookie_expires_by_itself():
    made = steps(said(sets=("a=1; Max-Age=1",)), said(started=10_000, ended=10_001))
    assert marks(made[1]) == {"a": "gone"}


def test_tampering_shows_as_changed():
    made = steps(said(sets=("a=1; HttpOnly",)), said(cookie="a=2"))
    assert marks(made[1]) == {"a": "changed"} and jar(made) == {"a": "2"}


def test_a_cookie_put_in_by_hand_shows_as_new():
    assert marks(steps(said(cookie="a=2"))[0]) == {"a": "new"}


def test_a_cookie_that_is_not_sent_any_more_is_gone():
    assert marks(steps(said(sets=("a=1",)), said())[1]) == {"a": "gone"}


def test_ports_share_a_jar():
    made = steps(said(sets=("a=1",)), said(cookie="a=1", host="127.0.0.1:8001"))
    assert made[1]["changes"] == []


def test_a_host_may_not_set_cookies_for_another():
    assert jar(steps(said(sets=("a=1; Domain=example.com",)))) == {}


def test_kakaos_cookie_is_no_session():
    made = steps(said(**KAKAO, sets=("kakao_practice=abc",)))
    assert letters(made[0]) == {None} and not made[0]["arrow"]["touches"]


def test_a_session_under_another_cookie_name_is_known_by_its_row():
    made = steps(said(sets=(SET_SESSION,), sessions=[row()]), said(cookie=f"renamed={SESSION}"))
    assert made[1]["arrow"]["sent"][0]["session"] == "A"


def test_a_session_under_another_cookie_name_is_known_as_soon_as_both_are_made():
    step = steps(said(sets=(f"blog={SESSION}; HttpOnly; Path=/",), sessions=[row(a=1)]))[0]
    assert letters(step) == {"A"} and step["arrow"]["session"] == "A"


def test_a_session_under_another_cookie_name_keeps_its_name_when_its_row_goes():
    made = steps(said(sets=(f"blog={SESSION}",), sessions=[row()]), said(cookie=f"blog={SESSION}", sessions=[]))
    assert made[1]["arrow"]["sent"][0]["session"] == "A"


def test_rows_that_were_there_before_are_not_new_and_have_no_name_yet():
    step = steps(said(sessions=[row("old")]))[0]
    assert marks(step, "site") == {"old": ""} and letters(step) == {None}


def test_a_row_whose_cookie_is_given_out_is_new():
    step = steps(said(sets=(SET_SESSION,), sessions=[row(), row("old")]))[0]
    assert marks(step, "site") == {SESSION: "new", "old": ""}


def test_an_old_row_gets_its_name_when_its_cookie_travels():
    made = steps(said(sessions=[row()]), said(cookie=MINE))
    assert state_at(made)["site", SESSION]["session"] == "A" and marks(made[1], "site") == {SESSION: ""}


def test_a_row_whose_data_changed_is_marked():
    made = steps(said(sessions=[row(a=1)]), said(sessions=[row(a=2)]))
    assert marks(made[1], "site") == {SESSION: "changed"}


def test_a_row_that_only_lives_longer_is_not_marked():
    made = steps(said(sessions=[row(a=1)]), said(sessions=[row(a=1, expires="2999-01-02 00:00:00")]))
    assert marks(made[1], "site") == {SESSION: ""}


def test_a_deleted_row_is_gone():
    made = steps(said(sessions=[row()]), said(sessions=[]))
    assert marks(made[1], "site") == {SESSION: "gone"}


def test_rows_stay_as_they_were_when_nothing_is_said_of_them():
    made = steps(said(sessions=[row()]), said(sessions=None))
    assert ("site", SESSION) in state_at(made) and made[1]["changes"] == []


def test_a_row_is_shown_decoded():
    item = steps(said(sessions=[row(color="blue")]))[0]["changes"][0]["item"]
    assert item["data"] == '"color": "blue"' and item["left"] > time.time()


def test_half_a_character_in_a_row_can_be_sent_on():
    assert json.dumps(steps(said(sessions=[row(a="\ud800")])), ensure_ascii=False).encode("utf-8")


def test_a_written_row_touches_the_session():
    made = steps(said(sessions=[row(a=1)]), said(sessions=[row(a=2)]), said())
    assert [step["arrow"]["touches"] for step in made] == [False, True, False]


def test_the_state_before_the_lesson_is_there_at_the_first_step():
    before = [browsed(sets=(SET_SESSION,), sessions=[row(a=1)]), said(**KAKAO, kakao=kakao(used=False))]
    made = Steps(before)
    step = made.add(browsed(cookie=MINE))
    assert marks(step) == {"sessionid": ""} and letters(step) == {"A", None} and len(step["changes"]) == 3


def test_what_the_first_step_does_to_an_earlier_row_is_marked():
    made = Steps([browsed(sets=(SET_SESSION,), sessions=[row(a=1)])])
    assert marks(made.add(browsed(cookie=MINE, sessions=[row(a=2)])), "site") == {SESSION: "changed"}


def test_an_earlier_cookie_that_the_first_step_takes_back_is_gone():
    made = Steps([browsed(sets=(SET_SESSION,))])
    assert marks(made.add(browsed(cookie=MINE, sets=("sessionid=; Max-Age=0; Path=/",)))) == {"sessionid": "gone"}


def test_what_is_known_from_before_is_told_once():
    made = Steps([browsed(sets=(SET_SESSION,), sessions=[row(a=1)])])
    assert [len(made.add(browsed(cookie=MINE))["changes"]) for _number in range(2)] == [2, 0]


def test_an_earlier_cookie_is_told_with_its_attributes():
    made = Steps([browsed(sets=(SET_SESSION,))])
    assert "HttpOnly" in made.add(browsed(cookie=MINE))["changes"][0]["item"]["attributes"]


def test_earlier_sessions_take_no_letters():
    made = Steps([said(sets=(f"sessionid={n:032}",), sessions=[row(f"{n:032}")]) for n in range(30)])
    assert made.add(browsed(sets=(SET_SESSION,)))["arrow"]["session"] == "A"


def test_earlier_browsers_take_no_numbers():
    made = Steps([browsed(agent=f"Mozilla/5.0 number {n}") for n in range(3)])
    assert made.add(browsed())["arrow"]["from"] == "browser:you"


def test_an_earlier_scripted_visitor_has_left():
    made = Steps([said(sets=("a=1",))])
    assert made.add(said())["changes"] == []


def test_what_a_server_told_before_it_started_does_not_count():
    before = [said(sessions=[row()]), said(**KAKAO, kakao=kakao())]
    started_at = {"site": before[1].ended, "kakao": before[1].ended}
    assert Steps(before, started_at=started_at).add(said())["changes"] == []


def test_a_long_history_does_not_hold_the_first_step_up():
    x = browsed(cookie=MINE, sets=(SET_SESSION,), sessions=[row(a=1)])
    began = time.thread_time()
    Steps([x] * 50_000).add(browsed())
    assert time.thread_time() - began < 1


def test_the_oldest_rows_are_known_however_long_ago_they_were_told():
    made = Steps([said(sessions=[row()]), *(said() for _number in range(2 * REMEMBERED))])
    assert marks(made.add(said()), "site") == {SESSION: ""}


def test_only_what_is_new_becomes_a_step():
    made, history = Steps(), [said(), said()]
    assert [len(made.extend(history[:1])), len(made.extend(history)), len(made.extend(history))] == [1, 1, 0]


def test_new_steps_are_in_the_order_in_which_exchanges_ended():
    outer, inner = browsed(started=1, ended=9), said(who="firstProject", **KAKAO, started=2, ended=3)
    assert [step["id"] for step in Steps().extend([outer, inner])] == [inner.id, outer.id]


def test_an_arrow_names_the_requests_that_the_site_made_meanwhile():
    outer, inner = browsed(started=1, ended=9), said(who="firstProject", **KAKAO, started=2, ended=3)
    assert [step["arrow"]["during"] for step in Steps().extend([outer, inner])] == [[], [0]]


def test_a_page_that_overlaps_hides_none_of_them():
    outer, inner = browsed(started=2, ended=9), said(who="firstProject", **KAKAO, started=3, ended=4)
    other = browsed(started=1, ended=5)
    assert Steps().extend([outer, inner, other])[-1]["arrow"]["during"] == [0]


def test_a_request_of_the_site_that_waited_is_named_once():
    waiting = said(who="firstProject", **KAKAO, status=0, started=3, ended=4)
    answered = said(who="firstProject", **KAKAO, id=waiting.id, started=3, ended=5)
    made = Steps()
    made.extend([waiting])
    assert made.extend([answered, browsed(started=2, ended=9)])[-1]["arrow"]["during"] == [1]


def test_an_exchange_that_waited_is_one():
    made, waiting = Steps(), said("/slow/", status=0)
    made.extend([waiting, said("/slow/", id=waiting.id)])
    assert [x.status for x in made.exchanges] == [200]


def test_a_request_without_an_answer_is_a_step_and_its_answer_another():
    made, waiting = Steps(), said("/slow/", status=0)
    answered = said("/slow/", id=waiting.id)
    made.extend([waiting])
    made.extend([waiting, answered])
    assert [step["arrow"]["reason"] for step in made.all] == ["no answer yet", "OK"]


def test_a_picture_that_has_not_changed_is_static():
    fetched = {"status": 304, "request_headers": [["Sec-Fetch-Dest", "image"]]}
    assert steps(browsed("/static/cookie.svg", **fetched))[0]["arrow"]["static"]


def test_an_exchange_is_found_by_its_id():
    made, x = Steps(), said()
    made.add(x)
    assert made.exchange(x.id) is x and made.exchange("none") is None


def kakao(**more: object) -> dict:
    code = {"value": "code-1", "person": "하늘", "redirect_uri": "http://x", "scope": ["a", "b"]}
    return {"logins": [], "codes": [{**code, "expires": "2999-01-01T00:00:00Z", **more}]}


def test_a_used_code_is_marked():
    made = steps(said(**KAKAO, kakao=kakao(used=False)), said(**KAKAO, kakao=kakao(used=True)))
    change = made[1]["changes"][0]
    assert (change["group"], change["mark"], change["item"]["used"]) == ("codes", "changed", "yes")


def test_a_code_that_kakao_forgot_is_gone():
    made = steps(said(**KAKAO, kakao=kakao()), said(**KAKAO, kakao={"codes": []}))
    assert made[1]["changes"][0]["mark"] == "gone"


def codes(*numbers: int) -> dict:
    """These codes in Kakao's snapshot, the oldest first."""
    return {
        "codes": [
            {**kakao()["codes"][0], "value": f"code-{n}", "expires": f"29{n:02}-01-01T00:00:00Z"} for n in numbers
        ]
    }


def test_a_record_older_than_a_full_snapshot_goes_out_of_sight():
    first, later = codes(*range(MOST_SHOWN)), codes(*range(1, MOST_SHOWN + 1))
    made = steps(said(**KAKAO, kakao=first), said(**KAKAO, kakao=later))
    assert made[1]["changes"][1]["mark"] == "" and ("kakao", "codes|code-0") not in state_at(made)


@pytest.mark.parametrize("left", [1, 2])
def test_of_two_records_the_one_that_was_taken_away_is_gone(left):
    made = steps(said(**KAKAO, kakao=codes(1, 2)), said(**KAKAO, kakao=codes(left)))
    assert [one["mark"] for one in made[1]["changes"]] == ["gone"]


def test_a_very_long_cookie_is_cut_with_a_count():
    step = steps(said(cookie="a=" + "x" * 100_000))[0]
    assert step["changes"][0]["item"]["value"].endswith("… (+98,000)") and len(json.dumps(step)) < 5000


def test_a_long_address_is_cut():
    arrow = steps(said("/" + "x" * 9000, query="y" * 9000))[0]["arrow"]
    assert len(arrow["path"]) < 400 and len(arrow["query"]) < 400 and len(arrow["label"]) < 500


def test_the_label_says_the_arrow_in_words():
    label = steps(said("/x/", sets=(SET_SESSION,)))[0]["arrow"]["label"]
    assert label == "first → site: GET 127.0.0.1:8000/x/ · 200 OK · Set-Cookie: sessionid (session A, new)"


def test_the_real_kakao_is_not_called_practice():
    x = said("/token", who="firstProject", server="kakao", host="kauth.kakao.com")
    assert steps(x)[0]["arrow"]["label"] == "site → Kakao: GET kauth.kakao.com/token · 200 OK"


def test_a_redirect_to_what_is_no_address_is_shown_as_it_is():
    assert "http://[bad" in steps(said(response_headers=[["Location", "http://[bad"]]))[0]["arrow"]["label"]


def test_a_signed_cookie_keeps_its_name_when_its_data_change():
    made = steps(said(sets=("sessionid=a:b:c",)), said(cookie="sessionid=a:b:c", sets=("sessionid=d:e:f",)))
    assert made[1]["arrow"]["set"][0]["session"] == "A"


def test_a_thousand_exchanges_are_well_under_a_second():
    history = [said(cookie=MINE, sets=(SET_SESSION,), sessions=[row(a=n)]) for n in range(1000)]
    began = time.thread_time()
    Steps().extend(history)
    assert time.thread_time() - began < 0.9


def test_a_step_is_as_long_after_a_thousand_as_after_ten():
    history = [said(cookie=MINE, sets=(SET_SESSION,), sessions=[row(a=n)]) for n in range(1000)]
    made = Steps().extend(history)
    assert len(json.dumps(made[999])) < 1.2 * len(json.dumps(made[9]))
