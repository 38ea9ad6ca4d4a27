"""The report of a period as JSON."""

from typing import Annotated

from typing_extensions import TypedDict

from vega.api import Operation, api
from vega.models import AppliedVia
from vega.schemas import ReportFilter
from vega.serializers.shapes import Day, says
from vega.services.account import Account
from vega.services.insights.report import Row, RowKind, count_report, report_rows
from vega.services.insights.turns import turn


class ReportRowJson(TypedDict):
    kind: Annotated[RowKind, says("`application`, or `effort`: any other effort.")]
    on: Annotated[Day, says("The day you applied, or of the effort.")]
    jobId: Annotated[int | None, says("The id of the job; null for an effort.")]
    company: str | None
    location: str | None
    title: Annotated[str, says("The position, or what the effort was.")]
    appliedVia: AppliedVia | None
    reference: Annotated[str | None, says("The employer's number of the posting.")]
    url: Annotated[str | None, says("Where you applied, else the URL of the posting.")]
    contact: Annotated[str | None, says("The names of the job's contacts.")]
    result: Annotated[str | None, says("In words, such as `Rejected`.")]
    resultOn: Annotated[Day | None, says("The day of the result; null if unknown, or none yet.")]


# `from` is a keyword of Python, so it cannot be a class.
ReportJson = TypedDict(
    "ReportJson",
    {
        "from": Annotated[Day | None, says("The first day; null: from the start.")],
        "to": Annotated[Day | None, says("The last day; null: until today.")],
        "rows": Annotated[list[ReportRowJson], says("By day, the earliest first.")],
        "leftOut": Annotated[
            int,
            says(
                "Jobs of the period where you were approached, and all applications "
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
    returns="The rows of the period.",
)
def get_report(owner: Account, query: ReportFilter) -> ReportJson:
    with turn(owner):
        return {
            "from": query.first.isoformat() if query.first else None,
            "to": query.last.isoformat() if query.last else None,
            "rows": [_row_json(row) for row in report_rows(owner, query.first, query.last)],
            "leftOut": count_report(owner, query.first, query.last).left_out,
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
