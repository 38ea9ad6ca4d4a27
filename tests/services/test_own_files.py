"""Vega's own JSON comes back as it was, and what is wrong in it stays out alone."""

import json
from datetime import UTC, date, datetime
from hashlib import sha256
from io import BytesIO

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from sqlalchemy import select
from support.statements import statements_of

from vega.extensions import db
from vega.models import Effort, Interview, Job, JobEvent, Plan, RowOutcome, Task
from vega.reading.table.file_contents import OwnFile
from vega.schemas import DocumentDraft, EffortChanges, TaskChanges, read_form
from vega.services.account import Account
from vega.services.documents.attaching import PlannedDocument, attach_planned
from vega.services.documents.documents import documents_of_job, get_document
from vega.services.documents.saving import Upload, add_version, create_document
from vega.services.exporting import write_json
from vega.services.imports.confirming import confirm_import
from vega.services.imports.drafts import start_import
from vega.services.imports.own_files import plan_own
from vega.services.imports.taking_back import undo_import
from vega.services.jobs.history import list_events
from vega.services.jobs.jobs import get_job
from vega.services.plan.efforts import change_effort, list_efforts
from vega.services.plan.tasks import change_task, list_tasks
from vega.storage.database import transaction


@pytest.fixture(autouse=True)
def _november():
    with time_machine.travel(datetime(2026, 11, 25, 9, tzinfo=UTC), tick=True):
        yield


SAVED = {
    "kind": "saved", "to": "interested", "occurredOn": "2026-11-02",
    "recordedAt": "2026-11-02T08:00:00.000001Z",
}  # fmt: skip
APPLIED = {
    **SAVED, "kind": "moved", "to": "applied", "occurredOn": "2026-11-03", "via": "extension",
    "viaLabel": "Laptop",
}  # fmt: skip
JOB = {"title": "Engineer", "company": "Acme", "createdAt": "2026-11-02T08:00:00.000001Z"}

BACKWARDS = {"title": "x", "startsAt": "2026-11-05T10:00:00Z", "endsAt": "2026-11-05T09:00:00Z"}


def job(*events, **members):
    return {**JOB, "events": [SAVED, *events], **members}


def take_in(owner, *jobs, tasks=(), efforts=(), version=1):
    whole = {"version": version, "jobs": jobs, "tasks": tasks, "efforts": efforts}
    data = whole if version else jobs
    return confirm_import(owner, start_import(owner, json.dumps(data).encode(), "vega.json").id)


def plan(owner, entry):
    (row,) = plan_own(owner, OwnFile([entry]))
    return row


def test_a_job_comes_with_its_door_and_its_moments(alice):
    members = {"capturedVia": "extension", "capturedViaLabel": "Laptop", "unknown": [1]}
    report = take_in(alice, job(APPLIED, **members, updatedAt="2099-01-01T00:00:00Z"))
    found = get_job(alice, report.rows[0].job_id)
    assert (found.status, found.applied_on, found.version) == ("applied", date(2026, 11, 3), 1)
    assert (found.captured_via, found.captured_via_label) == ("extension", "Laptop")
    assert found.created_at == datetime(2026, 11, 2, 8, 0, 0, 1, UTC)
    assert found.updated_at <= datetime(2026, 11, 25, 10, tzinfo=UTC)
    moved = list_events(found, alice)[0]
    assert (moved.via, moved.via_label, moved.from_status) == ("extension", "Laptop", "interested")


def test_an_entry_has_what_its_kind_has_alone(alice):
    told = {
        "to": "rejected", "stage": "Panel", "reply": True, "text": "Hi", "fields": ["title"],
        "title": "X", "action": "removed", "sourceUrl": "https://acme.example/1",
    }  # fmt: skip
    kinds = ("note", "merged", "edited", "moved")
    events = [{**APPLIED, **told, "kind": kind} for kind in kinds]
    report = take_in(alice, {**JOB, "events": [{**SAVED, "stage": "Panel"}, *events]})
    names = ("to_status", "stage", "reply", "text", "fields", "title", "action", "source_url")
    found = {
        event.kind: {name for name in names if getattr(event, name) is not None}
        for event in list_events(get_job(alice, report.rows[0].job_id), alice)
    }
    assert found == {
        "saved": {"to_status"}, "note": {"text"}, "merged": {"title", "source_url"},
        "edited": {"fields"}, "moved": {"to_status", "stage"},
    }  # fmt: skip


