"""Blueprint: the settings of an account, and for the owner those of the install."""

import json
from collections.abc import Callable, Mapping
from functools import cache, wraps
from io import SEEK_END, BytesIO
from tempfile import TemporaryFile
from threading import BoundedSemaphore
from typing import IO, Any, ParamSpec
from zoneinfo import available_timezones

from flask import (
    Blueprint,
    Response,
    current_app,
    render_template,
    request,
    send_file,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue
from flask_login import current_user, login_required
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]

from vega import __version__
from vega.clock import now
from vega.config import shown_database
from vega.errors import ExportBusy, InvalidInput, OwnersOnly
from vega.http.confirmation import recent_password_required
from vega.models import Plan, SessionKind
from vega.serializers import job_json
from vega.services import accounts, job_list
from vega.services.quota import quota_status
from vega.services.refusals import write_refusals_down
from vega.storage.backup import open_backup
from vega.web.forms import Form, PasswordForm, PlanForm, TimeZoneForm, TokenForm, UserForm
from vega.web.htmx import see_other, tell

settings = Blueprint("settings", __name__, url_prefix="/settings")

Args = ParamSpec("Args")
LARGEST_IN_MEMORY = 1_000_000  # bytes of an export
NEW_TOKEN = "new_token"  # noqa: S105


@settings.before_request
@login_required  # type: ignore[untyped-decorator]
def signed_in() -> None:
    """Nothing here is for strangers."""


def owners_only(view: Callable[Args, ResponseReturnValue]) -> Callable[Args, ResponseReturnValue]:
    @wraps(view)
    def guarded(*args: Args.args, **kwargs: Args.kwargs) -> ResponseReturnValue:
        if not current_user.is_owner:
            raise OwnersOnly
        return view(*args, **kwargs)

    return guarded


@settings.get("")
def show() -> ResponseReturnValue:
    return _page()


def _page(**typed: Form) -> ResponseReturnValue:
    """The page; `typed` is the form that was refused, with what was typed."""
    forms: dict[str, Form] = {
        "password_form": PasswordForm(formdata=None),
        "time_zone_form": _time_zone_form(formdata=None, time_zone=current_user.time_zone),
        "token_form": TokenForm(formdata=None),
        "user_form": UserForm(formdata=None),
        **typed,
    }
    page = render_template(
        "settings/settings.html",
        **forms,
        refused=next(iter(typed), ""),
        password_is_recent=accounts.is_recent(current_user),
        new_token=session.pop(NEW_TOKEN, None) if request.method == "GET" else None,
        tokens=accounts.list_tokens(current_user),
        browsers=accounts.list_sessions(current_user, SessionKind.BROWSER),
        extensions=accounts.list_sessions(current_user, SessionKind.EXTENSION),
        quota=quota_status(current_user),
        users=accounts.list_users() if current_user.is_owner else [],
        plans=list(Plan),
        present=now(),
        version=__version__,
        places=_places(),
    )
    return page, 422 if typed else 200


def _places() -> Mapping[str, str]:
    """Where the data is, for whoever runs the install."""
    if not current_user.is_owner:
        return {}
    config = current_app.config["VEGA"]
    database = shown_database(config.database_url)
    return {"Data folder": str(config.instance_path), "Database": database}


def _back(part: str) -> ResponseReturnValue:
    return see_other(url_for("settings.show", _anchor=part))


def _refused(name: str, form: Form, fact: InvalidInput | None = None) -> ResponseReturnValue:
    if fact is not None:
        form.show(fact.problems)
    return _page(**{name: form})


# The account


@settings.post("/password")
def change_password() -> ResponseReturnValue:
    form = PasswordForm()
    if not form.validate():
        return _refused("password_form", form)
    try:
        accounts.change_password(
            current_user,
            form.current_password.data or "",
            form.new_password.data or "",
            revoke_tokens=form.revoke_tokens.data,
        )
    except InvalidInput as fact:
        at_fields = {_PASSWORD_FIELDS.get(name, name): text for name, text in fact.problems.items()}
        return _refused("password_form", form, InvalidInput(at_fields))
    tokens = " API tokens are revoked." if form.revoke_tokens.data else ""
    tell(f"Your password is changed. Other browsers and extensions are signed out.{tokens}")
    return _back("password")


_PASSWORD_FIELDS = {"password": "new_password"}


@settings.post("/time-zone")
def change_time_zone() -> ResponseReturnValue:
    form = _time_zone_form()
    if not form.validate():
        return _refused("time_zone_form", form)
    accounts.set_time_zone(current_user, form.time_zone.data)
    tell(f"Dates are now shown in {form.time_zone.data.replace('_', ' ')} time.")
    return _back("time-zone")


@settings.post("/time-zone/detected")
def detect_time_zone() -> ResponseReturnValue:
    """What the browser says, once; it never overrides a choice."""
    name = request.form.get("time_zone", "")
    if current_user.time_zone is None and name in available_timezones():
        accounts.set_time_zone(current_user, name)
    return "", 204


def _time_zone_form(**kwargs: Any) -> TimeZoneForm:
    form = TimeZoneForm(**kwargs)
    form.time_zone.choices = _zone_choices(current_user.time_zone)
    return form


@cache
def _zone_names() -> frozenset[str]:
    return frozenset(name for name in available_timezones() if name.split("/")[0] in _REGIONS)


