"""Forms of the account pages: CSRF, rendering, text to types. The services validate."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from flask import render_template, request
from flask.typing import ResponseReturnValue
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
    TextAreaField,
)
from wtforms.validators import InputRequired, Optional

from vega.errors import (
    DuplicateJob,
    EditConflict,
    Fact,
    ImportBusy,
    InvalidInput,
    LastWayIn,
    PasswordsBusy,
    QuotaExceeded,
    TooManyAttempts,
    WrongCode,
    WrongCredentials,
)
from vega.http.accounts.confirmation import take_proof
from vega.http.errors import headers_of, status_of
from vega.labels import PLAN_LABELS, THEME_LABELS, TOKEN_SCOPE_LABELS
from vega.models import TokenScope
from vega.reading.text.rich_text import ordinary_spaces
from vega.rules.yearly_pay import plain
from vega.schemas import Input, camel, read_form
from vega.schemas.inputs import Model
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
from vega.web.fields import AmountField

Args = ParamSpec("Args")
FormSent = TypeVar("FormSent", bound="Form")
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


class PlainForm(FlaskForm):  # type: ignore[misc]
    """Its fields are text that a form sent, whatever else stands in the body under their names."""

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        def wrap_formdata(self, form: FlaskForm, formdata: Any) -> Any:
            """Use form fields only; Flask-WTF would also take files and JSON."""
            if formdata is not _Auto:
                return formdata
            return (request.form or None) if form.is_submitted() else None

        def bind_field(self, form: FlaskForm, unbound_field: Any, options: dict[str, Any]) -> Any:
            """Give longer texts, which are often pasted, ordinary spaces."""
            if issubclass(unbound_field.field_class, TextAreaField):
                filters = [*unbound_field.kwargs.get("filters", ()), _with_ordinary_spaces]
                options = {**options, "filters": filters}
            return super().bind_field(form, unbound_field, options)


def _with_ordinary_spaces(text: str | None) -> str | None:
    return ordinary_spaces(text) if text else text


class Form(PlainForm):
    """`also_shows` are the facts that this form shows beside those that every form does; `rules`
    the checks of services that are made before a password is asked for, by field.
    """

    refusal: Fact | None = None
    also_shows: tuple[type[Fact], ...] = ()
    rules: Mapping[str, Callable[[Any], object]] = {}

    @property
    def page_status(self) -> int:
        """Return the status of the page that shows this form."""
        if self.refusal is None:
            return 200
        status = status_of(self.refusal)
        return 422 if status == 400 else status

    @property
    def page_headers(self) -> dict[str, str]:
        """Return the headers of that page: a browser must not take a wrong password for a call to
        its own password dialog.
        """
        headers = headers_of(self.refusal) if self.refusal else {}
        return {name: value for name, value in headers.items() if name == "Retry-After"}

    def as_page(self, template: str, **shown: Any) -> ResponseReturnValue:
        """Return the page that shows this form, as the template calls it."""
        page = render_template(template, form=self, **shown)
        return page, self.page_status, self.page_headers

    def named(self, prefix: str) -> Self:
        """Give its fields ids of their own, for a page with several forms."""
        for field in self:
            field.id = f"{prefix}-{field.name}"
        return self

    @property
    def refusal_name(self) -> str:
        """Return the kind of refusal, for templates: `DuplicateJob`, or blank."""
        return type(self.refusal).__name__ if self.refusal else ""

    def check(self) -> None:
        """Raises `InvalidInput` where the form's own rules are broken; its fields say why."""
        if not self.validate():
            raise InvalidInput({})
        for name, check in self.rules.items():
            if name in self and self[name].data is not None:
                check(self[name].data)

    def show(self, fact: Fact) -> None:
        """Put what was refused beside its fields, or above the form."""
        self.refusal = fact
        for name, problem in self.problems_of(fact).items():
            self.show_problem(name, problem.replace(" and must not be blank", ""))

    def problems_of(self, fact: Fact) -> Mapping[str, str]:
        """Return a sentence for each field; that of no field stands above the form."""
        return fact.problems if isinstance(fact, InvalidInput) else {"": str(fact)}

    def show_problem(self, name: str, problem: str) -> None:
        if name in self._fields:
            field: Any = self._fields[name]
            field.errors = [*field.errors, problem]
        else:
            self.form_errors.append(problem)


