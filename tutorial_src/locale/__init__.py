"""The reader's language: `_("English sentence")` answers in Korean when the lesson is Korean.

The English sentence is the key, as in gettext; `ko.py` holds the Korean ones. A sentence with values in it
is written with named places, `_("Port {port} is taken.", port=8000)`, since word order differs.
"""

import locale
import os
from pathlib import Path

LANGUAGES = ("en", "ko")

_language = "en"


def use(language: str) -> None:
    """Speak `language` ("en" or "ko") from now on, in this process."""
    global _language
    if language not in LANGUAGES:
        raise ValueError(f"language is {language!r}; it is one of {LANGUAGES}")
    _language = language


def current() -> str:
    """The language spoken now: "en" or "ko"."""
    return _language


def of_reader(folder: Path | None = None) -> str:
    """The reader's language: the lesson's folder (`en`, `ko`), else `TUTORIAL_LANG`, else the system's."""
    try:
        folder = folder or Path.cwd()
    except FileNotFoundError:
        return _language  # the desk was deleted under the kernel: go on in the language of before
    if folder.name in LANGUAGES:
        return folder.name
    told = os.environ.get("TUTORIAL_LANG") or locale.getlocale()[0] or ""
    return "ko" if told.lower().startswith(("ko", "korean")) else "en"


def _(english: str, **values: object) -> str:
    """The sentence in the reader's language, its `{places}` filled with `values`."""
    sentence = english
    if _language == "ko":
        from .ko import MESSAGES

        sentence = MESSAGES.get(english, english)
    return sentence.format(**values) if values else sentence
