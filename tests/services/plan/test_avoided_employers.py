"""Employers to avoid: which jobs they warn of, in which words, and what becomes of the list."""

import json
from dataclasses import replace
from io import BytesIO

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from support.statements import statements

from vega.errors import EmployerAvoided, EmployerNotFound, InvalidInput, UndoOutdated
from vega.models import RowOutcome
from vega.rules.similar import LONGEST, company_key
from vega.schemas import EmployerDraft, read_form
from vega.services.accounts import employer_warnings
from vega.services.exporting import write_json
from vega.services.imports.confirming import confirm_import
from vega.services.imports.drafts import start_import
from vega.services.imports.previews import preview, try_import
from vega.services.imports.taking_back import undo_import
from vega.services.jobs import undo
from vega.services.jobs.jobs import get_job
from vega.services.plan import avoided_employers


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False) as clock:
        yield clock


def avoid(owner, name, reason=""):
    return avoided_employers.avoid_employer(
        owner, read_form(EmployerDraft, {"name": name, "reason": reason})
    )


def warning(owner, company):
    return str(employer_warnings.warning_of(owner, company) or "")


def kept(owner):
    found = avoided_employers.list_employers(owner).rows
    return [(one.name, one.reason, one.created_at) for one in found]


def names(owner):
    return [one.name for one in avoided_employers.list_employers(owner).rows]


# The warning


def test_a_company_matches_as_in_probably_the_same(alice, make_job):
    avoid(alice, "Acme GmbH")
    for company in ("ACME", "Acme, Inc.", "acme e.V.", "  Acme  "):
        assert warning(alice, company), company
        job = get_job(alice, make_job(alice, company=company))
        assert job.company_key == company_key("Acme GmbH")
    for company in ("Acme Robotics", "GmbH", "?", ""):
        assert not warning(alice, company), company


@ON_BOTH_DATABASES
def test_names_beyond_what_is_compared_are_compared_by_their_beginning(alice, make_job):
    avoid(alice, "A" * 300)
    long = "a" * LONGEST
    assert warning(alice, long)
    key = get_job(alice, make_job(alice, company=long)).company_key
    assert employer_warnings.warnings_of(alice, {key, "", "other"}).keys() == {key}


@pytest.mark.parametrize(
    ("reason", "end"),
    [
        ("never replied", ": never replied."),
        ("never\nreplied ", ": never replied."),
        ("never replied.", ": never replied."),
        ("why?", ": why?"),
        ("“No.”", ": “No.”"),
        ("and so on…", ": and so on…"),
        (" ", "."),
        (None, "."),
    ],
)
def test_the_sentence_ends_once(alice, reason, end):
    avoid(alice, "Acme", reason)
    sentence = f"On your list of employers to avoid since 25 Nov{end}"
    assert warning(alice, "Acme") == sentence


def test_the_day_is_the_accounts_and_has_the_year_when_it_is_another(alice, november):
    owner = replace(alice, time_zone="Pacific/Auckland")
    november.move_to("2026-11-02T12:00:00Z")  # the 3rd there
    avoid(owner, "Acme", "never replied")
    assert warning(owner, "Acme").startswith("On your list of employers to avoid since 3 Nov: ")
    november.move_to("2026-12-31T12:00:00Z")  # the next year there
    sentence = "On your list of employers to avoid since 3 Nov 2026: never replied."
    assert warning(owner, "Acme") == sentence


@ON_BOTH_DATABASES
def test_a_warning_is_the_owners_alone_and_costs_one_query(alice, bob):
    for number in range(30):
        avoid(alice, f"Acme {number}")
    assert not warning(bob, "Acme 1")
    assert not employer_warnings.warnings_of(bob, {"acme 1"})
    keys = {f"acme {number}" for number in range(20, 400)}
    with statements() as ran:
        assert len(employer_warnings.warnings_of(alice, keys)) == 10
    assert len(ran) == 1


# The list


