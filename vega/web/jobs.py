"""Blueprint: the list, the board, and the pages of a job. Parse, call, render.

A change answers 303; htmx follows it and takes the part of the page that it asked for.
"""

from collections.abc import Mapping, Sequence

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user, login_required
from werkzeug.datastructures import MultiDict

from vega.errors import DuplicateJob, EditConflict, Fact, InvalidInput, QuotaExceeded
from vega.models import Job, JobStatus
from vega.schemas import AddedJob, JobChanges, read_form
from vega.services import job_list, jobs, merging, search, texts
from vega.services.quota import quota_status
from vega.web.filters import STATUS_LABELS, reader_zone
from vega.web.htmx import see_other, tell, undo
from vega.web.job_forms import (
    ADDED_LABELS,
    FIELDS,
    SORT_LABELS,
    Edit,
    JobForm,
    job_values,
    read_edit,
    read_ids,
    read_list_form,
    read_moves,
    sent_fields,
)
from vega.web.sign_in import local_path

pages = Blueprint("pages", __name__)

CARDS_MOST = 500  # of a column; more are for the list
LONGEST_NAME = 80  # of a job in a message


@pages.before_request
@login_required  # type: ignore[untyped-decorator]
def signed_in() -> None:
    """Nothing here is for strangers."""


@pages.app_template_filter("lower_first")
def lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]


@pages.app_template_filter("via")
def via(door: str) -> str:
    """`by hand`, or through what a job came in."""
    return "by hand" if door == "By hand" else f"via {door}"


# The list


@pages.get("/jobs", endpoint="job_list")
def show_list() -> ResponseReturnValue:
    form = read_list_form(request.args)
    wanted = form.wanted(reader_zone())
    page, problem = _page(wanted)
    return render_template(
        "jobs/list.html",
        form=form,
        page=page,
        found=job_list.found_in(page.jobs, form.q),
        mark=job_list.mark_matches,
        counts=job_list.count_found(current_user, wanted)
        if form.has_more_than_a_status()
        else job_list.count_up_to_a_thousand(current_user),
        passed_over=search.passed_over(form.q),
        words=search.question_words(form.q),
        problems=[*form.problems, *problem],
        added_labels=ADDED_LABELS,
        sort_labels=SORT_LABELS,
        here=_here(),
    )


def _page(wanted: job_list.JobFilter) -> tuple[job_list.JobPage, list[str]]:
    """The page asked for; the first one where its place in the list is not known."""
    after, before = request.args.get("after") or None, request.args.get("before") or None
    try:
        return job_list.list_jobs(current_user, wanted, after=after, before=before), []
    except InvalidInput:
        problem = "This place in the list is not known. Here is its first page."
        return job_list.list_jobs(current_user, wanted), [problem]


@pages.post("/jobs/selected")
def change_selected() -> ResponseReturnValue:
    """Move or delete the jobs that were ticked."""
    job_ids = read_ids(request.form.getlist("job_id"))
    if request.form.get("action") == "delete":
        _tell_deleted(jobs.delete_jobs(current_user, job_ids))
    else:
        status = read_form(JobChanges, {"status": request.form.get("status", "")}).status
        _tell_moved(jobs.move_jobs(current_user, dict.fromkeys(job_ids, status)), status)
    return see_other(_back(url_for(".job_list")))


@pages.post("/jobs/undo")
def undo_change() -> ResponseReturnValue:
    """The way back that a message offers: statuses as they were, or jobs out of the trash."""
    moved = jobs.move_jobs(current_user, read_moves(request.form.getlist("move")))
    try:
        restored = jobs.restore_jobs(current_user, read_ids(request.form.getlist("restore")))
    except DuplicateJob as fact:
        tell(
            "This posting was saved again after you deleted it, so nothing was restored. "
            "Here is the job that is in your tracker.",
            kind="problem",
        )
        return see_other(url_for(".job", job_id=fact.job_id))
    if restored:
        tell(f"Restored {_count(len(restored))}.")
    else:
        tell("Moved back." if moved else "There was nothing left to undo.")
    return see_other(_back(url_for(".job_list")))


@pages.get("/jobs/trash")
def trash() -> ResponseReturnValue:
    return render_template(
        "jobs/trash.html",
        deleted=jobs.list_trash(current_user),
        days=jobs.TRASH_KEPT.days,
        kept=jobs.TRASH_KEPT,
    )


# The board


@pages.get("/board")
def board() -> ResponseReturnValue:
    shown = _cards_shown()
    columns = job_list.list_board(current_user, shown)
    return render_template(
        "board/board.html", columns=columns, more=_more_addresses(columns, shown), here=_here()
    )


