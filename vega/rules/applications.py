"""What insights count of a job, as its events tell it.

Pure functions on events as stored, in order. A move that was taken back within a day does not
count: see `standing.not_taken_back`. Statuses and kinds are their codes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from itertools import pairwise

from vega.rules import standing
from vega.rules.standing import Event

APPLIED, INTERVIEWING, OFFER, REJECTED = "applied", "interviewing", "offer_received", "rejected"
APPROACHED = "approached"
_BEYOND = (INTERVIEWING, OFFER, REJECTED)  # the other side has answered
_REPLIES = ("call", "email")


@dataclass(frozen=True)
class Application:
    """`application` is None for a job that was only saved; nothing else counts then.

    `application_on` is the day that it counts on, None where an import knew no day. `reply_days`
    are the days to the first reply, None without one and where one of the two days is unknown.
    `days_…` are the days spent in a status that the job has left, None where no stay is known.
    """

    application: str | None = None
    application_on: date | None = None
    reached_interview: bool = False
    reached_offer: bool = False
    replied: bool = False
    reply_days: int | None = None
    days_applied: int | None = None
    days_interviewing: int | None = None
    days_offer: int | None = None


def application_of(ordered: Sequence[Event], zone: tzinfo) -> Application:
    """Return what counts of a job with these events, the earliest first.

    An application is the first move to applied. A job that never had one was approached, on the
    day of its first move to interviewing, an offer or a rejection.
    """
    moves = [event for event in ordered if standing.is_move(event)]
    if not moves:
        return Application()
    kept = standing.not_taken_back(moves)
    applied = next((move for move in kept if move.to_status == APPLIED), None)
    began = applied or next((move for move in kept if move.to_status in _BEYOND), None)
    if began is None:
        return Application()
    reached = {move.to_status for move in kept}
    replies = _replies(applied, kept, ordered, zone) if applied else []
    return Application(
        APPLIED if applied else APPROACHED,
        standing.known_day(began, ordered, zone),
        INTERVIEWING in reached,
        OFFER in reached,
        bool(replies),
        _days(began, replies[0]) if replies else None,
        *(_stay(kept, status) for status in (APPLIED, INTERVIEWING, OFFER)),
    )


def _replies(
    applied: Event, kept: Sequence[Event], ordered: Sequence[Event], zone: tzinfo
) -> Sequence[Event]:
    """Return the replies on or after the day of the application, the earliest first."""
    beyond = {id(move) for move in kept if move.to_status in _BEYOND}
    since = standing.day_of(applied, ordered, zone)
    return [
        event
        for event in ordered
        if (id(event) in beyond or (event.kind in _REPLIES and event.reply))
        and standing.day_of(event, ordered, zone) >= since
    ]


def _stay(kept: Sequence[Event], status: str) -> int | None:
    """Return the days of all stays in a status that ended; None if there is none that is known."""
    stays = [
        days
        for move, following in pairwise(kept)
        if move.to_status == status and (days := _days(move, following)) is not None
    ]
    return sum(stays) if stays else None


def _days(first: Event, last: Event) -> int | None:
    if first.occurred_on is None or last.occurred_on is None:
        return None
    days = (last.occurred_on - first.occurred_on).days
    return max(days, 0)  # a job was saved as applied after its rejection