@ON_BOTH_DATABASES
def test_what_the_history_says_of_a_task_or_an_interview_refers_to_the_new_one(alice, make_job):
    make_job(alice)
    done = "2026-11-05T10:00:00Z"
    held = {"title": "Call", "startsAt": done, "endsAt": "2026-11-05T11:00:00Z", "state": "done"}
    told = [
        {**SAVED, "kind": "task", "title": "Second", "taskId": 1},
        {**SAVED, "kind": "task", "title": "First", "taskId": 2},
        {**SAVED, "kind": "task", "title": "Deleted since", "taskId": 9},
        {**SAVED, "kind": "interview", "title": "Call", "interviewId": 2},
    ]
    tasks = [{"id": 2, "title": "First", "doneAt": done}, {"id": 1, "title": "Second"}]
    report = take_in(alice, job(*told, tasks=tasks, interviews=[{**held, "id": 2}]))
    found = {task.title: task for task in db.session.scalars(select(Task))}
    interview = db.session.scalars(select(Interview)).one()
    query = select(JobEvent).where(JobEvent.job_id == report.rows[0].job_id)
    events = db.session.scalars(query.order_by(JobEvent.id)).all()
    assert [event.task_id for event in events[1:4]] == [
        found["Second"].id, found["First"].id, None,
    ]  # fmt: skip
    assert events[4].interview_id == interview.id
    assert found["First"].done_at == datetime(2026, 11, 5, 10, tzinfo=UTC)


@ON_BOTH_DATABASES
def test_a_uid_that_is_taken_is_replaced(alice):
    again = [{"title": "Call", "uid": "1@vega", "sequence": 3}]
    take_in(alice, job(tasks=again), job(title="Other", tasks=again))
    one, other = list_tasks(alice).rows
    assert {one.sequence, other.sequence} == {3}
    assert "1@vega" in {one.uid, other.uid}
    assert one.uid != other.uid


@ON_BOTH_DATABASES
def test_two_jobs_of_one_posting_that_were_both_kept_both_come_and_come_once(alice):
    both = (
        job(sourceUrl="https://a.example/1"),
        job(title="Twin", sourceUrl="https://a.example/1"),
    )
    assert take_in(alice, *both).counts["new"] == 2
    again = take_in(alice, *both)
    assert again.counts["duplicate"] == 2
    assert len({row.job_id for row in again.rows}) == 2


def test_nothing_of_a_job_that_is_there_is_added(alice, make_job):
    make_job(alice, source_url="https://a.example/1")
    report = take_in(alice, job(sourceUrl="https://a.example/1", tasks=[{"title": "Call"}]))
    assert report.counts["duplicate"] == 1
    assert list_tasks(alice).rows == []


@ON_BOTH_DATABASES
def test_tasks_without_a_job_come_once_also_after_they_got_one(alice):
    todo = {"title": "Update the CV", "createdAt": "2026-11-02T08:00:00.5Z"}
    tasks = [todo, todo, {**todo, "uid": "2@vega"}]
    assert take_in(alice, tasks=tasks).counts["invalid"] == 0
    assert len(list_tasks(alice).rows) == 3
    take_in(alice, tasks=tasks)
    take_in(alice, tasks=[{**todo, "title": "Renamed since", "uid": "2@vega"}])
    assert len(list_tasks(alice).rows) == 3


FAIR = {"occurredOn": "2026-11-03", "title": "Job fair", "createdAt": "2026-11-04T08:00:00.5Z"}


@ON_BOTH_DATABASES
def test_efforts_come_once_also_after_they_changed(alice):
    by_hand = {"occurredOn": "2026-11-05", "title": "Course", "result": "Passed"}
    efforts = [FAIR, {**FAIR, "notes": "Twice"}, by_hand]
    assert take_in(alice, efforts=efforts).others["efforts"] == 3
    assert take_in(alice, efforts=efforts).others["efforts"] == 0
    (course, *_, fair) = list_efforts(alice).rows
    assert (course.result, fair.created_at.microsecond) == ("Passed", 500_000)
    change_effort(alice, fair.id, read_form(EffortChanges, {"title": "Renamed since"}))
    take_in(alice, efforts=efforts)
    take_in(alice, efforts=[{**by_hand, "result": "Failed"}])
    assert sorted(effort.title for effort in list_efforts(alice).rows) == [
        "Course", "Course", "Job fair", "Renamed since",
    ]  # fmt: skip


@ON_BOTH_DATABASES
def test_undo_leaves_efforts_that_changed_or_were_there(alice):
    take_in(alice, efforts=[FAIR])
    course = {"occurredOn": "2026-11-05", "title": "Course"}
    report = take_in(alice, job(), efforts=[FAIR, course, {**course, "title": "Changed since"}])
    newest = list_efforts(alice).rows[0]
    change_effort(alice, newest.id, read_form(EffortChanges, {"result": "Passed"}))
    undo_import(alice, report.import_id)
    left = [effort.title for effort in db.session.scalars(select(Effort).order_by(Effort.id))]
    assert left == ["Job fair", "Changed since"]


