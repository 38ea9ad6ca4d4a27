"""Messages about jobs, with their Undo."""

from collections.abc import Mapping, Sequence

from flask import url_for

from vega.labels import STATUS_LABELS
from vega.models import JobStatus
from vega.services.jobs import TRASH_KEPT
from vega.web.htmx import tell, undo
from vega.web.navigation import next_path

LONGEST_NAME = 80  # characters of a job's title in a message


def tell_moved(before: Mapping[int, JobStatus], status: JobStatus, name: str = "") -> None:
    """`before` has the status that each job that moved had."""
    if not before:
        tell("Nothing was moved: the jobs were there already.", kind="info")
        return
    moves = [("move", f"{job_id}:{old}") for job_id, old in before.items()]
    tell(
        f"Moved {name or count_jobs(len(before))} to {STATUS_LABELS[status]}.",
        undo=undo(url_for("web.undo_change"), [*moves, ("next", next_path(url_for(".job_list")))]),
    )


def tell_deleted(deleted: Sequence[int], name: str = "") -> None:
    if not deleted:
        tell("Nothing was deleted: no job was selected.", kind="info")
        return
    ids = [("restore", job_id) for job_id in deleted]
    tell(
        f"Deleted {name or count_jobs(len(deleted))}. "
        f"Kept in the trash for {TRASH_KEPT.days} days.",
        undo=undo(url_for("web.undo_change"), [*ids, ("next", next_path(url_for(".job_list")))]),
    )


def count_jobs(number: int) -> str:
    return "1 job" if number == 1 else f"{number} jobs"


def short_title(title: str) -> str:
    return f"“{title}”" if len(title) <= LONGEST_NAME else f"“{title[: LONGEST_NAME - 1]}…”"
