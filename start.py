# -*- coding: utf-8 -*-
"""Set the course up and open it.

Nothing but Python's standard library is needed. The syntax of this file is as old as Python 2.7's, so that
an old Python can read as far as the refusal, which comes before anything else.
"""

import sys

if sys.version_info < (3, 10):
    sys.stderr.write(
        "이 강의에는 파이썬 3.10 이상이 필요합니다. https://www.python.org 에서 설치한 뒤 다시 실행합니다.\n"
        "This course needs Python 3.10 or newer: install one from https://www.python.org and start again.\n"
    )
    sys.exit(2)

import argparse
import os

from tutorial_src import locale
from tutorial_src.desk import folder
from tutorial_src.display import errors
from tutorial_src.startup.environment import PYTHON, ROOT, explain, find_uv, install
from tutorial_src.startup.programs import Failed, hand_over, run
from tutorial_src.startup.words import COMMAND, UserError, say, text

LEARN = ("requirements",)
DEVELOP = ("requirements", "requirements-dev")


def lab(options):
    """Open JupyterLab at lesson 00; what follows a -- goes to JupyterLab."""
    from tutorial_src.startup.lab import open_lab

    install(*LEARN)
    return open_lab(folder.place(), port=options.port, no_browser=options.no_browser, rest=options.rest)


def only_install(options):
    """Set everything up and stop there, for a teacher who prepares a room."""
    install(*LEARN)
    say("준비가 끝났습니다.", "Everything is set up.")


def test(options):
    """Run every test; what follows goes to pytest."""
    install(*DEVELOP)
    os.chdir(str(ROOT))
    return hand_over([PYTHON, "-m", "pytest"] + options.rest)


def bench(options):
    """Measure the figures of the README, each beside its peer."""
    install(*DEVELOP)
    os.chdir(str(ROOT))
    return hand_over([PYTHON, "-m", "benchmarks"] + options.rest)


def doctor(options):
    """Look at what the course needs, a line each, with the mend."""
    from tutorial_src.startup.environment_check import report

    return report(folder.place())


def agrees():
    """Ask before a reset; silence, and a console that nobody sits at, is a no."""
    question = text(
        "처음 상태로 되돌립니다. 지금 것은 날짜를 붙여 보관합니다. 계속할까요? [y/N] ",
        "This lays it out afresh; yours is kept under a dated name. Go on? [y/N] ",
    )
    try:
        return input(question).strip().lower() in ("y", "yes", "예", "네")
    except EOFError:
        return False


def reset(options):
    """Lay a lesson, or the whole desk, out afresh; the old one is kept."""
    if not (options.yes or agrees()):
        say("그대로 두었습니다.", "Nothing was changed.")
        return 1
    try:
        kept = folder.reset(ROOT, folder.place(), None if options.lesson == "all" else int(options.lesson))
    except ValueError:
        raise UserError(
            "그런 수업은 없습니다: {} (00부터의 번호, 또는 all).".format(options.lesson),
            "There is no lesson {}: give its number, as 05, or all.".format(options.lesson),
        )
    say("처음 상태로 되돌렸습니다. 이전 것: {}".format(kept), "Laid out afresh. The old one: {}".format(kept))
    return 0


def lock(options):
    """Renew the locks from requirements*.txt, for those who keep the course."""
    install(*DEVELOP)
    os.chdir(str(ROOT))  # the locks name the files that they come from, as seen from here
    for name in DEVELOP:
        command = [find_uv() or PYTHON.with_name("uv"), "pip", "compile", name + ".txt", "--upgrade"]
        command += ["--universal", "--python-version", "3.10", "--generate-hashes", "--no-header"]
        command += ["--output-file", name + ".lock"]
        if name != "requirements":
            command += ["--constraint", "requirements.lock"]
        run(command, name + ".lock …")


class Parser(argparse.ArgumentParser):
    """A parser that refuses as everything else here does."""

    def error(self, message):
        """Raise Refusal in the place of argparse's own usage and exit."""
        raise UserError(
            "알 수 없는 인자입니다: {} (쓰는 법: {} --help).".format(message, COMMAND),
            "That is not understood: {}; {} --help shows what there is.".format(message, COMMAND),
        )


def port(written):
    """The number of a port, as --port takes it; 0 lets the system choose one."""
    if written.isdecimal() and int(written) <= 65535:
        return int(written)
    raise UserError(
        "{}번 포트는 없습니다. 0에서 65535 사이의 수를 적습니다.".format(written),
        "There is no port {}: choose a number from 0 to 65535.".format(written),
    )


COMMANDS = {
    "lab": (lab, "JupyterLab을 00 수업에서 엽니다", "open JupyterLab at lesson 00"),
    "install": (only_install, "준비만 하고 열지는 않습니다", "set everything up, open nothing"),
    "test": (test, "모든 테스트를 실행합니다", "run every test; more words go to pytest"),
    "doctor": (doctor, "이 컴퓨터에서 고칠 것을 찾아봅니다", "look at what the course needs"),
    "reset": (reset, "수업 하나나 책상 전체를 처음으로 되돌립니다", "lay a lesson, or the desk, out afresh"),
    "bench": (bench, "README의 수치를 잽니다", "measure the figures of the README"),
    "lock": (lock, "고정된 버전을 새로 정합니다", "renew the pinned versions"),
}


def parser():
    """All that --help shows."""
    top = Parser(prog="start.py", description=text("강의를 준비하고 엽니다.", __doc__.splitlines()[0]))
    commands = top.add_subparsers(metavar="|".join(COMMANDS))
    own = {}
    for name, (action, ko, en) in COMMANDS.items():
        own[name] = commands.add_parser(name, help=text(ko, en), description=text(ko, en))
        own[name].set_defaults(action=action)
        own[name].add_argument("--lang", choices=("ko", "en"))
    own["lab"].add_argument("--no-browser", action="store_true")
    own["lab"].add_argument("--port", type=port, default=8888)
    own["reset"].add_argument("lesson", nargs="?", default="all", help="05, all")
    own["reset"].add_argument("--yes", action="store_true")
    return top


def split(arguments):
    """Our own arguments, and those that go to pytest, the benchmarks, or (after --) JupyterLab."""
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help")):
        arguments = ["lab"] + arguments
    if arguments[0] in ("test", "bench"):
        return arguments[:1], arguments[1:]
    if "--" in arguments:
        cut = arguments.index("--")
        return arguments[:cut], arguments[cut + 1 :]
    return arguments, []


def out_of_reach(error):
    """What an OSError that nobody expected means to a learner."""
    what = ": ".join(str(part) for part in (error.filename, error.strerror or error) if part)
    return text(
        "파일을 쓸 수 없습니다: {}. 권한과 디스크에 남은 공간을 확인한 뒤 다시 실행합니다.",
        "A file is out of reach: {}. Look at its permissions and at the space on the disk, and start again.",
    ).format(what)


def main(arguments):
    """Do what was asked; the exit code is 2 for a refusal, else the program's own."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")
    locale.use(text("ko", "en"))
    ours, rest = split(arguments)
    try:
        options = parser().parse_args(ours, argparse.Namespace(rest=rest))
        return options.action(options)
    except errors.UserError as refused:
        sentence = refused
    except Failed as failure:
        sentence = explain(failure)
    except OSError as error:
        sentence = out_of_reach(error)
    except KeyboardInterrupt:
        return 130
    sys.stderr.write("{}\n".format(sentence))
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
