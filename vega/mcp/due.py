"""What is due, in few words whatever there is: the rows of the Today page that fit, and how many
more there are.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import tzinfo
from typing import Any, NamedTuple

from vega.clock import zone_of
from vega.mcp.answers import Json, iso, json_text, local_time, marked, shortened, without_blanks
from vega.models import Job
from vega.services.account import Account, today_of
from vega.services.plan.today import MAX_COUNTED, Row, Section, Today

LONGEST_TITLE, LONGEST_COMPANY = 60, 40  # characters
MAX_BYTES = 3_000  # of all rows: a token is more than two bytes, and 1,500 have to be enough
SURE = 2  # rows of a section that come before the third of any other


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
        _Part("offers", today.offers, lambda job: _job(job, answerBy=iso(job.answer_by))),
        _Part("soon", today.soon, lambda row: _row(row, zone)),
        _Part("noReply", today.no_reply, lambda job: _job(job, since=iso(job.news_on))),
        _Part("toApply", today.to_apply, lambda job: _job(job, deadline=iso(job.deadline))),
        _Part("anyTime", today.any_time, lambda row: _row(row, zone)),
    )


def _fitting(parts: Sequence[_Part]) -> tuple[dict[str, list[Json]], dict[str, int | str]]:
    """Return the rows that fit, section by section, and how many there are beside them."""
    rows: dict[str, list[Json]] = {part.name: [] for part in parts}
    size = 0
    for part, row in _by_urgency(parts):
        size += len(json_text(row).encode())
        if size > MAX_BYTES:
            break
        rows[part.name].append(row)
    left = {part.name: _left(part.section, len(rows[part.name])) for part in parts}
    return rows, {name: count for name, count in left.items() if count}


def _by_urgency(parts: Sequence[_Part]) -> Iterator[tuple[_Part, Json]]:
    """Yield the first rows of all sections, then the others."""
    for begin, end in ((0, SURE), (SURE, None)):
        for part in parts:
            for found in part.section.rows[begin:end]:
                yield part, part.row(found)


def _left(section: Section[Any], shown: int) -> int | str:
    """Return how many are not shown: `over 94` where not all were counted."""
    return f"over {MAX_COUNTED - shown}" if section.is_over else section.count - shown


def _row(row: Row, zone: tzinfo) -> Json:
    if row.kind == "deadline":
        return _job(row.item, closes=iso(row.day))
    starts_at = local_time(row.item.starts_at, zone) if row.kind == "interview" else None
    due_on = iso(row.item.due_on) if row.kind == "task" else None
    named = {"jobId": row.job.id, "company": _company(row.job.company)} if row.job else {}
    return without_blanks(
        {
            f"{row.kind}Id": row.item.id,
            "title": shortened(row.item.title, LONGEST_TITLE),
            "at": starts_at,
            "on": due_on,
            **named,
            "hasEnded": row.has_ended or None,
        }
    )


def _job(job: Job, **day: str | None) -> Json:
    title, company = shortened(job.title, LONGEST_TITLE), _company(job.company)
    return without_blanks({"jobId": job.id, "title": title, "company": company, **day})


def _company(name: str) -> str:
    return shortened(name, LONGEST_COMPANY)
