"""Pages: the settings of an account, and for the administrator those of the server."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from flask import render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]

from vega.clock import now
from vega.http.confirmation import confirmation_required, needed_confirmation
from vega.http.current import server_config
from vega.http.sign_in import begin_browser_session
from vega.models import Plan, SessionKind, SignInMethod, Theme, TokenScope
from vega.services.accounts import accounts, sessions, sign_in, tokens
from vega.services.accounts.confirming import sign_in_state
from vega.services.documents.reading import used_bytes
from vega.services.jobs.quota import quota_status
from vega.web import web
from vega.web.fields import FixedSelect
from vega.web.filters import count_days
from vega.web.forms import (
    AppearanceForm,
    FirstPasswordForm,
    Form,
    PasswordForm,
    QuietForm,
    TimeZoneForm,
    TokenForm,
    UserForm,
    refusals_in,
)
from vega.web.htmx import tell
from vega.web.plan.calendar_feed import shown_address
from vega.web.plan.notice_forms import notice_parts
from vega.web.redirects import next_path, page_before, see_other

NEW_TOKEN = "new_token"  # noqa: S105


@web.get("/settings")
def settings() -> ResponseReturnValue:
    return settings_page()


def settings_page(**refused: Form) -> ResponseReturnValue:
    """Return the page; `refused` is a form that was sent, by its name, with what was typed."""
    forms: dict[str, Form] = {
        "password_form": PasswordForm(formdata=None),
        "first_password_form": FirstPasswordForm(formdata=None),
        "time_zone_form": _time_zone_form(formdata=None, time_zone=current_user.time_zone),
        "quiet_form": QuietForm(formdata=None, quiet_after=current_user.quiet_after),
        "appearance_form": AppearanceForm(formdata=None),
        "token_form": TokenForm(formdata=None),
        "user_form": user_form(formdata=None),
    }
    config = server_config()
    listed_tokens = tokens.list_tokens(current_user)
    page = render_template(
        "settings/settings.html",
        **{**forms, **notice_parts(), **refused},
        confirmation=needed_confirmation(),
        sign_in=sign_in_state(current_user, config),
        has_local_sign_in=config.local_sign_in,
        provider=config.provider.host if config.provider else "",
        new_token=session.pop(NEW_TOKEN, None) if request.method == "GET" else None,
        tokens=listed_tokens,
        token_labels={token.id: token.label for token in listed_tokens},
        browsers=sessions.list_sessions(current_user, SessionKind.BROWSER),
        extensions=sessions.list_sessions(current_user, SessionKind.EXTENSION),
        calendar=shown_address(),
        quota=quota_status(current_user),
        users=accounts.list_users() if current_user.is_admin else [],
        plans=list(Plan),
        present=now(),
        documents_used=used_bytes(current_user),
        documents_total=config.documents_bytes,
    )
    form = next(iter(refused.values()), None)
    return (page, form.page_status, form.page_headers) if form else page


def user_form(**kwargs: Any) -> UserForm:
    """Return the form without a password where nobody signs in with one."""
    form = UserForm(**kwargs)
    if not server_config().local_sign_in:
        del form.password
    return form


def back_to(part: str) -> ResponseReturnValue:
    return see_other(url_for(".settings", _anchor=part))


# The account


@web.post("/settings/password")
def change_password() -> ResponseReturnValue:
    form = PasswordForm()
    with refusals_in(form):
        form.check()
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
            "Your password was changed. Other browsers and extensions were signed out."
            f"{revoked}{ended}"
        )
        return back_to("password")
    return settings_page(password_form=form)


@web.post("/settings/password/first")
@confirmation_required("set a password", "password")
def set_first_password() -> ResponseReturnValue:
    """Set the password of an account that a proxy, a provider or a passkey signs in."""
    form = FirstPasswordForm()
    with refusals_in(form):
        form.check()
        sign_in.set_first_password(current_user, form.new_password.data or "")
        tell("Your password was set. Other browsers and extensions were signed out.")
        return back_to("password")
    return settings_page(first_password_form=form)


@web.post("/settings/time-zone")
def change_time_zone() -> ResponseReturnValue:
    form = _time_zone_form()
    with refusals_in(form):
        form.check()
        accounts.set_time_zone(current_user, form.time_zone.data)
        tell(f"Dates are now shown in {form.time_zone.data.replace('_', ' ')} time.")
        return back_to("time-zone")
    return settings_page(time_zone_form=form)


@web.post("/settings/time-zone/detected")
def detect_time_zone() -> ResponseReturnValue:
    """What the browser says, once; it never overrides a choice."""
    name = request.form.get("time_zone", "")
    if current_user.time_zone is None and name in available_timezones():
        accounts.set_time_zone(current_user, name)
    return "", 204


@web.post("/settings/no-reply")
def change_quiet_after() -> ResponseReturnValue:
    form = QuietForm()
    with refusals_in(form):
        form.check()
        days = form.quiet_after.data or 0
        accounts.set_quiet_after(current_user, days)
        tell(f"Applications are now listed after {count_days(days)} without an update.")
        return back_to("no-reply")
    return settings_page(quiet_form=form)


def _time_zone_form(**kwargs: Any) -> TimeZoneForm:
    """The one that is set can stay, whatever it is."""
    form = TimeZoneForm(**kwargs)
    own = current_user.time_zone
    form.time_zone.choices = [*_zone_choices(), *([SelectChoice(own)] if own else [])]
    form.time_zone.widget = _ZONES
    return form


@cache
def _zone_choices() -> Sequence[SelectChoice]:
    """By region."""
    names = [name for name in available_timezones() if name.split("/")[0] in _REGIONS]
    return [SelectChoice("UTC"), *map(_zone_choice, sorted(names))]


def _zone_choice(name: str) -> SelectChoice:
    region, _, city = name.partition("/")
    return SelectChoice(name, city.replace("_", " "), optgroup=region)


_ZONES = FixedSelect(_zone_choices)


_REGIONS = {"Africa", "America", "Asia", "Atlantic", "Australia", "Europe",
            "Indian", "Pacific"}  # fmt: skip


# Appearance

THEME_MESSAGES = {
    Theme.SYSTEM: "Vega now follows your system, light or dark.",
    Theme.LIGHT: "Vega is now light.",
    Theme.DARK: "Vega is now dark.",
}


@web.post("/settings/appearance")
def change_appearance() -> ResponseReturnValue:
    form = AppearanceForm()
    with refusals_in(form):
        form.check()
        if form.theme.data:
            theme = Theme(form.theme.data)
            accounts.set_appearance(current_user, theme=theme)
            tell(THEME_MESSAGES[theme])
        if form.single_keys.data:
            accounts.set_appearance(current_user, single_keys=form.single_keys.data == "on")
            tell(f"Single-key shortcuts are now {form.single_keys.data}.")
        return see_other(next_path(page_before(url_for(".settings"))))
    return settings_page(appearance_form=form)


# API tokens, browsers and extensions


@web.get("/settings/password")
@web.get("/settings/password/first")
@web.get("/settings/no-reply")
@web.get("/settings/tokens")
@web.get("/settings/appearance")
@web.get("/settings/backup")
@web.get("/settings/users")
@web.get("/settings/users/plan")
def redirect_to_settings() -> ResponseReturnValue:
    """Redirect a GET of a form's address, such as a reload of the password prompt."""
    return see_other(url_for(".settings"))


