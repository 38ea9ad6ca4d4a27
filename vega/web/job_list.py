"""Pages: the list of jobs, changes to several at once, and the trash."""

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import DuplicateJob, InvalidInput
from vega.http.requests import own_path
from vega.labels import ADDED_LABELS, SORT_LABELS
from vega.matching.words import ignored_signs, mark_matches, query_words
from vega.schemas import JobChanges, JobFilter, read_form
from vega.services import jobs
from vega.services.job_list import (
    JobPage,
    count_found,
    count_up_to_a_thousand,
    found_in,
    list_jobs,
)
from vega.web import see_other, web
from vega.web.htmx import tell
from vega.web.job_forms import read_filter, read_ids, read_moves
from vega.web.messages import count_jobs, tell_deleted, tell_moved
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
        added_labels=ADDED_LABELS,
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
        status = read_form(JobChanges, {"status": request.form.get("status", "")}).status
        tell_moved(jobs.move_jobs(current_user, dict.fromkeys(job_ids, status)), status)
    return see_other(next_path(url_for(".job_list")))


@web.post("/jobs/undo")
def undo_change() -> ResponseReturnValue:
    """Undo a move or a deletion, from the message about it."""
    moved = jobs.move_jobs(current_user, read_moves(request.form.getlist("move")))
    try:
        restored = jobs.restore_jobs(current_user, read_ids(request.form.getlist("restore")))
    except DuplicateJob as fact:
        tell(
            "You saved this posting again after deleting it, so nothing was restored. "
            "This is the job in your tracker.",
            kind="problem",
        )
        return see_other(url_for(".job", job_id=fact.job_id))
    if restored:
        tell(f"Restored {count_jobs(len(restored))}.")
    else:
        tell("Undone." if moved else "Nothing left to undo.")
    return see_other(next_path(url_for(".job_list")))


@web.get("/jobs/trash")
def trash() -> ResponseReturnValue:
    return render_template(
        "jobs/trash.html", deleted=jobs.list_trash(current_user), kept=jobs.TRASH_KEPT
    )
