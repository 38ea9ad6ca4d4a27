"""The report: which rows it has, what became of each, what it leaves out, what it costs."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from support.statements import statements_of

from vega.schemas import ContactDraft, EffortDraft, NewEvent, read_form
from vega.services.imports.confirming import confirm_import
from vega.services.imports.drafts import start_import
from vega.services.insights.report import (
    RowKind,
    count_report,
    first_approached,
    report_csv,
    report_rows,
)
from vega.services.jobs import jobs, timeline
from vega.services.plan import contacts, efforts

NOVEMBER = date(2026, 11, 1), date(2026, 11, 20)


@pytest.fixture(autouse=True)
def _wednesday():
    with time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC), tick=False):
        yield


def add_effort(owner, title, on, **fields):
    draft = {"title": title, "occurred_on": on, **fields}
    efforts.create_effort(owner, read_form(EffortDraft, draft))


def say(owner, job_id, **fields):
    timeline.add_event(owner, job_id, read_form(NewEvent, fields))


def applied(make_job, owner, on="2026-11-02", **fields):
    return make_job(owner, status="applied", applied_on=on, **fields)


def rows_of(owner, first=NOVEMBER[0], last=NOVEMBER[1]):
    return report_rows(owner, first, last)


@ON_BOTH_DATABASES
def test_applications_and_other_efforts_are_in_it_by_day(alice, make_job):
    job_id = applied(
        make_job, alice, "2026-11-09", title="Cook", company="Inn", location="Bern",
        applied_via="email", reference="K-7", source_url="https://jobs.example/cook",
    )  # fmt: skip
    for name in ("Maria Visser", "Tom Okafor"):
        draft = read_form(ContactDraft, {"job_id": job_id, "name": name})
        contacts.create_contact(alice, draft)
    applied(make_job, alice, "2026-11-20", application_url="https://inn.example/apply")
    add_effort(alice, "Fair", "2026-11-05", company="Town", contact="Li", result="Two talks")
    for outside in ("2026-10-31", "2026-11-21"):
        add_effort(alice, "Course", outside)
    applied(make_job, alice, "2026-10-31")
    make_job(alice, title="Only saved")
    effort, cook, last = rows_of(alice)
    assert (effort.kind, effort.on, effort.title) == (RowKind.EFFORT, date(2026, 11, 5), "Fair")
    assert (effort.company, effort.contact, effort.result) == ("Town", "Li", "Two talks")
    assert (cook.kind, cook.on, cook.id) == (RowKind.APPLICATION, date(2026, 11, 9), job_id)
    assert (cook.company, cook.location, cook.title) == ("Inn", "Bern", "Cook")
    assert (cook.applied_via, cook.reference, cook.url) == (
        "email", "K-7", "https://jobs.example/cook",
    )  # fmt: skip
    assert cook.contact == "Maria Visser, Tom Okafor"
    assert (last.on, last.url) == (date(2026, 11, 20), "https://inn.example/apply")
    assert count_report(alice, *NOVEMBER).rows == 3
    assert len(rows_of(alice, None, date(2026, 11, 5))) == 3
    assert count_report(alice, date(2026, 11, 9), None).rows == 3


MOVED = {"kind": "moved", "occurred_on": "2026-11-12"}
CALL = {"kind": "call", "text": "Hello", "occurred_on": "2026-11-06"}
# What came after an application, and what the report says of it: the words and the day.
RESULTS = {
    "nothing": ((), "No reply yet", None),
    "silence": (({"kind": "stage", "outcome": "ghosted"},), "No reply yet", None),
    "a call": (({**CALL, "reply": True},), "Reply received", 6),
    "a call of one's own": ((CALL,), "No reply yet", None),
    "a rejection": (({**MOVED, "to": "rejected"},), "Rejected", 12),
    "an interview": (({**MOVED, "to": "interviewing"},), "Interviewing", 12),
    "an offer": (({**MOVED, "to": "offer_received"},), "Offer open", 12),
    "an offer accepted later": (
        (
            {**MOVED, "to": "offer_received"},
            {"kind": "stage", "outcome": "accepted", "occurred_on": "2026-11-20"},
        ),
        "Offer accepted",
        20,
    ),
    "a second offer, accepted like the first": (
        (
            {**MOVED, "to": "offer_received", "outcome": "accepted"},
            {**MOVED, "to": "interviewing", "occurred_on": "2026-11-14"},
            {**MOVED, "to": "offer_received", "occurred_on": "2026-11-16"},
            {"kind": "stage", "outcome": "accepted", "occurred_on": "2026-11-20"},
        ),
        "Offer accepted",
        20,
    ),
    "an offer declined": (
        ({**MOVED, "to": "offer_received", "outcome": "declined"},),
        "Offer declined",
        12,
    ),
    "a change of mind": (({**MOVED, "to": "not_interested"},), "Withdrawn", 12),
}


@ON_BOTH_DATABASES
def test_the_result_is_what_became_of_the_application_and_its_day(alice, make_job):
    for title, (events, _, _) in RESULTS.items():
        job_id = applied(make_job, alice, title=title)
        for one in events:
            say(alice, job_id, **one)
    found = {row.title: (row.result, row.result_on and row.result_on.day) for row in rows_of(alice)}
    assert found == {title: (words, day) for title, (_, words, day) in RESULTS.items()}


@ON_BOTH_DATABASES
def test_what_was_only_approached_or_has_no_day_is_left_out(alice, make_job):
    approached = make_job(alice, title="Chef", company="Ritz")
    say(alice, approached, **MOVED, to="interviewing")
    earlier = make_job(alice)
    say(alice, earlier, kind="moved", to="rejected", occurred_on="2026-10-12")
    table = b"Company,Title,Status\nInn,Cook,Applied\nBar,Waiter,Interviewing\n"
    confirm_import(alice, start_import(alice, table, "jobs.csv").id)
    assert rows_of(alice) == []
    assert first_approached(alice, *NOVEMBER, 20) == [(approached, "Chef", "Ritz")]
    counts = count_report(alice, *NOVEMBER)
    assert (counts.approached, counts.day_unknown, counts.left_out) == (1, 2, 3)
    assert count_report(alice, None, None).left_out == 4


def test_nothing_in_the_trash_or_of_another_is_in_it(alice, bob, make_job):
    job_id = applied(make_job, alice)
    say(alice, make_job(alice), **MOVED, to="interviewing")
    add_effort(alice, "Fair", "2026-11-05")
    assert (rows_of(bob), count_report(bob, *NOVEMBER)) == ([], (0, 0, 0, 0))
    jobs.delete_jobs(alice, [job_id, job_id + 1])
    assert [row.title for row in rows_of(alice)] == ["Fair"]
    assert count_report(alice, *NOVEMBER) == (0, 1, 0, 0)


def test_the_number_of_queries_stays_the_same(alice, make_job):
    counts = []
    for number in (1, 6):
        for _ in range(number):
            job_id = applied(make_job, alice)
            draft = read_form(ContactDraft, {"job_id": job_id, "name": "Li"})
            contacts.create_contact(alice, draft)
            add_effort(alice, "Fair", "2026-11-05")
        counts.append(len(statements_of(lambda: rows_of(alice))))
    assert counts[0] == counts[1]


def test_the_csv_has_headings_in_words_and_no_formulas(alice, make_job):
    applied(
        make_job, alice, title='Say "hi"', company="=1+1", location="東京", applied_via="in_person",
        reference="+41", source_url=None,
    )  # fmt: skip
    add_effort(alice, "＠Fair", "2026-11-05")
    text = report_csv(rows_of(alice), ["location", "applied_via", "reference", "result"]).decode()
    assert text.split("\r\n") == [
        "\ufeffDate,Kind,Employer,Place,Position or effort,Applied via,Reference,"
        "Result,Date of result",
        '2026-11-02,Application,\'=1+1,東京,"Say ""hi""",In person,\'+41,No reply yet,',
        "2026-11-05,Other effort,,,'＠Fair,,,,",
        "",
    ]
