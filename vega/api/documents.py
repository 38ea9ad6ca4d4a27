"""Documents as JSON, their files as they are, and the documents of jobs."""

from collections.abc import Mapping

from flask import Response, current_app, request, url_for
from flask.typing import ResponseReturnValue

from vega.api import MERGE_PATCH, api, body
from vega.api.serializers import document_list_json, job_document_list_json
from vega.errors import InvalidInput, UnsupportedMediaType
from vega.http.bearer import bearer
from vega.http.downloads import send_document
from vega.schemas import (
    DetachQuery,
    DocumentChanges,
    DocumentChoice,
    DocumentDraft,
    DocumentQuery,
    VersionQuery,
    read_form,
    read_query,
)
from vega.serializers import document_json, job_document_json
from vega.services.documents import attaching, reading, saving
from vega.services.documents.saving import NO_NAME, Upload

PAGE = 50
FILE = "file"  # the part of a form that has it
_UNREADABLE = (
    "file is required. The form has no part that can be read: send all of it, with names in UTF-8."
)


@api.get("/documents")
def list_documents() -> ResponseReturnValue:
    owner = bearer()
    query = read_query(DocumentQuery, request.args.to_dict(flat=False))
    most = query.limit or PAGE
    if query.job_id is None:
        return document_list_json(
            reading.list_documents(owner, kind=query.kind, cursor=query.cursor, most=most)
        )
    page = reading.list_documents_of_job(
        owner, query.job_id, kind=query.kind, cursor=query.cursor, most=most
    )
    return job_document_list_json(page)


@api.post("/documents")
def create_document() -> ResponseReturnValue:
    owner = bearer()
    upload = _upload()
    draft = read_form(DocumentDraft, _fields())
    found = saving.create_document(owner, draft, upload, _most_bytes()).found
    location = url_for(".show_document", document_id=found.document.id)
    return document_json(found), 201, {"Location": location}


@api.get("/documents/<id:document_id>")
def show_document(document_id: int) -> ResponseReturnValue:
    return document_json(reading.get_document(bearer(), document_id))


@api.patch("/documents/<id:document_id>")
def update_document(document_id: int) -> ResponseReturnValue:
    owner = bearer()
    changes = body(DocumentChanges, MERGE_PATCH)
    return document_json(saving.change_document(owner, document_id, changes).found)


@api.delete("/documents/<id:document_id>")
def delete_document(document_id: int) -> ResponseReturnValue:
    saving.delete_document(bearer(), document_id)
    return "", 204


@api.get("/documents/<id:document_id>/content")
def show_content(document_id: int) -> Response:
    owner = bearer()
    query = read_query(VersionQuery, request.args.to_dict(flat=False))
    return send_document(reading.get_version(owner, document_id, query.version))


@api.put("/documents/<id:document_id>/content")
def replace_content(document_id: int) -> ResponseReturnValue:
    owner = bearer()
    return document_json(saving.add_version(owner, document_id, _upload(), _most_bytes()))


@api.post("/jobs/<id:job_id>/documents")
def attach_document(job_id: int) -> ResponseReturnValue:
    owner = bearer()
    document_id = body(DocumentChoice).document_id
    attaching.attach_document(owner, job_id, document_id)
    found = reading.get_document_of_job(owner, job_id, document_id)
    location = url_for(".show_document", document_id=document_id)
    return job_document_json(found), 201, {"Location": location}


@api.delete("/jobs/<id:job_id>/documents/<id:document_id>")
def detach_document(job_id: int, document_id: int) -> ResponseReturnValue:
    owner = bearer()
    query = read_query(DetachQuery, request.args.to_dict(flat=False))
    attaching.detach_document(owner, job_id, document_id, force=query.force)
    return "", 204


def _upload() -> Upload:
    """Return the one file of the form. Raises `UnsupportedMediaType`, `InvalidInput`."""
    _check_form()
    files = request.files.getlist(FILE)
    unnamed = request.form.getlist(FILE)  # a part without a file name is read as text
    if not request.files and not request.form:
        raise InvalidInput({FILE: _UNREADABLE})
    if not files and not unnamed:
        raise InvalidInput({FILE: "file is required. Send the file in a part named file."})
    if len(files) + len(unnamed) > 1:
        raise InvalidInput({FILE: "file must be given once. Send one request for each file."})
    if unnamed:
        raise InvalidInput({FILE: NO_NAME})
    return Upload(files[0].stream, files[0].filename or "")


def _check_form() -> None:
    if request.mimetype != "multipart/form-data":
        raise UnsupportedMediaType(
            "Send the file as multipart/form-data, in a part named file, with its file name."
        )
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise UnsupportedMediaType("Send the body as it is, without Content-Encoding.")


def _fields() -> Mapping[str, str]:
    """Return the fields of the form but for blank ones. Raises `InvalidInput` for repeated ones."""
    twice = [name for name, given in request.form.lists() if len(given) > 1]
    if twice:
        raise InvalidInput({name: f"{name[:40]} must be given once." for name in twice[:3]})
    return {name: value for name, value in request.form.items() if value.strip()}


def _most_bytes() -> int:
    return int(current_app.config["VEGA"].documents_bytes)
