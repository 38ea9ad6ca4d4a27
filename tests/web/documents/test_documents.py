"""Documents, as a browser without scripts meets them."""

from io import BytesIO

import pytest
from support.pages import errors_of, follow, message_of, part, undo_of, words_of
from support.statements import statements_of
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from vega.clock import now
from vega.rules.document_files import MAX_BYTES
from vega.rules.document_kinds import kind_of
from vega.schemas import DocumentDraft, read_form
from vega.services.documents.attaching import attach_document, detach_document
from vega.services.documents.documents import get_document, list_documents
from vega.services.documents.saving import Upload, create_document
from vega.services.jobs import jobs

PDF, PNG = b"%PDF-1.7 one", b"\x89PNG\r\n\x1a\n one"
HTML = b"<!doctype html><script>alert(1)</script>"


def send(tab, address="/documents", data=PDF, called="CV.pdf", headers=None, **fields):
    """Send a file that is called so, with further fields."""
    form = {"file": FileStorage(BytesIO(data), called), **fields}
    boundary, body = encode_multipart(form)
    sent_as = f"multipart/form-data; boundary={boundary}"
    return tab.post(address, data=body, content_type=sent_as, headers=headers)


def fetch(tab, address):
    """Return an answer in whole, with its file closed."""
    with tab.get(address) as answer:
        answer.get_data()
        return answer


def keep(owner, data=PDF, name="CV.pdf", **draft):
    saved = create_document(
        owner, read_form(DocumentDraft, draft), Upload(BytesIO(data), name), 500 * 2**20
    )
    return saved.item.document.id


def shelf(page):
    return words_of(part(page, "shelf-list", "div"))


# The shelf


def test_a_file_is_uploaded_listed_and_taken_back_by_undo(alice, tab):
    assert "No documents yet" in tab.get("/documents").text
    page = follow(tab, send(tab, called="CV Platform.pdf"))
    assert message_of(page) == "“CV Platform.pdf” was uploaded."
    assert "CV Platform.pdf CV PDF – Version 1" in words_of(page)
    assert "12 bytes of 500 MB used" in words_of(page)
    page = follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert "No documents yet" in page


def test_a_kind_that_was_given_counts(alice, tab):
    follow(tab, send(tab, called="scan.pdf", kind="contract"))
    (found,) = list_documents(alice).rows
    assert (found.document.name, found.document.kind) == ("scan.pdf", "contract")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("CV_Anna-2026.pdf", "cv"), ("Lebenslauf.docx", "cv"), ("résumé.pdf", "cv"),
        ("Letter Kestrel Freight.pdf", "cover_letter"), ("cover-letter CV.pdf", "cover_letter"),
        ("Arbeitsvertrag.pdf", "contract"), ("portfolio2.zip", "portfolio"),
        ("CVE-2026-1.txt", "other"), ("newsletter.eml", "other"), ("", "other"),
    ],
)  # fmt: skip
def test_the_kind_is_read_from_the_name(name, kind):
    assert kind_of(name) == kind


def test_the_list_is_narrowed_by_kind_and_has_pages(alice, tab, monkeypatch):
    monkeypatch.setattr("vega.web.documents.documents.ON_A_PAGE", 2)
    for number in range(3):
        keep(alice, name=f"CV {number}.pdf", kind="cv")
    keep(alice, name="Letter.pdf", kind="cover_letter")
    page = tab.get("/documents?kind=cv").text
    assert "All 4 CVs 3 Cover letters 1" in shelf(page)
    assert "CV 2.pdf" in shelf(page)
    assert "Letter.pdf" not in shelf(page)
    assert "CV 0.pdf" not in shelf(page)
    (following,) = [
        link for link in page.split('href="') if link.startswith("/documents?") and "cursor" in link
    ]
    page = tab.get(following.partition('"')[0].replace("&amp;", "&")).text
    assert "CV 0.pdf" in shelf(page)
    assert "CV 2.pdf" not in shelf(page)
    page = tab.get("/documents?kind=contract").text
    assert "No documents of this kind." in page
    assert tab.get("/documents?kind=nonsense").status_code == 200


def test_previous_leads_to_the_page_before_also_past_the_second(alice, tab, monkeypatch):
    monkeypatch.setattr("vega.web.documents.documents.ON_A_PAGE", 2)
    for number in range(6):
        keep(alice, name=f"CV {number}.pdf", kind="cv" if number < 5 else "other")

    def turn(page, rel):
        (link,) = [tag for tag in page.split("<a ") if f'rel="{rel}"' in tag]
        return tab.get(link.split('href="')[1].partition('"')[0].replace("&amp;", "&")).text

    first = tab.get("/documents?kind=cv").text
    assert 'rel="prev"' not in first
    second = turn(first, "next")
    third = turn(second, "next")
    assert "CV 0.pdf" in shelf(third)
    assert shelf(turn(third, "prev")) == shelf(second)
    assert shelf(turn(second, "prev")) == shelf(first)


def test_an_upload_is_seen_where_its_kind_is_shown(alice, tab):
    answer = send(tab, "/documents?kind=cv", called="CV.pdf")
    assert answer.location == "/documents?kind=cv"
    assert send(tab, "/documents?kind=cv", called="Letter.pdf").location == "/documents"