class SchemaForm(Form):
    """A form that a schema checks. Its sentences call its fields as the page does."""

    address = "jobs.example.com/123"  # an example of what to enter

    def check(self) -> None:
        """Nothing but the schema checks it."""

    def show_problem(self, name: str, problem: str) -> None:
        field = next((one for one in self if name in (one.name, camel(one.name))), None)
        if field is None:
            self.form_errors.append(problem)
            return
        label = field.label.text
        if isinstance(field, SelectField) and " must be one of: " in problem:
            choices = ", ".join(str(choice[1]) for choice in field.iter_choices())
            problem = f"{label} must be one of: {choices}."
        elif isinstance(field, AmountField) and isinstance(field.data, str):
            problem = f"{label} must be an amount such as 85,000 or 85000.50."
        elif " must be a full http" in problem:
            problem = f"Enter a web address, such as {self.address}."
        elif problem.startswith((name, field.name)):
            problem = label + problem.removeprefix(name).removeprefix(field.name)
        labels = {camel(one.name): one.label.text for one in self if camel(one.name) != one.name}
        field.errors = [re.sub(r"\w+", lambda word: labels.get(word[0], word[0]), problem)]

    def sent(self, model: type[Input]) -> dict[str, Any]:
        """Return what was sent of a model's fields."""
        names = [name for name in model.model_fields if name in self and name in request.form]
        return {name: self[name].data for name in names}

    def read(
        self,
        model: type[Model],
        more: Mapping[str, object] | None = None,
        today: date | None = None,
    ) -> Model:
        """Return what was sent, and `more`, as the model. Raises `InvalidInput`."""
        return read_form(model, {**self.sent(model), **(more or {})}, today)


class refusals_in:  # noqa: N801 - as `suppress`
    """Catch what a form can show: the page then shows the form again, with `form.page_status`.

    with refusals_in(form):
        return see_other(...)
    return form.as_page(...)
    """

    shown = (
        InvalidInput,
        DuplicateJob,
        EditConflict,
        QuotaExceeded,
        WrongCredentials,
        TooManyAttempts,
        PasswordsBusy,
        ImportBusy,
    )

    def __init__(self, form: Form):
        self._form = form

    def __enter__(self) -> None:
        """Nothing has to be prepared."""

    def __exit__(self, _type: object, error: BaseException | None, _traceback: object) -> bool:
        shown = (*self.shown, *self._form.also_shows)
        if not isinstance(error, Fact) or not isinstance(error, shown):
            return False
        self._form.show(error)
        return True


def checked(
    page: Callable[..., ResponseReturnValue], **kind: Callable[[], FormSent]
) -> Callable[
    [Callable[Concatenate[FormSent, Args], ResponseReturnValue]],
    Callable[Args, ResponseReturnValue],
]:
    """Decorate a view that takes a form, once its own rules are kept. If the form is refused, by
    them or by the view, it is shown again on the page, which takes it by its name.

    @checked(notices, topic_form=TopicForm)
    def change_topic(form: TopicForm) -> ResponseReturnValue:
    """
    ((name, new_form),) = kind.items()

    def decorate(
        view: Callable[Concatenate[FormSent, Args], ResponseReturnValue],
    ) -> Callable[Args, ResponseReturnValue]:
        @wraps(view)
        def check_and_call(*args: Args.args, **kwargs: Args.kwargs) -> ResponseReturnValue:
            form = new_form()
            with refusals_in(form):
                form.check()
                return view(form, *args, **kwargs)
            if "current_password" not in form:  # which is then not its own
                take_proof()
            return page(*args, **{**kwargs, name: form})

        return check_and_call

    return decorate


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


class WholeNumberField(IntegerField):
    """Its sentence says what to enter."""

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError("Enter a whole number.") from None


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
