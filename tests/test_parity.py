"""The rules, through every door: a page, htmx, JSON, an assistant, an import, a mail."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from support.assistants import Assistant
from support.mails import REJECTION, eml, send_file
from support.pages import words_of

from vega.models import EventKind, JobStatus
from vega.schemas import DocumentDraft, JobFilter, TaskDraft, read_form
from vega.services.accounts import tokens, users
from vega.services.documents.documents import documents_of_job, list_documents
from vega.services.documents.saving import Upload, create_document
from vega.services.jobs import jobs
from vega.services.jobs.history import list_events
from vega.services.jobs.lists.job_list import ids_in_order
from vega.services.plan.tasks import create_task, list_tasks

pytestmark = pytest.mark.usefixtures("wednesday")

HTMX = {"HX-Request": "true"}
POSTING = {
    "title": "Chef", "company": "Acme GmbH", "location": "Berlin", "description": "Cook.",
    "source_url": "https://jobs.example/17",
}  # fmt: skip
Answer = tuple[int, str]  # a status and the words


class Doors:
    """What one person does, each in the manner of a door, with the answer's status and words."""

    def __init__(self, app, account, browser, api):
        self.page, self.json = browser(account), api(account)
        self.assistant = Assistant(app.test_client(), tokens.create_token(account, "Claude"))

    def save_by_page(self, posting: dict[str, str]) -> Answer:
        return _words(self.page.post("/jobs/new", data=posting))

    def save_by_htmx(self, posting: dict[str, str]) -> Answer:
        return _words(self.page.post("/jobs/new", data=posting, headers=HTMX))

    def save_by_json(self, posting: dict[str, str]) -> Answer:
        return _words(self.json.post("/api/jobs", _camel(posting)))

    def save_by_assistant(self, posting: dict[str, str]) -> Answer:
        return self._call("save_job", **_camel(posting))

    def save_by_import(self, posting: dict[str, str]) -> Answer:
        sheet = f"{','.join(posting)}\n{','.join(posting.values())}\n"
        data = {"file": (io.BytesIO(sheet.encode()), "jobs.csv")}
        draft = self.page.post("/import", data=data, content_type="multipart/form-data")
        taken = self.page.post(draft.location, data={"action": "import"}, follow_redirects=True)
        return _words(taken)

    def move_by_page(self, job_id: int, status: str, day: str) -> Answer:
        form = {"status": status, "occurred_on": day}
        return _words(self.page.post(f"/jobs/{job_id}", data=form))

    def move_by_htmx(self, job_id: int, status: str, day: str) -> Answer:
        form = {"status": status, "occurred_on": day}
        return _words(self.page.post(f"/jobs/{job_id}", data=form, headers=HTMX))

    def move_by_json(self, job_id: int, status: str, day: str) -> Answer:
        body = {"status": status, "occurredOn": day}
        return _words(self.json.patch(f"/api/jobs/{job_id}", body))

    def move_by_assistant(self, job_id: int, status: str, day: str) -> Answer:
        return self._call("set_status", jobId=job_id, status=status, occurredOn=day)

    def move_by_mail(self, job_id: int, status: str, day: str) -> Answer:
        form = {"job_id": job_id, "status": status, "occurred_on": day, "text": "They wrote."}
        return _words(self.page.post("/mails/record", data=form))

    def move_by_board(self, job_id: int, status: str, day: str) -> Answer:
        form = {"job_id": job_id, "status": status, "occurred_on": day}
        return _words(self.page.post("/jobs/selected", data=form))

    def move_by_quick(self, job_id: int, status: str, day: str) -> Answer:
        form = {"kind": "move", "job_id": job_id, "status": status, "occurred_on": day}
        return _words(self.page.post("/quick", data=form))

    def upload_by_page(self, data: bytes, file_name: str, kind: str = "cv") -> Answer:
        form = {"file": (io.BytesIO(data), file_name), "kind": kind}
        return _words(self.page.post("/documents", data=form))

    def upload_by_json(self, data: bytes, file_name: str, kind: str = "cv") -> Answer:
        form = {"file": (io.BytesIO(data), file_name), "kind": kind}
        return _words(self.json.post("/api/documents", data=form))

    def attach_by_page(self, job_id: int, document_id: int) -> Answer:
        form = {"document_id": document_id}
        return _words(self.page.post(f"/jobs/{job_id}/documents", data=form))

    def attach_by_json(self, job_id: int, document_id: int) -> Answer:
        body = {"documentId": document_id}
        return _words(self.json.post(f"/api/jobs/{job_id}/documents", body))

    def remove_by_page(self, job_id: int, document_id: int, *, again: bool = False) -> Answer:
        form = {"force": "true"} if again else {}
        return _words(self.page.post(f"/jobs/{job_id}/documents/{document_id}/remove", data=form))

    def remove_by_json(self, job_id: int, document_id: int, *, again: bool = False) -> Answer:
        query = "?force=true" if again else ""
        return _words(self.json.delete(f"/api/jobs/{job_id}/documents/{document_id}{query}"))

    def delete_by_page(self, document_id: int) -> Answer:
        return _words(self.page.post(f"/documents/{document_id}/delete"))

    def delete_by_json(self, document_id: int) -> Answer:
        return _words(self.json.delete(f"/api/documents/{document_id}"))

    def _call(self, tool: str, **arguments: object) -> Answer:
        result = self.assistant.result(tool, **arguments)
        return (400 if result["isError"] else 200), result["content"][0]["text"]


