"""Fill in the form to add a job from what a page says, beside what the person typed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from werkzeug.datastructures import MultiDict

from vega.models import JobStatus, JobType
from vega.reading.page import Fields, Kind, Reading
from vega.reading.text.rich_text import posting_markdown
from vega.schemas import POSTING_FIELDS, SALARY_FIELDS, posting_fields
from vega.web.jobs.job_forms import FIELDS, JobForm
from vega.web.ui.fields import form_text

# What stands in a field that nobody touched; nothing, in the others.
UNTOUCHED = {"job_type": JobType.OTHER, "status": JobStatus.INTERESTED}
MAX_CHOICES = 50  # of the postings of one page


class Result(NamedTuple):
    """What the page says of a reading. `source`: what was read, `page`, `text` or `file`."""

    kind: Kind
    source: str = "text"
    url: str = ""
    choices: Sequence[Mapping[str, object]] = ()
    total: int = 0
    has_text: bool = False

    @property
    def is_of_address_only(self) -> bool:
        return self.kind == Kind.NONE and bool(self.url)

    @property
    def found_nothing(self) -> bool:
        """Return whether there was more to read than an address, and no posting in it."""
        return self.kind == Kind.NONE and (not self.url or self.has_text or self.source == "page")


@dataclass(frozen=True)
class Filled:
    """The form, and the names of the fields that were filled in and not changed since."""

    form: JobForm
    names: Collection[str] = ()
    result: Result | None = None

    @property
    def count(self) -> int:
        """Return the number of fields as people count them: a salary is one."""
        return len({"salary" if name in SALARY_FIELDS else name for name in self.names})

    @property
    def has_typed(self) -> bool:
        """Return whether something stands in the form that nobody filled in."""
        typed = _texts_in(self.form, self.names)
        return any(text != UNTOUCHED.get(name, "") for name, text in typed.items())

    @property
    def marks(self) -> list[str]:
        return [_mark(self.form, name) for name in self.names]


def filled_before(form: JobForm, marks: Collection[str]) -> list[str]:
    """Return the fields that still hold what was filled in, of which the form sent marks."""
    return [name for name in POSTING_FIELDS if _mark(form, name) in marks]


def _mark(form: JobForm, name: str) -> str:
    """Return a name with a hash of its value. Forms send line breaks as they like."""
    value = " ".join(form_text(form[name].data).split())
    return f"{name}:{sha256(value.encode(errors='replace')).hexdigest()[:16]}"


def sent_form(sent: Mapping[str, str]) -> JobForm:
    """Return the form with what was sent, checked by nobody yet."""
    return JobForm(formdata=MultiDict({name: sent[name] for name in FIELDS if name in sent}))


def fill(before: Filled, reading: Reading, source: str) -> Filled:
    """Return the form with what was found, beside what was typed by hand.

    What an earlier filling put there goes, unless nothing was found now.
    """
    fields = posting_fields(reading.postings[0]) if reading.postings else {}
    result = _result(reading, source, fields)
    if reading.kind == Kind.SEVERAL:
        return Filled(before.form, before.names, result)
    replaced = ["source_url"] if reading.kind == Kind.NONE else before.names
    kept = [name for name in before.names if name not in replaced or not fields]
    staying = _texts_in(before.form, set(before.names).difference(kept))
    new = _not_typed(staying, _texts_of(fields))
    return Filled(sent_form({**staying, **new}), [*kept, *new], result)


def kept_text(reading: Reading, text: str) -> Reading:
    """Return a reading that found no posting with the text as its description."""
    if reading.kind != Kind.NONE or not text.strip():
        return reading
    fields = next(iter(reading.postings), {})
    return Reading(Kind.NONE, [{**fields, "description": text}])


def empty(before: Filled) -> Filled:
    """Return the form without what was filled in."""
    return Filled(sent_form(_texts_in(before.form, before.names)))


def _texts_in(form: JobForm, but_for: Collection[str]) -> dict[str, str]:
    """Return what the form holds, but for some fields."""
    fields = (field for field in form if field.name in FIELDS and field.name not in but_for)
    return {field.name: form_text(field.data) for field in fields}


def _result(reading: Reading, source: str, fields: Fields) -> Result:
    if reading.kind != Kind.SEVERAL:
        url, has_text = fields.get("source_url", ""), "description" in fields
        return Result(reading.kind, source, url, has_text=has_text)
    choices = [posting_fields(fields) for fields in reading.postings[:MAX_CHOICES]]
    return Result(reading.kind, source, "", choices, len(reading.postings))


def _texts_of(fields: Fields) -> dict[str, str]:
    """Return the fields as the form holds them; it has a description in Markdown."""
    texts = {name: form_text(value) for name, value in fields.items()}
    if "description" in texts:
        texts["description"] = posting_markdown(texts["description"])
    return texts


def _not_typed(typed: Mapping[str, str], found: Mapping[str, str]) -> dict[str, str]:
    """Return what was found for fields in which nothing was typed. A salary is filled in whole."""
    taken = {name for name, text in typed.items() if text.strip() != UNTOUCHED.get(name, "")}
    if taken.intersection(SALARY_FIELDS):
        taken.update(SALARY_FIELDS)
    return {name: text for name, text in found.items() if name not in taken and text}
