"""A Chromium for the tests: the system's Chrome or Edge, else one that can be had."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"]
PLACES = {
    "darwin": [
        "Google Chrome.app/Contents/MacOS/Google Chrome",
        "Chromium.app/Contents/MacOS/Chromium",
        "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
    "win32": ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"],
}
ROOTS = {
    "darwin": ["/Applications", str(Path("~/Applications").expanduser())],
    "win32": [os.environ.get(name, "") for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")],
}


class NoBrowser(Exception):
    """No Chromium could be had; the text says what was tried."""


def launch(playwright: Playwright) -> Browser:
    """A headless Chromium: the first that starts; raises `NoBrowser` with all that was tried."""
    tried = []
    for program in candidates(playwright):
        try:
            return playwright.chromium.launch(executable_path=program, args=_arguments())
        except Error as error:
            tried.append(f"{program}: {error.message.splitlines()[0]}")
    raise NoBrowser("no Chromium, Chrome or Edge could be started; " + ("; ".join(tried) or "none was found"))


def candidates(playwright: Playwright) -> Iterator[Path]:
    """Browsers to try, the cheapest first; the last ones are downloaded only when they are asked for."""
    yield from on_the_system()
    yield from _existing(playwright.chromium.executable_path)
    if _ran([sys.executable, "-m", "playwright", "install", "chromium"]):
        yield from _existing(playwright.chromium.executable_path)
    if _install_debian_package():
        yield from on_the_system()


def on_the_system() -> Iterator[Path]:
    """Chromium, Chrome and Edge, on the PATH and where installers put them."""
    yield from (Path(found) for found in map(shutil.which, NAMES) if found)
    for root in filter(None, ROOTS.get(sys.platform, [])):
        yield from (Path(root, place) for place in PLACES[sys.platform] if Path(root, place).exists())


def _install_debian_package() -> bool:
    """Whether Debian's package, and a font with Hangul, could be installed without a password."""
    if not shutil.which("apt-get"):
        return False
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    packages = ["chromium", "fonts-noto-cjk"]
    return _ran([*sudo, "apt-get", "update", "-qq"]) and _ran([*sudo, "apt-get", "install", "-y", *packages])


def _arguments() -> list[str]:
    # A container has neither the namespaces of Chromium's sandbox nor a large /dev/shm.
    return ["--no-sandbox", "--disable-dev-shm-usage"] if sys.platform == "linux" else []


def _existing(path: str) -> Iterator[Path]:
    if Path(path).exists():
        yield Path(path)


def _ran(command: list[str]) -> bool:
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True).returncode == 0
    except OSError:
        return False
