"""The exercises of the lesson `oauth_token_uri` on a real site: the token URI, a friendly `oauth()`, the questions."""

from collections.abc import Callable

import pytest

from tests.exercises.students import replaced, student_of
from tutorial_src.exercises.kinds.verdict import Outcome
from tutorial_src.exercises.lessons import catalogue
from tutorial_src.servers.messages import WriteSession

GET_CLIENT, GET_REDIRECT = "request.session.get('client_id')", "request.session.get('redirect_uri')"
PRINT = "    print(access_token_request_uri)\n"
BACK = '    return redirect("blogMain")'
PRINTS = catalogue.finished("oauth_token_uri", "blogapp/views.py", "oauth")
GET_CODE = replaced(('request.GET["code"]', 'request.GET.get("code")'))
REFUSED = """        from django.http import HttpResponseBadRequest
        return HttpResponseBadRequest('no')"""
IF_LOST = "    if client_id is None or redirect_uri is None:\n        return redirect('blogMain')\n"
takes_out = replaced(
    (GET_CLIENT, "request.session.pop('client_id')"),
    (GET_REDIRECT, "request.session.pop('redirect_uri'); request.session.flush()"),
)
FIRST_PIECE = "    access_token_request_uri = settings"
URLENCODED = '''import urllib.parse


def oauth(request):
    """The same, with other words."""
    fields = {"code": request.GET["code"], "grant_type": "authorization_code"}
    fields.update({name: request.session[name] for name in ("client_id", "redirect_uri")})
    print("Token, please:", settings.KAKAO_AUTH_URL + "/oauth/token?" + urllib.parse.urlencode(fields))
    return redirect("/")
'''
F_STRING = """def oauth(request):
    code, kept = request.GET["code"], request.session
    where = f"{settings.KAKAO_AUTH_URL}/oauth/token?grant_type=authorization_code"
    print(f"{where}&client_id={kept.get('client_id')}&redirect_uri={kept.get('redirect_uri')}&code={code}")
    return redirect("blogMain")
"""
TRIES = """def oauth(request):
    try:
        uri = settings.KAKAO_AUTH_URL + "/oauth/token?grant_type=authorization_code&client_id="
        uri += request.session["client_id"] + "&redirect_uri=" + request.session["redirect_uri"]
        print(uri + "&code=" + request.GET["code"])
    except KeyError:
        return redirect("index")
    return redirect("blogMain")
"""
TO_BLOG = "        return redirect('blogMain')"
ALL_LOST = replaced((FIRST_PIECE, f"    if not client_id or not code:\n{TO_BLOG}\n{FIRST_PIECE}"))


def then(first: Callable[[str], str], *pairs: tuple[str, str]) -> Callable[[str], str]:
    """One change after another."""
    return lambda text: replaced(*pairs)(first(text))


def friendly(text: str) -> str:
    return ALL_LOST(GET_CODE(text))


