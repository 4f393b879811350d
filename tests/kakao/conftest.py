"""The fixtures of practice Kakao's tests."""

from tests.kakao.fixtures import _socket, base, clock, kakao, member, small_token, token, visitor  # noqa: F401
