"""Quick Entry: the preview of a line, in the dialog or on a page without scripts, and saving it."""

from collections.abc import Mapping
from typing import Any

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from werkzeug.datastructures import MultiDict

from vega.clock import zone_of
from vega.errors import InvalidInput, JobNotFound
from vega.http.current import current_account
from vega.labels import (
    APPLIED_VIA_LABELS,
    INTERVIEW_KIND_LABELS,
    LOG_LABELS,
    OUTCOME_LABELS,
    PERIOD_LABELS,
    STATUS_LABELS,
    WORKPLACE_LABELS,
    city_of,
)
from vega.models import DescriptionFormat
from vega.reading.text.rich_text import posting_markdown
from vega.rules.currencies import CURRENCIES
from vega.rules.words import mark_matches
from vega.schemas import JobChanges, LineSource, TaskChanges, choice_text, read_choice, read_form
from vega.services.jobs.history import today_of
from vega.services.jobs.jobs import get_job
from vega.services.lines import reading, saving
from vega.services.lines.finding import latest_jobs
from vega.services.lines.reading import Line, recent_days
from vega.services.lines.saving import Done
from vega.web import web
from vega.web.fields import form_text
from vega.web.filters import moment_text, reader_zone
from vega.web.forms import Form, refusals_in
from vega.web.htmx import tell
from vega.web.jobs.job_forms import FIELDS, EventForm, sent_fields
from vega.web.messages import undo_of
from vega.web.plan.plan_forms import InterviewForm, TaskForm
from vega.web.redirects import job_url, next_path, see_other

MOST_JOBS = 20  # to choose from


class LineForm(Form):
    """What was refused stands above the fields of the preview."""


@web.get("/quick")
def quick() -> ResponseReturnValue:
    context = request.args.get("job_id", type=int)
    chip = request.args.get("as") or None
    read = read_form(LineSource, {"text": "", "job_id": context, "as": chip})
    return _page(_read("", read.chip, read.job_id), LineForm(formdata=None))


@web.post("/quick/read")
def read_quick() -> ResponseReturnValue:
    """The preview of what was typed. Nothing is saved."""
    form = LineForm()
    with refusals_in(form):
        return _page(_sent_line(), form)
    return _page(_read("", None, None), form)


@web.post("/quick")
def save_quick() -> ResponseReturnValue:
    form = LineForm()
    with refusals_in(form):
        try:
            done = _save()
        except JobNotFound:
            raise InvalidInput({"": "This job was deleted. Choose another one."}) from None
        _tell(done)
        return see_other(next_path(job_url(done.job_id) if done.job_id else url_for(".today")))
    return _page(_sent_line(), form)


# What was sent


def _sent_line() -> Line:
    """Read the line that was sent, with what the person chose and corrected in its preview."""
    sent = request.form
    if posting := sent.get("posting"):
        return _chosen_posting(posting)
    is_preview = "kind" in sent
    chosen = sent.get("chosen", type=int) or (sent.get("job_id", type=int) if is_preview else None)
    context = sent.get("context", type=int) or (None if is_preview else sent.get("job_id", type=int))
    source = read_form(
        LineSource,
        {"text": sent.get("line", ""), "job_id": context, "as": sent.get("as") or None},
    )
    file = request.files.get("file")
    data = file.read() if file and file.filename else None
    return _read(source.text, source.chip, source.job_id, data, chosen)


def _read(text: str, chip: str | None, context: int | None, file: bytes | None = None,
          chosen: int | None = None) -> Line:  # fmt: skip
    html = request.form.get("html", "")
    fixed = _fixed() if request.form.getlist("fixed") else {}
    return reading.read(current_account(), text, html=html, file=file, chip=chip, context=context,
                        chosen=chosen, fixed=fixed)  # fmt: skip


def _chosen_posting(posting: str) -> Line:
    """Return one of several postings of a page as what was read."""
    from vega.reading.line.reading import Reading
    from vega.services.lines.saying import says

    fields = read_choice(posting)
    return Line(request.form.get("line", ""), None, Reading("job", fields), says("job", fields, None))


