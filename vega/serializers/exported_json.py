"""Jobs and what belongs to them in Vega's own JSON, with all that an import needs."""

from typing import Any

from vega.models import CapturedPosting, Interview, Job, Task
from vega.schemas import camel
from vega.schemas.exported_json import ExportedPosting
from vega.serializers import (
    FoundDocument,
    JobDetails,
    exactly,
    interview_json,
    job_document_json,
    job_with_details_json,
    plain_json,
    task_json,
)


def exported_job_json(
    job: Job, details: JobDetails, posting: CapturedPosting | None
) -> dict[str, Any]:
    """Return a job with all that belongs to it, so that nothing is lost when it is read back.

    `posting` is the one that was captured, None where it was not edited since.
    """
    found = {
        **job_with_details_json(job, details, exactly),
        "sourceTyped": job.source_typed,
        "capturedVia": job.captured_via,
        "capturedViaLabel": job.captured_via_label,
        "tasks": [exported_task_json(task) for task in details.tasks],
        "interviews": [_exported_interview_json(interview) for interview in details.interviews],
        "documents": [_exported_document_json(document) for document in details.documents],
        "posting": _exported_posting_json(posting) if posting else None,
    }
    del found["nextStep"]  # it depends on the day
    return found


def exported_task_json(task: Task) -> dict[str, Any]:
    return {
        **task_json(task, exactly),
        "updatedAt": exactly(task.updated_at),
        "uid": task.uid,
        "sequence": task.sequence,
    }


def _exported_document_json(found: FoundDocument) -> dict[str, Any]:
    """Return a document by its name and its SHA-256, without its content."""
    document: dict[str, Any] = {**job_document_json(found, exactly)}
    del document["jobs"]
    return document


def _exported_interview_json(interview: Interview) -> dict[str, Any]:
    moved_from = interview.moved_from
    return {
        **interview_json(interview, exactly),
        "stateAt": exactly(interview.state_at),
        "movedFrom": exactly(moved_from) if moved_from else None,
        "uid": interview.uid,
        "sequence": interview.sequence,
    }


def _exported_posting_json(posting: CapturedPosting) -> dict[str, Any]:
    values = {name: getattr(posting, name) for name in ExportedPosting.model_fields}
    return {camel(name): plain_json(value, exactly) for name, value in values.items()}
