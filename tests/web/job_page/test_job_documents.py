"""The documents of a job on its page, as a browser without scripts meets them."""

from io import BytesIO

import pytest
from support.pages import errors_of, follow, message_of, part, undo_of, words_of
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from vega.schemas import DocumentChanges, DocumentDraft, read_form
from vega.services.documents.attaching import attach_document
from vega.services.documents.documents import documents_of_job, get_document, list_documents
from vega.services.documents.saving import (
    Upload,
    add_version,
    change_document,
    create_document,
    delete_document,
)

ROOM = 100 * 2**20
PDF, PNG, TEXT = b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", b"Dear Inn"


@pytest.fixture
def job_id(alice, make_job):
    return make_job(alice, title="Cook", company="Inn")


@pytest.fixture
def keep(alice):
    """Keep a file on Alice's shelf. Returns its id."""

    def kept(data=PDF, file_name="CV.pdf", kind="cv", owner=alice, **draft):
        read = read_form(DocumentDraft, {"kind": kind, **draft})
        saved = create_document(owner, read, Upload(BytesIO(data), file_name), ROOM)
        return saved.item.document.id

    return kept


def section(page):
    return part(page, "job-documents", "section")


def rows(page):
    return words_of(section(page))


def timeline(page):
    return words_of(part(page, "job-history", "div"))


def held(owner, job_id):
    """The names and versions of the documents that a job has."""
    found = documents_of_job(owner, job_id)
    return [(each.document.name, each.version.version) for each in found]


def apply(tab, job_id):
    assert tab.post(f"/jobs/{job_id}", data={"status": "applied"}).status_code == 303


@pytest.mark.usefixtures("wednesday")
def test_a_job_says_at_a_glance_which_version_it_has_and_since_when(alice, tab, job_id, keep):
    cv = keep(name="Cook’s CV")
    attach_document(alice, job_id, cv)
    words = rows(tab.get(f"/jobs/{job_id}").text)
    assert "Documents1" in words.replace(" ", "")
    assert "Cook’s CV CV · version 1 · attached 25 Nov" in words
    apply(tab, job_id)
    assert "Cook’s CV CV · version 1 · sent 25 Nov" in rows(tab.get(f"/jobs/{job_id}").text)


@pytest.mark.parametrize(
    ("data", "file_name", "address"),
    [
        (PDF, "CV.html", "/documents/{0}/pdf?version=1"),
        (PNG, "CV.pdf", "/documents/{0}?version=1"),
        (TEXT, "CV.pdf", "/documents/{0}?version=1"),
        (b"PK\x03\x04\x00", "CV.pdf", "/documents/{0}/content?version=1"),
    ],
)
def test_one_click_opens_what_was_sent_by_what_it_is_and_not_by_its_name(
    alice, tab, job_id, keep, data, file_name, address
):
    cv = keep(data, file_name)
    attach_document(alice, job_id, cv)
    add_version(alice, cv, Upload(BytesIO(b"%PDF-2"), "CV2.pdf"), ROOM)
    html = section(tab.get(f"/jobs/{job_id}").text)
    assert f'href="{address.format(cv)}"' in html
    with tab.get(address.format(cv)) as answer:
        assert answer.status_code == 200


def test_a_document_of_the_shelf_is_attached_and_undone(alice, tab, job_id, keep):
    cv = keep()
    letter = keep(TEXT, "Letter.txt", "cover_letter")
    form = tab.get(f"/jobs/{job_id}/documents/new").text
    assert "CV.pdf (version 1)" in form
    page = follow(tab, tab.post(f"/jobs/{job_id}/documents", data={"document_id": str(letter)}))
    assert message_of(page) == "“Letter.txt” was attached."
    assert held(alice, job_id) == [("Letter.txt", 1)]
    assert "Document attached : Letter.txt · version 1" in words_of(
        part(page, "job-history", "div")
    )
    assert "Letter.txt" not in tab.get(f"/jobs/{job_id}/documents/new").text
    assert f'name="document_id" value="{cv}"' in section(page), "a CV is one click"
    follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert held(alice, job_id) == []


def test_a_file_becomes_a_document_of_the_job_of_the_kind_that_its_name_tells(alice, tab, job_id):
    sent = {"file": (BytesIO(PDF), "../My CV 2026.pdf"), "document_id": "", "kind": ""}
    page = follow(tab, tab.post(f"/jobs/{job_id}/documents", data=sent))
    assert message_of(page) == "“My CV 2026.pdf” was attached."
    (found,) = documents_of_job(alice, job_id)
    assert (found.document.kind, found.version.file_name) == ("cv", "My CV 2026.pdf")
    tab.post("/jobs/undo", data=undo_of(page))
    assert held(alice, job_id) == []
    assert not list_documents(alice).rows