def _words(answer: Any) -> Answer:
    return answer.status_code, words_of(answer.text)


def _camel(posting: dict[str, str]) -> dict[str, str]:
    return {**posting, "sourceUrl": posting["source_url"]}


SAVING = ("page", "htmx", "json", "assistant")
MOVING = ("page", "htmx", "json", "assistant", "mail")
KEEPING = ("page", "json")  # of documents


@pytest.fixture
def wednesday():
    with time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def doors(app, browser, api) -> Callable[..., Doors]:
    return lambda account: Doors(app, account, browser, api)


def saved(owner) -> list[int]:
    return [*ids_in_order(owner, JobFilter())]


def moves(owner, job_id: int) -> list[tuple[str, str]]:
    events = list_events(jobs.get_job(owner, job_id), owner)
    return [(e.to_status, str(e.occurred_on)) for e in events if e.kind == EventKind.MOVED]


@pytest.mark.parametrize("door", [*SAVING, "import"])
def test_a_posting_is_saved_once_and_each_door_tells_which_job_it_is(doors, alice, make_job, door):
    job_id = make_job(alice, **POSTING)
    again = {**POSTING, "source_url": f"{POSTING['source_url']}?utm_source=mail"}
    status, words = getattr(doors(alice), f"save_by_{door}")(again)
    assert saved(alice) == [job_id]
    assert status == {"assistant": 400, "import": 200}.get(door, 409)
    assert "already" in words.lower(), words


@pytest.mark.parametrize("settings", [{"VEGA_FREE_MONTHLY_LIMIT": "0"}])
@pytest.mark.parametrize("door", SAVING)
def test_a_used_up_quota_refuses_a_capture_and_says_how_to_lift_it(doors, bob, door):
    status, words = getattr(doors(bob), f"save_by_{door}")(POSTING)
    assert saved(bob) == []
    assert status == (400 if door == "assistant" else 403)
    assert "unlimited" in words


@pytest.mark.parametrize("settings", [{"VEGA_FREE_MONTHLY_LIMIT": "0"}])
def test_a_used_up_quota_refuses_no_import_and_no_mail(doors, bob):
    bobs = doors(bob)
    bobs.save_by_import(POSTING)
    (job_id,) = saved(bob)
    assert bobs.move_by_mail(job_id, "rejected", "2026-11-20")[0] == 303
    assert jobs.get_job(bob, job_id).status == "rejected"


