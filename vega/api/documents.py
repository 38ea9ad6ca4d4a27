"""Documents as JSON, their files as they are, and the documents of jobs."""

from collections.abc import Mapping

from flask import Response, request, url_for
from flask.typing import ResponseReturnValue

from vega import errors
from vega.api import FORM, Answer, Operation, api
from vega.http.current import server_config
from vega.http.downloads import send_document
from vega.http.requests import refuse_compressed
from vega.schemas import (
    DetachQuery,
    DocumentChanges,
    DocumentChoice,
    DocumentDraft,
    DocumentQuery,
    VersionQuery,
    read_form,
)
from vega.serializers import document_json, job_document_json
from vega.serializers.shapes import DocumentJson, JobDocumentJson
from vega.services.account import Account
from vega.services.cursors import Page
from vega.services.documents import attaching, documents, saving
from vega.services.documents.saving import NO_NAME, Upload

FILE = "file"  # the part of a form that has it
_UNREADABLE = (
    "file is required. The form has no part that can be read: send all of it, with names in UTF-8."
)
_FULL = str(errors.DocumentsFull(500 * 2**20, 500 * 2**20))


@api.get("/documents")
@Operation(
    "List documents",
    "The newest first. With `jobId` you get the documents of that job in the versions that it "
    "has, each with `attachedOn`, also those that were deleted since.",
    cursor=documents.CURSOR,
    answers={404: Answer()},
)
def list_documents(owner: Account, query: DocumentQuery) -> Page[DocumentJson]:
    if query.job_id is None:
        return documents.list_documents(owner, query).of(document_json)
    return documents.list_documents_of_job(owner, query.job_id, query).of(job_document_json)


@api.post("/documents")
@Operation(
    "Upload a document",
    "Only `file` is required. With `jobId` it is attached to that job.",
    returns="It was uploaded.",
    reads=DocumentDraft,
    media={FORM: ""},
    answers={409: Answer("There is no room for it.", _FULL)},
)
def create_document(owner: Account) -> DocumentJson:
    upload = _upload()
    draft = read_form(DocumentDraft, _fields())
    saved = saving.create_document(owner, draft, upload, server_config().documents_bytes)
    return document_json(saved.item)


@api.get("/documents/<id:document_id>")
@Operation("Read a document", "With its newest version. Another user's document is a 404.")
def read_document(owner: Account, document_id: int) -> DocumentJson:
    return document_json(documents.get_document(owner, document_id))


@api.patch("/documents/<id:document_id>")
@Operation(
    "Change a document",
    "What you leave out stays as it is.",
    answers={409: Answer("The document was deleted.", errors.DocumentDeleted.sentence)},
)
def update_document(owner: Account, document_id: int, changes: DocumentChanges) -> DocumentJson:
    return document_json(saving.change_document(owner, document_id, changes).item)


@api.delete("/documents/<id:document_id>")
@Operation("Delete a document", "It is removed from all jobs but those that you applied to.")
def delete_document(owner: Account, document_id: int) -> None:
    saving.delete_document(owner, document_id)


@api.get("/documents/<id:document_id>/content")
@Operation(
    "Download a document",
    "The bytes of the newest version, or of an older one. The media type is always "
    "`application/octet-stream`; `type` of the document says what it is.",
    bytes,
    returns="The file.",
    headers={
        "ETag": "The SHA-256 of the file.",
        "Content-Disposition": "`attachment` with the name of the file.",
    },
    request_headers={
        "Range": ("A part of the file, in bytes. The answer is a 206.", "bytes=0-1023"),
        "If-None-Match": (
            "The `ETag` of the file as you have it. If it is the same, you get a 304.",
            '"9b2c4f0d6c1e8a7735bf0a9d84e6f1c2305d7e8b9a4c6f1d2e3b5a7086c9d4e1"',
        ),
    },
    answers={
        206: Answer("The part of the file."),
        304: Answer("The file is unchanged: `If-None-Match` has its `ETag`."),
        416: Answer(),
    },
)
def download_document(owner: Account, document_id: int, query: VersionQuery) -> Response:
    return send_document(documents.get_version(owner, document_id, query.version))


@api.put("/documents/<id:document_id>/content")
@Operation(
    "Upload a new version",
    "Its `version` is one more. Jobs keep the version that they have.",
    returns="The document with its new version.",
    media={FORM: ""},
    answers={
        409: Answer(
            "There is no room for it. Or the document was deleted. The message says which.", _FULL
        )
    },
)
def upload_version(owner: Account, document_id: int) -> DocumentJson:
    return document_json(
        saving.add_version(owner, document_id, _upload(), server_config().documents_bytes)
    )


@api.post("/jobs/<id:job_id>/documents")
@Operation(
    "Attach a document to a job",
    "The job gets the newest version, and keeps it.",
    JobDocumentJson,
    returns="It was attached.",
    answers={
        409: Answer(
            "The job has the document already, or the document was deleted.",
            errors.DocumentAttached.sentence,
        )
    },
)
def attach_document(owner: Account, job_id: int, choice: DocumentChoice) -> ResponseReturnValue:
    document_id = choice.document_id
    attaching.attach_document(owner, job_id, document_id)
    found = documents.get_document_of_job(owner, job_id, document_id)
    location = url_for(".read_document", document_id=document_id)
    return job_document_json(found), 201, {"Location": location}


@api.delete("/jobs/<id:job_id>/documents/<id:document_id>")
@Operation(
    "Remove a document from a job",
    "The document itself stays. Once you have applied to the job, it takes `force`.",
    returns="The document was removed from the job.",
    answers={409: Answer("You applied to the job with it.", errors.DocumentSent.sentence)},
)
def detach_document(owner: Account, job_id: int, document_id: int, query: DetachQuery) -> None:
    attaching.detach_document(owner, job_id, document_id, force=query.force)


def _upload() -> Upload:
    """Return the one file of the form. Raises `UnsupportedMediaType`, `InvalidInput`."""
    _check_form()
    files = request.files.getlist(FILE)
    unnamed = request.form.getlist(FILE)  # a part without a file name is read as text
    if not request.files and not request.form:
        raise errors.InvalidInput({FILE: _UNREADABLE})
    if not files and not unnamed:
        raise errors.InvalidInput({FILE: "file is required. Send the file in a part named file."})
    if len(files) + len(unnamed) > 1:
        raise errors.InvalidInput(
            {FILE: "file must be given once. Send one request for each file."}
        )
    if unnamed:
        raise errors.InvalidInput({FILE: NO_NAME})
    return Upload(files[0].stream, files[0].filename or "")


def _check_form() -> None:
    if request.mimetype != FORM:
        raise errors.UnsupportedMediaType(
            "Send the file as multipart/form-data, in a part named file, with its file name."
        )
    refuse_compressed()


def _fields() -> Mapping[str, str]:
    """Return the fields of the form but for blank ones. Raises `InvalidInput` for repeated ones."""
    twice = [name for name, given in request.form.lists() if len(given) > 1]
    if twice:
        raise errors.InvalidInput({name: f"{name[:40]} must be given once." for name in twice[:3]})
    return {name: value for name, value in request.form.items() if value.strip()}
