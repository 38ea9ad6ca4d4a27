"""What the entries of Vega's own JSON may be, as `services/exporting.py` writes them.

What older versions did not write may be missing. Limits of what a form takes do not hold: merging
joins notes and tags of two jobs.
"""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from vega.models import (
    DescriptionFormat,
    DocumentAction,
    EventKind,
    InterviewKind,
    InterviewState,
    JobStatus,
    Via,
)
from vega.schemas.avoided_employers import EmployerDraft
from vega.schemas.contacts import ContactChanges
from vega.schemas.days import Day, ExactMoment, PastDay, PastMoment
from vega.schemas.efforts import EffortDraft
from vega.schemas.fields import (
    NO_NUL,
    NULL_IF_BLANK,
    AnyDescriptionFormat,
    AnyTags,
    Description,
    Line,
    NeededLine,
    OptionalLine,
    OptionalOutcome,
    OptionalUrl,
    Stage,
    null_is_blank,
    one_of,
    strip,
    text,
)
from vega.schemas.inputs import Input
from vega.schemas.interviews import AnyKind, BlankLine, TimeZone
from vega.schemas.jobs import JobDraft
from vega.schemas.tasks import JobId

LONGEST_LABEL, LONGEST_UID, LONGEST_TASK_UID = 200, 255, 80
MAX_FIELDS = 100  # of an edit

AnyNotes = Annotated[
    str, StringConstraints(pattern=NO_NUL), BeforeValidator(strip), BeforeValidator(null_is_blank)
]
Label = Annotated[str, text(LONGEST_LABEL), BeforeValidator(null_is_blank)]
OptionalVia = Annotated[Via | None, one_of(Via), NULL_IF_BLANK]
OptionalStatus = Annotated[JobStatus | None, one_of(JobStatus), NULL_IF_BLANK]
FieldName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_]{1,40}$")]
Sequence = Annotated[int, Field(ge=0, le=2**31 - 2)]
Number = Annotated[int, Field(ge=1, le=2**31 - 1)]


def _few(value: Any) -> Any:
    if isinstance(value, list) and len(value) > MAX_FIELDS:
        raise PydanticCustomError("list_too_long", "too many")
    return value


class ExportedJob(JobDraft):
    """A job without what belongs to it. Its history decides status, stage, outcome and days, where
    the file has one.
    """

    notes: AnyNotes = ""
    pros: AnyNotes = ""
    cons: AnyNotes = ""
    tags: AnyTags = ()
    status_since: PastDay = None
    source_typed: bool | None = None
    captured_via: OptionalVia = None
    captured_via_label: Label | None = None
    created_at: PastMoment | None = None
    updated_at: ExactMoment | None = None


class ExportedPosting(Input):
    """A job's posting as it was captured."""

    title: NeededLine
    company: NeededLine
    location: Line = ""
    source_url: OptionalUrl = None
    description: Description = ""
    description_format: AnyDescriptionFormat = DescriptionFormat.POSTING
    captured_at: PastMoment = Field(validation_alias="capturedAt")
    captured_via: Annotated[Via, one_of(Via)] = Field(validation_alias="capturedVia")
    captured_via_label: Label = Field(default="", validation_alias="capturedViaLabel")
    edited_before: bool = Field(default=False, validation_alias="editedBefore")
    kept_at: PastMoment = Field(validation_alias="keptAt")


class ExportedEvent(Input):
    """An entry of a history. `from` follows from the others."""

    kind: Annotated[EventKind, one_of(EventKind)]
    to: OptionalStatus = None
    stage: Stage = None
    outcome: OptionalOutcome = None
    reply: bool | None = None
    text: AnyNotes | None = None
    fields: Annotated[list[FieldName] | None, BeforeValidator(_few)] = None
    title: OptionalLine = None
    task_id: JobId | None = None
    interview_id: JobId | None = None
    document_id: JobId | None = None
    version: Number | None = None
    action: Annotated[DocumentAction | None, one_of(DocumentAction), NULL_IF_BLANK] = None
    source_url: OptionalUrl = None
    occurred_on: PastDay = None
    recorded_at: PastMoment = Field(validation_alias="recordedAt")
    via: OptionalVia = None
    via_label: Label = Field(default="", validation_alias="viaLabel")


class _Part(Input):
    id: JobId | None = None
    created_at: PastMoment | None = None
    updated_at: ExactMoment | None = None


class ExportedTask(_Part):
    title: NeededLine
    due_on: Day = None
    done_at: PastMoment | None = None
    uid: Annotated[str | None, text(LONGEST_TASK_UID), NULL_IF_BLANK] = None
    sequence: Sequence = 0


class ExportedInterview(_Part):
    title: NeededLine
    starts_at: ExactMoment = Field(validation_alias="startsAt")
    ends_at: ExactMoment = Field(validation_alias="endsAt")
    kind: AnyKind = InterviewKind.OTHER
    location: BlankLine = ""
    url: OptionalUrl = None
    people: BlankLine = ""
    notes: AnyNotes = ""
    time_zone: TimeZone = None
    state: Annotated[InterviewState, one_of(InterviewState)] = InterviewState.PLANNED
    state_at: PastMoment | None = None
    moved_from: ExactMoment | None = None
    uid: Annotated[str | None, text(LONGEST_UID), NULL_IF_BLANK] = None
    sequence: Sequence = 0


class ExportedContact(_Part, ContactChanges):
    name: NeededLine


class ExportedDocument(Input):
    """A document as a job has it. The file has no contents."""

    id: JobId | None = None
    name: NeededLine
    version: Number = 1
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    attached_on: Day = None


class ExportedEffort(_Part, EffortDraft):
    notes: AnyNotes = ""


class ExportedEmployer(EmployerDraft):
    created_at: PastMoment | None = None
