"""The fixtures of practice Kakao's tests."""

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
