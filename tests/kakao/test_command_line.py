"""`python -m tutorial_src.kakao`."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence

import pytest
import requests

from tests.kakao.fixtures import Visitor, heading
from tests.support.courses import IGNORING_CTRL_C
from tutorial_src.kakao.__main__ import main, system_language
from tutorial_src.kakao.serving import listen


@pytest.fixture
def started():
    """Start practice Kakao in a process of its own; gives the process and the address that it printed."""
    processes = []

    def start(*arguments: str, through: Sequence[str] = ()) -> tuple[subprocess.Popen, str]:
        command = [*through, sys.executable, "-m", "tutorial_src.kakao", "--port", "0", *arguments]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "encoding": "utf-8"}
        process = subprocess.Popen(command, **pipes, env=os.environ | {"PYTHONUTF8": "1"})
        processes.append(process)
        return process, process.stdout.readline().strip()

    yield start
    for process in processes:
        process.kill()
        process.communicate(timeout=10)


def refusal(capsys, *arguments: str) -> str:
    """The sentence with which a start is refused."""
    with pytest.raises(SystemExit) as end:
        main(list(arguments))
    assert end.value.code == 2
    return capsys.readouterr().err


def test_it_prints_one_address_and_serves_there(started):
    _, url = started()
    assert requests.get(f"{url}/.well-known/openid-configuration", timeout=10).json()["issuer"] == url


def test_every_registered_redirect_uri_is_known(started):
    _, url = started("--client-id", "abc", "--redirect-uri", "http://127.0.0.1:1/a", "--redirect-uri", "http://[::1]/b")
    with Visitor(url) as visitor:
        pages = [
            visitor.authorize(client_id="abc", redirect_uri=uri) for uri in ("http://127.0.0.1:1/a", "http://[::1]/b")
        ]
    assert [page.status_code for page in pages] == [200, 200]


def test_a_secret_is_required_when_it_is_given(started):
    _, url = started("--client-secret", "s")
    with Visitor(url) as visitor:
        assert visitor.token(code="x").json()["error_code"] == "KOE010"


def test_the_language_is_as_asked_for(started):
    _, url = started("--lang", "en")
    with Visitor(url) as visitor:
        assert heading(visitor.authorize()) == "Log in with Kakao"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to send to one process")
@pytest.mark.parametrize("through", [(), IGNORING_CTRL_C], ids=["at the console", "in the background"])
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_ctrl_c_ends_it_in_peace(started, name, through):
    process, _ = started(through=through)
    process.send_signal(getattr(signal, name))
    assert process.wait(10) == 0


# Refusals


def test_a_taken_port_is_told(capsys):
    with listen(None, 0) as taken:
        told = refusal(capsys, "--lang", "en", "--port", str(taken.port))
    assert told.startswith(f"Port {taken.port} is not available (")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--redirect-uri", "127.0.0.1/oauth"], "'127.0.0.1/oauth' is not a redirect URI"),
        (
            ["--redirect-uri", "https://blog.example/oauth"],
            "https://blog.example/oauth is not on this computer",
        ),
        (["--client-id", ""], "'' is not a REST API key"),
        (["--port", "70000"], "There is no port 70000"),
        (["--port", "-1"], "There is no port -1"),
    ],
)
def test_a_bad_argument_is_told_in_one_line(capsys, arguments, sentence):
    told = refusal(capsys, "--lang", "en", *arguments)
    assert told.startswith(sentence)
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--port", "70000"], "포트는 없습니다"),
        (["--redirect-uri", "oauth"], "리다이렉트 URI가 아닙니다"),
        (["--redirect-uri", "https://blog.example/"], "이 컴퓨터의 주소가 아닙니다"),
        (["--client-id", "<>"], "REST API 키가 아닙니다"),
    ],
)
def test_a_refusal_is_told_in_korean(capsys, arguments, words):
    assert words in refusal(capsys, "--lang", "ko", *arguments)


# Language


@pytest.mark.parametrize(("named", "lang"), [("ko", "ko"), ("ko_KR.UTF-8", "ko"), ("en", "en"), ("fr", "en")])
def test_the_language_comes_from_the_environment(monkeypatch, named, lang):
    monkeypatch.setenv("TUTORIAL_LANG", named)
    assert system_language() == lang


@pytest.mark.parametrize(("named", "lang"), [("Korean_Korea", "ko"), ("ko_KR", "ko"), ("C", "en"), (None, "en")])
def test_else_from_the_system(monkeypatch, named, lang):
    monkeypatch.delenv("TUTORIAL_LANG", raising=False)
    monkeypatch.delenv("LANG", raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (named, None))
    assert system_language() == lang


def test_importing_the_package_loads_nothing_heavy():
    program = "import sys, tutorial_src.kakao; print({'werkzeug', 'jinja2', 'joserfc'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=30)
    assert done.stdout == "set()\n"
