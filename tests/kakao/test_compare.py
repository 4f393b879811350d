"""What differs between two addresses."""

import pytest

from tutorial_src.kakao import PRACTICE_REDIRECT_URI
from tutorial_src.kakao.compare import differences


@pytest.mark.parametrize(
    ("sent", "parts"),
    [
        ("http://127.0.0.1:8000/oauth/", ("slash",)),
        ("http://localhost:8000/oauth", ("host",)),
        ("http://127.0.0.1:8001/oauth", ("port",)),
        ("https://127.0.0.1:8000/oauth", ("scheme",)),
        ("http://127.0.0.1:8000/login", ("path",)),
        ("http://127.0.0.1:8000/oauth?x=1", ("query",)),
        ("http://localhost:8000/oauth/", ("host", "slash")),
        ("http://127.0.0.1:port/oauth", ()),
    ],
)
def test_the_difference_is_named(sent, parts):
    assert differences(sent, ["https://blog.example/callback", PRACTICE_REDIRECT_URI]) == parts


def test_the_difference_is_shown(visitor):
    assert "끝의 슬래시" in visitor.authorize(redirect_uri=PRACTICE_REDIRECT_URI + "/").text
