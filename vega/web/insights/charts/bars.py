"""Bars of equal width, whose heights are in proportion to counts."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

LOWEST = 2.0  # of a bar that counts anything
FILLED = 0.7  # of a bar's place; the rest is the gap


class Bar(NamedTuple):
    """`x`, `width` and `middle` are shares of the width; `y` and `height` are pixels."""

    x: float
    width: float
    y: float
    height: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


def lay_out(counts: Sequence[int], height: float, widest: float = 1) -> Iterator[Bar]:
    """Yield a bar for each count, side by side, the highest as high as there is room.

    `widest` is the largest share of the width that one takes.
    """
    most = max(counts, default=0)
    place = 1 / len(counts) if counts else 0
    width = min(widest, place * FILLED)
    for number, count in enumerate(counts):
        tall = max(LOWEST, count / most * height) if count else 0
        yield Bar((number + 0.5) * place - width / 2, width, height - tall, tall)
