"""The tests on other Pythons of this computer, each in an environment of its own beside `.venv`."""

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tutorial_src.display.errors import UserError
from tutorial_src.locale import _

from .environment import ROOT, find_uv
from .programs import environment, run_here

TESTED = ("3.10", "3.11", "3.12", "3.13", "3.14")
_THIS = "{}.{}".format(*sys.version_info)
_TELL = "import sys; print('{}.{}'.format(*sys.version_info)); print(sys.executable)"


def asked(arguments: list[str]) -> tuple[list[str] | None, list[str]]:
    """The versions that `--python` and `--other-pythons` name, None without these, and the arguments that are left.

    Of the other Pythons those that are absent are told and left out; one that was named raises `UserError`.
    """
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--python", action="append", default=[])
    parser.add_argument("--other-pythons", action="store_true")
    options, rest = parser.parse_known_args(arguments)
    if not (options.python or options.other_pythons):
        return None, rest
    others = [version for version in TESTED if version != _THIS] if options.other_pythons else []
    absent = [version for version in [*options.python, *others] if not find(version)]
    for version in absent:
        if version in options.python:
            raise UserError(_absent(version))
        print(_absent(version), flush=True)
    return [version for version in dict.fromkeys([*options.python, *others]) if version not in absent], rest


def test_on(versions: list[str], arguments: list[str]) -> int:
    """Run `start.py test` with these arguments on one Python after the other; the first exit code that is not 0."""
    failed = 0
    for version in versions:
        print(_("Testing on Python {version}.", version=version), flush=True)
        command = [find(version), str(ROOT / "start.py"), "test", *arguments]
        code = run_here(command, TUTORIAL_VENV=f".venv-{version}")
        failed = failed or code
        if code not in (0, 1):  # no test has failed: it was interrupted, or could not begin
            break
    return failed


def find(version: str) -> str | None:
    """The path of a Python of this version, as "3.12", on this computer; None where there is none."""
    return next(filter(None, (_executable(command, version) for command in _places(version))), None)


def _places(version: str) -> Iterator[list[str]]:
    """Commands that may start it: those of the PATH, Windows' launcher, pyenv's, and what uv knows."""
    if not re.fullmatch(r"3\.\d+", version):
        return
    yield [sys.executable]
    yield [f"python{version}"]
    yield ["py", f"-{version}"]
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    yield from ([str(found)] for found in sorted(pyenv.glob(f"versions/{version}.*/bin/python")))
    yield from ([str(found)] for found in sorted(pyenv.glob(f"pyenv-win/versions/{version}.*/python.exe")))
    known = [find_uv() or "uv", "python", "find", "--system", "--no-python-downloads", version]
    if found := _printed(known):
        yield [found]


def _executable(command: list[str], version: str) -> str | None:
    found, _line, path = _printed([*command, "-c", _TELL]).partition("\n")
    return path if found == version else None


def _printed(command: list[str]) -> str:
    """What a program prints; nothing where it is missing or fails, as pyenv's stand-ins do."""
    try:
        return subprocess.run(command, env=environment(), capture_output=True, encoding="utf-8").stdout.strip()
    except OSError:
        return ""


def _absent(version: str) -> str:
    return _(
        "Python {version} is not on this computer: install it from https://www.python.org and start again.",
        version=version,
    )
