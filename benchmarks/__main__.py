"""`python -m benchmarks [names …]`: measure, and print one table; `--list` names the figures."""

import argparse

from benchmarks.catalogue import FIGURES
from benchmarks.figures import Figure, Rounds
from tutorial_src.startup.words import say, text


def main(arguments: list[str] | None = None) -> None:
    """Measure the figures that are named, or all. It measures and does not judge: the exit code is 0."""
    asked = _parser().parse_args(arguments)
    if asked.list:
        return _print_table([[figure.name, figure.must_be, text(figure.ko, figure.en)] for figure in FIGURES])
    rows = [_measure(figure, asked.rounds) for figure in asked.figures]
    heading = text("이름 우리 비교 비율 한도 결과 내용", "name ours peer ratio bound verdict what").split()
    return _print_table([heading, *rows])


def figure_named(name: str) -> Figure:
    """The figure of this name; raises `ArgumentTypeError` with those that there are."""
    named = {figure.name: figure for figure in FIGURES}
    if name not in named:
        refusal = text("{}: 그런 수치는 없습니다. 있는 것: {}", "{} is no figure; there are {}")
        raise argparse.ArgumentTypeError(refusal.format(name, ", ".join(named)))
    return named[name]


def _parser() -> argparse.ArgumentParser:
    described = text("수치를 재어 표로 보입니다.", "Measure the figures of the README, or those named.")
    listed = text("수치의 이름과 한도를 보입니다", "name the figures and their bounds")
    counted = text("몇 번 잴지 정합니다 (5)", "how often each is measured (5)")
    parser = argparse.ArgumentParser("start.py bench", description=described)
    parser.add_argument("figures", nargs="*", type=figure_named, default=FIGURES, metavar="names")
    parser.add_argument("--list", action="store_true", help=listed)
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help=counted)
    parser.add_argument("--lang", choices=("ko", "en"))
    return parser


def _measure(figure: Figure, count: int) -> list[str]:
    say(figure.ko, figure.en)
    rounds = Rounds(figure, count)
    figure.measure(rounds)
    return rounds.result


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
