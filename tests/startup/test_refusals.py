import ast
import os
import shutil
import subprocess
import sys

import pytest

from tests.support.courses import COMMAND, PYTHON, ROOT, learner

START = ROOT / "start.py"
NEWER_THAN_PYTHON_2 = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef, ast.Nonlocal)


def start_as(version: tuple[int, ...]) -> subprocess.CompletedProcess:
    """`start.py` under a Python that believes to be of this version."""
    code = f"import runpy, sys; sys.version_info = {version}; runpy.run_path('start.py', run_name='__main__')"
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8")


@pytest.mark.parametrize("language, sentence", [("ko", "파이썬 3.10 이상이 필요합니다"), ("en", "needs Python 3.10")])
def test_an_old_python_is_refused_in_both_languages(language, sentence):
    assert sentence in start_as((3, 9, 18)).stderr


def test_an_old_python_exits_with_2():
    assert start_as((3, 9, 18)).returncode == 2


def test_an_old_python_can_read_the_file():
    tree = ast.parse(START.read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, NEWER_THAN_PYTHON_2)]


def test_an_old_python_meets_no_annotation_or_cause():
    tree = ast.parse(START.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert not any(f.returns or f.args.kwonlyargs or any(a.annotation for a in f.args.args) for f in functions)
    assert not any(node.cause for node in ast.walk(tree) if isinstance(node, ast.Raise))


def test_an_unknown_argument_is_refused():
    refused = subprocess.run([PYTHON, START, "--colour"], env=learner(), capture_output=True, encoding="utf-8")
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "--colour" in refused.stderr and f"{COMMAND} --help" in refused.stderr


@pytest.mark.parametrize("number", ["65536", "99999", "-1", "http"])
def test_a_port_that_there_is_not_is_refused(tiny, number):
    refused = tiny.start("lab", "--port", number)
    assert (refused.returncode, f"There is no port {number}: " in refused.stderr) == (2, True)


def test_a_refusal_speaks_korean(tiny):
    assert "알 수 없는 인자입니다" in tiny.start("--colour", LANG="ko_KR.UTF-8").stderr


def test_a_console_without_hangul_reads_english(tiny):
    refused = tiny.start("--colour", "--lang", "ko", PYTHONIOENCODING="cp1252")
    assert "That is not understood" in refused.stderr


def test_no_network_is_named(tiny):
    refused = tiny.start("install", PATH=os.defpath, PIP_INDEX_URL="http://127.0.0.1:9/", PIP_CONFIG_FILE=os.devnull)
    assert (refused.returncode, "internet connection" in refused.stderr) == (2, True)


def test_a_full_disk_is_named(tiny, uv_says):
    refused = tiny.start("install", PATH=uv_says("No space left on device (os error 28)"))
    assert (refused.returncode, "The disk is full" in refused.stderr) == (2, True)


def test_a_disk_without_room_is_named_before_anything_is_written(tiny, tmp_path):
    full = "import shutil, types\nshutil.disk_usage = lambda place: types.SimpleNamespace(free=100 * 2**20)\n"
    (tmp_path / "sitecustomize.py").write_text(full, encoding="utf-8")
    refused = tiny.start("install", PYTHONPATH=str(tmp_path))
    assert (refused.returncode, "The disk is full" in refused.stderr) == (2, True)
    assert not (tiny.folder / ".venv").exists()


def test_what_nobody_expected_is_passed_on(tiny, uv_says, tmp_path):
    tiny.lock(tmp_path / "nowhere-1.0-py3-none-any.whl")
    refused = tiny.start("install", PATH=uv_says("error: no such thing"))
    assert f"{COMMAND} doctor" in refused.stderr and "The installer said: " in refused.stderr


def test_a_desk_that_cannot_be_laid_out_is_named(installed, tmp_path):
    (tmp_path / "work").write_text("a file where the desk should be", encoding="utf-8")
    refused = installed.start("lab", TUTORIAL_DESK=str(tmp_path / "work"))
    assert (refused.returncode, str(tmp_path / "work") in refused.stderr) == (2, True)


def test_a_file_that_cannot_be_written_is_named_with_the_fix(installed, tmp_path):
    own = tmp_path / "work" / ".jupyter"
    own.parent.mkdir()
    own.write_text("a file where a folder should be", encoding="utf-8")
    refused = installed.start("lab", TUTORIAL_DESK=str(own.parent))
    assert (refused.returncode, str(own) in refused.stderr) == (2, True)
    assert "Look at its permissions and at the space on the disk" in refused.stderr


def shadow(folder, module: str) -> str:
    """A PYTHONPATH on which this module of the standard library is missing, as Debian leaves it out."""
    folder.mkdir()
    code = f"raise ModuleNotFoundError('No module named {module}', name={module!r})\n"
    (folder / f"{module}.py").write_text(code, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_its_parts_is_named(tiny, uv_says, tmp_path, module):
    path = uv_says("error: no such thing")
    refused = tiny.start("install", PATH=path, PYTHONPATH=shadow(tmp_path / "lacking", module))
    assert (refused.returncode, "sudo apt install python3-venv" in refused.stderr) == (2, True)


def without_the_power_of_root() -> list[str]:
    """What to start a program through, so that permissions hold for it; the test is skipped without it."""
    if os.geteuid():
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root may write everywhere, and there is no setpriv to take that power away")
    return ["setpriv", "--inh-caps=-dac_override", "--bounding-set=-dac_override"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permission for folders")
def test_a_folder_that_cannot_be_written_is_named(tiny):
    tiny.folder.chmod(0o555)
    refused = tiny.start("install", through=without_the_power_of_root())
    tiny.folder.chmod(0o755)
    assert "cannot be written" in refused.stderr
