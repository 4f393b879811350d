"""The fixtures of practice Kakao's tests."""
