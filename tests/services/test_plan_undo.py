"""Undo of tasks, interviews, contacts and efforts: it puts back what was, and leaves no trace."""

from threading import Thread

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from sqlalchemy import insert, select
from support.postgres import waits_for_a_lock
from support.server import until

from vega.errors import EffortNotFound, NothingToUndo, TaskNotFound, UndoOutdated
from vega.extensions import Base, db
from vega.models import Job, JobStatus, calendar_feeds
from vega.schemas import (
    ContactChanges,
    ContactDraft,
    EffortChanges,
    EffortDraft,
    InterviewChanges,
    InterviewDraft,
    JobChanges,
    TaskChanges,
    TaskDraft,
    read_form,
)
from vega.services.jobs import merging
from vega.services.jobs.jobs import get_job, move_jobs, update_job
from vega.services.jobs.undo import undo
from vega.services.plan import contacts, efforts, interviews, tasks
from vega.storage.database import transaction

GROWING = {"updated_at", "version", "sequence", "indexed"}
URL = "https://jobs.example/same"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-25T12:00:00Z"):
        yield


@pytest.fixture
def job_id(alice, make_job) -> int:
    return make_job(alice)


def stored() -> dict[str, list[dict[str, str]]]:
    """Every row of the database but for what only grows, and what Undo itself keeps."""
    db.session.rollback()
    kept = {}
    for table in Base.metadata.sorted_tables:
        if table.name in ("changes", "calendar_feeds"):
            continue
        rows = db.session.execute(select(table).order_by(*table.primary_key)).mappings()
        kept[table.name] = [
            {name: str(value) for name, value in row.items() if name not in GROWING} for row in rows
        ]
    return kept


def task(title="Call Maria", **fields):
    return read_form(TaskDraft, {"title": title, **fields})


def interview(job_id, **fields):
    return read_form(
        InterviewDraft, {"job_id": job_id, "starts_at": "2026-11-26T14:00:00+01:00", **fields}
    )


class TestTasks:
    @pytest.fixture(params=["of a job", "of none"])
    def where(self, request, job_id) -> dict[str, int]:
        return {"job_id": job_id} if request.param == "of a job" else {}

    @ON_BOTH_DATABASES
    def test_takes_back_what_was_done_to_one(self, alice, where):
        task_id = tasks.create_task(alice, task(due_on="2026-11-27", **where)).item.id
        before = stored()
        for fields in ({"done": True}, {"due_on": "2026-12-01"}, {"title": "Write"}):
            saved = tasks.change_task(alice, task_id, read_form(TaskChanges, fields))
            assert stored() != before
            undo(alice, saved.change)
            assert stored() == before

    @ON_BOTH_DATABASES
    def test_brings_a_deleted_one_back_under_its_id(self, alice, where):
        task_id = tasks.create_task(alice, task(**where)).item.id
        before = stored()
        undo(alice, tasks.delete_task(alice, task_id).change)
        assert stored() == before

    def test_takes_away_one_that_was_added(self, alice, where):
        before = stored()
        saved = tasks.create_task(alice, task(**where))
        done = tasks.change_task(alice, saved.item.id, read_form(TaskChanges, {"done": True}))
        undo(alice, done.change)
        undo(alice, saved.change)
        assert stored() == before

    def test_leaves_one_alone_that_changed_since(self, alice, where):
        task_id = tasks.create_task(alice, task(**where)).item.id
        snoozed = tasks.change_task(
            alice, task_id, read_form(TaskChanges, {"due_on": "2026-12-01"})
        )
        tasks.change_task(alice, task_id, read_form(TaskChanges, {"due_on": "2026-12-02"}))
        with pytest.raises(UndoOutdated):
            undo(alice, snoozed.change)
        assert tasks.get_task(alice, task_id).due_on.isoformat() == "2026-12-02"

    @ON_BOTH_DATABASES
    def test_takes_a_task_back_from_the_job_it_was_given_to(self, alice, job_id):
        task_id = tasks.create_task(alice, task()).item.id
        before = stored()
        given = tasks.change_task(alice, task_id, read_form(TaskChanges, {"job_id": job_id}))
        undo(alice, given.change)
        assert stored() == before

    def test_is_nobody_elses(self, alice, bob, where):
        saved = tasks.create_task(alice, task(**where))
        with pytest.raises(NothingToUndo):
            undo(bob, saved.change)
        with pytest.raises(TaskNotFound):
            tasks.delete_task(bob, saved.item.id)

    def test_takes_back_a_move_together_with_the_task_that_it_offered(self, alice, job_id):
        before = stored()
        moved = move_jobs(alice, [job_id], read_form(JobChanges, {"status": "applied"}))
        tasks.create_task(alice, task(job_id=job_id), amends=moved.change)
        undo(alice, moved.change)
        assert stored() == before


