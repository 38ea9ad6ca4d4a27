"""Forms of the account pages: names, passwords, codes, tokens, and a person's settings."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

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

from vega.errors import Fact, LastWayIn, WrongCode
from vega.labels import PLAN_LABELS, THEME_LABELS, TOKEN_SCOPE_LABELS
from vega.models import TokenScope
from vega.rules.yearly_pay import plain
from vega.services.accounts.identities import LONGEST_SUBJECT
from vega.services.accounts.passwords import LONGEST_PASSWORD, SHORTEST_PASSWORD, check_password
from vega.services.accounts.tokens import LONGEST_LABEL, MAX_DAYS, check_days, check_label
from vega.services.accounts.users import (
    LONGEST_NAME,
    LONGEST_QUIET,
    SHORTEST_NAME,
    SHORTEST_QUIET,
    check_username,
)
from vega.services.insights.offers import HOURS_ASKED, MOST_WEEKS, WEEKS_ASKED
from vega.web.ui.fields import WholeNumberField
from vega.web.ui.forms import Form

NEW_PASSWORD = {
    "autocomplete": "new-password",
    "minlength": SHORTEST_PASSWORD,
    "maxlength": LONGEST_PASSWORD,
}


def _coded(labels: Mapping[Any, str]) -> dict[str, str]:
    return {str(value): label for value, label in labels.items()}


PLANS = _coded(PLAN_LABELS)
PASSWORD_LENGTH = f"{SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters"
STRIPPED = [lambda text: text and text.strip()]
USERNAME = {
    "autocomplete": "username", "autocapitalize": "none", "spellcheck": "false",
    "maxlength": LONGEST_NAME,
}  # fmt: skip


def _needed(words: str) -> list[InputRequired]:
    return [InputRequired(words)]


class NameForm(Form):
    rules = {"username": check_username}
    username = StringField(
        "Username",
        _needed("Enter a username."),
        filters=STRIPPED,
        description=f"{SHORTEST_NAME} to {LONGEST_NAME} characters, or an email address.",
        render_kw=USERNAME,
    )


class SetupForm(NameForm):
    code = HiddenField()
    password = PasswordField(
        "Password",
        _needed("Enter a password."),
        description=f"{PASSWORD_LENGTH}. You also use it to sign in to the browser extension.",
        render_kw=NEW_PASSWORD,
    )


class LoginForm(Form):
    username = StringField("Username", _needed("Enter your username."), render_kw=USERNAME)
    password = PasswordField(
        "Password",
        _needed("Enter your password."),
        render_kw={"autocomplete": "current-password", "maxlength": 500},
    )
    next = HiddenField()


class CodeForm(Form):
    """A code of the authenticator app, or a recovery code."""

    code = StringField(
        "Code",
        _needed("Enter a code."),
        render_kw={
            "autocomplete": "one-time-code", "autocapitalize": "none", "spellcheck": "false",
            "inputmode": "numeric", "maxlength": 40,
        },
    )  # fmt: skip

    def problems_of(self, fact: Fact) -> Mapping[str, str]:
        return {"code": str(fact)} if isinstance(fact, WrongCode) else super().problems_of(fact)


class RemoveFactorForm(CodeForm):
    """The password is asked for where the account signs in with one."""

    password = PasswordField(
        "Your password", id="remove-password", render_kw={"autocomplete": "current-password"}
    )


class FirstPasswordForm(Form):
    """For an account without a password."""

    rules = {"new_password": check_password}
    new_password = PasswordField(
        "New password",
        _needed("Enter a new password."),
        description=f"{PASSWORD_LENGTH}.",
        render_kw=NEW_PASSWORD,
    )

    def show_problem(self, name: str, problem: str) -> None:
        super().show_problem("new_password" if name == "password" else name, problem)


class PasswordForm(FirstPasswordForm):
    current_password = PasswordField(
        "Current password",
        _needed("Enter your current password."),
        render_kw={"autocomplete": "current-password"},
    )
    revoke_tokens = BooleanField("Also revoke all API tokens")
    end_calendar = BooleanField("Also end the calendar address")


class DeletionForm(Form):
    """Of the own account; the name is asked for where nothing else is."""

    username = StringField(
        "Your username", id="own-name", render_kw={**USERNAME, "autocomplete": "off"}
    )


class TimeZoneForm(Form):
    time_zone = SelectField(
        "Time zone",
        description="Used for dates and for what counts as today.",
        validate_choice=True,
    )


class QuietForm(Form):
    quiet_after = WholeNumberField(
        "No reply yet after (days)",
        _needed("Enter a number of days."),
        description="How long an application may go without an update before Today lists it.",
        render_kw={"min": SHORTEST_QUIET, "max": LONGEST_QUIET, "inputmode": "numeric"},
    )


class HoursField(StringField):
    """Hours with at most two decimals, after a point or a comma."""

    data: Any

    def process_formdata(self, valuelist: list[str]) -> None:
        super().process_formdata(valuelist)
        typed = str(self.data or "").strip()
        if _HOURS.fullmatch(typed):
            self.data = Decimal(typed.replace(",", "."))
        elif typed:
            raise ValueError(HOURS_ASKED)

    def _value(self) -> str:
        return plain(self.data) if isinstance(self.data, Decimal) else str(self.data or "")


_HOURS = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?")


class WorkingTimeForm(Form):
    hours_a_week = HoursField(
        "Hours a week",
        _needed(HOURS_ASKED),
        render_kw={"inputmode": "decimal", "autocomplete": "off"},
    )
    weeks_a_year = WholeNumberField(
        "Weeks a year",
        _needed(WEEKS_ASKED),
        render_kw={"min": 1, "max": MOST_WEEKS, "inputmode": "numeric"},
    )


class AppearanceForm(Form):
    """Each choice is a button of its own: what was not pressed is not sent."""

    theme = RadioField("Theme", [Optional()], choices=_coded(THEME_LABELS))
    single_keys = RadioField(
        "Single-key shortcuts", [Optional()], choices={"on": "On", "off": "Off"}
    )


class TokenForm(Form):
    rules = {"label": check_label, "days": check_days}
    label = StringField(
        "Label",
        _needed("Enter a label for the token."),
        id="token-label",
        description="What the token is for.",
        render_kw={"maxlength": LONGEST_LABEL, "autocomplete": "off"},
    )
    days = IntegerField(
        "Expires after (days)",
        [Optional()],
        id="token-days",
        description="Leave empty for never",
        render_kw={"min": 1, "max": MAX_DAYS, "inputmode": "numeric"},
    )
    scope = SelectField(
        "Access",
        id="token-scope",
        default=str(TokenScope.READ_WRITE),
        choices=_coded(TOKEN_SCOPE_LABELS),
    )


class UserForm(Form):
    """For somebody else."""

    rules = {"username": check_username, "password": check_password}
    username = StringField(
        "Username",
        _needed("Enter a username."),
        filters=STRIPPED,
        id="user-name",
        render_kw={**USERNAME, "autocomplete": "off"},
    )
    password = PasswordField(
        "Password",
        _needed("Enter a password."),
        id="user-password",
        description=f"{PASSWORD_LENGTH}. They can change it later.",
        render_kw=NEW_PASSWORD,
    )


class IdentityForm(Form):
    """Links an account to a person at the provider."""

    also_shows = (LastWayIn,)
    username = SelectField("Account", _needed("Choose an account."), choices=[])
    subject = StringField(
        "ID at the provider",
        _needed("Enter the provider's ID of the person."),
        description="The “sub” that the provider has for the person, not an email address. People "
        "without a linked account see it when they try to sign in.",
        render_kw={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false",
                   "maxlength": LONGEST_SUBJECT, "class": "mono"},
    )  # fmt: skip


class PlanForm(Form):
    plan = SelectField("Plan", choices=PLANS)
