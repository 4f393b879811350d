"""The exercises of the lesson `who_wrote_this`, done right, wrong, and in other ways."""

import re
import time

import pytest
import requests

from tests.exercises.students import replaced, student_of
from tutorial_src.exercises.kinds.verdict import Outcome
from tutorial_src.exercises.lessons import catalogue

BROWSER = {"User-Agent": "Mozilla/5.0 (test)"}
FINISHED = {name: catalogue.finished("who_wrote_this", "blogapp/views.py", name) for name in ("detail", "oauth")}
ROUTES = "firstProject/urls.py", "urlpatterns"
URLS = catalogue.imports("who_wrote_this", *ROUTES) + catalogue.finished("who_wrote_this", *ROUTES)
STATE = "\"state\": request.session['state'],\n"
KEPT = "request.session['state'] ="
ANSWER = 'redirect(settings.KAKAO_AUTH_URL + "/oauth/authorize?" + urlencode(query))'
SCOPE = '"scope": "talk_message",\n'
ASKING = replaced((STATE, f"{STATE}                {SCOPE}"))(FINISHED["detail"])
OTHER_WAYS = {
    "a list with commas": replaced(("talk_message", "profile_image,talk_message")),
    "a list with blanks": replaced(("talk_message", "talk_message profile_nickname")),
    "added to the address": replaced((SCOPE, ""), ("urlencode(query))", "urlencode(query) + '&scope=talk_message')")),
    "added to the dictionary": replaced(
        (SCOPE, ""),
        (
            "            return redirect(settings",
            "            query['scope'] = 'talk_message'\n            return redirect(settings",
        ),
    ),
}
WRONG = {
    "another name": (replaced(('"scope"', '"scopes"')), "has no `scope`"),
    "in the session alone": (
        replaced((SCOPE, ""), (KEPT, f"request.session['scope'] = '1'\n            {KEPT}")),
        "has no `scope`",
    ),
    "misspelt": (replaced(("talk_message", "talk_massage")), "`KOE205`"),
    "another item": (replaced(("talk_message", "profile_image")), "asks for something else"),
    "in the place of the state": (replaced((STATE, "\n")), "the `state` has gone"),
    "nobody is sent to Kakao": (replaced((ANSWER, "redirect('blogMain')")), "not sent to Kakao any more"),
}


@pytest.fixture(scope="module")
def student():
    with student_of("who_wrote_this") as student:
        for name, text in FINISHED.items():
            student.write(name, catalogue.imports("who_wrote_this", "blogapp/views.py", name) + text)
        yield student


def test_a_detail_that_asks_for_nothing_is_not_tried(student):
    assert student.judged("ask_for_messages", FINISHED["detail"]).outcome is Outcome.NOT_TRIED


def test_the_scope_is_put_in_and_taken_back(student):
    student.write("detail", FINISHED["detail"])
    task = student.task("ask_for_messages")
    assert task.apply().outcome is Outcome.RIGHT and student.definition("detail") == ASKING.strip()
    task.undo()
    assert student.definition("detail") == FINISHED["detail"].strip()


@pytest.mark.parametrize("change", OTHER_WAYS.values(), ids=OTHER_WAYS)
def test_the_item_may_be_asked_for_in_any_way(student, change):
    assert student.judged("ask_for_messages", change(ASKING)).outcome is Outcome.RIGHT


@pytest.mark.parametrize("change, says", WRONG.values(), ids=WRONG)
def test_an_item_that_is_not_asked_for_is_told_with_its_cause(student, change, says):
    verdict = student.judged("ask_for_messages", change(ASKING))
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says
    assert verdict.observed and verdict.expected and verdict.look


