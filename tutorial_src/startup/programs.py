"""The programs that `start.py` starts: installers, JupyterLab, pytest."""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMPLAINTS = {
    # Windows says it in its own language, and only the number is the same everywhere.
    "disk": r"No space left|not enough space|Disk quota|os error (?:28|112|122)\b|WinError (?:39|112)\b",
    "folder": r"Permission denied|Access is denied|Read-only file system|os error (?:5|13|30)\b"
    r"|(?<!Broken pipe \()os error 32\b|WinError (?:5|19|32|33)\b",
    "network": r"dns error|resolve|getaddrinfo|unreachable|[Cc]onnection (?:refused|reset|error)|offline"
    r"|NewConnectionError|ProxyError|error sending request|timed out|[Tt]imeout|tunnel",
}


class Failed(Exception):
    """A program that we started ended badly; the text is what it printed."""

    @property
    def complaint(self) -> str | None:
        """A key of `COMPLAINTS`, or None for what nobody expected."""
        return next((key for key, words in COMPLAINTS.items() if re.search(words, str(self))), None)


def environment(**more: str) -> dict[str, str]:
    """The environment of our programs: UTF-8 on every system, and byte code written.

    Where `PYTHONDONTWRITEBYTECODE` is set, every start takes two to four times as long.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    # uv brings its own list of certificates; a school's proxy is known to the system's alone.
    certificates = {"UV_SYSTEM_CERTS": "1", "UV_NATIVE_TLS": "1"}
    return certificates | kept | {"PYTHONUTF8": "1"} | more


def run(command: list[str | Path], label: str) -> None:
    """Run a program to its end, showing the seconds; raise `Failed` with its words when it fails."""
    began = time.monotonic()
    print(f"  {label} ", end="", flush=True)
    with tempfile.TemporaryFile() as words:
        process = subprocess.Popen(
            command, env=environment(), stdin=subprocess.DEVNULL, stdout=words, stderr=subprocess.STDOUT
        )
        try:
            while _is_busy(process):
                if sys.stdout.isatty():
                    print(f"\r  {label} {time.monotonic() - began:.0f} s", end="", flush=True)
        finally:
            process.kill()  # it is at its end by itself, unless we were interrupted
            process.wait()
        print(f"{_back(label)}{time.monotonic() - began:.1f} s", flush=True)
        if process.returncode:
            words.seek(0)
            raise Failed(words.read().decode("utf-8", "replace"))


def hand_over(command: list[str | Path], **more: str) -> int:
    """Become this program, so that Ctrl+C and the exit code are its own."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(command[0], command, environment(**more))  # noqa: S606 (no shell is what we want)
    return run_here(command, **more)


def run_here(command: list[str | Path], **more: str) -> int:
    """Run a program to its end on this console; its exit code."""
    process = subprocess.Popen(command, env=environment(**more))
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue  # it has the Ctrl+C too, and is closing


def _is_busy(process: subprocess.Popen) -> bool:
    """Wait for the end of a program, a second at most."""
    try:
        process.wait(1)
    except subprocess.TimeoutExpired:
        return True
    return False


def _back(label: str) -> str:
    return f"\r  {label} " if sys.stdout.isatty() else ""
