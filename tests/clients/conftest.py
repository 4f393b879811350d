"""The fixtures of the tests with off-the-shelf clients."""

from tests.kakao.fixtures import (  # noqa: F401
    _socket,
    base,
    clock,
    kakao,
    member,
    small_token,
    token,
    visitor,
)