def test_with_the_real_kakao_the_address_alone_is_looked_at(student):
    assert student.judged_beside_the_real_kakao("ask_for_messages", ASKING).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    "name, answer",
    [
        ("shared_computer", "b"),
        ("where_kept", "acef"),
        ("where_kept", "f, e, c, a"),
    ],
)
def test_the_right_answer_is_right(student, name, answer):
    assert student.task(name).answer(answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    "name, answer, says",
    [
        ("shared_computer", "a", "not the right to write"),
        ("shared_computer", "c", "never came from the session"),
        ("shared_computer", "d", "Kakao's cookie is still in the jar"),
        ("where_kept", "cef", "wrote it before they left"),
        ("where_kept", "abcef", "the same for all visitors"),
        ("where_kept", "aef", "under which post"),
        ("where_kept", "acdef", "there is only one"),
        ("where_kept", "acf", "a `state` of its own"),
        ("where_kept", "ace", "later requests may need it"),
        ("where_kept", "acefg", "used in the same request"),
    ],
)
def test_a_wrong_answer_is_told_what_it_would_mean(student, name, answer, says):
    verdict = student.task(name).answer(answer)
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


# Logging out in one's own browser


class OwnBrowser:
    """The learner's own browser, on a blog with a logout."""

    def __init__(self, student) -> None:
        self._student, self._jar = student, requests.Session()
        self._jar.headers.update(BROWSER)

    def get(self, path: str) -> str:
        """Open a page of the blog."""
        return self._jar.get(self._student.lesson.site.url + path, timeout=20).text

    def log_in(self) -> None:
        """Come with the ticket of somebody who is logged in."""
        visitor = self._student.lesson.browser("own")
        visitor.comment("It is me")
        visitor.agree()
        self._jar.cookies.set("sessionid", visitor.cookies["sessionid"], domain="127.0.0.1", path="/")

    def press(self) -> None:
        """Press Log out, as the list of posts has it for who is logged in, or as an old tab still has it."""
        page = self.get("/blogMain/detail/1/")
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
        self._jar.post(f"{self._student.lesson.site.url}/logout/", {"csrfmiddlewaretoken": token}, timeout=20)

    def press_at_kakao(self) -> None:
        """Send Kakao's own form."""
        self._jar.post(f"{self._student.lesson.kakao.url}/logout", timeout=20)


@pytest.fixture
def own(student, monkeypatch):
    lesson = student.lesson
    student.write("detail", FINISHED["detail"])
    made = lesson._changes.make("firstProject/urls.py", "urlpatterns", URLS)
    if made.after != made.before:
        lesson.site.restart()
    monkeypatch.setattr(lesson.traffic, "since", time.time())
    return OwnBrowser(student)


def test_who_has_not_tried_to_leave_is_told_so(student, own):
    own.get("/blogMain/")
    assert student.task("log_out").check().outcome is Outcome.NOT_TRIED


def test_who_presses_the_button_has_left(student, own):
    own.log_in()
    own.press()
    assert student.task("log_out").check().outcome is Outcome.RIGHT


def test_who_opens_the_address_by_hand_has_not_left(student, own):
    own.log_in()
    own.get("/logout/")
    assert "Django logs nobody out by a GET" in student.task("log_out").check().says


def test_who_leaves_kakao_has_not_left_the_blog(student, own):
    own.log_in()
    own.press_at_kakao()
    verdict = student.task("log_out").check()
    assert "That was Kakao's logout" in verdict.says
    assert verdict.observed == f"POST {student.lesson.kakao.url}/logout"


def test_who_was_not_there_cannot_leave(student, own):
    own.press()
    assert "nobody to log out" in student.task("log_out").check().says


def test_a_scripted_visitor_who_leaves_is_not_the_learner(student, own):
    visitor = student.lesson.browser("other")
    visitor.comment("Me, too")
    visitor.agree()
    visitor.submit("logout")
    assert student.task("log_out").check().outcome is Outcome.NOT_TRIED


def test_who_left_once_has_left(student, own):
    own.log_in()
    own.press()
    own.get("/logout/")
    assert student.task("log_out").check().outcome is Outcome.RIGHT
