"""The page of a job, with one part of it open where a form was asked for or refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_login import current_user
from markupsafe import Markup

from vega.errors import EditConflict
from vega.models import DescriptionFormat, EventKind, Import, Job, JobEvent, JobStatus, Via
from vega.reading.text.rich_text import notes_html, posting_html
from vega.schemas import JOB_NOTES
from vega.serializers import CompanyJob, NextStep
from vega.services.account import today_of
from vega.services.accounts.employer_warnings import warning_of
from vega.services.imports.drafts import import_of
from vega.services.jobs import merging, timeline
from vega.services.jobs.captured_postings import Posting, is_edited
from vega.services.jobs.history import list_events
from vega.services.jobs.lists.same_company import MOST, at_this_company
from vega.web.documents.attached_documents import JobDocuments, documents_on_page
from vega.web.jobs.editing import Editing, editing_of
from vega.web.jobs.job_forms import Edit, EventForm, JobForm
from vega.web.jobs.page_parts import PARTS, ShownFact, facts_of
from vega.web.jobs.way_back import WayBack, way_back
from vega.web.plan.plan import JobPlan, plan_of
from vega.web.ui.fields import form_text
from vega.web.ui.forms import Form

MAX_ENTRIES = 30  # of the timeline, until all are asked for
MAX_OTHERS = 5  # jobs at the same company, with a link to all
MAX_RENDERED = 200_000  # characters of Markdown in a timeline; longer texts are shown verbatim


class Opened(NamedTuple):
    """What of the page is open: the part of this name with its form, or an entry with its form.

    `edit` is what a refused form wanted to change, `log` the box of a new entry, `upload` a file
    that was refused, `removal` that of the document `removing`, which the page asks about.
    """

    part: str = ""
    form: JobForm | None = None
    edit: Edit | None = None
    entry: JobEvent | None = None
    entry_form: EventForm | None = None
    log: EventForm | None = None
    upload: Form | None = None
    removal: Form | None = None
    removing: int | None = None

    @property
    def page_status(self) -> int:
        forms = (self.form, self.entry_form, self.log, self.upload, self.removal)
        return max((form.page_status for form in forms if form is not None), default=200)


@dataclass(frozen=True)
class JobPage:
    """What the page of a job shows beside the job.

    `texts` are as safe HTML, None where one is shown verbatim; `avoided` warns of the employer;
    `disagreed` are other statuses to ask about after a merge.
    """

    back: WayBack
    editing: Editing
    avoided: str
    plan: JobPlan
    disagreed: Sequence[JobStatus]
    facts: Sequence[ShownFact]
    texts: Mapping[str, Markup | None]
    is_edited: bool  # since it was captured
    timeline: "Timeline"
    same: Sequence[Job]  # the same posting
    similar: Sequence[Job]  # probably the same
    documents: JobDocuments
    company: "AtCompany"

    parts = PARTS

    @property
    def step(self) -> NextStep | None:
        return self.plan.step


def show_job(job: Job, opened: Opened | None = None) -> ResponseReturnValue:
    opened = opened or Opened()
    page = render_template("jobs/job/job.html", job=job, page=_page(job, opened))
    return page, opened.page_status


def _page(job: Job, opened: Opened) -> JobPage:
    same = merging.same_postings(current_user, job)
    similar = merging.find_similar(current_user, job.title, job.company, job.id)
    shown = _timeline(job, opened)
    return JobPage(
        back=way_back(job),
        editing=_editing(job, opened),
        avoided=warning_of(current_user, job.company),
        plan=plan_of(job),
        disagreed=_disagreed(job),
        facts=facts_of(job),
        texts=_rendered(job),
        is_edited=is_edited(job, shown.events),
        timeline=shown,
        same=same,
        similar=[other for other in similar if other not in same],
        documents=documents_on_page(job, opened.removing),
        company=_at_company(job),
    )


def _editing(job: Job, opened: Opened) -> Editing:
    if not opened.part:
        return Editing()
    fields = PARTS[opened.part].fields if opened.part in PARTS else ()
    return editing_of(job, opened.part, fields, opened.form, opened.edit)


def _rendered(job: Job) -> Mapping[str, Markup | None]:
    """Return the texts of the job as safe HTML; None where one has to be shown verbatim."""
    notes = {name: notes_html(getattr(job, name)) for name in JOB_NOTES}
    return {"description": description_html(job), **notes}


def description_html(found: Job | Posting) -> Markup | None:
    is_markdown = found.description_format == DescriptionFormat.MARKDOWN
    return (notes_html if is_markdown else posting_html)(found.description)


def _disagreed(job: Job) -> Sequence[JobStatus]:
    """Return the other statuses of jobs that were merged into this one, for the page to ask."""
    asked = request.args.getlist("disagreed")
    return [status for status in JobStatus if status in asked and status != job.status]


@dataclass(frozen=True)
class AtCompany:
    """The first of the other jobs at the company; `count` is None where there may be more."""

    jobs: Sequence[CompanyJob]
    count: int | None
    is_cut: bool


def _at_company(job: Job) -> AtCompany:
    found = at_this_company(current_user, job)
    count = len(found) if len(found) < MOST else None
    return AtCompany(found[:MAX_OTHERS], count, len(found) > MAX_OTHERS)


# The timeline


@dataclass(frozen=True)
class Entry:
    """`text` is its Markdown as HTML; None if it has to be shown verbatim."""

    event: JobEvent
    text: Markup | None
    can_edit: bool


class Timeline(NamedTuple):
    """The newest entries, or all, below the box of a new one; `events` are all.

    `opened` is the entry that is being edited, with its `form` and what it `was`. `brought_by` is
    the import that brought the job.
    """

    entries: Sequence[Entry]
    events: Sequence[JobEvent]
    log: EventForm
    opened: JobEvent | None
    form: EventForm | None
    was: Mapping[str, str]
    brought_by: Import | None

    @property
    def total(self) -> int:
        return len(self.events)

    @property
    def is_cut(self) -> bool:
        return len(self.entries) < self.total

    @property
    def shows_all(self) -> bool:
        return not self.is_cut and self.total > MAX_ENTRIES


def _timeline(job: Job, opened: Opened) -> Timeline:
    events = list_events(job, current_user)
    asked_for_all = request.args.get("history") == "all" or opened.entry in events[MAX_ENTRIES:]
    return Timeline(
        _entries(events if asked_for_all else events[:MAX_ENTRIES]),
        events,
        log=opened.log or _blank_entry(),
        opened=opened.entry,
        form=opened.entry_form,
        was=_entry_was(opened),
        brought_by=import_of(current_user, job) if job.captured_via == Via.IMPORT else None,
    )


def _entries(events: Sequence[JobEvent]) -> list[Entry]:
    entries, left = [], MAX_RENDERED
    for event in events:
        left -= len(event.text or "")
        text = notes_html(event.text) if event.text and left >= 0 else None
        entries.append(Entry(event, text, EventKind(event.kind) in timeline.EDITABLE))
    return entries


def _blank_entry() -> EventForm:
    """Return the box of a new entry, of the kind that the address asks for."""
    asked = request.args.get("log")
    kind = asked if asked in timeline.LOGGED else EventKind.NOTE
    values = {"occurred_on": today_of(current_user), "kind": kind}
    return EventForm(formdata=None, data=values).named("log")


def _entry_was(opened: Opened) -> Mapping[str, str]:
    """Return what the open entry held when its form was opened; after a conflict, what it holds."""
    if opened.entry is None or opened.entry_form is None:
        return {}
    names = timeline.EDITABLE[EventKind(opened.entry.kind)]
    held = {name: form_text(getattr(opened.entry, name)) for name in names}
    if isinstance(opened.entry_form.refusal, EditConflict):
        return held
    return {name: request.form.get(f"was_{name}", value) for name, value in held.items()}


def form_of_entry(event: JobEvent) -> EventForm:
    names = ("kind", *timeline.EDITABLE[EventKind(event.kind)])
    values: Mapping[str, object] = {name: getattr(event, name) for name in names}
    return EventForm(formdata=None, data=values)
