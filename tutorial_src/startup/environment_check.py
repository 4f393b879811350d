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

from tutorial_src.locale import _
from tutorial_src.system.ports import listener, port_is_free

from .environment import NEEDED_MB, ROOT, SITE_PACKAGES, VENV, is_current, lock_of
from .words import COMMAND


@dataclass(frozen=True)
class Finding:
    """One line of the report; without a fix all is well."""

    what: str
    fix: str = ""

    def __str__(self) -> str:
        if self.fix:
            return _("✗ fix  {what} → {fix}", what=self.what, fix=self.fix)
        return _("✓ ok  {what}", what=self.what)


def report(desk: Path) -> int:
    """Print every finding; 1 when there is something to fix, else 0."""
    findings = [
        interpreter(),
        packages(),
        *(folder(place) for place in dict.fromkeys([ROOT, desk if desk.exists() else desk.parent])),
        port(8000, _("blog")),
        port(9000, _("practice Kakao")),
        port(8888, "JupyterLab"),
        browser(),
        *loopback(),
        proxies(),
    ]
    print(*findings, sep="\n")
    return int(any(finding.fix for finding in findings))


def interpreter() -> Finding:
    """The Python that runs `start.py`; one that is too old never comes as far as this."""
    return Finding(f"Python {platform.python_version()} ({sys.executable})")


def packages() -> Finding:
    """Whether `.venv` holds what the lock says."""
    fix = _("run {command}", command=f"{COMMAND} install")
    if not is_current("requirements"):
        return Finding(_("not wholly installed: {folder}", folder=VENV), fix)
    wrong = list(differences(lock_of("requirements").read_text(encoding="utf-8"), installed()))
    if wrong:
        fix = _("delete the folder {folder} and run {command}", folder=VENV.name, command=f"{COMMAND} install")
        return Finding(", ".join(wrong), fix)
    return Finding(_("every package as locked: {folder}", folder=VENV))


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
        return Finding(f"{place}: {error.strerror}", _("move it to a place of your own"))
    what = _("can be written: {folder} ({free} MB free)", folder=place, free=f"{free:,}")
    return Finding(what, "" if free > NEEDED_MB else _("free some space"))


def port(number: int, name: str) -> Finding:
    """Whether a port of ours is free, or held by the course itself."""
    what = _("port {number} ({name})", number=number, name=name)
    if port_is_free(number):
        return Finding(_("{port}: free", port=what))
    holder, ours = who_holds(number)
    if ours:
        return Finding(_("{port}: in use by this course, {holder}", port=what, holder=holder))
    return Finding(f"{what}: {holder}", _("close it, or the course takes another port"))


def who_holds(number: int) -> tuple[str, bool]:
    """The program that listens on a port, as far as the system tells, and whether it is the course's own."""
    sys.path.append(str(SITE_PACKAGES))
    try:
        holder = listener(number)
    except ImportError:
        holder = None  # psutil is not installed yet
    if not holder:
        return _("in use by another program"), False
    ours = any(word in part for part in holder["cmdline"] or () for word in (str(ROOT), "tutorial_src"))
    return f"{holder['name']} (PID {holder['pid']})", ours


def browser() -> Finding:
    """Whether the system has a browser that JupyterLab can open."""
    try:
        webbrowser.get()
    except webbrowser.Error:
        return Finding(_("no browser that can be opened"), _("open the address that start.py prints yourself"))
    return Finding(_("a browser can be opened"))


def loopback() -> Iterator[Finding]:
    """Whether both names of this machine work, and whether it has IPv6 (which it need not)."""
    for host in ("127.0.0.1", "localhost"):
        try:
            with socket.create_server((host, 0)):
                yield Finding(f"{host} ({socket.gethostbyname(host)})")
        except OSError as error:
            yield Finding(f"{host}: {error}", _("write into the hosts file: {line}", line="127.0.0.1 localhost"))
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            yield Finding("::1 (IPv6)")
    except OSError:
        yield Finding(_("no ::1 (IPv6 is not needed)"))


def proxies() -> Finding:
    """Whether a proxy would catch what programs of this machine say to each other."""
    caught = [host for host in ("127.0.0.1", "localhost") if not urllib.request.proxy_bypass(host)]
    proxy = urllib.request.getproxies().get("http")
    if not (proxy and caught):
        return Finding(_("no proxy comes between"))
    return Finding(
        _("a proxy ({proxy}) catches {hosts}", proxy=_without_password(proxy), hosts=", ".join(caught)),
        _("set the environment variable {setting}", setting="NO_PROXY=127.0.0.1,localhost"),
    )


def _without_password(address: str) -> str:
    return re.sub(r"//[^/@]*@", "//", address)


def _plain(name: str) -> str:
    """A package's name as PEP 503 normalizes it."""
    return re.sub(r"[-_.]+", "-", name).lower()
