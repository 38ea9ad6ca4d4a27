"""Pages: offers side by side, to decide and to print."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from markupsafe import Markup

from vega.labels import WORKPLACE_LABELS
from vega.models import Job
from vega.reading.text.rich_text import notes_html
from vega.services.insights.offers import compare_offers
from vega.services.jobs.jobs import get_job
from vega.web import web
from vega.web.jobs.editing import Editing, editing_of, form_of, form_sent, save_edit
from vega.web.jobs.job_forms import Edit, JobForm, read_edit
from vega.web.jobs.page_parts import OFFER_PARTS, Part, Place, part_of
from vega.web.ui.forms import refusals_in
from vega.web.ui.redirects import opened_from, see_other

SIDE_BY_SIDE = 4  # offers of a table, and of a sheet
LONGEST_SHOWN = 600  # characters of a text


@dataclass(frozen=True)
class OpenCell:
    """The cell that is edited: `name` is that of its row."""

    job_id: int = 0
    name: str = ""
    editing: Editing = field(default_factory=Editing)


@web.get("/offers")
def offers() -> ResponseReturnValue:
    """Compare the open offers; with `?show=all` those that were accepted or declined, too."""
    return _show(OpenCell())


@web.get("/offers/<id:job_id>")
def edit_offer(job_id: int) -> ResponseReturnValue:
    """Show the page with the cell open that `?edit=pros` names."""
    job, name = get_job(current_user, job_id), request.args.get("edit", "")
    return _show(_open(job, name) if name in OFFER_PARTS else OpenCell())


@web.post("/offers/<id:job_id>")
def change_offer(job_id: int) -> ResponseReturnValue:
    """Change what a cell shows."""
    form, edit = JobForm(), Edit({}, {})
    with refusals_in(form):
        edit = read_edit(request.form)
        save_edit(job_id, edit)
        return see_other(_url(".offers"))
    job, sent = get_job(current_user, job_id), request.form.keys()
    names = (name for name, part in OFFER_PARTS.items() if not sent.isdisjoint(part.fields))
    return _show(_open(job, next(names, ""), form_sent(job, form), edit)), form.page_status


def _open(job: Job, name: str, form: JobForm | None = None, edit: Edit | None = None) -> OpenCell:
    fields = OFFER_PARTS[name].fields if name else ()
    form = (form or form_of(job, ("status", *fields))).named(str(job.id))
    return OpenCell(job.id, name, editing_of(job, name, fields, form, edit))


def _show(opened: OpenCell) -> str:
    found = compare_offers(current_user, with_answered=_shows_all(), also=opened.job_id)
    return render_template(
        "offers/offers.html",
        found=found,
        parts=[*OFFER_PARTS.values()],
        opened=opened,
        place_of=_place_of,
        side_by_side=SIDE_BY_SIDE,
        excerpt=_excerpt,
        missing=_missing,
        workplaces=WORKPLACE_LABELS,
    )


def _place_of(job: Job, part: Part) -> Place:
    """Return where a part is edited here; without scripts that is the page of the job."""
    offers, on_page = _url(".offers"), part_of(part.fields)
    page = url_for(".job", job_id=job.id, edit=on_page)
    return Place(
        key=f"{job.id}-{part.name}",
        link=f"{page}&{opened_from(offers)[1:]}#field-{on_page}",
        form=_url(".edit_offer", job_id=job.id, edit=part.name),
        action=_url(".change_offer", job_id=job.id),
        back=offers,
    )


def _url(endpoint: str, **values: Any) -> str:
    """Return an address of this page that shows the same offers."""
    return url_for(endpoint, show="all" if _shows_all() else None, **values)


def _shows_all() -> bool:
    return request.args.get("show") == "all"


class Excerpt(NamedTuple):
    """The beginning of a text, as safe HTML; None where it has to be shown verbatim."""

    html: Markup | None
    text: str
    is_cut: bool


def _excerpt(text: str) -> Excerpt:
    shown = text
    if len(text) > LONGEST_SHOWN:
        start = text[:LONGEST_SHOWN]
        shown = f"{start[: max(start.rfind(' '), start.rfind(chr(10))) + 1 or None].rstrip()} …"
    return Excerpt(notes_html(shown), shown, shown is not text)


def _missing(job: Job) -> str:
    """Return what a salary lacks to be compared, such as `amount` or `currency or period`."""
    amount = job.salary_max if job.salary_min is None else job.salary_min
    is_known = {
        "amount": amount is not None,
        "currency": job.salary_currency,
        "period": job.salary_period,
    }
    return " or ".join(name for name, known in is_known.items() if not known)