@web.post("/settings/tokens")
@confirmation_required("create the token “{label}”", "tokens")
def create_token() -> ResponseReturnValue:
    form = TokenForm()
    with refusals_in(form):
        form.check()
        session[NEW_TOKEN] = tokens.create_token(
            current_user, form.label.data or "", form.days.data, TokenScope(form.scope.data)
        )
        return back_to("tokens")
    return settings_page(token_form=form)


@web.post("/settings/tokens/<id:token_id>/revoke")
def revoke_token(token_id: int) -> ResponseReturnValue:
    if tokens.revoke_token(current_user, token_id):
        tell("The token was revoked. Requests that use it are now refused.")
    else:
        tell("That token was already revoked.", kind="info")
    return back_to("tokens")


@web.post("/settings/sessions/<id:session_id>/end")
def end_session(session_id: int) -> ResponseReturnValue:
    if sessions.end_session(current_user, session_id):
        tell("Signed out.")
    else:
        tell("Already signed out.", kind="info")
    return back_to("devices")


@web.post("/settings/sessions/end-all")
def end_all_sessions() -> ResponseReturnValue:
    sessions.end_all_sessions(current_user)
    if current_user.method == SignInMethod.PROXY:
        begin_browser_session(current_user.id, SignInMethod.PROXY)
        tell(
            "All other browsers and extensions were signed out. The proxy still signs you in here. "
            "API tokens still work until you revoke them."
        )
        return back_to("devices")
    session.clear()
    tell("You are signed out everywhere. API tokens still work until you revoke them.")
    return see_other(url_for(".login"))
