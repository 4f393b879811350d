"""What the tests of the drawing need: a page that holds it alone, and a lesson in JupyterLab."""

from collections.abc import Callable, Iterator

import pytest

from tests.scope.drawings import Drawing
from tests.scope.notebooks import Notebook
from tests.support.labs import Lab
from tests.walk.conftest import picture, ports  # noqa: F401 - fixtures for the view, too


@pytest.fixture
def drawing(page) -> Callable[..., Drawing]:
    """Draws the view of these steps into an empty page."""
    return lambda *steps, **how: Drawing(page, list(steps), **how)


@pytest.fixture(scope="module")
def lab(chromium, fresh_clone, tmp_path_factory, ports) -> Iterator[Lab]:  # noqa: F811 - the fixture
    """JupyterLab as the one command opens it, the servers on ports of their own."""
    desk = tmp_path_factory.mktemp("desk") / "work"
    with Lab(fresh_clone, desk, "--lang", "en", "--", "--expose-app-in-browser", **ports) as lab:
        yield lab


@pytest.fixture
def notebook(lab, chromium) -> Iterator[Notebook]:
    """A notebook of its own, in a browser of its own, that shows the view in its second cell."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    notebook = Notebook(lab, context.new_page())
    yield notebook
    notebook.end()
    context.close()
