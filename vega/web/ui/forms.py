"""Forms: CSRF, rendering, text to types, refusals shown in them. The services validate."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import SelectField, TextAreaField

from vega.errors import (
    ChangesBusy,
    DuplicateJob,
    EditConflict,
    Fact,
    ImportBusy,
    InvalidInput,
    PasswordsBusy,
    QuotaExceeded,
    TooManyAttempts,
    WrongCredentials,
)
from vega.http.accounts.confirmation import take_proof
from vega.http.errors import headers_of, status_of
from vega.reading.text.rich_text import ordinary_spaces
from vega.schemas import Input, camel, read_form
from vega.schemas.inputs import Model
from vega.web.ui.fields import AmountField

Args = ParamSpec("Args")
FormSent = TypeVar("FormSent", bound="Form")


class PlainForm(FlaskForm):  # type: ignore[misc]
    """Its fields are text that a form sent, whatever else stands in the body under their names."""

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        def wrap_formdata(self, form: FlaskForm, formdata: object) -> object:
            """Use form fields only; Flask-WTF would also take files and JSON."""
            if formdata is None or isinstance(formdata, MultiDict):
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

    def as_page(self, template: str, **shown: object) -> ResponseReturnValue:
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
        ChangesBusy,
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
