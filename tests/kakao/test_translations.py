"""What practice Kakao says, in every language: each catalogue is whole, and a folder is all that a language needs."""

import json
import string
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup

from tests.kakao.fixtures import CLIENTS, Visitor, authorize_path
from tutorial_src.kakao import PracticeKakao, rendering, translations
from tutorial_src.kakao.__main__ import system_language
from tutorial_src.kakao.compare import NAMES, PARTS
from tutorial_src.kakao.errors import PAGES
from tutorial_src.kakao.records import ITEMS
from tutorial_src.kakao.serving import listen
from tutorial_src.kakao.translations import FOLDER, LANGUAGES, SOURCE, translation

PACKAGE = FOLDER.parent
WHERE_TO_LOOK = [("**.py", "python"), ("templates/**.html", "jinja2")]
CATALOGUES = sorted(FOLDER.glob("*/LC_MESSAGES/*.po"))


@pytest.fixture(scope="module")
def said() -> set[str]:
    """Every sentence that Babel finds in the package."""
    return {sentence for _, _, sentence, *_ in extract_from_dir(str(PACKAGE), WHERE_TO_LOOK)}


@pytest.fixture(params=CATALOGUES, ids=lambda po: po.parts[-3])
def po(request) -> Path:
    """A catalogue as its translator wrote it."""
    return request.param


def read(po: Path) -> Catalog:
    """The catalogue in a file."""
    with po.open("rb") as file:
        return read_po(file)


def sentences(catalogue: Catalog) -> dict[str, str]:
    """Its translations by what they translate."""
    return {message.id: message.string for message in catalogue if message.id}


def places(sentence: str) -> set[tuple[str, str | None]]:
    """The values that a sentence takes, and how they are written."""
    return {(name, conversion) for _, name, _, conversion in string.Formatter().parse(sentence) if name}


def faults(messages: Catalog) -> Iterator[Message]:
    """What a translator has left undone."""
    for message in messages:
        if message.id and (message.fuzzy or not message.string or places(message.id) != places(message.string)):
            yield message


def test_a_catalogue_has_every_sentence_and_no_other(po, said):
    assert sentences(read(po)).keys() == said


def test_a_catalogue_is_whole(po):
    catalogue = read(po)
    assert [message.id for message in faults(catalogue)] == []
    assert not catalogue.obsolete


def test_what_is_read_is_what_was_translated(po):
    with po.with_suffix(".mo").open("rb") as compiled:
        assert sentences(read_mo(compiled)) == sentences(read(po))


def test_what_is_marked_in_the_records_is_found(said):
    marked = {text for fault in PAGES.values() for text in astuple(fault)} | {item.name for item in ITEMS.values()}
    assert marked | set(NAMES.values()) <= said


def test_every_part_of_an_address_has_a_name():
    assert {*PARTS, "slash"} == NAMES.keys()


@pytest.fixture
def accented(tmp_path, monkeypatch, said) -> Iterator[str]:
    """A third language, made of accented letters: its folder is all that is added."""
    catalogue = Catalog("fr")
    for sentence in said:
        catalogue.add(sentence, "é" + sentence)
    compiled = tmp_path / "fr" / "LC_MESSAGES" / "kakao.mo"
    compiled.parent.mkdir(parents=True)
    with compiled.open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    for module in (translations, rendering):
        monkeypatch.setattr(module, "LANGUAGES", (*LANGUAGES, "fr"))
    translation.cache_clear()
    yield "fr"
    translation.cache_clear()


def test_a_third_language_is_a_folder(accented):
    kakao = PracticeKakao(CLIENTS, lang=accented)
    with listen(kakao, 0, log=lambda line: None) as servers, Visitor(servers.url) as visitor:
        page = BeautifulSoup(visitor.get(authorize_path()).text, "html.parser")
    assert (page.html["lang"], page.h1.text) == ("fr", "éLog in with Kakao")
    assert [link["hreflang"] for link in page.select("footer a[hreflang]")] == list(LANGUAGES)


def test_a_language_that_there_is_not_is_english():
    assert translation("xx").gettext("Cancel") == "Cancel"


def test_the_source_language_needs_no_catalogue():
    assert SOURCE in LANGUAGES
    assert not (FOLDER / SOURCE).exists()


def test_every_language_can_be_chosen(monkeypatch):
    for language in LANGUAGES:
        monkeypatch.setenv("TUTORIAL_LANG", language)
        assert system_language() == language


def test_consent_items_are_named_in_the_apps_language(kakao, member, token):
    def names() -> list[str]:
        scopes = json.loads(member.api("GET", "/v2/user/scopes", token).text)["scopes"]
        return [scope["display_name"] for scope in scopes]

    korean, kakao.lang = names(), "en"
    assert (korean[0], names()[0]) == ("닉네임", "Nickname")
