"""The fixtures of the tests with off-the-shelf clients."""
