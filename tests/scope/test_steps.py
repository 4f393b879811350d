"""Exchanges → steps: arrows, and what differs in the lanes."""

import json
import time

from tests.exchanges import login
from tests.scope.talks import KAKAO, SESSION, SET_SESSION, browsed, jar, marks, row, said, steps
from tutorial_src.scope.fold import fold
from tutorial_src.scope.steps import Steps

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


def test_rows_that_were_there_before_are_not_new_and_have_no_name_yet():
    step = steps(said(sessions=[row("old")]))[0]
    assert marks(step, "site") == {"old": ""} and letters(step) == {None}


def test_a_row_whose_cookie_is_given_out_is_new():
    step = steps(said(sets=(SET_SESSION,), sessions=[row(), row("old")]))[0]
    assert marks(step, "site") == {SESSION: "new", "old": ""}


def test_an_old_row_gets_its_name_when_its_cookie_travels():
    made = steps(said(sessions=[row()]), said(cookie=MINE))
    assert fold(made)["site", SESSION]["session"] == "A" and marks(made[1], "site") == {SESSION: ""}


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
    assert ("site", SESSION) in fold(made) and made[1]["changes"] == []


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


def test_only_what_is_new_becomes_a_step():
    made, history = Steps(), [said(), said()]
    assert [len(made.extend(history[:1])), len(made.extend(history)), len(made.extend(history))] == [1, 1, 0]


def test_new_steps_are_in_the_order_in_which_exchanges_ended():
    outer, inner = browsed(started=1, ended=9), said(who="firstProject", **KAKAO, started=2, ended=3)
    assert [step["id"] for step in Steps().extend([outer, inner])] == [inner.id, outer.id]


def test_an_arrow_names_the_requests_that_the_site_made_meanwhile():
    outer, inner = browsed(started=1, ended=9), said(who="firstProject", **KAKAO, started=2, ended=3)
    assert [step["arrow"]["during"] for step in Steps().extend([outer, inner])] == [[], [0]]


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


def test_a_record_older_than_all_that_are_told_goes_out_of_sight():
    later = {"codes": [{**kakao()["codes"][0], "value": "code-2", "expires": "2999-01-02T00:00:00Z"}]}
    made = steps(said(**KAKAO, kakao=kakao()), said(**KAKAO, kakao=later))
    assert made[1]["changes"][1]["mark"] == "" and [key for _lane, key in fold(made)] == ["codes|code-2"]


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
    began = time.perf_counter()
    Steps().extend(history)
    assert time.perf_counter() - began < 0.9


def test_a_step_is_as_long_after_a_thousand_as_after_ten():
    history = [said(cookie=MINE, sets=(SET_SESSION,), sessions=[row(a=n)]) for n in range(1000)]
    made = Steps().extend(history)
    assert len(json.dumps(made[999])) < 1.2 * len(json.dumps(made[9]))
