"""The operations on documents in the OpenAPI document."""

from vega.api.documents import PAGE
from vega.api.openapi.jobs import JOB_ID
from vega.api.openapi.parts import (
    Json,
    answer,
    body,
    choice,
    error,
    file_part,
    form,
    linked,
    of_job,
    operation,
    paging,
    path_id,
    query,
)
from vega.api.openapi.samples import DOCUMENT, JOB_DOCUMENT, NEW_DOCUMENT
from vega.errors import DocumentAttached, DocumentDeleted, DocumentSent, DocumentsFull
from vega.models import DocumentKind
from vega.services.documents.reading import CURSOR

_CHANGES = {"name": "CV in English", "kind": "cv"}
_DOCUMENT_ID = path_id("documentId", "The document's ID.", 6)
_CALLS = ("readDocument", "updateDocument", "uploadVersion", "downloadDocument", "deleteDocument")
_FULL = DocumentsFull(500 * 2**20, 500 * 2**20)
_NO_ROOM = "There is no room for it."
_OFF_SHELF = "The document was deleted."
_RANGE = {
    "name": "Range",
    "description": "A part of the file, in bytes. The answer is a 206.",
    "example": "bytes=0-1023",
}
_IF_NONE_MATCH = {
    "name": "If-None-Match",
    "description": "The `ETag` of the file as you have it. If it is the same, you get a 304.",
    "example": '"9b2c4f0d6c1e8a7735bf0a9d84e6f1c2305d7e8b9a4c6f1d2e3b5a7086c9d4e1"',
}


def paths() -> Json:
    return {
        "/api/documents": {"get": _list_documents(), "post": _create_document()},
        "/api/documents/{documentId}": {
            "parameters": [_DOCUMENT_ID],
            "get": _read_document(),
            "patch": _update_document(),
            "delete": _delete_document(),
        },
        "/api/documents/{documentId}/content": {
            "parameters": [_DOCUMENT_ID],
            "get": _download_document(),
            "put": _upload_version(),
        },
        "/api/jobs/{jobId}/documents": {"parameters": [JOB_ID], "post": _attach_document()},
        "/api/jobs/{jobId}/documents/{documentId}": {
            "parameters": [JOB_ID, _DOCUMENT_ID],
            "delete": _detach_document(),
        },
    }


def _list_documents() -> Json:
    page = {"documents": [DOCUMENT], "next": None}
    return operation(
        "listDocuments", "Documents", "List documents",
        "The newest first. With `jobId` you get the documents of that job in the versions that it "
        "has, each with `attachedOn`, also those that were deleted since. While `next` is not "
        "null, send it as `cursor` with the same filters to get the next page.",
        {"200": answer("A page of documents.", "DocumentList", page)}, 400, 401, 404,
        parameters=[
            query("kind", "Only documents of this kind.", choice(DocumentKind)),
            of_job("documents"),
            *paging("documents", CURSOR.pattern, PAGE),
        ],
    )  # fmt: skip


def _create_document() -> Json:
    made = answer("It was uploaded.", "Document", DOCUMENT, Location="The path of the document.")
    return operation(
        "createDocument", "Documents", "Upload a document",
        "Only `file` is required. With `jobId` it is attached to that job.",
        {
            "201": linked(made, _CALLS, documentId="$response.body#/id"),
            "409": _refused(_NO_ROOM, str(_FULL)),
            **_UPLOAD_ERRORS,
        },
        400, 401, 404,
        requestBody=form("NewDocument", NEW_DOCUMENT),
    )  # fmt: skip


def _read_document() -> Json:
    return operation(
        "readDocument", "Documents", "Read a document",
        "With its newest version. Another user's document is a 404.",
        {"200": answer("The document.", "Document", DOCUMENT)}, 401, 404,
    )  # fmt: skip


