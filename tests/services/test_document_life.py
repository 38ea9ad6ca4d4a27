"""Whatever happens to documents and jobs, each applied job has what was sent, byte for byte."""

from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import timedelta
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import time_machine
from flask import Flask
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select, update
from support import people
from support.lives import NOW

from vega.clock import now
from vega.errors import DocumentNotFound, DocumentSent, Fact
from vega.extensions import db
from vega.models import DocumentVersion, Plan, contents
from vega.models import jobs as job_table
from vega.schemas import DocumentDraft, JobDraft, Progress, read_form
from vega.services.accounts import users
from vega.services.belongings import delete_account, delete_user
from vega.services.documents.attaching import attach_document, detach_document
from vega.services.documents.documents import (
    documents_of_jobs,
    get_document,
    get_version,
    list_documents,
    sizes_of,
)
from vega.services.documents.saving import (
    Upload,
    add_version,
    create_document,
    delete_document,
    delete_let_go,
)
from vega.services.jobs import jobs, merging, undo
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.trash import TRASH_KEPT, empty_trash
from vega.storage.backup import make_backup
from vega.storage.contents import CHUNK_SIZE, read_chunks
from vega.storage.database import transaction
from vega.storage.restore import restore_backup

FILES = (b"one", b"two", b"%PDF-1.7", b"\x00" * CHUNK_SIZE + b"end")
numbers = count()
files, picks = st.sampled_from(FILES), st.integers(0, 3)
Key = tuple[int, int]  # a document, and its version


@dataclass
class Expected:
    """What the person may count on. `has` is what each job was given, `sent` were ever applied.

    `changes` has what Undo of a change gives back: `has` and `sent` of the jobs that it touched.
    """

    has: dict[int, dict[Key, bytes]] = field(default_factory=dict)
    sent: set[int] = field(default_factory=set)
    in_trash: dict[int, object] = field(default_factory=dict)  # since when
    merged: set[int] = field(default_factory=set)
    shelf: dict[int, list[bytes]] = field(default_factory=dict)  # the versions
    off_shelf: dict[int, list[bytes]] = field(default_factory=dict)
    changes: dict[int, "Before"] = field(default_factory=dict)

    @property
    def jobs(self) -> list[int]:
        return [each for each in self.has if each not in self.in_trash and each not in self.merged]

    def held(self, document_id: int) -> dict[Key, bytes]:
        every = {key: data for has in self.has.values() for key, data in has.items()}
        return {key: data for key, data in every.items() if key[0] == document_id}


@dataclass
class Before:
    """What a change took away and what it brought, and the state that it changed."""

    lost: dict[int, dict[Key, bytes]] = field(default_factory=dict)
    came: dict[int, set[Key]] = field(default_factory=dict)
    sent: dict[int, bool] = field(default_factory=dict)
    from_shelf: int | None = None
    to_shelf: int | None = None
    binned: int | None = None
    merged: int | None = None


