"""The benchmarks: each figure has its name, its sides are measured in turn, its bound is kept or not."""

import argparse
import json
import re
import socket
import subprocess
import sys
import threading
from unittest.mock import Mock

import pytest

from benchmarks import kakao, processes, results, view
from benchmarks.__main__ import figure_named, main
from benchmarks.catalogue import FIGURES
from benchmarks.figures import Bound, Figure, Rounds
from tests.support.browsers import NoBrowser
from tests.support.courses import ROOT

NAMES = [figure.name for figure in FIGURES]


def figure(**more) -> Figure:
    """A figure that stands for any other."""
    usual = {"name": "any", "ko": "", "en": "", "unit": "s", "measure": None, "bound": Bound(limit=0.5), "warm": False}
    return Figure(**{**usual, **more})


def rounds_of(count: int, **more) -> Rounds:
    """Rounds of such a figure."""
    return Rounds(figure(**more), count)


def test_every_figure_has_a_name_of_its_own():
    assert len(set(NAMES)) == len(NAMES)


def test_a_figure_is_found_by_its_name():
    assert [figure_named(name) for name in NAMES] == list(FIGURES)


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


# A run: each row is printed and written when it is known, and one that cannot be had ends itself alone


@pytest.fixture
def hangs_up():
    """The port of a server that takes a request on each connection, and hangs up in the place of an answer."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve():
            while True:
                try:
                    visitor, _address = listener.accept()
                except OSError:
                    return
                with visitor:
                    visitor.recv(65536)

        server = threading.Thread(target=serve)
        server.start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
    server.join(10)


@pytest.fixture
def run(monkeypatch, tmp_path, capsys):
    """Run `bench` over these figures, with these options; what it prints, and the rows in its file."""
    file = tmp_path / "new" / "rows.jsonl"

    def started(*figures: Figure, options: tuple[str, ...] = ()) -> tuple[str, list[dict]]:
        monkeypatch.setattr("benchmarks.__main__.FIGURES", figures)
        monkeypatch.setattr(results, "FILE", file)
        main([figure.name for figure in figures] + ["--rounds", "1", *options])
        return capsys.readouterr().out, [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]

    return started


def measured(name: str, value: float) -> Figure:
    """A figure of ours that is this, half of its peer."""
    return figure(name=name, measure=lambda rounds: rounds(lambda: value, lambda: value * 2))


def with_a_peer_at(port: int) -> Figure:
    """A figure whose peer is the OAuth server on this port, asked on one kept connection."""

    def measure(rounds: Rounds) -> None:
        client = kakao.Client(kakao.PEER, port, True)
        try:
            rounds(lambda: 1.0, client.flow)
        finally:
            client.close()

    return figure(name="flows", measure=measure)


def test_a_peer_that_hangs_up_ends_its_figure_with_a_sentence(run, hangs_up):
    _said, (row,) = run(with_a_peer_at(hangs_up))
    assert row["why_not"].startswith("not measured: the peer stopped answering (RemoteDisconnected: ")


def test_a_peer_that_hangs_up_does_not_end_the_run(run, hangs_up):
    _said, rows = run(with_a_peer_at(hangs_up), measured("next", 3.0))
    assert [(row["name"], row["ours"]) for row in rows] == [("flows", None), ("next", 3.0)]


def test_our_side_is_named_when_it_stops(run):
    def stop() -> float:
        raise ConnectionResetError("hung up")

    _said, (row,) = run(figure(measure=lambda rounds: rounds(stop, lambda: 1.0)))
    assert row["why_not"] == "not measured: our side stopped answering (ConnectionResetError: hung up)"


def test_a_row_is_written_and_printed_when_it_is_known(run, capsys):
    seen = []

    def look(rounds: Rounds) -> None:
        seen.append((results.last_rows(results.FILE)["first"].ours, "first  3.00 s  6.00 s" in capsys.readouterr().out))
        rounds(lambda: 1.0, lambda: 2.0)

    run(measured("first", 3.0), figure(name="second", measure=look))
    assert seen == [(3.0, True)]


def test_a_run_is_compared_with_the_last_one(run):
    run(measured("any", 3.0))
    assert "4.00 s  8.00 s  0.50   3.00 s (0.50)" in run(measured("any", 4.0))[0]


def test_a_figure_is_compared_with_when_it_was_last_measured(run, hangs_up):
    run(measured("flows", 3.0), measured("any", 3.0))
    run(with_a_peer_at(hangs_up))
    assert "3.00 s (0.50)" in run(measured("flows", 4.0))[0]


def test_a_run_is_compared_with_the_file_that_is_named(run, tmp_path):
    file = tmp_path / "earlier.jsonl"
    run(measured("any", 9.0))
    results.write(results.Row(name="any", unit="s", ours=7.0), file)
    assert "7.00 s" in run(measured("any", 4.0), options=("--compare", str(file)))[0]


def test_rows_go_to_the_file_that_is_named(run, tmp_path):
    run(measured("any", 3.0))
    _said, rows = run(measured("any", 4.0), options=("--save", str(tmp_path / "mine.jsonl")))
    assert (len(rows), results.last_rows(tmp_path / "mine.jsonl")["any"].ours) == (1, 4.0)


@pytest.mark.parametrize("held", [None, "no JSON\n", "[1]\n", '{"name": "any"}\n', '{"speed": 1}\n'])
def test_a_file_that_holds_no_results_is_refused(run, tmp_path, capsys, held):
    file = tmp_path / "other.txt"
    if held:
        file.write_text(held, encoding="utf-8")
    with pytest.raises(SystemExit):
        run(measured("any", 3.0), options=("--compare", str(file)))
    assert f"{file} holds no results that can be read" in capsys.readouterr().err


def test_memory_that_processes_share_is_counted_once():
    sleep = [sys.executable, "-c", "input()"]
    with subprocess.Popen(sleep, stdin=subprocess.PIPE) as process:
        shared, resident = processes.share_of_memory(process.pid), processes.memory(process.pid)
        process.communicate(b"\n")
    assert 0 < shared <= resident
