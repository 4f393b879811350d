"""The code keeps the style and the layers that `pyproject.toml` sets."""

import subprocess
import sys

import pytest

from tests.support.courses import ROOT


def findings(*command: str) -> str:
    """What a tool that looks at the code has to say; "" when there is nothing to find."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    return done.stdout + done.stderr if done.returncode else ""


@pytest.mark.parametrize("command", ["check", "format --check"])
def test_ruff_finds_nothing(command: str) -> None:
    options = ["--no-cache", "--output-format", "concise"]
    assert findings(sys.executable, "-m", "ruff", *command.split(), *options, ".") == ""


def test_imports_run_downwards_and_in_no_circle() -> None:
    lint = "from importlinter.cli import lint_imports_command as lint; lint()"
    assert findings(sys.executable, "-c", lint, "--no-cache") == ""