@pytest.mark.parametrize("door", MOVING)
def test_a_move_is_recorded_on_its_day_and_once(doors, alice, make_job, door):
    job_id, move = make_job(alice), getattr(doors(alice), f"move_by_{door}")
    for _ in range(2):
        assert move(job_id, "interviewing", "2026-11-20")[0] in (200, 303)
    assert moves(alice, job_id) == [("interviewing", "2026-11-20")]


@pytest.mark.parametrize("door", [*MOVING, "board", "quick"])
def test_a_refusal_finishes_the_follow_ups_of_its_job(doors, alice, make_job, door):
    job_id, other = make_job(alice, status="applied"), make_job(alice)
    for title in ("Follow up by email", "Send references", "Nachfassen"):
        create_task(alice, read_form(TaskDraft, {"title": title, "job_id": job_id}))
    create_task(alice, read_form(TaskDraft, {"title": "Follow up", "job_id": other}))
    assert getattr(doors(alice), f"move_by_{door}")(job_id, "rejected", "2026-11-20")[0] < 400
    left = [task.title for task in list_tasks(alice).rows]
    assert left == ["Send references", "Follow up"]


@pytest.mark.parametrize("door", MOVING)
def test_nobody_moves_anothers_job_or_one_in_the_trash(doors, alice, bob, make_job, door):
    hers, deleted = make_job(alice), make_job(bob)
    jobs.delete_jobs(bob, [deleted])
    for job_id in (hers, deleted):
        status, words = getattr(doors(bob), f"move_by_{door}")(job_id, "rejected", "2026-11-20")
        assert status == (400 if door == "assistant" else 404), words
        assert jobs.get_job(alice, hers).title not in words
    assert jobs.get_job(alice, hers).status == JobStatus.INTERESTED
    jobs.restore_jobs(bob, [deleted])
    assert jobs.get_job(bob, deleted).status == JobStatus.INTERESTED


@pytest.mark.parametrize("door", MOVING)
def test_a_move_cannot_happen_after_today(doors, alice, make_job, door):
    job_id = make_job(alice)
    users.set_time_zone(alice, "Europe/Zurich")
    status, words = getattr(doors(alice), f"move_by_{door}")(job_id, "applied", "2026-11-26")
    assert status == (400 if door in ("json", "assistant") else 422), words
    assert "future" in words
    assert moves(alice, job_id) == []


def test_what_changed_since_is_not_overwritten(doors, alice, make_job):
    """By a form that was open, an ETag or version that was read, a mail that was suggested."""
    alices, job_id = doors(alice), make_job(alice, title="Chef", company="Acme GmbH")
    received = "Dear Alice, we have received your application. Kind regards, Maria Keller"
    suggested = send_file(alices.page, f"/jobs/{job_id}/mail", eml(received, "Chef, Acme GmbH"))
    assert "Move to Applied" in words_of(suggested.text)
    seen = alices.json.get(f"/api/jobs/{job_id}")
    alices.json.patch(f"/api/jobs/{job_id}", {"title": "Head chef", "status": "interviewing"})

    form = {"title": "Sous-chef", "was_title": "Chef"}
    for headers in ({}, HTMX):
        assert alices.page.post(f"/jobs/{job_id}", data=form, headers=headers).status_code == 409
    changes = {"title": "Sous-chef"}
    etag = {"If-Match": seen.headers["ETag"]}
    assert alices.json.patch(f"/api/jobs/{job_id}", changes, more=etag).status_code == 412
    version = alices.assistant.call("get_job", jobId=job_id)["version"] - 1
    told = alices.assistant.refused("update_job", jobId=job_id, version=version, **changes)
    assert "changed since you read it" in told
    mail = {
        "job_id": job_id, "says": "received", "sent_on": "2026-11-20", "status": "suggested",
        "occurred_on": "2026-11-20", "text": received,
    }  # fmt: skip
    assert alices.page.post("/mails/record", data=mail).status_code == 303
    job = jobs.get_job(alice, job_id)
    assert (job.title, job.status) == ("Head chef", "interviewing")


