"""How a job's events decide where it stands: their order, the status, the days.

Pure functions on events as stored. A move is a `moved`, or a `saved` with another status than
interested. Statuses, kinds and doors are their codes.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple, Protocol, TypeVar

INTERESTED, APPLIED = "interested", "applied"
NEWS = ("moved", "stage", "note", "call", "email", "interview", "task")


class Event(Protocol):
    """An entry of a history. `occurred_on` is None only for moves that an import knew no day of."""

    @property
    def id(self) -> int | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def to_status(self) -> str | None: ...
    @property
    def stage(self) -> str | None: ...
    @property
    def outcome(self) -> str | None: ...
    @property
    def reply(self) -> bool | None: ...
    @property
    def occurred_on(self) -> date | None: ...
    @property
    def recorded_at(self) -> datetime: ...
    @property
    def via(self) -> str | None: ...


E = TypeVar("E", bound=Event)


class Standing(NamedTuple):
    """What the events say of the job. `ordered` has them, the earliest first, and `froms` the
    status before each move, by its `id()`.
    """

    status: str
    stage: str | None
    outcome: str | None
    applied_on: date | None
    status_since: date | None
    status_changed_at: datetime
    news_on: date
    froms: Mapping[int, str]
    ordered: Sequence[Event]


def is_move(event: Event) -> bool:
    return event.kind == "moved" or (event.kind == "saved" and event.to_status != INTERESTED)


def day_of(event: Event, events: Iterable[Event], zone: tzinfo) -> date:
    """Return the day that an event is ordered by.

    An undated move takes the day on which it was recorded, or that of a move that was recorded
    later and happened before: "rejected on 10 Nov" comes after the undated move of an import, and
    after a `saved` as applied of which no day was said.
    """
    recorded, dated = event.recorded_at.astimezone(zone).date(), event.occurred_on
    is_undated = event.kind == "saved" and is_move(event) and dated == recorded
    if dated is not None and not is_undated:
        return dated
    later = [
        other.occurred_on
        for other in events
        if is_move(other)
        and other.occurred_on is not None
        and other.to_status != APPLIED
        and other.via != "import"
        and _recorded(other) > _recorded(event)
    ]
    return min([recorded, *later])


def _recorded(event: Event) -> tuple[datetime, int]:
    return event.recorded_at, event.id or 0


def known_day(event: Event, events: Iterable[Event], zone: tzinfo) -> date | None:
    """Return the day that an event is ordered by; None of one that an import knew no day of."""
    return None if event.occurred_on is None else day_of(event, events, zone)


def in_order(events: Sequence[E], zone: tzinfo) -> list[E]:
    """Return the events, the earliest first."""
    return sorted(events, key=lambda event: (day_of(event, events, zone), *_recorded(event)))


def not_taken_back(moves: Sequence[E]) -> list[E]:
    """Drop each pair of a move and the next one that reverts it, the oldest pairs first.

    A move is reverted if the next one returns to the status before it, both dated, on the same or
    the next day.
    """
    kept: list[E] = []
    for move in moves:
        before = kept[-2].to_status if len(kept) > 1 else INTERESTED
        if kept and move.to_status == before and _within_a_day(kept[-1], move):
            kept.pop()
        else:
            kept.append(move)
    return kept


def _within_a_day(move: Event, following: Event) -> bool:
    if move.occurred_on is None or following.occurred_on is None:
        return False
    return following.occurred_on - move.occurred_on <= timedelta(days=1)


def application(ordered: Sequence[E]) -> E | None:
    """Return the move that was the application: the first to applied that was not taken back."""
    kept = not_taken_back([event for event in ordered if is_move(event)])
    return next((move for move in kept if move.to_status == APPLIED), None)


def standing(events: Sequence[Event], zone: tzinfo) -> Standing:
    """Return where a job with these events stands. One of them is `saved`."""
    ordered = in_order(events, zone)
    saved = next(event for event in ordered if event.kind == "saved")
    moves = [event for event in ordered if is_move(event)]
    latest = moves[-1] if moves else saved
    status = str(latest.to_status)
    stage, outcome = _stage_and_outcome(ordered, status)
    applied = application(ordered) if moves else None
    return Standing(
        status=status,
        stage=stage,
        outcome=outcome,
        applied_on=known_day(applied, ordered, zone) if applied else None,
        status_since=known_day(latest, ordered, zone),
        status_changed_at=latest.recorded_at,
        news_on=_news_on(ordered, saved),
        froms={
            id(move): str(before.to_status) if before else INTERESTED
            for before, move in zip([None, *moves], moves, strict=False)
        },
        ordered=ordered,
    )


def standing_on(
    day: date, ordered: Sequence[Event], zone: tzinfo
) -> tuple[str, str | None, str | None]:
    """Return status, stage and outcome at the end of a day."""
    past = [event for event in ordered if day_of(event, ordered, zone) <= day]
    latest = next((event for event in reversed(past) if is_move(event)), None)
    status = str(latest.to_status) if latest else INTERESTED
    return status, *_stage_and_outcome(past, status)


def _stage_and_outcome(ordered: Sequence[Event], status: str) -> tuple[str | None, str | None]:
    """Return the latest stage and outcome said of this status; a later reply ends `ghosted`."""
    at = max((at for at, event in enumerate(ordered) if _is_said_of(event, status)), default=None)
    if at is None:
        return None, None
    outcome = ordered[at].outcome
    replied = any(later.reply for later in ordered[at:])
    return ordered[at].stage, None if outcome == "ghosted" and replied else outcome


def _is_said_of(event: Event, status: str) -> bool:
    return event.to_status == status and (is_move(event) or event.kind == "stage")


def _news_on(ordered: Sequence[Event], saved: Event) -> date:
    days = [event.occurred_on for event in ordered if event.kind in NEWS and event.occurred_on]
    return max(days, default=saved.occurred_on)  # type: ignore[return-value]
