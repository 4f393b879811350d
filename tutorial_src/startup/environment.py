"""The course's own `.venv`: made once, repaired when it is broken, brought up to date when a lock changes."""

import hashlib
import importlib.util
import os
import re
import shutil
import sys
import sysconfig
import tempfile
from pathlib import Path

from tutorial_src.display.errors import UserError
from tutorial_src.locale import _

from .programs import Failed, run
from .words import COMMAND

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / os.environ.get("TUTORIAL_VENV", ".venv")  # `start.py test --python 3.12` has one of its own
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SITE_PACKAGES = Path(
    sysconfig.get_path(
        "purelib", "nt" if os.name == "nt" else "posix_prefix", {"base": str(VENV), "platbase": str(VENV)}
    )
)
NEEDED_MB = 800  # the packages, those of the tests, and room for the desk
_THIS_PYTHON = f"{sys.implementation.cache_tag} {sysconfig.get_platform()}"
_UV = "uv>=0.5,<1"
_APT = "sudo apt install python3-venv"


def lock_of(name: str) -> Path:
    """The file of pinned versions: `requirements` (what a learner runs) or `requirements-dev`."""
    return ROOT / f"{name}.lock"


def is_current(name: str) -> bool:
    """Whether this lock is installed, so that there is nothing to do."""
    stamp = _stamp(name)
    return is_whole() and stamp.exists() and stamp.read_text(encoding="utf-8") == _signature(name)


def is_whole() -> bool:
    """Whether `.venv` was finished once, by a Python like this one, which is still there."""
    stamps = list(VENV.glob("*.installed"))
    if not (stamps and PYTHON.exists() and _home().exists()):
        return False
    return all(stamp.read_text(encoding="utf-8").startswith(f"{_THIS_PYTHON} ") for stamp in stamps)


def install(*names: str) -> None:
    """Bring `.venv` to the state of these locks; the last of them holds the packages of the others too.

    Raises `UserError` where the folder or Python itself does not allow it, and `Failed` with the installer's
    words, which `explain` puts into a sentence.
    """
    if all(map(is_current, names)):
        return
    print(_("Setting the course up; you wait for this once."), flush=True)
    _refuse_bad_folder()
    if not is_whole():
        _make_anew()
    # The stamps are the last to be written: where they are missing, an installation was interrupted.
    for stamp in VENV.glob("*.installed"):
        stamp.unlink()
    _install_packages(lock_of(names[-1]))
    _put_course_on_path()
    for name in names:
        _stamp(name).write_text(_signature(name), encoding="utf-8")


def find_uv() -> str | None:
    """The uv on the PATH, else the one that was fetched into an environment of ours, else None."""
    fetched = os.pathsep.join(str(venv / "tools" / "bin") for venv in (VENV, ROOT / ".venv"))
    return shutil.which("uv") or shutil.which("uv", path=fetched)


def _stamp(name: str) -> Path:
    return VENV / f"{name}.installed"


def _signature(name: str) -> str:
    return f"{_THIS_PYTHON} {hashlib.sha256(lock_of(name).read_bytes()).hexdigest()}"


def _home() -> Path:
    """Where the Python that made `.venv` lived: an upgrade of the system may have taken it away."""
    settings = VENV / "pyvenv.cfg"
    written = settings.read_text(encoding="utf-8") if settings.exists() else ""
    found = re.search(r"(?m)^home *= *(.+)$", written)
    return Path(found[1].strip()) if found else VENV / "nowhere"


def _refuse_bad_folder() -> None:
    try:
        tempfile.TemporaryFile(dir=ROOT).close()
    except OSError as error:
        raise UserError(
            _("This folder cannot be written: {folder} — move it to a place of your own and start again.", folder=ROOT)
        ) from error
    if not VENV.exists() and shutil.disk_usage(ROOT).free < NEEDED_MB * 2**20:
        raise _disk_full()


def _make_anew() -> None:
    """An empty `.venv`, in the place of one that is broken, unfinished, or another Python's."""
    if Path(sys.prefix) == VENV:
        raise UserError(
            _("This was started with the Python of .venv, which has to be repaired: start it with the system's Python.")
        )
    try:
        import venv
    except ImportError as error:
        raise _no_venv() from error
    if VENV.exists():
        shutil.rmtree(VENV)
    venv.create(VENV, symlinks=os.name != "nt", with_pip=False)


def _install_packages(lock: Path) -> None:
    """Install a whole lock by uv where it can be had, else by pip."""
    uv = find_uv() or _fetch_uv()
    if uv:
        command = [uv, "pip", "install", "--python", PYTHON, "--compile-bytecode", "-r", lock]
        try:
            return run(command, _("Installing the packages …"))
        except Failed as failure:
            if failure.complaint in ("disk", "folder"):
                raise
    # Also after a uv that found no network: a school's mirror may stand in pip's settings alone.
    command = [*_pip_of_venv(), "install", *_PIP_OPTIONS, "--retries", "1", "-r", lock]
    return run(command, _("Installing the packages by pip …"))


_PIP_OPTIONS = ["--no-input", "--disable-pip-version-check"]


def _fetch_uv() -> str | None:
    """Let pip put uv into `.venv/tools`; None on a machine that uv is not made for."""
    pip = [sys.executable, "-m", "pip"] if importlib.util.find_spec("pip") else _pip_of_venv()
    options = [*_PIP_OPTIONS, "--retries", "1", "--no-deps", "--only-binary", ":all:"]
    try:
        command = [*pip, "install", *options, "--target", VENV / "tools", _UV]
        run(command, _("Fetching uv, the installer …"))
    except Failed as failure:
        if failure.complaint:
            raise
    return find_uv()


def _pip_of_venv() -> list[str | Path]:
    """The command that runs the pip of `.venv`, which is put there first when it is missing."""
    if not (SITE_PACKAGES / "pip").exists():
        try:
            run([PYTHON, "-m", "ensurepip"], _("Preparing pip …"))
        except Failed as failure:
            if "ensurepip" not in str(failure):
                raise
            raise _no_venv() from failure
    return [PYTHON, "-m", "pip"]


def _put_course_on_path() -> None:
    """Make `from tutorial_src import begin` work in any folder."""
    # Relative: the course's folder may be moved, and may have letters that an old code page lacks.
    path = Path(os.path.relpath(ROOT, SITE_PACKAGES)).as_posix()
    (SITE_PACKAGES / "sessions-and-cookies.pth").write_text(f"{path}\n", encoding="utf-8")


def _no_venv() -> UserError:
    return UserError(_("This Python came without venv (ensurepip); on Debian and Ubuntu: {command}", command=_APT))


def _disk_full() -> UserError:
    return UserError(_("The disk is full: free about {size} MB and start again.", size=NEEDED_MB))


def explain(failure: Failed) -> UserError:
    """What an installer's complaint means to a learner."""
    if failure.complaint == "disk":
        return _disk_full()
    if failure.complaint == "folder":
        return UserError(
            _("A file could not be written: close the course, look at the folder's permissions, start again.")
        )
    if failure.complaint == "network":
        return UserError(
            _("The packages cannot be fetched: look at your internet connection and proxy, and start again.")
        )
    last = " / ".join(str(failure).strip().splitlines()[-3:])
    return UserError(
        _(
            "The installation failed; {command} doctor looks for the cause. The installer said: {last}",
            command=COMMAND,
            last=last,
        )
    )