WRONG_URI = {
    "not printed": (replaced((PRINT, "")), "has not printed a token URI"),
    "something else printed": (replaced((PRINT, "    print('access_token_request_uri')\n")), "has not printed"),
    "sent to it": (replaced((BACK, "    return redirect(access_token_request_uri)"), (PRINT, "")), "in their browser"),
    "another name for get()": (replaced((GET_CLIENT, "str(request.session.get('clientid'))")), "`client_id` has"),
    "a word for a value": (replaced(('"&code=" + code', '"&code=" + "code"')), "`code` has another value"),
    "the redirect URI of another page": (replaced((GET_REDIRECT, GET_REDIRECT + " + '/'")), "`redirect_uri` has"),
    "no & before redirect_uri": (replaced(('"&redirect_uri="', '"redirect_uri="')), "`redirect_uri` is missing"),
    "no code": (replaced(('    access_token_request_uri += "&code=" + code\n', "")), "`code` is missing"),
    "another Kakao": (replaced(("settings.KAKAO_AUTH_URL", '"https://kauth.kakao.com"')), "leads to another Kakao"),
    "the client_id out of the settings": (
        replaced((GET_CLIENT, "settings.KAKAO_REST_API_KEY")),
        "`client_id` does not come from the session",
    ),
    "the redirect URI out of the settings": (
        replaced((GET_REDIRECT, "settings.KAKAO_REDIRECT_URI")),
        "`redirect_uri` does not come from the session",
    ),
    "not out of the session": (
        replaced((GET_CLIENT, "settings.KAKAO_REST_API_KEY"), (GET_REDIRECT, "settings.KAKAO_REDIRECT_URI")),
        "do not come from the session",
    ),
    "a None in the sum": (replaced((GET_CLIENT, "request.session.get('clientid')")), "Your site failed"),
    "no return": (replaced((BACK, "    pass")), "Your site failed"),
}
UNFRIENDLY = {
    "only the session": (replaced((FIRST_PIECE, IF_LOST + FIRST_PIECE)), "pressed Cancel still sees an error"),
    "only the code": (
        then(GET_CODE, (FIRST_PIECE, f"    if not code:\n{TO_BLOG}\n{FIRST_PIECE}")),
        "lost the session still sees an error",
    ),
    "nobody": (GET_CODE, "lost the session still sees an error"),
    "everybody": (then(GET_CODE, (FIRST_PIECE, f"{TO_BLOG[4:]}\n{FIRST_PIECE}")), "gets no token URI"),
    "by an error of its own": (then(friendly, (TO_BLOG, REFUSED)), "lost the session still sees an error"),
    "by a page of its own": (
        then(friendly, (TO_BLOG, "        return render(request, 'index.html')")),
        "does not end up on the blog",
    ),
    "in a circle": (then(friendly, (TO_BLOG, "        return redirect('oauth')")), "did not answer the examiner"),
    "an f-string": (lambda text: GET_CODE(F_STRING), "lost the session is sent to the blog, but `oauth()` has printed"),
    "str() around both": (
        then(
            GET_CODE,
            (GET_CLIENT, f"str({GET_CLIENT})"),
            (GET_REDIRECT, f"str({GET_REDIRECT})"),
            ('"&code=" + code', 'f"&code={code}"'),
        ),
        "lost the session is sent to the blog, but",
    ),
    "constants": (
        then(
            GET_CODE,
            (GET_CLIENT, "settings.KAKAO_REST_API_KEY"),
            (GET_REDIRECT, f"settings.KAKAO_REDIRECT_URI\n    if not code:\n{TO_BLOG}"),
        ),
        "lost the session is sent to the blog, but",
    ),
    "only the session, in an f-string": (
        then(
            lambda text: GET_CODE(F_STRING),
            ("    where =", f"    if not kept.get('client_id'):\n{TO_BLOG}\n    where ="),
        ),
        "pressed Cancel is sent to",
    ),
    "another value for the others": (then(friendly, ('"&code=" + code', '"&code=" + "code"')), "`code` has another"),
    "and fails for the others": (then(friendly, (BACK, "    pass")), "gets no token URI"),
}
ORDER = ["submit", "row", "consent", "code", "get", "print", "access_token"]


@pytest.fixture(scope="module")
def student():
    with student_of("oauth_token_uri") as student:
        yield student


def test_an_oauth_that_prints_only_the_code_is_not_tried(student):
    student.restore()
    assert student.task("take_back").check().outcome is Outcome.NOT_TRIED
    assert student.task("friendly").check().outcome is Outcome.NOT_TRIED


@pytest.mark.parametrize("text", [PRINTS, URLENCODED, F_STRING, TRIES, takes_out(PRINTS)])
def test_the_token_uri_may_be_built_in_any_way(student, text):
    assert student.judged("take_back", text).outcome is Outcome.RIGHT


@pytest.mark.parametrize("change, says", WRONG_URI.values(), ids=WRONG_URI)
def test_a_token_uri_that_is_not_right_is_told_with_its_cause(student, change, says):
    verdict = student.judged("take_back", change(PRINTS))
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says
    assert verdict.observed and verdict.expected and verdict.look


@pytest.mark.parametrize("name, text", [("take_back", F_STRING), ("take_back", PRINTS), ("friendly", TRIES)])
def test_a_detail_that_keeps_nothing_is_told_at_oauth_too(student, name, text):
    detail = student.definition("detail")
    student.write("detail", replaced(("request.session['client_id'] = client_id", "pass"))(detail))
    verdict = student.judged(name, text)
    student.write("detail", detail)
    assert verdict.outcome is Outcome.NOT_YET and "`detail()` does not keep" in verdict.says


