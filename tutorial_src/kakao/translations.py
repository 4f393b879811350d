"""The languages of practice Kakao: English stands in the code, every other one is a folder in `locale/`."""

import gettext
from functools import cache
from pathlib import Path

DOMAIN = "kakao"
FOLDER = Path(__file__).parent / "locale"
SOURCE = "en"
LANGUAGES = (SOURCE, *sorted(file.parts[-3] for file in FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")))


def N_(sentence: str) -> str:
    """Mark a sentence for the translators; it is translated where it is shown."""
    return sentence


@cache
def translation(language: str) -> gettext.NullTranslations:
    """The sentences in a language: `.gettext("English sentence")`. English for a language that there is not."""
    return gettext.translation(DOMAIN, FOLDER, [language], fallback=True)


# What a language calls itself: its translators write their own language's name.
NAME = N_("English")
