"""The report of a period as JSON."""

from typing import Annotated

from flask.typing import ResponseReturnValue
from pydantic import Field
from typing_extensions import TypedDict

from vega.api import Operation, api
from vega.models import AppliedVia
from vega.schemas import ReportFilter
from vega.services import report
from vega.services.accounts import Account
from vega.services.report import Report, Row, RowKind
from vega.services.turns import turn

_Day = Annotated[str, Field(json_schema_extra={"format": "date"})]


class ReportRowJson(TypedDict):
    kind: Annotated[RowKind, Field(description="`application`, or `effort`: any other effort.")]
    on: Annotated[_Day, Field(description="The day you applied, or of the effort.")]
    jobId: Annotated[int | None, Field(description="The id of the job; null for an effort.")]
    company: str | None
    location: str | None
    title: Annotated[str, Field(description="The position, or what the effort was.")]
    appliedVia: AppliedVia | None
    reference: Annotated[str | None, Field(description="The employer's number of the posting.")]
    url: Annotated[str | None, Field(description="Where you applied, else the URL of the posting.")]
    contact: Annotated[str | None, Field(description="The names of the job's contacts.")]
    result: Annotated[str | None, Field(description="In words, such as `Rejected`.")]
    resultOn: Annotated[
        _Day | None, Field(description="The day of the result; null if unknown, or none yet.")
    ]


# `from` is a keyword of Python, so it cannot be a class.
ReportJson = TypedDict(
    "ReportJson",
    {
        "from": Annotated[_Day | None, Field(description="The first day; null: from the start.")],
        "to": Annotated[_Day | None, Field(description="The last day; null: until today.")],
        "rows": Annotated[list[ReportRowJson], Field(description="By day, the earliest first.")],
        "leftOut": Annotated[
            int,
            Field(
                description="Jobs of the period where you were approached, and all applications "
                "whose day is unknown."
            ),
        ],
    },
)


@api.get("/report")
@Operation(
    "Read the report of a period",
    "One row for each application and each other effort, by day. Applications count on the day "
    "you applied, and `result` is what became of them until today. Nothing of a job in the "
    "trash is in it.",
    ReportJson,
    returns="The rows of the period.",
)
def get_report(owner: Account, query: ReportFilter) -> ResponseReturnValue:
    with turn(owner):
        return dict(_report_json(report.get_report(owner, query.first, query.last)))


def _report_json(report: Report) -> ReportJson:
    return {
        "from": report.first.isoformat() if report.first else None,
        "to": report.last.isoformat() if report.last else None,
        "rows": [_row_json(row) for row in report.rows],
        "leftOut": report.left_out,
    }


def _row_json(row: Row) -> ReportRowJson:
    return {
        "kind": row.kind,
        "on": row.on.isoformat(),
        "jobId": row.id if row.kind == RowKind.APPLICATION else None,
        "company": row.company or None,
        "location": row.location or None,
        "title": row.title,
        "appliedVia": row.applied_via,
        "reference": row.reference or None,
        "url": row.url or None,
        "contact": row.contact or None,
        "result": row.result or None,
        "resultOn": row.result_on.isoformat() if row.result_on else None,
    }
