"""The forms to add and to edit a job."""

import re
from datetime import date
from decimal import Decimal

import pytest
from support.copies import add_copies
from support.pages import errors_of, follow, message_of, part, words_of

from vega.models import jobs as jobs_table
from vega.services.jobs import jobs, merging, tags
from vega.services.jobs.history import list_events
from vega.services.jobs.tags import tags_of

pytestmark = pytest.mark.usefixtures("wednesday")

NEW = {"title": "Cook", "company": "Inn"}


def add(alice, tab, **fields):
    answer = tab.post("/jobs/new", data={**NEW, **fields})
    assert answer.status_code == 303, errors_of(answer.text)
    return jobs.get_job(alice, int(answer.location.rsplit("/", 1)[1]))


def more_of(page):
    beginning = r'<details class="more-details"( open)?>\s*<summary>(.*?)</summary>'
    return re.search(beginning, page, re.DOTALL)


def test_a_job_is_added_with_all_that_is_known_of_it(alice, tab):
    job = add(
        alice, tab, status="applied", applied_on="2026-11-20", workplace="remote",
        salary_min="80,000", salary_max="95 000", salary_currency="eur", salary_period="year",
        deadline="2026-12-01", source="A friend", applied_via="email", reference="R-1",
        tags="Python, remote", application_url="https://apply.example/1",
    )  # fmt: skip
    assert (job.status, job.applied_on) == ("applied", date(2026, 11, 20))
    assert (job.salary_min, job.salary_max) == (Decimal(80000), Decimal(95000))
    assert (job.salary_currency, job.salary_period) == ("EUR", "year")
    assert (job.workplace, job.applied_via) == ("remote", "email")
    assert (job.source, job.reference, job.deadline) == ("A friend", "R-1", date(2026, 12, 1))
    assert tags_of(job) == ("Python", "remote")


def test_a_status_is_added_with_its_day_and_the_day_of_the_application(alice, tab):
    job = add(alice, tab, status="rejected", occurred_on="2026-11-20", applied_on="2026-11-02")
    assert (job.status, job.applied_on) == ("rejected", date(2026, 11, 2))
    days = {e.to_status: e.occurred_on for e in list_events(job, alice) if e.kind == "moved"}
    assert days == {"applied": date(2026, 11, 2), "rejected": date(2026, 11, 20)}


def test_the_folded_part_says_what_could_be_filled_in_and_then_what_is(alice, tab):
    opened, summary = more_of(tab.get("/jobs/new").text).groups()
    assert not opened
    assert "Salary, deadline," in words_of(summary)
    job = add(alice, tab, salary_min="1", deadline="2026-12-01", reference="x")
    opened, summary = more_of(tab.get(f"/jobs/{job.id}/edit").text).groups()
    assert not opened
    assert "Salary, deadline and reference filled in · source, tags," in words_of(summary)


def test_an_edit_is_undone_whole(alice, tab, make_job):
    job_id = make_job(alice, title="Cook", notes="Old")
    html = follow(tab, tab.post(f"/jobs/{job_id}", data={"title": "Chef", "status": "rejected"}))
    change = re.search(r'name="change" value="(\d+)"', html)[1]
    tab.post("/jobs/undo", data={"change": change})
    job = jobs.get_job(alice, job_id)
    assert (job.title, job.status) == ("Cook", "interested")


def test_the_details_stay_unfolded_where_the_form_is_refused(tab):
    answer = tab.post("/jobs/new", data={**NEW, "title": "", "salary_min": "1"})
    assert answer.status_code == 422
    assert more_of(answer.text)[1]


