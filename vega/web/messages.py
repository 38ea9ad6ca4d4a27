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
    label = STATUS_LABELS[status]
    if not before:
        already = f"{name} is already {label}."
        tell(
            already if name else f"Nothing changed. Select jobs that are not {label} yet.",
            kind="info",
        )
        return
    moves = [("move", f"{job_id}:{old}") for job_id, old in before.items()]
    tell(
        f"{name or count_jobs(len(before))} {'is' if len(before) == 1 else 'are'} now {label}.",
        undo=undo(url_for("web.undo_change"), [*moves, ("next", next_path(url_for(".job_list")))]),
    )


def tell_deleted(deleted: Sequence[int], name: str = "") -> None:
    if not deleted:
        tell("Nothing was deleted. Select at least one job.", kind="info")
        return
    ids = [("restore", job_id) for job_id in deleted]
    tell(
        f"Deleted {name or count_jobs(len(deleted))}. "
        f"{'It stays' if len(deleted) == 1 else 'They stay'} in the trash "
        f"for {TRASH_KEPT.days} days.",
        undo=undo(url_for("web.undo_change"), [*ids, ("next", next_path(url_for(".job_list")))]),
    )


def count_jobs(number: int) -> str:
    return "1 job" if number == 1 else f"{number} jobs"


def short_title(title: str) -> str:
    return f"“{title}”" if len(title) <= LONGEST_NAME else f"“{title[: LONGEST_NAME - 1]}…”"
