"""The code keeps the style that `pyproject.toml` sets."""

import subprocess
import sys

from tests.support.courses import ROOT


def test_ruff_finds_nothing() -> None:
    checked = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format", "concise", "."],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )
    assert checked.returncode == 0, checked.stdout
