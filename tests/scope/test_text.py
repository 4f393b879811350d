"""The live view as text, and as a diagram."""

from tests.scope.talks import KAKAO, SET_SESSION, browsed, row, said, steps
from tutorial_src import locale
from tutorial_src.scope.text import diagram, text

CODE = {"value": "code-1", "person": "하늘", "expires": "2999-01-01T00:00:00Z", "used": False}


def test_before_anything_happened_there_is_a_sentence():
    assert text([]).startswith("Nothing has been sent yet")


def test_arrows_stand_on_top():
    assert text(steps(said("/x/"))).split("\n")[1] == "   0  first → site: GET 127.0.0.1:8000/x/ · 200 OK"


def test_a_flag_stands_below_its_arrow():
    lines = text(steps(said(query="client_secret=x"))).split("\n")
    assert lines[2].startswith("      ! client_secret is in the address")


def test_the_lanes_follow():
    told = text(steps(said(sets=(SET_SESSION,), sessions=[row(a=1)]), said(**KAKAO, kakao={"codes": [CODE]})))
    places = [told.index(part) for part in ("The jar of first", "rows of django", "authorization codes")]
    assert places == sorted(places)


def test_the_name_of_a_session_stands_in_the_margin():
    told = text(steps(said(sets=(SET_SESSION,), sessions=[row(a=1)])))
    assert told.count("\n  A  ") == 2


def test_of_many_rows_the_newest_are_shown_and_the_others_counted():
    told = text(steps(said(sessions=[row(f"id-{n:02}") for n in range(20)])))
    assert told.endswith("… and 8 more") and "id-08" in told and "id-07" not in told


def test_without_rows_there_is_a_sentence():
    assert "No row. Nobody has written" in text(steps(said()))


def test_only_the_last_step_is_marked():
    made = steps(said(sets=("a=1",)), said(cookie="a=1"))
    assert "new" in text(made, 0).split("jar of")[1] and "new" not in text(made).split("jar of")[1]


def test_an_inferred_jar_says_so():
    assert "your browser, inferred from" in text(steps(browsed(sets=("a=1",))))


def test_static_files_are_left_out():
    assert "favicon" not in text(steps(said("/favicon.ico")))


def test_it_speaks_korean():
    locale.use("ko")
    told = text(steps(browsed(sets=(SET_SESSION,), sessions=[row(a=1)])))
    assert "내 브라우저의 쿠키 상자 (주고받은 내용으로 추론)" in told and "새로 생김" in told


def test_two_real_browsers_are_two_actors_of_the_diagram():
    history = [browsed(sets=("a=1",)), browsed()]
    drawn = diagram(steps(*history), history)._repr_mimebundle_()["text/vnd.mermaid"]
    assert "as your browser\n" in drawn and "as your browser 2" in drawn


def test_the_diagram_leaves_static_files_out():
    history = [said("/favicon.ico")]
    assert "Nothing to draw" in repr(diagram(steps(*history), history))
