"""Page: the list of employers to avoid."""

from flask import request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.schemas import LONGEST_LINE, EmployerDraft, PageQuery, read_form
from vega.services.plan import avoided_employers
from vega.web import web
from vega.web.jobs.messages import tell_change
from vega.web.plan.plan_forms import EmployerForm
from vega.web.ui.forms import checked
from vega.web.ui.redirects import local_path, next_path, see_other


@web.get("/settings/employers-to-avoid")
def employers_to_avoid(form: EmployerForm | None = None) -> ResponseReturnValue:
    """The list, and the form, with the employer of `?name=`; `?next=` is where it leads back to."""
    form = form or EmployerForm(name=request.args.get("name", "")[:LONGEST_LINE])
    asked = read_form(PageQuery, {"cursor": request.args.get("cursor") or None})
    page = avoided_employers.list_employers(current_user, asked)
    next_url = url_for(".employers_to_avoid", cursor=page.next) if page.next else ""
    return form.as_page("employers/employers.html", page=page, next_url=next_url, back=_back())


@web.post("/settings/employers-to-avoid")
@checked(employers_to_avoid, form=EmployerForm)
def avoid_employer(form: EmployerForm) -> ResponseReturnValue:
    saved = avoided_employers.avoid_employer(current_user, form.read(EmployerDraft))
    tell_change("is now on your list.", saved.change, name=saved.item.name)
    return see_other(next_path(url_for(".employers_to_avoid")))


@web.post("/settings/employers-to-avoid/<id:employer_id>/delete")
def delete_employer(employer_id: int) -> ResponseReturnValue:
    deleted = avoided_employers.delete_employer(current_user, employer_id)
    tell_change("is no longer on your list.", deleted.change, name=deleted.item.name)
    return see_other(url_for(".employers_to_avoid"))


def _back() -> str:
    """Return where the form leads: to the page it was opened from, or to the list."""
    own, asked = url_for(".employers_to_avoid"), request.args.get("next")
    return next_path(local_path(asked) if asked else own)