def test_the_step_of_the_lesson_is_put_in_and_taken_back(student):
    own = WRONG_URI["not printed"][0](PRINTS)
    student.write("oauth", own)
    task = student.task("take_back")
    assert task.apply().outcome is Outcome.RIGHT and student.definition("oauth") == PRINTS.strip()
    task.undo()
    assert student.definition("oauth") == own.strip()


def test_where_no_other_values_can_be_put_into_a_session_what_was_seen_counts(student, monkeypatch):
    monkeypatch.setattr(student.lesson.site, "ask", lambda message: {"refused": "no such engine"})
    assert student.judged("take_back", PRINTS).outcome is Outcome.RIGHT
    assert "without any session" in student.judged("take_back", WRONG_URI["not out of the session"][0](PRINTS)).observed


def test_a_session_that_cannot_be_written_does_not_end_the_site(student):
    assert "refused" in student.lesson.site.ask(WriteSession("nobody's", 7))
    assert student.lesson.site.ask(WriteSession("nobody's", {}))["session"] == "nobody's"


@pytest.mark.parametrize("text", [TRIES, friendly(PRINTS)])
def test_oauth_may_be_friendly_in_any_way(student, text):
    assert student.judged("friendly", text).outcome is Outcome.RIGHT


@pytest.mark.parametrize("change, says", UNFRIENDLY.values(), ids=UNFRIENDLY)
def test_an_oauth_that_is_unfriendly_to_somebody_is_told_to_whom(student, change, says):
    verdict = student.judged("friendly", change(PRINTS))
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says
    assert verdict.observed and verdict.expected and verdict.look


def test_the_error_that_a_visitor_still_sees_is_named(student):
    assert "MultiValueDictKeyError" in student.judged("friendly", UNFRIENDLY["only the session"][0](PRINTS)).observed


def test_the_friendly_version_is_put_in_and_taken_back_and_still_prints_the_token_uri(student):
    student.write("oauth", PRINTS)
    task = student.task("friendly")
    assert task.apply().outcome is Outcome.RIGHT
    assert student.task("take_back").check().outcome is Outcome.RIGHT
    task.undo()
    assert student.definition("oauth") == PRINTS.strip()


@pytest.mark.parametrize("name, answer", [("the_mend", "d"), ("login_order", ORDER), ("login_order", tuple(ORDER))])
def test_the_right_answer_is_right(student, name, answer):
    assert student.task(name).answer(answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize("answer, says", [("a", "hides it"), ("b", "`KeyError`"), ("c", "from `localhost` again")])
def test_what_does_not_mend_it_is_told_why(student, answer, says):
    assert says in student.task("the_mend").answer(answer).says


@pytest.mark.parametrize(
    "early, before, says",
    [
        ("consent", "row", "nobody is at Kakao"),
        ("code", "consent", "only when the person has agreed"),
        ("get", "code", "called by the browser that comes back"),
        ("print", "get", "taken out of the row first"),
        ("access_token", "get", "the code is not the token"),
        ("row", "submit", "before a comment has come"),
    ],
)
def test_a_step_that_comes_too_early_is_told_why(student, early, before, says):
    order = [name for name in ORDER if name != early]
    order.insert(order.index(before), early)
    verdict = student.task("login_order").answer(order)
    assert f"`{early}` comes too early" in verdict.says and says in verdict.says


@pytest.mark.parametrize("name", ["take_back", "friendly"])
def test_with_the_real_kakao_the_examiner_comes_back_with_a_code_of_its_own(student, name):
    assert student.judged_beside_the_real_kakao(name, friendly(PRINTS)).outcome is Outcome.RIGHT


def test_the_friendly_version_stays_for_this_lesson_and_the_next_one_goes_on_with_its_own(student):
    solution = student.task("friendly").exercise.solution
    student.write("oauth", solution)
    student.catch_up(3)
    assert student.definition("oauth") == solution.strip()
    student.catch_up(4)
    assert student.definition("oauth") == PRINTS.strip()
