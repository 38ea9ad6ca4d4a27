"""Pages: documents: upload, look at, rename, delete, and new versions of them."""

import re
from dataclasses import dataclass

from flask import Response, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import DocumentNotFound
from vega.http.current import server_config
from vega.http.downloads import send_document
from vega.http.headers import FRAMED, FRAMED_PDF, FRAMING
from vega.labels import DOCUMENT_KIND_LABELS
from vega.models import DocumentKind, DocumentVersion
from vega.rules.document_files import JPEG, MAX_BYTES, PDF, PNG, TEXT
from vega.schemas import DocumentChanges, DocumentDraft, DocumentQuery, read_form
from vega.services.documents import saving
from vega.services.documents.documents import (
    cursor_before,
    get_document,
    get_version,
    list_documents,
    list_versions,
    used_bytes,
)
from vega.services.documents.shelf import MAX_HOLDERS, count_by_kind, holders_of, sent_with
from vega.web import web
from vega.web.documents.document_forms import DocumentForm, UploadForm, VersionForm
from vega.web.jobs.messages import refusals_told, tell_change
from vega.web.ui.forms import Form, checked
from vega.web.ui.htmx import tell, undo
from vega.web.ui.redirects import see_other

ON_A_PAGE = 100
SHOWN = (PNG, JPEG, TEXT)  # in a sandboxed frame
TYPE_WORDS = {PDF: "PDF", PNG: "PNG image", JPEG: "JPEG image", TEXT: "Text"}
TABS = {
    DocumentKind.CV: "CVs",
    DocumentKind.COVER_LETTER: "Cover letters",
    DocumentKind.PORTFOLIO: "Portfolios",
    DocumentKind.CONTRACT: "Contracts",
    DocumentKind.OTHER: "Other",
}


def document_url(document_id: int) -> str:
    return url_for("web.document", document_id=document_id)


# The shelf


@dataclass(frozen=True)
class Tab:
    """The documents of a kind, or all."""

    label: str
    url: str
    count: int
    is_current: bool


@web.get("/documents")
def document_list(form: UploadForm | None = None) -> ResponseReturnValue:
    form = form or UploadForm(formdata=None)
    kind = _asked_kind()
    given = {"kind": kind, "cursor": request.args.get("cursor") or None, "limit": ON_A_PAGE}
    asked = read_form(DocumentQuery, given)
    found, before = list_documents(current_user, asked), cursor_before(current_user, asked)
    return form.as_page(
        "documents/list.html",
        found=found.rows,
        sent=sent_with([each.document.id for each in found.rows]),
        next_url=url_for(".document_list", kind=kind, cursor=found.next) if found.next else "",
        previous_url=url_for(".document_list", kind=kind, cursor=before) if asked.cursor else "",
        tabs=_tabs(kind),
        kind=kind,
        used=used_bytes(current_user),
        total=server_config().documents_bytes,
        most=MAX_BYTES,
    )


@web.post("/documents")
@checked(document_list, form=UploadForm)
def add_document(form: UploadForm) -> ResponseReturnValue:
    with form.upload() as upload:
        draft = read_form(DocumentDraft, form.draft())
        saved = saving.create_document(current_user, draft, upload, server_config().documents_bytes)
    kind = _asked_kind()
    url = url_for(".document_list", kind=kind if kind == draft.kind else None)
    tell_change("was uploaded.", saved.change, name=saved.item.document.name, leads_to=url)
    return see_other(url)


def _asked_kind() -> DocumentKind | None:
    asked = request.args.get("kind", "")
    return DocumentKind(asked) if asked in {*DocumentKind} else None


def _tabs(current: DocumentKind | None) -> list[Tab]:
    counts = count_by_kind(current_user)
    tabs = [Tab("All", url_for(".document_list"), sum(counts.values()), current is None)]
    for kind, label in TABS.items():
        url = url_for(".document_list", kind=kind)
        tabs.append(Tab(label, url, counts.get(kind, 0), kind == current))
    return [tab for tab in tabs if tab.count or tab.is_current]


# A document


@web.get("/documents/<id:document_id>")
def document(document_id: int, **refused: Form) -> ResponseReturnValue:
    """With its newest version, or that of `?version=`. `refused` is a form that was sent."""
    found = get_document(current_user, document_id)
    version = _asked_version(document_id)
    held = holders_of(found.document)
    plain = {"name": found.document.name, "kind": found.document.kind}
    forms: dict[str, Form] = {
        "form": DocumentForm(formdata=None, data=plain),
        "version_form": VersionForm(formdata=None),
    }
    page = render_template(
        "documents/document.html",
        **{**forms, **refused},
        found=found,
        document=found.document,
        version=version,
        versions=list_versions(found.document),
        held=held,
        has_more=len(held) == MAX_HOLDERS,
        is_shown=version.media_type in SHOWN,
        is_pdf=version.media_type == PDF,
        most=MAX_BYTES,
    )
    form = next(iter(refused.values()), None)
    return page, form.page_status if form else 200, {"Content-Security-Policy": FRAMING}


