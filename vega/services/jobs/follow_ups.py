"""Service: the follow-ups of an application, which a refusal or a withdrawal closes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from vega.extensions import db
from vega.models import EventKind, JobStatus, Task
from vega.reading.line.line_words import phrases, words_in

ENDED = (JobStatus.REJECTED, JobStatus.NOT_INTERESTED)
MOST_TOLD = 2  # titles in a message


def open_follow_ups(job_ids: Iterable[int]) -> Sequence[Task]:
    """Return the open tasks of these jobs that are there to follow up, by their titles."""
    query = select(Task).where(Task.job_id.in_(job_ids), Task.done_at.is_(None)).order_by(Task.id)
    return [task for task in db.session.scalars(query) if _follows_up(task.title)]


def closed_in(units: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the titles of the tasks that a change has finished, from what Undo keeps of it."""
    rows = (new for unit in units for key, old, new in unit["rows"]
            if key[0] == "job_events" and old is None)  # fmt: skip
    return [new["title"] for new in rows if new["kind"] == EventKind.TASK]


def closed_words(titles: Sequence[str]) -> str:
    """Return the sentence of a receipt for the tasks that a move has finished, "" for none."""
    if len(titles) > MOST_TOLD:
        return f" {len(titles):,} follow-ups were finished."
    return "".join(f" “{title}” is finished too." for title in titles)


def _follows_up(title: str) -> bool:
    words = words_in(title)
    return any(words[: len(phrase)] == phrase for phrase in phrases("follow"))
