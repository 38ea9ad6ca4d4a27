"""The documents of a job: as its page shows them, and the form that adds one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from flask import request, url_for
from flask_login import current_user
from wtforms import HiddenField, SelectField

from vega.errors import DocumentAttached, DocumentSent, Fact, InvalidInput
from vega.labels import DOCUMENT_KIND_LABELS
from vega.models import Document, DocumentKind, Job
from vega.rules.document_files import MAX_BYTES, PDF
from vega.serializers import FoundDocument
from vega.services.documents.documents import documents_of_jobs
from vega.services.documents.shelf import documents_to_attach, newer_versions, suggest_cvs
from vega.web.documents.document_forms import UploadForm, sent_files
from vega.web.documents.documents import SHOWN
from vega.web.ui.forms import Form

DOCUMENT = "document_id"
_OPENED_BY = {PDF: "web.open_pdf", **dict.fromkeys(SHOWN, "web.document")}


class AttachedDocument(NamedTuple):
    """A version of a document that a job has.

    `newer` is the version that can be used in its place, None if there is none or it was sent.
    """

    found: FoundDocument
    newer: int | None

    @property
    def number(self) -> int:
        return self.found.version.version

    @property
    def url(self) -> str:
        """Return the address that shows the file, else that downloads it."""
        endpoint = _OPENED_BY.get(self.found.version.media_type, "web.download_document")
        return self.address(endpoint)

    @property
    def is_pdf(self) -> bool:
        return self.found.version.media_type == PDF

    @property
    def is_download(self) -> bool:
        return self.found.version.media_type not in _OPENED_BY

    def address(self, endpoint: str) -> str:
        return url_for(endpoint, document_id=self.found.document.id, version=self.number)


@dataclass(frozen=True)
class JobDocuments:
    """The documents of a job. `offered` are CVs of the shelf, as long as the job has none.

    `removing` is the id of a document that the page asks about, before it takes it off.
    """

    attached: Sequence[AttachedDocument]
    offered: Sequence[Document]
    removing: int | None

    most_bytes = MAX_BYTES  # of a file


def documents_on_page(job: Job, removing: int | None = None) -> JobDocuments:
    found = sorted(documents_of_jobs([job.id])[job.id], key=_order)
    newer = newer_versions(job, found)
    return JobDocuments(
        attached=[AttachedDocument(each, newer.get(each.document.id)) for each in found],
        offered=suggest_cvs(current_user, job, found),
        removing=removing,
    )


def _order(found: FoundDocument) -> int:
    """CVs first, then letters, as their labels stand."""
    return [*DOCUMENT_KIND_LABELS].index(DocumentKind(found.document.kind))


class AttachForm(UploadForm):
    """One of the shelf, or a file. `dropped` tells that it was dragged onto the page."""

    also_shows: tuple[type[Fact], ...] = (*UploadForm.also_shows, DocumentAttached)
    document_id = SelectField("From your documents", validate_choice=False)
    dropped = HiddenField()
    groups: Sequence[tuple[str, Sequence[Document]]] = ()

    def offer(self, job: Job) -> None:
        """Offer what the job can have of the shelf, by kind."""
        found = documents_to_attach(current_user, job)
        by_kind = [
            (DOCUMENT_KIND_LABELS[kind], [each for each in found if each.kind == kind])
            for kind in DOCUMENT_KIND_LABELS
        ]
        self.groups = [(label, documents) for label, documents in by_kind if documents]

    def chosen(self) -> int | None:
        """Return the id of the chosen document, None for a file. Raises `InvalidInput`."""
        text = request.form.get(DOCUMENT, "")
        files = sent_files()
        if text and files:
            for file in files:
                file.close()
            raise InvalidInput({"": "Choose one of your documents or a file, not both."})
        if not text and not files:
            raise InvalidInput({"": self.nothing_chosen()})
        if text and not (text.isascii() and text.isdigit() and len(text) < 19):
            raise InvalidInput({"": "Choose one of your documents."})
        return int(text) if text else None

    def nothing_chosen(self) -> str:
        return "Choose a file." if DOCUMENT not in request.form else "Choose a document or a file."

    def problems(self) -> Sequence[str]:
        """Return what is wrong, in sentences that need no field beside them."""
        of_fields = [problem for field in self for problem in field.errors]
        return [*self.form_errors, *of_fields]


class RemovalForm(Form):
    """Takes a document off a job. What was sent needs a second click."""

    also_shows = (DocumentSent,)
    force = HiddenField()