@pages.post("/board")
def move_card() -> ResponseReturnValue:
    """`move` is `17:applied`."""
    moves = read_moves(request.form.getlist("move"))
    for job_id, status in moves.items():
        name = _name(jobs.get_job(current_user, job_id))
        _tell_moved(jobs.move_jobs(current_user, {job_id: status}), status, name)
    return see_other(_back(url_for(".board")))


def _cards_shown() -> dict[JobStatus, int]:
    """How many cards each column shows: `?applied=100` is what Show more asks for."""
    asked = {status: read_ids([request.args.get(status, "")]) for status in JobStatus}
    return {
        status: min(max(numbers[0], job_list.PAGE), CARDS_MOST)
        for status, numbers in asked.items()
        if numbers
    }


def _more_addresses(
    columns: Sequence[job_list.Column], shown: Mapping[JobStatus, int]
) -> dict[JobStatus, str]:
    """Where Show more leads, for each column that has more; beyond the most, to the list."""
    addresses = {}
    for column in columns:
        there = len(column.jobs)
        if there >= column.count:
            continue
        if there >= CARDS_MOST:
            addresses[column.status] = url_for(".job_list", status=column.status)
        else:
            sizes = {str(status): number for status, number in shown.items()}
            wider = {**sizes, str(column.status): there + job_list.PAGE}
            addresses[column.status] = url_for(".board", **wider)  # type: ignore[arg-type]
    return addresses


# Adding


@pages.get("/jobs/new")
def new_job() -> ResponseReturnValue:
    return _adding(JobForm(formdata=None))


@pages.post("/jobs/new")
def add_job() -> ResponseReturnValue:
    try:
        added = read_form(AddedJob, sent_fields(request.form))
        job_id = jobs.create_job(current_user, added, added.status)
    except (InvalidInput, DuplicateJob, QuotaExceeded) as fact:
        return _adding(JobForm(), fact)
    tell(f"Saved {_short(added.title)}.")
    return see_other(url_for(".job", job_id=job_id))


def _adding(form: JobForm, fact: Fact | None = None) -> ResponseReturnValue:
    return render_template(
        "jobs/new.html",
        form=form,
        **_refusal(form, fact),
        quota=quota_status(current_user),
        alike=jobs.find_alike(current_user, form.title.data or "", form.company.data or ""),
    ), _status_of(fact)


@pages.get("/jobs/alike")
def alike() -> ResponseReturnValue:
    """What the add form says of jobs that are probably the same."""
    title, company = request.args.get("title", ""), request.args.get("company", "")
    found = jobs.find_alike(current_user, title, company) if title and company else []
    return render_template("jobs/_alike.html", alike=found)


# A job


@pages.get("/jobs/<id:job_id>")
def job(job_id: int) -> ResponseReturnValue:
    the_job = jobs.get_job(current_user, job_id)
    asked = request.args.get("edit", "")
    editing = asked if asked in FIELDS else ""
    return _job_page(the_job, editing, _form_of(the_job))


@pages.post("/jobs/<id:job_id>")
def change_job(job_id: int) -> ResponseReturnValue:
    """Any of a job's fields; those that are not sent stay as they are."""
    status_before = jobs.get_job(current_user, job_id).status
    edit = read_edit(request.form)
    try:
        changes = read_form(JobChanges, edit.changes)
        changed = jobs.update_job(current_user, job_id, changes, was=edit.was)
    except (InvalidInput, DuplicateJob, EditConflict) as fact:
        return _refused(job_id, edit, fact)
    if changed.status != status_before:
        _tell_moved({job_id: JobStatus(status_before)}, changed.status, _name(changed))
    if edit.changes.keys() - {"status"}:
        tell("Saved.")
    return see_other(_back(url_for(".job", job_id=job_id)))


@pages.get("/jobs/<id:job_id>/edit")
def edit_job(job_id: int) -> ResponseReturnValue:
    the_job = jobs.get_job(current_user, job_id)
    return _edit_page(the_job, _form_of(the_job))


@pages.post("/jobs/<id:job_id>/delete")
def delete_job(job_id: int) -> ResponseReturnValue:
    name = _name(jobs.get_job(current_user, job_id))
    _tell_deleted(jobs.delete_jobs(current_user, [job_id]), name)
    return see_other(_back(url_for(".job_list")))


@pages.post("/jobs/<id:job_id>/merge")
def merge_job(job_id: int) -> ResponseReturnValue:
    """Take another job over: its id is in `other`."""
    other = request.form.get("other", 0, type=int)
    merging.merge_jobs(current_user, job_id, other)
    tell("Merged. The other job is in the trash.", link=("Trash", url_for(".trash")))
    return see_other(url_for(".job", job_id=job_id))


