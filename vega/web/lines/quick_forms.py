"""What the preview of a line holds, typed as the drafts have it."""

from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from typing import Any

from flask import request
from werkzeug.datastructures import MultiDict

from vega.errors import InvalidInput
from vega.labels import CHOICE_LABELS, LOG_LABELS
from vega.models import DescriptionFormat, InterviewKind, JobStatus
from vega.schemas import SALARY_FIELDS, Kind, NewEvent, TaskChanges, job_fields_of
from vega.schemas.days import FIRST_DAY, LAST_DAY
from vega.web.jobs.job_forms import FIELDS, EventForm, sent_fields
from vega.web.plan.plan_forms import InterviewForm, TaskForm
from vega.web.ui.forms import Form

OF_TIME, OF_KIND = {"day", "start", "end", "time_zone"}, {"held", "log_kind"}
OF_MOMENTS = {"starts_at", "ends_at"}


class LineForm(Form):
    """What was refused stands above the fields of the preview."""

    @property
    def problem(self) -> str:
        return " ".join(dict.fromkeys(self.form_errors))


def line_fields(kind: str) -> dict[str, Any]:
    """Return the fields of a kind that were sent. Raises `InvalidInput`."""
    read: Mapping[str, Callable[[], dict[str, Any]]] = {
        "interview": _interview,
        "task": lambda: TaskForm().sent(TaskChanges),
        "log": _log,
        "mail": _mail,
        "move": _move,
        "edit": _move,
        "job": _job,
    }
    return read[kind]() if kind in read else {}


def corrected_fields() -> dict[str, Any]:
    """Return the fields that the person corrected, as far as they can be read."""
    sent = request.form
    names = set(sent.getlist("fixed")) - {"kind"}
    if not names:
        return {}
    try:
        values = line_fields(sent.get("kind", ""))
    except InvalidInput:  # an interview whose day or time is still to come
        values = {"day": sent.get("day", type=date.fromisoformat), "start": sent.get("start")}
    for name in OF_MOMENTS & values.keys() if names & OF_TIME else ():
        values[name] = datetime.fromisoformat(values[name])
        names.add(name)
    names |= {"kind"} if names & OF_KIND else set()
    return {name: value for name, value in values.items()
            if name in names and _is_read(name, value)}  # fmt: skip


_DAYS = {"day", "occurred_on", "due_on", *job_fields_of(Kind.DAY)}
_CODES: Mapping[str, Collection[str]] = {**CHOICE_LABELS, "kind": {*InterviewKind, *LOG_LABELS}}


def _is_read(name: str, value: Any) -> bool:
    """Return whether a value is of its field: a form keeps what it cannot read as it was typed.

    Pay can be cleared; a blank in another field is as if it was not corrected.
    """
    if value in (None, ""):
        return name in SALARY_FIELDS
    if name in _DAYS:
        return isinstance(value, date) and FIRST_DAY <= value <= LAST_DAY
    if name in OF_MOMENTS:
        return isinstance(value, datetime) and FIRST_DAY <= value.date() <= LAST_DAY
    return value in _CODES.get(name, {value})


def _said(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "")}


def _interview() -> dict[str, Any]:
    sent = request.form
    planned = {"interview_id": sent.get("interview_id", type=int), "state": sent.get("state")}
    if planned["state"]:  # a cancelled one keeps its time
        return planned
    return {
        **InterviewForm().values(),
        **_said(planned),
        "kind": sent.get("held", ""),
        "move": "move" in sent,
    }


def _log() -> dict[str, Any]:
    kind = request.form.get("log_kind", "note")
    values = EventForm(formdata=MultiDict({**request.form, "kind": kind})).sent(NewEvent)
    reply = {} if kind == "note" else {"reply": "reply" in request.form}
    return {**values, "kind": kind, **reply}


def _mail() -> dict[str, Any]:
    sent = request.form
    values = _of_job({"status", "occurred_on"})
    ticks = {name: name in sent for name in ("reply", "add_interview")}
    return {**_said(values), "text": sent.get("text", ""), **ticks}


def _move() -> dict[str, Any]:
    was, note = request.form.get("was_status"), request.form.get("note")
    more: dict[str, object] = {"was_status": was if was in {*JobStatus} else None, "note": note}
    if "shows_tasks" in request.form:
        more["close_tasks"] = "close_tasks" in request.form
    values = _of_job(set(FIELDS))
    return {**_said({**values, **more}), **_whole_pay(values)}


def _whole_pay(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return all of the pay if an amount was sent: what is blank beside it is not the job's old."""
    has_amount = bool(_said(values).keys() & {"salary_min", "salary_max"})
    return {name: values[name] for name in SALARY_FIELDS if name in values} if has_amount else {}


def _job() -> dict[str, Any]:
    return {**_of_job(set(FIELDS)), "description_format": DescriptionFormat.MARKDOWN}


def _of_job(names: set[str]) -> dict[str, object]:
    sent = request.form
    return sent_fields(MultiDict({name: sent[name] for name in names if name in sent}))
