"""What a person of a job may be."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from vega.schemas.fields import NeededLine, Notes, blank_is_null, json_schema, or_blank, text
from vega.schemas.filters import PageQuery
from vega.schemas.inputs import Input, maybe
from vega.schemas.interviews import BlankLine
from vega.schemas.tasks import AskedJobId, JobId

LONGEST_EMAIL, LONGEST_PHONE = 254, 50
# What a mail program takes as one address and nothing else: no list, no header, no query.
_NOT_IN_EMAIL = r"\s@<>()\[\],;:\"\\?&#%/"
_PART = rf"[^{_NOT_IN_EMAIL}.]+"
_EMAIL = re.compile(rf"{_PART}(\.{_PART})*@{_PART}(\.{_PART})+")
_PHONE = re.compile(r"(?=[^0-9]*[0-9])[0-9+()./ ,;#*ext-]+", re.IGNORECASE)


def is_email(value: str) -> bool:
    return value.isprintable() and bool(_EMAIL.fullmatch(value))


def _email(value: str) -> str:
    if not is_email(value):
        raise PydanticCustomError("email", "no address")
    return value


def _phone(value: str) -> str:
    if not _PHONE.fullmatch(value):
        raise PydanticCustomError("phone", "no number")
    return value


def _stripped(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


Email = Annotated[str, text(LONGEST_EMAIL), BeforeValidator(_stripped), AfterValidator(_email)]
Phone = Annotated[str, text(LONGEST_PHONE), BeforeValidator(_stripped), AfterValidator(_phone)]
OptionalEmail = Annotated[
    Email | None,
    BeforeValidator(blank_is_null),
    or_blank({"type": "string", "format": "idn-email", "maxLength": LONGEST_EMAIL}),
]
OptionalPhone = Annotated[
    Phone | None,
    BeforeValidator(blank_is_null),
    json_schema(type=["string", "null"], maxLength=LONGEST_PHONE),
]


class ContactChanges(Input):
    """The fields of a contact to change; those that are left out stay as they are."""

    name: NeededLine = Field(default="", description="The person's name.")
    role: BlankLine = Field(default="", description="What they do: `Recruiter`.")
    email: OptionalEmail = maybe("Their email address.")
    phone: OptionalPhone = maybe("Their phone number.")
    notes: Notes = Field(default="", description="Your own notes, in Markdown.")


class ContactDraft(ContactChanges):
    """A person of a job."""

    job_id: JobId = Field(description="The job they belong to.")
    name: NeededLine = Field(description="The person's name.")


class ContactQuery(PageQuery):
    """A page of contacts, as the API is asked for it."""

    job_id: AskedJobId = maybe("Only contacts of this job.")
