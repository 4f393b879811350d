"""The causes in a real browser, whose cookies and headers say less and other things than a scripted visitor's."""

import secrets

from playwright.sync_api import Page

from tests.diagnosis.stage import SETTINGS, Stage
from tutorial_src.diagnosis.doctor import diagnose


def leave(page: Page, site: str) -> None:
    """Write a comment, and log in at Kakao, up to its question."""
    page.goto(f"{site}/blogMain/detail/1/")
    page.locator("textarea").fill("hello")
    page.get_by_role("button", name="Submit", exact=True).click()
    page.locator("#nickname").fill(f"학습자 {secrets.token_hex(4)}")
    page.locator("#name button").click()


def press(page: Page, button: str) -> None:
    """Press a button of Kakao's, and wait for where it leads."""
    page.get_by_role("button", name=button, exact=True).click()
    page.wait_for_url("**/oauth/?**")


def cause(stage: Stage) -> str:
    """The cause of the last failure."""
    return diagnose(stage.exchanges()).cause


def test_the_other_host(stage, page):
    leave(page, stage.elsewhere)
    press(page, "Agree and continue")
    assert cause(stage) == "other-host"


def test_a_deleted_cookie(stage, page):
    leave(page, stage.site.url)
    page.context.clear_cookies(name="sessionid")
    press(page, "Agree and continue")
    assert cause(stage) == "cookie-deleted"


def test_all_cookies_of_the_site_deleted(stage, page):
    leave(page, stage.site.url)
    page.context.clear_cookies(domain="127.0.0.1")
    press(page, "Agree and continue")
    assert cause(stage) == "cookie-deleted"


def test_a_strict_cookie(stage, page):
    stage.append(SETTINGS, "SESSION_COOKIE_SAMESITE = 'Strict'")
    leave(page, stage.site.url)
    press(page, "Agree and continue")
    assert cause(stage) == "samesite-strict"


def test_a_flushed_row(stage, page):
    leave(page, stage.site.url)
    stage.sql("DELETE FROM django_session")
    press(page, "Agree and continue")
    assert cause(stage) == "row-flushed"


def test_an_expired_row(stage, page):
    leave(page, stage.site.url)
    stage.sql("UPDATE django_session SET expire_date = '2020-01-01 12:00:00'")
    press(page, "Agree and continue")
    assert cause(stage) == "row-expired"


def test_a_cancelled_consent(stage, page):
    leave(page, stage.site.url)
    press(page, "Cancel")
    assert cause(stage) == "consent-cancelled"


def test_an_address_that_was_typed(stage, page):
    leave(page, stage.site.url)
    page.goto(f"{stage.site.url}/oauth/")
    assert cause(stage) == "opened-by-hand"


def test_an_address_that_was_taken_to_a_private_window_is_not_called_deleted(stage, page, chromium):
    leave(page, stage.site.url)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Agree and continue", exact=True).click()
    page.wait_for_url("**/blogMain/")
    private = chromium.new_context().new_page()
    private.goto(next(url for url in asked if "/oauth?code=" in url))
    private.context.close()
    assert cause(stage) == "undecided"


def test_a_token_link_that_was_clicked_twice(stage, page):
    leave(page, stage.site.url)
    page.get_by_role("button", name="Agree and continue", exact=True).click()
    page.wait_for_url("**/blogMain/")
    for _time in range(2):
        page.goto(stage.lesson.token_uri.uri)
    assert cause(stage) == "KOE320-used"
