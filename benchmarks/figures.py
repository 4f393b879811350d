"""A figure: what is measured, beside which peer, and what it must be."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.results import NONE, Row, shown
from benchmarks.words import text

Measure = Callable[[], float]


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
        self.asks = text("우리 쪽", "our side")  # who is being measured
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
    def row(self) -> Row:
        """What was measured, as medians."""
        what = {"name": self._figure.name, "unit": self._figure.unit}
        if self._why_not:
            return Row(**what, why_not=self._why_not)
        peer = statistics.median(self.peer) if self.peer else None
        return Row(**what, ours=statistics.median(self.ours), peer=peer, ratio=self.ratio)

    @property
    def result(self) -> list[str]:
        """The row of the table: name, ours, peer, ratio, bound, verdict, description."""
        figure, row = self._figure, self.row
        if row.why_not:
            return [figure.name, NONE, NONE, NONE, figure.must_be, NONE, row.why_not]
        cells = [self._shown(row.ours), self._shown(row.peer), f"{row.ratio:.2f}" if row.ratio else NONE]
        return [figure.name, *cells, figure.must_be, figure.verdict(row.ours, row.ratio), text(figure.ko, figure.en)]

    def _round(self, ours: Measure, peer: Measure | None) -> None:
        blocks = [self._block(ours, peer, number % 2) for number in range(self._figure.blocks)]
        self.ours.append(statistics.median(block[0] for block in blocks))
        if peer:
            self.peer.append(statistics.median(block[1] for block in blocks))
            self.ratios += [block[0] / block[1] for block in blocks]

    def _block(self, ours: Measure, peer: Measure | None, peer_is_first: int) -> tuple[float, ...]:
        """Ours, and the peer's if there is one."""
        sides = [(text("우리 쪽", "our side"), ours)]
        if peer:
            sides.append((text("비교 대상", "the peer"), peer))
        values = []
        for self.asks, side in sides[::-1] if peer_is_first else sides:
            values.append(side())
        return tuple(values[::-1] if peer_is_first else values)

    def _shown(self, value: float | None) -> str:
        return shown(value, self._figure.unit)