@web.post("/documents/<id:document_id>")
@checked(document, form=DocumentForm)
def change_document(form: DocumentForm, document_id: int) -> ResponseReturnValue:
    saved = saving.change_document(current_user, document_id, form.read(DocumentChanges))
    url = document_url(document_id)
    tell_change("was saved.", saved.change, name=saved.item.document.name, leads_to=url)
    return see_other(url)


@web.post("/documents/<id:document_id>/content")
@checked(document, version_form=VersionForm)
def add_document_version(form: VersionForm, document_id: int) -> ResponseReturnValue:
    most = server_config().documents_bytes
    with form.upload() as upload:
        found = saving.add_version(current_user, document_id, upload, most)
    version = found.version
    fields = {"version": version.version, "sha256": version.sha256}
    back = undo(url_for(".undo_document_version", document_id=document_id), fields)
    tell(f"now has version {version.version}.", name=found.document.name, undo=back)
    return see_other(document_url(document_id))


@web.post("/documents/<id:document_id>/content/undo")
def undo_document_version(document_id: int) -> ResponseReturnValue:
    """Delete the version that was just uploaded, from the message about it."""
    number = request.form.get("version", 0, type=int)
    with refusals_told("undone"):
        sha256 = request.form.get("sha256", "")
        saving.undo_version(current_user, document_id, number, sha256)
        tell("Undone.")
    return see_other(document_url(document_id))


@web.post("/documents/<id:document_id>/delete")
def delete_document(document_id: int) -> ResponseReturnValue:
    found = get_document(current_user, document_id)
    change = saving.delete_document(current_user, document_id)
    url = url_for(".document_list")
    tell_change("was deleted.", change, name=found.document.name, leads_to=url)
    return see_other(url)


def _asked_version(document_id: int) -> DocumentVersion:
    """Return the version of `?version=`, else the newest. Raises `DocumentNotFound`."""
    asked = request.args.get("version")
    if request.method != "GET" or not asked:
        return get_version(current_user, document_id)
    if not re.fullmatch(r"[0-9]{1,9}", asked):
        raise DocumentNotFound
    return get_version(current_user, document_id, int(asked))


# Its file


@web.get("/documents/<id:document_id>/content")
def download_document(document_id: int) -> ResponseReturnValue:
    return send_document(_asked_version(document_id))


@web.get("/documents/<id:document_id>/view")
def view_document(document_id: int) -> ResponseReturnValue:
    """A picture or a text, for the sandboxed frame on the document's page."""
    response = _inline(document_id, SHOWN)
    response.headers["Content-Security-Policy"] = FRAMED
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    return response


@web.get("/documents/<id:document_id>/pdf")
def open_pdf(document_id: int) -> ResponseReturnValue:
    """A PDF in the browser's own viewer, which shows nothing in a sandbox."""
    response = _inline(document_id, (PDF,))
    response.headers["Content-Security-Policy"] = FRAMED_PDF
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    return response


def _inline(document_id: int, types: tuple[str, ...]) -> Response:
    version = _asked_version(document_id)
    if version.media_type not in types:
        raise DocumentNotFound
    return send_document(version, inline=True)


# Words


@web.app_template_filter()
def document_kind(kind: str) -> str:
    return DOCUMENT_KIND_LABELS[DocumentKind(kind)]


@web.app_template_filter()
def file_size(size: int) -> str:
    """`812 bytes`, `182 kB`, `1.4 MB`."""
    if size < 1000:
        return "1 byte" if size == 1 else f"{size} bytes"
    if size < 1000 * 1024:
        return f"{size / 1024:.0f} kB"
    return f"{size / 2**20:,.1f}".removesuffix(".0") + " MB"


@web.app_template_filter()
def file_type(version: DocumentVersion) -> str:
    """What a file is by its first bytes; where they tell nothing, what its name claims."""
    if version.media_type in TYPE_WORDS:
        return TYPE_WORDS[version.media_type]
    _, dot, extension = version.file_name.rpartition(".")
    is_plain = dot and extension.isascii() and extension.isalnum() and len(extension) <= 5
    return extension.upper() if is_plain else "File"
