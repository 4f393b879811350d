"""The token URI: built, refused, printed, found again, taken apart."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tutorial_src import token_uri
from tutorial_src.token_uri import NoTokenURI, TokenURI, build_token_uri, last_printed, print_token_uri

KEY = "c0ffee00c0ffee00c0ffee00c0ffee00"
GOOD = {"client_id": KEY, "redirect_uri": "http://127.0.0.1:8000/oauth", "code": "a-code_1"}
RAW = f"http://localhost:9000/oauth/token?grant_type=authorization_code&client_id={KEY}"
RAW += "&redirect_uri=http://127.0.0.1:8000/oauth&code=a-code_1"


def test_the_uri_holds_every_value_percent_encoded():
    assert build_token_uri(**GOOD) == (
        "https://kauth.kakao.com/oauth/token?grant_type=authorization_code"
        f"&client_id={KEY}&redirect_uri=http%3A%2F%2F127.0.0.1%3A8000%2Foauth&code=a-code_1"
    )


@pytest.mark.parametrize("code", ["abc", "a+b/c=d", "한글", "100%", "a?b#c", "~.-_"])
def test_what_goes_in_comes_out(code):
    uri = build_token_uri(**{**GOOD, "code": code}, client_secret="s&=+")
    assert parse_qs(urlsplit(uri).query) == {
        "grant_type": ["authorization_code"],
        "client_id": [KEY],
        "client_secret": ["s&=+"],
        "redirect_uri": [GOOD["redirect_uri"]],
        "code": [code],
    }


@pytest.mark.parametrize("base", ["http://localhost:9000", "http://localhost:9000/"])
def test_another_kakao_can_be_asked(base):
    assert build_token_uri(**GOOD, base=base).startswith("http://localhost:9000/oauth/token?")


@pytest.mark.parametrize("secret", [None, ""])
def test_a_secret_that_is_off_is_left_out(secret):
    assert "client_secret" not in build_token_uri(**GOOD, client_secret=secret)


@pytest.mark.parametrize(
    "name, value, cause",
    [
        ("client_id", None, "the session was lost"),
        ("client_id", "", "the session was lost"),
        ("client_id", "None", "the session was lost"),
        ("client_id", 12, "of type int"),
        ("client_id", f"{KEY}\n", "a line break was pasted with it"),
        ("redirect_uri", None, "the session was lost"),
        ("redirect_uri", "127.0.0.1:8000/oauth", "begins with http://"),
        ("redirect_uri", "http:///oauth", "and a host"),
        ("redirect_uri", "http://:8000/oauth", "and a host"),
        ("redirect_uri", "http://[bad", "a port is a number"),
        ("redirect_uri", "http://127.0.0.1:port/oauth", "a port is a number"),
        ("redirect_uri", "http://127.0.0.1:80000/oauth", "a port is a number"),
        ("redirect_uri", "http%3A%2F%2F127.0.0.1%3A8000%2Foauth", "percent-encoded already"),
        ("redirect_uri", "http://127.0.0.1:8000/oauth#here", "never reaches a server"),
        ("code", None, "the consent was cancelled"),
        ("code", "", "opened by hand"),
        ("code", b"abc", "of type bytes"),
        ("code", "a b", "a space"),
        ("code", "http://127.0.0.1:8000/oauth?code=abc", "more than the code was pasted"),
        ("code", "abc&state=x", "more than the code was pasted"),
        ("base", None, "the address of Kakao's login"),
        ("base", "localhost:9000", "begins with http://"),
        ("base", "http://[::1:9000", "a port is a number"),
        ("base", "http://localhost:9000/oauth/token", "is added here"),
    ],
)
def test_a_wrong_value_is_named_with_its_likeliest_cause(name, value, cause):
    with pytest.raises(ValueError, match=f"^{name} is ") as refused:
        build_token_uri(**{**GOOD, name: value})
    assert repr(value) in str(refused.value) and cause in str(refused.value)


@pytest.mark.parametrize("secret", ["very secret", "secret\n", 5])
def test_a_wrong_secret_is_named_and_not_shown(secret):
    with pytest.raises(ValueError, match="^client_secret") as refused:
        build_token_uri(**GOOD, client_secret=secret)
    assert repr(secret) not in str(refused.value)


def test_it_is_printed_plainly(capsys):
    shown = print_token_uri(**GOOD)
    assert capsys.readouterr().out == f"{build_token_uri(**GOOD)}\n" == f"{shown}\n"


def test_a_real_key_is_printed_by_the_sites_own_view(capsys, monkeypatch):
    monkeypatch.setenv("KAKAO_REST_API_KEY", "real-key")
    print_token_uri(**{**GOOD, "client_id": "real-key"})
    assert "client_id=real-key&" in capsys.readouterr().out


def test_a_real_key_is_not_printed_into_a_notebook(capsys, monkeypatch):
    monkeypatch.setenv("KAKAO_REST_API_KEY", "real-key")
    monkeypatch.setattr(token_uri, "_in_notebook", lambda: True)
    print_token_uri(**{**GOOD, "client_id": "real-key"})
    assert "client_id=•••&" in capsys.readouterr().out


def test_it_is_shown_as_a_link():
    assert "<a href='http://localhost:9000/oauth/token?grant_type=" in TokenURI(RAW)._repr_html_()


def test_it_is_shown_as_it_was_printed():
    assert repr(TokenURI(RAW)).startswith(f"{RAW}\n")


def test_a_uri_that_is_not_encoded_is_taken_apart_all_the_same():
    assert TokenURI(RAW).parameters == {"grant_type": "authorization_code", **GOOD}


@pytest.mark.parametrize("name", ["grant_type", "client_id", "redirect_uri", "code"])
def test_each_parameter_is_explained(name):
    row = next(row for row in TokenURI(RAW)._table().rows if row[0] == name)
    assert row[2].endswith(".") and "does not ask" not in row[2]


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("grant_type", "an authorization code for a token"),
        ("client_id", "its REST API key"),
        ("redirect_uri", "Where the code was sent to"),
        ("code", "It works once, within minutes"),
        ("client_secret", "It does not belong in an address"),
    ],
)
def test_each_parameter_has_its_own_explanation(name, meaning):
    explained = {row[0]: row[2] for row in TokenURI(f"{RAW}&client_secret=s")._table().rows}
    assert meaning in explained[name]


def test_the_table_says_what_it_shows_and_writes_names_and_values_as_code():
    table = TokenURI(RAW)._table()
    assert (table.title, table.columns, table.code, table.notes) == (
        "The token URI, part by part",
        ["parameter", "value", "what it is"],
        [0, 1],
        [],
    )


def test_with_a_real_key_it_is_said_that_it_is_hidden_and_where_it_is_whole():
    told = repr(TokenURI(RAW, secrets=(KEY,)))
    assert "the key is hidden here" in told and "`python manage.py runserver` in a terminal prints it whole." in told


def test_a_parameter_that_kakao_does_not_know_is_told():
    assert "Kakao does not ask for it." in repr(TokenURI(f"{RAW}&client_idd=1"))


def test_an_empty_parameter_is_told():
    assert "It is empty: the session did not have it" in repr(TokenURI(RAW.replace(KEY, "None")))


def test_what_a_visitor_wrote_cannot_become_markup():
    assert "<script>" not in TokenURI(f"{RAW}&x=<script>'\"")._repr_html_()


@pytest.mark.parametrize("shown", [repr, TokenURI._repr_html_])
def test_with_a_real_key_nothing_secret_is_shown(shown):
    text = shown(TokenURI(RAW, secrets=(KEY,)))
    assert KEY not in text and "a-code_1" not in text and "href" not in text


@pytest.mark.parametrize("printed", [f"{RAW}\n", f"the uri: {RAW}", f"['{RAW}']", f"code\n{RAW}\nmore\n"])
def test_the_uri_is_found_in_what_a_view_printed(printed):
    assert last_printed([printed, "hello\n"]) == RAW


def test_of_two_uris_the_last_one_counts():
    assert last_printed([f"{RAW}1\n{RAW}2\n", f"{RAW}3\n"]) == f"{RAW}3"


def test_without_a_uri_there_is_none():
    assert last_printed(["http://127.0.0.1:8000/oauth?code=abc\n"]) is None


def test_without_a_uri_the_learner_is_told_what_to_do():
    assert "Write a comment on the blog" in repr(NoTokenURI())