NO_AMOUNT = "must be an amount such as 85,000 or 85000.50."
NO_DAY = "must be a day that exists, such as 2026-11-25."
TOO_OLD = "must be a day from 1970 to 2199, such as 2026-11-25."
STATUSES = "Interested, Applied, Interviewing, Offer received, Rejected, Not interested"
WAYS = "Not set, Portal, Email, Referral, Agency, Phone, Post, In person, Other"
APPLIED = {"status": "applied"}
REJECTED = {"status": "rejected"}
BAD = [
    ({**APPLIED, "applied_on": "2026-11-26"}, "Applied on must not be in the future."),
    ({**APPLIED, "applied_on": "2026-02-30"}, f"Applied on {NO_DAY}"),
    ({**APPLIED, "applied_on": "1969-12-31"}, f"Applied on {TOO_OLD}"),
    ({**REJECTED, "occurred_on": "2026-11-26"}, "Day must not be in the future."),
    (
        {**REJECTED, "applied_on": "2026-05-02", "occurred_on": "2026-05-01"},
        "Applied on must not be after 1 May 2026, when the job moved to Rejected.",
    ),
    (
        {"status": "interested", "applied_on": "2026-11-20"},
        "Applied on does not fit the status Interested: choose Applied, or leave it empty.",
    ),
    (
        {**APPLIED, "applied_on": "2026-11-20", "occurred_on": "2026-11-21"},
        "Day and Applied on are two different days of one move. Fill in one of them.",
    ),
    ({"status": "hired"}, f"Status must be one of: {STATUSES}."),
]
BAD_DETAILS = [
    ({"salary_min": "2", "salary_max": "1"}, "Salary from must not be above Salary to."),
    ({"salary_min": "EURO"}, f"Salary from {NO_AMOUNT}"),
    ({"salary_min": "-5"}, f"Salary from {NO_AMOUNT}"),
    ({"salary_max": "1e99"}, f"Salary to {NO_AMOUNT}"),
    ({"salary_max": "eighty"}, f"Salary to {NO_AMOUNT}"),
    (
        {"salary_currency": "EURO"},
        "Currency must be a currency code of three letters, such as EUR or USD.",
    ),
    ({"salary_months": "11"}, "Salaries a year must be a whole number from 12 to 16."),
    ({"salary_months": "17"}, "Salaries a year must be a whole number from 12 to 16."),
    ({"salary_months": "13.85"}, "Salaries a year must be a whole number from 12 to 16."),
    ({"deadline": "2026-02-30"}, f"Deadline {NO_DAY}"),
    ({"answer_by": "1969-12-31"}, f"Answer by {TOO_OLD}"),
    ({"starts_on": "1969-12-31"}, f"Starts on {TOO_OLD}"),
    ({"tags": ", ".join(f"t{n}" for n in range(100))}, "Tags must be at most 50 words."),
    ({"tags": "t" * 500}, "Tags must be at most 50 characters each, without commas."),
    ({"applied_via": "dove"}, f"Applied via must be one of: {WAYS}."),
]
CHOSEN = {"status", "applied_via", "salary_currency"}  # of what a list offers


@pytest.mark.parametrize(("sent", "sentence"), [*BAD, *BAD_DETAILS])
def test_what_cannot_be_is_told_at_its_field_and_stays_typed(alice, tab, sent, sentence):
    answer = tab.post("/jobs/new", data={**NEW, "description": "my words", **sent})
    assert answer.status_code == 422
    assert errors_of(answer.text) == [sentence]
    typed = [value for name, value in sent.items() if name not in CHOSEN]
    assert all(f'value="{value}"' in answer.text for value in typed)
    assert "my words</textarea>" in answer.text
    assert merging.find_similar(alice, "Cook", "Inn") == []
    assert bool(more_of(answer.text)[1]) == ((sent, sentence) in BAD_DETAILS)


@pytest.mark.parametrize(("sent", "sentence"), BAD_DETAILS)
def test_a_bad_edit_opens_the_folded_part_and_changes_nothing(alice, tab, make_job, sent, sentence):
    job_id = make_job(alice, title="Before")
    answer = tab.post(f"/jobs/{job_id}", data={"title": "After", **sent})
    assert answer.status_code == 422
    assert errors_of(answer.text) == [sentence]
    assert more_of(answer.text)[1]
    assert "After</textarea>" in answer.text
    assert jobs.get_job(alice, job_id).title == "Before"


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"quiet_until": "2026-02-30"}, f"Quiet until {NO_DAY}"),
        ({"title": "x", "quiet_until": "soon"}, f"Quiet until {NO_DAY}"),
    ],
)
def test_what_the_form_does_not_show_is_told_above_it(alice, tab, make_job, sent, sentence):
    answer = tab.post(f"/jobs/{make_job(alice)}", data=sent)
    assert answer.status_code == 422
    assert sentence in words_of(part(answer.text, "main", "main").split("<form")[1])


def offered(page, name):
    """Return what a field offers: the options of a choice, or the suggestions for a text."""
    found = re.search(rf'<select[^>]* name="{name}".*?</select>', page, re.DOTALL)
    found = found or re.search(rf'<datalist id="{name}s">.*?</datalist>', page)
    return re.findall(r'<option[^>]* value="([^"]*)"', found[0]) if found else []


