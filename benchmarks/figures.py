"""A figure: what is measured, beside which peer, and what it must be."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass

from tutorial_src.startup.words import text

Measure = Callable[[], float]
NONE = "–"


@dataclass(frozen=True, kw_only=True)
class Bound:
    """What a figure must be: `limit` for ours, or for the ratio ours : peer."""

    limit: float
    is_ratio: bool = True
    at_least: bool = False

    def holds(self, ours: float, ratio: float | None) -> bool:
        """Whether this result is within the bound; `ratio` is None for a figure without a peer."""
        value = ratio if self.is_ratio else ours
        return value >= self.limit if self.at_least else value <= self.limit


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One row of the table; `measure` is given a `Rounds`, and calls it with its two sides."""

    name: str
    ko: str
    en: str
    unit: str  # s, ms, MB, or /s
    bound: Bound | None  # None: shown for what it tells
    measure: Callable[["Rounds"], None]
    warm: bool = True  # whether a first round is run that does not count
    blocks: int = 1  # how often the sides take turns within a round; then the ratio is that of neighbours

    @property
    def must_be(self) -> str:
        """The bound as the table shows it."""
        if not self.bound:
            return NONE
        sign = "≥" if self.bound.at_least else "≤"
        return f"{sign} {self.bound.limit:g}" + ("" if self.bound.is_ratio else f" {self.unit}")

    def verdict(self, ours: float, ratio: float | None) -> str:
        """Whether the bound is kept, in a word."""
        if not self.bound:
            return NONE
        return text("지킴", "ok") if self.bound.holds(ours, ratio) else text("못 지킴", "NOT")


class Rounds:
    """Measures both sides in turn, so that a machine that slows down slows both; keeps all values.

    A bound near 1 is narrower than what a machine differs from one second to the next. There a round has many short
    blocks, in which the sides take turns at being first, and the ratio is the median of each block's.
    """

    def __init__(self, figure: Figure, count: int) -> None:
        self._figure, self._count = figure, count
        self.ours: list[float] = []
        self.peer: list[float] = []
        self.ratios: list[float] = []  # one for each block
        self._why_not = ""

    def leave_out(self, why: str) -> None:
        """Let the row say why this cannot be measured here."""
        self._why_not = why

    def __call__(self, ours: Measure, peer: Measure | None = None) -> None:
        """Measure `count` times, saying so."""
        if self._figure.warm:
            print(f"  {self._figure.name}: " + text("준비", "warming up"), flush=True)
            self._round(ours, peer)
            self.ours, self.peer, self.ratios = [], [], []
        for number in range(1, self._count + 1):
            print(f"  {self._figure.name}: {number} / {self._count}", end=" … ", flush=True)
            self._round(ours, peer)
            print(self._shown(self.ours[-1]), *(self._shown(value) for value in self.peer[-1:]), flush=True)
        if self._figure.blocks > 1:
            said = text("비율의 95 % 신뢰 구간", "the ratio is, by 95 %, between")
            print(f"  {self._figure.name}: {said} {{:.3f}} … {{:.3f}}".format(*self.interval), flush=True)

    @property
    def interval(self) -> tuple[float, float]:
        """Between what the median of the blocks' ratios lies, by 95 %: their order alone tells it (sign test)."""
        ordered, half = sorted(self.ratios), 0.98 * len(self.ratios) ** 0.5
        low = max(0, int(len(ordered) / 2 - half))
        return ordered[low], ordered[-1 - low]

    @property
    def ratio(self) -> float | None:
        """Ours : peer; None without a peer."""
        if not self.peer:
            return None
        if self._figure.blocks > 1:
            return statistics.median(self.ratios)
        return statistics.median(self.ours) / statistics.median(self.peer)

    @property
    def result(self) -> list[str]:
        """The row of the table: name, ours, peer, ratio, bound, verdict, description; medians."""
        if self._why_not:
            return [self._figure.name, NONE, NONE, NONE, self._figure.must_be, NONE, self._why_not]
        figure, ours, ratio = self._figure, statistics.median(self.ours), self.ratio
        peer = statistics.median(self.peer) if self.peer else None
        shown = [self._shown(ours), self._shown(peer), f"{ratio:.2f}" if ratio else NONE]
        return [figure.name, *shown, figure.must_be, figure.verdict(ours, ratio), text(figure.ko, figure.en)]

    def _round(self, ours: Measure, peer: Measure | None) -> None:
        blocks = [_block(ours, peer, number % 2) for number in range(self._figure.blocks)]
        self.ours.append(statistics.median(block[0] for block in blocks))
        if peer:
            self.peer.append(statistics.median(block[1] for block in blocks))
            self.ratios += [block[0] / block[1] for block in blocks]

    def _shown(self, value: float | None) -> str:
        if value is None:
            return NONE
        digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
        return f"{value:.{digits}f} {self._figure.unit}"


def _block(ours: Measure, peer: Measure | None, peer_is_first: int) -> tuple[float, ...]:
    """Ours, and the peer's if there is one."""
    sides = [ours, peer] if peer else [ours]
    if peer_is_first:
        return tuple(side() for side in reversed(sides))[::-1]
    return tuple(side() for side in sides)
