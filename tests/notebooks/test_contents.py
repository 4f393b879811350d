"""The files of content beside the lessons: in each language the same entries, each of them written."""

from tests.support.contents import LANGUAGES, entries, files, places
from tests.support.korean import english_words, is_polite
from tutorial_src.locale.content import NOTEBOOKS

ENGLISH = files("en")
OTHERS = [language for language in LANGUAGES if language != "en"]


def texts(language: str) -> list[tuple[str, str]]:
    """Every text of a language, and where it stands."""
    found = [(f"{file}: {key}", entry) for file in files(language) for key, entry in entries(language, file).items()]
    return [(where, text) for where, entry in found for text in (entry if isinstance(entry, list) else [entry])]


def test_every_language_has_the_same_files():
    assert {language: files(language) for language in LANGUAGES} == dict.fromkeys(LANGUAGES, ENGLISH)


def test_every_language_has_the_same_entries_in_the_same_order():
    different = [
        (language, file, sorted({*english} ^ {*other}) or "another order")
        for language in OTHERS
        for file in ENGLISH
        if (english := list(entries("en", file))) != (other := list(entries(language, file)))
    ]
    assert different == []


def test_every_language_has_the_same_places():
    assert [
        f"{language}/{file}: {key}"
        for language in OTHERS
        for file in ENGLISH
        for key, entry in entries(language, file).items()
        if places(entry) != places(entries("en", file).get(key, ""))
    ] == []


def test_every_entry_is_a_text_or_a_list_of_texts_and_none_is_empty():
    assert [
        f"{language}/{where}"
        for language in LANGUAGES
        for where, text in texts(language)
        if not isinstance(text, str) or not text.strip()
    ] == []


def test_no_text_begins_or_ends_with_a_blank():
    assert [where for language in LANGUAGES for where, text in texts(language) if text != text.strip()] == []


def test_no_korean_text_is_half_english():
    assert [(where, words) for where, text in texts("ko") if (words := english_words(text))] == []


def test_no_english_text_is_half_korean():
    assert [where for where, text in texts("en") if any("가" <= letter <= "힣" for letter in text)] == []


def test_korean_sentences_are_polite():
    assert [where for where, text in texts("ko") if not is_polite(text)] == []


def test_every_file_says_at_its_head_how_to_edit_it():
    paths = [NOTEBOOKS / language / f"{file}.yaml" for language in LANGUAGES for file in files(language)]
    assert [path for path in paths if not path.read_text(encoding="utf-8").startswith("# ")] == []
