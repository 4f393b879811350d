"""What the doctor says: each cause, form and line that the code can name is in the catalogue, and no other."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from django.db import OperationalError

from tests.support.contents import entries, places
from tutorial_src import diagnosis
from tutorial_src.diagnosis.evidence.diagnosis import PARTS, Diagnosis
from tutorial_src.display import advice
from tutorial_src.hosting import error_page
from tutorial_src.locale.content import Content
from tutorial_src.session_table import sessions

SOURCES = [
    *sorted(Path(diagnosis.__file__).parent.rglob("*.py")),
    Path(advice.__file__),
    Path(error_page.__file__),
    Path(sessions.__file__),
]
TEXTS = entries("en", "diagnosis")
GROUPS = ("evidence", "terms", "error-page")
ASKING = ("of", "diagnosis", "_found", "_compared", "_inconclusive", "term", "on_error_page")
HEADERS = {"set-cookie", "user-agent", "sec-fetch-site", "same-origin", "cross-site"}  # and what they say
FILLED = {"of": "evidence", "term": "terms", "on_error_page": "error-page"}  # group by the call that fills its lines


@dataclass(frozen=True)
class Call:
    """A call that asks the catalogue for words."""

    where: str
    function: str
    on: str  # what it is called on: "Line", "case"; "" for a plain function
    names: frozenset[str]  # of causes or lines, that it may ask for
    values: frozenset[str]


def calls() -> Iterator[Call]:
    """Every call of the doctor's that asks for words."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (function := _name(node.func)) in ASKING and node.args:
                on = node.func.value.id if isinstance(node.func, ast.Attribute) else ""
                asked = chain(node.args, (one.value for one in node.keywords if one.arg == "form"))
                names = frozenset(chain.from_iterable(map(_texts, asked)))
                values = frozenset(one.arg for one in node.keywords if one.arg)
                yield Call(f"{path.name}:{node.lineno}", function, on, names, values)


def written() -> set[str]:
    """Every text that stands in the doctor's code."""
    return {text for path in SOURCES for text in _texts(ast.parse(path.read_text(encoding="utf-8")))}


def names() -> set[str]:
    """Every name in the catalogue: causes and their forms, lines, terms, sentences of the error page."""
    return {name for key in TEXTS for name in key.split(".") if name not in (*PARTS, *GROUPS)}


def every_diagnosis() -> Iterator[tuple[tuple[str, str], Diagnosis]]:
    """Each cause in each of its forms, all places filled; in its own words, when it has no form or needs none."""
    values = {place: "x" for text in TEXTS.values() for place in places(text)}
    parts = {key.rpartition(".")[0] for key in TEXTS if key.split(".")[0] not in GROUPS}
    for cause, _dot, form in (entry.partition(".") for entry in sorted(parts)):
        if form or f"{cause}.title" in TEXTS and f"{cause}.why" in TEXTS:
            yield (cause, form), Diagnosis.of(cause, None, form=form, **values)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _texts(node: ast.AST) -> Iterator[str]:
    return (one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str))


def test_every_entry_is_one_that_the_code_can_name():
    assert sorted(names() - written()) == []


def test_every_name_that_the_code_asks_for_is_in_the_catalogue():
    asked = {(call.where, name) for call in calls() for name in call.names if re.fullmatch(r"[\w-]{2,}", name)}
    assert sorted((where, name) for where, name in asked if name not in names()) == []


def test_every_name_that_the_code_chooses_is_in_the_catalogue():
    chosen = {text for text in written() if re.fullmatch(r"(?:[a-z]+|KOE\d{3})(?:-[a-z]+)+", text)}
    assert sorted(chosen - names() - HEADERS) == []


def test_every_cause_in_every_form_is_whole():
    """Title, what happened, why, and either a fix or an experiment; some of it is on Kakao's own page."""
    found = {where: tuple(part for part in PARTS if getattr(said, part)) for where, said in every_diagnosis()}
    on_kakaos_page = {where for where, parts in found.items() if parts == ("title", "why")}
    whole = [("title", "happened", "why", last) for last in ("fix", "experiment")]
    assert {where: found[where] for where in found.keys() - on_kakaos_page if found[where] not in whole} == {}
    assert {cause for cause, _form in on_kakaos_page} == {"KOE006", "KOE101", "KOE205"}


def test_every_place_of_a_line_is_filled_where_it_is_said():
    wrong = [
        (call.where, name, places(text) ^ call.values)
        for call in calls()
        if call.function in FILLED and call.on not in ("Diagnosis", "case")
        for name in call.names
        if (text := TEXTS.get(f"{FILLED[call.function]}.{name}")) and not places(text) <= call.values
    ]
    assert wrong == []


def test_a_site_starts_without_reading_the_catalogue():
    loaded = (
        "import sys, tutorial_src.hosting.devserver, tutorial_src.hosting.django_project; print('yaml' in sys.modules)"
    )
    asked = subprocess.run([sys.executable, "-c", loaded], capture_output=True, encoding="utf-8", check=True)
    assert asked.stdout.strip() == "False"


def test_a_mistake_in_the_catalogue_is_named_in_place_of_the_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr(advice, "CATALOGUE", Content("diagnosis", root=tmp_path))
    assert "diagnosis.yaml cannot be read" in error_page.why(OperationalError("database is locked"), None)


def test_what_fails_without_a_known_cause_speaks_for_itself():
    assert error_page.why(ValueError("7"), None) == ""
