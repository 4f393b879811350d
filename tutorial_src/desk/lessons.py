"""The lessons of the course, by number and by name: `02_detail_remembers.ipynb` is lesson 2, `detail_remembers`.

Numbers are for people and for the order of the steps; whatever lasts longer than an order keeps the name.
"""

from pathlib import Path

from tutorial_src.display.errors import UserError
from tutorial_src.locale import LANGUAGES, _

# The files of the lessons before the login moved to the front of the course, and what each is called today.
FORMERLY = {
    "00_start_here": "start_here",
    "01_http_forgets": "http_up_close",
    "02_cookies": "cookies_in_depth",
    "03_sessions": "sessions_in_depth",
    "04_sessions_in_django": "sessions_in_django",
    "05_detail_remembers": "detail_remembers",
    "06_oauth_token_uri": "oauth_token_uri",
    "07_token_from_code": "token_from_code",
    "08_who_wrote_this": "who_wrote_this",
    "09_break_it": "break_it",
}


class NoSuchLesson(UserError):
    """The course has no lesson of that number or name; the message has those there are."""


def lessons(root: Path) -> dict[int, str]:
    """The names of all lessons by their numbers, in their order."""
    files = sorted((root / "notebooks" / LANGUAGES[0]).glob("[0-9][0-9]_*.ipynb"))
    return {int(file.stem[:2]): file.stem[3:] for file in files}


def number_of(root: Path, lesson: int | str) -> int:
    """The number of a lesson: `2`, `"02"`, `"detail_remembers"` and `"02_detail_remembers"` are one.

    Raises `NoSuchLesson`.
    """
    course = lessons(root)
    wanted = str(lesson).removesuffix(".ipynb")
    for number, name in course.items():
        if wanted in (str(number), f"{number:02}", name, f"{number:02}_{name}"):
            return number
    there = ", ".join(f"{number:02} {name}" for number, name in course.items())
    raise NoSuchLesson(_("There is no lesson {lesson}. There are: {there}.", lesson=repr(lesson), there=there))
