"""The commands of `start.py`, once it knows that Python is new enough: standard library only."""

import argparse
import os
import signal
import sys
from collections.abc import Callable

from tutorial_src import locale
from tutorial_src.desk import folder
from tutorial_src.desk.lessons import number_of
from tutorial_src.display.errors import UserError
from tutorial_src.locale import _

from .environment import PYTHON, ROOT, explain, find_uv, install
from .programs import Failed, hand_over, run
from .words import COMMAND, LANGUAGE, speak

LEARN = ("requirements",)
DEVELOP = ("requirements", "requirements-dev")
QUICK = "not (browser or installed or kernel or servers or slow)"  # markers of the tests, see pyproject.toml
PASS_ON = ("test", "bench", "translate")  # what follows these is not for us


def main(arguments: list[str]) -> int | None:
    """Do what was asked; the exit code is 2 for a refusal, else the program's own."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs begin with it ignored
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")
    speak(LANGUAGE)
    ours, rest = split(arguments)
    try:
        options = parser().parse_args(ours, argparse.Namespace(rest=rest))
        return options.action(options)
    except UserError as refused:
        sentence = refused
    except Failed as failure:
        sentence = explain(failure)
    except OSError as error:
        sentence = out_of_reach(error)
    except KeyboardInterrupt:
        return 130
    print(sentence, file=sys.stderr)
    return 2


def lab(options: argparse.Namespace) -> int:
    """Open JupyterLab at lesson 00; what follows a -- goes to JupyterLab."""
    from .lab import open_lab

    install(*LEARN)
    return open_lab(folder.place(), port=options.port, no_browser=options.no_browser, rest=options.rest)


def only_install(_options: argparse.Namespace) -> None:
    """Set everything up and stop there, for a teacher who prepares a room."""
    install(*LEARN)
    print(_("Everything is set up."))


def test(options: argparse.Namespace) -> int:
    """Run every test, two at a time, here or on the Pythons that are named; what follows goes to pytest.

    `--quick` runs those of a minute.
    """
    from .pythons import asked, test_on

    versions, rest = asked(options.rest)
    if versions is not None:
        return test_on(versions, ["--quick"] * options.quick + rest)
    chosen = ["-m", QUICK] if options.quick else []
    return develop("pytest", ["-n", "2", "--durations", "20", *chosen, *rest])


def bench(options: argparse.Namespace) -> int:
    """Measure the figures of the README, each beside its peer."""
    return develop("benchmarks", options.rest)


def translate(options: argparse.Namespace) -> int:
    """Update the catalogues of what the program says; what follows are languages to begin."""
    return develop("tutorial_src.locale.catalogues", options.rest)


def develop(module: str, arguments: list[str]) -> int:
    """Become a program of ours that needs the packages of the tests."""
    install(*DEVELOP)
    os.chdir(ROOT)
    return hand_over([PYTHON, "-m", module, *arguments])


def doctor(_options: argparse.Namespace) -> int:
    """Look at what the course needs, a line each, with the fix."""
    from .environment_check import report

    return report(folder.place())


def reset(options: argparse.Namespace) -> int:
    """Put a lesson, or the whole folder `work/`, back to the start; the old one is kept."""
    if not (options.yes or agrees()):
        print(_("Nothing was changed."))
        return 1
    kept = folder.reset(ROOT, folder.place(), None if options.lesson == "all" else number_of(ROOT, options.lesson))
    print(_("Back at the start. What was there before: {kept}", kept=kept))
    return 0


def agrees() -> bool:
    """Ask before a reset; silence, and a console that nobody sits at, is a no."""
    question = _("This goes back to the start. What you have now is kept, under today's date. Go on? [y/N]")
    try:
        return input(f"{question} ").strip().lower() in ("y", "yes", "예", "네")
    except EOFError:
        return False


def lock(_options: argparse.Namespace) -> None:
    """Renew the locks from requirements*.txt, for those who keep the course."""
    install(*DEVELOP)
    os.chdir(ROOT)  # the locks name the files that they come from, as seen from here
    for name in DEVELOP:
        command = [find_uv() or PYTHON.with_name("uv"), "pip", "compile", f"{name}.txt", "--upgrade"]
        command += ["--universal", "--python-version", "3.10", "--generate-hashes", "--no-header"]
        command += ["--output-file", f"{name}.lock"]
        if name != "requirements":
            command += ["--constraint", "requirements.lock"]
        run(command, f"{name}.lock …")


class Parser(argparse.ArgumentParser):
    """A parser that refuses as everything else here does."""

    def error(self, message: str) -> None:
        """Raise `UserError` in the place of argparse's own usage and exit."""
        raise UserError(
            _("That is not understood: {why}; {command} --help shows what there is.", why=message, command=COMMAND)
        )


def commands() -> dict[str, tuple[Callable, str]]:
    """What each command does, and how --help puts it."""
    return {
        "lab": (lab, _("open JupyterLab at lesson 00")),
        "install": (only_install, _("set everything up, open nothing")),
        "test": (test, _("run every test; more words go to pytest")),
        "doctor": (doctor, _("look at what the course needs")),
        "reset": (reset, _("put a lesson, or all of work/, back to the start")),
        "bench": (bench, _("measure the figures of the README")),
        "translate": (translate, _("update the translations; more words are new languages")),
        "lock": (lock, _("renew the pinned versions")),
    }


def parser() -> Parser:
    """All that --help shows."""
    top = Parser(prog="start.py", description=_("Set the course up and open it."))
    added, own = top.add_subparsers(metavar="|".join(commands())), {}
    for name, (action, does) in commands().items():
        own[name] = added.add_parser(name, help=does, description=does)
        own[name].set_defaults(action=action)
        own[name].add_argument("--lang", choices=locale.LANGUAGES)
    own["lab"].add_argument("--no-browser", action="store_true")
    own["lab"].add_argument("--port", type=port, default=8888)
    own["test"].add_argument("--quick", action="store_true", help=_("those of a minute"))
    own["reset"].add_argument("lesson", nargs="?", default="all", help="02, detail_remembers, all")
    own["reset"].add_argument("--yes", action="store_true")
    return top


def port(written: str) -> int:
    """The number of a port, as --port takes it; 0 lets the system choose one."""
    if written.isdecimal() and int(written) <= 65535:
        return int(written)
    raise UserError(_("There is no port {port}: choose a number from 0 to 65535.", port=written))


def split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Our own arguments, and those that go to another program: after `PASS_ON`, and after a --."""
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help")):
        arguments = ["lab", *arguments]
    if arguments[0] in PASS_ON:
        quick = ["--quick"] if arguments[0] == "test" and "--quick" in arguments else []
        return arguments[:1] + quick, [word for word in arguments[1:] if word not in quick]
    if "--" in arguments:
        cut = arguments.index("--")
        return arguments[:cut], arguments[cut + 1 :]
    return arguments, []


def out_of_reach(error: OSError) -> str:
    """What an `OSError` that nobody expected means to a learner."""
    what = ": ".join(str(part) for part in (error.filename, error.strerror or error) if part)
    return _(
        "A file cannot be used: {what}. Look at its permissions and at the space on the disk, and start again.",
        what=what,
    )
