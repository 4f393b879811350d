"""The snapshot: what Kakao holds, for the lessons to show."""

import json

from tests.kakao.fixtures import issue_code
from tutorial_src.kakao import PRACTICE_KEY
from tutorial_src.kakao.snapshot import MOST_SHOWN


def test_the_snapshot_of_a_new_kakao_is_empty(kakao):
    assert kakao.snapshot() == {"logins": [], "consents": [], "codes": [], "tokens": []}


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
