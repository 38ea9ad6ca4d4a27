"""What is next for a job: each rule, and the order of them."""

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES

from vega.schemas import (
    InterviewChanges,
    InterviewDraft,
    JobChanges,
    TaskChanges,
    TaskDraft,
    read_form,
)
from vega.services.accounts import users
from vega.services.jobs.jobs import get_job, update_job
from vega.services.jobs.lists.next_step import next_step, next_steps
from vega.services.plan import interviews, tasks


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False):
        yield


class Plan:
    """A job of Alice's with what is planned for it."""

    def __init__(self, owner, job_id):
        self.owner, self.job_id = owner, job_id

    def task(self, title, day=None):
        draft = {"title": title, "due_on": day, "job_id": self.job_id}
        return tasks.create_task(self.owner, read_form(TaskDraft, draft)).item.id

    def interview(self, title, start):
        draft = {"title": title, "starts_at": start, "job_id": self.job_id}
        read = read_form(InterviewDraft, draft)
        return interviews.create_interview(self.owner, read).item.id

    def next(self):
        """The kind and title of the next step, and its day or time."""
        job = get_job(self.owner, self.job_id)
        step = next_steps(self.owner, [job])[job.id]
        own = (tasks.tasks_of_job(job), interviews.interviews_of_job(job))
        assert step == next_step(self.owner, job, *own)  # the same on the job's page
        if step is None:
            return None
        return step.kind, step.title, f"{step.at:%Y-%m-%dT%H:%M}" if step.at else str(step.on)


@pytest.fixture
def plan(alice, make_job):
    return lambda **fields: Plan(alice, make_job(alice, **fields))


def test_the_earliest_task_or_interview_is_next_and_an_overdue_task_before_all(plan):
    job = plan(deadline="2026-11-26")
    job.task("Some day")
    job.task("Later", "2026-12-02")
    assert job.next() == ("task", "Later", "2026-12-02")
    job.interview("Chat", "2026-12-01T10:00:00Z")
    assert job.next() == ("interview", "Chat", "2026-12-01T10:00")
    job.task("Prepare", "2026-11-30")
    assert job.next() == ("task", "Prepare", "2026-11-30")
    job.interview("Yesterday's", "2026-11-23T10:00:00Z")
    assert job.next() == ("interview", "Yesterday's", "2026-11-23T10:00")
    job.task("Overdue", "2026-11-24")
    assert job.next() == ("task", "Overdue", "2026-11-24")


def test_of_one_day_the_interview_is_first(plan):
    job = plan()
    job.task("Prepare", "2026-11-26")
    job.interview("Late", "2026-11-26T20:00:00Z")
    job.interview("Early", "2026-11-26T08:00:00Z")
    assert job.next() == ("interview", "Early", "2026-11-26T08:00")


def test_the_day_of_an_interview_is_the_accounts(plan, alice):
    job = plan()
    job.task("Prepare", "2026-11-26")
    job.interview("Chat", "2026-11-25T23:30:00Z")
    users.set_time_zone(alice, "Europe/Zurich")
    job.owner = users.get_user("alice")
    assert job.next() == ("interview", "Chat", "2026-11-25T23:30")
    users.set_time_zone(alice, "Pacific/Kiritimati")  # where it is the 26th and today too
    job.owner = users.get_user("alice")
    assert job.next()[1] == "Chat"
    job.task("Due on the 25th", "2026-11-25")
    assert job.next() == ("task", "Due on the 25th", "2026-11-25")


def test_a_task_without_a_day_comes_before_the_deadline(plan):
    job = plan(deadline="2026-11-26")
    task_id = job.task("Some day")
    assert job.next() == ("task", "Some day", "None")
    tasks.change_task(job.owner, task_id, read_form(TaskChanges, {"done": True}))
    assert job.next() == ("deadline", "Closes", "2026-11-26")


def test_what_is_done_or_cancelled_is_not_next(plan):
    job = plan()
    for state in ("done", "cancelled"):
        found = job.interview("Chat", "2026-11-26T10:00:00Z")
        changes = read_form(InterviewChanges, {"state": state})
        interviews.change_interview(job.owner, found, changes)
    assert job.next() is None


def test_the_deadline_counts_while_the_job_is_interested(plan):
    job = plan(deadline="2026-11-20")
    assert job.next() == ("deadline", "Closes", "2026-11-20")
    update_job(job.owner, job.job_id, read_form(JobChanges, {"status": "applied"}))
    assert job.next() is None


@ON_BOTH_DATABASES
def test_the_day_to_answer_counts_for_an_offer_without_an_outcome(plan):
    job = plan(status="offer_received", deadline="2026-11-20")
    answer = read_form(JobChanges, {"answer_by": "2026-11-27"})
    update_job(job.owner, job.job_id, answer)
    assert job.next() == ("answer", "Answer by", "2026-11-27")
    for outcome in ("accepted", "declined"):
        update_job(job.owner, job.job_id, read_form(JobChanges, {"outcome": outcome}))
        assert job.next() is None
    assert plan(status="applied").next() is None


def test_no_reply_is_last_and_tells_the_day_of_the_latest_news(plan):
    job = plan(applied_on="2026-11-02")
    assert job.next() == ("quiet", "No reply", "2026-11-02")
    job.task("Follow up")
    assert job.next() == ("task", "Follow up", "None")
    recent = plan(applied_on="2026-11-12")
    assert recent.next() is None
    ghosted = read_form(JobChanges, {"outcome": "ghosted"})
    job = plan(applied_on="2026-11-02")
    update_job(job.owner, job.job_id, ghosted)
    assert job.next() is None
