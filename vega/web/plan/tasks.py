"""Pages: tasks: added, finished, snoozed, changed and deleted, each from wherever they stand."""

from flask import request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.models import Job, Task
from vega.schemas import TaskChanges, TaskDraft
from vega.services.account import today_of
from vega.services.jobs.jobs import get_job
from vega.services.plan import tasks
from vega.services.rows import Saved
from vega.web import web
from vega.web.jobs.messages import tell_change
from vega.web.jobs.way_back import way_back
from vega.web.plan.plan_forms import TaskForm, asked_day
from vega.web.ui.filters import day_text
from vega.web.ui.forms import checked
from vega.web.ui.once import once
from vega.web.ui.redirects import back_path, job_url, next_path, see_other


@web.get("/tasks/new")
def new_task(form: TaskForm | None = None) -> ResponseReturnValue:
    """The form, for the job of `?job_id=` or none, with the day of `?day=` or today."""
    sent = request.form if form else request.args
    job_id = sent.get("job_id", type=int)
    return _form_page(form or TaskForm(due_on=asked_day()), job_id=job_id)


@web.get("/jobs/<id:job_id>/tasks/new")
def new_task_of_job(job_id: int) -> ResponseReturnValue:
    """The form, opened from a job on a list: it leads back there."""
    job = get_job(current_user, job_id)
    return _form_page(TaskForm(due_on=asked_day()), job_id=job_id, back=way_back(job).url)


@web.post("/tasks")
@checked(new_task, form=TaskForm)
def add_task(form: TaskForm) -> ResponseReturnValue:
    job_id = request.form.get("job_id", type=int)
    with once():
        saved = tasks.create_task(current_user, form.read(TaskDraft, {"job_id": job_id}))
    tell_change("was added.", saved.change, name=saved.item.title)
    return see_other(next_path(_page_of(saved.item)))


@web.get("/tasks/<id:task_id>")
def edit_task(task_id: int, form: TaskForm | None = None) -> ResponseReturnValue:
    task = tasks.get_task(current_user, task_id)
    return _form_page(form or TaskForm(obj=task), task=task, job_id=task.job_id)


@web.post("/tasks/<id:task_id>")
@checked(edit_task, form=TaskForm)
def change_task(form: TaskForm, task_id: int) -> ResponseReturnValue:
    """Change what is sent: `title`, `due_on`, and `done`, which is true or false."""
    done = {"done": request.form["done"] == "true"} if "done" in request.form else {}
    changes = form.read(TaskChanges, done)
    saved = tasks.change_task(current_user, task_id, changes)
    _tell_changed(saved, changes.model_fields_set)
    return see_other(next_path(_page_of(saved.item)))


@web.post("/tasks/<id:task_id>/delete")
def delete_task(task_id: int) -> ResponseReturnValue:
    deleted = tasks.delete_task(current_user, task_id)
    tell_change("was deleted.", deleted.change, name=deleted.item.title)
    return see_other(next_path(_page_of(deleted.item)))


def _tell_changed(saved: Saved[Task], sent: set[str]) -> None:
    task = saved.item
    if sent == {"done"}:
        words = "is done." if task.done_at else "is open again."
    elif sent == {"due_on"}:
        words = f"is due {day_as_said(task)}."
    else:
        words = "was saved."
    tell_change(words, saved.change, name=task.title)


def day_as_said(task: Task) -> str:
    """Return `today`, `tomorrow`, `Mon 30 Nov` or `any time`."""
    if task.due_on is None:
        return "any time"
    ahead = (task.due_on - today_of(current_user)).days
    return {0: "today", 1: "tomorrow"}.get(ahead) or day_text(task.due_on)


def _page_of(task: Task) -> str:
    return job_url(task.job_id) if task.job_id else url_for("web.today")


def _form_page(
    form: TaskForm, *, task: Task | None = None, job_id: int | None = None, back: str = ""
) -> ResponseReturnValue:
    job: Job | None = get_job(current_user, job_id) if job_id is not None else None
    own = job_url(job.id) if job else url_for("web.today")
    to = back or next_path(back_path(own))
    form = form.named(f"task-{task.id}" if task else "new-task")
    return form.as_page("tasks/task.html", task=task, job=job, back=to)
