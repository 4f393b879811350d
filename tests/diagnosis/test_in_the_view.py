"""The diagnosis in the live view: a flag on the arrow, the whole of it in the detail, and in what is saved."""

import time
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.diagnosis.stage import recorded
from tests.scope.drawings import SCRIPT, STYLE, Drawing, complaints
from tests.support.exchanges import exchange
from tutorial_src.diagnosis.doctor import diagnose
from tutorial_src.scope.detail import detail
from tutorial_src.scope.export import to_html
from tutorial_src.scope.steps import Steps
from tutorial_src.scope.text import diagram, text
from tutorial_src.scope.words import words
from tutorial_src.traffic.exchange import Exchange

TITLE = "The session cookie is gone from the visitor's jar"
EVIL = "<img src=x onerror='document.title=1'>"


def steps(exchanges: list[Exchange], **how) -> Steps:
    """The steps of these."""
    made = Steps(**how)
    made.extend(exchanges)
    return made


def flags(made: Steps) -> list[str]:
    """The diagnoses that stand on arrows."""
    told = [flag for step in made.all for flag in step["arrow"]["flags"]]
    return [flag["text"] for flag in told if flag["kind"] == "diagnosis"]


def opened(drawing, exchanges: list[Exchange]) -> Drawing:
    """The detail of the last exchange, opened by a click."""
    made = steps(exchanges)
    last = exchanges[-1]
    reply = {"kind": "detail", "id": last.id, "detail": detail(last, made.diagnosis(last.id))}
    view = drawing(*made.all, detail=reply)
    view.arrows.last.click()
    view.page.locator(".scope-diagnosis").wait_for()
    return view


def test_the_arrow_that_failed_says_why_in_one_line():
    assert flags(steps(recorded("cookie_deleted"))) == [TITLE]


def test_a_flag_has_no_marks_of_code():
    assert flags(steps(recorded("samesite_strict")))[0].startswith("The cookie is SameSite=Strict,")


def test_a_visit_that_works_has_no_such_flag():
    assert flags(steps(recorded("cookie_deleted")[:-1])) == []


def test_while_it_is_a_secret_the_view_keeps_it():
    is_secret = [True]
    made = steps(recorded("cookie_deleted"), is_secret=lambda: is_secret[0])
    assert flags(made) == [] and made.diagnosis(recorded("cookie_deleted")[-1].id) is None
    is_secret[0] = False
    assert made.diagnosis(recorded("cookie_deleted")[-1].id).cause == "cookie-deleted"


def test_what_was_there_before_the_view_began_is_evidence_too():
    *before, last = recorded("cookie_deleted")
    made = Steps(before)
    made.add(last)
    assert flags(made) == [TITLE]


def test_the_detail_shows_the_whole_diagnosis(drawing):
    shown = opened(drawing, recorded("cookie_deleted")).page.locator(".scope-diagnosis").inner_text()
    found = diagnose(recorded("cookie_deleted"))
    parts = [found.title, *(line for _heading, said in found.sections for line in said.splitlines())]
    assert [part for part in parts if part.replace("`", "").strip() not in shown] == []


def test_foreign_markup_in_a_diagnosis_is_text(drawing):
    told = [replace(x, query=x.query.replace("oauth/", f"oauth/{EVIL}")) for x in recorded("koe006_slash")]
    view = opened(drawing, told)
    expect(view.page.locator(".scope-diagnosis")).to_contain_text("onerror")
    assert view.page.locator(".scope img").count() == 0 and view.page.title() == "Drawing"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 420])
def test_axe_finds_nothing_in_the_detail(drawing, page, picture, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 1400})
    opened(drawing, recorded("other_server_cookie"))
    picture(page, f"diagnosis-{scheme}-{width}")
    assert complaints(page, ".scope-diagnosis") == []


def test_the_saved_page_holds_the_diagnosis(page, tmp_path):
    exchanges = recorded("cookie_deleted")
    made = steps(exchanges)
    details = {x.id: detail(x, made.diagnosis(x.id)) for x in exchanges}
    (tmp_path / "lesson.html").write_text(to_html(made.all, details, words(), SCRIPT, STYLE), encoding="utf-8")
    page.goto((tmp_path / "lesson.html").as_uri())
    page.locator("ol button").last.click()
    expect(page.locator(".scope-diagnosis h4")).to_have_text(f"✗ {TITLE}")


def test_the_text_of_the_view_carries_it():
    assert f"! {TITLE}" in text(steps(recorded("cookie_deleted")).all)


def test_the_diagram_says_it_below_the_answer():
    exchanges = recorded("cookie_deleted")
    drawn = diagram(steps(exchanges).all, exchanges)
    assert f"     ✗ {TITLE}" in repr(drawn)
    assert "Note over" in drawn._repr_mimebundle_()["text/vnd.mermaid"]


def test_a_thousand_steps_stay_cheap():
    visits = [exchange(id=f"x-{n}", started=n, ended=n + 0.5, query=f"n={n}") for n in range(1000)]
    began = time.thread_time()
    steps(visits)
    assert time.thread_time() - began < 1
