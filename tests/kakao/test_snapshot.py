"""The snapshot: what Kakao holds, for the lessons to show."""

import json
from dataclasses import replace

from tests.kakao.fixtures import issue_code
from tutorial_src.kakao import PRACTICE_KEY
from tutorial_src.kakao.snapshot import MOST_SHOWN


def registered(kakao) -> dict:
    """What the practice app has registered."""
    return next(app for app in kakao.snapshot()["apps"] if app["client_id"] == PRACTICE_KEY)


def test_the_snapshot_of_a_new_kakao_is_empty(kakao):
    held = {kind: rows for kind, rows in kakao.snapshot().items() if kind != "apps"}
    assert held == {"logins": [], "consents": [], "codes": [], "tokens": []}


def test_the_snapshot_says_what_is_registered(kakao):
    kakao.register_redirect_uri(PRACTICE_KEY, "http://127.0.0.1:8001/oauth")
    assert registered(kakao)["redirect_uris"][-1] == "http://127.0.0.1:8001/oauth"


def test_the_snapshot_says_that_a_secret_is_asked_for_and_not_which(kakao):
    kakao.store.clients[PRACTICE_KEY] = replace(kakao.store.clients[PRACTICE_KEY], client_secret="s3cret-word")
    assert registered(kakao)["needs_secret"] and "s3cret-word" not in json.dumps(kakao.snapshot())


def test_the_snapshot_shows_a_code_before_and_after_its_use(member, kakao):
    value = member.code()
    before = kakao.snapshot()["codes"][0]
    member.token(code=value)
    assert (before["value"], before["used"]) == (value, False)
    assert kakao.snapshot()["codes"][0]["used"] is True


def test_the_snapshot_shows_the_token_whole(member, kakao):
    tokens = member.tokens()
    (row,) = kakao.snapshot()["tokens"]
    assert (row["access_token"], row["person"], row["client_id"]) == (
        tokens["access_token"],
        "김하늘",
        PRACTICE_KEY,
    )
    assert row["expires"] == "2027-01-15T13:59:59Z"


def test_the_snapshot_is_json(member, kakao):
    member.tokens()
    assert json.loads(json.dumps(kakao.snapshot()))["logins"][0]["id"] == member.cookies["kakao_practice"]


def test_the_snapshot_shows_the_newest(kakao):
    person = kakao.store.person_named("김하늘")
    codes = [issue_code(kakao, person).value for _ in range(MOST_SHOWN + 5)]
    assert [row["value"] for row in kakao.snapshot()["codes"]] == codes[5:]