def _zone_choices(chosen: str | None) -> list[SelectChoice]:
    """By region; and the one that is set, whatever it is."""
    names = _zone_names()
    choices = [SelectChoice("UTC")]
    for name in sorted(names | ({chosen} if chosen else set())):
        if name != "UTC":
            region, _, city = name.partition("/")
            label = (city or region).replace("_", " ")
            choices.append(SelectChoice(name, label, optgroup=region if city else None))
    return choices


_REGIONS = {"Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe",
            "Indian", "Pacific"}  # fmt: skip


# API tokens, browsers and extensions


@settings.get("/tokens")
@settings.get("/backup")
@settings.get("/users")
@settings.get("/users/plan")
def show_again() -> ResponseReturnValue:
    """Whoever opens the address of a page that asked for the password, once more."""
    return see_other(url_for("settings.show"))


@settings.post("/tokens")
@recent_password_required("create the token “{label}”", "tokens")
def create_token() -> ResponseReturnValue:
    form = TokenForm()
    if not form.validate():
        return _refused("token_form", form)
    try:
        session[NEW_TOKEN] = accounts.create_token(
            current_user, form.label.data or "", form.days.data
        )
    except InvalidInput as fact:
        return _refused("token_form", form, fact)
    return _back("new-token")


@settings.post("/tokens/<id:token_id>/revoke")
def revoke_token(token_id: int) -> ResponseReturnValue:
    if accounts.revoke_token(current_user, token_id):
        tell("The token is revoked. Whatever still uses it is refused from now on.")
    else:
        tell("That token was revoked before.", kind="info")
    return _back("tokens")


@settings.post("/sessions/<id:session_id>/end")
def end_session(session_id: int) -> ResponseReturnValue:
    if accounts.end_session(current_user, session_id):
        tell("Signed out there.")
    else:
        tell("It was signed out before.", kind="info")
    return _back("devices")


@settings.post("/sessions/end-all")
def end_all_sessions() -> ResponseReturnValue:
    accounts.end_all_sessions(current_user)
    session.clear()
    tell("You are signed out everywhere. API tokens go on working until they are revoked.")
    return see_other(url_for("auth.login"))


# Data


@settings.get("/export")
def export() -> ResponseReturnValue:
    """As a file that is written first: no thread waits for a slow reader."""
    if not _exports.acquire(blocking=False):
        raise ExportBusy
    try:
        return _download(_export(), "application/json", f"vega-jobs-{now():%Y-%m-%d}.json")
    finally:
        _exports.release()


_exports = BoundedSemaphore(2)  # in a process: the other threads are for everybody else


def _export() -> IO[bytes]:
    file: IO[bytes] = BytesIO()
    separator = b"[\n"
    for job in job_list.export_jobs(current_user):
        file.write(separator + json.dumps(job_json(job), ensure_ascii=False).encode())
        separator = b",\n"
        if isinstance(file, BytesIO) and file.tell() > LARGEST_IN_MEMORY:
            start = file.getvalue()
            file = TemporaryFile(dir=current_app.config["VEGA"].instance_path)  # noqa: SIM115
            file.write(start)
    file.write(b"[]\n" if separator == b"[\n" else b"\n]\n")
    return file


def _download(file: IO[bytes], mimetype: str, name: str) -> Response:
    size = file.seek(0, SEEK_END)
    file.seek(0)
    response = send_file(file, mimetype, as_attachment=True, download_name=name)
    response.content_length = size
    response.headers["Cache-Control"] = "no-store"
    return response


@settings.post("/backup")
@owners_only
@recent_password_required("download a backup of all users", "data", is_download=True)
def download_backup() -> ResponseReturnValue:
    """Everybody's data, and so the owner's alone to have."""
    write_refusals_down()
    file = open_backup(current_app.config["VEGA"])
    return _download(file, "application/zip", f"vega-{now():%Y-%m-%d}.zip")


# Users, for the owner


@settings.post("/users")
@owners_only
@recent_password_required("add {username}", "users")
def add_user() -> ResponseReturnValue:
    form = UserForm()
    if not form.validate():
        return _refused("user_form", form)
    try:
        user = accounts.create_user(form.username.data or "", form.password.data or "")
    except InvalidInput as fact:
        return _refused("user_form", form, fact)
    tell(f"{user.username} can sign in now, on the free plan.")
    return _back("users")


@settings.post("/users/plan")
@owners_only
@recent_password_required("put {username} on the {plan} plan", "users")
def change_plan() -> ResponseReturnValue:
    form = PlanForm()
    if not form.validate():
        raise InvalidInput({"plan": "The plan must be free or unlimited."})
    username = request.form.get("username", "")
    accounts.set_plan(username, Plan(form.plan.data))
    tell(f"{username} is on the {form.plan.data} plan.")
    return _back("users")


@settings.get("/users/remove")
@owners_only
def confirm_removal() -> ResponseReturnValue:
    return render_template(
        "settings/remove_user.html",
        user=_other_user(request.args),
        password_is_recent=accounts.is_recent(current_user),
    )


@settings.post("/users/remove")
@owners_only
@recent_password_required("remove {username} and all their jobs", "users")
def remove_user() -> ResponseReturnValue:
    user = _other_user(request.form)
    accounts.delete_user(user.username)
    tell(f"{user.username} is removed, with all that was theirs.")
    return _back("users")


def _other_user(values: Mapping[str, str]) -> accounts.Account:
    """Raises `UserNotFound`, `InvalidInput`."""
    user = accounts.get_user(values.get("username", ""))
    if user.id == current_user.id:
        raise InvalidInput({"username": "You cannot remove yourself: you own this install."})
    return user
