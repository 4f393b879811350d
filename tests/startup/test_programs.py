import os
import signal
import sys

import pytest

from tests.support.courses import IGNORING_CTRL_C, wheel
from tests.support.server_house import until
from tutorial_src.startup.programs import Failed, environment, run


@pytest.mark.parametrize(
    "words, complaint",
    [
        ("error: Failed to fetch\n  Caused by: dns error: failed to lookup address information", "network"),
        ("NewConnectionError: [Errno -3] Temporary failure in name resolution", "network"),
        ("error: failed to copy file: No space left on device (os error 28)", "disk"),
        ("OSError: [Errno 28] No space left on device", "disk"),
        ("error: failed to create directory: Permission denied (os error 13)", "folder"),
        ("PermissionError: [WinError 5] Access is denied", "folder"),
        ("PermissionError: [WinError 5] 액세스가 거부되었습니다: 'python.exe'", "folder"),
        ("PermissionError: [WinError 32] 다른 프로세스가 파일을 사용 중이기 때문에 액세스할 수 없습니다", "folder"),
        ("error: failed to remove file: 다른 프로세스가 파일을 사용 중입니다. (os error 32)", "folder"),
        ("error: failed to create file: 액세스가 거부되었습니다. (os error 5)", "folder"),
        ("OSError: [WinError 112] 디스크 공간이 부족합니다", "disk"),
        ("error: failed to copy file: 디스크 공간이 부족합니다. (os error 112)", "disk"),
        ("NewConnectionError: [WinError 10061] 대상 컴퓨터에서 연결을 거부했으므로 연결하지 못했습니다", "network"),
        ("error: error sending request for url: 연결하지 못했습니다. (os error 10061)", "network"),
        ("error: Broken pipe (os error 32)", None),
        ("error: something nobody has seen before", None),
    ],
)
def test_an_installers_words_name_the_cause(words, complaint):
    assert Failed(words).complaint == complaint


def test_byte_code_is_written_even_where_it_was_switched_off(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in environment()


def test_a_setting_of_the_learner_stays(monkeypatch):
    monkeypatch.setenv("UV_SYSTEM_CERTS", "0")
    assert environment()["UV_SYSTEM_CERTS"] == "0"


def test_a_failure_carries_the_programs_words():
    with pytest.raises(Failed, match="last words"):
        run([sys.executable, "-c", "raise SystemExit('last words')"], "working …")


def test_a_step_shows_its_seconds(capsys):
    run([sys.executable, "-c", ""], "working …")
    assert capsys.readouterr().out.startswith("  working … 0.")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send to one process")
@pytest.mark.parametrize("through", [(), IGNORING_CTRL_C], ids=["at the console", "in the background"])
def test_ctrl_c_reaches_the_program_that_start_py_became(tiny, tmp_path, through):
    (tiny.folder / "requirements-dev.lock").write_text(f"tiny @ {wheel(tmp_path, '1.0').as_uri()}\n", encoding="utf-8")
    ready = tmp_path / "ready"
    code = f"import pathlib, time\npathlib.Path({str(ready)!r}).touch()\ntime.sleep(60)\n"
    (tiny.folder / "pytest.py").write_text(code, encoding="utf-8")
    with tiny.open("test", through=through) as process:
        until(ready.exists)
        process.send_signal(signal.SIGINT)
    assert process.returncode == -signal.SIGINT
