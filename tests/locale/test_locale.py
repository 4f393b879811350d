"""What the program says: every sentence is in the catalogues, and each catalogue as its translator should leave it."""

import ast
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

from tutorial_src import locale
from tutorial_src.locale import _, catalogues, of_reader, spoken_by

CODE = Path(locale.__file__).parents[1]
POS = [
    catalogues.path(domain, language)
    for domain in catalogues.domains()
    for language in locale.LANGUAGES
    if language != locale.SOURCE
]
# Words that stay as they are in a Korean sentence: code, names, and values that are filled in.
AS_THEY_ARE = re.compile(
    r"`[^`]*`|\{[^}]*\}|https?://\S*|\S*oauth/\S*|\b(?:ID|localhost|JupyterLab|UTF-8|URI|REST API|None|import"
    r"|Chrome|Edge|Firefox|Safari|Enter|django_session|db\.sqlite3|client_secret|code|error="
    r"|start\.py|pytest|README|MB|doctor 명령|uv|pip|venv|ensurepip|Ctrl\+C|hosts|IPv6|y/N)|--help|all이라고"
)


def said() -> Iterator[tuple[str, ast.expr]]:
    """What every `_(…)` call of the code says, and where."""
    for path in sorted(CODE.rglob("*.py")):
        if CODE / "kakao" not in path.parents:  # it has a catalogue of its own
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
                    yield f"{path.name}:{node.lineno}", node.args[0]


def sentences(catalogue: Catalog) -> dict[str, str]:
    return {message.id: message.string for message in catalogue if message.id}


@pytest.fixture(scope="module")
def korean() -> dict[str, str]:
    """The sentences and their Korean ones, as a translator left them."""
    return sentences(catalogues.read(catalogues.path(locale.DOMAIN, "ko")))


def test_every_sentence_is_written_where_it_is_said():
    assert [place for place, node in said() if not isinstance(node, ast.Constant)] == []


def test_babel_finds_every_sentence():
    """It sees none inside of an f-string."""
    found = sentences(catalogues.extract(locale.DOMAIN))
    assert [place for place, node in said() if node.value not in found] == []


def test_a_sentence_over_several_lines_is_found_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogues, "ROOT", source_of(tmp_path, '_("One "\n  "two", a=_("three"))\n'))
    assert sentences(catalogues.extract(locale.DOMAIN)).keys() == {"One two", "three"}


def test_every_catalogue_has_each_sentence_translated_whole_and_no_other():
    """What is missing, fuzzy, not translated, no longer said, or has other places than its source."""
    assert [
        f"{po.parents[1].name}/{po.name}: {fault}"
        for po in POS
        for fault in catalogues.faults(catalogues.read(po), catalogues.extract(po.stem))
    ] == []


def test_every_compiled_catalogue_is_what_its_source_compiles_to():
    differing = []
    for po in POS:
        fresh = BytesIO()
        write_mo(fresh, catalogues.read(po))
        fresh.seek(0)
        with po.with_suffix(".mo").open("rb") as compiled:
            if sentences(read_mo(fresh)) != sentences(read_mo(compiled)):
                differing.append(str(po))
    assert differing == []


@pytest.mark.parametrize(
    "written, fault",
    [
        ("", "missing"),
        ('msgid "Port {port}"\nmsgstr ""', "not translated"),
        ('#, fuzzy\nmsgid "Port {port}"\nmsgstr "포트 {port}"', "fuzzy"),
        ('msgid "Port {port}"\nmsgstr "포트"', "other places than the source"),
        ('msgid "Port {port}"\nmsgstr "포트 {Port}"', "other places than the source"),
        ('msgid "Port {port}"\nmsgstr "포트 %(port)s {port}: {name}"', "other places than the source"),
        ('msgid "Port {port}"\nmsgstr "포트 {port}"\n\nmsgid "gone"\nmsgstr "없음"', "no longer said"),
        ('msgid "Port {port}"\nmsgstr "포트 {port}"\n\n#~ msgid "gone"\n#~ msgstr "없음"', "no longer said"),
    ],
)
def test_what_a_translator_has_to_do_is_named(written, fault):
    template = Catalog()
    template.add("Port {port}")
    (found,) = catalogues.faults(read_po(BytesIO(written.encode()), "ko"), template)
    assert found.startswith(f"{fault}: ")


