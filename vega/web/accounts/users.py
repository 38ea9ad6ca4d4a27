"""Pages: the user accounts, for the administrator."""

from collections.abc import Mapping

from flask import request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import InvalidInput
from vega.http.accounts.confirmation import confirmation_required
from vega.http.current import server_config
from vega.models import Plan
from vega.services.account import Account
from vega.services.accounts import users as service
from vega.services.belongings import delete_user
from vega.web import administrator_only, web
from vega.web.accounts.account_forms import PlanForm, UserForm
from vega.web.accounts.settings import back_to, lead_back, settings_page
from vega.web.ui.forms import Form, checked
from vega.web.ui.htmx import tell

PAGE = "web.users"

lead_back(PAGE, "/settings/users/plan", "/settings/account/administrator")


@web.get("/settings/users")
@administrator_only
def users(**refused: Form) -> ResponseReturnValue:
    """Show the page; `refused` is a form that was sent, by its name, with what was typed."""
    return settings_page(
        "users",
        refused,
        user_form=_user_form(formdata=None),
        users=service.list_users(),
        plans=list(Plan),
    )


def _user_form(**kwargs: object) -> UserForm:
    """Return the form without a password where nobody signs in with one."""
    form = UserForm(**kwargs)
    if not server_config().local_sign_in:
        del form.password
    return form


@web.post("/settings/users")
@administrator_only
@checked(users, user_form=_user_form)
@confirmation_required("add {username}", "users", PAGE)
def add_user(form: UserForm) -> ResponseReturnValue:
    password = form.password.data or "" if "password" in form else None
    user = service.create_user(form.username.data or "", password, Plan.UNLIMITED)
    tell(f"{user.username} was added and can sign in now.")
    return back_to(PAGE)


@web.post("/settings/users/plan")
@administrator_only
@confirmation_required("move {username} to the {plan} plan", "users", PAGE)
def change_plan() -> ResponseReturnValue:
    form = PlanForm()
    if not form.validate():
        raise InvalidInput({"plan": "The plan must be free or unlimited."})
    username = request.form.get("username", "")
    service.set_plan(username, Plan(form.plan.data))
    tell(f"{username} is now on the {form.plan.data} plan.")
    return back_to(PAGE)


@web.post("/settings/account/administrator")
@confirmation_required("make {username} the administrator", "users", PAGE)
def make_administrator() -> ResponseReturnValue:
    username = request.form.get("username", "")
    if service.make_administrator(current_user, username):
        tell(f"{username} is already the administrator.", kind="info")
    else:
        tell(f"{username} is now the administrator. You are no longer.")
    return back_to("web.settings")


@web.get("/settings/users/remove")
@administrator_only
def confirm_removal() -> ResponseReturnValue:
    return settings_page("remove_user", {}, user=_other_user(request.args))


@web.post("/settings/users/remove")
@administrator_only
@confirmation_required("delete {username} and all their jobs", "users", PAGE)
def remove_user() -> ResponseReturnValue:
    user = _other_user(request.form)
    delete_user(user.username)
    tell(f"{user.username} and all their jobs were deleted.")
    return back_to(PAGE)


def _other_user(values: Mapping[str, str]) -> Account:
    """Raises `UserNotFound`, `InvalidInput`."""
    user = service.get_user(values.get("username", ""))
    if user.id == current_user.id:
        raise InvalidInput({"username": "To delete your own account, open Account in Settings."})
    return user
