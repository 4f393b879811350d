"""The way to Kakao and back, before anything is remembered."""

import pytest

AUTHORIZE = (
    "http://localhost:9000/oauth/authorize?response_type=code"
    "&client_id=c0ffee00c0ffee00c0ffee00c0ffee00&redirect_uri=http://127.0.0.1:8000/oauth"
)
UNUSUAL = {"emoji": "쿠키 🍪", "lines": "one\r\ntwo", "HTML": "<script>", "very long": "a" * 100_000}


def test_comment_sends_the_visitor_to_kakao(visitor):
    answer = visitor.comment("hello")
    assert (answer.status_code, answer.headers["Location"]) == (302, AUTHORIZE)


@pytest.mark.parametrize("text", UNUSUAL.values(), ids=UNUSUAL)
def test_unusual_comment_reaches_kakao_too(visitor, text):
    assert visitor.comment(text).headers["Location"] == AUTHORIZE


def test_comment_is_printed(visitor, english_site):
    visitor.comment("안녕하세요, printed")
    assert english_site.printed("printed$") == "안녕하세요, printed"


def test_comment_is_not_saved(visitor, english_site):
    visitor.comment("soon lost")
    assert english_site.rows("SELECT * FROM blogapp_comment WHERE comment_textfield = 'soon lost'") == []


def test_comment_leaves_no_session(visitor, english_site):
    visitor.comment("who was that?")
    assert english_site.rows("SELECT * FROM django_session") == []


def test_comment_sets_no_session_cookie(visitor):
    visitor.comment("who was that?")
    assert visitor.jar.cookies.keys() == ["csrftoken"]


def test_missing_slash_is_added_and_the_code_kept(visitor):
    answer = visitor.get("/oauth?code=abc")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/oauth/?code=abc")


def test_code_is_printed(visitor, english_site):
    visitor.get("/oauth/?code=printed-code")
    assert english_site.printed("^printed-code$")


def test_code_leads_back_to_the_posts(visitor):
    answer = visitor.get("/oauth/?code=abc")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/blogMain/")


@pytest.mark.parametrize("query", ["", "?error=access_denied"], ids=["by hand", "cancelled"])
def test_return_without_a_code_fails(visitor, query):
    answer = visitor.get("/oauth/" + query)
    assert (answer.status_code, "MultiValueDictKeyError" in answer.text) == (500, True)
