"""The form field of each field of a job: its control follows from its kind, its words from the
draft. What looks otherwise says so where it is declared, in `job_forms.py`.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

from wtforms import SelectField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import Optional

from vega.labels import CHOICE_LABELS, JOB_TYPE_LABELS
from vega.models import JobType
from vega.rules.money import CURRENCIES
from vega.schemas import JOB_ABOUT, JOB_KINDS, JobDraft, Kind, longest
from vega.web.fields import (
    AddressField,
    AmountField,
    CountField,
    DayField,
    FixedSelect,
    LineField,
    MarkdownField,
    TagsField,
)

NOT_SET = SelectChoice("", "Not set")
COMMON_CURRENCIES = ("EUR", "USD", "GBP", "CHF")
_CURRENCIES = (*COMMON_CURRENCIES, *sorted(CURRENCIES.difference(COMMON_CURRENCIES)))
_CHOICES: Mapping[str, Mapping[Any, str]] = {
    **CHOICE_LABELS,
    "job_type": {JobType.OTHER: "", **JOB_TYPE_LABELS},  # Not set is the first
    "salary_currency": {code: code for code in _CURRENCIES},
}
# What a field of each kind is in a form, and the attributes of its control.
_CONTROLS: Mapping[Kind, tuple[Any, Mapping[str, object]]] = {
    Kind.LINE: (LineField, {"dir": "auto", "autocomplete": "off"}),
    Kind.AREA: (MarkdownField, {"dir": "auto", "rows": 4}),
    Kind.ADDRESS: (AddressField, {"dir": "ltr"}),
    Kind.CHOICE: (partial(SelectField, validate_choice=False), {}),
    Kind.DAY: (DayField, {}),
    Kind.AMOUNT: (AmountField, {"inputmode": "decimal", "autocomplete": "off"}),
    Kind.COUNT: (CountField, {"inputmode": "numeric", "autocomplete": "off"}),
    Kind.TAGS: (TagsField, {"dir": "auto", "autocomplete": "off"}),
}


def job_field(name: str, label: str = "", widget: Any = None, **attributes: object) -> Any:
    """Return the form field of a field of a job; `attributes` are further ones of its control."""
    kind, about, limit = JOB_KINDS[name], JOB_ABOUT[name], longest(JobDraft, name)
    control, usual = _CONTROLS[kind]
    hint = f"{about.hint} Markdown is supported.".strip() if kind == Kind.AREA else about.hint
    return control(
        label or about.label,
        description=hint,
        widget=widget or (_select(name) if kind == Kind.CHOICE else None),
        render_kw={**({"maxlength": limit} if limit else {}), **usual, **attributes},
        **(_chosen(name) if kind == Kind.CHOICE else _typed(name)),
    )


def _typed(name: str) -> dict[str, Any]:
    return {} if JobDraft.model_fields[name].is_required() else {"validators": [Optional()]}


def _chosen(name: str) -> dict[str, Any]:
    """Return the choices; what may be null may be left open."""
    default, choices = JobDraft.model_fields[name].default, choices_of(_CHOICES[name])
    if default is None:
        return {"choices": [NOT_SET, *choices]}
    return {"choices": choices, "default": default}


def _select(name: str) -> FixedSelect:
    return FixedSelect(lambda: _chosen(name)["choices"])


def choices_of(labels: Mapping[Any, str]) -> list[SelectChoice]:
    return [SelectChoice(str(value), label) for value, label in labels.items()]
