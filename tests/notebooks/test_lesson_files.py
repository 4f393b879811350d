"""The lessons as files: two languages side by side, one skeleton, nothing left over from a run."""

import re

import pytest

from tests.support import lessons
from tests.support.minutes import minutes, promised

EVERY = [(language, name) for name in lessons.NAMES for language in lessons.LANGUAGES]
HEADINGS = {
    "en": ["Your turn", "Key points", "Roads not taken"],
    "ko": ["해 봅시다", "정리", "가지 않은 길"],
}


def shape(language: str, name: str) -> list[tuple[str, str, dict, str]]:
    """What two translations must share: ids, kinds and tags of the cells, and all of the code."""
    return [
        (cell["id"], cell["cell_type"], cell["metadata"], lessons.text(cell) * (cell["cell_type"] == "code"))
        for cell in lessons.read(language, name)["cells"]
    ]


def test_both_languages_have_the_same_lessons() -> None:
    found = [sorted(p.name for p in (lessons.NOTEBOOKS / language).iterdir()) for language in lessons.LANGUAGES]
    assert found[0] == found[1]


@pytest.mark.parametrize("name", lessons.NAMES)
def test_translations_share_ids_tags_and_code(name: str) -> None:
    assert shape("ko", name) == shape("en", name)


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_lesson_keeps_no_output(language: str, name: str) -> None:
    cells = [cell for cell in lessons.read(language, name)["cells"] if cell["cell_type"] == "code"]
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells)


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_lesson_names_its_kernel(language: str, name: str) -> None:
    assert lessons.read(language, name)["metadata"]["kernelspec"]["name"] == "python3"


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_lesson_begins_with_its_number(language: str, name: str) -> None:
    assert lessons.text(lessons.read(language, name)["cells"][0]).startswith(f"# {name[:2]} · ")


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_lesson_takes_the_minutes_that_it_promises(language: str, name: str) -> None:
    assert abs(promised(language, name) - minutes(language, name).whole) <= 5


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_lesson_ends_with_its_three_closing_parts(language: str, name: str) -> None:
    words = "\n".join(lessons.text(cell) for cell in lessons.read(language, name)["cells"])
    headings = re.findall(r"^## (.+)$", words, re.MULTILINE)
    assert headings[-3:] == HEADINGS[language]


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_every_code_cell_has_words_before_it(language: str, name: str) -> None:
    cells = lessons.read(language, name)["cells"]
    bare = [
        cell["id"]
        for before, cell in zip(cells, cells[1:], strict=False)
        if cell["cell_type"] == before["cell_type"] == "code"
    ]
    assert bare == []


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_links_lead_to_files_of_the_desk(language: str, name: str) -> None:
    words = "\n".join(lessons.text(cell) for cell in lessons.read(language, name)["cells"])
    links = re.findall(r"\]\(([^)#]+)\)", words)
    # On the desk the lessons lie beside the project: `../firstProject` from here is `../../firstProject`.
    shipped = [(lessons.NOTEBOOKS / language / re.sub(r"^\.\./", "../../", link)) for link in links]
    assert [link for link, path in zip(links, shipped, strict=True) if not path.is_file()] == []


@pytest.mark.parametrize("name", lessons.NAMES)
def test_korean_text_is_korean(name: str) -> None:
    cells = [cell for cell in lessons.read("ko", name)["cells"] if cell["cell_type"] == "markdown"]
    assert [cell["id"] for cell in cells if not re.search("[가-힣]", lessons.text(cell))] == []


@pytest.mark.parametrize("name", lessons.NAMES)
def test_english_text_is_english(name: str) -> None:
    cells = [cell for cell in lessons.read("en", name)["cells"] if cell["cell_type"] == "markdown"]
    assert [cell["id"] for cell in cells if re.search("[가-힣]", lessons.text(cell))] == []
