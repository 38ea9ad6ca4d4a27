"""What is planned for a job, as its page shows it: tasks, interviews, contacts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from flask_login import current_user

from vega.clock import now
from vega.labels import INTERVIEW_KIND_LABELS
from vega.models import Contact, Interview, InterviewKind, InterviewState, Job, Task
from vega.serializers import NextStep
from vega.services.jobs.lists.next_step import next_step
from vega.services.plan.contacts import contacts_of_job, suggest_contacts
from vega.services.plan.interviews import SAY_THANKS, interviews_of_job, offers_thanks
from vega.services.plan.tasks import tasks_of_job
from vega.web import web
from vega.web.ui.filters import clock, moment_text, reader_today, reader_zone, time_abroad

MAX_OFFERED = 3  # people of other jobs


class Meeting(NamedTuple):
    """An interview in words: `Thu 26 Nov, 14:00–15:00`, `Video with Maria Visser`."""

    interview: Interview
    when: str
    about: str
    moved_from: str
    is_planned: bool
    asks: bool  # how it went: it has ended


@dataclass(frozen=True)
class JobPlan:
    """`step` is what is next. `thanks` says whether to offer a task to say thanks, `offered` are
    people of other jobs.
    """

    step: NextStep | None
    open_tasks: Sequence[Task]
    done_tasks: Sequence[Task]
    meetings: Sequence[Meeting]
    contacts: Sequence[Contact]
    offered: Sequence[Contact]
    thanks: bool

    say_thanks = SAY_THANKS

    @property
    def snooze(self) -> Mapping[str, date]:
        return snooze_days()

    @property
    def by_id(self) -> Mapping[int, Meeting]:
        return {meeting.interview.id: meeting for meeting in self.meetings}


def plan_of(job: Job) -> JobPlan:
    found = tasks_of_job(job)
    held = interviews_of_job(job)
    return JobPlan(
        step=next_step(current_user, job, found, held),
        open_tasks=[task for task in found if task.done_at is None],
        done_tasks=[task for task in found if task.done_at is not None],
        meetings=[meeting_of(interview) for interview in _ahead_first(held)],
        contacts=contacts_of_job(job),
        offered=suggest_contacts(current_user, job)[:MAX_OFFERED],
        thanks=offers_thanks(held, found),
    )


def _ahead_first(held: Sequence[Interview]) -> Sequence[Interview]:
    """Return the planned ones by their start, then the others, the latest first."""
    planned = [one for one in held if one.state == InterviewState.PLANNED]
    return [*planned, *(one for one in reversed(held) if one not in planned)]


def meeting_of(interview: Interview) -> Meeting:
    is_planned = interview.state == InterviewState.PLANNED
    moved_from = interview.moved_from
    return Meeting(
        interview,
        when=when_words(interview.starts_at, interview.ends_at, interview.time_zone),
        about=_about(interview),
        moved_from=f"Moved from {moment_text(moved_from)}" if moved_from else "",
        is_planned=is_planned,
        asks=is_planned and interview.ends_at <= now(),
    )


def when_words(starts_at: datetime, ends_at: datetime, zone: str | None) -> str:
    """Return the reader's day and times, and those of the interview's own time zone if others."""
    words, abroad = _span(starts_at, ends_at), time_abroad(starts_at, zone)
    return f"{words} ({abroad})" if abroad else words


def _span(first: datetime, last: datetime) -> str:
    """Return `Thu 26 Nov, 14:00–15:00`, or both days of a long one."""
    if first.astimezone(reader_zone()).date() == last.astimezone(reader_zone()).date():
        return f"{moment_text(first)}–{clock(last)}"
    return f"{moment_text(first)} – {moment_text(last)}"


def _about(interview: Interview) -> str:
    """Return `Video with Maria Visser · Room 5`, as far as it is known."""
    kind = INTERVIEW_KIND_LABELS[InterviewKind(interview.kind)]
    words = "" if interview.kind == InterviewKind.OTHER else kind
    if interview.people:
        words = f"{words} with {interview.people}".strip()
    return " · ".join(filter(None, (words[:1].upper() + words[1:], interview.location)))


def snooze_days() -> Mapping[str, date]:
    """Return the days that are one click: tomorrow, and the Monday after it."""
    tomorrow = reader_today() + timedelta(days=1)
    return {"tomorrow": tomorrow, "monday": tomorrow + timedelta(days=7 - tomorrow.weekday())}


@web.app_template_filter()
def phone_path(number: str) -> str:
    """Return what a `tel:` link takes of a number as people write it."""
    dialled = number.lower().partition("ext")[0]
    if dialled.startswith("+"):
        dialled = dialled.replace("(0)", "")  # dialled within the country alone
    return "".join(sign for sign in dialled if sign in "+0123456789*#,;")
