"""Forms of the account pages: CSRF, rendering, text to types. What is valid, the services say."""

from collections.abc import Mapping
from typing import Any

from flask import request
from flask_wtf import FlaskForm
from flask_wtf.form import _Auto
from wtforms import (
    BooleanField,
    HiddenField,
    IntegerField,
    PasswordField,
    RadioField,
    SelectField,
    StringField,
)
from wtforms.validators import InputRequired, Optional

from vega.models import Plan
from vega.web.filters import PLAN_LABELS

NEW_PASSWORD = {"autocomplete": "new-password", "minlength": 8, "maxlength": 64}
PLANS = {plan.value: label for plan, label in PLAN_LABELS.items()}
USERNAME = {
    "autocomplete": "username", "autocapitalize": "none", "spellcheck": "false", "maxlength": 100,
}  # fmt: skip


class PlainForm(FlaskForm):  # type: ignore[misc]
    """Its fields are text that a form sent, whatever else stands in the body under their names."""

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        def wrap_formdata(self, form: FlaskForm, formdata: Any) -> Any:
            """No file and no JSON in a field's place, as Flask-WTF would have it."""
            if formdata is not _Auto:
                return formdata
            return (request.form or None) if form.is_submitted() else None


class Form(PlainForm):
    def show(self, problems: Mapping[str, str]) -> None:
        """Put what a service found wrong at the fields; what has no field, above the form."""
        for name, problem in problems.items():
            if name in self._fields:
                field: Any = self._fields[name]
                field.errors = [*field.errors, problem]
            else:
                self.form_errors.append(problem)


def _needed(words: str) -> list[InputRequired]:
    return [InputRequired(words)]


class SetupForm(Form):
    code = HiddenField()
    username = StringField("Username", _needed("Choose a name."), render_kw=USERNAME)
    password = PasswordField("Password", _needed("Choose a password."), render_kw=NEW_PASSWORD)
    plan = RadioField(
        "Plan",
        choices=PLANS,
        default=Plan.UNLIMITED.value,
        validate_choice=True,
    )


class LoginForm(Form):
    username = StringField("Username", _needed("Type your username."), render_kw=USERNAME)
    password = PasswordField(
        "Password",
        _needed("Type your password."),
        render_kw={"autocomplete": "current-password", "maxlength": 500},
    )
    next = HiddenField()


class PasswordForm(Form):
    current_password = PasswordField(
        "Current password",
        _needed("Type your current password."),
        render_kw={"autocomplete": "current-password"},
    )
    new_password = PasswordField(
        "New password", _needed("Type a new password."), render_kw=NEW_PASSWORD
    )
    revoke_tokens = BooleanField("Also revoke all API tokens")


class TimeZoneForm(Form):
    time_zone = SelectField("Time zone", validate_choice=True)


class TokenForm(Form):
    label = StringField(
        "Label",
        _needed("Say what the token is for."),
        id="token-label",
        render_kw={"maxlength": 100, "autocomplete": "off"},
    )
    days = IntegerField(
        "Days it lives", [Optional()], id="token-days", render_kw={"min": 1, "max": 3650}
    )


class UserForm(Form):
    """For somebody else."""

    username = StringField(
        "Username",
        _needed("Choose a name."),
        id="user-name",
        render_kw={**USERNAME, "autocomplete": "off"},
    )
    password = PasswordField(
        "Password", _needed("Choose a password."), id="user-password", render_kw=NEW_PASSWORD
    )


class PlanForm(Form):
    plan = SelectField("Plan", choices=PLANS)