def _fixed() -> dict[str, Any]:
    """Return the fields that the person corrected, as far as they can be read."""
    names = set(request.form.getlist("fixed"))
    try:
        values = _values(request.form.get("kind", ""))
    except InvalidInput:
        return {}
    if names & {"day", "start", "time_zone"}:
        names.add("starts_at")
        values["starts_at"] = _moment(values.get("starts_at"))
    return {name: value for name, value in _typed(values).items() if name in names}


def _moment(text: object) -> Any:
    from datetime import datetime

    return datetime.fromisoformat(text) if isinstance(text, str) else text


def _typed(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "")}


def _values(kind: str) -> dict[str, Any]:
    """Return the fields of a kind that were sent, typed as its draft has them."""
    sent = request.form
    if kind == "interview":
        form = InterviewForm()
        return {**form.values(), "kind": sent.get("held", ""), "move": "move" in sent}
    if kind == "task":
        return TaskForm().sent(TaskChanges)
    if kind == "log":
        return EventForm(formdata=MultiDict({**sent, "kind": sent.get("log_kind", "note")})).sent(
            saving.NewEvent
        ) | {"kind": sent.get("log_kind", "note")}
    if kind == "mail":
        values = sent_fields({name: sent[name] for name in ("status", "occurred_on") if sent.get(name)})
        return {**values, "text": sent.get("text", ""), "reply": "reply" in sent,
                "add_interview": "add_interview" in sent}  # fmt: skip
    names = [name for name in FIELDS if name in sent]
    values = sent_fields({name: sent[name] for name in names})
    if kind == "move":
        more = ("was_status", "note")
        return _typed(values) | {name: sent[name] for name in more if sent.get(name)}
    return {**values, "description_format": DescriptionFormat.MARKDOWN}


def _save() -> Done:
    kind = request.form.get("kind", "")
    job_id = request.form.get("job_id", type=int)
    if kind == "mail":
        line = _sent_line()
        return saving.record(current_account(), line, job_id, _values(kind))
    return saving.save(current_account(), kind, job_id, _values(kind))


def _tell(done: Done) -> None:
    """Say what was saved, of which job, with the one Undo that takes it back."""
    undo = undo_of(done.change, next_path(""))
    if done.kind == "job" and done.job_id:
        tell("was added.", name=done.words, link=("Open", job_url(done.job_id)))
    elif done.kind == "move" and done.job_id:
        job = get_job(current_user, done.job_id)
        label = OUTCOME_LABELS[job.outcome] if job.outcome else STATUS_LABELS[job.status]
        tell(f"at {job.company[:60]} is now {label}.", name=job.title, undo=undo)
    elif done.kind == "log":
        tell(f"The {done.words} was added.", undo=undo)
    else:
        words = "was recorded." if done.kind == "mail" else "was added."
        tell(words, name=done.words, undo=undo)


# The page


def _page(line: Line, form: LineForm) -> ResponseReturnValue:
    is_dialog = request.headers.get("X-Quick") == "1"
    template = "quick/_preview.html" if is_dialog else "quick/quick.html"
    page = render_template(
        template,
        line=line,
        read=line.reading,
        form=form,
        days=recent_days(today_of(current_user)),
        jobs=_choosable(line),
        zone=reader_zone(),
        choice_text=choice_text,
        log_labels=LOG_LABELS,
        ways=APPLIED_VIA_LABELS,
        workplaces=WORKPLACE_LABELS,
        periods=PERIOD_LABELS,
        interview_kinds=INTERVIEW_KIND_LABELS,
        currencies=sorted(CURRENCIES),
        mark=mark_matches,
        amount=form_text,
        posting_markdown=posting_markdown,
        moment_text=moment_text,
        city_of=city_of,
        zone_of=zone_of,
        is_dialog=is_dialog,
    )
    return page, form.page_status


def _choosable(line: Line) -> list[Any]:
    """Return the jobs that the line may be about, and the newest others."""
    if line.reading.kind not in ("move", "interview", "task", "log", "mail"):
        return []
    first = [line.reading.job_id, *line.reading.candidates]
    named = [line.jobs[one] for one in dict.fromkeys(first) if one in line.jobs]
    seen = {job.id for job in named}
    latest = latest_jobs(current_account(), MOST_JOBS)
    return [*named, *(job for job in latest if job.id not in seen)]
