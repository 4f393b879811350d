"""`/oauth/token`: section 2 of the contract, row by row."""

import hashlib
from base64 import b64encode, urlsafe_b64encode
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from tests.kakao.fixtures import LIMITED_KEY, SECRET, SECRET_KEY, refused, token_fields
from tutorial_src.kakao import PRACTICE_KEY, PRACTICE_REDIRECT_URI

VERIFIER = "practice-verifier-" + "0123456789" * 4
CHALLENGE = urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()


def test_a_code_brings_the_whole_answer(member):
    body = member.token(code=member.code(scope="talk_message")).json()
    assert {name: body[name] for name in body if name not in ("access_token", "refresh_token")} == {
        "token_type": "bearer",
        "expires_in": 21599,
        "refresh_token_expires_in": 5183999,
        "scope": "profile_nickname talk_message",
    }


def test_the_answer_is_json_in_utf8_that_nobody_keeps(member):
    headers = member.token(code=member.code()).headers
    assert headers["Content-Type"] == "application/json;charset=UTF-8"
    assert headers["Cache-Control"] == "no-store"


def test_all_fields_may_stand_in_the_query_of_a_post(member):
    assert member.post("/oauth/token", params=token_fields(code=member.code())).status_code == 200


def test_get_works_as_post_does(member):
    answer = member.get("/oauth/token", params=token_fields(code=member.code()))
    assert set(answer.json()) == set(member.tokens())


def test_get_is_noted_as_undocumented(member, kakao):
    member.get("/oauth/token", params=token_fields(code=member.code()))
    assert kakao.snapshot()["tokens"][0]["asked_by"] == "GET (undocumented)"


def test_a_browser_gets_the_json_on_lines_of_its_own(member):
    answer = member.get("/oauth/token", params=token_fields(code=member.code()), headers={"Accept": "text/html"})
    assert answer.text.startswith('{\n  "access_token"')


@pytest.mark.parametrize("method", ["PUT", "DELETE", "HEAD"])
def test_no_other_method_works(visitor, method):
    answer = visitor.request(method, "/oauth/token")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, POST")


def test_a_request_too_large_is_refused_in_json(visitor):
    answer = visitor.token(code="x" * 300_000)
    assert (answer.status_code, answer.json()["error"]) == (413, "invalid_request")


def test_the_redirect_uri_may_be_left_out(member):
    assert member.token(code=member.code(), redirect_uri=None).status_code == 200


def test_another_redirect_uri_is_koe303(member):
    answer = member.token(code=member.code(), redirect_uri=PRACTICE_REDIRECT_URI + "/")
    assert refused(answer) == (400, "KOE303", "invalid_grant", "Redirect URI mismatch.")


@pytest.mark.parametrize(("sent", "shown"), [("f" * 32, "f" * 32), (None, "null"), ("", ""), ("<b>", "<b>")])
def test_an_unknown_client_is_koe101(visitor, sent, shown):
    answer = visitor.token(client_id=sent, code="any")
    assert refused(answer) == (401, "KOE101", "invalid_client", f"Not exist client_id [{shown}]")


def test_basic_authentication_is_not_heard(visitor):
    basic = b64encode(f"{SECRET_KEY}:{SECRET}".encode()).decode()
    answer = visitor.post(
        "/oauth/token", data=token_fields(client_id=None), headers={"Authorization": f"Basic {basic}"}
    )
    assert refused(answer)[3] == "Not exist client_id [null]"


# The client secret


def test_the_right_secret_opens(member):
    code = member.code(client_id=SECRET_KEY)
    assert member.token(client_id=SECRET_KEY, code=code, client_secret=SECRET).status_code == 200


@pytest.mark.parametrize("secret", [None, "", "wrong", "비밀"])
def test_a_wrong_or_missing_secret_is_koe010(visitor, secret):
    answer = visitor.token(client_id=SECRET_KEY, code="any", client_secret=secret)
    assert refused(answer) == (401, "KOE010", "invalid_client", "Bad client credentials")


def test_koe010_says_so_in_its_header(visitor):
    assert visitor.token(client_id=SECRET_KEY).headers["WWW-Authenticate"] == (
        'Bearer realm="oauth", error="invalid_client", error_description="Bad client credentials"'
    )


def test_a_secret_is_ignored_where_none_is_required(member):
    assert member.token(code=member.code(), client_secret="anything").status_code == 200


# The code


@pytest.mark.parametrize("code", ["unknown", "", "{client_id}"])
def test_an_unknown_code_is_koe320(visitor, code):
    text = f"authorization code not found for code={code}"
    assert refused(visitor.token(code=code)) == (400, "KOE320", "invalid_grant", text)


def test_a_missing_code_is_koe320(visitor):
    assert refused(visitor.token())[1::2] == ("KOE320", "authorization code not found for code=null")


def test_a_code_works_once(member):
    code = member.code()
    member.token(code=code)
    assert refused(member.token(code=code))[1] == "KOE320"


