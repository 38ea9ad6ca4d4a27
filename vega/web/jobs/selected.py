"""Pages: changes to the jobs that are ticked in the list."""

from collections.abc import Callable, Mapping, Sequence

from flask import request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import InvalidInput
from vega.labels import STATUS_LABELS
from vega.models import JobStatus, Outcome
from vega.schemas import MoveDetails, TaskDraft, read_form
from vega.services.account import latest_day_of, today_of
from vega.services.jobs import jobs, selected, timeline, undo
from vega.services.plan import tasks
from vega.web import web
from vega.web.jobs.job_forms import EventForm, MovesForm, read_ids, read_progress
from vega.web.jobs.job_list import list_page
from vega.web.jobs.messages import count_jobs, refusals_told, tell_change, tell_deleted, tell_moved
from vega.web.ui.filters import recent_days
from vega.web.ui.forms import refusals_in
from vega.web.ui.htmx import cut_title, tell
from vega.web.ui.redirects import next_path, see_other

Sent = Mapping[str, str]


@web.post("/jobs/selected")
def change_selected() -> ResponseReturnValue:
    """Change the jobs that were ticked. The address holds the filters of their list."""
    job_ids = read_ids(request.form.getlist("job_id"))
    form = MovesForm()
    with refusals_in(form):
        _CHANGES.get(_pressed(request.form), _move)(job_ids, request.form)
        return see_other(next_path(url_for(".job_list")))
    return list_page(form, job_ids)


def _pressed(sent: Sent) -> str:
    """Return which button was pressed, else the change whose field is filled in."""
    if sent.get("action"):
        return sent["action"]
    if sent.get("outcome") == Outcome.GHOSTED and not sent.get("status"):
        return "ghosted"
    return next((name for name in ("tag", "untag", "task") if sent.get(name)), "move")


def _move(job_ids: Sequence[int], sent: Sent) -> None:
    wanted = read_progress({"status": "", **sent})
    moved = jobs.move_jobs(current_user, job_ids, wanted)
    tell_moved(moved, wanted.status, asks_day=wanted.occurred_on is None)


def _delete(job_ids: Sequence[int], _sent: Sent) -> None:
    tell_deleted(jobs.delete_jobs(current_user, job_ids))


def _mark_ghosted(job_ids: Sequence[int], _sent: Sent) -> None:
    marked, left = selected.mark_ghosted(current_user, job_ids)
    number = len(marked.job_ids)
    rest = f"; {left:,} {'has' if left == 1 else 'have'} no open application" if left else ""
    kind = "done" if number else "info"
    tell_change(f"{number:,} marked as ghosted{rest}.", marked.change, kind=kind)


def _add_tag(job_ids: Sequence[int], sent: Sent) -> None:
    name = sent.get("tag", "")
    _tell_tagged(selected.add_tag(current_user, job_ids, name), "added to", name)


def _remove_tag(job_ids: Sequence[int], sent: Sent) -> None:
    name = sent.get("untag") or sent.get("tag", "")
    _tell_tagged(selected.remove_tag(current_user, job_ids, name), "taken off", name)


def _tell_tagged(changed: jobs.Moved, what: str, name: str) -> None:
    if changed.job_ids:
        words = f"was {what} {count_jobs(len(changed.job_ids))}."
        tell_change(words, changed.change, name=name.strip())
    else:
        tell("Nothing changed: the selected jobs are like that already.", kind="info")


def _add_task(job_ids: Sequence[int], sent: Sent) -> None:
    if not sent.get("task", "").strip():
        raise InvalidInput({"task": "Enter a task."})
    values = {"title": sent["task"], "due_on": sent.get("due_on", "")}
    added = tasks.create_tasks(current_user, job_ids, read_form(TaskDraft, values))
    number = len(added.job_ids)
    words = f"was added to {count_jobs(number)}." if number else "was not added: select a job."
    tell_change(words, added.change, name=cut_title(values["title"]))


_CHANGES: Mapping[str, Callable[[Sequence[int], Sent], None]] = {
    "delete": _delete,
    "ghosted": _mark_ghosted,
    "tag": _add_tag,
    "untag": _remove_tag,
    "task": _add_task,
}


# The day of a move of several


@web.get("/jobs/selected")
def redirect_to_list() -> ResponseReturnValue:
    return see_other(url_for(".job_list"))


@web.get("/jobs/selected/day")
def ask_day_of_moves() -> ResponseReturnValue:
    return _day_panel(request.args.get("change", 0, type=int), EventForm(formdata=None))


@web.post("/jobs/selected/day")
def date_moves() -> ResponseReturnValue:
    """Each choice is saved at once, as a part of the move: one Undo takes all back."""
    change, form = request.form.get("change", 0, type=int), EventForm()
    with refusals_in(form), refusals_told("dated"):
        details = read_form(MoveDetails, form.sent(MoveDetails), latest_day_of(current_user))
        if details.occurred_on is not None:
            timeline.date_moves(current_user, change, details.occurred_on)
        return see_other(url_for(".ask_day_of_moves", change=change))
    return _day_panel(change, form)


def _day_panel(change: int, form: EventForm) -> ResponseReturnValue:
    moves = undo.moves_of(current_user, change)
    if not moves:
        return see_other(url_for(".job_list"))
    return form.as_page(
        "jobs/move/several.html",
        moves=moves,
        status=JobStatus(moves[0]["to_status"]),
        change=change,
        days=recent_days(today_of(current_user)),
        labels=STATUS_LABELS,
    )
