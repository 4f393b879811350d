"""The drawing, in a real browser: what is seen, stepped through, filtered and asked for."""

import json

import pytest
from playwright.sync_api import expect

from tests.diagnosis.stage import RECORDED, recorded
from tests.scope.drawings import SCRIPT, complaints
from tests.scope.talks import KAKAO, SESSION, SET_SESSION, browsed, row, said, steps
from tutorial_src.scope.detail import detail
from tutorial_src.scope.state_at import state_at

EVIL = "<img src=x onerror=\"document.title='evil'\"><script>document.title='evil'</script>"


def a_visit() -> list:
    """A page, a session, a picture, and a way to Kakao."""
    return [
        said("/blogMain/"),
        said("/blogMain/detail/1/", sets=[SET_SESSION], sessions=[row(client_id="key")]),
        said("/style.css", response_headers=[["Content-Type", "text/css"]]),
        said("/oauth/authorize", query="client_id=key", **KAKAO),
        browsed("/blogMain/"),
        said("/logout", cookie=f"sessionid={SESSION}", sets=["sessionid=; Max-Age=0; Path=/"], sessions=[]),
    ]


@pytest.fixture
def view(drawing):
    """The view of one visit."""
    return drawing(*steps(*a_visit()))


# What is seen


def test_each_exchange_is_an_arrow(view):
    assert view.arrows.count() == 5


def test_the_oldest_arrow_is_on_top(view):
    assert "/blogMain/" in view.arrows.first.inner_text()


def test_one_session_has_one_letter_in_all_lanes(drawing):
    view = drawing(*steps(*a_visit()[:2]))
    badges = view.page.locator("b.scope-badge")
    assert badges.all_inner_texts() == ["A", "A", "A"]


def test_a_letter_has_one_colour_in_all_lanes_and_the_next_another(drawing):
    other = said("/", who="second", sets=[f"sessionid={'z' * 32}"], sessions=[row(), row("z" * 32)])
    view = drawing(*steps(said("/", sets=[SET_SESSION], sessions=[row()]), other))
    badges = view.page.locator("b.scope-badge").evaluate_all("all => all.map(b => [b.textContent, b.className])")
    assert sorted(badges) == 3 * [["A", "scope-badge scope-s0"]] + 3 * [["B", "scope-badge scope-s1"]]


def test_before_the_first_request_nothing_is_said_of_what_there_is(drawing):
    view = drawing()
    assert "Nothing seen yet" in view.lane("Session rows") and "Nothing seen yet" in view.lane("Kakao")


def test_rows_that_no_cookie_here_has_opened_come_last(drawing):
    rows = [row("o" * 32, of="before"), row(of="now")]
    view = drawing(*steps(said("/", sessions=rows[:1]), said("/", sets=[SET_SESSION], sessions=rows)))
    lane = view.lane("Session rows")
    assert lane.index("now") < lane.index("before")


def test_what_changed_is_marked_in_words(drawing):
    assert "sessionid new" in drawing(*steps(*a_visit()[:2])).lane("Cookie jars")


def test_what_is_gone_is_still_seen_for_one_step(view):
    assert "gone" in view.lane("Session rows")


def test_what_was_gone_has_vanished_a_step_later(view):
    view.add(steps(*a_visit(), said("/"))[6])
    assert "No row" in view.lane("Session rows")


def test_a_real_browsers_jar_says_that_it_is_inferred(drawing):
    view = drawing(*steps(browsed(sets=[SET_SESSION])))
    assert "your browser · inferred" in view.lane("Cookie jars")


def test_the_sites_own_request_is_an_arrow_of_another_kind(drawing):
    view = drawing(*steps(said("/oauth/token", who="firstProject", method="POST", **KAKAO)))
    assert view.page.locator(".scope-server").count() == 1


def test_every_label_speaks_korean(drawing):
    view = drawing(*steps(*a_visit()), language="ko")
    assert "쿠키 상자" in view.page.locator("main").inner_text()


# Time travel


def test_the_left_arrow_key_shows_what_was_before(view):
    view.slider.focus()
    view.press("ArrowLeft")
    assert SESSION in view.lane("Session rows")


