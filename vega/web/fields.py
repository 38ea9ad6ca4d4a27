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
from wtforms import StringField, TextAreaField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.widgets import DateInput, Select, TextArea, TextInput, html_params

from vega.rules.job_keys import complete_url
from vega.schemas import read_day
from vega.web.assets import static_url


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


class OneLine(TextArea):
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
            chosen = html_params(value=field.data)
            if f"<option {chosen}>" in options:
                options = options.replace(f"<option {chosen}>", f"<option selected {chosen}>", 1)
            else:
                options = f"<option selected {chosen}>{escape(field.data)}</option>{options}"
        opening = html_params(**{"id": field.id, "name": field.name, **attributes})
        return Markup(f"<select {opening}>{options}</select>")  # noqa: S704 - escaped above

    @cached_property
    def _options(self) -> str:
        return "".join(
            f"<option {html_params(value=each.value)}>{escape(each.label)}</option>"
            for each in self._choices()
        )


class MarkdownArea(TextArea):
    """A text in Markdown. `paste.js`, loaded with the first focus, asks the address for that of
    formatted text.
    """

    def __call__(self, field: Any, **attributes: Any) -> Markup:
        script = {"data-script": static_url("js/paste.js"), "data-paste-url": url_for("web.paste")}
        return super().__call__(field, **{**script, **attributes})


class MarkdownField(TextAreaField):
    """A text in Markdown."""

    widget = MarkdownArea()


class DayField(StringField):
    """A day as a browser's date control sends it; what is no day stays text, and is refused."""

    data: Any
    widget = DateInput()

    def process_formdata(self, values: list[str]) -> None:
        super().process_formdata(values)
        with suppress(ValueError):
            self.data = read_day(str(self.data or ""))

    def _value(self) -> str:
        return form_text(self.data)


class AmountField(StringField):
    """An amount of money; what is none stays text, and is refused."""

    data: Any

    def process_formdata(self, values: list[str]) -> None:
        super().process_formdata(values)
        plain = str(self.data or "").strip().replace(" ", "").replace("\u00a0", "")
        if _THOUSANDS.fullmatch(plain):
            plain = plain.replace(",", "")
        if _AMOUNT.fullmatch(plain):
            self.data = Decimal(plain)

    def _value(self) -> str:
        return form_text(self.data)


# Not three decimals: 85.000 may well mean 85,000.
_AMOUNT = re.compile(r"[0-9]{1,13}(\.[0-9]{1,2})?")
_THOUSANDS = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]{1,2})?")


class CountField(StringField):
    """A whole number; what is none stays text, and is refused."""

    data: Any

    def process_formdata(self, values: list[str]) -> None:
        super().process_formdata(values)
        typed = str(self.data or "").strip()
        self.data = int(typed) if _COUNT.fullmatch(typed) else typed

    def _value(self) -> str:
        return form_text(self.data)


_COUNT = re.compile(r"[0-9]{1,9}")


class AddressField(StringField):
    """A web address as people type or paste it. A browser's own check would insist on https://."""

    data: Any
    widget = TextInput(input_type="text")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.render_kw = {
            **(self.render_kw or {}),
            "inputmode": "url",
            "autocapitalize": "none",
            "autocomplete": "off",
            "spellcheck": "false",
        }

    def process_formdata(self, values: list[str]) -> None:
        super().process_formdata(values)
        self.data = complete_url(str(self.data or ""))


class TagsField(StringField):
    """Tags with commas between them."""

    data: Any

    def process_formdata(self, values: list[str]) -> None:
        super().process_formdata(values)
        names = [name.strip() for name in str(self.data or "").split(",")]
        self.data = tuple(name for name in names if name)

    def _value(self) -> str:
        return form_text(self.data)
