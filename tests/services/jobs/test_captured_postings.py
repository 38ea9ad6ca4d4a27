"""The posting as it was captured is kept from its first edit on, whatever is merged or undone."""

import json
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from sqlalchemy import select, update

from vega.clock import now
from vega.extensions import db
from vega.models import Job, captured_postings, job_events
from vega.schemas import JobChanges, read_form
from vega.services.exporting import write_json
from vega.services.imports.confirming import confirm_import
from vega.services.imports.drafts import keep_choices, start_import
from vega.services.imports.taking_back import undo_import
from vega.services.jobs.captured_postings import FIELDS, is_edited, posting_of
from vega.services.jobs.history import list_events
from vega.services.jobs.jobs import delete_jobs, edit_job, get_job, restore_jobs, update_job
from vega.services.jobs.merging import merge_jobs
from vega.services.jobs.undo import undo

CAPTURED = {
    "title": "Engineer",
    "company": "Acme GmbH",
    "location": "Berlin",
    "source_url": "https://jobs.example/first",
    "description": "<p>Build things.</p>",
}
EDITED = {
    "title": "Senior engineer",
    "company": "Acme AG",
    "location": "",
    "source_url": "https://jobs.example/second",
    "description": "Build *more* things.",
}


@pytest.fixture
def job_id(alice, make_job):
    return make_job(alice, **CAPTURED)


def edit(owner, job_id, **changes):
    with time_machine.travel(now() + timedelta(minutes=1), tick=False):
        return edit_job(owner, job_id, read_form(JobChanges, changes), {}).id


def captured(owner, job_id):
    found = posting_of(get_job(owner, job_id))
    return {name: getattr(found, name) for name in FIELDS}


def kept_ids():
    return [*db.session.scalars(select(captured_postings.c.job_id))]


def shows_link(owner, job_id):
    job = get_job(owner, job_id)
    return is_edited(job, list_events(job, owner))


@ON_BOTH_DATABASES
def test_the_first_edit_of_each_field_keeps_all_of_the_posting(alice, make_job):
    for field in FIELDS:
        own = {**CAPTURED, "source_url": f"https://jobs.example/{field}"}
        job_id = make_job(alice, **own)
        edit(alice, job_id, notes="Call Ann", status="applied", deadline="2026-12-24")
        assert job_id not in kept_ids()
        edit(alice, job_id, **{field: EDITED[field]})
        edit(alice, job_id, **{**EDITED, "source_url": f"https://else.example/{field}"})
        found = posting_of(get_job(alice, job_id))
        assert captured(alice, job_id) == own
        assert (found.description_format, found.captured_via) == ("posting", "page")
        assert found.captured_at == get_job(alice, job_id).created_at
        assert (found.is_edited, found.edited_before) == (True, False)
        assert shows_link(alice, job_id)


def test_a_job_that_is_as_captured_is_its_own_posting(alice, job_id):
    found = posting_of(get_job(alice, job_id))
    assert captured(alice, job_id) == CAPTURED
    assert (found.is_edited, found.edited_before) == (False, False)
    assert not shows_link(alice, job_id)


def test_an_edit_that_is_taken_back_by_hand_is_none(alice, job_id):
    edit(alice, job_id, title="Other")
    edit(alice, job_id, title=CAPTURED["title"])
    assert not posting_of(get_job(alice, job_id)).is_edited
    assert not shows_link(alice, job_id)


@ON_BOTH_DATABASES
def test_edits_from_before_postings_were_kept_are_told(alice, job_id):
    edit(alice, job_id, location="Bern")
    db.session.execute(captured_postings.delete())
    assert posting_of(get_job(alice, job_id)).edited_before
    edit(alice, job_id, title="Other")
    found = posting_of(get_job(alice, job_id))
    assert (found.title, found.location, found.edited_before) == ("Engineer", "Bern", True)


@ON_BOTH_DATABASES
def test_undo_leaves_no_trace_of_what_was_kept(alice, job_id):
    undo(alice, edit(alice, job_id, **EDITED))
    assert kept_ids() == []
    assert captured(alice, job_id) == CAPTURED
    edit(alice, job_id, title="Other")
    assert not posting_of(get_job(alice, job_id)).edited_before


@ON_BOTH_DATABASES
def test_undoing_the_first_of_two_edits_loses_nothing(alice, job_id):
    first = edit(alice, job_id, title="Other")
    second = edit(alice, job_id, description="Other")
    undo(alice, first)
    assert captured(alice, job_id) == CAPTURED
    undo(alice, second)
    assert captured(alice, job_id) == CAPTURED
    assert not shows_link(alice, job_id)


def test_it_stays_with_a_job_that_was_in_the_trash(alice, job_id):
    edit(alice, job_id, **EDITED)
    delete_jobs(alice, [job_id])
    restore_jobs(alice, [job_id])
    assert captured(alice, job_id) == CAPTURED


def test_an_import_that_fills_in_a_field_keeps_it_until_it_is_taken_back(alice, make_job):
    job_id = make_job(alice, **{**CAPTURED, "location": ""})
    rows = f"Title,Company,Link,Location\nEngineer,Acme,{CAPTURED['source_url']},Bern\n"
    draft = start_import(alice, rows.encode(), "jobs.csv")
    keep_choices(alice, draft.id, replace(draft.choices, update=True))
    confirm_import(alice, draft.id)
    assert get_job(alice, job_id).location == "Bern"
    assert captured(alice, job_id)["location"] == ""
    undo_import(alice, draft.id)
    assert kept_ids() == []


