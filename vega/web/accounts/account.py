"""Pages: one's own account: name, working time, the role of the administrator, deletion."""

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import InvalidInput
from vega.http.confirmation import confirmation_required, is_vouched_for, needed_confirmation
from vega.http.current import server_config
from vega.http.sign_in import end_browser_session
from vega.services.accounts import accounts
from vega.services.accounts.belongings import belongings_of
from vega.services.accounts.first_run import log_setup_code
from vega.services.insights import working_time
from vega.web import web
from vega.web.forms import DeletionForm, Form, NameForm, WorkingTimeForm, refusals_in
from vega.web.htmx import tell
from vega.web.redirects import see_other

PAGE = "web.account"


@web.get("/settings/account")
def account() -> ResponseReturnValue:
    return _page()


def _page(**refused: Form) -> ResponseReturnValue:
    """Return the page; `refused` is a form that was sent, by its name, with what was typed."""
    forms: dict[str, Form] = {
        "name_form": NameForm(formdata=None, username=current_user.username),
        "working_time_form": WorkingTimeForm(
            formdata=None, obj=working_time.get_working_time(current_user)
        ),
        "deletion_form": DeletionForm(formdata=None),
    }
    config = server_config()
    users = accounts.list_users() if current_user.is_admin else []
    page = render_template(
        "settings/account.html",
        **{**forms, **refused},
        confirmation=needed_confirmation(),
        confirmation_of_deletion=needed_confirmation(every_time=True),
        is_vouched_for=is_vouched_for(),
        proxy=config.proxy_sign_in,
        may_rename=accounts.may_rename(current_user, config),
        others=[user for user in users if user.id != current_user.id],
        belongings=belongings_of(current_user),
    )
    form = next(iter(refused.values()), None)
    return (page, form.page_status, form.page_headers) if form else page


@web.get("/settings/account/name")
@web.get("/settings/account/administrator")
@web.get("/settings/account/delete")
@web.get("/settings/working-time")
def redirect_to_account() -> ResponseReturnValue:
    """Redirect a GET of a form's address, such as a reload of the question who one is."""
    return see_other(url_for(".account"))


@web.post("/settings/account/name")
@confirmation_required("change your name to {username}", "name", PAGE)
def change_name() -> ResponseReturnValue:
    form = NameForm()
    with refusals_in(form):
        form.check()
        username = (form.username.data or "").strip()
        accounts.rename_user(current_user, username, server_config())
        tell(f"Your username is now {username}.")
        return see_other(url_for(".account", _anchor="name"))
    return _page(name_form=form)


@web.post("/settings/working-time")
def change_working_time() -> ResponseReturnValue:
    form = WorkingTimeForm()
    with refusals_in(form):
        form.check()
        hours, weeks = form.hours_a_week.data, form.weeks_a_year.data or 0
        working_time.set_working_time(current_user, hours, weeks)
        words = working_time.get_working_time(current_user).words
        tell(f"Offers are now compared at {words}.")
        return see_other(url_for(".account", _anchor="working-time"))
    return _page(working_time_form=form)


@web.post("/settings/account/administrator")
@confirmation_required("make {username} the administrator", "administrator", PAGE)
def make_administrator() -> ResponseReturnValue:
    username = request.form.get("username", "")
    if accounts.make_administrator(current_user, username):
        tell(f"{username} is already the administrator.", kind="info")
    else:
        tell(f"{username} is now the administrator. You are no longer.")
    return see_other(url_for(".account"))


@web.post("/settings/account/delete")
@confirmation_required("delete your account", "delete", PAGE, every_time=True)
def delete_account() -> ResponseReturnValue:
    form = DeletionForm()
    with refusals_in(form):
        form.check()
        _check_name(form)
        return _delete()
    return _page(deletion_form=form)


def _check_name(form: DeletionForm) -> None:
    """Raises `InvalidInput` where the name is all that is asked for, and another was typed."""
    if is_vouched_for() and (form.username.data or "").strip() != current_user.username:
        raise InvalidInput(
            {"username": f"Enter your username, {current_user.username}, to delete the account."}
        )


def _delete() -> ResponseReturnValue:
    username = current_user.username
    accounts.delete_account(current_user)
    end_browser_session()
    if not accounts.has_users():
        log_setup_code(server_config())
    tell(f"The account {username} and everything in it were deleted.")
    return see_other(url_for(".login"))