def source_of(folder: Path, code: str) -> Path:
    """A course that says what this code says, with the Babel configuration of ours."""
    (folder / "babel.cfg").write_bytes((catalogues.ROOT / "babel.cfg").read_bytes())
    (folder / "tutorial_src" / "locale").mkdir(parents=True, exist_ok=True)
    (folder / "tutorial_src" / "any.py").write_text(code, encoding="utf-8")
    return folder


@pytest.fixture
def small(tmp_path, monkeypatch) -> Path:
    """The `.po` of a course that says one sentence, translated."""
    monkeypatch.setattr(catalogues, "ROOT", source_of(tmp_path, '_("The port is taken.")\n'))
    catalogues.main(["ko"])
    po = catalogues.path(locale.DOMAIN, "ko")
    catalogue = catalogues.read(po)
    catalogue["The port is taken."].string = "포트가 쓰이고 있습니다."
    catalogues.write(po, catalogue)
    return po


def test_a_changed_sentence_asks_for_a_look_and_is_not_spoken_meanwhile(small, capsys):
    source_of(small.parents[4], '_("The port is taken!")\n')
    catalogues.main([])
    assert "fuzzy: The port is taken!" in capsys.readouterr().out
    with small.with_suffix(".mo").open("rb") as compiled:
        assert sentences(read_mo(compiled)) == {}


def test_a_sentence_that_nobody_says_any_more_goes(small):
    source_of(small.parents[4], '_("Something else altogether, and longer.")\n')
    catalogues.main([])
    assert sentences(catalogues.read(small)) == {"Something else altogether, and longer.": ""}


def test_updating_twice_changes_nothing(small):
    catalogues.main([])
    once = small.read_bytes(), small.with_suffix(".mo").read_bytes()
    catalogues.main([])
    assert (small.read_bytes(), small.with_suffix(".mo").read_bytes()) == once


def test_no_korean_sentence_is_half_english(korean):
    half = {text: re.findall(r"[A-Za-z]{2,}", AS_THEY_ARE.sub("", text)) for text in korean.values()}
    assert {text: words for text, words in half.items() if words} == {}


def test_no_english_sentence_is_half_korean(korean):
    assert [english for english in korean if re.search("[가-힣]", english)] == []


def test_korean_sentences_are_polite(korean):
    polite = re.compile(r"(니다|세요|까요|나요|시다)\W*$|\)\.$|\{\w+\}\.?$")
    assert [text for text in korean.values() if text.endswith(".") and not polite.search(text)] == []


def test_values_are_filled_in():
    assert _("{time} (expired)", time="10:00") == "10:00 (expired)"


def test_a_korean_lesson_is_spoken_to_in_korean():
    locale.use("ko")
    assert _("{time} (expired)", time="10:00") == "10:00 (만료됨)"


def test_braces_in_a_value_are_no_places():
    assert _("{time} (expired)", time="{x}") == "{x} (expired)"


def test_a_sentence_that_a_catalogue_lacks_is_said_in_english():
    locale.use("ko")
    assert locale.catalogue("ko").gettext("No catalogue has this.") == "No catalogue has this."


def test_another_language_is_refused():
    with pytest.raises(ValueError, match="'fr'"):
        locale.use("fr")


@pytest.mark.parametrize(
    "folder, told, language",
    [
        ("work/ko", "en", "ko"),
        ("work/en", "ko", "en"),
        ("work", "ko", "ko"),
        ("work", "ko_KR.UTF-8", "ko"),
        ("work", "Korean_Korea", "ko"),
        ("work", "en_US.UTF-8", "en"),
        ("work", "fr", "en"),
    ],
)
def test_the_lessons_folder_tells_the_language_then_the_system(monkeypatch, folder, told, language):
    monkeypatch.setenv("TUTORIAL_LANG", told)
    assert of_reader(Path(folder)) == language


def test_without_a_word_the_system_is_asked(monkeypatch):
    monkeypatch.delenv("TUTORIAL_LANG", raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: ("ko_KR", "UTF-8"))
    assert of_reader(Path("anywhere")) == "ko"


@pytest.mark.parametrize(
    "system, language", [("ko-KR", "ko"), ("ko.UTF-8", "ko"), ("kok_IN", "en"), ("C", "en"), ("", "en")]
)
def test_a_systems_own_spelling_is_understood(system, language):
    assert spoken_by(system) == language
