"""Pages: everything about a job."""

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_login import current_user
from werkzeug.datastructures import MultiDict

from vega.models import Job
from vega.schemas import JobChanges, read_form
from vega.services.jobs import jobs, merging, timeline
from vega.services.jobs.history import latest_day_of
from vega.web import web
from vega.web.forms import refusals_in
from vega.web.htmx import tell
from vega.web.jobs.job_forms import (
    FIELDS,
    PROGRESS_FIELDS,
    Edit,
    JobForm,
    job_values,
    read_edit,
    read_progress,
)
from vega.web.jobs.job_page import (
    Opened,
    compared,
    duplicate_of,
    form_of,
    show_job,
    suggested_tags,
)
from vega.web.jobs.page_parts import PARTS, part_of
from vega.web.messages import tell_already, tell_deleted, tell_moved, tell_saved, undo_of
from vega.web.redirects import back_path, job_url, next_path, see_other


@web.get("/jobs/<id:job_id>")
def job(job_id: int) -> ResponseReturnValue:
    shown = jobs.get_job(current_user, job_id)
    asked = request.args.get("edit", "")
    return show_job(shown, Opened(part=asked if asked in PARTS else part_of([asked])))


@web.post("/jobs/<id:job_id>")
def change_job(job_id: int) -> ResponseReturnValue:
    """Change any of a job's fields; those that are not sent stay as they are."""
    form, edit = JobForm(), Edit({}, {})
    with refusals_in(form):
        edit = read_edit(request.form)
        if edit.changes and edit.changes.keys() <= {*PROGRESS_FIELDS}:
            _move(job_id, edit)
        else:
            _update(job_id, edit)
        return see_other(next_path(job_url(job_id)))
    return _refused_page(jobs.get_job(current_user, job_id), form, edit)


def _move(job_id: int, edit: Edit) -> None:
    """Choosing a status saves it: of today, unless a day was given. It can be undone."""
    before = jobs.get_job(current_user, job_id)
    name, status = before.title, before.status
    wanted = read_progress(edit.changes)
    moved = jobs.move_jobs(current_user, [job_id], wanted, was=edit.was)
    job = jobs.get_job(current_user, job_id)
    chosen = "status" in wanted.model_fields_set
    if chosen and not moved.job_ids:
        tell_already(job, timeline.latest_move(current_user, job))
    elif chosen or job.status != status:
        tell_moved(moved, wanted.status if chosen else job.status, name)
    elif moved.job_ids:
        tell_saved(name, moved.change, wanted.outcome)


def _update(job_id: int, edit: Edit) -> None:
    changes = read_form(JobChanges, edit.changes, latest_day_of(current_user))
    change = jobs.edit_job(current_user, job_id, changes, edit.was)
    if edit.changes:
        tell_saved(jobs.get_job(current_user, job_id).title, change.id)


@web.get("/jobs/<id:job_id>/edit")
def edit_job(job_id: int) -> ResponseReturnValue:
    shown = jobs.get_job(current_user, job_id)
    return _edit_page(shown, form_of(shown))


@web.post("/jobs/<id:job_id>/delete")
def delete_job(job_id: int) -> ResponseReturnValue:
    name = jobs.get_job(current_user, job_id).title
    tell_deleted(jobs.delete_jobs(current_user, [job_id]), name)
    return see_other(next_path(back_path()))


@web.post("/jobs/<id:job_id>/merge")
def merge_job(job_id: int) -> ResponseReturnValue:
    """Take another job over: its id is in `other`."""
    other = request.form.get("other", 0, type=int)
    merged = merging.merge_jobs(current_user, job_id, other)
    tell("The two jobs are now one.", undo=undo_of(merged.change))
    return see_other(job_url(job_id, disagreed=[*merged.statuses]))


@web.post("/jobs/<id:job_id>/keep-both")
def keep_both(job_id: int) -> ResponseReturnValue:
    merging.keep_both(current_user, job_id)
    tell("Both jobs were kept.")
    return see_other(job_url(job_id))


def _refused_page(shown: Job, refused: JobForm, edit: Edit) -> ResponseReturnValue:
    """Return the form that was sent, with what was typed and why it was not saved."""
    sent = {name: request.form[name] for name in FIELDS if name in request.form}
    saved = job_values(shown, [name for name in FIELDS if name not in sent])
    form = JobForm(formdata=MultiDict({**saved, **sent}))
    if refused.refusal is not None:
        form.show(refused.refusal)
    part = "status" if "status" in sent and sent.keys() <= {*PROGRESS_FIELDS} else part_of([*sent])
    if part not in PARTS and part != "status":
        return _edit_page(shown, form, edit)
    return show_job(shown, Opened(part=part, form=form, edit=edit))


def _edit_page(shown: Job, form: JobForm, edit: Edit | None = None) -> ResponseReturnValue:
    page = render_template(
        "jobs/form/edit.html",
        job=shown,
        form=form,
        duplicate=duplicate_of(form),
        suggested_tags=suggested_tags(form),
        **compared(shown, edit),
    )
    return page, form.page_status
