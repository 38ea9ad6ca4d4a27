"""A Sankey diagram of applications: nodes in columns, and flows between them as ribbons.

Heights are in proportion to counts, but for those too small to be seen. Labels have rows of their
own: none overlaps another label or a bar, in a frame of its narrowest width or wider.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from vega.models import ApplicationKind, Group, Reached
from vega.schemas import Flow

# The columns, and from top to bottom what stands in each. What comes late stands on top, so that
# few flows cross.
COLUMNS: Sequence[Sequence[str]] = (
    (ApplicationKind.APPROACHED, ApplicationKind.APPLIED),
    (Reached.INTERVIEWING,),
    (Reached.OFFER,),
    (
        Group.OFFER_ACCEPTED,
        Group.OFFER_OPEN,
        Group.OFFER_DECLINED,
        Group.INTERVIEWING_WAITING,
        Group.INTERVIEWING_NO_REPLY,
        Group.WITHDRAWN,
        Group.REJECTED,
        Group.NO_REPLY,
        Group.WAITING,
    ),
)
GROUPS = len(COLUMNS) - 1
# From top to bottom, at the left of a node and at its right.
_RANK = [code for column in (2, 1, 0, GROUPS) for code in COLUMNS[column]]
BAR_WIDTH = 8
THINNEST = 1.5  # of a ribbon
GAP = 10  # between bars
MARGIN_STEP = 20  # the stylesheet has a class for each


class Frame(NamedTuple):
    """Where a diagram is drawn, in pixels.

    `width` is the narrowest that all of it gets. `xs` are the shares of its plot at which the
    columns stand. All applications together are `bars` high, one alone at most `tallest`. `letter`
    is the width of a letter of a label, and a label longer than `longest` letters takes two lines
    of `line` each.
    """

    width: int
    xs: tuple[float, float, float, float]
    bars: int
    tallest: int
    letter: float
    longest: int
    line: int


WIDE = Frame(640, (0, 0.385, 0.695, 1), bars=300, tallest=16, letter=7, longest=40, line=20)
NARROW = Frame(328, (0, 0.31, 0.62, 1), bars=250, tallest=14, letter=6.5, longest=14, line=16)


@dataclass(frozen=True)
class Node:
    """A bar with its label. The label of a group stands beside it, another's above."""

    code: str
    column: int
    x: float
    y: float
    height: float
    count: int
    lines: Sequence[str]
    label_width: float

    @property
    def is_group(self) -> bool:
        return self.column == GROUPS

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    def room(self, frame: Frame) -> tuple[float, float]:
        """Return the top and the bottom of the bar with its label."""
        if not self.is_group:
            return self.y - frame.line, self.bottom
        half = max(self.height, frame.line * len(self.lines)) / 2
        return self.middle - half, self.middle + half


@dataclass(frozen=True)
class Ribbon:
    """A flow from one bar to another; `y_start` and `y_end` are where its upper edge meets them."""

    flow: Flow
    count: int
    x_start: float
    x_end: float
    y_start: float
    y_end: float
    height: float

    def path(self, width: float) -> str:
        """Return its outline in a plot of this width, as the `d` of an SVG path."""
        left, right = f"{self.x_start * width:.0f}", f"{self.x_end * width:.0f}"
        turn = f"{(self.x_start + self.x_end) / 2 * width:.0f}"
        start, end = self.y_start, self.y_end
        start_below, end_below = start + self.height, end + self.height
        return (
            f"M{left} {start:.1f}C{turn} {start:.1f} {turn} {end:.1f} {right} {end:.1f}"
            f"V{end_below:.1f}"
            f"C{turn} {end_below:.1f} {turn} {start_below:.1f} {left} {start_below:.1f}Z"
        )

    def top_at(self, x: float) -> float:
        """Return the y of its upper edge at x: of the curve of `path`, found by bisection."""
        wanted = (x - self.x_start) / (self.x_end - self.x_start)
        low, high = 0.0, 1.0
        for _ in range(20):
            t = (low + high) / 2
            low, high = (t, high) if t * (1.5 - 1.5 * t + t * t) < wanted else (low, t)
        return self.y_start + (self.y_end - self.y_start) * low * low * (3 - 2 * low)


class Sankey(NamedTuple):
    """`margin` is the room right of the plot, for the labels of the groups."""

    nodes: Sequence[Node]
    ribbons: Sequence[Ribbon]
    height: float
    margin: int


def lay_out(flows: Mapping[Flow, int], labels: Mapping[str, str], frame: Frame) -> Sankey:
    """Return the diagram of these flows, each of at least one application."""
    layout = _Layout(flows, labels, frame)
    layout.place_groups()
    for column in range(GROUPS):
        layout.place_column(column)
    top = min((node.room(frame)[0] for node in layout.placed.values()), default=0)
    for code, node in layout.placed.items():
        layout.placed[code] = replace(node, y=node.y - top)
    nodes = [layout.placed[code] for code in layout.sized]
    height = max((node.room(frame)[1] for node in nodes), default=0)
    return Sankey(nodes, [*layout.ribbons()], height + 1, layout.margin)