def test_the_list_says_to_how_many_a_document_was_sent_and_when_last(alice, tab, make_job):
    document_id = keep(alice)
    attach_document(alice, make_job(alice), document_id)
    assert "Other PDF 1 job Version 1" in shelf(tab.get("/documents").text)
    for day in ("2026-10-28", "2026-11-03"):
        attach_document(alice, make_job(alice, applied_on=day), document_id)
    today = f"{now():%a %-d %b}"  # attached after it was applied to, so sent on this day
    assert f"Sent to 2, latest {today} Version 1" in shelf(tab.get("/documents").text)


def test_twelve_documents_take_as_many_queries_as_one(alice, tab, make_job):
    def queries(address):
        return len(statements_of(lambda: tab.get(address)))

    document_id = keep(alice)
    attach_document(alice, make_job(alice), document_id)
    few = [queries("/documents"), queries(f"/documents/{document_id}")]
    for number in range(11):
        attach_document(alice, make_job(alice), document_id)
        keep(alice, name=f"{number}.pdf")
    assert [queries("/documents"), queries(f"/documents/{document_id}")] == few


# What is refused


@pytest.mark.parametrize(
    ("fields", "status", "sentence"),
    [
        ({"data": b""}, 422, "“CV.pdf” was not uploaded. The file is empty."),
        ({"called": "../..\\.."}, 422, "The file has no name."),
        (
            {"data": bytes(MAX_BYTES + 1)},
            413,
            "“CV.pdf” was not uploaded. That is too large: 10 MB at most.",
        ),
        ({"called": "a/b\u202efdp.exe", "data": b""}, 422, "“bfdp.exe” was not uploaded."),
    ],
)
def test_a_refused_file_is_named(tab, fields, status, sentence):
    answer = send(tab, **fields)
    assert answer.status_code == status
    assert sentence in errors_of(answer.text)[0]
    assert "No documents yet" in answer.text


def test_no_file_and_two_files_are_a_sentence(tab):
    assert errors_of(tab.post("/documents", data={"name": "x"}).text) == ["Choose a file."]
    two = {"file": [(BytesIO(PDF), "1.pdf"), (BytesIO(PDF), "2.pdf")]}
    assert errors_of(tab.post("/documents", data=two).text) == ["Upload one file at a time."]


class TestFull:
    @pytest.fixture
    def settings(self):
        return {"VEGA_DOCUMENTS_MB": "1"}

    def test_a_full_shelf_says_how_full_it_is(self, alice, tab):
        keep(alice, bytes(700 * 1024))
        answer = send(tab, data=bytes(700 * 1024))
        assert answer.status_code == 409
        assert "Your documents take 0.7 of 1 MB" in errors_of(answer.text)[0]
        assert "700 kB of 1 MB used" in words_of(answer.text)


def test_a_body_that_is_too_large_is_told_before_it_is_read(tab):
    answer = send(tab, data=bytes(11 * 2**20))
    assert answer.status_code == 413
    assert "That is too large: 11 MB at most." in answer.text
    assert "a document may have up to 10 MB" in answer.text
    answer = send(tab, data=bytes(11 * 2**20), headers={"HX-Request": "true"})
    assert answer.status_code == 413
    assert "That is too large: 11 MB at most." in message_of(answer.text)


# A document


def test_its_page_shows_jobs_and_versions(alice, tab, make_job):
    document_id, job_id = keep(alice), make_job(alice, title="Cook", company="Inn")
    attach_document(alice, job_id, document_id)
    address = f"/documents/{document_id}"
    page = follow(tab, send(tab, f"{address}/content", data=PDF + b" two", called="CV 2.pdf"))
    assert message_of(page) == "“CV.pdf” now has version 2."
    words = words_of(page)
    assert "Version 2" in words
    assert "CV 2.pdf" in words
    assert "Cook" in words
    assert "Version 1, " in words
    older = words_of(tab.get(f"{address}?version=1").text)
    assert "This is version 1. Show the newest, version 2" in older
    for version in ("0", "3", "-1", "x", "99999999999", "²"):
        assert tab.get(f"{address}?version={version}").status_code == 404


def test_a_new_version_is_undone_unless_a_job_got_it(alice, tab, make_job):
    document_id, job_id = keep(alice), make_job(alice)
    address = f"/documents/{document_id}"
    page = follow(tab, send(tab, f"{address}/content", data=PDF + b" wrong"))
    back = f"{address}/content/undo"
    fields = undo_of(page, back)
    page = follow(tab, tab.post(back, data=fields))
    assert message_of(page) == "Undone."
    assert "Choose version 2" in page
    assert "This changed since" in message_of(follow(tab, tab.post(back, data=fields)))
    fields = undo_of(follow(tab, send(tab, f"{address}/content", data=PDF + b" right")), back)
    attach_document(alice, job_id, document_id)
    detach_document(alice, job_id, document_id)  # which an earlier Undo could give back
    page = follow(tab, tab.post(back, data=fields))
    assert "This changed since" in message_of(page)
    assert fetch(tab, f"{address}/content").data == PDF + b" right"