def _update_document() -> Json:
    changed = answer("The changed document.", "Document", {**DOCUMENT, **_CHANGES})
    return operation(
        "updateDocument", "Documents", "Change a document",
        "What you leave out stays as it is.",
        {"200": changed, "409": _refused(_OFF_SHELF, DocumentDeleted.sentence)},
        400, 401, 404, 413, 415,
        requestBody=body("DocumentChanges", _CHANGES),
    )  # fmt: skip


def _delete_document() -> Json:
    return operation(
        "deleteDocument", "Documents", "Delete a document",
        "It is removed from all jobs but those that you applied to.",
        {"204": {"description": "The document was deleted."}}, 401, 404,
    )  # fmt: skip


def _download_document() -> Json:
    file = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
    headers = {
        "ETag": {"description": "The SHA-256 of the file.", "schema": {"type": "string"}},
        "Content-Disposition": {
            "description": "`attachment` with the name of the file.", "schema": {"type": "string"},
        },
    }  # fmt: skip
    version = {"type": "integer", "minimum": 1}
    return operation(
        "downloadDocument", "Documents", "Download a document",
        "The bytes of the newest version, or of an older one. The media type is always "
        "`application/octet-stream`; `type` of the document says what it is.",
        {
            "200": {"description": "The file.", "headers": headers, "content": file},
            "206": {"description": "The part of the file.", "headers": headers, "content": file},
            "304": {"description": "The file is unchanged: `If-None-Match` has its `ETag`."},
            "416": error(416),
        },
        400, 401, 404,
        parameters=[query("version", "An older version; the newest unless you say.", version)],
        **{"x-request-headers": [_RANGE, _IF_NONE_MATCH]},
    )  # fmt: skip


def _upload_version() -> Json:
    newer = {**DOCUMENT, "version": 2}
    both = f"{_NO_ROOM} Or the document was deleted. The message says which."
    parts = {"type": "object", "properties": {"file": file_part()}, "required": ["file"]}
    return operation(
        "uploadVersion", "Documents", "Upload a new version",
        "Its `version` is one more. Jobs keep the version that they have.",
        {
            "200": answer("The document with its new version.", "Document", newer),
            "409": _refused(both, str(_FULL)),
            **_UPLOAD_ERRORS,
        },
        400, 401, 404,
        requestBody=form(parts, {"file": NEW_DOCUMENT["file"]}),
    )  # fmt: skip


def _attach_document() -> Json:
    had = answer(
        "It was attached.", "JobDocument", JOB_DOCUMENT, Location="The path of the document."
    )
    ids = {"jobId": "$request.path.jobId", "documentId": "$response.body#/id"}
    both = "The job has the document already, or the document was deleted."
    return operation(
        "attachDocument", "Documents", "Attach a document to a job",
        "The job gets the newest version, and keeps it.",
        {
            "201": linked(had, ["detachDocument"], **ids),
            "409": _refused(both, DocumentAttached.sentence),
        },
        400, 401, 404, 413, 415,
        requestBody=body("DocumentChoice", {"documentId": 6}),
    )  # fmt: skip


def _detach_document() -> Json:
    force = query(
        "force", "`true`: also from a job that you applied to.",
        {"type": "boolean", "default": False},
    )  # fmt: skip
    return operation(
        "detachDocument", "Documents", "Remove a document from a job",
        "The document itself stays. Once you have applied to the job, it takes `force`.",
        {
            "204": {"description": "The document was removed from the job."},
            "409": _refused("You applied to the job with it.", DocumentSent.sentence),
        },
        400, 401, 404,
        parameters=[force],
    )  # fmt: skip


def _refused(description: str, sentence: str) -> Json:
    """Describe a 409 without the `Location` that a duplicate of a job has."""
    return answer(description, "Error", {"error": sentence})


_UPLOAD_ERRORS = {
    "413": error(413, "The file is larger than 10 MiB."),
    "415": error(415, "The body is not `multipart/form-data`."),
}
