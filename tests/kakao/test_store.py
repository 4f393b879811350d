"""The records: what may be registered, what is kept and for how long."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.kakao.fixtures import SECRET_KEY, Visitor, issue_code, refused
from tutorial_src.kakao import PRACTICE_KEY, PRACTICE_REDIRECT_URI, Client, PracticeKakao
from tutorial_src.kakao.records import is_loopback
from tutorial_src.kakao.store import MOST

# Registering


@pytest.mark.parametrize(
    "uri",
    [
        "",
        "oauth",
        "/oauth",
        "127.0.0.1:8000/oauth",
        "ftp://127.0.0.1/",
        "http:///oauth",
        "http://127.0.0.1:x/",
        "http://[/",
        "http://127.0.0.1/#here",
        "http://127.0.0.1/a b",
        "http://127.0.0.1/\n",
        "http://127.0.0.1\\@evil.example/",
    ],
)
def test_what_is_no_redirect_uri_cannot_be_registered(uri):
    with pytest.raises(ValueError, match="is not a redirect URI"):
        Client(client_id=PRACTICE_KEY, redirect_uris=(uri,))


@pytest.mark.parametrize("key", ["", "a key", "<b>", "a\n"])
def test_what_is_no_key_cannot_be_registered(key):
    with pytest.raises(ValueError, match="REST API key"):
        Client(client_id=key)


def test_a_required_secret_must_exist():
    with pytest.raises(ValueError, match="client_secret"):
        Client(client_id=PRACTICE_KEY, secret_required=True)


def test_a_secret_may_exist_and_not_be_required():
    assert not Client(client_id=PRACTICE_KEY, client_secret="s", secret_required=False).needs_secret


def test_one_more_redirect_uri_is_registered(kakao, member):
    kakao.register_redirect_uri(PRACTICE_KEY, "http://127.0.0.1:8001/oauth")
    assert member.authorize(redirect_uri="http://127.0.0.1:8001/oauth").status_code == 200


def test_one_more_logout_redirect_uri_is_registered(kakao, visitor):
    kakao.register_logout_redirect_uri(PRACTICE_KEY, "http://127.0.0.1:8001/")
    query = f"client_id={PRACTICE_KEY}&logout_redirect_uri=http://127.0.0.1:8001/"
    assert visitor.get(f"/oauth/logout?{query}").headers["Location"] == "http://127.0.0.1:8001/"


@pytest.mark.parametrize(("required", "code"), [(True, "KOE010"), (False, "KOE320")])
def test_the_switch_of_the_secret_is_turned(kakao, visitor, required, code):
    kakao.require_secret(SECRET_KEY, required)
    assert refused(visitor.token(SECRET_KEY, code="none"))[1] == code


def test_a_secret_that_does_not_exist_cannot_be_required(kakao):
    with pytest.raises(ValueError, match="client_secret"):
        kakao.require_secret(PRACTICE_KEY, True)


def test_a_secret_that_is_not_required_is_not_looked_at(kakao, visitor):
    kakao.require_secret(SECRET_KEY, False)
    assert refused(visitor.token(SECRET_KEY, code="none", client_secret="wrong"))[1] == "KOE320"


def test_an_unknown_app_has_no_redirect_uris(kakao):
    with pytest.raises(KeyError):
        kakao.register_redirect_uri("unknown", PRACTICE_REDIRECT_URI)


@pytest.mark.parametrize(
    ("uri", "here"),
    [
        ("http://localhost/", True),
        ("http://127.0.0.1:1/", True),
        ("http://[::1]/", True),
        ("http://10.0.0.1/", False),
        ("http://localhost.evil.example/", False),
    ],
)
def test_what_leads_to_this_computer_is_known(uri, here):
    assert is_loopback(uri) is here


# Keeping


def test_no_more_codes_are_kept_than_the_limit(member, kakao):
    member.agree()
    login = next(iter(kakao.store.logins.values()))
    for _ in range(MOST + 10):
        issue_code(kakao, login.person)
    assert len(kakao.store.codes) == MOST


def test_no_more_tokens_are_kept_than_the_limit(kakao):
    person = kakao.store.person_named("김하늘")
    kakao.store.agree(PRACTICE_KEY, person, ())
    for _ in range(MOST + 10):
        kakao.store.redeem(issue_code(kakao, person), "POST")
    assert (len(kakao.store.tokens), len(kakao.store.refresh_tokens)) == (MOST, MOST)


def test_dead_codes_are_swept_out(kakao, clock):
    person = kakao.store.person_named("김하늘")
    issue_code(kakao, person)
    clock.forward(600)
    new = issue_code(kakao, person)
    assert list(kakao.store.codes) == [new.value]


def test_practice_people_stay_however_many_came_under_a_name_of_their_own(kakao, visitor):
    for number in range(MOST + 10):
        kakao.store.person_named(f"손님 {number}")
    visitor.press(visitor.get("/"), "people", person="4100000004")
    assert [login.person.nickname for login in kakao.store.logins.values()] == ["Emma Brown"]


def test_no_more_free_names_are_kept_than_the_limit(kakao):
    first = kakao.store.person_named("첫 손님")
    for number in range(MOST):
        kakao.store.person_named(f"손님 {number}")
    assert kakao.store.person_named("첫 손님") != first


def test_people_may_be_others():
    assert PracticeKakao([], people=[]).store.person_named("혼자").nickname == "혼자"


# Many at once


def test_many_visitors_at_once_get_a_token_of_their_own(base, kakao):
    def walk(name: str) -> str:
        with Visitor(base) as visitor:
            visitor.log_in(name)
            token = visitor.tokens()["access_token"]
            return visitor.api("GET", "/v2/user/me", token).json()["properties"]["nickname"]

    names = [f"손님 {number}" for number in range(24)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(walk, names)) == names
