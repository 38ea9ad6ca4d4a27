"""The tools: what assistants may do, each by the service that pages and API use. None deletes."""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from typing import Any, NamedTuple

from vega.clock import zone_of
from vega.errors import DuplicateJob, Fact, VersionConflict
from vega.http.errors import SENTENCES, fact_of
from vega.mcp.answers import (
    full_job,
    insights_answer,
    job_row,
    json_text,
    local_time,
    marked,
    without_blanks,
)
from vega.mcp.due import due_answer
from vega.mcp.input_schemas import Schema, input_schema
from vega.mcp.messages import INTERNAL_ERROR, INVALID_PARAMS, Json, RpcError
from vega.models import Job
from vega.schemas import (
    CapturedJob,
    ContactDraft,
    Input,
    InsightsFilter,
    InterviewDraft,
    JobAsked,
    JobSearch,
    JobUpdate,
    LogEntry,
    NothingAsked,
    StatusChange,
    TaskDraft,
    UrlAsked,
    read_form,
    refuse_unknown,
)
from vega.services.account import Account, latest_day_of
from vega.services.accounts.tokens import check_may_write
from vega.services.belongings import details_of
from vega.services.insights.insights import get_insights
from vega.services.insights.turns import turn
from vega.services.jobs import jobs, merging, timeline
from vega.services.jobs.creating.new_jobs import capture_job, invalid_noted
from vega.services.jobs.lists.job_list import in_sort_of_cursor, list_jobs
from vega.services.jobs.lists.next_step import next_steps
from vega.services.plan import contacts, interviews, tasks
from vega.services.plan.today import today_page

PAGE = 20
CHANGED_SINCE = (
    "The job changed since you read it, so nothing was done. "
    "Read it again with get_job, and send its new version."
)
Run = Callable[[Account, Any], Json]


class Tool(NamedTuple):
    """A tool and the service behind it.

    `model` is what it takes; of one that only reads, other arguments are refused as in a query
    string, and null is as good as absent. `is_change`: null empties a field.
    """

    name: str
    title: str
    description: str
    model: type[Input]
    run: Run
    writes: bool = True
    is_idempotent: bool = False
    is_change: bool = False
    is_capture: bool = False


TOOLS: dict[str, Tool] = {}  # by name


def tool(title: str, description: str, **kind: bool) -> Callable[[Run], Run]:
    """Decorate a function: it is a tool of its own name, and takes the model that it names."""

    def add(run: Run) -> Run:
        _owner, model, _answer = run.__annotations__.values()
        TOOLS[run.__name__] = Tool(run.__name__, title, description, model, run, **kind)
        return run

    return add


def list_tools(owner: Account) -> Sequence[Json]:
    """Return the tools that the owner's token may use."""
    return [_tool_json(tool) for tool in TOOLS.values() if owner.may_write or not tool.writes]


def _tool_json(tool: Tool) -> Json:
    return {
        "name": tool.name,
        "title": tool.title,
        "description": tool.description,
        "inputSchema": _schema_of(tool),
        "annotations": {
            "title": tool.title,
            "readOnlyHint": not tool.writes,
            "destructiveHint": tool.is_change,  # it overwrites fields: clients may ask first
            "idempotentHint": tool.is_idempotent or not tool.writes,
            "openWorldHint": False,
        },
    }


@cache
def _schema_of(tool: Tool) -> Schema:
    return input_schema(tool.model, is_change=tool.is_change, is_closed=not tool.writes)


def call_tool(owner: Account, name: str, arguments: Mapping[str, object]) -> Json:
    """Return the result of a tool, or the sentence about what went wrong, as its result too.

    Raises `RpcError` for an unknown tool and for what nobody expected.
    """
    if name not in TOOLS:
        known = ", ".join(TOOLS)
        raise RpcError(INVALID_PARAMS, f"There is no tool {name[:100]!r}. These are: {known}.")
    try:
        found = _run(TOOLS[name], owner, arguments)
    except Exception as error:  # what a tool raises must not end the conversation
        fact = fact_of(error)
        if fact is None:
            raise RpcError(INTERNAL_ERROR, SENTENCES[500]) from None
        return _content(sentence_of(fact), is_error=True)
    return _content(json_text(found))


def _run(tool: Tool, owner: Account, arguments: Mapping[str, object]) -> Json:
    if tool.writes:
        check_may_write(owner)
    else:
        refuse_unknown(tool.model, arguments)
        arguments = {name: value for name, value in arguments.items() if value is not None}
    with _noting_invalid(tool, owner, arguments):
        return tool.run(owner, read_form(tool.model, arguments, latest_day_of(owner)))


def _noting_invalid(
    tool: Tool, owner: Account, arguments: Mapping[str, object]
) -> AbstractContextManager[None]:
    if not tool.is_capture:
        return nullcontext()
    texts = {name: value for name, value in arguments.items() if isinstance(value, str)}
    return invalid_noted(owner, lambda: json.dumps(texts).encode())


def sentence_of(fact: Fact) -> str:
    """Return what to tell an assistant of a fact, which has no headers to read."""
    if isinstance(fact, DuplicateJob):
        return f"{fact} It is the job with jobId {fact.job_id}."
    return CHANGED_SINCE if isinstance(fact, VersionConflict) else str(fact)


def _content(text: str, *, is_error: bool = False) -> Json:
    return {"content": [{"type": "text", "text": text}], "isError": is_error}


# Those that only read


