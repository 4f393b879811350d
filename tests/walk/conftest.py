"""What the walk needs: ports of its own, and a place for its pictures."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.ports import free_ports


@pytest.fixture(scope="module")
def ports() -> dict[str, str]:
    """An environment that moves the site and Kakao to free ports."""
    return dict(zip(("TUTORIAL_SITE_PORT", "TUTORIAL_KAKAO_PORT"), map(str, free_ports()), strict=True))


@pytest.fixture
def picture(tmp_path: Path) -> Callable[[Page, str], None]:
    """Takes a picture of a page: into the folder that TUTORIAL_PICTURES names, else into one that goes away."""
    folder = Path(os.environ.get("TUTORIAL_PICTURES") or tmp_path)

    def take(page: Page, name: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=folder / f"{name}.png")

    return take
