"""What insights have to say of a search, counted apart and slowly.

Plain Python over the events as they are stored, one rule of the specification at a time. It shares
nothing with `vega/rules` and `vega/services/insights/insights.py`, which it is compared with.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median
from zoneinfo import ZoneInfo

from sqlalchemy import select

from vega.extensions import db
from vega.models import Document, Job, JobDocument, JobEvent, JobTag

BEYOND = ("interviewing", "offer_received", "rejected")
GROUPS = (
    "waiting", "no_reply", "rejected", "withdrawn", "interviewing_waiting", "interviewing_no_reply",
    "offer_open", "offer_accepted", "offer_declined",
)  # fmt: skip


@dataclass
class Seen:
    """An application: the nodes of its path, its day, and the days of replies and stays."""

    job: Job
    tags: set[str]
    path: list[str]
    on: date | None
    replied: bool
    reply_days: int | None
    stays: dict[str, int]
    cvs: set[tuple[int, int]]

    @property
    def steps(self) -> list[tuple[str, str]]:
        return [(self.path[at], self.path[at + 1]) for at in range(len(self.path) - 1)]


def applications_of(owner, today: date) -> list[Seen]:
    """Everything that counts of a person, whenever it was."""
    found = []
    for job in db.session.scalars(select(Job).where(Job.owner_id == owner.id)).all():
        if job.deleted_at is not None:
            continue
        events = db.session.scalars(select(JobEvent).where(JobEvent.job_id == job.id)).all()
        tags = db.session.scalars(select(JobTag.name).where(JobTag.job_id == job.id)).all()
        one = _application(job, _Past(events, owner), {name.lower() for name in tags}, owner, today)
        if one is not None:
            found.append(one)
    return found


class _Past:
    """The events of a job with the days that they are ordered by, the earliest first."""

    def __init__(self, events, owner):
        self.zone = ZoneInfo(owner.time_zone or "UTC")
        self.events = events
        self.placed = {event.id: self._place(event) for event in events}
        self.ordered = sorted(
            events, key=lambda event: (self.placed[event.id], event.recorded_at, event.id)
        )

    def _place(self, event) -> date:
        if event.occurred_on:
            return event.occurred_on
        day = event.recorded_at.astimezone(self.zone).date()
        for other in self.events:
            was_told_later = (other.recorded_at, other.id) > (event.recorded_at, event.id)
            if (
                is_move(other) and was_told_later and other.occurred_on
                and other.to_status != "applied" and other.via != "import"
            ):  # fmt: skip
                day = min(day, other.occurred_on)
        return day


def is_move(event) -> bool:
    return event.kind == "moved" or (event.kind == "saved" and event.to_status != "interested")


def _kept(moves: list) -> list:
    """Cross out the first pair that was taken back, and look again from the start."""
    for at in range(len(moves) - 1):
        move, following = moves[at], moves[at + 1]
        before = moves[at - 1].to_status if at else "interested"
        if following.to_status == before and move.occurred_on and following.occurred_on:
            apart = following.occurred_on - move.occurred_on
            if apart in (timedelta(0), timedelta(1)):
                return _kept(moves[:at] + moves[at + 2 :])
    return moves


def _application(job, past: _Past, tags, owner, today) -> Seen | None:
    moves = [event for event in past.ordered if is_move(event)]
    kept = _kept(moves)
    sent = [move for move in kept if move.to_status == "applied"]
    beyond = [move for move in kept if move.to_status in BEYOND]
    if sent:
        kind, first = "applied", sent[0]
    elif beyond:
        kind, first = "approached", beyond[0]
    else:
        return None
    statuses = {move.to_status for move in kept}
    path = [kind]
    if "interviewing" in statuses:
        path.append("interviewing")
    if "offer_received" in statuses:
        path.append("offer")
    path.append(_group(past, moves, "offer_received" in statuses, owner, today))
    replies = []
    if kind == "applied":
        for event in past.ordered:
            says_so = event.kind in ("call", "email") and event.reply
            if (event in beyond or says_so) and past.placed[event.id] >= past.placed[first.id]:
                replies.append(event)
    waited = None
    if replies and replies[0].occurred_on and first.occurred_on:
        waited = (replies[0].occurred_on - first.occurred_on).days
    stays, cvs = _stays(kept), _cvs(job)
    return Seen(job, tags, path, first.occurred_on, bool(replies), waited, stays, cvs)


def _cvs(job) -> set[tuple[int, int]]:
    links = db.session.scalars(select(JobDocument).where(JobDocument.job_id == job.id)).all()
    kinds = {link.document_id: db.session.get(Document, link.document_id).kind for link in links}
    return {(one.document_id, one.version) for one in links if kinds[one.document_id] == "cv"}


def _stays(kept: list) -> dict[str, int]:
    stays: Counter[str] = Counter()
    for move, following in pairwise(kept):
        if move.occurred_on and following.occurred_on:
            stays[move.to_status] += (following.occurred_on - move.occurred_on).days
    return dict(stays)


def _group(past: _Past, moves: list, had_offer: bool, owner, today: date) -> str:
    status = moves[-1].to_status
    outcome = _outcome(past, status)
    news = [
        event.occurred_on
        for event in past.events
        if event.kind in ("moved", "stage", "note", "call", "email", "interview", "task")
        and event.occurred_on
    ] or [event.occurred_on for event in past.ordered if event.kind == "saved"][:1]
    quiet = outcome == "ghosted" or (today - max(news)).days >= owner.quiet_after
    if status == "applied":
        return "no_reply" if quiet else "waiting"
    if status == "interviewing":
        return "interviewing_no_reply" if quiet else "interviewing_waiting"
    if status == "rejected":
        return "rejected"
    if status in ("not_interested", "interested"):
        return "offer_declined" if had_offer else "withdrawn"
    return {"accepted": "offer_accepted", "declined": "offer_declined"}.get(outcome, "offer_open")


def _outcome(past: _Past, status: str) -> str | None:
    outcome = None
    for event in past.ordered:
        if (is_move(event) or event.kind == "stage") and event.to_status == status:
            outcome = event.outcome
        if event.reply and outcome == "ghosted":
            outcome = None
    return outcome


# The numbers


def select_seen(
    seen: list[Seen], *, first=None, last=None, source="", job_type=None, workplace=None, tag=""
) -> list[Seen]:
    def counts(one: Seen) -> bool:
        if (first or last) and one.on is None:
            return False
        return not (
            (first and one.on < first)
            or (last and one.on > last)
            or (source and source_of(one) != _folded(source))
            or (job_type and one.job.job_type != job_type)
            or (workplace and one.job.workplace != workplace)
            or (tag and tag.lower() not in one.tags)
        )

    return [one for one in seen if counts(one)]


def numbers_of(seen: list[Seen]) -> dict:
    """What `GET /api/insights` answers; flows and sources by their names."""
    waits = [one.reply_days for one in seen if one.reply_days is not None]
    ends = Counter(one.path[-1] for one in seen)
    weeks = sorted({_week(one.on) for one in seen if one.on})
    return {
        **_rated(seen),
        "approached": sum(one.path[0] == "approached" for one in seen),
        "dayUnknown": sum(one.on is None for one in seen),
        "interviewing": sum("interviewing" in one.path for one in seen),
        "offers": sum("offer" in one.path for one in seen),
        "rejected": ends["rejected"],
        "medianDaysToReply": median(waits) if waits else None,
        "groups": [{"name": name, "count": ends[name]} for name in GROUPS],
        "flows": Counter(step for one in seen for step in one.steps),
        "bySource": {
            source: _rated([one for one in seen if source_of(one) == source])
            for source in {*map(source_of, seen)}
        },
        "byCv": {
            cv: _rated([one for one in seen if cv in one.cvs])
            for cv in set().union(*(one.cvs for one in seen))
        },
        "byWeek": [
            {"week": week, "applications": len(those), "replies": sum(one.replied for one in those)}
            for week in weeks
            for those in [[one for one in seen if one.on and _week(one.on) == week]]
        ],
    }


def source_of(one: Seen) -> str:
    """Where it was found, without case and spaces."""
    return _folded(one.job.source or "")


def _folded(source: str) -> str:
    return source.replace(" ", "").lower()


def _rated(seen: list[Seen]) -> dict:
    replies = sum(one.replied for one in seen)
    sent = sum(one.path[0] == "applied" for one in seen)
    return {
        "applications": len(seen),
        "replies": replies,
        "responseRate": replies / sent if sent >= 5 else None,
    }


def _week(day: date) -> str:
    return f"{day:%G-W%V}"
