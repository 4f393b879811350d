"""What the program says, in the reader's language: `_("English sentence")`, on the standard library's gettext.

The English sentence is the key. A language is a folder here: `<language>/LC_MESSAGES/tutorial.po` is what its
translators write, and `tutorial.mo` beside it what `start.py translate` compiles that to. Both are kept in git,
since `start.py` speaks before anything is installed. A sentence with values in it is written with named places,
`_("Port {port} is taken.", port=8000)`, since word order differs.
"""

import gettext
import locale
import os
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
DOMAIN = "tutorial"
SOURCE = "en"  # what the sentences in the code are written in
LANGUAGES = (SOURCE, *sorted(folder.parent.name for folder in FOLDER.glob("*/LC_MESSAGES")))
_WINDOWS_NAMES = {"english": "en", "korean": "ko"}  # Windows' own names that are not a code: Korean_Korea

_language = SOURCE


def use(language: str) -> None:
    """Speak this one of `LANGUAGES` from now on, in this process."""
    global _language
    if language not in LANGUAGES:
        raise ValueError(f"language is {language!r}; it is one of {LANGUAGES}")
    _language = language


def current() -> str:
    """The language spoken now, one of `LANGUAGES`."""
    return _language


def spoken_by(system: str) -> str:
    """The one of `LANGUAGES` that a system's own spelling means (`ko`, `ko_KR.UTF-8`, `Korean_Korea`), else English."""
    name = system.lower().replace("-", "_").split("_")[0].split(".")[0]
    name = _WINDOWS_NAMES.get(name, name)
    return name if name in LANGUAGES else SOURCE


def of_reader(folder: Path | None = None) -> str:
    """The reader's language: the lesson's folder (`en`, `ko`), else `TUTORIAL_LANG`, else the system's."""
    try:
        folder = folder or Path.cwd()
    except FileNotFoundError:
        return _language  # the desk was deleted under the kernel: go on in the language of before
    if folder.name in LANGUAGES:
        return folder.name
    return spoken_by(os.environ.get("TUTORIAL_LANG") or locale.getlocale()[0] or "")


def _(english: str, **values: object) -> str:
    """The sentence in the reader's language, its `{places}` filled with `values`."""
    sentence = catalogue(_language).gettext(english)
    return sentence.format(**values) if values else sentence


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """What the program says in one of `LANGUAGES`; English where its `.mo` is missing or lacks a sentence."""
    return gettext.translation(DOMAIN, FOLDER, [language], fallback=True)
