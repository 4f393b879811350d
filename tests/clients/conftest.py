"""The fixtures of the tests with off-the-shelf clients."""

from tests.kakao.fixtures import _socket, base, clock, kakao, member, small_token, token, visitor  # noqa: F401