@ON_BOTH_DATABASES
def test_a_change_without_undo_keeps_it_too(alice, job_id):
    update_job(alice, job_id, read_form(JobChanges, EDITED))
    assert captured(alice, job_id) == CAPTURED


# Merging


@pytest.fixture
def merge(alice, make_job):
    """Return a function that merges a second job of the same posting into the first."""

    def merge_two(first, second, edits=()):
        ids = []
        for fields in (first, second):
            url = f"https://jobs.example/{len(ids)}"
            ids.append(make_job(alice, **{**CAPTURED, "source_url": url, **fields}))
        for number, changes in edits:
            edit(alice, ids[number], **changes)
        same = {"source_url": CAPTURED["source_url"], "job_key": None}
        db.session.execute(update(Job).where(Job.id.in_(ids)).values(same))
        with time_machine.travel(now() + timedelta(minutes=2), tick=False):
            return ids[0], merge_jobs(alice, *ids).change

    return merge_two


def test_a_job_without_a_description_takes_over_the_other_posting(alice, merge):
    other = {"title": "Other", "location": "Bern"}
    job_id, change = merge({"description": ""}, other)
    found = posting_of(get_job(alice, job_id))
    assert captured(alice, job_id) == {**CAPTURED, **other}
    assert (found.is_edited, found.edited_before) == (True, False)
    assert shows_link(alice, job_id)
    undo(alice, change)
    assert kept_ids() == []


@ON_BOTH_DATABASES
def test_it_takes_over_what_the_other_had_kept_and_undo_gives_both_their_own_back(alice, merge):
    edits = [(0, {"title": "Mine"}), (1, {"title": "Edited", "description": "Edited"})]
    job_id, change = merge({"description": ""}, {"title": "Theirs"}, edits)
    found = captured(alice, job_id)
    assert (found["title"], found["description"]) == ("Theirs", CAPTURED["description"])
    undo(alice, change)
    mine, theirs = captured(alice, job_id), captured(alice, job_id + 1)
    assert (mine["title"], mine["description"]) == ("Engineer", "")
    assert (theirs["title"], theirs["description"]) == ("Theirs", CAPTURED["description"])


@ON_BOTH_DATABASES
def test_a_job_with_a_posting_keeps_its_own(alice, merge):
    job_id, change = merge({"location": ""}, {"title": "Other", "description": "Other"})
    assert get_job(alice, job_id).location == CAPTURED["location"]
    assert captured(alice, job_id) == {**CAPTURED, "location": ""}
    undo(alice, change)
    assert kept_ids() == []


def test_an_emptied_description_is_none_of_a_job_without_a_posting(alice, merge):
    job_id, _ = merge({}, {"title": "Other"}, [(0, {"description": ""})])
    assert captured(alice, job_id)["title"] == CAPTURED["title"]


@ON_BOTH_DATABASES
def test_undoing_a_merge_after_an_edit_leaves_nobody_with_another_ones_posting(alice, merge):
    job_id, change = merge({"description": ""}, {"title": "Other"})
    edit(alice, job_id, location="Bern")
    undo(alice, change)
    found = posting_of(get_job(alice, job_id))
    assert (found.title, found.edited_before) == (CAPTURED["title"], True)


@ON_BOTH_DATABASES
def test_older_edits_without_their_fields_are_nothing_to_tell(alice, job_id):
    edit(alice, job_id, notes="One")
    db.session.execute(update(job_events).values(fields=None))
    assert not posting_of(get_job(alice, job_id)).edited_before


# Export and import of Vega's own JSON


def exported(owner):
    file = BytesIO()
    write_json(owner, file)
    return json.loads(file.getvalue())


def take_in(owner, found):
    return confirm_import(owner, start_import(owner, json.dumps(found).encode(), "vega.json").id)


def test_an_export_has_it_and_an_import_keeps_it(alice, bob, job_id, make_job):
    make_job(alice)
    edit(alice, job_id, **EDITED)
    found = exported(alice)
    edited, other = found["jobs"]
    assert (edited["posting"]["title"], other["posting"]) == ("Engineer", None)
    assert take_in(bob, found).counts["new"] == 2
    theirs = exported(bob)
    assert [job["posting"] for job in theirs["jobs"]] == [job["posting"] for job in found["jobs"]]
    assert captured(bob, job_id + 2) == CAPTURED


@pytest.mark.parametrize(
    ("posting", "sentence"),
    [
        ([], "posting is not an object."),
        ({}, "posting: title is required."),
        ({"sourceUrl": "javascript:1"}, "posting: sourceUrl must be"),
        ({"capturedVia": "moon"}, "posting: capturedVia must be one of"),
        ({"keptAt": "yesterday"}, "posting: keptAt must be"),
    ],
)
def test_a_posting_that_is_none_is_told_and_not_imported(alice, bob, job_id, posting, sentence):
    edit(alice, job_id, **EDITED)
    found = exported(alice)
    known = found["jobs"][0]["posting"]
    found["jobs"][0]["posting"] = {**known, **posting} if posting else posting
    report = take_in(bob, found)
    assert report.counts["invalid"] == 1
    assert report.rows[0].notes[0].startswith(sentence)
