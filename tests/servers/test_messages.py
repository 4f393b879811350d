"""Messages between kernels and servers: what is sent is what arrives, and nothing else is taken."""

import pytest

from tutorial_src.servers import messages
from tutorial_src.servers.messages import Answer, Register, State, UnknownMessage, WriteSession, decode, encode


@pytest.mark.parametrize(
    "message",
    [
        Register("http://127.0.0.1:8000/oauth"),
        WriteSession("a" * 32, {"안녕": [1, None]}),
        State("failed", "one\ntwo"),
        Answer(3, {"client": {}}),
    ],
)
def test_a_message_arrives_as_it_was_sent(message):
    assert decode(encode(message)) == (message, 0)


def test_who_waits_for_an_answer_sends_a_number():
    assert decode(encode(messages.Stop(), 7)) == (messages.Stop(), 7)


def test_a_message_is_one_line():
    assert encode(State("failed", "one\ntwo")).count(b"\n") == 1


@pytest.mark.parametrize(
    "line",
    [
        b'{"kind": "Explode"}',
        b'{"kind": "Register", "uri": "x"}',
        b'{"kind": ["Stop"]}',
        b'{"register": "x"}',
        b"[]",
    ],
)
def test_what_has_no_known_kind_and_shape_is_refused(line):
    with pytest.raises(UnknownMessage):
        decode(line)
