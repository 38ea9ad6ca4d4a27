"""Pages: other efforts, for the report: added, changed and deleted."""

from urllib.parse import urldefrag

from flask import request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.models import Effort
from vega.schemas import EffortChanges, EffortDraft
from vega.services.account import latest_day_of
from vega.services.plan import efforts
from vega.web import web
from vega.web.jobs.messages import tell_change
from vega.web.plan.plan_forms import EffortForm, asked_day
from vega.web.ui.forms import checked
from vega.web.ui.once import once
from vega.web.ui.redirects import local_path, next_path, see_other

LEADS_BACK = "web.report"


@web.get("/efforts/new")
def new_effort(form: EffortForm | None = None) -> ResponseReturnValue:
    """The form, with the day of `?on=` or today. `?from=` is the page that it leads back to."""
    return _form_page(form or EffortForm(occurred_on=asked_day("on")))


@web.post("/efforts")
@checked(new_effort, form=EffortForm)
def add_effort(form: EffortForm) -> ResponseReturnValue:
    draft = form.read(EffortDraft, today=latest_day_of(current_user))
    with once():
        saved = efforts.create_effort(current_user, draft)
    tell_change("was added.", saved.change, name=saved.item.title)
    return see_other(_row(saved.item))


@web.get("/efforts/<id:effort_id>")
def edit_effort(effort_id: int, form: EffortForm | None = None) -> ResponseReturnValue:
    effort = efforts.get_effort(current_user, effort_id)
    return _form_page(form or EffortForm(obj=effort), effort)


@web.post("/efforts/<id:effort_id>")
@checked(edit_effort, form=EffortForm)
def change_effort(form: EffortForm, effort_id: int) -> ResponseReturnValue:
    changes = form.read(EffortChanges, today=latest_day_of(current_user))
    saved = efforts.change_effort(current_user, effort_id, changes)
    tell_change("was saved.", saved.change, name=saved.item.title)
    return see_other(_row(saved.item))


@web.post("/efforts/<id:effort_id>/delete")
def delete_effort(effort_id: int) -> ResponseReturnValue:
    deleted = efforts.delete_effort(current_user, effort_id)
    tell_change("was deleted.", deleted.change, name=deleted.item.title)
    return see_other(_back())


def _back() -> str:
    """Return the page from which the form was opened, as `?from=` names it."""
    asked = request.args.get("from")
    return next_path(local_path(asked) if asked else url_for(LEADS_BACK))


def _row(effort: Effort) -> str:
    """Return the place of an effort on the page that its form leads back to."""
    return f"{urldefrag(_back()).url}#effort-{effort.id}"


def _form_page(form: EffortForm, effort: Effort | None = None) -> ResponseReturnValue:
    form = form.named(f"effort-{effort.id}" if effort else "new-effort")
    return form.as_page("efforts/effort.html", effort=effort, back=_back())
