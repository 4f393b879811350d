"""Exercises of `break_it`: the order of the questions, a new key, a line, another host, and the diagnosis."""

from functools import partial

from tutorial_src.exercises.judges import browser_login
from tutorial_src.exercises.judges.fault_diagnosis import fault_diagnosis
from tutorial_src.exercises.kinds.base import BrowserExercise, Exercise
from tutorial_src.exercises.kinds.choices import Choice
from tutorial_src.exercises.kinds.findings import Line, Order
from tutorial_src.exercises.kinds.words import Words

of = partial(Words, "break_it")
QUESTIONS, LINE = of("questions"), of("line")
CAPTURED = """\
GET /blogMain/detail/1/ HTTP/1.1
Host: 127.0.0.1:8000

HTTP/1.1 200 OK
Set-Cookie: csrftoken=bXk0tVn2qPzJ; Max-Age=31449600; Path=/; SameSite=Lax

POST /blogMain/detail/1/ HTTP/1.1
Host: 127.0.0.1:8000
Cookie: csrftoken=bXk0tVn2qPzJ

HTTP/1.1 302 Found
Location: http://localhost:9000/oauth/authorize?response_type=code&client_id=c0ffee00&redirect_uri=http://127.0.0.1:8000/oauth
Set-Cookie: sessionid=u2m7rd91kq0z; HttpOnly; Max-Age=1209600; Path=/; SameSite=Strict

GET /oauth/?code=HZ5qT0rV HTTP/1.1
Host: 127.0.0.1:8000
Referer: http://localhost:9000/
Cookie: csrftoken=bXk0tVn2qPzJ

HTTP/1.1 500 Internal Server Error
Date: Wed, 25 Nov 2026 09:30:00 GMT"""  # noqa: E501 - as it was captured


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    questions = QUESTIONS.in_order("start", "comment", "cookie", "given", "row", "valid", "token")
    return [
        Order(**QUESTIONS.asked(), **questions),
        Line(
            **LINE.asked("otherwise"),
            listing=CAPTURED,
            right=_line_with("SameSite=Strict"),
            replies=_line_replies(),
        ),
        Choice(**of("new_key").asked("options", "replies"), right="b"),
        BrowserExercise(**browser_login.ELSEWHERE.asked("steps"), judge=browser_login.came_back_elsewhere),
        fault_diagnosis(),
    ]


def _line_with(text: str) -> int:
    return next(number for number, line in enumerate(CAPTURED.split("\n"), 1) if text in line)


def _line_replies() -> dict[int, str]:
    lines = CAPTURED.split("\n")
    last_cookie = max(number for number, line in enumerate(lines, 1) if line.startswith("Cookie:"))
    return {
        last_cookie: LINE.reply("cookie"),
        _line_with("500 Internal"): LINE.reply("symptom"),
        _line_with("Max-Age=31449600"): LINE.reply("csrf_cookie"),
        _line_with("Location:"): LINE.reply("location"),
        _line_with("Referer:"): LINE.reply("referer"),
        _line_with("Date:"): LINE.reply("date"),
    }