@ON_BOTH_DATABASES
def test_undo_takes_all_of_it_back_but_for_what_changed(alice):
    todo = [{"title": "Other"}, {"title": "Done since"}]
    report = take_in(alice, job(APPLIED, tasks=[{"title": "Call"}]), tasks=todo)
    (done,) = (one.id for one in list_tasks(alice).rows if one.title == "Done since")
    change_task(alice, done, read_form(TaskChanges, {"done": True}))
    taken = undo_import(alice, report.import_id)
    assert (taken.gone, taken.kept) == (1, [])
    assert [one.id for one in db.session.scalars(select(Task))] == [done]
    assert db.session.scalars(select(Job)).all() == []


@ON_BOTH_DATABASES
def test_an_export_of_an_older_version_gets_a_history_from_its_fields(alice):
    moments = dict.fromkeys(("createdAt", "updatedAt", "statusChangedAt"), "2026-10-01T08:00:00Z")
    old = {**JOB, **moments, "id": 7, "sourceUrl": None, "jobType": "other", "status": "applied"}
    rejected = {
        **old, "status": "rejected", "stage": "Final round", "appliedOn": "2026-10-05",
        "statusSince": "2026-11-10", "nextStep": None, "tags": ["Python"], "salaryMin": 80000,
    }  # fmt: skip
    back = {**old, "title": "Back", "status": "interested", "appliedOn": "2026-10-05",
            "statusSince": "2026-10-20"}  # fmt: skip
    report = take_in(alice, rejected, back, version=0)
    one, other = (get_job(alice, row.job_id) for row in report.rows)
    assert [(event.to_status, event.occurred_on) for event in list_events(one, alice)] == [
        ("rejected", date(2026, 11, 10)),
        ("applied", date(2026, 10, 5)),
        ("interested", date(2026, 10, 1)),
    ]
    assert (one.stage, one.salary_min) == ("Final round", 80000)
    assert (other.status, other.applied_on, other.status_since) == (
        "interested", date(2026, 10, 5), date(2026, 10, 20),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("Engineer at Acme", "The job is not an object."),
        ({**JOB, "title": " "}, "title is required and must not be blank"),
        ({**JOB, "createdAt": "yesterday"}, "createdAt must be a time with its offset"),
        ({**JOB, "createdAt": "2027-11-02T08:00:00Z"}, "createdAt must not be in the future"),
        ({**JOB, "salaryMin": 2, "salaryMax": 1}, "salaryMin must not be above salaryMax"),
        ({**JOB, "events": {}}, "events must be a list."),
        ({**JOB, "events": [APPLIED]}, "The history has no entry of the kind saved."),
        (job({**APPLIED, "kind": "flew"}), "events 2: kind must be one of: saved, moved"),
        (job({**APPLIED, "to": None}), "Entry 2 of the history: to is required for the kind"),
        (job({**APPLIED, "outcome": "accepted"}), "Entry 2 of the history: outcome accepted needs"),
        (job({**APPLIED, "occurredOn": "2026-13-01"}), "events 2: occurredOn must be a day"),
        (job({**APPLIED, "occurredOn": "2027-01-01"}), "occurredOn must not be in the future"),
        (job({**SAVED, "kind": "note", "occurredOn": None}), "occurredOn is required, but for"),
        (job({**APPLIED, "recordedAt": None}), "recordedAt must be"),
        (job(*[{**APPLIED, "occurredOn": None}] * 101), "more than 100 entries without a day"),
        (job(tasks=[{"title": 7}]), "tasks 1: title must be text, not a number."),
        (job(tasks=[{"title": "x"}] * 3001), "A job can have 3,000 tasks at most."),
        (job(interviews=[BACKWARDS]), "endsAt must be after startsAt."),
        (job(contacts=[{"name": "Maria", "email": "maria"}]), "contacts 1: email must be an email"),
    ],
)  # fmt: skip
def test_a_job_that_cannot_be_read_is_one_invalid_row_with_the_reason(entry, reason):
    row = plan(Account(1, "alice", Plan.FREE, is_admin=False, time_zone=None), entry)
    assert (row.outcome, row.line, row.job) == (RowOutcome.INVALID, 2, None)
    assert reason in row.notes[0]


