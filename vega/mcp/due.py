"""What is due, in few words whatever there is: the rows of the Today page that fit, and how many
more there are.
"""

import json
from collections.abc import Callable, Sequence
from datetime import tzinfo
from typing import Any, NamedTuple

from vega.clock import zone_of
from vega.mcp.answers import Json, local_time, marked, shortened, without_blanks
from vega.models import Job
from vega.services.accounts import Account
from vega.services.history import today_of
from vega.services.today import MAX_COUNTED, Row, Section, Today

LONGEST_NAME = 60  # characters
MAX_BYTES = 3_600  # of all rows, by which 1,500 tokens are enough for every answer


class _Part(NamedTuple):
    name: str
    section: Section[Any]
    row: Callable[[Any], Json]


def due_answer(owner: Account, today: Today) -> Json:
    zone = zone_of(owner.time_zone)
    rows, left = _fitting(_parts(today, zone))
    facts = {
        "today": today_of(owner).isoformat(),
        "timeZone": owner.time_zone or "UTC",
        "more": left,
        "notAdded": today.not_added.count or None,
    }
    return marked(facts, rows)


def _parts(today: Today, zone: tzinfo) -> Sequence[_Part]:
    """Return the sections, the most urgent first."""
    return (
        _Part("due", today.due, lambda row: _row(row, zone)),
        _Part("offers", today.offers, lambda job: _job(job, answerBy=_day(job.answer_by))),
        _Part("soon", today.soon, lambda row: _row(row, zone)),
        _Part("noReply", today.no_reply, lambda job: _job(job, since=_day(job.news_on))),
        _Part("toApply", today.to_apply, lambda job: _job(job, deadline=_day(job.deadline))),
        _Part("anyTime", today.any_time, lambda row: _row(row, zone)),
    )


def _fitting(parts: Sequence[_Part]) -> tuple[dict[str, list[Json]], dict[str, int | str]]:
    """Return the rows that fit, section by section, and how many there are beside them."""
    rows: dict[str, list[Json]] = {}
    left: dict[str, int | str] = {}
    size = 0
    for name, section, row_of in parts:
        rows[name] = []
        for row in map(row_of, section.rows):
            size += len(json.dumps(row, ensure_ascii=False).encode())
            if size <= MAX_BYTES:
                rows[name].append(row)
        if more := section.count - len(rows[name]):
            left[name] = f"over {more - 1}" if section.count > MAX_COUNTED else more
    return rows, left


def _row(row: Row, zone: tzinfo) -> Json:
    if row.kind == "deadline":
        return {"kind": row.kind, **_job(row.item, on=_day(row.day))}
    is_interview = row.kind == "interview"
    when = {"at": local_time(row.item.starts_at, zone)} if is_interview else {"on": _on(row.item)}
    named = {"jobId": row.job.id, "company": _name(row.job.company)} if row.job else {}
    return without_blanks(
        {
            "kind": row.kind,
            f"{row.kind}Id": row.item.id,
            "title": _name(row.item.title),
            **when,
            **named,
            "hasEnded": row.has_ended or None,
        }
    )


def _on(task: Any) -> str | None:
    return _day(task.due_on)


def _job(job: Job, **day: str | None) -> Json:
    row = {"jobId": job.id, "title": _name(job.title), "company": _name(job.company), **day}
    return without_blanks(row)


def _name(text: str) -> str:
    return shortened(text, LONGEST_NAME)


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
