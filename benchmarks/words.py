"""What the figures say, in Korean and English side by side: for those who keep the course."""

from tutorial_src import locale


def text(ko: str, en: str) -> str:
    """The one that is spoken now; another language reads the English one."""
    return ko if locale.current() == "ko" else en


def say(ko: str, en: str) -> None:
    """Tell a line, at once."""
    print(text(ko, en), flush=True)
