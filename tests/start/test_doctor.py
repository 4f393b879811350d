import socket
import sys

import pytest

from tutorial_src.startup.doctor import PORTS, differences, port, proxies

LOCK = """\
idna==3.20 \\
    --hash=sha256:00
Some_Thing==1.0 ; python_full_version < '3.11'
some-thing==2.0 ; python_full_version >= '3.11'
"""


@pytest.mark.parametrize("language, word", [("ko", "✓ 정상"), ("en", "✓ ok")])
def test_what_is_well_says_so_in_a_word(tiny, language, word):
    assert f"{word}  Python 3." in tiny.start("doctor", "--lang", language).stdout


@pytest.mark.parametrize("language, word", [("ko", "✗ 고칠 것"), ("en", "✗ mend")])
def test_what_is_not_says_how_to_mend_it(tiny, language, word):
    line = next(
        line for line in tiny.start("doctor", "--lang", language).stdout.splitlines() if ".venv" in line
    )
    assert line.startswith(word) and "python start.py install" in line


def test_something_to_mend_is_an_exit_code_of_1(tiny):
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


@pytest.fixture
def taken() -> int:
    """A port that is held by this test's own process."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_a_taken_port_names_its_holder(taken, monkeypatch):
    monkeypatch.setitem(PORTS, taken, ("시험", "a test"))
    assert "(PID " in port(taken).what


def test_a_holder_that_nobody_can_name_is_another_program(taken, monkeypatch):
    monkeypatch.setitem(sys.modules, "psutil", None)
    monkeypatch.setitem(PORTS, taken, ("시험", "a test"))
    assert "another program" in port(taken).what


def test_a_free_port_needs_no_mend(monkeypatch):
    monkeypatch.setattr("tutorial_src.startup.doctor.port_is_free", lambda number: True)
    assert not port(8000).mend


@pytest.fixture
def proxy(monkeypatch):
    """A proxy as a school sets it, with a password in its address."""
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", "http://pupil:secret@10.0.0.1:3128")


def test_a_proxy_that_catches_loopback_is_named(proxy):
    assert "NO_PROXY=127.0.0.1,localhost" in proxies().mend


def test_the_password_of_a_proxy_is_not_shown(proxy):
    assert "secret" not in str(proxies())


def test_a_proxy_that_spares_loopback_needs_no_mend(proxy, monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")
    assert not proxies().mend
