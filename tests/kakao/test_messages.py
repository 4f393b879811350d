"""Messages to oneself: sent with a token, read in the inbox."""

import json

import pytest

MEMO = {"object_type": "text", "text": "안녕 🐻", "link": {"web_url": "http://127.0.0.1:8000/"}}


def send(visitor, token: str, template: object):
    """Send a message to oneself."""
    source = template if isinstance(template, str) else json.dumps(template)
    return visitor.api("POST", "/v2/api/talk/memo/default/send", token, data={"template_object": source})


def test_a_message_is_sent(member, token):
    answer = send(member, token, MEMO)
    assert (answer.status_code, answer.json()) == (200, {"result_code": 0})


def test_a_message_is_in_the_inbox(member, token):
    send(member, token, MEMO)
    assert "안녕 🐻" in member.get("/inbox").text


def test_a_message_needs_the_consent_to_it(member, small_token):
    answer = send(member, small_token, MEMO)
    assert (answer.status_code, answer.json()) == (
        403,
        {
            "msg": "insufficient scopes.",
            "code": -402,
            "api_type": "TALK_MEMO_DEFAULT_SEND",
            "required_scopes": ["talk_message"],
            "allowed_scopes": ["profile_nickname"],
        },
    )


def test_a_message_may_have_200_characters(member, token):
    assert send(member, token, MEMO | {"text": "가" * 200}).status_code == 200


@pytest.mark.parametrize(
    "template",
    [
        "",
        "no JSON",
        "[" * 50_000,
        [],
        {},
        MEMO | {"object_type": "feed"},
        MEMO | {"text": ""},
        MEMO | {"text": 7},
        MEMO | {"text": "가" * 201},
        MEMO | {"link": None},
        MEMO | {"link": {"web_url": "javascript:alert(1)"}},
        MEMO | {"link": {"mobile_web_url": 7}},
    ],
)
def test_a_bad_template_is_an_invalid_argument(member, token, template):
    answer = send(member, token, template)
    assert (answer.status_code, answer.json()["code"]) == (400, -2)
