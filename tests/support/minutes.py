"""How long a lesson takes: `python -m tests.support.minutes` prints it for each, and for its parts.

Reading goes at 150 words a minute (in Korean at 500 syllables), a cell that runs takes half a minute, a line of code
10 seconds to read, an exercise 4 minutes. Sections called optional do not count.
"""

import re
from dataclasses import dataclass, fields

from tests.support import lessons

WORDS, SYLLABLES = 150, 500  # a minute
RUN, CODE_LINE, EXERCISE = 0.5, 10 / 60, 4.0  # minutes each
TITLE = {"en": re.compile(r"\*(\d+) minutes\b"), "ko": re.compile(r"\*(\d+)분")}
OPTIONAL = re.compile(r"\((optional|선택)\)\s*$")
_CODE_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


@dataclass
class Minutes:
    """The minutes of a lesson, by what they are spent on."""

    reading: float = 0.0
    code: float = 0.0
    running: float = 0.0
    exercises: float = 0.0

    @property
    def whole(self) -> float:
        """All together."""
        return sum(getattr(self, field.name) for field in fields(self))


def minutes(language: str, name: str) -> Minutes:
    """The minutes that a lesson takes by its cells."""
    spent, level = Minutes(), 0  # of the heading of an optional section: it ends with the next one as high
    for cell in lessons.read(language, name)["cells"]:
        text = lessons.text(cell)
        heading = re.match(r"(#+) (.*)", text) if cell["cell_type"] == "markdown" else None
        if heading and (not level or len(heading[1]) <= level):
            level = len(heading[1]) if OPTIONAL.search(heading[2]) else 0
        if not level:
            _add(spent, language, cell, text)
    return spent


def promised(language: str, name: str) -> int:
    """The minutes that the first cell names."""
    return int(TITLE[language].search(lessons.text(lessons.read(language, name)["cells"][0]))[1])


def _add(spent: Minutes, language: str, cell: dict, text: str) -> None:
    if cell["cell_type"] == "markdown":
        blocks = "".join(_CODE_BLOCK.findall(text))
        spent.code += CODE_LINE * sum(line.strip() not in ("", "```") for line in blocks.splitlines()[1:])
        spent.reading += _reading(language, _CODE_BLOCK.sub("", text))
    elif "lesson.exercise(" in text:
        spent.exercises += EXERCISE
    else:
        spent.running += RUN
        is_read = not cell["metadata"].get("jupyter", {}).get("source_hidden")
        spent.code += CODE_LINE * is_read * sum(bool(line.strip()) for line in text.splitlines())


def _reading(language: str, text: str) -> float:
    if language == "ko":
        return (len(re.findall("[가-힣]", text)) + 2 * len(re.findall(r"[A-Za-z_][\w.]*", text))) / SYLLABLES
    return len(re.findall(r"[\w'’.-]*\w", text)) / WORDS


def main() -> None:
    """Print a line for each lesson."""
    names = [field.name for field in fields(Minutes)]
    print("  ".join(["lesson".ljust(28), "says", "takes", *names]))
    for name in lessons.NAMES:
        for language in lessons.LANGUAGES:
            spent = minutes(language, name)
            parts = "  ".join(f"{getattr(spent, part):{len(part)}.1f}" for part in names)
            print(f"{language} {name:25}  {promised(language, name):4}  {spent.whole:5.1f}  {parts}")


if __name__ == "__main__":
    main()
