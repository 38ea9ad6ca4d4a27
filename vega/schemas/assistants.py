"""What the tools of assistants take where the API has it in a path, a header or a query string."""

from datetime import date
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from vega.models import EventKind
from vega.schemas.days import PastDay
from vega.schemas.events import NewEvent
from vega.schemas.fields import Notes, OptionalOutcome, Stage, Status, Url, json_schema, one_of
from vega.schemas.filters import JobQuery
from vega.schemas.inputs import Input, maybe, read_form
from vega.schemas.jobs import JobChanges
from vega.schemas.tasks import LARGEST_ID, JobId

_LOGGED = (EventKind.NOTE, EventKind.CALL, EventKind.EMAIL)
_VERSION = "The version of the job that you read: if it changed since, nothing is done."
Version = Annotated[int | None, Field(ge=1, le=LARGEST_ID)]
Offset = Annotated[int, Field(ge=0, le=LARGEST_ID)]


class NothingAsked(Input):
    """No arguments."""


class UrlAsked(Input):
    url: Url = Field(description="The URL of a posting.")


class JobAsked(Input):
    job_id: JobId = Field(description="The id of the job.")
    description_from: Offset = Field(
        default=0,
        description="The character to read the description from, to read on where it was cut.",
    )


_RARELY_ASKED = ("counted", "flow", "reached", "left", "without", "replyDays", "document", "since")


def _without_rare(schema: dict[str, Any]) -> None:
    """Filters for what is behind a number of a page would double what an assistant has to read."""
    for name in _RARELY_ASKED:
        del schema["properties"][name]


class JobSearch(JobQuery):
    """The filters of the list."""

    model_config = ConfigDict(json_schema_extra=_without_rare)


class JobUpdate(JobChanges):
    """A job and the fields of it to change; those that are left out stay as they are."""

    job_id: JobId = Field(description="The id of the job.")
    version: Version = maybe(_VERSION)


class StatusChange(Input):
    """A job and the status that it moved to."""

    job_id: JobId = Field(description="The id of the job.")
    status: Status = Field(description="The new status.")
    stage: Stage = maybe("The person's own word for the stage.")
    outcome: OptionalOutcome = maybe(
        "How the status ended: `ghosted` (applied, interviewing), `accepted` or "
        "`declined` (offer_received).",
    )
    occurred_on: PastDay = maybe("The day it happened; today if left out.")
    version: Version = maybe(_VERSION)

    def changes(self, today: date | None) -> JobChanges:
        """Return them as changes of the job. Raises `InvalidInput`."""
        given = self.model_dump(exclude={"job_id", "version"}, exclude_unset=True)
        return read_form(JobChanges, given, today)


class LogEntry(Input):
    """A note, a call or an email for the history of a job."""

    job_id: JobId = Field(description="The id of the job.")
    kind: Annotated[EventKind, one_of(_LOGGED), json_schema(type="string", enum=[*_LOGGED])] = (
        Field(description="What it was.")
    )
    text: Notes = Field(default="", description="What happened or was said, in Markdown.")
    reply: bool | None = maybe("Of a call or an email: true if the other side called or wrote.")
    occurred_on: PastDay = maybe("The day it happened; today if left out.")

    def event(self, today: date | None) -> NewEvent:
        """Return it as an event to add. Raises `InvalidInput`."""
        given = self.model_dump(exclude={"job_id"}, exclude_unset=True)
        return read_form(NewEvent, given, today)