def test_home_shows_the_beginning(view):
    view.slider.focus()
    view.press("Home")
    assert "Every jar is empty" in view.lane("Cookie jars")


def test_the_arrows_can_be_walked_with_the_keys(view):
    view.arrows.last.focus()
    view.press("Home", "ArrowDown")
    expect(view.arrows.nth(1)).to_be_focused()


def test_live_returns_to_now(view):
    view.slider.focus()
    view.press("Home")
    view.page.get_by_role("button", name="Live").click()
    view.settle()
    assert view.slider.input_value() == "4"


def test_the_past_stays_while_new_arrows_come(view):
    view.slider.focus()
    view.press("Home")
    view.add(steps(*a_visit(), said("/later"))[6])
    assert view.slider.input_value() == "0"


def test_every_state_in_the_past_is_what_python_folds(drawing):
    """All that was recorded of lessons that something broke, as one long history, looked at up and down in time."""
    made = steps(*(x for path in sorted(RECORDED.glob("*.jsonl")) for x in recorded(path.stem)))
    moments = [*range(0, len(made), 29), *range(len(made) - 1, 0, -31), 50, 49, 51]
    view = drawing(*made)
    held = view.page.evaluate("moments => moments.map((n) => heldAt(kept, n))", moments)
    for n, found in zip(moments, held, strict=True):
        folded = [
            [f"{lane}|{key}", one["mark"], one["n"], one["item"]] for (lane, key), one in state_at(made, n).items()
        ]
        assert sorted(found, key=str) == sorted(folded, key=str), f"step {n}"


# Filters


def test_static_files_can_be_shown(view):
    view.page.get_by_label("hide static files").uncheck()
    assert view.arrows.count() == 6


@pytest.mark.parametrize("label, choice", [("Visitor", "your browser"), ("Host", "localhost:9000")])
def test_a_filter_leaves_what_it_names(view, label, choice):
    view.page.get_by_role("combobox", name=label).select_option(choice)
    assert view.arrows.count() == 1


def test_a_path_is_found_by_a_part_of_it(view):
    view.page.get_by_role("searchbox", name="Path").fill("detail")
    assert view.arrows.count() == 1


def test_an_arrow_that_a_filter_leaves_is_reached_with_tab(view):
    view.page.get_by_role("searchbox", name="Path").fill("authorize")
    view.settle()
    view.page.get_by_label("hide static files").focus()
    seen = [view.page.evaluate("document.activeElement.dataset.n") for _number in range(5) if not view.press("Tab")]
    assert view.arrows.get_attribute("data-n") in seen


def test_only_what_touches_the_session(view):
    view.page.get_by_label("touches the session").check()
    assert view.arrows.count() == 2


# One exchange, taken apart


@pytest.fixture
def opened(drawing):
    """The detail of a request with a query, opened by Enter."""
    x = said("/oauth", query="code=a%2Fb", cookie=f"sessionid={SESSION}")
    view = drawing(*steps(x), detail={"kind": "detail", "id": x.id, "detail": detail(x)})
    view.arrows.last.focus()
    view.press("Enter")
    return view


def test_enter_opens_the_detail(opened):
    expect(opened.page.get_by_role("heading", name="/oauth")).to_be_focused()


def test_the_query_is_shown_as_it_travelled_and_decoded(opened):
    assert opened.page.get_by_role("row", name="code a%2Fb a/b").count() == 1


def test_the_cookie_line_is_marked(opened):
    assert SESSION in opened.page.locator(".scope-cookie-line").inner_text()


def test_escape_closes_the_detail_and_returns_to_the_arrow(opened):
    opened.press("Escape")
    expect(opened.arrows.last).to_be_focused()


def test_where_copying_is_not_allowed_the_text_is_selected(opened):
    opened.page.get_by_role("button", name="Copy as curl").click()
    box = opened.page.get_by_role("textbox", name="Copying is not allowed here")
    assert box.input_value().startswith("curl")


def test_a_request_is_sent_again_edited(opened):
    opened.page.get_by_role("button", name="Send again, edited").click()
    opened.page.get_by_label("header Cookie").fill("sessionid=stolen")
    opened.page.get_by_role("button", name="Send", exact=True).click()
    assert opened.asked("send")[0]["cookies"] == "sessionid=stolen"


