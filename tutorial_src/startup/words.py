"""The language of the command line, before anything is installed."""

import os
import re
import subprocess
import sys

from tutorial_src import locale

COMMAND = "py start.py" if os.name == "nt" else "python3 start.py"  # as the README has it: `python` may be missing


def system_language() -> str:
    """What the system speaks, in its own spelling (`ko_KR.UTF-8`, `ko-KR`); empty where it says nothing."""
    if sys.platform == "win32":
        import ctypes
        from locale import windows_locale

        return windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    if sys.platform == "darwin" and named in ("", "C", "C.UTF-8", "UTF-8"):
        asked = ["/usr/bin/defaults", "read", "-g", "AppleLocale"]
        return subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    return named


def chosen_language(arguments: list[str]) -> str:
    """One of `locale.LANGUAGES`: from `--lang`, else `TUTORIAL_LANG`, else the system's."""
    asked = re.search(rf"(?:^|\0)--lang[=\0]({'|'.join(locale.LANGUAGES)})(?:\0|$)", "\0".join(arguments))
    return locale.spoken_by(asked[1] if asked else os.environ.get("TUTORIAL_LANG") or system_language())


def can_show_hangul(encoding: str | None) -> bool:
    """Whether a console of this encoding has Hangul."""
    try:
        "한".encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def speak(language: str) -> None:
    """Speak this language; English where the console could only show question marks."""
    locale.use(language if language != "ko" or can_show_hangul(sys.stdout.encoding) else locale.SOURCE)


LANGUAGE = chosen_language(sys.argv[1:])
