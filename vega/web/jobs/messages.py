"""Messages about jobs, with their Undo."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from flask import request, url_for

from vega.errors import DuplicateJob, NothingToUndo, UndoOutdated
from vega.labels import OUTCOME_LABELS, STATUS_LABELS
from vega.models import Job, JobEvent, JobStatus, Outcome
from vega.services.jobs.follow_ups import closed_words
from vega.services.jobs.jobs import Moved
from vega.services.jobs.undo import Undone
from vega.web.ui.htmx import Undo, cut_title, tell, undo
from vega.web.ui.redirects import job_url, next_path

MAX_NAMED = 5  # jobs
LONGEST_PATH = 1_000  # characters: a message waits in the cookie, which holds 4 kB


def tell_change(
    text: str, change: int | None, *, name: str = "", kind: str = "done", leads_to: str = ""
) -> None:
    """Show a message about a change, with Undo, which leads to the job's page by default."""
    tell(text, name=name, kind=kind, undo=undo_of(change, leads_to))


def tell_moved(moved: Moved, status: JobStatus, name: str = "", *, asks_day: bool = True) -> None:
    """Say what moved, with a link to complete it: the job of this name, or several jobs, of which
    only the day is asked.
    """
    if not moved.job_ids:
        label = STATUS_LABELS[status]
        tell(f"Nothing changed. Select jobs that are not {label} yet.", kind="info")
        return
    link = None
    if moved.events and asks_day:
        first, change = next(iter(moved.events.items())), moved.change
        url = panel_url(*first, change) if name else url_for("web.ask_day_of_moves", change=change)
        link = ("When was that?", url)
    tell(
        _moved_words(moved, status, named=bool(name)) + closed_words(moved.closed),
        name=name,
        link=link,
        moved=moved.job_ids[0],
        undo=undo_of(moved.change),
    )


def tell_already(job: Job, move: JobEvent | None) -> None:
    """Choosing the status that a job has asks about its last move, if it was a move."""
    link = ("When was that?", panel_url(job.id, move.id, None)) if move else None
    words = f"is already {STATUS_LABELS[job.status]}."
    tell(words, name=job.title, kind="info", link=link, moved=job.id)


def _moved_words(moved: Moved, status: JobStatus, *, named: bool) -> str:
    """Say which jobs have the status now: a move of an earlier day leaves a later one alone."""
    number, label = len(moved.job_ids), STATUS_LABELS[status]
    stayed = [now for job_id in moved.job_ids if (now := moved.statuses[job_id]) != status]
    if named and stayed:
        return f"is still {STATUS_LABELS[stayed[0]]}, because of a later move."
    if stayed:
        return (
            f"Added to the timelines of {count_jobs(number)}. {count_are(len(stayed))} not "
            f"{label}, because of a later move."
        )
    return f"is now {label}." if named else f"{count_are(number)} now {label}."


def panel_url(job_id: int, event_id: int | None, change: int | None) -> str:
    return url_for("web.move_panel", job_id=job_id, event_id=event_id, change=change)


def undo_of(change: int | None, leads_to: str = "") -> Undo | None:
    """Return the Undo button of a change. Unless told, it leads to the page of the job."""
    if change is None:
        return None
    leads_to = leads_to or next_path(_page_of_change())
    if len(leads_to) > LONGEST_PATH:
        leads_to = _page_of_change().partition("?")[0]
    return undo(url_for("web.undo_change"), {"change": change, "next": leads_to})


def _page_of_change() -> str:
    """Return the page of the job that this request changed; the list for several."""
    job_id = (request.view_args or {}).get("job_id")
    return job_url(job_id) if job_id else url_for("web.job_list")


def tell_deleted(deleted: Moved, name: str = "") -> None:
    number = len(deleted.job_ids)
    if not number:
        tell("Nothing was deleted. Select at least one job.", kind="info")
        return
    text = "was deleted." if name else f"{count_were(number)} deleted."
    tell_change(text, deleted.change, name=name)


def tell_saved(
    name: str, change: int | None, outcome: Outcome | None = None, *, more: str = ""
) -> None:
    words = f"is now {OUTCOME_LABELS[outcome]}." if outcome else "was saved."
    tell_change(words + more, change, name=name)


def tell_undone(undone: Undone) -> None:
    if undone.outdated:
        names = ", ".join(f"“{cut_title(title)}”" for title in undone.outdated[:MAX_NAMED])
        more = len(undone.outdated) - MAX_NAMED
        tell(
            f"Undone for {count_jobs(len(undone.job_ids))}. Changed since, so left alone: {names}"
            f"{f' and {more} more' if more > 0 else ''}.",
            kind="info",
        )
    else:
        tell("Undone.")


def tell_restored(job_ids: Sequence[int]) -> None:
    number = len(job_ids)
    tell(f"{count_were(number)} restored." if number else "Nothing left to restore.")


@dataclass
class Told:
    """Where a message about a refusal leads: to the job that is in the way, if there is one."""

    path: str = ""


@contextmanager
def refusals_told(done: str) -> Iterator[Told]:
    """Catch what a message can tell about jobs that were to be put back: `done` is the verb.

    with refusals_told("undone") as refused:
        ...
    return see_other(refused.path or ...)
    """
    told = Told()
    try:
        yield told
    except DuplicateJob as fact:
        tell(
            f"Another job in your tracker has this posting now, so nothing was {done}. "
            "This is that job.",
            kind="problem",
        )
        told.path = url_for("web.job", job_id=fact.job_id)
    except (NothingToUndo, UndoOutdated) as fact:
        tell(str(fact), kind="info")


def count_jobs(number: int) -> str:
    return "1 job" if number == 1 else f"{number:,} jobs"


def count_are(number: int) -> str:
    return f"{count_jobs(number)} {'is' if number == 1 else 'are'}"


def count_were(number: int) -> str:
    return f"{count_jobs(number)} {'was' if number == 1 else 'were'}"
