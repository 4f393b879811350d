"""`grant_type=refresh_token`: section 2 of the contract, row by row."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.kakao.fixtures import SECRET, SECRET_KEY, refused, token_fields

DAY = 24 * 3600


def refresh(visitor, token: str | None):
    """Ask for a new access token."""
    return visitor.token(grant_type="refresh_token", refresh_token=token, redirect_uri=None)


def test_a_refresh_brings_a_new_access_token_and_no_refresh_token(member):
    old = member.tokens()
    body = refresh(member, old["refresh_token"]).json()
    assert set(body) == {"access_token", "token_type", "expires_in"}
    assert body["access_token"] != old["access_token"]


def test_a_refresh_leaves_the_old_access_token_alive(member):
    old = member.tokens()
    refresh(member, old["refresh_token"])
    assert member.api("GET", "/v2/user/me", old["access_token"]).status_code == 200


def test_with_a_month_left_the_refresh_token_stays(member, clock):
    old = member.tokens()
    clock.forward(5183999 - 30 * DAY)
    assert "refresh_token" not in refresh(member, old["refresh_token"]).json()


def test_with_less_than_a_month_left_there_is_a_new_refresh_token(member, clock):
    old = member.tokens()
    clock.forward(31 * DAY)
    body = refresh(member, old["refresh_token"]).json()
    assert body["refresh_token"] != old["refresh_token"]
    assert body["refresh_token_expires_in"] == 5183999


def test_the_old_refresh_token_dies_with_the_new_one(member, clock):
    old = member.tokens()
    clock.forward(31 * DAY)
    refresh(member, old["refresh_token"])
    assert refused(refresh(member, old["refresh_token"]))[1] == "KOE322"


def test_one_of_many_refreshes_at_the_same_time_brings_the_new_one(member, kakao, clock):
    member.tokens()
    clock.forward(31 * DAY)
    (old,) = kakao.store.refresh_tokens.values()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: kakao.store.refresh(old, "POST"), range(50)))
    assert answers.count(None) == 49 and len(kakao.store.refresh_tokens) == 1


def test_a_logout_in_the_midst_of_a_refresh_is_the_end(member, kakao, clock):
    body = member.tokens()
    (token,) = kakao.store.tokens.values()

    def log_out_and_tell():
        kakao.store.end_token(token)
        return clock()

    kakao.store.clock = log_out_and_tell
    assert refused(refresh(member, body["refresh_token"]))[1] == "KOE322"
    assert not kakao.store.tokens and not kakao.store.refresh_tokens


def test_a_refresh_by_get_is_noted_as_undocumented(member, kakao):
    fields = token_fields(grant_type="refresh_token", refresh_token=member.tokens()["refresh_token"])
    member.get("/oauth/token", params=fields)
    assert [token["asked_by"] for token in kakao.snapshot()["tokens"]] == ["POST", "GET (undocumented)"]


def test_an_unknown_refresh_token_is_koe322(visitor):
    text = "expired_or_invalid_refresh_token"
    assert refused(refresh(visitor, "unknown")) == (400, "KOE322", "invalid_grant", text)


def test_an_expired_refresh_token_is_koe322(member, clock):
    old = member.tokens()
    clock.forward(5183999)
    assert refused(refresh(member, old["refresh_token"]))[1] == "KOE322"


def test_the_refresh_token_of_another_app_is_koe322(member):
    old = member.tokens()
    answer = member.token(
        client_id=SECRET_KEY,
        client_secret=SECRET,
        grant_type="refresh_token",
        refresh_token=old["refresh_token"],
    )
    assert refused(answer)[1] == "KOE322"


@pytest.mark.parametrize("token", [None, ""])
def test_a_missing_refresh_token_is_koe319(visitor, token):
    assert refused(refresh(visitor, token))[:3] == (400, "KOE319", "invalid_grant")


def test_a_refresh_asks_for_the_secret_too(member):
    answer = member.token(client_id=SECRET_KEY, grant_type="refresh_token", refresh_token="any")
    assert refused(answer)[1] == "KOE010"
