"""The planned interview that a line moves or cancels."""

from dataclasses import replace
from datetime import datetime, time, tzinfo
from typing import Any, NamedTuple

from vega.clock import zone_of
from vega.models import Interview, InterviewState
from vega.reading.line.said import Reading
from vega.services.account import Account
from vega.services.jobs.jobs import get_job
from vega.services.lines.saying import moment_words
from vega.services.plan.interviews import interviews_of_job


class Choice(NamedTuple):
    """An interview that a line can mean."""

    interview_id: int
    says: str


def of_planned(owner: Account, read: Reading, zone: tzinfo) -> Reading:
    """Return a reading with the interview of its job that it changes; if several are planned, they
    are asked. What it moves keeps the time or the day that is not said.
    """
    if read.job_id is None:
        return read
    every = interviews_of_job(get_job(owner, read.job_id))
    planned = [one for one in every if one.state == InterviewState.PLANNED]
    if not planned:
        return Reading("none", job_id=read.job_id, problem="no_interview")
    chosen = read.fields.get("interview_id")
    of_days = [one for one in planned if _local(one, zone).date() in (read.of_days or ())]
    fitting = [one for one in planned if one.id == chosen] or of_days or planned
    if len(fitting) > 1:
        options = [Choice(one.id, f"{one.title} · {moment_words(one.starts_at, zone)}")
                   for one in fitting]  # fmt: skip
        return replace(read, asks="interview", options=options)
    return _with_time(read, fitting[0], zone)


def _with_time(read: Reading, interview: Interview, zone: tzinfo) -> Reading:
    fields: dict[str, Any] = {"interview_id": interview.id, **read.fields}
    day, start = fields.pop("day", None), fields.pop("start", None)
    was = _local(interview, zone)
    if read.problem or read.asks not in ("day", "time") or not (day or start):
        return replace(read, fields={"interview_id": interview.id, **read.fields})
    at = time.fromisoformat(start) if start else was.time()
    said = zone_of(fields["time_zone"]) if "time_zone" in fields else was.tzinfo
    fields["starts_at"] = datetime.combine(day or was.date(), at, said)
    guessed = read.guessed | {"day" if start else "time"}
    return replace(read, fields=fields, asks=None, options=(), guessed=guessed)


def _local(interview: Interview, zone: tzinfo) -> datetime:
    name = interview.time_zone
    return interview.starts_at.astimezone(zone_of(name) if name else zone)