@tool(
    "Search jobs",
    "List saved jobs that match all filters, 20 unless limit says otherwise. "
    "If the answer has next, send it as cursor for more.",
    writes=False,
)
def search_jobs(owner: Account, wanted: JobSearch) -> Json:
    query = in_sort_of_cursor(wanted)
    page = list_jobs(owner, query, after=wanted.cursor, most=wanted.limit or PAGE)
    steps = next_steps(owner, page.jobs)
    rows = [job_row(job, steps[job.id]) for job in page.jobs]
    return marked({"count": len(rows), "next": page.next}, {"jobs": rows})


@tool(
    "Read a job",
    "Read one job: its fields, posting, notes, tasks, interviews, contacts, names of documents "
    "and latest history. "
    "A long description is cut; read on with descriptionFrom.",
    writes=False,
)
def get_job(owner: Account, asked: JobAsked) -> Json:
    job = jobs.get_job(owner, asked.job_id)
    description = str(jobs.shown_value(job, "description"))
    zone = zone_of(owner.time_zone)
    return full_job(job, details_of(owner, job), description, asked.description_from, zone)


@tool(
    "Check a URL",
    "Say whether the posting at a URL is already saved, and as which job.",
    writes=False,
)
def check_url(owner: Account, asked: UrlAsked) -> Json:
    job = jobs.look_up_job(owner, asked.url)
    return {"tracked": True, "jobId": job.id, "status": job.status} if job else {"tracked": False}


@tool(
    "What is due",
    "What to do today and this week: tasks, interviews, deadlines, offers to answer, jobs "
    "without a reply, jobs to apply to. `more` counts what is not listed; search_jobs has it.",
    writes=False,
)
def whats_due(owner: Account, _asked: NothingAsked) -> Json:
    return due_answer(owner, today_page(owner))


@tool(
    "How the search goes",
    "Count applications, replies, interviews and offers, by group, source and week; "
    "of a period with from and to.",
    writes=False,
)
def insights(owner: Account, wanted: InsightsFilter) -> Json:
    with turn(owner):
        return insights_answer(get_insights(owner, wanted))


# Those that change something: their answers are ids and codes; what people wrote is in the
# warnings of a new job alone.


@tool(
    "Save a job",
    "Save a posting as a new job, with its text as it is: ask for what you can't read rather "
    "than make it up. A job with the same sourceUrl is refused as a duplicate. "
    "Tell the user of warnings: the job is saved anyway.",
    is_capture=True,
)
def save_job(owner: Account, draft: CapturedJob) -> Json:
    job_id, warning = capture_job(owner, draft)
    similar = merging.find_similar(owner, draft.title, draft.company, other_than=job_id)
    return marked(
        {"jobId": job_id, "status": draft.status, "similarJobIds": [job.id for job in similar]},
        {"warnings": [warning] if warning else []},
    )


@tool(
    "Change a job",
    "Change fields of a job: those you send; null empties one.",
    is_idempotent=True,
    is_change=True,
)
def update_job(owner: Account, update: JobUpdate) -> Json:
    versions = _versions(update.version)
    return _changed(jobs.update_job(owner, update.job_id, update, versions=versions))


@tool(
    "Set a job's status",
    "Move a job to a status, as of today or of occurredOn. Nothing happens if it has it.",
    is_idempotent=True,
)
def set_status(owner: Account, change: StatusChange) -> Json:
    changes, versions = change.changes(latest_day_of(owner)), _versions(change.version)
    return _changed(jobs.update_job(owner, change.job_id, changes, versions=versions))


def _versions(version: int | None) -> range:
    return jobs.ANY_VERSION if version is None else range(version, version + 1)


def _changed(job: Job) -> Json:
    return without_blanks(
        {"jobId": job.id, "status": job.status, "outcome": job.outcome, "version": job.version}
    )


@tool(
    "Log a note, call or email",
    "Add a note, a call or an email to a job's history. The status stays as it is.",
)
def log_event(owner: Account, entry: LogEntry) -> Json:
    event = timeline.add_event(owner, entry.job_id, entry.event(latest_day_of(owner)))
    on = event.occurred_on.isoformat() if event.occurred_on else None
    return without_blanks({"jobId": entry.job_id, "eventId": event.id, "occurredOn": on})


@tool(
    "Add a task",
    "Add something to do, with or without a day and a job.",
)
def add_task(owner: Account, draft: TaskDraft) -> Json:
    task = tasks.create_task(owner, draft).item
    due_on = task.due_on.isoformat() if task.due_on else None
    return without_blanks({"taskId": task.id, "jobId": task.job_id, "dueOn": due_on})


@tool(
    "Add an interview",
    "Add an interview of a job. Times need an offset: 2026-11-26T14:00:00+01:00.",
)
def add_interview(owner: Account, draft: InterviewDraft) -> Json:
    saved = interviews.create_interview(owner, draft)
    zone = zone_of(owner.time_zone)
    return without_blanks(
        {
            "interviewId": saved.item.id,
            "jobId": saved.item.job_id,
            "startsAt": local_time(saved.item.starts_at, zone),
            "endsAt": local_time(saved.item.ends_at, zone),
            "overlappingInterviewIds": [one.id for one in saved.overlapping],
        }
    )


@tool(
    "Add a contact",
    "Add a person to a job.",
)
def add_contact(owner: Account, draft: ContactDraft) -> Json:
    contact = contacts.create_contact(owner, draft).item
    return {"contactId": contact.id, "jobId": contact.job_id}