def test_a_mail_suggests_no_job_of_another_person(doors, alice, bob, make_job):
    job_id = make_job(alice, title="Chef", company="Acme GmbH")
    bobs, mail = doors(bob), eml(REJECTION, "Chef, Acme GmbH")
    page = send_file(bobs.page, "/mails", mail).text
    assert f'value="{job_id}"' not in page
    read = bobs.json.client.post(
        "/api/mails/read",
        data=mail,
        headers={**bobs.json.headers, "Content-Type": "message/rfc822"},
    )
    assert (read.json["jobId"], read.json["candidates"], read.json["status"]) == (None, [], None)


def document(owner) -> int:
    upload = Upload(io.BytesIO(b"%PDF-1.7"), "CV.pdf")
    return create_document(owner, DocumentDraft(), upload, 10**6).item.document.id


def had(owner, job_id: int) -> list[tuple[int, int]]:
    """The documents of a job with their versions."""
    return [(e.document.id, e.version.version) for e in documents_of_job(owner, job_id)]


@pytest.mark.parametrize("door", KEEPING)
def test_a_job_is_given_a_document_once(doors, alice, make_job, door):
    job_id, document_id = make_job(alice), document(alice)
    attach = getattr(doors(alice), f"attach_by_{door}")
    assert attach(job_id, document_id)[0] in (201, 303)
    status, words = attach(job_id, document_id)
    assert (status, "already has this document" in words) == (409, True), words
    assert had(alice, job_id) == [(document_id, 1)]


@pytest.mark.parametrize("door", KEEPING)
def test_what_was_sent_leaves_its_job_only_when_one_says_so_again(doors, alice, make_job, door):
    alices, sent, planned = doors(alice), make_job(alice, status="applied"), make_job(alice)
    document_id = document(alice)
    remove = getattr(alices, f"remove_by_{door}")
    for job_id in (sent, planned):
        getattr(alices, f"attach_by_{door}")(job_id, document_id)
    assert remove(planned, document_id)[0] in (204, 303)
    assert getattr(alices, f"delete_by_{door}")(document_id)[0] in (204, 303)
    status, words = remove(sent, document_id)
    assert (status, "You applied with this document" in words) == (409, True), words
    assert (had(alice, sent), had(alice, planned)) == ([(document_id, 1)], [])
    assert remove(sent, document_id, again=True)[0] in (204, 303)
    assert had(alice, sent) == []


@pytest.mark.parametrize("door", KEEPING)
def test_nobody_attaches_or_deletes_anothers_document(doors, alice, bob, make_job, door):
    hers, document_id, own = make_job(alice), document(alice), make_job(bob)
    bobs = doors(bob)
    for call, ids in (
        ("attach", (own, document_id)),
        ("attach", (hers, document(bob))),
        ("remove", (hers, document_id)),
        ("delete", (document_id,)),
    ):
        status, words = getattr(bobs, f"{call}_by_{door}")(*ids)
        assert status == 404, words
    assert had(bob, own) == had(alice, hers) == []
    assert len(list_documents(alice).rows) == 1


@pytest.mark.parametrize("settings", [{"VEGA_DOCUMENTS_MB": "0"}])
@pytest.mark.parametrize("door", KEEPING)
def test_a_file_that_cannot_be_kept_is_told(doors, alice, door):
    upload, wrong = getattr(doors(alice), f"upload_by_{door}"), 400 if door == "json" else 422
    for data, file_name, kind, status, sentence in (
        (b"", "CV.pdf", "cv", wrong, "file is empty"),
        (b"x", "../", "cv", wrong, "file has no name"),
        (b"x", "CV.pdf", "letter", wrong, "must be one of"),
        (b"x", "CV.pdf", "cv", 409, "there is no room"),
    ):
        answer, words = upload(data, file_name, kind)
        assert (answer, sentence in words) == (status, True), words
    assert list_documents(alice).rows == []
