"""What the tests of the doctor need: the live view drawn alone, and a lesson in JupyterLab."""

from tests.scope.conftest import drawing, notebook, picture  # noqa: F401 - fixtures of the view