class _Layout:
    """A diagram in the making: nodes have their sizes, and one after the other their places."""

    def __init__(self, flows: Mapping[Flow, int], labels: Mapping[str, str], frame: Frame):
        self.frame = frame
        self.flows = dict(sorted(flows.items(), key=_rank))
        total = sum(count for flow, count in flows.items() if flow.start in COLUMNS[0])
        self.scale = min(frame.tallest, frame.bars / total) if total else 0
        self.sized = {node.code: node for node in self._nodes(labels)}
        self.placed: dict[str, Node] = {}
        self.margin = _margin(self.sized.values())
        self.plot = frame.width - self.margin

    def thickness(self, count: int) -> float:
        return max(THINNEST, count * self.scale)

    def _nodes(self, labels: Mapping[str, str]) -> Iterator[Node]:
        for column, codes in enumerate(COLUMNS):
            for code in codes:
                out = [count for flow, count in self.flows.items() if flow.start == code]
                into = [count for flow, count in self.flows.items() if flow.end == code]
                if count := max(sum(out), sum(into)):
                    height = max(sum(map(self.thickness, side)) for side in (out, into))
                    lines = _lines(f"{count:,} {labels[code]}", self.frame.longest)
                    width = self.frame.letter * max(map(len, lines))
                    x = self.frame.xs[column]
                    yield Node(code, column, x, 0, height, count, lines, width)

    def place_groups(self) -> None:
        """Put the groups one below the other, each in the room that its label needs."""
        top = 0.0
        for code, node in self.sized.items():
            if node.is_group:
                above, below = node.room(self.frame)
                self.placed[code] = replace(node, y=top - above)
                top += below - above + GAP

    def place_column(self, column: int) -> None:
        """Put the nodes of a column beside the groups that they lead to, if there is room."""
        for code in reversed(COLUMNS[column]):
            if node := self.sized.get(code):
                node = replace(node, y=self._level_with_groups(node))
                highest = min(self._limits(node), default=node.y)
                self.placed[code] = replace(node, y=min(node.y, highest))

    def _level_with_groups(self, node: Node) -> float:
        """Return the y from which the flows to groups run as level as they can."""
        self.placed[node.code] = node
        own = [ribbon for ribbon in self.ribbons() if ribbon.flow.start == node.code]
        weights = sum(ribbon.height for ribbon in own)
        drops = sum((ribbon.y_end - ribbon.y_start) * ribbon.height for ribbon in own)
        return drops / weights if weights else 0

    def _limits(self, node: Node) -> Iterator[float]:
        """Yield what y must not be below.

        A node stands above what is left of it by a row for the label, and all of it where that
        label is long; above what passes between the two; and above its own column. Where its own
        label is long, it stands above the groups.
        """
        for other in self.placed.values():
            if other.column == node.column and other.code != node.code:
                yield other.y - self.frame.line - GAP - node.height
            elif other.column < node.column:
                below = node.height if self._reaches(other, node) else 0
                yield other.y - self.frame.line - below
            elif other.is_group and self._reaches(node, other):
                yield other.room(self.frame)[0]
        for ribbon in self.ribbons():
            if ribbon.x_start < node.x < ribbon.x_end and ribbon.flow.start != node.code:
                yield ribbon.top_at(node.x) - GAP - node.height

    def _reaches(self, node: Node, other: Node) -> bool:
        """Return whether the label of a node reaches another at its right."""
        return node.x * self.plot + node.label_width + GAP > other.x * self.plot

    def ribbons(self) -> Iterator[Ribbon]:
        """Yield the flows between the nodes that are placed, at each node from top to bottom."""
        out: dict[str, float] = defaultdict(float)
        into: dict[str, float] = defaultdict(float)
        for flow, count in self.flows.items():
            height = self.thickness(count)
            if flow.start in self.placed and flow.end in self.placed:
                start, end = self.placed[flow.start], self.placed[flow.end]
                y_start, y_end = start.y + out[flow.start], end.y + into[flow.end]
                yield Ribbon(flow, count, start.x, end.x, y_start, y_end, height)
            out[flow.start] += height
            into[flow.end] += height


def _rank(item: tuple[Flow, int]) -> tuple[int, int]:
    return _RANK.index(item[0].start), _RANK.index(item[0].end)


def _lines(label: str, longest: int) -> list[str]:
    """Return `13 No reply` in one line, or in two after the first word."""
    count, first, *rest = label.split(" ")
    if len(label) - len(count) <= longest + 1 or not rest:
        return [label]
    return [f"{count} {first}", " ".join(rest)]


def _margin(nodes: Iterable[Node]) -> int:
    """Return the room for the labels of the groups, in whole steps."""
    widest = max((node.label_width for node in nodes if node.is_group), default=0)
    return MARGIN_STEP * (int(widest + 2 * BAR_WIDTH) // MARGIN_STEP + 1)
