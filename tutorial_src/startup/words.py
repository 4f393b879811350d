"""The two languages of the command line."""

import os
import re
import subprocess
import sys

from tutorial_src.display import errors


def system_language() -> str:
    """What the system speaks, in its own spelling (`ko_KR.UTF-8`, `ko-KR`); empty where it says nothing."""
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    said = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    if sys.platform == "darwin" and said in ("", "C", "C.UTF-8", "UTF-8"):
        asked = ["/usr/bin/defaults", "read", "-g", "AppleLocale"]
        return subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    return said


def chosen_language(arguments: list[str]) -> str:
    """`ko` or `en`: from `--lang`, else `TUTORIAL_LANG`, else the system's."""
    asked = re.search(r"(?:^|\0)--lang[=\0](ko|en)(?:\0|$)", "\0".join(arguments))
    said = asked[1] if asked else os.environ.get("TUTORIAL_LANG") or system_language()
    return "ko" if said.lower().startswith("ko") else "en"


def can_show_hangul(encoding: str | None) -> bool:
    """Whether a console of this encoding has Hangul."""
    try:
        "한".encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


LANGUAGE = chosen_language(sys.argv[1:])
COMMAND = "py start.py" if os.name == "nt" else "python3 start.py"  # as the README has it: `python` may be missing


def text(ko: str, en: str) -> str:
    """The one that the learner reads; English where the console could only show question marks."""
    return ko if LANGUAGE == "ko" and can_show_hangul(sys.stdout.encoding) else en


def say(ko: str, en: str) -> None:
    """Tell the learner a line, at once."""
    print(text(ko, en), flush=True)


class UserError(errors.UserError):
    """Why we cannot go on, and the mend: one sentence, in the learner's language."""

    def __init__(self, ko: str, en: str):
        super().__init__(text(ko, en))
