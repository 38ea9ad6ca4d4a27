"""The report in the API: the rows of `services/insights/report.py`, as the example shows them."""

import pytest
import time_machine

from vega.schemas import NewEvent, read_form
from vega.services.jobs import timeline


@time_machine.travel("2026-11-25T12:00Z", tick=False)
def test_it_has_the_rows_of_the_period_and_how_many_are_left_out(
    api, alice, anonymous, bob, make_job
):
    job_id = make_job(
        alice, title="Cook", company="Inn", location="", status="applied", applied_on="2026-11-09",
        source_url=None,
    )  # fmt: skip
    say = {"kind": "moved", "to": "rejected", "occurred_on": "2026-11-20"}
    for job in (job_id, make_job(alice)):
        timeline.add_event(alice, job, read_form(NewEvent, say))
    report = api(alice).get("/api/report?from=2026-11-09&to=2026-11-30").json
    (row,) = report["rows"]
    assert row == {
        "kind": "application", "on": "2026-11-09", "jobId": job_id, "company": "Inn",
        "location": None, "title": "Cook", "appliedVia": None, "reference": None, "url": None,
        "contact": None, "result": "Rejected", "resultOn": "2026-11-20",
    }  # fmt: skip
    assert {**report, "rows": 1} == {
        "from": "2026-11-09", "to": "2026-11-30", "rows": 1, "leftOut": 1,
    }  # fmt: skip
    get = anonymous.get("/api/openapi.json").json["paths"]["/api/report"]["get"]
    example = get["responses"]["200"]["content"]["application/json"]["example"]
    assert report.keys() == example.keys()
    assert {row.keys() == one.keys() for one in example["rows"]} == {True}
    nothing = {"from": None, "to": None, "rows": [], "leftOut": 0}
    assert api(bob).get("/api/report").json == nothing


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("from=2026-13-01", "from must be a day that exists, such as 2026-11-25."),
        ("to=1969-12-31", "to must be a day from 1970 to 2199, such as 2026-11-25."),
        ("from=2026-11-02&to=2026-11-01", "to must not be before from."),
        ("period=week", "period is not known here: from, to are."),
    ],
)
def test_what_is_no_period_is_a_400_that_says_why(api, alice, query, sentence):
    answer = api(alice).get(f"/api/report?{query}")
    assert (answer.status_code, answer.json) == (400, {"error": sentence})
