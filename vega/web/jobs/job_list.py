"""Pages: the list of jobs, and Undo."""

from collections.abc import Sequence
from typing import Any

from flask import request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from markupsafe import Markup

from vega.errors import InvalidInput
from vega.http.requests import own_path
from vega.labels import SORT_LABELS
from vega.models import Sort
from vega.rules.words import mark_matches
from vega.schemas import JobFilter
from vega.services.jobs import undo
from vega.services.jobs.lists.job_list import (
    JobPage,
    count_found,
    count_up_to_a_thousand,
    found_in,
    list_jobs,
)
from vega.services.jobs.lists.next_step import next_steps
from vega.services.jobs.tags import tags_of_all
from vega.web import web
from vega.web.jobs.job_filters import filters_shown, read_filter
from vega.web.jobs.job_forms import MovesForm
from vega.web.jobs.messages import refusals_told, tell_undone
from vega.web.ui.filters import day, whens
from vega.web.ui.redirects import next_path, see_other


@web.get("/jobs")
def job_list() -> ResponseReturnValue:
    return list_page(MovesForm(formdata=None))


def list_page(form: MovesForm, ticked: Sequence[int] = ()) -> ResponseReturnValue:
    """`form` is that of several jobs, and `ticked` are they, where it was refused."""
    wanted, problems = read_filter(request.args)
    position = {name: request.args[name] for name in ("after", "before") if request.args.get(name)}
    page, problem = _page(wanted, **position)
    filters = filters_shown(wanted)
    return form.as_page(
        "jobs/list/list.html",
        page=page,
        dates=_dates(page.jobs, wanted.sort),
        tags=tags_of_all(page.jobs),
        steps=next_steps(current_user, page.jobs),
        found=found_in(page.jobs, wanted.q),
        mark=mark_matches,
        counts=count_found(current_user, wanted)
        if filters["narrowing"] - {"status"}
        else count_up_to_a_thousand(current_user),
        problems=[*problems, *problem],
        typed=request.form if form.refusal else {},
        ticked=ticked,
        sort_labels=SORT_LABELS,
        position=position,
        here=own_path() if request.method == "GET" else url_for(".job_list", **filters["query"]),
        **filters,
    )


def _dates(found: Sequence[Any], sort: Sort) -> Sequence[Markup]:
    """Return what the rows have in the column of dates; nothing where the sort brings none."""
    if sort == Sort.DEADLINE:
        return [day(job.deadline) for job in found]
    if sort == Sort.UPDATED:
        return whens([job.updated_at for job in found], called="Updated")
    if sort in (Sort.NEWEST, Sort.OLDEST):
        return whens([job.created_at for job in found], called="Added")
    return ()


def _page(
    wanted: JobFilter, after: str | None = None, before: str | None = None
) -> tuple[JobPage, list[str]]:
    """Return the requested page, or the first one if the cursor is not valid."""
    try:
        return list_jobs(current_user, wanted, after=after, before=before), []
    except InvalidInput:
        problem = "That page of the list could not be found. This is the first one."
        return list_jobs(current_user, wanted), [problem]


@web.post("/jobs/undo")
def undo_change() -> ResponseReturnValue:
    """Undo a change, from the message about it."""
    change = request.form.get("change", 0, type=int)
    with refusals_told("undone") as refused:
        tell_undone(undo.undo(current_user, change))
    return see_other(refused.path or next_path(url_for(".job_list")))