def test_the_same_employer_is_on_it_once_for_each_person(alice, bob):
    avoid(alice, "Acme", "never replied")
    for name in ("Acme", "ACME GmbH"):
        with pytest.raises(EmployerAvoided):
            avoid(alice, name)
    avoid(bob, "Acme")
    assert [name for name, *_ in kept(alice)] == ["Acme"]


@pytest.mark.parametrize("name", ["?", " – ", "", " ", "a\0b", "x" * 501])
def test_a_name_that_matches_nothing_or_is_too_long_is_refused(alice, name):
    with pytest.raises(InvalidInput):
        avoid(alice, name)
    assert kept(alice) == []


@ON_BOTH_DATABASES
def test_undo_takes_back_what_was_added_or_deleted_and_leaves_no_trace(alice):
    added = avoid(alice, "Acme", "never replied")
    before = kept(alice)
    gone = avoided_employers.delete_employer(alice, added.item.id).change
    assert kept(alice) == []
    undo.undo(alice, gone)
    assert kept(alice) == before
    gone = avoided_employers.delete_employer(alice, added.item.id).change
    avoid(alice, "ACME")
    with pytest.raises(UndoOutdated):
        undo.undo(alice, gone)
    other = avoid(alice, "Beta")
    undo.undo(alice, other.change)
    assert names(alice) == ["ACME"]


def test_anothers_employer_is_not_there(alice, bob):
    employer = avoid(alice, "Acme").item
    for employer_id in (employer.id, employer.id + 1, 2**40):
        with pytest.raises(EmployerNotFound):
            avoided_employers.delete_employer(bob, employer_id)
    assert avoided_employers.list_employers(bob).rows == []
    assert names(alice) == ["Acme"]


# Files


def export_of(owner):
    file = BytesIO()
    write_json(owner, file)
    return file.getvalue()


@ON_BOTH_DATABASES
def test_an_export_has_the_list_and_another_account_takes_it_in_and_back(alice, bob, make_job):
    make_job(alice)
    avoid(alice, "Acme GmbH", "never replied")
    avoid(alice, "Beta")
    avoid(bob, "BETA", "too far")
    data = export_of(alice)
    members = [one.keys() for one in json.loads(data)["employers"]]
    assert members == [{"id", "name", "reason", "createdAt"}] * 2
    draft = start_import(bob, data, "vega.json")
    assert preview(bob, draft.id).others["employers"] == 1
    report = confirm_import(bob, draft.id)
    assert report.others["employers"] == 1
    assert kept(bob)[0] == kept(alice)[1]
    assert names(bob) == ["Acme GmbH", "BETA"]
    assert warning(bob, "Acme").endswith(": never replied.")
    undo_import(bob, report.import_id)
    assert names(bob) == ["BETA"]


@ON_BOTH_DATABASES
def test_what_cannot_be_read_of_a_list_is_told_and_the_rest_comes(alice):
    whole = {"version": 1, "jobs": [], "employers": [
        {"name": "?"}, {"name": "Acme", "createdAt": None}, 7, {"name": "ACME, Inc."},
    ]}  # fmt: skip
    report = confirm_import(alice, start_import(alice, json.dumps(whole).encode(), "v.json").id)
    assert [row.outcome for row in report.rows] == [RowOutcome.INVALID] * 2
    assert report.rows[0].notes == ["Employer 1: name must have a letter or a digit."]
    assert names(alice) == ["Acme"]


@ON_BOTH_DATABASES
def test_a_preview_warns_of_rows_that_would_be_saved(alice, make_job):
    avoid(alice, "Acme", "never replied")
    make_job(alice, title="Cook", company="Acme", source_url="https://jobs.example/1")
    sheet = b"title,company,url\nCook,Acme,https://jobs.example/1\nChef,ACME GmbH,\nChef,Beta,\n"
    rows = try_import(alice, sheet, "jobs.csv", update=False).rows
    sentence = "On your list of employers to avoid since 25 Nov: never replied."
    assert [[*row.notes] for row in rows] == [[], [sentence], []]