def test_it_is_renamed_with_undo_and_a_blank_name_is_refused(alice, tab):
    address = f"/documents/{keep(alice, kind='other')}"
    page = follow(tab, tab.post(address, data={"name": "履歴書", "kind": "cv"}))
    assert message_of(page) == "“履歴書” was saved."
    page = follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert '<h1 dir="auto">CV.pdf</h1>' in page
    answer = tab.post(address, data={"name": " ", "kind": "cv"})
    assert answer.status_code == 422
    assert errors_of(answer.text) == ["Name is required."]


def test_a_refused_version_leaves_the_document_as_it_is(alice, tab):
    address = f"/documents/{keep(alice)}"
    answer = send(tab, f"{address}/content", data=b"", called="new.pdf")
    assert answer.status_code == 422
    assert "“new.pdf” was not uploaded. The file is empty." in errors_of(answer.text)[0]
    assert "Choose version 2" in answer.text


def test_one_that_is_deleted_comes_back_by_undo(alice, tab):
    address = f"/documents/{keep(alice)}"
    page = follow(tab, tab.post(f"{address}/delete"))
    assert message_of(page) == "“CV.pdf” was deleted."
    assert tab.get(address).status_code == 404
    page = follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert "CV.pdf" in shelf(page)


def test_what_was_sent_is_seen_after_it_is_deleted_and_takes_no_change(alice, tab, make_job):
    job_id, document_id = make_job(alice, status="applied"), keep(alice)
    attach_document(alice, job_id, document_id)
    address = f"/documents/{document_id}"
    tab.post(f"{address}/delete")
    page = tab.get(address).text
    assert "You deleted this document." in page
    assert "Upload version" not in page
    assert "Delete document" not in page
    assert fetch(tab, f"{address}/pdf").data == PDF
    for answer in (tab.post(address, data={"name": "x"}), send(tab, f"{address}/content")):
        assert answer.status_code == 409
        assert "You deleted this document." in answer.text
    jobs.delete_jobs(alice, [job_id])
    assert "are in the trash" in tab.get(address).text


# Its file


def test_a_file_is_a_download_whatever_it_is(alice, tab):
    for data, name in ((HTML, "CV.pdf"), (PDF, "CV.html"), (b"<svg onload='x()'/>", "x.svg")):
        answer = fetch(tab, f"/documents/{keep(alice, data, name)}/content")
        assert answer.data == data
        assert answer.mimetype == "application/octet-stream"
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers.getlist("X-Content-Type-Options") == ["nosniff"]
        assert answer.headers.getlist("Content-Security-Policy") == ["sandbox"]


def test_a_preview_is_sandboxed_by_the_frame_and_by_its_answer(alice, tab):
    for data, name, mimetype in ((PNG, "x.html", "image/png"), (HTML, "x.html", "text/plain")):
        address = f"/documents/{keep(alice, data, name)}"
        page = tab.get(address)
        assert f'sandbox src="{address}/view"' in page.text
        assert "frame-src 'self'" in page.headers["Content-Security-Policy"]
        answer = fetch(tab, f"{address}/view")
        assert (answer.data, answer.mimetype) == (data, mimetype)
        (policy,) = answer.headers.getlist("Content-Security-Policy")
        assert "sandbox" in policy.split("; ")
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'self'" in policy
        assert answer.headers.getlist("X-Frame-Options") == ["SAMEORIGIN"]
        assert answer.headers.getlist("X-Content-Type-Options") == ["nosniff"]
        assert tab.get(f"{address}/pdf").status_code == 404


def test_a_pdf_is_framed_by_its_own_page_alone(alice, tab):
    address = f"/documents/{keep(alice)}"
    assert f'data-pdf="{address}/pdf"' in tab.get(address).text
    answer = fetch(tab, f"{address}/pdf")
    assert (answer.data, answer.mimetype) == (PDF, "application/pdf")
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert answer.headers.getlist("Content-Security-Policy") == ["frame-ancestors 'self'"]
    assert answer.headers.getlist("X-Frame-Options") == ["SAMEORIGIN"]
    assert answer.headers.getlist("X-Content-Type-Options") == ["nosniff"]
    assert tab.get(f"{address}/view").status_code == 404


def test_no_other_page_may_frame_or_be_framed(alice, tab):
    policy = tab.get("/documents").headers["Content-Security-Policy"]
    assert "frame-src" not in policy
    assert "frame-ancestors 'none'" in policy


def test_the_settings_say_what_documents_take(alice, tab):
    keep(alice, bytes(3 * 2**20))
    assert "Your documents take up 3 MB of 500 MB" in words_of(tab.get("/settings/data").text)


def test_a_file_of_another_is_nobodys(alice, bob, browser):
    document_id, other = keep(alice), browser(bob)
    for end in ("", "/content", "/view", "/pdf"):
        assert other.get(f"/documents/{document_id}{end}").status_code == 404
    assert send(other, f"/documents/{document_id}/content").status_code == 404
    assert other.post(f"/documents/{document_id}/delete").status_code == 404
    assert get_document(alice, document_id).on_shelf