def test_nobody_is_sent_as_the_examiner(drawing):
    x = said("/", who="examiner")
    view = drawing(*steps(x), detail={"kind": "detail", "id": x.id, "detail": detail(x)})
    view.arrows.last.click()
    view.page.get_by_role("button", name="Send again, edited").click()
    expect(view.page.locator(".scope-again select").first.locator("option")).to_have_text(["first"])


def test_a_refusal_is_told(opened):
    opened.page.get_by_role("button", name="Save as HTML").click()
    expect(opened.page.get_by_text("no save")).to_be_visible()


def test_an_opened_file_takes_the_place_of_the_lesson_until_it_is_closed(drawing):
    view = drawing(*steps(*a_visit()), open={"kind": "opened", "steps": steps(said("/from-file"))})
    har = {"name": "a.har", "mimeType": "application/json", "buffer": json.dumps({"log": {}}).encode()}
    view.page.locator("input[type=file]").set_input_files(har)
    expect(view.arrows).to_have_count(1)
    view.page.get_by_role("button", name="Back to the lesson").click()
    expect(view.arrows).to_have_count(5)


# Foreign text


def test_foreign_markup_is_text(drawing):
    x = said(f"/{EVIL}", cookie=f"sessionid={EVIL}", sets=[f"x={EVIL}"], sessions=[row(comment=EVIL)])
    view = drawing(*steps(x), detail={"kind": "detail", "id": x.id, "detail": detail(x)})
    view.arrows.first.click()
    expect(view.page.locator(".scope-detail")).to_contain_text("onerror")
    assert view.page.locator(".scope img, .scope script").count() == 0


def test_nothing_foreign_ran(drawing):
    view = drawing(*steps(said("/", sets=[f"x={EVIL}"], sessions=[row(comment=EVIL)])))
    assert view.page.title() == "Drawing"


def test_a_huge_cookie_does_not_burst_its_lane(drawing):
    view = drawing(*steps(said("/", sets=["x=" + 100_000 * "y"])))
    assert view.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_text_that_runs_right_to_left_is_isolated(drawing):
    view = drawing(*steps(said("/", sets=["x=שלום\u202eolleh"])))
    assert view.page.locator("bdi[dir=auto]", has_text="שלום").count() > 0


# For everybody


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened, scheme):
    opened.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    opened.page.get_by_role("button", name="Send again, edited").click()
    assert complaints(opened.page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_past(view, scheme):
    view.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    view.slider.focus()
    view.press("ArrowLeft", "ArrowLeft", "ArrowLeft")
    assert complaints(view.page) == []


@pytest.mark.parametrize("wish, animation", [("reduce", "none"), ("no-preference", "scope-arrive")])
def test_what_is_new_moves_only_for_whoever_likes_it(drawing, page, wish, animation):
    page.emulate_media(reduced_motion=wish)
    drawing(*steps(said("/", sets=[SET_SESSION])))
    assert page.locator(".scope-row-new").evaluate("row => getComputedStyle(row).animationName") == animation


def test_it_begins_on_a_hub_without_tls(page):
    """There a page is no secure context: some of what browsers offer is missing."""
    script = SCRIPT.replace("export default", "const begin =")
    began = "begin().initialize({ model: { on() {}, send: (message) => { window.told = message; } } });"
    body = f"<!doctype html><script type=module>{script}; {began}</script>"
    page.route("http://hub.example/", lambda route: route.fulfill(content_type="text/html", body=body))
    page.goto("http://hub.example/")
    page.wait_for_function("window.told")
    assert page.evaluate("[isSecureContext, told.kind]") == [False, "hello"]


def test_large_type_is_for_a_projector(view):
    view.page.get_by_role("button", name="Large type").click()
    size = view.page.evaluate("getComputedStyle(document.querySelector('.scope')).fontSize")
    assert float(size.removesuffix("px")) >= 20


@pytest.mark.parametrize("width", [320, 600, 900, 1280, 1920])
def test_it_fits_its_page(view, width):
    view.page.set_viewport_size({"width": width, "height": 800})
    view.settle()
    assert view.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


# Size


def test_the_script_is_small_enough_to_be_read():
    assert len(SCRIPT.encode()) <= 40_000
