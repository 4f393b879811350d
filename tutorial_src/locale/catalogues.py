"""The catalogues of what programs say: extracted, updated and compiled by Babel (`start.py translate`)."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from . import DOMAIN, LANGUAGES, SOURCE

ROOT = Path(__file__).resolve().parents[2]
SOURCES = {DOMAIN: "tutorial_src", "kakao": "tutorial_src/kakao", "django": "firstProject"}  # by their domain


def main(new_languages: list[str]) -> None:
    """Bring every catalogue up to date, and begin those of new languages; tell what a translator has to do."""
    for domain in domains():
        template = extract(domain)
        for language in dict.fromkeys([*LANGUAGES, *new_languages]):
            if language != SOURCE:
                po = path(domain, language)
                print(po.relative_to(ROOT), *faults(update(po, template), template), sep="\n  ")


def domains() -> list[str]:
    """The catalogues that there are."""
    return [domain for domain, source in SOURCES.items() if (ROOT / source / "locale").is_dir()]


def path(domain: str, language: str) -> Path:
    """The `.po` of a catalogue; its `.mo` is beside it."""
    return ROOT / SOURCES[domain] / "locale" / language / "LC_MESSAGES" / f"{domain}.po"


def extract(domain: str) -> Catalog:
    """Every sentence that the sources of a catalogue say, and in which files."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as mapping:
        methods, options = parse_mapping_cfg(mapping)
    template, source = Catalog(domain=domain), SOURCES[domain]
    for file, line, sentence, comments, context in extract_from_dir(ROOT / source, methods, options):
        template.add(sentence, None, [(f"{source}/{file}", line)], auto_comments=comments, context=context)
    return template


def read(po: Path) -> Catalog:
    """A catalogue as its translator left it; a new one where there is no such file."""
    language, domain = po.parents[1].name, po.stem
    if not po.exists():
        return Catalog(language, domain, "# Translations.", "sessions-and-cookies", domain, fuzzy=False)
    with po.open("rb") as file:
        return read_po(file, language, domain)


def update(po: Path, template: Catalog) -> Catalog:
    """Add to a catalogue what it lacks, take out what nobody says any more, and compile it."""
    catalogue = read(po)
    catalogue.update(template, update_creation_date=False)
    catalogue.obsolete.clear()
    write(po, catalogue)
    return catalogue


def write(po: Path, catalogue: Catalog) -> None:
    """Write a catalogue and, beside it, what it compiles to: without what is fuzzy or not translated."""
    po.parent.mkdir(parents=True, exist_ok=True)
    with po.open("wb") as file:
        write_po(file, catalogue, include_lineno=False, include_previous=True)
    with po.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)


def faults(catalogue: Catalog, template: Catalog) -> Iterator[str]:
    """What a translator has to do in a catalogue: a line for each sentence."""
    for message in template:
        if message.id and message.id not in catalogue:
            yield f"missing: {message.id}"
    for message in [*catalogue, *catalogue.obsolete.values()]:
        if message.id and message.id not in template:
            yield f"no longer said: {message.id}"
        elif message.id and message.fuzzy:
            yield f"fuzzy: {message.id}"
        elif message.id and not message.string:
            yield f"not translated: {message.id}"
        elif message.id and places(message.string) != places(message.id):
            yield f"other places than the source: {message.id}"


def places(sentence: str) -> set[str]:
    """The names of the values that a sentence takes: {"port"} of "Port {port} is taken." and of "Port %(port)s"."""
    return {*re.findall(r"\{(\w+)[^{}]*\}", sentence), *re.findall(r"%\((\w+)\)", sentence)}


def django_sentences(file: BinaryIO, _keywords: object, _tags: object, options: object) -> Iterator[tuple]:
    """Babel's way to read a template of firstProject, where a sentence is a `{% translate "…" %}`."""
    for number, line in enumerate(file.read().decode("utf-8").splitlines(), 1):
        for sentence in re.findall(r'\{% translate "([^"]+)" %\}', line):
            yield number, "gettext", sentence, []


if __name__ == "__main__":
    main(sys.argv[1:])