@pages.post("/jobs/<id:job_id>/keep-both")
def keep_both(job_id: int) -> ResponseReturnValue:
    merging.keep_both(current_user, job_id)
    tell("Both are kept.")
    return see_other(url_for(".job", job_id=job_id))


def _refused(job_id: int, edit: Edit, fact: Fact) -> ResponseReturnValue:
    """The form that was sent, with what was typed and why it was not saved."""
    the_job = jobs.get_job(current_user, job_id)
    typed = MultiDict({**job_values(the_job), **sent_fields(request.form)})
    form = JobForm(formdata=typed)
    if len(edit.fields) > 1:
        return _edit_page(the_job, form, fact, edit)
    return _job_page(the_job, edit.fields[0], form, fact, edit)


def _job_page(
    the_job: Job,
    editing: str,
    form: JobForm,
    fact: Fact | None = None,
    edit: Edit | None = None,
) -> ResponseReturnValue:
    return render_template(
        "jobs/job.html",
        job=the_job,
        editing=editing,
        form=form,
        **_refusal(form, fact),
        **_compared(the_job, edit),
        history=jobs.job_history(the_job),
        same=merging.same_postings(current_user, the_job),
        alike=jobs.find_alike(current_user, the_job.title, the_job.company, the_job.id),
        rendered=texts.rendered(the_job),
        trash_days=jobs.TRASH_KEPT.days,
    ), _status_of(fact)


def _edit_page(
    the_job: Job, form: JobForm, fact: Fact | None = None, edit: Edit | None = None
) -> ResponseReturnValue:
    return render_template(
        "jobs/edit.html", job=the_job, form=form, **_refusal(form, fact), **_compared(the_job, edit)
    ), _status_of(fact)


def _form_of(the_job: Job) -> JobForm:
    return JobForm(formdata=None, data=job_values(the_job))


def _compared(the_job: Job, edit: Edit | None) -> dict[str, object]:
    """What the forms were opened with, and what meanwhile says something else.

    Where it does, the form that is shown again is opened with that: sending it once more is
    a decision.
    """
    now_there = job_values(the_job)
    conflicts = jobs.changed_since(the_job, edit.was) if edit else []
    return {"was": now_there, "theirs": {name: now_there[name] for name in conflicts}}


def _refusal(form: JobForm, fact: Fact | None) -> dict[str, object]:
    """What a form is shown again with; its problems beside their fields."""
    if isinstance(fact, InvalidInput):
        form.show(fact.problems)
    duplicate = None
    if isinstance(fact, DuplicateJob):
        duplicate = jobs.get_job(current_user, fact.job_id)
    return {"fact": fact, "refused": type(fact).__name__ if fact else "", "duplicate": duplicate}


def _status_of(fact: Fact | None) -> int:
    if fact is None:
        return 200
    return 422 if isinstance(fact, InvalidInput) else int(fact.status)


# Messages


def _tell_moved(before: Mapping[int, JobStatus], status: JobStatus | str, name: str = "") -> None:
    if not before:
        tell("Nothing was moved: the jobs were there already.", kind="info")
        return
    moves = [("move", f"{job_id}:{old}") for job_id, old in before.items()]
    tell(
        f"Moved {name or _count(len(before))} to {STATUS_LABELS[JobStatus(status)]}.",
        undo=undo(url_for(".undo_change"), [*moves, ("next", _back(url_for(".job_list")))]),
    )


def _tell_deleted(deleted: Sequence[int], name: str = "") -> None:
    if not deleted:
        tell("Nothing was deleted: no job was selected.", kind="info")
        return
    ids = [("restore", job_id) for job_id in deleted]
    tell(
        f"Deleted {name or _count(len(deleted))}. "
        f"Kept in the trash for {jobs.TRASH_KEPT.days} days.",
        undo=undo(url_for(".undo_change"), [*ids, ("next", _back(url_for(".job_list")))]),
    )


def _count(number: int) -> str:
    return "1 job" if number == 1 else f"{number} jobs"


def _name(the_job: Job) -> str:
    return _short(the_job.title)


def _short(title: str) -> str:
    return f"“{title}”" if len(title) <= LONGEST_NAME else f"“{title[: LONGEST_NAME - 1]}…”"


def _here() -> str:
    """The address of this page, for forms that come back to it."""
    query = request.query_string.decode("ascii", "replace")
    return f"{request.script_root}{request.path}" + (f"?{query}" if query else "")


def _back(default: str) -> str:
    """Where the form was, or `default`."""
    return local_path(request.form["next"]) if request.form.get("next") else default
