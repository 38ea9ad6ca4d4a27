"""Form fields for what people type: a day, an amount, tags, a title that wraps."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from flask import url_for
from markupsafe import Markup, escape
from wtforms import IntegerField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.widgets import Select

from vega.rules.job_keys import complete_url
from vega.schemas import read_day
from vega.web.ui.assets import static_url


def form_text(value: object) -> str:
    """Return a field's value as a form holds it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "y" if value else ""
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:,f}".removesuffix(".00")
    return str(value)


def html_attributes(**values: object) -> str:
    """Return attributes as HTML: of True the name alone, of False nothing.

    That of WTForms takes ten times as long, a fifth of the page with a job's form.
    """
    shown = [
        name if value is True else f'{name}="{escape(str(value))}"'
        for name, value in sorted(values.items())
        if value is not False
    ]
    return " ".join(shown)


class Control:
    """An `<input>` with the attributes of its field; validators add none."""

    def __init__(self, input_type: str = "text"):
        self._type = input_type

    def __call__(self, field: Any, **attributes: Any) -> Markup:
        own = {"id": field.id, "name": field.name, "type": self._type, "value": field._value()}
        return Markup(f"<input {html_attributes(**{**own, **attributes})}>")  # noqa: S704 - escaped


class Area:
    """A `<textarea>`, likewise."""

    def __call__(self, field: Any, **attributes: Any) -> Markup:
        shown = html_attributes(**{"id": field.id, "name": field.name, **attributes})
        text = escape(field._value())
        return Markup(f"<textarea {shown}>\r\n{text}</textarea>")  # noqa: S704 - escaped


class OneLine(Area):
    """A text of one line whose control wraps it; the service makes one line of what comes."""

    def __call__(self, field: Any, **attributes: Any) -> Markup:
        # Where a box does not grow by itself, it has about as many rows as the text needs.
        rows = min(1 + len(field.data or "") // 40, 8)
        return super().__call__(field, rows=rows, **attributes)


class FixedSelect(Select):
    """A select of the same options on all pages: they are drawn once, and the chosen one is marked.

    What is chosen but none of the options stands above them.
    """

    def __init__(self, choices: Callable[[], Iterable[SelectChoice]]):
        super().__init__()
        self._choices = choices

    def __call__(self, field: Any, **attributes: Any) -> Markup:
        options = self._options
        if field.data is not None:
            chosen = html_attributes(value=field.data)
            if f"<option {chosen}>" in options:
                options = options.replace(f"<option {chosen}>", f"<option selected {chosen}>", 1)
            else:
                options = f"<option selected {chosen}>{escape(field.data)}</option>{options}"
        opening = html_attributes(**{"id": field.id, "name": field.name, **attributes})
        return Markup(f"<select {opening}>{options}</select>")  # noqa: S704 - escaped above

    @cached_property
    def _options(self) -> str:
        return "".join(
            f"<option {html_attributes(value=each.value)}>{escape(each.label)}</option>"
            for each in self._choices()
        )


class MarkdownArea(Area):
    """A text in Markdown. `paste.js`, loaded with the first focus, asks the address for that of
    formatted text.
    """

    def __call__(self, field: object, **attributes: object) -> Markup:
        script = {"data-script": static_url("js/paste.js"), "data-paste-url": url_for("web.paste")}
        return super().__call__(field, **{**script, **attributes})


class MarkdownField(TextAreaField):
    """A text in Markdown."""

    widget = MarkdownArea()


class LineField(StringField):
    """A text of one line. `parse` reads what was typed; what it cannot read stays text, which the
    schema refuses.
    """

    data: Any
    widget = Control()

    def parse(self, typed: str) -> object:
        return typed

    def process_formdata(self, values: list[str]) -> None:
        super().process_formdata(values)
        if values:
            self.data = self.parse(values[0])

    def _value(self) -> str:
        return form_text(self.data)


class DayField(LineField):
    """A day as a browser's date control sends it."""

    widget = Control("date")

    def parse(self, typed: str) -> object:
        with suppress(ValueError):
            return read_day(typed)
        return typed


class AmountField(LineField):
    """An amount of money."""

    def parse(self, typed: str) -> object:
        plain = typed.strip().replace(" ", "").replace("\u00a0", "")
        if _THOUSANDS.fullmatch(plain):
            plain = plain.replace(",", "")
        return Decimal(plain) if _AMOUNT.fullmatch(plain) else typed


# Not three decimals: 85.000 may well mean 85,000.
_AMOUNT = re.compile(r"[0-9]{1,13}(\.[0-9]{1,2})?")
_THOUSANDS = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]{1,2})?")


class CountField(LineField):
    """A whole number."""

    def parse(self, typed: str) -> object:
        plain = typed.strip()
        return int(plain) if _COUNT.fullmatch(plain) else plain


_COUNT = re.compile(r"[0-9]{1,9}")


class AddressField(LineField):
    """A web address as people type or paste it. A browser's own check would insist on https://."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.render_kw = {
            **(self.render_kw or {}),
            "inputmode": "url",
            "autocapitalize": "none",
            "autocomplete": "off",
            "spellcheck": "false",
        }

    def parse(self, typed: str) -> object:
        return complete_url(typed)


class TagsField(LineField):
    """Tags with commas between them."""

    def parse(self, typed: str) -> object:
        names = [name.strip() for name in typed.split(",")]
        return tuple(name for name in names if name)


class WholeNumberField(IntegerField):
    """Its sentence says what to enter."""

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError("Enter a whole number.") from None
