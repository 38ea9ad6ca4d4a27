"""Random searches: what a person does to their jobs in some weeks, through the services."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from random import Random

import time_machine
from sqlalchemy import select
from support.lives import Life

from vega.errors import Fact
from vega.extensions import db
from vega.models import JobEvent, JobStatus
from vega.schemas import DocumentDraft, EventChanges, JobDraft, Progress, read_form
from vega.services.account import Account, today_of
from vega.services.documents.attaching import attach_document
from vega.services.documents.saving import (
    Upload,
    add_version,
    create_document,
    delete_document,
)
from vega.services.jobs import jobs, timeline, undo
from vega.services.jobs.creating.new_jobs import create_job

BEGAN = datetime(2026, 9, 28, 22, 30, tzinfo=UTC)
SOURCES = ("LinkedIn", "linked In", "Agency", None)
TYPES = ("full_time", "contract")
WORKPLACES = ("remote", "hybrid", None)
TAGS = ("Python", "night")
FORWARD = ("applied", "interviewing", "offer_received", "rejected")


@dataclass
class Search(Life):
    """A life with what insights count in mind: mostly moves, many of them taken back."""

    random: Random = field(default_factory=Random)
    changes: list[int] = field(default_factory=list)
    document_ids: list[int] = field(default_factory=list)

    def _any_job(self) -> int:
        return self.random.choice(self.job_ids)

    def _day(self, within: int = 20) -> date:
        return today_of(self.owner) - timedelta(days=self.random.randrange(within))

    def _status(self) -> str:
        return self.random.choice((*JobStatus, *FORWARD))

    def save(self) -> None:
        pick = self.random.choice
        draft = {
            "title": "Engineer", "company": "Acme", "status": self._status(),
            "source": pick(SOURCES), "job_type": pick(TYPES), "workplace": pick(WORKPLACES),
            "tags": [tag for tag in TAGS if pick((True, False))],
            "applied_via": pick(("portal", "email", None)),
        }  # fmt: skip
        if pick((True, False)):
            draft["occurred_on"] = self._day(40)
        elif draft["status"] != "interested":
            draft["applied_on"] = self._day(40)
        self.job_ids.append(create_job(self.owner, read_form(JobDraft, draft)))

    def take_in(self) -> None:
        days = {"applied_on": self._day(60), "status_on": self._day()}
        told = {name: day for name, day in days.items() if self.random.random() < 0.3}
        self.import_job(0, {"status": JobStatus(self._status()), **told})

    def step(self) -> None:
        wanted = {"status": self._status()}
        if self.random.random() < 0.4:
            wanted["occurred_on"] = self._day()
        if self.random.random() < 0.3:
            wanted["outcome"] = self.random.choice(("ghosted", "accepted", "declined"))
        moved = jobs.move_jobs(self.owner, [self._any_job()], read_form(Progress, wanted))
        self.changes.append(moved.change)

    def step_and_back(self) -> None:
        job_id, day = self._any_job(), self._day()
        before = jobs.get_job(self.owner, job_id).status
        for status in (self._status(), before):
            wanted = {"status": status, "occurred_on": min(day, today_of(self.owner))}
            jobs.move_jobs(self.owner, [job_id], read_form(Progress, wanted))
            day += timedelta(days=self.random.randrange(3))

    def insert(self) -> None:
        entry = {"kind": "moved", "to": self._status(), "occurred_on": self._day(40)}
        self.log(self.job_ids.index(self._any_job()), entry)

    def say(self) -> None:
        entry = {
            "kind": self.random.choice(("note", "call", "email")), "text": "Well",
            "occurred_on": self._day(30),
        }  # fmt: skip
        if entry["kind"] != "note":
            entry["reply"] = self.random.random() < 0.6
        self.log(self.job_ids.index(self._any_job()), entry)

    def decide(self) -> None:
        outcome = self.random.choice(("ghosted", "accepted", "declined", None))
        entry = {"kind": "stage", "outcome": outcome, "occurred_on": self._day(10)}
        self.log(self.job_ids.index(self._any_job()), entry)

    def _any_event(self) -> JobEvent:
        kinds = ("moved", "call", "email", "stage")
        query = select(JobEvent).where(JobEvent.job_id == self._any_job(), JobEvent.kind.in_(kinds))
        return self.random.choice(db.session.scalars(query.order_by(JobEvent.id)).all())

    def change(self) -> None:
        event, changes = self._any_event(), read_form(EventChanges, {"occurred_on": self._day(40)})
        timeline.change_event(self.owner, event.job_id, event.id, changes)

    def forget(self) -> None:
        event = self._any_event()
        self.changes.append(timeline.delete_event(self.owner, event.job_id, event.id).id)

    def take_back(self) -> None:
        undo.undo(self.owner, self.changes.pop() or 0)

    def send(self) -> None:
        """Attach a document, mostly a CV, at times in a new version, at times one off the shelf."""
        pick = self.random.choice
        if not self.document_ids or pick((True, False)):
            draft = read_form(DocumentDraft, {"kind": pick(("cv", "cv", "other"))})
            found = create_document(self.owner, draft, self._file(), 2**20).item
            self.document_ids.append(found.document.id)
        document_id = pick(self.document_ids)
        if pick((True, False)):
            add_version(self.owner, document_id, self._file(), 2**20)
        attach_document(self.owner, self._any_job(), document_id)
        if self.random.random() < 0.1:
            delete_document(self.owner, document_id)

    def _file(self) -> Upload:
        return Upload(BytesIO(b"CV"), "cv.txt")

    def bin(self) -> None:
        jobs.delete_jobs(self.owner, [self._any_job()])

    def restore(self) -> None:
        jobs.restore_jobs(self.owner, [self._any_job()])

    def join(self) -> None:
        """Find that a job is the same posting as another, and merge the two."""
        job_id, number = self._any_job(), len(self.job_ids)
        url = {"source_url": f"https://jobs.example/{number}"}
        self.edit(self.job_ids.index(job_id), url)
        self.keep_twin(self.job_ids.index(job_id), {"title": "Twin", "company": "Acme"})
        twin = self.job_ids[-1]
        for _ in range(self.random.randrange(3)):
            wanted = {"status": self._status(), "occurred_on": self._day()}
            jobs.move_jobs(self.owner, [twin], read_form(Progress, wanted))
        self.merge(self.job_ids.index(job_id), None)


STEPS = {
    Search.save: 5, Search.take_in: 2, Search.step: 10, Search.step_and_back: 5, Search.insert: 3,
    Search.say: 4, Search.decide: 1, Search.change: 2, Search.forget: 1, Search.take_back: 2,
    Search.send: 3, Search.bin: 0.5, Search.restore: 0.5, Search.join: 0.5,
}  # fmt: skip


def search(owner: Account, random: Random, length: int) -> datetime:
    """Let a person search for some weeks, and return when that ended."""
    lived = Search(owner, random=random)
    moment = BEGAN
    for _ in range(3):
        with time_machine.travel(moment, tick=False):
            lived.save()
    for does in random.choices([*STEPS], [*STEPS.values()], k=length):
        moment += timedelta(hours=random.choice((0, 1, 20, 24, 50, 100)))
        with time_machine.travel(moment, tick=False):
            try:
                does(lived)
            except (Fact, IndexError):  # nothing there to do it to
                db.session.rollback()
    return moment
