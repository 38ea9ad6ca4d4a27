"""Quick Entry: the preview of a line, in the dialog or on a page without scripts, and saving it."""

from dataclasses import replace

from flask import request, url_for
from flask.typing import ResponseReturnValue

from vega import labels
from vega.clock import zone_of
from vega.errors import DuplicateJob, InvalidInput, JobNotFound
from vega.http.current import current_account
from vega.reading.text.rich_text import posting_markdown
from vega.rules.currencies import CURRENCIES
from vega.rules.words import mark_matches
from vega.schemas import LineSource, choice_text, read_form
from vega.services.jobs.follow_ups import closed_words
from vega.services.lines import reading, saving
from vega.services.lines.finding import latest_jobs
from vega.services.lines.reading import Line, Typed
from vega.services.lines.saving import Done
from vega.services.plan.interviews import HOUR
from vega.web import web
from vega.web.jobs.adding import known_of
from vega.web.jobs.messages import undo_of
from vega.web.lines.quick_forms import LineForm, corrected_fields, line_fields
from vega.web.plan.interviews import overlap_words
from vega.web.ui.fields import form_text
from vega.web.ui.filters import moment_text, reader_today, reader_zone, recent_days
from vega.web.ui.forms import refusals_in
from vega.web.ui.htmx import tell, undo
from vega.web.ui.once import form_key, once
from vega.web.ui.redirects import job_url, next_path, see_other


@web.get("/quick")
def quick() -> ResponseReturnValue:
    """The page for those without scripts; `?line=` is what it begins with, `?job_id=` its job."""
    sent = request.args
    typed = _typed(sent.get("line", ""), sent.get("job_id", type=int), sent.get("as"))
    return _page(reading.read(current_account(), typed), LineForm(formdata=None))


@web.post("/quick/read")
def read_quick() -> ResponseReturnValue:
    """The preview of what was typed. Nothing is saved."""
    form = LineForm()
    with refusals_in(form):
        return _page(_sent_line(), form)
    return _page(_blank(), form)


@web.post("/quick")
def save_quick() -> ResponseReturnValue:
    """Save what the preview shows, as its fields were sent."""
    form = LineForm()
    with refusals_in(form):
        try:
            done = _save()
        except JobNotFound:
            raise InvalidInput({"": "This job was deleted. Choose another one."}) from None
        _tell(done)
        return see_other(next_path(job_url(done.job_id) if done.job_id else url_for(".today")))
    return _page(_line_again(), form)


def _save() -> Done:
    sent, owner = request.form, current_account()
    kind, job_id = sent.get("kind", ""), sent.get("job_id", type=int)
    values, line = line_fields(kind), _sent_line() if kind == "mail" else None
    if kind == "job":
        return saving.create_job(owner, values, form_key())
    with once():
        return (
            saving.record(owner, line, job_id, values)
            if line
            else saving.save(owner, kind, job_id, values)
        )


def _sent_line() -> Line:
    """Read what was sent, with what the person chose and corrected in its preview.

    Raises `InvalidInput`, `JobNotFound`.
    """
    sent, owner, text = request.form, current_account(), request.form.get("line", "")
    if "find" in sent:
        return reading.find(owner, text)
    fixed = corrected_fields()
    if "posting" in sent:
        return reading.chosen_posting(Typed(text, fixed=fixed), sent["posting"])
    job_id, is_preview = sent.get("job_id", type=int), "kind" in sent
    is_same = sent.get("was_line", text) == text
    context = sent.get("context", type=int) or (None if is_preview else job_id)
    file = request.files.get("file")
    typed = replace(
        _typed(text, context, sent.get("as")),
        html=sent.get("html", ""),
        file=file.read() if file and file.filename else None,
        chosen=sent.get("chosen", type=int) or (job_id if is_preview and is_same else None),
        fixed=fixed,
        side=sent.get("side"),
    )
    return reading.read(owner, typed)


def _typed(text: str, context: int | None, chip: str | None) -> Typed:
    source = read_form(LineSource, {"text": text, "job_id": context, "as": chip})
    return Typed(source.text, chip=source.chip, context=source.job_id)


def _line_again() -> Line:
    """Read the line that was refused, without the job that is gone."""
    try:
        return _sent_line()
    except (InvalidInput, JobNotFound):
        return _blank()


def _blank() -> Line:
    return reading.blank(request.form.get("line", ""))


def _tell(done: Done) -> None:
    """Say what was saved, of which job, with the one Undo that takes it back."""
    change_undo = undo_of(done.change, next_path(""))
    if done.kind == "job" and done.job_id:
        take_back = undo(job_url(done.job_id, ".take_back_job"), {"next": next_path("")})
        tell("was added.", name=done.words, link=("Open", job_url(done.job_id)), undo=take_back)
    else:
        moved = " The job is now Interviewing." if done.moved else ""
        more = f"{moved}{closed_words(done.closed)}{overlap_words(done.overlapping)}"
        tell(f"{done.words}{'.' if more else ''}{more}", undo=change_undo)


# The page


def _page(line: Line, form: LineForm) -> ResponseReturnValue:
    is_dialog = request.headers.get("X-Quick") == "1"
    new = line.reading.fields if line.reading.kind == "job" and not line.choices else {}
    is_blank = is_dialog and not (line.text.strip() or line.chip or form.refusal)
    known = known_of(*(str(new.get(name, "")) for name in ("source_url", "title", "company")))
    duplicate = form.refusal.job_id if isinstance(form.refusal, DuplicateJob) else None
    return form.as_page(
        "quick/_preview.html" if is_dialog else "quick/quick.html",
        line=line,
        read=line.reading,
        duplicate=duplicate,
        is_quick=True,
        **known,
        days=recent_days(reader_today()),
        examples_of=latest_jobs(current_account(), 5) if is_blank else None,
        jobs=reading.choosable_jobs(current_account(), line),
        is_dialog=is_dialog,
        labels=labels,
        currencies=sorted(CURRENCIES),
        zone=reader_zone(),
        zone_of=zone_of,
        hour=HOUR,
        moment_text=moment_text,
        amount=form_text,
        mark=mark_matches,
        choice_text=choice_text,
        posting_markdown=posting_markdown,
    )