class TestEfforts:
    @pytest.fixture
    def fair(self) -> EffortDraft:
        return read_form(EffortDraft, {"occurred_on": "2026-11-03", "title": "Job fair"})

    @ON_BOTH_DATABASES
    def test_leaves_no_trace(self, alice, fair):
        before = stored()
        saved = efforts.create_effort(alice, fair)
        added, effort_id = stored(), saved.item.id
        changes = read_form(EffortChanges, {"occurred_on": "2026-11-04", "result": "Two talks"})
        undo(alice, efforts.change_effort(alice, effort_id, changes).change)
        assert stored() == added
        undo(alice, efforts.delete_effort(alice, effort_id).change)
        assert stored() == added
        undo(alice, saved.change)
        assert stored() == before

    def test_leaves_one_alone_that_changed_since(self, alice, fair):
        saved = efforts.create_effort(alice, fair)
        changes = read_form(EffortChanges, {"title": "Changed since"})
        efforts.change_effort(alice, saved.item.id, changes)
        with pytest.raises(UndoOutdated):
            undo(alice, saved.change)
        assert efforts.get_effort(alice, saved.item.id).title == "Changed since"

    def test_has_nothing_to_take_back_where_nothing_changed(self, alice, fair):
        effort_id = efforts.create_effort(alice, fair).item.id
        changes = read_form(EffortChanges, {"title": "Job fair"})
        assert efforts.change_effort(alice, effort_id, changes).change is None

    def test_is_nobody_elses(self, alice, bob, fair):
        saved = efforts.create_effort(alice, fair)
        with pytest.raises(NothingToUndo):
            undo(bob, saved.change)
        with pytest.raises(EffortNotFound):
            efforts.delete_effort(bob, saved.item.id)


class TestInterviews:
    @ON_BOTH_DATABASES
    def test_takes_back_the_move_that_came_with_one(self, alice, job_id):
        before = stored()
        saved = interviews.create_interview(alice, interview(job_id, move=True))
        assert get_job(alice, job_id).status == JobStatus.INTERVIEWING
        undo(alice, saved.change)
        assert stored() == before

    @ON_BOTH_DATABASES
    def test_takes_back_what_was_done_to_one(self, alice, job_id):
        held = interviews.create_interview(alice, interview(job_id)).item.id
        before = stored()
        for fields in (
            {"state": "done"},
            {"state": "cancelled"},
            {"starts_at": "2026-11-27T09:00:00Z"},
            {"people": "Maria"},
        ):
            saved = interviews.change_interview(alice, held, read_form(InterviewChanges, fields))
            undo(alice, saved.change)
            assert stored() == before
        undo(alice, interviews.delete_interview(alice, held).change)
        assert stored() == before

    def test_tells_calendars_of_a_time_that_was_put_back(self, alice, job_id):
        held = interviews.create_interview(alice, interview(job_id)).item.id
        later = read_form(InterviewChanges, {"starts_at": "2026-11-27T09:00:00Z"})
        moved = interviews.change_interview(alice, held, later)
        sequence = moved.item.sequence
        undo(alice, moved.change)
        assert interviews.get_interview(alice, held).sequence > sequence


@ON_BOTH_DATABASES
def test_takes_back_what_was_done_to_a_contact(alice, job_id):
    before = stored()
    draft = read_form(ContactDraft, {"job_id": job_id, "name": "Maria"})
    added = contacts.create_contact(alice, draft)
    with_contact = stored()
    changed = contacts.change_contact(
        alice, added.item.id, read_form(ContactChanges, {"role": "CTO"})
    )
    undo(alice, changed.change)
    undo(alice, contacts.delete_contact(alice, added.item.id).change)
    assert stored() == with_contact
    undo(alice, added.change)
    assert stored() == before


@ON_BOTH_DATABASES
def test_merging_hands_everything_over_and_undo_hands_it_back(alice, make_job, monkeypatch):
    first, second = make_job(alice), make_job(alice)
    tasks.create_task(alice, task(job_id=second))
    interviews.create_interview(alice, interview(second))
    contacts.create_contact(alice, read_form(ContactDraft, {"job_id": second, "name": "Maria"}))
    monkeypatch.setattr(merging, "job_key", lambda _url: URL)
    before = stored()
    merged = merging.merge_jobs(alice, first, second)
    job = get_job(alice, first)
    assert [len(of(job)) for of in (
        tasks.tasks_of_job, interviews.interviews_of_job, contacts.contacts_of_job
    )] == [1, 1, 1]  # fmt: skip
    undo(alice, merged.change)
    assert stored() == before


@ON_BOTH_DATABASES
def test_every_change_and_its_undo_let_the_calendar_be_fetched_anew(alice, make_job):
    job_id = make_job(alice)
    row = {"nonce": "0" * 64, "secret_hash": "1" * 64, "with_companies": True, "version": 1}
    with transaction() as connection:
        connection.execute(
            insert(calendar_feeds).values(owner_id=alice.id, created_at=created_at(job_id), **row)
        )

    def version() -> int:
        return db.session.scalar(select(calendar_feeds.c.version))

    seen = version()
    saved = tasks.create_task(alice, task())
    assert version() > seen
    seen = version()
    undo(alice, saved.change)
    assert version() > seen
    seen = version()
    update_job(alice, job_id, read_form(JobChanges, {"deadline": "2026-12-01"}))
    assert version() > seen


def created_at(job_id: int):
    return db.session.get(Job, job_id).created_at


@ON_BOTH_DATABASES
def test_undo_of_an_effort_keeps_what_another_tab_saved_while_it_waited(app, alice):
    fair = read_form(EffortDraft, {"occurred_on": "2026-11-18", "title": "Fair"})
    effort_id = efforts.create_effort(alice, fair).item.id
    saved = []

    def act() -> None:
        with app.app_context():
            changes = read_form(EffortChanges, {"company": "Acme"})
            saved.append(efforts.change_effort(alice, effort_id, changes).change)
            db.session.remove()

    thread = Thread(target=act)
    with transaction():
        efforts.change_effort(alice, effort_id, read_form(EffortChanges, {"title": "Course"}))
        thread.start()
        if db.engine.dialect.name == "postgresql":
            until(waits_for_a_lock, "the other change to wait")
    thread.join()
    undo(alice, saved[0])
    db.session.expire_all()
    kept = efforts.get_effort(alice, effort_id)
    assert (kept.title, kept.company) == ("Course", "")
