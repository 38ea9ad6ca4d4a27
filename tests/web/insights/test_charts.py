"""The geometry of charts: what is drawn is in proportion, and nothing lies on a label."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import accumulate, combinations, pairwise
from pathlib import Path as File

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from vega.labels import NODE_LABELS
from vega.models import ApplicationKind, Group
from vega.services.insights.insights import Rate
from vega.services.jobs.lists.applications import Path
from vega.web.insights import insights
from vega.web.insights.charts import bars, sankey
from vega.web.insights.rhythm import day_grid, rhythm_of

paths = st.builds(
    Path, st.sampled_from(ApplicationKind), st.booleans(), st.booleans(), st.sampled_from(Group)
)
counted = st.dictionaries(paths, st.integers(1, 5) | st.integers(1, 5_000), min_size=1, max_size=25)
TODAY = date(2026, 11, 25)  # a Wednesday
STYLES = File(__file__).parents[3] / "static" / "css"
MARGINS = (STYLES / "insights.css").read_text(encoding="utf-8")


def flows_of(found):
    flows = Counter()
    for path, count in found.items():
        for flow in path.flows():
            flows[flow] += count
    return flows


def boxes(chart, frame):
    """The bars and labels of a diagram as (left, top, right, bottom), at its narrowest."""
    plot = frame.width - chart.margin
    for node in chart.nodes:
        left = node.x * plot
        yield left, node.y, left + sankey.BAR_WIDTH, node.bottom
        if node.is_group:
            half = frame.line * len(node.lines) / 2
            left, top, bottom = left + 2 * sankey.BAR_WIDTH, node.middle - half, node.middle + half
        else:
            top, bottom = node.y - frame.line, node.y
        yield left, top, left + node.label_width, bottom


BEGAN = ApplicationKind.APPROACHED
LONG_LABELS = {
    Path(BEGAN, False, False, Group.OFFER_DECLINED): 100,
    Path(BEGAN, False, False, Group.REJECTED): 12_000,
    Path(BEGAN, True, False, Group.OFFER_ACCEPTED): 3_000,
    Path(BEGAN, True, False, Group.REJECTED): 100,
    Path(BEGAN, True, True, Group.INTERVIEWING_NO_REPLY): 100,
}


@pytest.mark.parametrize("frame", [sankey.WIDE, sankey.NARROW], ids=["wide", "narrow"])
@example(found=LONG_LABELS)
@given(found=counted)
@settings(max_examples=30)
def test_no_label_lies_on_another_or_on_a_bar_and_all_is_in_the_drawing(frame, found):
    chart = sankey.lay_out(flows_of(found), NODE_LABELS, frame)
    drawn = [*boxes(chart, frame)]
    for one, other in combinations(drawn, 2):
        across = min(one[2], other[2]) - max(one[0], other[0])
        down = min(one[3], other[3]) - max(one[1], other[1])
        assert across < 0.01 or down < 0.01, (one, other)
    assert min(box[1] for box in drawn) > -0.01
    assert max(box[3] for box in drawn) <= chart.height
    assert max(box[2] for box in drawn) <= frame.width
    assert f".margin-{chart.margin} {{ --margin: {chart.margin}px; }}" in MARGINS


@pytest.mark.parametrize("frame", [sankey.WIDE, sankey.NARROW], ids=["wide", "narrow"])
@given(found=counted)
@settings(max_examples=30)
def test_heights_are_in_proportion_and_ribbons_meet_their_bars_side_by_side(frame, found):
    flows = flows_of(found)
    chart = sankey.lay_out(flows, NODE_LABELS, frame)
    scale = min(frame.tallest, frame.bars / sum(found.values()))
    assert {ribbon.flow: ribbon.count for ribbon in chart.ribbons} == flows
    nodes = {node.code: node for node in chart.nodes}
    meeting = defaultdict(list)
    for ribbon in chart.ribbons:
        assert ribbon.height == pytest.approx(max(sankey.THINNEST, ribbon.count * scale))
        meeting[ribbon.flow.start, "right"].append((ribbon.y_start, ribbon.height))
        meeting[ribbon.flow.end, "left"].append((ribbon.y_end, ribbon.height))
    for (code, _), ends in meeting.items():
        tops = accumulate((height for _, height in sorted(ends)), initial=nodes[code].y)
        assert [top for top, _ in sorted(ends)] == pytest.approx([*tops][:-1])
    for node in chart.nodes:
        at_least = node.count * scale
        assert at_least - 0.01 <= node.height <= at_least + sankey.THINNEST * len(flows)
        assert node.count == sum(
            count for path, count in found.items() if node.code in path.nodes()
        )


def test_flows_leave_a_node_in_the_order_of_their_ends():
    found = {
        Path(ApplicationKind.APPLIED, False, False, Group.WAITING): 9,
        Path(ApplicationKind.APPLIED, False, False, Group.REJECTED): 11,
        Path(ApplicationKind.APPLIED, True, False, Group.INTERVIEWING_WAITING): 4,
        Path(ApplicationKind.APPLIED, True, True, Group.OFFER_OPEN): 2,
    }
    chart = sankey.lay_out(flows_of(found), NODE_LABELS, sankey.WIDE)
    tops = {node.code: node.y for node in chart.nodes}
    leaving = sorted(
        (ribbon for ribbon in chart.ribbons if ribbon.flow.start == "applied"),
        key=lambda ribbon: ribbon.y_start,
    )
    assert [ribbon.flow.end for ribbon in leaving] == ["interviewing", "rejected", "waiting"]
    assert tops["offer"] < tops["interviewing"] < tops["applied"]


def test_a_diagram_in_a_file_has_the_light_colors_of_the_page():
    tokens = (STYLES / "tokens.css").read_text(encoding="utf-8")
    for code, status in insights.STATUSES.items():
        name = "ink-3" if status == "no_reply" else status
        assert f"--{name}: light-dark({insights.COLORS[code]}, " in tokens, code


def test_a_diagram_of_nothing_is_empty():
    assert sankey.lay_out({}, NODE_LABELS, sankey.WIDE).nodes == []


@given(st.lists(st.integers(0, 10_000), max_size=60))
def test_bars_are_in_proportion_side_by_side_and_seen_where_there_is_one(counts):
    drawn = [*bars.lay_out(counts, 100)]
    assert [bar.height > 0 for bar in drawn] == [count > 0 for count in counts]
    for bar, count in zip(drawn, counts, strict=True):
        assert bar.height == pytest.approx(max(2, 100 * count / max(counts)) if count else 0)
        assert bar.y + bar.height == pytest.approx(100)
    for left, right in pairwise(drawn):
        assert left.x + left.width < right.x


# When applications were sent

dated = st.dictionaries(
    st.integers(0, 25_000).map(lambda ago: TODAY - timedelta(ago)),
    st.builds(Rate, st.integers(1, 9), st.just(0), st.integers(0, 1)),
    min_size=1,
    max_size=30,
)


@given(days=dated)
@settings(max_examples=30)
def test_spans_follow_each_other_and_have_every_application_once(days):
    first = min(days)
    rhythm = rhythm_of(days, first, TODAY, TODAY)
    assert (rhythm.spans[0].first, rhythm.spans[-1].last) == (first, TODAY)
    for span, following in pairwise(rhythm.spans):
        assert span.last + timedelta(1) == following.first
    total = sum(rate.applications for rate in days.values())
    assert sum(span.rate.applications for span in rhythm.spans) == total
    assert len(rhythm.spans) <= 70
    grid = day_grid(days, first, TODAY)
    shown = [cell for row in grid.rows for cell in row if cell.count is not None]
    assert sum(cell.count for cell in shown) == sum(
        rate.applications for day, rate in days.items() if grid.first <= day
    )
    assert grid.weeks == len(grid.rows[0]) <= 53
    assert {cell.day.weekday() for cell in grid.rows[0]} == {0}


def test_a_day_is_darker_the_more_applications_it_had():
    monday = date(2026, 11, 23)
    days = {monday + timedelta(n): Rate(n, 0, 0) for n in range(1, 7)}
    grid = day_grid(days, monday, monday + timedelta(6))
    assert [row[0].level for row in grid.rows] == [0, 1, 2, 3, 3, 4, 4]


def one_a_day(first, count=1):
    return {first + timedelta(n): Rate(1, 0, 0) for n in range(count)}


def test_weeks_become_months_after_53_and_then_years():
    monday = date(2025, 11, 24)
    assert rhythm_of(one_a_day(monday), monday, TODAY, TODAY).unit == "week"
    before = monday - timedelta(1)
    assert rhythm_of(one_a_day(before), before, TODAY, TODAY).unit == "month"
    long_ago = date(2021, 11, 30)
    assert rhythm_of(one_a_day(long_ago), long_ago, TODAY, TODAY).unit == "year"


def test_a_week_is_named_by_its_monday_and_the_present_one_is_not_over():
    first = date(2026, 9, 16)
    rhythm = rhythm_of(one_a_day(first), first, TODAY, TODAY)
    assert rhythm.spans[0].words == "Week of 14 September 2026"
    assert rhythm.spans[0].first == first
    assert [span.label for span in rhythm.spans] == [
        "14 Sep", "", "28", "", "12 Oct", "", "26", "", "9 Nov", "", "23",
    ]  # fmt: skip
    assert [span.is_over for span in rhythm.spans[-2:]] == [True, False]
    sunday, monday = date(2026, 11, 22), date(2026, 11, 23)
    for today, is_over in ((sunday, False), (monday, True)):
        assert rhythm_of(one_a_day(first), first, sunday, today).spans[-1].is_over == is_over
