"""Pages: everything about a job."""

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.models import Job
from vega.services.jobs import jobs, merging
from vega.services.jobs.captured_postings import posting_of
from vega.web import web
from vega.web.job_page.job_page import Opened, description_html, show_job
from vega.web.jobs.editing import (
    compared,
    duplicate_of,
    form_of,
    form_sent,
    save_edit,
    suggested_tags,
)
from vega.web.jobs.job_forms import FIELDS, PROGRESS_FIELDS, Edit, JobForm, read_edit
from vega.web.jobs.messages import refusals_told, tell_change, tell_deleted
from vega.web.jobs.page_parts import PARTS, part_of
from vega.web.ui.forms import refusals_in
from vega.web.ui.htmx import tell
from vega.web.ui.redirects import back_path, job_url, next_path, see_other


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
        save_edit(job_id, edit)
        return see_other(next_path(job_url(job_id)))
    return _refused_page(jobs.get_job(current_user, job_id), form, edit)


@web.get("/jobs/<id:job_id>/edit")
def edit_job(job_id: int) -> ResponseReturnValue:
    shown = jobs.get_job(current_user, job_id)
    return _edit_page(shown, form_of(shown))


@web.post("/jobs/<id:job_id>/delete")
def delete_job(job_id: int) -> ResponseReturnValue:
    name = jobs.get_job(current_user, job_id).title
    tell_deleted(jobs.delete_jobs(current_user, [job_id]), name)
    return see_other(next_path(back_path()))


@web.post("/jobs/<id:job_id>/take-back")
def take_back_job(job_id: int) -> ResponseReturnValue:
    """Undo that a job was added: it goes into the trash, unless something happened to it since."""
    name = jobs.get_job(current_user, job_id).title
    with refusals_told("undone"):
        tell_deleted(jobs.take_back_job(current_user, job_id), name)
    return see_other(next_path(url_for(".job_list")))


@web.post("/jobs/<id:job_id>/merge")
def merge_job(job_id: int) -> ResponseReturnValue:
    """Take another job over: its id is in `other`."""
    other = request.form.get("other", 0, type=int)
    merged = merging.merge_jobs(current_user, job_id, other)
    tell_change("The two jobs are now one.", merged.change)
    return see_other(job_url(job_id, disagreed=[*merged.statuses]))


@web.post("/jobs/<id:job_id>/keep-both")
def keep_both(job_id: int) -> ResponseReturnValue:
    merging.keep_both(current_user, job_id)
    tell("Both jobs were kept.")
    return see_other(job_url(job_id))


@web.get("/jobs/<id:job_id>/posting")
def posting(job_id: int) -> ResponseReturnValue:
    """The posting as it was captured, to read and to print."""
    job = jobs.get_job(current_user, job_id)
    found = posting_of(job)
    shown = description_html(found)
    return render_template("jobs/job/posting.html", job=job, posting=found, shown=shown)


def _refused_page(shown: Job, refused: JobForm, edit: Edit) -> ResponseReturnValue:
    form, sent = form_sent(shown, refused), {*FIELDS} & request.form.keys()
    part = "status" if "status" in sent and sent <= {*PROGRESS_FIELDS} else part_of([*sent])
    if part not in PARTS and part != "status":
        return _edit_page(shown, form, edit)
    return show_job(shown, Opened(part=part, form=form, edit=edit))


def _edit_page(shown: Job, form: JobForm, edit: Edit | None = None) -> ResponseReturnValue:
    return form.as_page(
        "jobs/form/edit.html",
        job=shown,
        duplicate=duplicate_of(form),
        suggested_tags=suggested_tags(form),
        **compared(shown, edit),
    )
