"""What a line of Quick Entry says, as JSON."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal

from typing_extensions import TypedDict

from vega.api import Operation, api
from vega.clock import zone_of
from vega.errors import InvalidInput
from vega.models import JobStatus
from vega.reading.line.jobs import KnownJob
from vega.schemas import LineSource, camel
from vega.serializers import plain_json
from vega.serializers.shapes import Day, says
from vega.services.account import Account
from vega.services.lines import reading
from vega.services.lines.reading import Line, Typed

LineKind = Literal["move", "interview", "edit", "task", "log", "job", "mail", "open", "none"]
Asked = Literal["reading", "job", "interview", "status", "day", "time", "title", "company", "text"]
NEEDED_IN_JOBS = ("title", "company", "location", "description", "sourceUrl")
_OWN = ("interviewId", "subject", "says", "note", "day", "start")  # no fields of what saves it


class LineCandidateJson(TypedDict):
    jobId: int
    title: str
    company: str
    status: JobStatus


class LineResultJson(TypedDict):
    type: Literal["job", "person", "company", "page"]
    label: str
    note: str
    path: Annotated[str, says("Where it is on this server.")]


class LineRequestJson(TypedDict):
    method: Literal["POST", "PATCH"]
    path: str
    body: dict[str, Any]


class LineReadingJson(TypedDict):
    says: str
    jobId: int | None
    fields: dict[str, Any]
    request: LineRequestJson | None


class LineOfferJson(LineReadingJson):
    kind: LineKind


class LineInterviewJson(TypedDict):
    interviewId: int
    says: str


class LineJson(TypedDict):
    kind: Annotated[LineKind, says("What the line is.")]
    asks: Annotated[Asked | None, says("What is open first; null if nothing is.")]
    says: Annotated[str, says("What was understood, or what is asked.")]
    jobId: Annotated[int | None, says("The job; null unless it is certain.")]
    candidates: Annotated[
        list[LineCandidateJson], says("The jobs that it may be about, best first; at most five.")
    ]
    fields: Annotated[
        dict[str, Any], says("What was said, named and typed as in the call that saves it.")
    ]
    options: Annotated[
        list[Day | str | LineInterviewJson | LineReadingJson],
        says("What is to be chosen from: the days or interviews that may be meant, both readings, "
             "or the text of a call that is saved without another."),
    ]  # fmt: skip
    offers: Annotated[
        list[LineOfferJson],
        says("What the line can be instead: of `open` a task, a note and a job; where no interview "
             "is there to be moved, a new one."),
    ]  # fmt: skip
    unread: Annotated[list[str], says("The words that were not used.")]
    results: Annotated[list[LineResultJson], says("Where `open` leads, best first.")]
    problem: Annotated[str | None, says("Why nothing would be saved.")]
    request: Annotated[
        LineRequestJson | None,
        says("The call that saves it; null while something is asked, and where there is none: for "
             "`open`, `mail`, `none`, and a job of which too little was said."),
    ]  # fmt: skip


@api.post("/lines/read")
@Operation(
    "Read a line",
    "Returns what a line such as `acme rejected yesterday`, a posting or an email would add, and "
    "the call that adds it. English, German, French and Spanish are read. A job is named only if "
    "it is certain; otherwise `asks` is `job`, or `reading` where a word is a company or a day. "
    "Nothing is saved, and the quota is not used.",
    returns="What the line says.",
    status=200,
    writes=False,
)
def read_line(owner: Account, source: LineSource) -> LineJson:
    if not source.text.strip():
        raise InvalidInput({"text": "text is required and must not be blank."})
    typed = Typed(source.text, chip=source.chip, context=source.job_id)
    return _line_json(owner, reading.read(owner, typed))


def _line_json(owner: Account, line: Line) -> LineJson:
    read, own = line.reading, _reading_json(owner, line)
    return {
        "kind": read.kind,  # type: ignore[typeddict-item]
        "asks": read.asks,  # type: ignore[typeddict-item]
        **own,
        "candidates": [_candidate(line.jobs[one]) for one in _likely(line)],
        "options": _options(owner, line),
        "offers": [
            {"kind": one.reading.kind, **_reading_json(owner, one)}  # type: ignore[typeddict-item]
            for one in (() if read.asks == "reading" else line.others)
        ],
        "unread": [*read.unread],
        "results": [
            {"type": one.type, "label": one.label, "note": one.note, "path": one.path}
            for one in line.results
        ],
        "problem": line.problem,
    }


def _reading_json(owner: Account, line: Line) -> LineReadingJson:
    read = line.reading
    fields = _fields_json(owner, read.fields)
    return {
        "says": line.says,
        "jobId": read.job_id if read.kind not in ("job", "open", "none") else None,
        "fields": fields,
        "request": _request(read.kind, read.asks, read.job_id, fields),
    }


def _options(owner: Account, line: Line) -> list[Any]:
    if line.reading.asks == "reading":
        return [_reading_json(owner, one) for one in line.others]
    if line.reading.asks == "interview":
        return [{"interviewId": one.interview_id, "says": one.says} for one in line.reading.options]
    return [plain_json(one) for one in line.reading.options]


def _likely(line: Line) -> list[int]:
    of_lines = line.reading.kind not in ("job", "open", "none")
    return [one for one in line.reading.candidates if one in line.jobs] if of_lines else []


def _candidate(job: KnownJob) -> LineCandidateJson:
    return {
        "jobId": job.id,
        "title": job.title,
        "company": job.company,
        "status": JobStatus(job.status),
    }


def _fields_json(owner: Account, fields: Mapping[str, Any]) -> dict[str, Any]:
    zone = zone_of(fields.get("time_zone") or owner.time_zone)

    def plain(value: Any) -> Any:
        if isinstance(value, datetime):
            return value.astimezone(zone).isoformat(timespec="seconds")
        return plain_json(value)

    return {
        camel(name): plain(value)
        for name, value in fields.items()
        if value is not None or name == "salary_period"  # the old one ends
    }


def _request(
    kind: str, asks: str | None, job_id: int | None, fields: Mapping[str, Any]
) -> LineRequestJson | None:
    if asks is not None:
        return None
    about = {"jobId": job_id} if job_id else {}
    body = {name: value for name, value in fields.items() if name not in _OWN}
    calls: dict[str, tuple[Literal["POST", "PATCH"], str, dict[str, Any]]] = {
        "move": ("PATCH", f"/api/jobs/{job_id}", body),
        "edit": ("PATCH", f"/api/jobs/{job_id}", body),
        "interview": ("POST", "/api/interviews", {**body, **about}),
        "planned": ("PATCH", f"/api/interviews/{fields.get('interviewId')}", body),
        "task": ("POST", "/api/tasks", {**body, **about}),
        "log": ("POST", f"/api/jobs/{job_id}/events", body),
        "job": ("POST", "/api/jobs", body),
    }
    kind = "planned" if "interviewId" in fields else kind
    lacks = kind == "job" and any(name not in body for name in NEEDED_IN_JOBS)
    if kind not in calls or lacks:
        return None
    method, path, sent = calls[kind]
    return {"method": method, "path": path, "body": sent}
