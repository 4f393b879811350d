import re
import shutil
import socket
import subprocess
import sys
import tempfile
import webbrowser
from collections.abc import Iterator
from types import SimpleNamespace

import psutil
import pytest

from tests.support.courses import COMMAND, PYTHON
from tutorial_src.startup.environment_check import browser, differences, folder, loopback, port, proxies

LOCK = """\
idna==3.20 \\
    --hash=sha256:00
Some_Thing==1.0 ; python_full_version < '3.11'
some-thing==2.0 ; python_full_version >= '3.11'
"""


@pytest.mark.parametrize("language, word", [("ko", "✓ 정상"), ("en", "✓ ok")])
def test_what_is_well_says_so_in_a_word(tiny, language, word):
    assert f"{word}  Python 3." in tiny.start("doctor", "--lang", language).stdout


@pytest.mark.parametrize("language, word", [("ko", "✗ 고칠 것"), ("en", "✗ fix")])
def test_what_is_not_says_how_to_fix_it(tiny, language, word):
    line = next(line for line in tiny.start("doctor", "--lang", language).stdout.splitlines() if ".venv" in line)
    assert line.startswith(word) and f"{COMMAND} install" in line


def test_something_to_fix_is_an_exit_code_of_1(tiny):
    assert tiny.start("doctor").returncode == 1


def test_it_looks_and_changes_nothing(tiny):
    tiny.start("doctor")
    assert not (tiny.folder / ".venv").exists() and not (tiny.folder / "work").exists()


def test_versions_as_locked_are_no_difference():
    assert list(differences(LOCK, {"idna": "3.20", "some-thing": "2.0"})) == []


def test_a_package_under_a_condition_may_be_missing():
    assert list(differences(LOCK, {"idna": "3.20"})) == []


def test_a_missing_package_is_named():
    assert list(differences(LOCK, {})) == ["idna – (3.20)"]


def test_another_version_is_named():
    assert list(differences(LOCK, {"idna": "3.20", "some-thing": "9"})) == ["some-thing 9 (1.0 / 2.0)"]


def test_the_really_installed_packages_are_as_locked(fresh_clone):
    assert "every package as locked" in fresh_clone.start("doctor").stdout


LISTEN = "import socket; s = socket.create_server(('127.0.0.1', 0)); print(s.getsockname(), flush=True); input()"


@pytest.fixture
def held():
    """Start a program that prints where it listens: the program, and the port, as one that the doctor looks at."""
    processes = []

    def start(*command):
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
        processes.append(process)
        number = int(re.findall(r"\d+", process.stdout.readline())[-1])
        return process, number

    yield start
    for process in processes:
        process.kill()
        process.communicate()


@pytest.fixture(params=["as it is", "macOS"])
def system(request, monkeypatch):
    """This system; and macOS, which shows all connections at once to its administrator alone."""
    if request.param == "macOS":
        monkeypatch.setattr(psutil, "net_connections", raising(psutil.AccessDenied))


def raising(error):
    """What only ever raises this error."""

    def fail(*arguments, **options):
        raise error

    return fail


@pytest.mark.usefixtures("system")
def test_a_stranger_on_a_port_is_named(held):
    stranger, number = held(PYTHON, "-c", LISTEN)
    assert f"(PID {stranger.pid})" in port(number, "a test").what and "close it" in port(number, "a test").fix


@pytest.mark.usefixtures("system")
def test_a_server_of_the_course_need_not_be_closed(held):
    own, number = held(sys.executable, "-m", "tutorial_src.kakao", "--port", "0")
    assert "in use by this course, " in port(number, "a test").what and not port(number, "a test").fix


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that is held by this test's own process."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_the_port_of_another_user_is_another_programs(taken, monkeypatch):
    hidden = SimpleNamespace(status="LISTEN", laddr=SimpleNamespace(port=taken), pid=None)
    monkeypatch.setattr(psutil, "net_connections", lambda kind: [hidden])
    assert "in use by another program" in port(taken, "a test").what and port(taken, "a test").fix


def test_before_the_installation_nobody_can_be_named(taken, monkeypatch):
    monkeypatch.setitem(sys.modules, "psutil", None)
    assert "in use by another program" in port(taken, "a test").what


def test_a_free_port_needs_no_fix(monkeypatch):
    monkeypatch.setattr("tutorial_src.startup.environment_check.port_is_free", lambda number: True)
    assert not port(8000, "a test").fix


@pytest.fixture
def proxy(monkeypatch):
    """A proxy as a school sets it, with a password in its address."""
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", "http://pupil:secret@10.0.0.1:3128")


def test_a_proxy_that_catches_loopback_is_named(proxy):
    assert "NO_PROXY=127.0.0.1,localhost" in proxies().fix


def test_the_password_of_a_proxy_is_not_shown(proxy):
    assert "secret" not in str(proxies())


def test_a_proxy_that_spares_loopback_needs_no_fix(proxy, monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")
    assert not proxies().fix


def test_a_system_without_a_browser_is_told(monkeypatch):
    monkeypatch.setattr(webbrowser, "get", raising(webbrowser.Error))
    assert "open the address that start.py prints" in browser().fix


def test_with_a_browser_all_is_well(monkeypatch):
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("any"))
    assert not browser().fix


def test_a_machine_that_has_its_own_names_is_well():
    assert [str(one) for one in loopback() if one.fix] == []


def without(host: str, monkeypatch) -> list:
    """What the doctor finds where nobody can listen on this host."""
    listen = socket.create_server
    missing = raising(OSError("no such address"))
    monkeypatch.setattr(socket, "create_server", lambda at, **how: (missing if at[0] == host else listen)(at, **how))
    return list(loopback())


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_name_of_this_machine_that_does_not_work_goes_into_the_hosts_file(host, monkeypatch):
    (broken,) = [one for one in without(host, monkeypatch) if one.fix]
    assert host in broken.what and broken.fix.endswith("hosts file: 127.0.0.1 localhost")


def test_a_machine_needs_no_ipv6(monkeypatch):
    found = without("::1", monkeypatch)
    assert "IPv6 is not needed" in found[-1].what and not found[-1].fix


@pytest.fixture
def free(monkeypatch):
    """Let the disk have this many MB left."""
    return lambda mb: monkeypatch.setattr(shutil, "disk_usage", lambda place: SimpleNamespace(free=mb * 2**20))


def test_a_folder_with_room_is_well(tmp_path, free):
    free(5000)
    assert not folder(tmp_path).fix and "5,000 MB free" in folder(tmp_path).what


def test_a_full_disk_is_to_be_emptied(tmp_path, free):
    free(100)
    assert folder(tmp_path).fix == "free some space"


def test_a_folder_that_cannot_be_written_is_to_be_moved(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "TemporaryFile", raising(PermissionError(13, "Permission denied")))
    assert "Permission denied" in folder(tmp_path).what
    assert folder(tmp_path).fix == "move it to a place of your own"
