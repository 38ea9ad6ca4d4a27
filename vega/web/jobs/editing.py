"""Edit a job or a part of it: save what its form sent, or show that again where it is refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypedDict

from flask import request
from flask_login import current_user
from werkzeug.datastructures import MultiDict

from vega.errors import DuplicateJob
from vega.models import Job
from vega.schemas import JobChanges, read_form, tag_key
from vega.services.account import latest_day_of
from vega.services.jobs import jobs, tags, timeline
from vega.services.jobs.follow_ups import closed_in, closed_words
from vega.services.rows import changed_since
from vega.web.jobs.job_forms import (
    FIELDS,
    PROGRESS_FIELDS,
    Edit,
    JobForm,
    job_fields,
    job_values,
    read_progress,
)
from vega.web.jobs.messages import tell_already, tell_moved, tell_saved
from vega.web.ui.fields import form_text


def save_edit(job_id: int, edit: Edit) -> None:
    """Save what a form changed, and tell of it. Raises what a form can show."""
    if edit.changes and edit.changes.keys() <= {*PROGRESS_FIELDS}:
        _move(job_id, edit)
    else:
        _update(job_id, edit)


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
        title = jobs.get_job(current_user, job_id).title
        tell_saved(title, change.id, more=closed_words(closed_in(change.units)))


def form_sent(shown: Job, refused: JobForm) -> JobForm:
    """Return the form that was sent, with what was typed and why it was not saved."""
    sent = {name: request.form[name] for name in FIELDS if name in request.form}
    saved = job_values(shown, [name for name in FIELDS if name not in sent])
    form = JobForm(formdata=MultiDict({**saved, **sent}))
    if refused.refusal is not None:
        form.show(refused.refusal)
    return form


@dataclass(frozen=True)
class Editing:
    """The part that is open, with its form; `was` and `theirs` are those of `compared`."""

    part: str = ""
    form: JobForm | None = None
    was: Mapping[str, str] = field(default_factory=dict)
    theirs: Mapping[str, str] = field(default_factory=dict)
    duplicate: Job | None = None
    suggested_tags: Sequence[str] = ()


def editing_of(
    job: Job,
    part: str,
    fields: Sequence[str],
    form: JobForm | None = None,
    edit: Edit | None = None,
) -> Editing:
    """Return a part of these fields with its form: that of what is saved, or a refused one."""
    names = FIELDS if edit else ("status", *fields)
    form = form or form_of(job, names)
    return Editing(
        part,
        form,
        **compared(job, edit, names),
        duplicate=duplicate_of(form),
        suggested_tags=suggested_tags(form) if part == "tags" else (),
    )


def form_of(job: Job, names: Sequence[str] = FIELDS) -> JobForm:
    return JobForm(formdata=None, data=job_fields(job, names))


def suggested_tags(form: JobForm) -> list[str]:
    """Return the person's tags, the most used first, but for those that the form has already."""
    own = {tag_key(name) for name in form.tags.data or ()}
    return [name for name in tags.list_tags(current_user) if tag_key(name) not in own]


class Compared(TypedDict):
    was: Mapping[str, str]
    theirs: Mapping[str, str]


def compared(job: Job, edit: Edit | None, names: Sequence[str] = FIELDS) -> Compared:
    """Return the current values, and those of the fields that changed since the form was opened.

    The form is shown again with the current values as its base, so resubmitting it overwrites them
    deliberately.
    """
    shown = job_fields(job, names)
    saved = {name: form_text(value) for name, value in shown.items()}
    conflicts = changed_since(shown.__getitem__, edit.was) if edit else []
    return {"was": saved, "theirs": {name: saved[name] for name in conflicts}}


def duplicate_of(form: JobForm) -> Job | None:
    """Return the job that has the URL already, if that is why the form was refused."""
    fact = form.refusal
    return jobs.get_job(current_user, fact.job_id) if isinstance(fact, DuplicateJob) else None
