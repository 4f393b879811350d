"""`python -m benchmarks [names …]`: measure, and print one table; `--list` names the figures."""

import argparse
import http.client
from pathlib import Path

from benchmarks import results
from benchmarks.catalogue import FIGURES
from benchmarks.figures import Figure, Rounds
from benchmarks.processes import NoAnswer
from benchmarks.words import say, text
from tutorial_src.startup.words import LANGUAGE, speak

STOPS = (NoAnswer, OSError, http.client.HTTPException, RuntimeError)  # a side that ends, hangs up, or says nothing


def main(arguments: list[str] | None = None) -> None:
    """Measure the figures that are named, or all. It measures and does not judge: the exit code is 0."""
    speak(LANGUAGE)
    asked = _parser().parse_args(arguments)
    if asked.list:
        return _print_table([[figure.name, figure.must_be, text(figure.ko, figure.en)] for figure in FIGURES])
    heading = text("이름 우리 비교 비율 이전 한도 결과 내용", "name ours peer ratio before bound verdict what")
    rows = [_keep(_measure(figure, asked.rounds), asked) for figure in asked.figures]
    return _print_table([heading.split(), *rows])


def figure_named(name: str) -> Figure:
    """The figure of this name; raises `ArgumentTypeError` with those that there are."""
    named = {figure.name: figure for figure in FIGURES}
    if name not in named:
        refusal = text("{}: 그런 수치는 없습니다. 있는 것: {}", "{} is no figure; there are {}")
        raise argparse.ArgumentTypeError(refusal.format(name, ", ".join(named)))
    return named[name]


def rows_of(file: str) -> dict[str, results.Row]:
    """The rows of an earlier run; raises `ArgumentTypeError` for what is none."""
    try:
        return results.last_rows(Path(file))
    except (OSError, ValueError) as error:
        refusal = text("{}: 이전 결과를 읽을 수 없습니다 ({})", "{} holds no results that can be read ({})")
        raise argparse.ArgumentTypeError(refusal.format(file, error)) from error


def _parser() -> argparse.ArgumentParser:
    described = text("수치를 재어 표로 보입니다.", "Measure the figures of the README, or those named.")
    listed = text("수치의 이름과 한도를 보입니다", "name the figures and their bounds")
    counted = text("몇 번 잴지 정합니다 (5)", "how often each is measured (5)")
    parser = argparse.ArgumentParser("start.py bench", description=described)
    parser.add_argument("figures", nargs="*", type=figure_named, default=FIGURES, metavar="names")
    parser.add_argument("--list", action="store_true", help=listed)
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help=counted)
    parser.add_argument("--lang", choices=("ko", "en"))
    _add_files(parser)
    return parser


def _add_files(parser: argparse.ArgumentParser) -> None:
    compared = text("이 결과 파일과 비교합니다 (없으면 지난번 결과)", "compare with this file (else with the last run)")
    saved = text("결과를 이 파일에 덧붙입니다", "append the results to this file")
    earlier = str(results.FILE) if results.FILE.exists() else {}
    parser.add_argument("--compare", type=rows_of, default=earlier, metavar="FILE", help=compared)
    parser.add_argument("--save", type=Path, default=results.FILE, metavar="FILE", help=saved)


def _measure(figure: Figure, count: int) -> Rounds:
    """Measure a figure; a side that stops ends this figure alone."""
    say(figure.ko, figure.en)
    rounds = Rounds(figure, count)
    try:
        figure.measure(rounds)
    except STOPS as error:
        print()
        why = f"{type(error).__name__}: {error}".strip().splitlines()[-1]
        stopped = text("재지 못함: {}에서 응답이 끊겼습니다 ({})", "not measured: {} stopped answering ({})")
        rounds.leave_out(stopped.format(rounds.asks, why))
    return rounds


def _keep(rounds: Rounds, asked: argparse.Namespace) -> list[str]:
    """Write the row of a figure into the file, print it, and give it to the table."""
    results.write(rounds.row, asked.save)
    name, ours, peer, ratio, *rest = rounds.result
    before = asked.compare[name].in_short if name in asked.compare else results.NONE
    row = [name, ours, peer, ratio, before, *rest]
    print("  " + "  ".join(row), flush=True)
    return row


def _print_table(rows: list[list[str]]) -> None:
    """Columns side by side; the last one, a sentence, needs no width."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)][:-1]
    print()
    for *cells, sentence in rows:
        padded = [cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)]
        print("  ".join([*padded, sentence]))


def _width(cell: str) -> int:
    """How many columns of a console this takes: a Hangul syllable takes two."""
    return sum(2 if "가" <= letter <= "힣" else 1 for letter in cell)


if __name__ == "__main__":
    main()