def test_a_code_works_once_even_when_asked_for_at_the_same_time(member, kakao):
    code = kakao.store.codes[member.code()]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: kakao.store.redeem(code, "POST"), range(200)))
    assert answers.count(None) == 199 and len(kakao.store.tokens) == 1


def test_of_two_requests_in_the_same_moment_the_slower_is_koe320(member, kakao, clock):
    code = kakao.store.codes[member.code()]

    def tell_and_be_faster():
        kakao.store.clock = clock
        kakao.store.redeem(code, "POST")
        return clock()

    kakao.store.clock = tell_and_be_faster
    text = f"authorization code not found for code={code.value}"
    assert refused(member.token(code=code.value)) == (400, "KOE320", "invalid_grant", text)
    assert len(kakao.store.tokens) == 1


@pytest.mark.parametrize("moment", [1, 2])
def test_an_unlink_while_a_code_is_exchanged_leaves_no_token(member, kakao, clock, moment):
    code, (login,) = member.code(), kakao.store.logins.values()
    left = [login.person] * moment

    def unlink_and_tell():
        if left and (person := left.pop()) and not left:
            kakao.store.unlink(PRACTICE_KEY, person)
        return clock()

    kakao.store.clock = unlink_and_tell
    assert refused(member.token(code=code))[1] == "KOE320"
    assert not left and not kakao.store.tokens and not kakao.store.refresh_tokens


def test_a_refusal_does_not_use_the_code_up(member):
    code = member.code()
    member.token(code=code, redirect_uri="http://elsewhere.example")
    assert member.token(code=code).status_code == 200


def test_a_code_lasts_ten_minutes(member, clock):
    code = member.code()
    clock.forward(599)
    assert member.token(code=code).status_code == 200


def test_a_code_expires_after_ten_minutes(member, clock):
    code = member.code()
    clock.forward(600)
    assert refused(member.token(code=code))[1] == "KOE320"


def test_the_code_of_another_app_is_koe320(member):
    code = member.code(client_id=SECRET_KEY)
    assert refused(member.token(code=code))[1] == "KOE320"


# The order of the checks


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"client_id": "nobody", "client_secret": "wrong", "grant_type": "x"}, "KOE101"),
        ({"client_id": SECRET_KEY, "client_secret": "wrong", "grant_type": "x"}, "KOE010"),
        ({"grant_type": "x", "code": "unknown"}, "KOE310"),
        ({"code": "unknown", "redirect_uri": "http://elsewhere.example"}, "KOE320"),
    ],
)
def test_the_first_fault_is_the_one_that_is_named(visitor, sent, code):
    assert refused(visitor.token(**sent))[1] == code


def test_the_redirect_uri_is_checked_before_pkce(member):
    code = member.code(code_challenge=CHALLENGE, code_challenge_method="S256")
    assert refused(member.token(code=code, redirect_uri="x"))[1] == "KOE303"


@pytest.mark.parametrize("grant", [None, "", "password", "client_credentials"])
def test_another_grant_type_is_koe310(visitor, grant):
    assert refused(visitor.token(grant_type=grant))[:3] == (400, "KOE310", "unsupported_grant_type")


@pytest.mark.parametrize(("grant", "shown"), [(None, "null"), ("", ""), ("password", "password")])
def test_koe310_shows_what_was_sent(visitor, grant, shown):
    assert refused(visitor.token(grant_type=grant))[3] == f"unsupported grant_type [{shown}]"


def test_too_many_requests_are_koe237(visitor):
    answers = [visitor.token(client_id=LIMITED_KEY, code="x") for _ in range(3)]
    text = "token request rate limit exceeded"
    assert refused(answers[-1]) == (429, "KOE237", "invalid_request", text)


def test_after_a_minute_requests_are_heard_again(visitor, clock):
    for _ in range(3):
        visitor.token(client_id=LIMITED_KEY, code="x")
    clock.forward(60)
    assert refused(visitor.token(client_id=LIMITED_KEY, code="x"))[1] == "KOE320"


# PKCE (RFC 7636)


def test_the_verifier_of_the_challenge_opens(member):
    code = member.code(code_challenge=CHALLENGE, code_challenge_method="S256")
    assert member.token(code=code, code_verifier=VERIFIER).status_code == 200


@pytest.mark.parametrize("verifier", [None, "", CHALLENGE, "another", "다른 값"])
def test_any_other_verifier_is_an_invalid_grant(member, verifier):
    code = member.code(code_challenge=CHALLENGE, code_challenge_method="S256")
    assert refused(member.token(code=code, code_verifier=verifier))[2] == "invalid_grant"


def test_an_app_without_consent_items_has_no_scope(member, kakao):
    plain = kakao.store.clients[PRACTICE_KEY]
    kakao.store.clients[PRACTICE_KEY] = replace(plain, required_items=(), optional_items=())
    assert "scope" not in member.tokens()
