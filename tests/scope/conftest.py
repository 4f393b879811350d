"""What the tests of the drawing need: a page that holds it alone, and a lesson in JupyterLab."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.scope.drawings import Drawing
from tests.scope.notebooks import Notebook
from tests.support.labs import Lab
from tests.walk.conftest import picture  # noqa: F401 - a fixture for the view, too


@pytest.fixture
def drawing(page) -> Callable[..., Drawing]:
    """Draws the view of these steps into an empty page."""
    return lambda *steps, **how: Drawing(page, list(steps), **how)


@pytest.fixture
def notebook(lab: Lab, screen: Page) -> Notebook:
    """A notebook of its own, with the view beside it."""
    return Notebook(lab, screen)
