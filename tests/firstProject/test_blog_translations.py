"""The Korean texts of the blog: complete, used, and compiled."""

import re
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

PROJECT = Path(__file__).parents[2] / "firstProject"
KOREAN = PROJECT / "locale" / "ko" / "LC_MESSAGES"
MARKED = re.compile(r'(?:\{% translate |\b_\()"([^"]+)"')


def texts(catalog) -> dict[str, str]:
    return {message.id: message.string for message in catalog if message.id}


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    """The English texts and their Korean ones, as a translator wrote them."""
    with (KOREAN / "django.po").open("rb") as po:
        return texts(read_po(po))


@pytest.fixture(scope="module")
def marked() -> set[str]:
    """Every text that a template or a form marks for translation."""
    files = [*PROJECT.rglob("*.html"), PROJECT / "blogapp" / "forms.py"]
    return {text for file in files for text in MARKED.findall(file.read_text(encoding="utf-8"))}


def test_compiled_texts_are_the_written_ones(written):
    with (KOREAN / "django.mo").open("rb") as mo:
        assert texts(read_mo(mo)) == written


def test_every_marked_text_is_written_and_every_written_text_is_marked(written, marked):
    assert written.keys() == marked


def test_every_text_has_its_korean(written):
    assert [english for english, korean in written.items() if not re.search("[가-힣]", korean)] == []
