"""What the course needs of a machine, looked at one by one; `start.py doctor` prints a line each."""

import platform
import re
import shutil
import socket
import sys
import tempfile
import urllib.request
import webbrowser
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path

from tutorial_src.system.ports import listener, port_is_free

from .environment import NEEDED_MB, ROOT, SITE_PACKAGES, VENV, is_current, lock_of
from .words import COMMAND, text

PORTS = {
    8000: ("블로그", "blog"),
    9000: ("연습용 카카오", "practice Kakao"),
    8888: ("JupyterLab", "JupyterLab"),
}
OWN_PLACE = ("쓸 수 있는 곳으로 옮깁니다", "move it to a place of your own")


@dataclass(frozen=True)
class Finding:
    """One line of the report; without a mend all is well."""

    what: str
    mend: str = ""

    def __str__(self) -> str:
        if self.mend:
            return f"✗ {text('고칠 것', 'mend')}  {self.what} → {self.mend}"
        return f"✓ {text('정상', 'ok')}  {self.what}"


def report(desk: Path) -> int:
    """Print every finding; 1 when there is something to mend, else 0."""
    findings = [
        interpreter(),
        packages(),
        *(folder(place) for place in dict.fromkeys([ROOT, desk if desk.exists() else desk.parent])),
        *(port(number) for number in PORTS),
        browser(),
        *loopback(),
        proxies(),
    ]
    print(*findings, sep="\n")
    return int(any(finding.mend for finding in findings))


def interpreter() -> Finding:
    """The Python that runs `start.py`; one that is too old never comes as far as this."""
    return Finding(f"Python {platform.python_version()} ({sys.executable})")


def packages() -> Finding:
    """Whether `.venv` holds what the lock says."""
    mend = text(f"{COMMAND} install 을 실행합니다", f"run {COMMAND} install")
    if not is_current("requirements"):
        return Finding(text(f"아직 다 설치되지 않음: {VENV}", f"not wholly installed: {VENV}"), mend)
    wrong = list(differences(lock_of("requirements").read_text(encoding="utf-8"), installed()))
    if wrong:
        return Finding(", ".join(wrong), text(".venv 폴더를 지우고 ", "delete the folder .venv and ") + mend)
    return Finding(text(f"패키지가 모두 맞음: {VENV}", f"every package as locked: {VENV}"))


def installed() -> dict[str, str]:
    """Names and versions of what `.venv` holds."""
    return {_plain(one.name): one.version for one in distributions(path=[str(SITE_PACKAGES)])}


def differences(lock: str, present: dict[str, str]) -> Iterator[str]:
    """What is missing or has another version; a package under a condition (`;`) may be missing."""
    allowed, needed = defaultdict(set), set()
    for name, version, condition in re.findall(r"(?m)^([\w.-]+)==(\S+)( ;)?", lock):
        allowed[_plain(name)].add(version)
        if not condition:
            needed.add(_plain(name))
    for name, versions in allowed.items():
        found = present.get(name)
        if found not in versions and (found or name in needed):
            yield f"{name} {found or '–'} ({' / '.join(sorted(versions))})"


def folder(place: Path) -> Finding:
    """Whether a folder can be written, and its disk has room."""
    try:
        tempfile.TemporaryFile(dir=place).close()
        free = shutil.disk_usage(place).free // 2**20
    except OSError as error:
        return Finding(f"{place}: {error.strerror}", text(*OWN_PLACE))
    what = text(f"쓸 수 있음: {place} (여유 {free:,} MB)", f"can be written: {place} ({free:,} MB free)")
    return Finding(what, "" if free > NEEDED_MB else text("디스크를 비웁니다", "free some space"))


def port(number: int) -> Finding:
    """Whether a port of ours is free, or held by the course itself."""
    what = f"{text('포트', 'port')} {number} ({text(*PORTS[number])})"
    if port_is_free(number):
        return Finding(f"{what}: {text('비어 있음', 'free')}")
    holder, ours = who_holds(number)
    if ours:
        return Finding(f"{what}: {text('이 강의가 쓰는 중', 'in use by this course')}, {holder}")
    mend = text(
        "그 프로그램을 닫습니다(닫지 않으면 강의는 다른 포트를 씁니다)",
        "close it, or the course takes another port",
    )
    return Finding(f"{what}: {holder}", mend)


def who_holds(number: int) -> tuple[str, bool]:
    """The program that listens on a port, as far as the system tells, and whether it is the course's own."""
    sys.path.append(str(SITE_PACKAGES))
    try:
        holder = listener(number)
    except ImportError:
        holder = None  # psutil is not installed yet
    if not holder:
        return text("다른 프로그램이 쓰는 중", "in use by another program"), False
    ours = any(word in part for part in holder["cmdline"] or () for word in (str(ROOT), "tutorial_src"))
    return f"{holder['name']} (PID {holder['pid']})", ours


def browser() -> Finding:
    """Whether the system has a browser that JupyterLab can open."""
    try:
        webbrowser.get()
    except webbrowser.Error:
        mend = text("start.py 가 보여 주는 주소를 직접 엽니다", "open the address that start.py prints yourself")
        return Finding(text("열 수 있는 브라우저가 없음", "no browser that can be opened"), mend)
    return Finding(text("브라우저를 열 수 있음", "a browser can be opened"))


def loopback() -> Iterator[Finding]:
    """Whether both names of this machine work, and whether it has IPv6 (which it need not)."""
    for host in ("127.0.0.1", "localhost"):
        try:
            with socket.create_server((host, 0)):
                yield Finding(f"{host} ({socket.gethostbyname(host)})")
        except OSError as error:
            mend = text("hosts 파일에 적습니다", "write into the hosts file")
            yield Finding(f"{host}: {error}", f"{mend}: 127.0.0.1 localhost")
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            yield Finding("::1 (IPv6)")
    except OSError:
        yield Finding(text("::1 없음 (IPv6 없이도 됩니다)", "no ::1 (IPv6 is not needed)"))


def proxies() -> Finding:
    """Whether a proxy would catch what programs of this machine say to each other."""
    caught = [host for host in ("127.0.0.1", "localhost") if not urllib.request.proxy_bypass(host)]
    proxy = urllib.request.getproxies().get("http")
    if not (proxy and caught):
        return Finding(text("프록시가 끼어들지 않음", "no proxy comes between"))
    proxy, hosts = _without_password(proxy), ", ".join(caught)
    mend = text("환경 변수를 정합니다", "set the environment variable")
    return Finding(
        text(f"프록시({proxy})가 가로챔: {hosts}", f"a proxy ({proxy}) catches {hosts}"),
        f"{mend}: NO_PROXY=127.0.0.1,localhost",
    )


def _without_password(address: str) -> str:
    return re.sub(r"//[^/@]*@", "//", address)


def _plain(name: str) -> str:
    """A package's name as PEP 503 normalizes it."""
    return re.sub(r"[-_.]+", "-", name).lower()