@pytest.mark.parametrize(
    ("status", "outcomes"),
    [
        ("interested", []),
        ("interviewing", ["", "ghosted"]),
        ("offer_received", ["", "accepted", "declined"]),
        ("rejected", []),
    ],
)
def test_the_edit_form_has_the_stage_and_the_outcomes_that_fit(
    alice, bob, tab, make_job, status, outcomes
):
    make_job(bob, status="applied", stage="Bob's word")
    make_job(alice, status="applied", stage="My word")
    page = tab.get(f"/jobs/{make_job(alice, status=status)}/edit").text
    assert 'name="stage"' in page
    assert offered(page, "stage") == ["My word"]
    assert offered(page, "outcome") == outcomes


def test_a_stage_and_an_outcome_are_edited_without_a_move(alice, tab, make_job):
    job_id = make_job(alice, title="Cook", status="interviewing", stage="Call")
    sent = {
        "title": "Chef", "was_title": "Cook", "stage": "Final round", "was_stage": "Call",
        "outcome": "ghosted", "was_outcome": "",
    }  # fmt: skip
    assert tab.post(f"/jobs/{job_id}", data=sent).status_code == 303
    job = jobs.get_job(alice, job_id)
    assert (job.title, job.stage, job.outcome) == ("Chef", "Final round", "ghosted")
    assert [e.kind for e in list_events(job, alice)].count("moved") == 0


def test_an_outcome_of_another_tab_is_named_although_it_does_not_fit(alice, tab, make_job):
    job_id = make_job(alice, status="applied")
    moved = {"status": "offer_received", "outcome": "accepted"}
    assert tab.post(f"/jobs/{job_id}", data=moved).status_code == 303
    sent = {"title": "x", "status": "rejected", "was_status": "applied", "outcome": "ghosted",
            "was_outcome": ""}  # fmt: skip
    answer = tab.post(f"/jobs/{job_id}", data=sent)
    assert answer.status_code == 409
    assert "Offer received" in words_of(answer.text)


def test_a_new_job_takes_its_stage(alice, tab):
    job = add(alice, tab, status="interviewing", stage="Phone screen", outcome="ghosted")
    assert (job.status, job.stage, job.outcome) == ("interviewing", "Phone screen", "ghosted")


def test_a_bad_stage_and_outcome_are_told_at_their_fields(alice, tab, make_job):
    sent = {"title": "x", "stage": "s" * 41, "outcome": "nothing"}
    answer = tab.post(f"/jobs/{make_job(alice, status='applied')}", data=sent)
    assert answer.status_code == 422
    assert errors_of(answer.text) == [
        "Stage is too long: 40 characters at most, this one has 41.",
        "Outcome must be one of: Not set, Ghosted.",
    ]
    answer = tab.post(f"/jobs/{make_job(alice)}", data={"title": "x", "outcome": "accepted"})
    assert errors_of(answer.text) == ["Outcome Accepted needs the status Offer received."]


def test_the_whole_edit_form_sent_back_as_it_came_changes_nothing(alice, tab, make_job):
    job_id = make_job(
        alice,
        status="applied",
        applied_on="2026-11-02",
        tags=["a", "B"],
        salary_min=Decimal("9.50"),
    )
    page = tab.get(f"/jobs/{job_id}/edit").text
    was = dict(re.findall(r'name="was_(\w+)" value="([^"]*)"', page))
    assert {"tags", "salary_min", "applied_on", "occurred_on", "status"} <= was.keys()
    before = jobs.get_job(alice, job_id).version
    sent = {**was, **{f"was_{name}": value for name, value in was.items()}}
    assert tab.post(f"/jobs/{job_id}", data=sent).status_code == 303
    assert jobs.get_job(alice, job_id).version == before


def test_a_status_of_the_edit_form_takes_its_day(alice, tab, make_job):
    job_id = make_job(alice, title="Cook")
    sent = {
        "title": "Chef", "was_title": "Cook", "status": "interviewing", "was_status": "interested",
        "occurred_on": "2026-11-20", "was_occurred_on": "",
    }  # fmt: skip
    assert tab.post(f"/jobs/{job_id}", data=sent).status_code == 303
    job = jobs.get_job(alice, job_id)
    assert (job.title, job.status, job.status_since) == ("Chef", "interviewing", date(2026, 11, 20))


