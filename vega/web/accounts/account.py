"""Pages: one's own account: name, working time, password, deletion."""

from flask import url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import InvalidInput
from vega.http.accounts.confirmation import (
    confirmation_required,
    is_vouched_for,
    needed_confirmation,
)
from vega.http.accounts.sign_in import end_browser_session
from vega.http.current import server_config
from vega.services.accounts import sign_in
from vega.services.accounts.confirming import sign_in_state
from vega.services.accounts.first_run import log_setup_code
from vega.services.accounts.users import has_users, list_users, may_rename, rename_user
from vega.services.belongings import belongings_of
from vega.services.belongings import delete_account as delete_own
from vega.services.insights.offers import get_working_time, set_working_time
from vega.services.jobs.creating.quota import quota_status
from vega.services.plan import calendar_feed
from vega.web import web
from vega.web.accounts.account_forms import (
    DeletionForm,
    FirstPasswordForm,
    NameForm,
    PasswordForm,
    WorkingTimeForm,
)
from vega.web.accounts.settings import back_to, lead_back, settings_page
from vega.web.ui.forms import Form, checked
from vega.web.ui.htmx import tell
from vega.web.ui.redirects import see_other

DELETION = "web.account_deletion"

lead_back("web.settings", "/settings/account/name", "/settings/working-time")


@web.get("/settings")
@web.get("/settings/account", endpoint="account")
def settings(**refused: Form) -> ResponseReturnValue:
    """Show the page; `refused` is a form that was sent, by its name, with what was typed."""
    config = server_config()
    return settings_page(
        "account",
        refused,
        name_form=NameForm(formdata=None, username=current_user.username),
        password_form=PasswordForm(formdata=None),
        first_password_form=FirstPasswordForm(formdata=None),
        working_time_form=WorkingTimeForm(formdata=None, obj=get_working_time(current_user)),
        proxy=config.proxy_sign_in,
        may_rename=may_rename(current_user, config),
        has_local_sign_in=config.local_sign_in,
        has_password=sign_in_state(current_user, config).has_password,
        calendar=calendar_feed.feed_address(current_user, config.secret_key),
        quota=quota_status(current_user),
    )


@web.post("/settings/account/name")
@checked(settings, name_form=NameForm)
@confirmation_required("change your name to {username}", "name")
def change_name(form: NameForm) -> ResponseReturnValue:
    username = form.username.data or ""
    rename_user(current_user, username, server_config())
    tell(f"Your username is now {username}.")
    return back_to("web.settings", "name")


@web.post("/settings/working-time")
@checked(settings, working_time_form=WorkingTimeForm)
def change_working_time(form: WorkingTimeForm) -> ResponseReturnValue:
    hours, weeks = form.hours_a_week.data, form.weeks_a_year.data or 0
    set_working_time(current_user, hours, weeks)
    words = get_working_time(current_user).words
    tell(f"Offers are now compared at {words}.")
    return back_to("web.settings", "working-time")


@web.get("/settings/account/delete")
def account_deletion(**refused: Form) -> ResponseReturnValue:
    users = list_users() if current_user.is_admin else []
    return settings_page(
        "delete_account",
        refused,
        deletion_form=DeletionForm(formdata=None),
        confirmation=needed_confirmation(every_time=True),
        is_vouched_for=is_vouched_for(),
        proxy=server_config().proxy_sign_in,
        others=[user for user in users if user.id != current_user.id],
        belongings=belongings_of(current_user),
    )


@web.post("/settings/account/delete")
@confirmation_required("delete your account", "delete", DELETION, every_time=True)
@checked(account_deletion, deletion_form=DeletionForm)
def delete_account(form: DeletionForm) -> ResponseReturnValue:
    _check_name(form)
    return _delete()


def _check_name(form: DeletionForm) -> None:
    """Raises `InvalidInput` where the name is all that is asked for, and another was typed."""
    if is_vouched_for() and (form.username.data or "").strip() != current_user.username:
        raise InvalidInput(
            {"username": f"Enter your username, {current_user.username}, to delete the account."}
        )


def _delete() -> ResponseReturnValue:
    username = current_user.username
    delete_own(current_user)
    end_browser_session()
    if not has_users():
        log_setup_code(server_config())
    tell(f"The account {username} and everything in it were deleted.")
    return see_other(url_for(".login"))


# Its password


lead_back("web.settings", "/settings/password", "/settings/password/first")


@web.post("/settings/password")
@checked(settings, password_form=PasswordForm)
def change_password(form: PasswordForm) -> ResponseReturnValue:
    sign_in.change_password(
        current_user,
        form.current_password.data or "",
        form.new_password.data or "",
        revoke_tokens=form.revoke_tokens.data,
        end_calendar=form.end_calendar.data,
    )
    revoked = " All API tokens were revoked." if form.revoke_tokens.data else ""
    ended = " Your calendar address no longer works." if form.end_calendar.data else ""
    tell(
        f"Your password was changed. Other browsers and extensions were signed out.{revoked}{ended}"
    )
    return back_to("web.settings", "password")


@web.post("/settings/password/first")
@checked(settings, first_password_form=FirstPasswordForm)
@confirmation_required("set a password", "password")
def set_first_password(form: FirstPasswordForm) -> ResponseReturnValue:
    """Set the password of an account that a proxy, a provider or a passkey signs in."""
    sign_in.set_first_password(current_user, form.new_password.data or "")
    tell("Your password was set. Other browsers and extensions were signed out.")
    return back_to("web.settings", "password")
