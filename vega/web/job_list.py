"""Pages: the list of jobs, changes to several at once, and the trash."""

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import DuplicateJob, InvalidInput, NothingToUndo, UndoOutdated
from vega.http.requests import own_path
from vega.labels import LATELY_LABELS, SORT_LABELS
from vega.matching.words import ignored_signs, mark_matches, query_words
from vega.schemas import JobFilter
from vega.services import jobs, undo
from vega.services.job_list import (
    JobPage,
    count_found,
    count_up_to_a_thousand,
    found_in,
    list_jobs,
)
from vega.web import see_other, web
from vega.web.htmx import tell
from vega.web.job_forms import read_filter, read_ids, read_progress
from vega.web.messages import count_jobs, tell_deleted, tell_moved, tell_undone
from vega.web.navigation import next_path


@web.get("/jobs")
def job_list() -> ResponseReturnValue:
    wanted, problems = read_filter(request.args)
    page, problem = _page(wanted)
    return render_template(
        "jobs/list.html",
        filter=wanted,
        page=page,
        found=found_in(page.jobs, wanted.q),
        mark=mark_matches,
        counts=count_found(current_user, wanted)
        if wanted.narrowing() - {"status"}
        else count_up_to_a_thousand(current_user),
        ignored=ignored_signs(wanted.q),
        words=query_words(wanted.q),
        problems=[*problems, *problem],
        added_labels=LATELY_LABELS,
        sort_labels=SORT_LABELS,
        here=own_path(),
    )


def _page(wanted: JobFilter) -> tuple[JobPage, list[str]]:
    """Return the requested page, or the first one if the cursor is not valid."""
    after, before = request.args.get("after") or None, request.args.get("before") or None
    try:
        return list_jobs(current_user, wanted, after=after, before=before), []
    except InvalidInput:
        problem = "That page of the list could not be found. This is the first one."
        return list_jobs(current_user, wanted), [problem]


@web.post("/jobs/selected")
def change_selected() -> ResponseReturnValue:
    """Move or delete the jobs that were ticked."""
    job_ids = read_ids(request.form.getlist("job_id"))
    if request.form.get("action") == "delete":
        tell_deleted(jobs.delete_jobs(current_user, job_ids))
    else:
        wanted = read_progress(request.form)
        tell_moved(jobs.move_jobs(current_user, job_ids, wanted), wanted.status)
    return see_other(next_path(url_for(".job_list")))


@web.post("/jobs/undo")
def undo_change() -> ResponseReturnValue:
    """Undo a change, from the message about it."""
    change = request.form.get("change", 0, type=int)
    try:
        undone = undo.undo(current_user, change)
    except DuplicateJob as fact:
        tell(
            "You saved this posting again after deleting it, so nothing was restored. "
            "This is the job in your tracker.",
            kind="problem",
        )
        return see_other(url_for(".job", job_id=fact.job_id))
    except (NothingToUndo, UndoOutdated) as fact:
        tell(str(fact), kind="info")
    else:
        tell_undone(undone)
    return see_other(next_path(url_for(".job_list")))


@web.post("/jobs/restore")
def restore_jobs() -> ResponseReturnValue:
    """Take jobs out of the trash."""
    try:
        restored = jobs.restore_jobs(current_user, read_ids(request.form.getlist("job_id")))
    except DuplicateJob as fact:
        tell(
            "You saved this posting again after deleting it, so nothing was restored. "
            "This is the job in your tracker.",
            kind="problem",
        )
        return see_other(url_for(".job", job_id=fact.job_id))
    tell(f"Restored {count_jobs(len(restored))}." if restored else "Nothing left to restore.")
    return see_other(next_path(url_for(".trash")))


@web.get("/jobs/trash")
def trash() -> ResponseReturnValue:
    return render_template(
        "jobs/trash.html", deleted=jobs.list_trash(current_user), kept=jobs.TRASH_KEPT
    )
