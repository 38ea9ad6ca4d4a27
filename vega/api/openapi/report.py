"""The report in the OpenAPI document."""

from vega.api.openapi.parts import DAY, Json, answer, operation, or_blank, query
from vega.api.openapi.samples import CONTACT, EFFORT, POSTING

_APPLICATION = {
    "kind": "application",
    "on": "2026-11-09",
    "jobId": 17,
    "company": POSTING["company"],
    "location": POSTING["location"],
    "title": POSTING["title"],
    "appliedVia": "portal",
    "reference": "4711",
    "url": POSTING["sourceUrl"],
    "contact": CONTACT["name"],
    "result": "Rejected",
    "resultOn": "2026-11-20",
}
_EFFORT = {
    **dict.fromkeys(_APPLICATION),
    "kind": "effort",
    "on": EFFORT["occurredOn"],
    "company": EFFORT["company"],
    "title": EFFORT["title"],
    "contact": EFFORT["contact"],
}
_EXAMPLE = {
    "from": "2026-11-01",
    "to": "2026-11-30",
    "rows": [_EFFORT, _APPLICATION],
    "leftOut": 1,
}


def paths() -> Json:
    return {"/api/report": {"get": _get_report()}}


def _get_report() -> Json:
    return operation(
        "getReport", "Report", "Read the report of a period",
        "One row for each application and each other effort, by day. Applications count on the day "
        "you applied, and `result` is what became of them until today. Nothing of a job in the "
        "trash is in it.",
        {"200": answer("The rows of the period.", "Report", _EXAMPLE)}, 400, 401,
        parameters=[
            query("from", "The first day; without it from the start.", or_blank(DAY),
                  "2026-11-01"),
            query("to", "The last day, which is included; without it until today.",
                  or_blank(DAY), "2026-11-30"),
        ],
    )  # fmt: skip
