"""Documents: kept once, used by many jobs, and frozen once they were sent."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from io import BytesIO

import pytest
from conftest import ON_BOTH_DATABASES
from flask import Flask
from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from support.copies import add_copies
from support.server import at_once

from vega.errors import (
    DocumentAttached,
    DocumentDeleted,
    DocumentNotFound,
    DocumentSent,
    DocumentsFull,
    DocumentTooLarge,
    InvalidInput,
    JobNotFound,
    UndoOutdated,
)
from vega.extensions import db
from vega.models import (
    EventKind,
    JobDocument,
    JobEvent,
    content_chunks,
    contents,
    document_versions,
    documents,
    job_documents,
)
from vega.models import jobs as job_table
from vega.rules.document_files import MAX_BYTES, clean_file_name, clean_name, media_type
from vega.schemas import DocumentChanges, DocumentDraft, JobDraft, Progress, read_form
from vega.services.account import Account
from vega.services.accounts import users
from vega.services.belongings import delete_account, delete_user
from vega.services.documents import saving
from vega.services.documents.attaching import attach_document, detach_document
from vega.services.documents.documents import (
    documents_of,
    documents_of_job,
    documents_of_jobs,
    get_document,
    get_version,
    list_documents,
    list_versions,
    used_bytes,
)
from vega.services.documents.saving import (
    Upload,
    add_version,
    change_document,
    create_document,
    delete_document,
    delete_let_go,
)
from vega.services.documents.shelf import documents_to_attach, holders_of, suggest_cvs
from vega.services.jobs import jobs, undo
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.merging import merge_jobs
from vega.storage import contents as contents_store
from vega.storage.contents import CHUNK_SIZE, read_chunks
from vega.storage.database import transaction

ROOM = 100 * 2**20


@pytest.fixture
def alice(app: Flask, alice: Account) -> Iterator[Account]:
    with app.app_context():
        yield alice


def upload(owner: Account, data: bytes = b"%PDF-1.7", name: str = "CV.pdf", **draft: object) -> int:
    saved = create_document(
        owner, read_form(DocumentDraft, draft), Upload(BytesIO(data), name), ROOM
    )
    return saved.item.document.id


def save_job(owner: Account, status: str = "interested") -> int:
    draft = {"title": "Engineer", "company": "Acme", "status": status}
    return create_job(owner, read_form(JobDraft, draft))


def move(owner: Account, job_id: int, status: str) -> int | None:
    return jobs.move_jobs(owner, [job_id], read_form(Progress, {"status": status})).change


def content(owner: Account, document_id: int, version: int | None = None) -> bytes:
    return b"".join(read_chunks(get_version(owner, document_id, version).sha256))


def stored() -> tuple[int, int]:
    """Return how many contents and how many chunks there are."""
    counts = (db.session.scalar(select(func.count()).select_from(t)) for t in _TABLES)
    return tuple(count or 0 for count in counts)  # type: ignore[return-value]


_TABLES = contents, content_chunks


def test_a_document_comes_back_byte_for_byte(alice: Account) -> None:
    data = bytes(range(256)) * (CHUNK_SIZE // 128) + b"the end"
    assert content(alice, upload(alice, data)) == data


def test_equal_files_are_stored_once_whoever_has_them(alice: Account) -> None:
    bob = users.create_user("bob", "correct horse battery")
    for owner in (alice, alice, bob):
        upload(owner, b"the same" * CHUNK_SIZE)
    assert stored() == (1, 8)
    assert used_bytes(alice) == 2 * used_bytes(bob) == 16 * CHUNK_SIZE


def test_a_content_goes_with_its_last_document(alice: Account) -> None:
    bob = users.create_user("bob", "correct horse battery")
    upload(alice)
    kept = upload(bob)
    delete_account(bob) if bob.is_admin else delete_user("bob")
    assert stored() == (1, 1)
    with pytest.raises(DocumentNotFound):
        get_document(bob, kept)
    delete_user("alice")
    assert stored() == (0, 0)


@ON_BOTH_DATABASES
def test_a_job_keeps_the_version_that_it_was_given(alice: Account) -> None:
    job_id, document_id = save_job(alice), upload(alice, b"one")
    attach_document(alice, job_id, document_id)
    add_version(alice, document_id, Upload(BytesIO(b"two"), "CV2.pdf"), ROOM)
    (attached,) = documents_of_job(alice, job_id)
    assert (attached.version.version, get_document(alice, document_id).version.version) == (1, 2)
    assert content(alice, document_id, 1) == b"one"


def test_the_other_jobs_of_a_document_are_looked_up_only_where_they_are_shown(
    alice: Account,
) -> None:
    job_ids, document_id = [save_job(alice), save_job(alice)], upload(alice)
    for job_id in job_ids:
        attach_document(alice, job_id, document_id)
    (shown,) = documents_of(jobs.get_job(alice, job_ids[0]))
    (attached,) = documents_of_jobs(job_ids[:1])[job_ids[0]]
    assert (shown.job_ids, attached.job_ids) == (job_ids, ())


def test_before_it_is_applied_a_deleted_document_leaves_the_job_and_undo_brings_it_back(
    alice: Account,
) -> None:
    job_id = save_job(alice)
    document_id = upload(alice, job_id=job_id)
    change = delete_document(alice, document_id)
    assert documents_of_job(alice, job_id) == []
    with pytest.raises(DocumentNotFound):
        get_document(alice, document_id)
    undo.undo(alice, change or 0)
    assert [each.document.id for each in documents_of_job(alice, job_id)] == [document_id]
    assert get_document(alice, document_id).on_shelf


@ON_BOTH_DATABASES
@pytest.mark.parametrize("now_is", ["applied", "interested", "rejected", "trash"])
def test_what_was_sent_outlives_its_deletion_whatever_the_job_is_now(
    alice: Account, now_is: str
) -> None:
    job_id = save_job(alice)
    document_id = upload(alice, b"sent", job_id=job_id)
    move(alice, job_id, "applied")
    if now_is == "trash":
        jobs.delete_jobs(alice, [job_id])
    elif now_is != "applied":
        move(alice, job_id, now_is)
    delete_document(alice, document_id)
    delete_let_go(datetime.now(UTC) + timedelta(days=20))
    assert content(alice, document_id, 1) == b"sent"
    assert not get_document(alice, document_id).on_shelf
    assert list_documents(alice).rows == []
    with pytest.raises(DocumentDeleted):
        attach_document(alice, save_job(alice), document_id)


def test_an_application_undone_was_never_made(alice: Account) -> None:
    job_id = save_job(alice)
    document_id = upload(alice, job_id=job_id)
    undo.undo(alice, move(alice, job_id, "applied") or 0)
    detach_document(alice, job_id, document_id)
    assert documents_of_job(alice, job_id) == []


def test_a_document_leaves_an_applied_job_only_by_force(alice: Account) -> None:
    job_id = save_job(alice, "applied")
    document_id = upload(alice, job_id=job_id)
    delete_document(alice, document_id)
    with pytest.raises(DocumentSent):
        detach_document(alice, job_id, document_id)
    change = detach_document(alice, job_id, document_id, force=True)
    with pytest.raises(DocumentNotFound):
        get_document(alice, document_id)
    undo.undo(alice, change or 0)
    assert content(alice, document_id) == b"%PDF-1.7"
    detach_document(alice, job_id, document_id, force=True)
    for hours, minutes in ((0, 0), (24, 59)):  # for a day it could be undone
        moment = datetime.now(UTC) + timedelta(hours=hours, minutes=minutes)
        assert (delete_let_go(moment), stored()) == (0, (1, 1))
    assert (delete_let_go(datetime.now(UTC) + timedelta(days=2)), stored()) == (1, (0, 0))


@ON_BOTH_DATABASES
def test_attaching_and_removing_are_in_the_history(alice: Account) -> None:
    job_id = save_job(alice)
    document_id = upload(alice, name="CV.pdf", job_id=job_id)
    detach_document(alice, job_id, document_id)
    query = select(JobEvent).where(JobEvent.kind == EventKind.DOCUMENT).order_by(JobEvent.id)
    told = [(e.action, e.title, e.document_version) for e in db.session.scalars(query)]
    assert told == [("attached", "CV.pdf", 1), ("removed", "CV.pdf", 1)]


@ON_BOTH_DATABASES
def test_what_cannot_be_kept_is_told_and_leaves_nothing(alice: Account) -> None:
    document_id = upload(alice, job_id=(job_id := save_job(alice)))
    with pytest.raises(DocumentAttached):
        attach_document(alice, job_id, document_id)
    before = stored()
    for data, name, error in (
        (b"", "CV.pdf", InvalidInput),
        (b"x", " \u202e/", InvalidInput),
        (b"x" * (MAX_BYTES + 1), "CV.pdf", DocumentTooLarge),
    ):
        with pytest.raises(error):
            upload(alice, data, name)
    with pytest.raises(DocumentsFull):
        create_document(alice, DocumentDraft(), Upload(BytesIO(b"x"), "x"), used_bytes(alice))
    assert stored() == before


@pytest.mark.parametrize(
    ("start", "found"),
    [
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"%PDF-1.7", "application/pdf"),
        (b"<html><script>", "text/plain"),
        (b"<svg onload=x>", "text/plain"),
        ("Größe".encode()[:-2], "text/plain"),
        ("Größe".encode("latin-1"), "application/octet-stream"),
        (b"PK\x03\x04", "application/octet-stream"),
        (b"\n%PDF-1.7", "text/plain"),
    ],
)
def test_the_first_bytes_decide_the_type(start: bytes, found: str) -> None:
    assert media_type(start) == found


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("CV.pdf", "CV.pdf"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\alice\CV.pdf", "CV.pdf"),
        ("CV\u202efdp.exe", "CVfdp.exe"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
        ("履歴書 👩\u200d💻.pdf", "履歴書 👩\u200d💻.pdf"),
        ("..", ""),
        ("\u200d\u200c", ""),
        ("x" * 300 + ".pdf", "x" * 251 + ".pdf"),
    ],
)
def test_a_file_name_is_text_and_never_a_path(given: str, kept: str) -> None:
    assert clean_file_name(given) == kept
    assert len(clean_name(given * 200)) <= 255


# What others do meanwhile, and what goes for good


def test_undo_of_an_upload_leaves_it_to_the_jobs_that_got_it_since(alice: Account) -> None:
    saved = create_document(alice, DocumentDraft(), Upload(BytesIO(b"sent"), "CV.pdf"), ROOM)
    document_id, job_id = saved.item.document.id, save_job(alice)
    attach_document(alice, job_id, document_id)
    move(alice, job_id, "applied")
    with pytest.raises(UndoOutdated):
        undo.undo(alice, saved.change or 0)
    assert content(alice, document_id) == b"sent"


@ON_BOTH_DATABASES
def test_undo_of_an_upload_frees_its_content_a_day_later(alice: Account) -> None:
    saved = create_document(alice, DocumentDraft(), Upload(BytesIO(b"x"), "CV.pdf"), ROOM)
    undo.undo(alice, saved.change or 0)
    with pytest.raises(DocumentNotFound):
        get_document(alice, saved.item.document.id)
    assert (delete_let_go(datetime.now(UTC) + timedelta(days=2)), stored()) == (1, (0, 0))


@ON_BOTH_DATABASES
def test_undo_of_a_merge_gives_an_applied_job_back_what_it_was_sent(alice: Account) -> None:
    document_id = upload(alice, b"sent")
    both = [save_job(alice), save_job(alice, "applied")]
    for job_id in both:
        attach_document(alice, job_id, document_id)
    with transaction() as connection:  # two of one posting, as after *Keep both*
        connection.execute(update(job_table).values(source_url="https://jobs.example/1"))
    merged = merge_jobs(alice, *both)
    delete_document(alice, document_id)
    undo.undo(alice, merged.change or 0)
    (kept,) = documents_of_job(alice, both[1])
    assert (kept.document.id, kept.on_shelf) == (document_id, False)


def test_what_undo_could_bring_back_gives_way_to_a_new_upload(alice: Account) -> None:
    """Or deleting and uploading in turns would fill the disk."""
    data = bytes(CHUNK_SIZE)
    change = delete_document(alice, upload(alice, data))
    for number in range(3):
        file = Upload(BytesIO(data[1:] + bytes([number])), "CV.pdf")
        saved = create_document(alice, DocumentDraft(), file, 2 * CHUNK_SIZE - 1)
        delete_document(alice, saved.item.document.id)
        contents_store.delete_unused()
        assert stored() == (1, 1)
    with pytest.raises(UndoOutdated):
        undo.undo(alice, change or 0)


@ON_BOTH_DATABASES
def test_no_upload_waits_for_the_contents_that_it_lets_go(alice: Account, bob: Account) -> None:
    """How long that takes would tell whether somebody else has one of them, too."""
    upload(bob, b"shared")
    contents_store.let_go.clear()
    for data in (b"shared", b"alone!"):
        delete_document(alice, upload(alice, data))
    create_document(alice, DocumentDraft(), Upload(BytesIO(b"next"), "CV.pdf"), 12)
    assert (contents_store.let_go.is_set(), stored()) == (True, (3, 3))
    assert (contents_store.delete_unused(), stored()) == (1, (2, 2))


def test_versions_that_no_job_has_go_with_their_document(alice: Account) -> None:
    job_id = save_job(alice, "applied")
    document_id = upload(alice, b"sent", job_id=job_id)
    for data in (b"two", b"three"):
        add_version(alice, document_id, Upload(BytesIO(data), "CV.pdf"), ROOM)
    delete_document(alice, document_id)
    assert used_bytes(alice) == len(b"sent")
    delete_let_go(datetime.now(UTC) + timedelta(days=2))
    assert stored() == (1, 1)
    assert content(alice, document_id) == b"sent"


@ON_BOTH_DATABASES
def test_a_job_that_gets_a_document_while_it_is_deleted_loses_it_in_its_history_too(
    app: Flask, alice: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id, job_id = upload(alice), save_job(alice)
    find, meanwhile = saving._links_not_sent, [lambda: attach_document(alice, job_id, document_id)]

    def find_and_change(document_id: int) -> Sequence[JobDocument]:
        found = find(document_id)
        if meanwhile:
            in_another_thread(app, meanwhile.pop())
        return found

    monkeypatch.setattr(saving, "_links_not_sent", find_and_change)
    delete_document(alice, document_id)
    query = select(JobEvent.action).where(JobEvent.kind == EventKind.DOCUMENT)
    assert db.session.scalars(query.order_by(JobEvent.id)).all() == ["attached", "removed"]
    assert documents_of_job(alice, job_id) == []


def in_another_thread(app: Flask, call: Callable[[], object]) -> None:
    def run() -> None:
        with app.app_context():
            call()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(run).result()


@ON_BOTH_DATABASES
def test_at_once_nothing_is_lost_and_nothing_goes_past_the_total(
    app: Flask, alice: Account
) -> None:
    """Equal files, versions, deletions, attaching and maintenance in one another's way."""
    job_ids = [save_job(alice), save_job(alice, "applied")]
    document_id, data = upload(alice, b"one"), bytes(CHUNK_SIZE)
    room = used_bytes(alice) + 4 * len(data)

    def add(number: int) -> int:
        file = Upload(BytesIO(data), f"{number}.pdf")
        if number % 2:
            return add_version(alice, document_id, file, room).version.version
        draft = read_form(DocumentDraft, {"job_id": job_ids[number % 4 // 2]})
        return delete_document(alice, create_document(alice, draft, file, room).item.document.id)

    def rename(number: int) -> None:
        change_document(alice, document_id, read_form(DocumentChanges, {"name": f"CV {number}"}))
        with suppress(DocumentAttached):
            attach_document(alice, job_ids[number % 2], document_id)

    def let_go(_number: int) -> None:
        delete_let_go(datetime.now(UTC) + timedelta(days=2))

    def run(call: Callable[[int], object], number: int) -> object:
        with app.app_context(), suppress(DocumentsFull):
            return call(number)

    calls = [partial(run, call, number) for number in range(4) for call in (add, rename, let_go)]
    at_once(calls)
    db.session.expire_all()
    assert used_bytes(alice) <= room
    versions = list_versions(get_document(alice, document_id).document)
    assert [each.version for each in versions] == [*range(len(versions), 0, -1)]
    for version in versions:
        expected = b"one" if version.version == 1 else data
        assert b"".join(read_chunks(version.sha256)) == expected
    for found in documents_of_job(alice, job_ids[1]):
        assert content(alice, found.document.id, found.version.version) in (b"one", data)


@ON_BOTH_DATABASES
def test_an_account_that_is_deleted_while_files_come_leaves_nothing(
    app: Flask, alice: Account
) -> None:
    bob = users.create_user("bob", "correct horse battery")
    job_id = save_job(bob)

    def run(number: int) -> None:
        with app.app_context(), suppress(IntegrityError, JobNotFound, DocumentNotFound):
            upload(bob, b"x" * CHUNK_SIZE, job_id=job_id) if number else delete_account(bob)

    at_once([partial(run, number) for number in range(4)])
    db.session.expire_all()
    delete_let_go()
    assert stored() == (0, 0)


def test_a_document_has_three_hundred_versions_at_most(alice: Account) -> None:
    document_id = upload(alice)
    with transaction() as connection:  # as if 298 had come between, and gone
        connection.execute(update(documents).values(version=299))
        connection.execute(update(document_versions).values(version=299))
    add_version(alice, document_id, Upload(BytesIO(b"two"), "CV.pdf"), ROOM)
    with pytest.raises(InvalidInput, match=r"has 300 versions, .* Upload a new document"):
        add_version(alice, document_id, Upload(BytesIO(b"three"), "CV.pdf"), ROOM)


def test_fifty_of_each_kind_are_offered_to_a_job_and_two_cvs_are_suggested(alice: Account) -> None:
    letter, cv = upload(alice, kind="cover_letter"), upload(alice, kind="cv")
    add_copies(documents, cv, 50)
    job = jobs.get_job(alice, save_job(alice))
    offered = [document.id for document in documents_to_attach(alice, job)]
    assert offered == [*range(cv + 50, cv, -1), letter]
    assert [document.id for document in suggest_cvs(alice, job, ())] == [cv + 50, cv + 49]


def test_the_page_of_a_document_lists_the_hundred_jobs_that_got_it_last(alice: Account) -> None:
    first = save_job(alice)
    document_id = upload(alice, job_id=first)
    add_copies(job_table, first, 100)
    link = db.session.execute(select(job_documents)).one()._asdict()
    copies = [{**link, "job_id": first + number} for number in range(1, 101)]
    db.session.execute(insert(job_documents), copies)
    db.session.commit()
    listed = [holder.job.id for holder in holders_of(get_document(alice, document_id).document)]
    assert listed == [*range(first + 100, first, -1)]


def test_a_large_content_that_comes_back_while_it_is_deleted_is_whole(
    alice: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = bytes(range(256)) * (20 * CHUNK_SIZE // 256)
    delete_document(alice, upload(alice, data))
    lock, meanwhile, again = contents_store._lock_unused, [None], []

    def come_back(connection: Connection, digests: Sequence[str]) -> Sequence[str]:
        found = lock(connection, digests)
        if stored() == (1, 12) and meanwhile:
            meanwhile.clear()
            again.append(upload(alice, data))
            return lock(connection, digests)
        return found

    monkeypatch.setattr(contents_store, "_lock_unused", come_back)
    delete_let_go(datetime.now(UTC) + timedelta(days=2))
    assert content(alice, again[0]) == data
    delete_document(alice, again[0])
    delete_let_go(datetime.now(UTC) + timedelta(days=4))
    assert stored() == (0, 0)
