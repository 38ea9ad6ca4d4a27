"""Accounts with all that a search can leave behind, from a list of things that a person did."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import time_machine
from hypothesis import strategies as st
from sqlalchemy import select, update

from vega.clock import now
from vega.errors import Fact
from vega.extensions import db
from vega.models import (
    AppliedVia,
    Interview,
    InterviewKind,
    InterviewState,
    JobEvent,
    JobStatus,
    JobType,
    Outcome,
    SalaryPeriod,
    Task,
    Via,
    Workplace,
)
from vega.models import jobs as job_table
from vega.schemas import (
    ContactDraft,
    EffortDraft,
    EmployerDraft,
    EventChanges,
    InterviewChanges,
    InterviewDraft,
    JobChanges,
    JobDraft,
    NewEvent,
    Progress,
    TaskChanges,
    TaskDraft,
    read_form,
)
from vega.services.account import Account
from vega.services.imports.told import Told, imported_events
from vega.services.jobs import jobs, merging, timeline
from vega.services.jobs.creating.new_jobs import create_job, insert_job, new_job, prepare_job
from vega.services.plan import avoided_employers, contacts, efforts, interviews, tasks
from vega.storage.database import transaction

NOW = datetime(2026, 11, 25, 12, 0, 0, 250_000, UTC)  # a Wednesday
ODD = (
    "=1+1", "+41", "-", "@me", "'quoted'", "''", "N/A", "none", 'say "hi"', "a;b", "a\r\nb",
    "Größe & Söhne", "東京", "مهندس", "👩‍💻", "a  b", "\u2028", "<b>bold</b>", "1/2", "0", "'=x",
    "\tx", "＝1",
)  # fmt: skip

texts = st.sampled_from(ODD) | st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12
)
lines = texts.map(lambda text: " ".join(text.split())[:40]).filter(bool)
labels = lines.map(lambda line: line.replace(",", "")).filter(lambda line: bool(line.strip()))
days = st.dates(date(2026, 9, 1), date(2026, 11, 25))
maybe_days = st.none() | days
amounts = st.none() | st.integers(0, 10**14).map(lambda cents: cents / 100)


def _choice(codes: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from([None, *codes])


drafts = st.fixed_dictionaries(
    {"title": lines, "company": lines},
    optional={
        "location": texts, "description": texts, "notes": texts, "stage": lines,
        "description_format": st.sampled_from(["posting", "markdown"]),
        "source_url": st.sampled_from([
            "https://jobs.example/1", "https://jobs.example/2?a=%20b", "https://www.linkedin.com/jobs/view/4012345678",
        ]),
        "application_url": st.just("https://apply.example/ü?q=1#x"),
        "job_type": st.sampled_from(JobType), "workplace": _choice(Workplace),
        "status": st.sampled_from(JobStatus), "outcome": _choice(Outcome),
        "occurred_on": maybe_days, "applied_on": maybe_days, "applied_via": _choice(AppliedVia),
        "deadline": maybe_days, "answer_by": maybe_days, "quiet_until": maybe_days,
        "starts_on": maybe_days, "pros": texts, "cons": texts,
        "salary_min": amounts, "salary_max": amounts, "salary_period": _choice(SalaryPeriod),
        "salary_months": st.sampled_from([None, 12, 16]),
        "salary_currency": st.sampled_from([None, "EUR", "CHF"]), "source": lines,
        "reference": lines, "tags": st.lists(labels, max_size=3),
    },
)  # fmt: skip
progress = st.fixed_dictionaries(
    {"status": st.sampled_from(JobStatus)},
    optional={"stage": lines, "outcome": _choice(Outcome), "occurred_on": maybe_days},
)
entries = st.fixed_dictionaries(
    {"kind": st.sampled_from(["note", "call", "email", "moved", "stage"])},
    optional={
        "text": texts, "reply": st.booleans(), "to": st.sampled_from(JobStatus), "stage": lines,
        "outcome": _choice(Outcome), "occurred_on": days,
    },
)  # fmt: skip
appointments = st.fixed_dictionaries(
    {"starts_at": st.sampled_from(["2026-12-01T14:00:00+01:00", "2026-11-20T09:30:00Z"])},
    optional={
        "title": lines, "kind": st.sampled_from(InterviewKind), "location": texts, "people": texts,
        "notes": texts, "url": st.just("https://meet.example/1"),
        "time_zone": st.sampled_from([None, "America/New_York"]),
        "state": st.sampled_from(InterviewState),
    },
)  # fmt: skip
people = st.fixed_dictionaries(
    {"name": lines},
    optional={
        "role": texts, "notes": texts, "email": st.just("maria@example.com"),
        "phone": st.just("+41 44 123 45 67"),
    },
)  # fmt: skip
fairs = st.fixed_dictionaries(
    {"occurred_on": days, "title": lines},
    optional={"company": texts, "contact": texts, "result": texts, "notes": texts},
)
avoided = st.fixed_dictionaries({"name": lines}, optional={"reason": lines})
todos = st.fixed_dictionaries({"title": lines}, optional={"due_on": maybe_days})


@dataclass
class Life:
    """What happens to an account. Each method is one thing that a person does."""

    owner: Account
    job_ids: list[int] = field(default_factory=list)

    def _job(self, at: int) -> int:
        return self.job_ids[at % len(self.job_ids)]

    def add(self, _at: int, draft: dict[str, Any]) -> None:
        self.job_ids.append(create_job(self.owner, read_form(JobDraft, draft)))

    def import_job(self, _at: int, told: dict[str, Any]) -> None:
        """Add a job whose file knows only a part of its days."""
        importer = Account(**{**vars(self.owner), "via": Via.IMPORT, "via_label": "old.csv"})
        events = imported_events(importer, Told(**told), now())
        draft = read_form(JobDraft, {"title": "From a file", "company": "Acme"})
        created = datetime.combine(events[0]["occurred_on"], time(8, 0, 0, 7), UTC)
        with transaction() as connection:
            new = prepare_job(new_job(importer, draft, created, events))
            self.job_ids.append(insert_job(connection, importer, new) or 0)

    def keep_twin(self, at: int, draft: dict[str, Any]) -> None:
        """Have a second job of the same posting, as after *Keep both*."""
        url = jobs.get_job(self.owner, self._job(at)).source_url
        self.add(at, {**draft, "source_url": None})
        with transaction() as connection:
            row = job_table.c.id == self.job_ids[-1]
            connection.execute(update(job_table).where(row).values(source_url=url))

    def merge(self, at: int, _more: object) -> None:
        merging.merge_jobs(self.owner, self._job(at), self.job_ids[-1])

    def edit(self, at: int, draft: dict[str, Any]) -> None:
        jobs.update_job(self.owner, self._job(at), read_form(JobChanges, draft))

    def move(self, at: int, wanted: dict[str, Any]) -> None:
        jobs.move_jobs(self.owner, [self._job(at)], read_form(Progress, wanted))

    def log(self, at: int, entry: dict[str, Any]) -> None:
        timeline.add_event(self.owner, self._job(at), read_form(NewEvent, entry))

    def _event(self, at: int) -> JobEvent:
        query = select(JobEvent).where(JobEvent.job_id == self._job(at), JobEvent.kind == "moved")
        return db.session.scalars(query.order_by(JobEvent.id.desc())).first()

    def redate(self, at: int, day: date) -> None:
        event, changes = self._event(at), read_form(EventChanges, {"occurred_on": day})
        timeline.change_event(self.owner, event.job_id, event.id, changes)

    def unsay(self, at: int, _more: object) -> None:
        event = self._event(at)
        timeline.delete_event(self.owner, event.job_id, event.id)

    def bin_and_restore(self, at: int, _more: object) -> None:
        jobs.delete_jobs(self.owner, [self._job(at)])
        jobs.restore_jobs(self.owner, [self._job(at)])

    def plan(self, at: int, todo: dict[str, Any]) -> None:
        job_id = self._job(at) if self.job_ids and at % 3 else None
        tasks.create_task(self.owner, read_form(TaskDraft, {**todo, "job_id": job_id}))

    def finish(self, at: int, day: date) -> None:
        query = select(Task.id).where(Task.owner_id == self.owner.id).order_by(Task.id.desc())
        task_id = db.session.scalars(query).first()
        changes = {"due_on": day} if at % 5 == 0 else {"done": at % 5 > 1}
        tasks.change_task(self.owner, task_id, read_form(TaskChanges, changes))
        if at % 5 == 4:
            tasks.delete_task(self.owner, task_id)

    def meet(self, at: int, draft: dict[str, Any]) -> None:
        wanted = read_form(InterviewDraft, {**draft, "job_id": self._job(at)})
        interviews.create_interview(self.owner, wanted)

    def meet_later(self, at: int, changes: dict[str, Any]) -> None:
        query = select(Interview.id).where(Interview.owner_id == self.owner.id)
        interview_id = db.session.scalars(query.order_by(Interview.id.desc())).first()
        interviews.change_interview(self.owner, interview_id, read_form(InterviewChanges, changes))
        if at % 5 == 4:
            interviews.delete_interview(self.owner, interview_id)

    def know(self, at: int, draft: dict[str, Any]) -> None:
        wanted = read_form(ContactDraft, {**draft, "job_id": self._job(at)})
        contacts.create_contact(self.owner, wanted)

    def strive(self, _at: int, draft: dict[str, Any]) -> None:
        efforts.create_effort(self.owner, read_form(EffortDraft, draft))

    def avoid(self, _at: int, draft: dict[str, Any]) -> None:
        avoided_employers.avoid_employer(self.owner, read_form(EmployerDraft, draft))


told = st.fixed_dictionaries(
    {"status": st.sampled_from(JobStatus)},
    optional={"stage": lines, "applied_on": maybe_days, "status_on": maybe_days, "added_on": days},
)
_MORE: dict[Callable[..., None], st.SearchStrategy[Any]] = {
    Life.add: drafts, Life.import_job: told, Life.keep_twin: drafts, Life.merge: st.none(),
    Life.edit: drafts, Life.move: progress, Life.log: entries, Life.redate: days,
    Life.unsay: st.none(), Life.bin_and_restore: st.none(), Life.plan: todos, Life.finish: days,
    Life.meet: appointments, Life.meet_later: appointments, Life.know: people,
    Life.strive: fairs, Life.avoid: avoided,
}  # fmt: skip
Step = tuple[Callable[..., None], int, Any, int]
steps = st.sampled_from([*_MORE]).flatmap(
    lambda does: st.tuples(
        st.just(does), st.integers(0, 19), _MORE[does], st.sampled_from([0, 1, 250_000, 86_400_001])
    )
)
lives = st.lists(steps, min_size=3, max_size=14)


def live(owner: Account, life: Sequence[Step]) -> None:
    """Let all of it happen to an account, as far as Vega lets it."""
    lived = Life(owner)
    with time_machine.travel(NOW, tick=False) as clock:
        lived.add(0, {"title": "Engineer", "company": "Acme"})
        for does, at, more, pause in life:
            clock.shift(timedelta(microseconds=pause))
            try:
                does(lived, at, more)
            except (Fact, AttributeError, TypeError):  # nothing there to do it to
                db.session.rollback()
