"""A third language is a folder of lessons and a translated catalogue: a made-up one, of accented letters."""

import re
import shutil
import subprocess
import sys

import pytest

from tests.support.courses import Course, learner
from tests.support.ports import free_ports
from tutorial_src.locale import catalogues

LANGUAGE = "eo"  # one that Django and Babel know
ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
LESSON = """
from tutorial_src import begin

lesson = begin(0)
print(lesson.exercise("came_back").hint())
lesson.browser("mina").get("/oauth")
print(lesson.diagnosis)
"""


def accented(sentence: str) -> str:
    """A sentence in the made-up language; code, addresses and the places of values stay."""
    parts = re.split(r"(`[^`]*`|\{[^}]*\}|https?:\S*|%\S)", sentence)
    return "".join(part if number % 2 else part.translate(ACCENTS) for number, part in enumerate(parts))


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Course:
    """The course in one language more, added as CONTRIBUTING has it."""
    course = Course(tmp_path_factory.mktemp("third") / "course")
    shutil.copytree(course.folder / "notebooks" / "en", course.folder / "notebooks" / LANGUAGE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogues, "ROOT", course.folder)
        for domain in catalogues.domains():
            translate(domain)
    return course


def translate(domain: str) -> None:
    po = catalogues.path(domain, LANGUAGE)
    catalogue = catalogues.update(po, catalogues.extract(domain))
    for message in catalogue:
        message.string = accented(message.id) if message.id else message.string
    catalogues.write(po, catalogue)


@pytest.fixture(scope="module")
def said(course) -> str:
    """What a lesson says that is begun in the language's folder."""
    assert course.start("reset", "--yes").returncode == 0  # it lays the folder out
    site, kakao = map(str, free_ports())
    return subprocess.run(
        [sys.executable, "-c", LESSON],
        cwd=course.folder / "work" / LANGUAGE,
        env=learner(PYTHONPATH=str(course.folder), TUTORIAL_SITE_PORT=site, TUTORIAL_KAKAO_PORT=kakao),
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout


def test_a_lesson_begins_in_it(said):
    assert re.search(rf"(?m)^{accented('Site')}   http://127\.0\.0\.1", said)


def test_an_exercise_speaks_it(said):
    assert re.search(rf"(?m)^{accented('Hint')} 1 {accented('of')} 3: ", said)


def test_the_doctor_speaks_it(said):
    assert f"\n{accented('The evidence')}\n" in said


def test_the_command_line_speaks_it(course):
    assert accented("open JupyterLab at lesson 00") in course.start("lab", "--lang", LANGUAGE, "--help").stdout
