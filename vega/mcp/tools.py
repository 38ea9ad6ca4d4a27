"""The tools: what assistants may do, each by the service that pages and API use. None deletes."""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache
from typing import Any

from vega.errors import DuplicateJob, Fact, VersionConflict
from vega.http.errors import SENTENCES, fact_of
from vega.mcp import reading, writing
from vega.mcp.answers import json_text
from vega.mcp.input_schemas import Schema, input_schema
from vega.mcp.messages import INTERNAL_ERROR, INVALID_PARAMS, Json, RpcError
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
from vega.services.accounts.accounts import Account
from vega.services.accounts.tokens import check_may_write
from vega.services.jobs.history import latest_day_of
from vega.services.jobs.jobs import invalid_noted

CHANGED_SINCE = (
    "The job changed since you read it, so nothing was done. "
    "Read it again with get_job, and send its new version."
)


@dataclass(frozen=True)
class Tool:
    """A tool and the service behind it.

    `model` is what it takes; of one that only reads, other arguments are refused as in a query
    string, and null is as good as absent. `is_change`: null empties a field.
    """

    name: str
    title: str
    description: str
    model: type[Input]
    run: Callable[[Account, Any], Json]
    writes: bool = True
    is_idempotent: bool = False
    is_change: bool = False
    is_capture: bool = False


TOOLS = (
    Tool(
        "search_jobs",
        "Search jobs",
        "List saved jobs that match all filters, 20 unless limit says otherwise. "
        "If the answer has next, send it as cursor for more.",
        JobSearch,
        reading.search_jobs,
        writes=False,
    ),
    Tool(
        "get_job",
        "Read a job",
        "Read one job: its fields, posting, notes, tasks, interviews, contacts, names of documents "
        "and latest history. "
        "A long description is cut; read on with descriptionFrom.",
        JobAsked,
        reading.get_job,
        writes=False,
    ),
    Tool(
        "check_url",
        "Check a URL",
        "Say whether the posting at a URL is already saved, and as which job.",
        UrlAsked,
        reading.check_url,
        writes=False,
    ),
    Tool(
        "whats_due",
        "What is due",
        "What to do today and this week: tasks, interviews, deadlines, offers to answer, jobs "
        "without a reply, jobs to apply to. `more` counts what is not listed; search_jobs has it.",
        NothingAsked,
        reading.whats_due,
        writes=False,
    ),
    Tool(
        "insights",
        "How the search goes",
        "Count applications, replies, interviews and offers, by group, source and week; "
        "of a period with from and to.",
        InsightsFilter,
        reading.insights,
        writes=False,
    ),
    Tool(
        "save_job",
        "Save a job",
        "Save a posting as a new job, with its text as it is: ask for what you can't read rather "
        "than make it up. A job with the same sourceUrl is refused as a duplicate. "
        "Tell the user of warnings: the job is saved anyway.",
        CapturedJob,
        writing.save_job,
        is_capture=True,
    ),
    Tool(
        "update_job",
        "Change a job",
        "Change fields of a job: those you send; null empties one.",
        JobUpdate,
        writing.update_job,
        is_idempotent=True,
        is_change=True,
    ),
    Tool(
        "set_status",
        "Set a job's status",
        "Move a job to a status, as of today or of occurredOn. Nothing happens if it has it.",
        StatusChange,
        writing.set_status,
        is_idempotent=True,
    ),
    Tool(
        "log_event",
        "Log a note, call or email",
        "Add a note, a call or an email to a job's history. The status stays as it is.",
        LogEntry,
        writing.log_event,
    ),
    Tool(
        "add_task",
        "Add a task",
        "Add something to do, with or without a day and a job.",
        TaskDraft,
        writing.add_task,
    ),
    Tool(
        "add_interview",
        "Add an interview",
        "Add an interview of a job. Times need an offset: 2026-11-26T14:00:00+01:00.",
        InterviewDraft,
        writing.add_interview,
    ),
    Tool(
        "add_contact",
        "Add a contact",
        "Add a person to a job.",
        ContactDraft,
        writing.add_contact,
    ),
)
_BY_NAME = {tool.name: tool for tool in TOOLS}


def list_tools(owner: Account) -> Sequence[Json]:
    """Return the tools that the owner's token may use."""
    return [_tool_json(tool) for tool in TOOLS if owner.may_write or not tool.writes]


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


def call_tool(owner: Account, name: str, arguments: Mapping[str, Any]) -> Json:
    """Return the result of a tool, or the sentence about what went wrong, as its result too.

    Raises `RpcError` for an unknown tool and for what nobody expected.
    """
    if name not in _BY_NAME:
        known = ", ".join(_BY_NAME)
        raise RpcError(INVALID_PARAMS, f"There is no tool {name[:100]!r}. These are: {known}.")
    try:
        found = _run(_BY_NAME[name], owner, arguments)
    except Exception as error:  # what a tool raises must not end the conversation
        fact = fact_of(error)
        if fact is None:
            raise RpcError(INTERNAL_ERROR, SENTENCES[500]) from None
        return _content(sentence_of(fact), is_error=True)
    return _content(json_text(found))


def _run(tool: Tool, owner: Account, arguments: Mapping[str, Any]) -> Json:
    if tool.writes:
        check_may_write(owner)
    else:
        refuse_unknown(tool.model, arguments)
        arguments = {name: value for name, value in arguments.items() if value is not None}
    with _noting_invalid(tool, owner, arguments):
        return tool.run(owner, read_form(tool.model, arguments, latest_day_of(owner)))


def _noting_invalid(
    tool: Tool, owner: Account, arguments: Mapping[str, Any]
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
