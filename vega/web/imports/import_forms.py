"""The forms of imports: a file or pasted rows, and what its columns and words mean."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date, tzinfo
from typing import Any, NamedTuple

from flask import request
from werkzeug.datastructures import MultiDict
from wtforms import TextAreaField

from vega.errors import InvalidInput
from vega.models import Import, JobStatus
from vega.reading.table.file_contents import MAX_BYTES
from vega.reading.table.table_columns import CAN_REPEAT, Field, Layout, could_be
from vega.rules.dates import read_date
from vega.schemas.fields import LONGEST_LINE
from vega.services.imports.column_choices import FIELD_LABELS, Choices, OpenDate
from vega.web.ui.forms import Form

MAX_WORDS = 1_000  # that are kept with what was chosen
CHOSEN = "chosen"  # the field that tells the form of a draft from a bare request

_GROUPS = {
    "Job": "title company location source_url application_url source job_type workplace "
    "description description_format notes pros cons tags reference",
    "Progress": "status stage outcome added_on applied_on applied_via status_on deadline due "
    "answer_by starts_on quiet_until archived archived_on",
    "Salary": "salary salary_min salary_max salary_currency salary_period salary_months",
    "Other": "task contact keep skip",
}
FIELD_GROUPS = {group: [*map(Field, codes.split())] for group, codes in _GROUPS.items()}
MAIL = (
    "This is an email or an invitation, not a table. Add its job first, then add it on the Today "
    "page."
)
_MAIL_SUFFIXES = (".eml", ".emlx", ".mbox", ".msg", ".ics")


class ImportForm(Form):
    text = TextAreaField("Rows")

    def read(self) -> tuple[bytes, str]:
        """Return what was sent, and the file's name. Raises `InvalidInput`."""
        file = request.files.get("file")
        if file is not None and file.filename:
            with closing(file):
                if file.filename.lower().endswith(_MAIL_SUFFIXES):
                    raise InvalidInput({"file": MAIL})
                return file.stream.read(MAX_BYTES + 1), file.filename
        if (self.text.data or "").strip():
            return (self.text.data or "").encode(), ""
        raise InvalidInput({"file": "Choose a file, or paste the rows of a table."})


class Column(NamedTuple):
    """A column of a file, with the first of its values that say something.

    `could_be` is what it is too, if one chooses so.
    """

    id: str  # and the name of its control
    name: str
    field: Field
    samples: Sequence[str]
    could_be: Field | None


def columns_of(number: int, about: Mapping[str, Any], chosen: Layout) -> list[Column]:
    """Return the columns of the table with this number."""
    told = zip(about["columns"], chosen.fields, strict=True)
    samples = about.get("samples") or [()] * len(chosen.fields)
    return [
        Column(_column_id(number, at), name, field, samples[at], could_be(name))
        for at, (name, field) in enumerate(told)
    ]


def _column_id(table: int, at: int) -> str:
    return f"column-{table}-{at}"


# What was chosen


def read_choices(found: Import) -> Choices | None:
    """Return what the form of a draft says; None if it was not sent. `check_choices` refuses."""
    form = request.form
    if CHOSEN not in form:
        return None
    return Choices(
        tuple(
            Layout(
                tuple(_field(form, number, at) for at in range(len(table["columns"]))),
                day_first={"day": True, "month": False}.get(form.get(f"days-{number}", "")),
            )
            for number, table in enumerate(found.tables)
        ),
        _read_words(form, found.choices.get("words", {})),
        form.get("update") == "true",
    )


def _field(form: MultiDict[str, str], table: int, at: int) -> Field:
    code = form.get(_column_id(table, at), "")
    return Field(code) if code in set(Field) else Field.KEEP


def _read_words(form: MultiDict[str, str], stored: Mapping[str, Any]) -> dict[str, JobStatus]:
    words = dict(stored)
    for name, status in form.items():
        prefix, _, key = name.partition(":")
        if prefix == "word" and len(key) <= LONGEST_LINE:
            words[key] = status
    known = [(key, status) for key, status in words.items() if status in set(JobStatus)]
    return {key: JobStatus(status) for key, status in known[-MAX_WORDS:]}


def check_choices(found: Import, choices: Choices) -> None:
    """Refuse two columns that would overwrite each other. Raises `InvalidInput`."""
    for table, chosen in zip(found.tables, choices.tables, strict=True):
        taken: dict[Field, str] = {}
        for name, field in zip(table["columns"], chosen.fields, strict=True):
            if field in taken and field not in CAN_REPEAT:
                raise InvalidInput(
                    {
                        "columns": f"“{taken[field]}” and “{name}” are both set to "
                        f"{FIELD_LABELS[field]}. Choose one of them, and something else for the "
                        "other, such as Keep in notes."
                    }
                )
            taken[field] = name


# What the page of a draft shows of it


def choosing(found: Import, choices: Choices) -> dict[str, object]:
    """Return what the page of a draft needs to show the choices."""
    tables = enumerate(zip(found.tables, choices.tables, strict=True))
    return {
        "draft": found,
        "choices": choices,
        "tables": [
            (about["name"], chosen.name, columns_of(number, about, chosen))
            for number, (about, chosen) in tables
        ],
        "field_groups": FIELD_GROUPS,
        "field_labels": FIELD_LABELS,
    }


class DayQuestion(NamedTuple):
    """A day that can be read both ways: day first, and month first."""

    name: str  # of its control
    table: str
    asked: OpenDate
    is_day_first: bool
    readings: Sequence[tuple[str, date]]


def day_question(found: Import, choices: Choices, asked: OpenDate, zone: tzinfo) -> DayQuestion:
    read = {code: read_date(asked.text, code == "day", zone) for code in ("day", "month")}
    return DayQuestion(
        f"days-{asked.table}",
        found.tables[asked.table]["name"] if len(found.tables) > 1 else "",
        asked,
        choices.tables[asked.table].day_first is not False,
        [(code, one.day) for code, one in read.items() if one is not None],
    )
