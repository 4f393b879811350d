"""`start.py test --cov`: the server processes are measured too, and those end by `os._exit`."""

import os
import subprocess
import sys

from coverage import CoverageData

from tests.support.courses import ROOT

SERVER = "import os, tutorial_src.display.errors; os._exit(0)"
PROGRAM = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {SERVER!r}], check=True)\n"


def test_a_process_that_ends_at_once_is_measured(tmp_path):
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "COVERAGE"))}
    command = [sys.executable, "-m", "coverage"]
    data = tmp_path / "measured"
    for arguments in (["run", tmp_path / "program.py"], ["combine", "--quiet"]):
        settings = [f"--rcfile={ROOT / 'pyproject.toml'}", f"--data-file={data}"]
        ran = [*command, arguments[0], *settings, *arguments[1:]]
        subprocess.run(ran, cwd=ROOT, env={**outside, "PYTHONPATH": str(ROOT)}, check=True, capture_output=True)
    measured = CoverageData(str(data))
    measured.read()
    assert measured.arcs(str(ROOT / "tutorial_src" / "display" / "errors.py"))
