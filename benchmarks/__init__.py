"""The figures of the README, each measured beside its peer: `python start.py bench [names …]`."""
