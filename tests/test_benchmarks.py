"""The benchmarks: each figure has its name, its sides are measured in turn, its bound is kept or not."""

import argparse
import re
import subprocess
import sys
from unittest.mock import Mock

import pytest

from benchmarks import view
from benchmarks.__main__ import figure_named
from benchmarks.catalogue import FIGURES
from benchmarks.figures import Bound, Figure, Rounds
from tests.support.browsers import NoBrowser
from tests.support.courses import ROOT

NAMES = [figure.name for figure in FIGURES]


def rounds_of(count: int, **more) -> Rounds:
    """Rounds of a figure that stands for any other."""
    figure = Figure(
        name="any", ko="", en="", unit="s", measure=None, **{"bound": Bound(limit=0.5), "warm": False, **more}
    )
    return Rounds(figure, count)


def test_every_figure_has_a_name_of_its_own():
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_is_found_by_its_name(name):
    assert figure_named(name).name == name


def test_an_unknown_name_is_refused_with_those_that_there_are():
    with pytest.raises(argparse.ArgumentTypeError, match="install"):
        figure_named("speed")


def test_the_command_lists_every_figure():
    command = [sys.executable, "-m", "benchmarks", "--list"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    assert [line.split()[0] for line in said.split("\n") if line] == NAMES


@pytest.mark.parametrize("readme", ["README.md", "README.ko.md"])
def test_the_readmes_show_every_figure(readme):
    rows = re.findall(r"(?m)^\| `([\w-]+)` \|", (ROOT / readme).read_text(encoding="utf-8"))
    assert rows == NAMES


def test_both_sides_are_measured_in_turn():
    order = []
    rounds_of(2)(lambda: order.append("ours") or 1.0, lambda: order.append("peer") or 1.0)
    assert order == ["ours", "peer", "ours", "peer"]


def test_a_first_round_that_warms_up_does_not_count():
    values = iter([9.0, 1.0, 2.0])
    rounds = rounds_of(2, warm=True)
    rounds(lambda: next(values))
    assert rounds.ours == [1.0, 2.0]


def test_a_row_shows_medians_and_their_ratio():
    rounds = rounds_of(3)
    ours, peer = iter([1.0, 2.0, 9.0]), iter([8.0, 1.0, 8.0])
    rounds(lambda: next(ours), lambda: next(peer))
    assert rounds.result[1:4] == ["2.00 s", "8.00 s", "0.25"]


def test_in_short_blocks_the_sides_take_turns_at_being_first():
    order = []
    rounds_of(1, blocks=2)(lambda: order.append("ours") or 1.0, lambda: order.append("peer") or 1.0)
    assert order == ["ours", "peer", "peer", "ours"]


def test_the_ratio_of_short_blocks_is_that_of_neighbours():
    rounds = rounds_of(1, blocks=3)
    ours, peer = iter([1.0, 10.0, 500.0]), iter([2.0, 100.0, 100.0])
    rounds(lambda: next(ours), lambda: next(peer))
    assert rounds.result[1:4] == ["10.0 s", "100 s", "0.50"]


def test_of_many_blocks_it_is_told_how_far_the_ratio_is_certain(capsys):
    rounds = rounds_of(1, blocks=100)
    ours = iter(range(100))
    rounds(lambda: float(next(ours)), lambda: 1.0)
    assert "40.000 … 59.000" in capsys.readouterr().out


@pytest.mark.parametrize(
    "bound, holds",
    [
        (Bound(limit=0.5), True),
        (Bound(limit=0.4), False),
        (Bound(limit=2, at_least=True), False),
        (Bound(limit=3, is_ratio=False), False),
    ],
)
def test_a_bound_is_for_the_ratio_or_for_ours(bound, holds):
    assert bound.holds(ours=4.0, ratio=0.5) is holds


def test_a_figure_without_a_bound_has_no_verdict():
    rounds = rounds_of(1, bound=None)
    rounds(lambda: 1.0)
    assert rounds.result[4:6] == ["–", "–"]


def test_a_figure_that_cannot_be_measured_here_says_why():
    rounds = rounds_of(1)
    rounds.leave_out("no wind")
    assert rounds.result[1:] == ["–", "–", "–", "≤ 0.5", "–", "no wind"]


def test_without_a_browser_the_live_view_is_left_out(monkeypatch):
    monkeypatch.setattr("benchmarks.labs.launch", Mock(side_effect=NoBrowser("none was found")))
    rounds = rounds_of(1)
    view.slider(rounds)
    assert rounds.result[-1] == "none was found"
