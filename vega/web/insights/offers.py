"""Pages: offers side by side, to decide and to print."""

from dataclasses import dataclass

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_login import current_user
from markupsafe import Markup

from vega.labels import WORKPLACE_LABELS
from vega.models import Job
from vega.reading.text.rich_text import notes_html
from vega.services.insights.offers import compare_offers
from vega.web import web

SIDE_BY_SIDE = 4  # offers of a table, and of a sheet
LONGEST_SHOWN = 600  # characters of a text


@web.get("/offers")
def offers() -> ResponseReturnValue:
    """Compare the open offers; with `?show=all` those that were accepted or declined, too."""
    found = compare_offers(current_user, with_answered=request.args.get("show") == "all")
    return render_template(
        "offers/offers.html",
        found=found,
        side_by_side=SIDE_BY_SIDE,
        workplaces=WORKPLACE_LABELS,
        excerpt=_excerpt,
        missing=_missing,
    )


@dataclass(frozen=True)
class Excerpt:
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
    """Return what a salary lacks to be compared: `currency`, `period`, or `currency or period`."""
    missing = [
        name
        for name, value in (("currency", job.salary_currency), ("period", job.salary_period))
        if not value
    ]
    return " or ".join(missing)
