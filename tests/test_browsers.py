import os

import pytest

from tests.support import browsers


class Playwright:
    """A Playwright whose browsers never start, and whose own was not downloaded."""

    chromium = property(lambda self: self)
    executable_path = os.devnull + "/nowhere"

    def launch(self, **options: object) -> None:
        raise browsers.Error("it has crashed\nwith many details")


@pytest.fixture(autouse=True)
def installers(monkeypatch):
    """Installers that are called and get nothing done; what was called."""
    called = []
    monkeypatch.setattr(browsers, "_ran", called.append)
    monkeypatch.setattr(browsers, "on_the_system", lambda: iter(["/usr/bin/chromium"]))
    return called


def test_without_a_browser_the_reason_names_what_was_tried():
    with pytest.raises(browsers.NoBrowser, match="/usr/bin/chromium: it has crashed"):
        browsers.launch(Playwright())


def test_playwrights_download_is_tried_before_the_systems_package(installers):
    with pytest.raises(browsers.NoBrowser):
        browsers.launch(Playwright())
    assert installers[0][1:] == ["-m", "playwright", "install", "chromium"]


def test_nothing_is_downloaded_for_a_browser_that_is_there(installers):
    next(browsers.candidates(Playwright()))
    assert installers == []
