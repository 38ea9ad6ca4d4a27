"""What a document may be, beside its file."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from vega.models import DocumentKind
from vega.rules.document_files import clean_name
from vega.schemas.fields import NULL_IF_BLANK, json_schema, null_is_blank, one_of
from vega.schemas.filters import PageQuery, read_number, read_true
from vega.schemas.inputs import Input, maybe
from vega.schemas.tasks import LARGEST_ID, AskedJobId, OptionalJobId


def _cleaned(value: Any) -> Any:
    return clean_name(value) if isinstance(value, str) else value


Name = Annotated[str, BeforeValidator(_cleaned), BeforeValidator(null_is_blank)]
DocumentId = Annotated[int, Field(ge=1, le=LARGEST_ID)]
AnyKind = Annotated[DocumentKind, one_of(DocumentKind)]


class DocumentChanges(Input):
    """The fields of a document to change; those that are left out stay as they are."""

    name: Name = Field(default="", description="What it is called.")
    kind: AnyKind = Field(default=DocumentKind.OTHER, description="What it is.")


class DocumentDraft(DocumentChanges):
    """What to keep a file as."""

    name: Name = Field(default="", description="What it is called; else the file's name.")
    job_id: Annotated[OptionalJobId, BeforeValidator(read_number)] = maybe(
        "The job to attach it to."
    )


class DocumentChoice(Input):
    """A document to attach to a job."""

    document_id: DocumentId = Field(description="The document to attach.")


class DocumentQuery(PageQuery):
    """A page of documents, as the API is asked for it."""

    kind: Annotated[DocumentKind | None, one_of(DocumentKind), NULL_IF_BLANK] = maybe(
        "Only documents of this kind."
    )
    job_id: AskedJobId = maybe("Only documents of this job.")


class VersionQuery(Input):
    """Which version of a document to send, as the API is asked for it."""

    version: Annotated[
        int | None, BeforeValidator(read_number), json_schema(type="integer", minimum=1)
    ] = maybe("An older version; the newest unless you say.")


class DetachQuery(Input):
    """How to take a document off a job, as the API is asked for it."""

    force: Annotated[bool, BeforeValidator(read_true)] = Field(
        default=False, description="`true`: also from a job that you applied to."
    )
