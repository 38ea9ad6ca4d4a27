"""What there is to do, in the OpenAPI document."""

from vega.api.openapi.parts import Json, answer, operation
from vega.api.openapi.samples import INTERVIEW, JOB, TASK
from vega.services.today import MOST_LISTED, SOON

_CLOSES = {"kind": "deadline", "title": "Closes", "on": "2026-12-01"}
_EXAMPLE = {
    "overdue": [{**TASK, "title": "Send references", "dueOn": "2026-11-23"}],
    "due": [],
    "ahead": [],
    "interviews": [INTERVIEW],
    "deadlines": [{**JOB, "deadline": "2026-12-01", "nextStep": _CLOSES}],
    "offers": [],
    "quiet": [],
    "toApply": [],
    "undated": [{**TASK, "title": "Update the CV", "dueOn": None, "jobId": None}],
}


def paths() -> Json:
    return {"/api/today": {"get": _get_today()}}


def _get_today() -> Json:
    return operation(
        "getToday", "Today", "Read what there is to do",
        f"What is overdue, of today, and of the {SOON.days} days after it, in the account's time "
        f"zone; then what can wait. A list has at most {MOST_LISTED} entries, and fewer jobs where "
        "their texts are very long. Nothing of a job in the trash is in it.",
        {"200": answer("What there is to do, by urgency.", "Today", _EXAMPLE)}, 401,
    )  # fmt: skip