@ON_BOTH_DATABASES
def test_one_bad_job_or_task_keeps_no_other_out_and_is_told(alice):
    report = take_in(alice, job(), {}, job(title="Other"), tasks=[{"title": ""}, {"title": "CV"}])
    assert [(row.line, str(row.outcome)) for row in report.rows] == [
        (2, "new"), (3, "invalid"), (4, "new"), (5, "invalid"),
    ]  # fmt: skip
    assert report.rows[3].notes == ["Task 1: title is required and must not be blank."]
    assert [task.title for task in list_tasks(alice).rows] == ["CV"]
    report = take_in(alice, efforts=[FAIR, {**FAIR, "occurredOn": "2099-01-01"}, {"title": "x"}])
    assert [row.notes for row in report.rows] == [
        ["Effort 2: occurredOn must not be in the future."], ["Effort 3: occurredOn is required."],
    ]  # fmt: skip
    assert report.others["efforts"] == 1


# Documents, whose contents are not in the file


def upload(owner, data, **draft):
    file = Upload(BytesIO(data), "CV.pdf")
    return create_document(owner, read_form(DocumentDraft, draft), file, 2**20).item.document.id


@pytest.fixture
def exported(alice, make_job):
    """The file of a job that was applied with a CV and a letter."""
    job_id = make_job(alice, status="applied")
    upload(alice, b"one", name="CV", job_id=job_id)
    upload(alice, b"two", name="Letter", job_id=job_id)
    file = BytesIO()
    write_json(alice, file)
    return json.loads(file.getvalue())


@ON_BOTH_DATABASES
def test_a_job_gets_the_documents_that_the_account_has(bob, exported):
    upload(bob, b"one", name="Older")
    cv, other = upload(bob, b"one", name="CV"), upload(bob, b"else", name="Letter")
    add_version(bob, cv, Upload(BytesIO(b"newer"), "CV.pdf"), 2**20)
    (row,) = take_in(bob, *exported["jobs"]).rows
    (found,) = documents_of_job(bob, row.job_id)
    expected = exported["jobs"][0]["documents"][1]
    assert (found.document.id, found.version.version) == (cv, 1)
    assert (found.version.sha256, found.attached_on.isoformat()) == (
        expected["sha256"],
        expected["attachedOn"],
    )
    assert row.notes == [
        "“Letter” is not among your documents. Upload it, then attach it to this job."
    ]
    events = list_events(get_job(bob, row.job_id), bob)
    told = {(e.title, e.document_id, e.document_version, e.action) for e in events if e.action}
    assert told == {("CV", cv, 1, "attached"), ("Letter", None, 1, "attached")}
    assert other != cv


@ON_BOTH_DATABASES
def test_a_number_that_another_file_got_meanwhile_is_not_attached(bob, make_job):
    job_id, cv = make_job(bob), upload(bob, b"another")
    (wanted, there) = (sha256(data).hexdigest() for data in (b"one", b"another"))
    for digest, held in ((wanted, []), (there, [cv])):
        planned = PlannedDocument((cv, 1), digest, date(2026, 11, 3))
        with transaction() as connection:
            attach_planned(connection, bob, [(job_id, planned)])
        assert [each.document.id for each in documents_of_job(bob, job_id)] == held


def test_few_of_many_missing_documents_are_told_and_each_once(bob, exported):
    lacking = [{"name": f"Letter {number % 30}", "sha256": "0" * 64} for number in range(90)]
    (row,) = take_in(bob, {**exported["jobs"][0], "documents": lacking}).rows
    assert (len(row.notes), row.notes[-1]) == (21, "10 more are not among your documents.")


def test_the_documents_of_many_jobs_are_looked_up_at_once(bob):
    hashes = [sha256(bytes(number)).hexdigest() for number in range(20)]
    jobs = [job(documents=[{"name": "CV", "sha256": each}]) for each in hashes]
    assert len(statements_of(lambda: [*plan_own(bob, OwnFile(jobs))])) == 1


def test_undo_of_an_import_leaves_the_documents(bob, exported):
    cv = upload(bob, b"one", name="CV")
    done = take_in(bob, *exported["jobs"])
    assert get_document(bob, cv).job_ids == [done.rows[0].job_id]
    undo_import(bob, done.import_id)
    assert get_document(bob, cv).job_ids == []


@pytest.mark.parametrize(
    "wrong", [{"sha256": "x"}, {"version": 0}, {"name": " "}, {"attachedOn": "2026-13-01"}]
)
def test_a_document_that_is_none_makes_the_job_invalid(bob, exported, wrong):
    (entry,) = exported["jobs"]
    entry["documents"][0] |= wrong
    (row,) = take_in(bob, entry).rows
    assert (row.outcome, row.notes[0][:11]) == (RowOutcome.INVALID, "documents 1")