class DocumentLife(RuleBasedStateMachine):
    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.clock = time_machine.travel(NOW, tick=False)
        self.time = self.clock.start()
        name = f"person{next(numbers)}"
        users.create_user(name, "correct horse", Plan.UNLIMITED)
        self.owner = users.get_user(name)
        self.expected = Expected()
        self.backups: list[Any] = []  # a file, and what was expected then
        self.others = 0  # accounts that came and went
        for applied in (False, True):
            self.save_job(applied)
        self.upload(FILES[0], on_job=False, pick=0, tight=False)
        self.attach(pick=0, document=0)

    def teardown(self) -> None:
        self._check_off_shelf()
        delete_user(self.owner.username)
        assert stored_digests() == set()
        self.clock.stop()

    def _job(self, pick: int) -> int:
        return self.expected.jobs[pick % len(self.expected.jobs)]

    def _document(self, pick: int) -> int:
        """Return a document on the shelf, or one off the shelf that a job has."""
        known = [*self.expected.shelf, *self.expected.off_shelf]
        return known[pick % len(known)]

    def _note(self, change: int | None, before: Before) -> None:
        if change is not None:
            self.expected.changes[change] = before

    def _room(self, data: bytes, tight: bool) -> int:
        return sizes_of(self.owner).used + len(data) if tight else 2**30

    some_jobs = precondition(lambda self: self.expected.jobs)
    some_documents = precondition(lambda self: self.expected.shelf or self.expected.off_shelf)

    # Jobs

    @rule(applied=st.booleans())
    def save_job(self, applied: bool) -> None:
        if len(self.expected.has) > 4:
            return
        status = "applied" if applied else "interested"
        draft = read_form(JobDraft, {"title": "Engineer", "company": "Acme", "status": status})
        job_id = create_job(self.owner, draft)
        with transaction() as connection:  # all are of one posting, as after *Keep both*
            row = update(job_table).where(job_table.c.id == job_id)
            connection.execute(row.values(source_url="https://jobs.example/1"))
        self.expected.has[job_id] = {}
        self.expected.sent |= {job_id} if applied else set()

    @some_jobs
    @rule(pick=picks, status=st.sampled_from(["applied", "applied", "interested", "rejected"]))
    def move(self, pick: int, status: str) -> None:
        job_id = self._job(pick)
        before = Before(sent={job_id: job_id in self.expected.sent})
        progress = read_form(Progress, {"status": status})
        self._note(jobs.move_jobs(self.owner, [job_id], progress).change, before)
        self.expected.sent |= set() if status == "interested" else {job_id}

    @some_jobs
    @rule(pick=picks)
    def put_into_trash(self, pick: int) -> None:
        job_id = self._job(pick)
        self._note(jobs.delete_jobs(self.owner, [job_id]).change, Before(binned=job_id))
        self.expected.in_trash[job_id] = now()

    @precondition(lambda self: self.expected.in_trash)
    @rule()
    def restore_from_trash(self) -> None:
        jobs.restore_jobs(self.owner, [*self.expected.in_trash])
        self.expected.in_trash.clear()

    @precondition(lambda self: len(self.expected.jobs) > 1)
    @rule(pick=picks, other=st.integers(1, 2))
    def merge(self, pick: int, other: int) -> None:
        expected, job_id, other_id = self.expected, self._job(pick), self._job(pick + other)
        if job_id == other_id:
            return
        own, gone = expected.has[job_id], expected.has[other_id]
        before = Before(
            lost={other_id: gone},
            came={job_id: gone.keys() - own.keys()},
            sent={each: each in expected.sent for each in (job_id, other_id)},
            merged=other_id,
        )
        self._note(merging.merge_jobs(self.owner, job_id, other_id).change, before)
        expected.has[job_id], expected.has[other_id] = {**gone, **own}, {}
        expected.merged.add(other_id)
        if other_id in expected.sent:
            expected.sent.add(job_id)
            expected.sent.remove(other_id)

    # Documents

    @precondition(lambda self: len(self.expected.shelf) < 4)
    @rule(data=files, on_job=st.booleans(), pick=picks, tight=st.booleans())
    def upload(self, data: bytes, on_job: bool, pick: int, tight: bool) -> None:
        job_id = self._job(pick) if on_job and self.expected.jobs else None
        draft = read_form(DocumentDraft, {"job_id": job_id})
        file = Upload(BytesIO(data), "CV.pdf")
        saved = create_document(self.owner, draft, file, self._room(data, tight))
        key = saved.item.document.id, 1
        self.expected.shelf[key[0]] = [data]
        if job_id is not None:
            self.expected.has[job_id][key] = data
        came = {} if job_id is None else {job_id: {key}}
        self._note(saved.change, Before(came=came, to_shelf=key[0]))

    @some_documents
    @rule(data=files, pick=picks, tight=st.booleans())
    def upload_version(self, data: bytes, pick: int, tight: bool) -> None:
        document_id = self._document(pick)
        with suppress(Fact):
            upload = Upload(BytesIO(data), "CV2.pdf")
            add_version(self.owner, document_id, upload, self._room(data, tight))
            self.expected.shelf[document_id].append(data)

    @some_jobs
    @some_documents
    @rule(pick=picks, document=picks)
    def attach(self, pick: int, document: int) -> None:
        job_id, document_id = self._job(pick), self._document(document)
        with suppress(Fact):
            change = attach_document(self.owner, job_id, document_id)
            versions = self.expected.shelf[document_id]
            key = document_id, len(versions)
            self.expected.has[job_id][key] = versions[-1]
            self._note(change, Before(came={job_id: {key}}))

    @some_jobs
    @some_documents
    @rule(pick=picks, document=picks, force=st.booleans())
    def detach(self, pick: int, document: int, force: bool) -> None:
        job_id, document_id = self._job(pick), self._document(document)
        has = self.expected.has[job_id]
        lost = {key: data for key, data in has.items() if key[0] == document_id}
        if not lost:
            return
        if job_id in self.expected.sent and not force:
            with pytest.raises(DocumentSent):
                detach_document(self.owner, job_id, document_id)
            return
        change = detach_document(self.owner, job_id, document_id, force=force)
        self.expected.has[job_id] = {key: has[key] for key in has.keys() - lost.keys()}
        self._note(change, Before(lost={job_id: lost}))

    @some_documents
    @rule(document=picks)
    def delete(self, document: int) -> None:
        expected, document_id = self.expected, self._document(document)
        if document_id not in expected.shelf:
            return
        before = Before(from_shelf=document_id)
        self._note(delete_document(self.owner, document_id), before)
        expected.off_shelf[document_id] = expected.shelf.pop(document_id)
        for job_id in expected.has.keys() - expected.sent:
            has = expected.has[job_id]
            lost = {key: data for key, data in has.items() if key[0] == document_id}
            before.lost[job_id] = lost
            expected.has[job_id] = {key: has[key] for key in has.keys() - lost.keys()}

    # What goes back, and what goes for good

    @precondition(lambda self: self.expected.changes)
    @rule(pick=st.integers(0, 2))
    def undo(self, pick: int) -> None:
        expected = self.expected
        change = sorted(expected.changes)[-1 - pick % len(expected.changes)]
        before = expected.changes.pop(change)
        try:
            undo.undo(self.owner, change)
        except Fact:
            return
        for job_id, keys in before.came.items():
            for key in keys:
                del expected.has[job_id][key]
        for job_id, lost in before.lost.items():
            expected.has[job_id] |= lost
        for job_id, was_sent in before.sent.items():
            (expected.sent.add if was_sent else expected.sent.discard)(job_id)
        expected.in_trash.pop(before.binned or 0, None)
        expected.merged.discard(before.merged or 0)
        if before.from_shelf is not None:
            expected.shelf[before.from_shelf] = expected.off_shelf.pop(before.from_shelf)
        if before.to_shelf is not None:
            expected.off_shelf[before.to_shelf] = expected.shelf.pop(before.to_shelf)

    @rule(days=st.sampled_from([1, 40]))
    def days_pass(self, days: int) -> None:
        self.time.shift(timedelta(days=days, hours=2))
        expected = self.expected
        gone = {each for each, at in expected.in_trash.items() if now() - at >= TRASH_KEPT}
        gone |= expected.merged
        for job_id in gone:
            del expected.has[job_id]
            expected.in_trash.pop(job_id, None)
        expected.merged.clear()
        expected.changes.clear()
        empty_trash()
        delete_let_go()
        undo.delete_old_changes()
        kept = [data for versions in expected.shelf.values() for data in versions]
        kept += [data for has in expected.has.values() for data in has.values()]
        assert len(stored_digests()) == len({*kept})
        self._check_off_shelf()

    @precondition(lambda self: not self.others)
    @rule(data=files)
    def somebody_else_comes_and_goes(self, data: bytes) -> None:
        self.others += 1
        other = users.create_user(f"other{next(numbers)}", "correct horse")
        create_document(other, DocumentDraft(), Upload(BytesIO(data), "CV.pdf"), 2**30)
        delete_account(other)

    @precondition(lambda self: not self.backups and self.expected.sent)
    @rule()
    def back_up(self) -> None:
        file = self.folder / f"{next(numbers)}.zip"
        make_backup(people.config(), file)
        self.backups.append((file, deepcopy(self.expected)))

    @precondition(lambda self: any(self.backups))
    @rule()
    def go_back_to_the_backup(self) -> None:
        file, self.expected = self.backups[0]
        self.backups[0] = ()  # one a life: they take a while
        db.session.remove()
        db.engine.dispose()  # as a restore wants it: nobody has the database open
        restore_backup(people.config(), file, force=True)

    @invariant()
    def each_job_has_what_it_was_given(self) -> None:
        db.session.expire_all()
        found = documents_of_jobs(self.expected.has)
        for job_id, has in self.expected.has.items():
            versions = [each.version for each in found[job_id]]
            served = {
                (each.document_id, each.version): served_bytes(each.sha256) for each in versions
            }
            assert served == has, f"job {job_id}"

    @invariant()
    def each_document_has_its_versions(self) -> None:
        found = {each.document.id for each in list_documents(self.owner).rows}
        assert found == self.expected.shelf.keys()
        query = select(DocumentVersion).where(DocumentVersion.document_id.in_(found))
        served = {
            (each.document_id, each.version): served_bytes(each.sha256)
            for each in db.session.scalars(query)
        }
        assert served == {
            (document_id, number): data
            for document_id, versions in self.expected.shelf.items()
            for number, data in enumerate(versions, 1)
        }

    def _check_off_shelf(self) -> None:
        for document_id in self.expected.off_shelf:
            held = self.expected.held(document_id)
            for (_, number), data in held.items():
                found = get_version(self.owner, document_id, number)
                assert served_bytes(found.sha256) == data
            if not held:
                with pytest.raises(DocumentNotFound):
                    get_document(self.owner, document_id)


def served_bytes(digest: str) -> bytes:
    return b"".join(read_chunks(digest))


def stored_digests() -> set[str]:
    return {*db.session.scalars(select(contents.c.sha256))}


FEW = settings(
    max_examples=5, stateful_step_count=20,
    phases=[Phase.generate], suppress_health_check=[*HealthCheck],
)  # fmt: skip


def test_what_was_sent_stays_byte_for_byte_whatever_happens(app: Flask, tmp_path: Path) -> None:
    DocumentLife.folder = tmp_path
    run_state_machine_as_test(DocumentLife, settings=FEW)
