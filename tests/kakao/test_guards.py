"""No page from elsewhere, and no other computer, drives practice Kakao."""

import pytest

from tests.kakao.fixtures import authorize_path

PAGES_TO_SEE = ["/", "/inbox", authorize_path(), authorize_path(client_id="unknown"), "/nowhere"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1:8000"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("form", ["people", "name"])
def test_a_form_from_elsewhere_is_refused(visitor, headers, form):
    visitor.headers.update(headers)
    assert visitor.press(visitor.get("/"), form, person="4100000001", name="x").status_code == 403


def test_our_own_form_is_heard(visitor, base):
    visitor.headers.update({"Origin": base, "Sec-Fetch-Site": "same-origin"})
    assert visitor.log_in().status_code == 303


@pytest.mark.parametrize("path", ["/login", "/consent", "/logout"])
def test_a_form_without_its_token_is_refused(member, path):
    assert member.post(path, data={"person": "4100000001", "answer": "agree"}).status_code == 403


def test_the_form_token_of_another_visitor_is_refused(member):
    page = member.authorize()
    member.cookies.clear()
    assert member.press(page, "consent", answer="agree").status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "evil.example:9000", "localhost.evil.example", "", "127.0.0.1.evil"])
def test_another_host_name_is_refused(visitor, host):
    assert visitor.get("/", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1:9000", "[::1]:9000"])
def test_every_loopback_name_is_heard(visitor, host):
    assert visitor.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("path", PAGES_TO_SEE)
def test_a_page_cannot_be_framed_and_runs_no_script(visitor, path):
    headers = visitor.get(path).headers
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'")


def test_the_consent_form_may_end_at_the_app(member):
    policy = member.authorize().headers["Content-Security-Policy"]
    assert policy.endswith("form-action 'self' http://127.0.0.1:8000")


def test_a_form_too_large_is_refused(visitor):
    answer = visitor.post("/login", data={"name": "x" * 300_000})
    assert answer.status_code == 413


def test_unknown_people_have_no_portrait(visitor):
    assert visitor.get("/people/7.svg").status_code == 400