def test_a_conflict_inside_the_folded_part_opens_it(alice, tab, make_job):
    job_id = make_job(alice, title="Cook", reference="old")
    tab.post(f"/jobs/{job_id}", data={"reference": "theirs"})
    sent = {"title": "Chef", "was_title": "Cook", "reference": "mine", "was_reference": "old"}
    answer = tab.post(f"/jobs/{job_id}", data=sent)
    assert answer.status_code == 409
    assert more_of(answer.text)[1]
    assert "theirs</textarea>" in answer.text
    assert 'value="mine"' in answer.text


def test_after_a_conflict_the_focus_stands_in_the_first_field_that_conflicts(alice, tab, make_job):
    job_id = make_job(alice, title="Cook", location="Here", notes="Old")
    tab.post(f"/jobs/{job_id}", data={"location": "Theirs", "notes": "Theirs"})
    was = {"was_title": "Cook", "was_location": "Here", "was_notes": "Old"}
    mine = {"title": "Mine", "location": "Mine", "notes": "Mine"}
    refused = tab.post(f"/jobs/{job_id}", data=was | mine)
    assert refused.status_code == 409
    focused = re.findall(r"<(?:input|textarea)[^>]* autofocus [^>]*>", refused.text)
    assert [re.search(r' id="(\w+)"', each)[1] for each in focused] == ["location", "notes"]


def test_ones_own_tags_are_suggested(alice, bob, tab, make_job):
    job_id = make_job(alice, tags=["Here"])
    make_job(alice, tags=["Mine", "here"])
    make_job(bob, tags=["Secret tag"])
    for path in ("/jobs/new", f"/jobs/{job_id}/edit"):
        page = tab.get(path).text
        assert 'data-add-tag="Mine"' in page
        assert "Secret tag" not in page
    assert "data-add-tag" not in re.sub('data-add-tag="Mine"', "", page)  # none that it has


def test_the_tags_of_the_newest_three_hundred_jobs_are_suggested_the_most_used_first(
    alice, make_job
):
    make_job(alice, tags=["Python", "AI"])
    newer = make_job(alice, tags=["Python"])
    assert tags.list_tags(alice) == ["Python", "AI"]
    add_copies(jobs_table, newer, 298, job_key=lambda _: None)
    assert tags.list_tags(alice) == ["Python", "AI"]
    make_job(alice)
    assert tags.list_tags(alice) == ["Python"]


def test_a_duplicate_keeps_the_details_that_were_typed(alice, tab, make_job):
    make_job(alice, source_url="https://jobs.example/1")
    sent = {**NEW, "source_url": "https://jobs.example/1", "salary_min": "80,000", "tags": "a, b"}
    answer = tab.post("/jobs/new", data=sent)
    assert answer.status_code == 409
    assert 'value="80,000"' in answer.text
    assert 'value="a, b"' in answer.text


def test_an_address_without_its_scheme_is_completed(alice, tab):
    sent = {"title": "Cook", "company": "Inn", "source_url": " www.inn.example/jobs/1 "}
    answer = tab.post("/jobs/new", data={**sent, "application_url": "apply.inn.example"})
    job = jobs.get_job(alice, int(answer.location.rpartition("/")[2]))
    assert job.source_url == "https://www.inn.example/jobs/1"
    assert job.application_url == "https://apply.inn.example"


def test_a_job_without_a_type_shows_none(alice, tab):
    answer = tab.post("/jobs/new", data={"title": "Cook", "company": "Inn"})
    assert jobs.get_job(alice, int(answer.location.rpartition("/")[2])).job_type == "other"
    for path in (answer.location, "/jobs"):
        assert not re.search(r"<span>(Other|Not set)</span>", tab.get(path).text)
    edit = tab.get(f"{answer.location}/edit").text
    assert re.search(r'<option selected value="other">Not set</option>', edit)


def test_a_page_sent_by_script_is_left_when_it_is_saved_and_shown_again_when_not(tab):
    script = {
        "HX-Request": "true",
        "HX-Target": "main#main",
        "HX-Current-URL": "http://localhost/jobs/new",
    }
    refused = tab.post("/jobs/new", data={"title": "Cook", "company": ""}, headers=script)
    assert refused.status_code == 422
    assert "<html" not in refused.text
    script["HX-Current-URL"] = "http://[no-url"
    saved = tab.post("/jobs/new", data={"title": "Cook", "company": "Inn"}, headers=script)
    assert saved.status_code == 204
    assert message_of(tab.get(saved.headers["HX-Redirect"]).text) == "“Cook” was added."
