"""Pages: the user accounts, for the administrator."""

from collections.abc import Mapping

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import InvalidInput
from vega.http.confirmation import confirmation_required, needed_confirmation
from vega.models import Plan
from vega.services.accounts import accounts
from vega.web import administrator_only, web
from vega.web.accounts.settings import back_to, settings_page, user_form
from vega.web.forms import PlanForm, refusals_in
from vega.web.htmx import tell


@web.post("/settings/users")
@administrator_only
@confirmation_required("add {username}", "users")
def add_user() -> ResponseReturnValue:
    form = user_form()
    with refusals_in(form):
        form.check()
        password = form.password.data or "" if "password" in form else None
        user = accounts.create_user(form.username.data or "", password, Plan.UNLIMITED)
        tell(f"{user.username} was added and can sign in now.")
        return back_to("users")
    return settings_page(user_form=form)


@web.post("/settings/users/plan")
@administrator_only
@confirmation_required("move {username} to the {plan} plan", "users")
def change_plan() -> ResponseReturnValue:
    form = PlanForm()
    if not form.validate():
        raise InvalidInput({"plan": "The plan must be free or unlimited."})
    username = request.form.get("username", "")
    accounts.set_plan(username, Plan(form.plan.data))
    tell(f"{username} is now on the {form.plan.data} plan.")
    return back_to("users")


@web.get("/settings/users/remove")
@administrator_only
def confirm_removal() -> ResponseReturnValue:
    return render_template(
        "settings/remove_user.html",
        user=_other_user(request.args),
        confirmation=needed_confirmation(),
    )


@web.post("/settings/users/remove")
@administrator_only
@confirmation_required("delete {username} and all their jobs", "users")
def remove_user() -> ResponseReturnValue:
    user = _other_user(request.form)
    accounts.delete_user(user.username)
    tell(f"{user.username} and all their jobs were deleted.")
    return back_to("users")


def _other_user(values: Mapping[str, str]) -> accounts.Account:
    """Raises `UserNotFound`, `InvalidInput`."""
    user = accounts.get_user(values.get("username", ""))
    if user.id == current_user.id:
        raise InvalidInput({"username": "To delete your own account, open Account in Settings."})
    return user