def test_a_newer_version_is_used_by_one_click_until_the_job_was_applied(alice, tab, job_id, keep):
    cv = keep()
    attach_document(alice, job_id, cv)
    assert "newer" not in rows(tab.get(f"/jobs/{job_id}").text)
    add_version(alice, cv, Upload(BytesIO(b"%PDF-2"), "CV.pdf"), ROOM)
    assert "Version 2 is newer. Use it" in rows(tab.get(f"/jobs/{job_id}").text)
    page = follow(tab, tab.post(f"/jobs/{job_id}/documents/{cv}/newest"))
    assert message_of(page) == "“CV.pdf” is now version 2 here."
    assert held(alice, job_id) == [("CV.pdf", 2)]
    page = follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert held(alice, job_id) == [("CV.pdf", 1)]
    apply(tab, job_id)
    assert "newer" not in rows(tab.get(f"/jobs/{job_id}").text)
    assert tab.post(f"/jobs/{job_id}/documents/{cv}/newest").status_code == 409
    assert held(alice, job_id) == [("CV.pdf", 1)]


def test_what_was_sent_is_removed_by_a_second_click_alone_and_undone(alice, tab, job_id, keep):
    cv = keep()
    attach_document(alice, job_id, cv)
    apply(tab, job_id)
    address = f"/jobs/{job_id}/documents/{cv}/remove"
    answer = tab.post(address)
    assert answer.status_code == 409
    assert "You applied with this document." in rows(answer.text)
    assert f'formaction="{address}" name="force" value="true"' in section(answer.text)
    assert held(alice, job_id) == [("CV.pdf", 1)]
    page = follow(tab, tab.post(address, data={"force": "true"}))
    assert message_of(page) == "“CV.pdf” was removed from this job."
    assert held(alice, job_id) == []
    tab.post("/jobs/undo", data=undo_of(page))
    assert held(alice, job_id) == [("CV.pdf", 1)]


def test_what_was_not_sent_is_removed_at_once(alice, tab, job_id, keep):
    cv = keep()
    attach_document(alice, job_id, cv)
    page = follow(tab, tab.post(f"/jobs/{job_id}/documents/{cv}/remove"))
    assert held(alice, job_id) == []
    assert get_document(alice, cv).on_shelf
    assert "Document removed : CV.pdf · version 1" in timeline(page)


def test_a_job_that_was_applied_goes_on_showing_a_deleted_document(alice, tab, job_id, keep):
    cv = keep()
    attach_document(alice, job_id, cv)
    apply(tab, job_id)
    delete_document(alice, cv)
    page = tab.get(f"/jobs/{job_id}").text
    assert "Deleted from your documents. This job keeps it." in rows(page)
    with tab.get(f"/documents/{cv}/pdf?version=1") as answer:
        assert answer.data == PDF


@pytest.mark.parametrize(
    ("sent", "status", "sentence"),
    [
        ({}, 422, "Choose a file."),
        ({"document_id": ""}, 422, "Choose a document or a file."),
        (
            {"document_id": "1", "file": PDF},
            422,
            "Choose one of your documents or a file, not both.",
        ),
        ({"document_id": "x" * 5000}, 422, "Choose one of your documents."),
        ({"file": b""}, 422, "“A.pdf” was not uploaded. The file is empty."),
        ({"file": b"a" * (10 * 2**20 + 1)}, 413, "“A.pdf” was not uploaded."),
        ({"file": PDF, "kind": "<script>"}, 422, "Kind must be"),
    ],
)
def test_what_is_refused_is_told_in_the_form_and_on_the_page_it_was_dropped_on(
    alice, tab, job_id, sent, status, sentence
):
    def send(**more):
        files = {"file": FileStorage(BytesIO(sent["file"]), "A.pdf")} if "file" in sent else {}
        boundary, body = encode_multipart({**sent, **files, **more})
        content_type = f"multipart/form-data; boundary={boundary}"
        return tab.post(f"/jobs/{job_id}/documents", data=body, content_type=content_type)

    answer = send()
    assert answer.status_code == status
    assert sentence in " ".join(errors_of(answer.text))
    answer = send(dropped="y")
    assert answer.status_code == status
    assert sentence in message_of(answer.text)
    assert "Cook" in answer.text
    assert held(alice, job_id) == []
    assert not list_documents(alice).rows


def test_a_document_twice_is_a_sentence(alice, tab, job_id, keep):
    cv = keep()
    attach_document(alice, job_id, cv)
    answer = tab.post(f"/jobs/{job_id}/documents", data={"document_id": str(cv)})
    assert answer.status_code == 409
    assert "This job already has this document." in answer.text
    assert held(alice, job_id) == [("CV.pdf", 1)]


def test_another_users_document_and_job_are_not_there(alice, bob, tab, make_job, job_id, keep):
    his = keep(owner=bob)
    theirs = make_job(bob)
    assert tab.post(f"/jobs/{job_id}/documents", data={"document_id": str(his)}).status_code == 404
    sent = {"file": (BytesIO(PDF), "CV.pdf")}
    assert tab.post(f"/jobs/{theirs}/documents", data=sent).status_code == 404
    assert tab.get(f"/jobs/{theirs}/documents/new").status_code == 404
    assert held(alice, job_id) == []
    assert not list_documents(alice).rows


def test_names_are_text(alice, tab, job_id, keep):
    cv = keep(file_name="<b>x</b>.pdf")
    change_document(alice, cv, read_form(DocumentChanges, {"name": "<script>alert(1)</script>"}))
    attach_document(alice, job_id, cv)
    page = tab.get(f"/jobs/{job_id}").text
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in section(page)
