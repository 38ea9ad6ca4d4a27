"""A row becomes a job: nothing is invented, and what does not fit goes to the notes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine

from vega.models import JobStatus, Plan, RowOutcome
from vega.reading.table.file_reading import read_file
from vega.reading.table.table_columns import Field, Layout, guess_layout, known_layout
from vega.services.account import Account
from vega.services.imports.cells import RowReader
from vega.services.imports.column_choices import FIELD_LABELS, Choices
from vega.services.imports.planned import Planned

ALICE = Account(1, "alice", Plan.FREE, is_admin=False, time_zone="Europe/Berlin")
SIMPLIFY = (
    "Job Title,Company Name,Location,Job URL,Applied Date,Status,Status Date,Archived,"
    "Date Archived,Notes,job_type\nCook,Acme,,,{}\n"
)
STANDING = ("stage", "applied_on", "status_since")
VEGA = (
    "title,company,notes,status,appliedOn,statusSince,descriptionFormat,createdAt\nCook,Acme,{}\n"
)


def read(text: str, fields: str = "", words: Mapping[str, JobStatus] | None = None) -> Planned:
    """Read the first row, with columns as they are guessed or as `fields` says."""
    (table,) = read_file(text.encode()).tables
    layout = known_layout(table.columns) or guess_layout(table.columns, [table.rows[0].cells])
    told = tuple(map(Field, fields.split(","))) if fields else layout.fields
    chosen = Layout(told, layout.name, day_first=True)
    with time_machine.travel(datetime(2026, 11, 25, 9, tzinfo=UTC), tick=False):
        choices = Choices(words=words or {})
        light, whole = (
            RowReader(ALICE, table, chosen, choices, is_whole).plan(0, 0, table.rows[0])
            for is_whole in (False, True)
        )
        assert light.about == whole.about  # a preview tells what an import makes
        return whole


def standing(row: Planned) -> tuple[object, ...]:
    found = fields_of(row)
    return str(found["status"]), *(found.get(name) for name in STANDING)


def fields_of(row: Planned) -> Mapping[str, Any]:
    assert row.job is not None
    return row.job.new.row


def notes_of(row: Planned) -> str:
    return str(fields_of(row)["notes"])


def test_each_field_has_a_label_of_its_own():
    assert len(set(FIELD_LABELS.values())) == len(Field) == len(FIELD_LABELS)


@pytest.mark.parametrize(
    ("cells", "expected", "kept"),
    [
        ("2026-11-02,APPLIED,2026-11-02,false,N/A,,", ("applied", None), ""),
        ("N/A,SAVED,N/A,true,2026-11-05,,", ("not_interested", None), ""),
        ("2026-11-02,APPLIED,2026-11-02,true,N/A,,", ("applied", None), "Archived: true"),
        ("2026-11-02,SAVED,N/A,false,N/A,,", ("applied", None), "Status: SAVED"),
        ("2026-11-02,Ghosted,N/A,false,N/A,,", ("applied", None), ""),
        ("2026-11-02,Quux,N/A,false,N/A,,", ("applied", "Quux"), ""),
        ("N/A,Quux,N/A,false,N/A,,", ("interested", "Quux"), ""),
    ],
)
def test_a_status_is_what_word_days_and_archive_say_together(cells, expected, kept):
    row = read(SIMPLIFY.format(cells))
    assert standing(row)[:2] == expected
    assert notes_of(row) == kept


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Acme (https://www.notion.so/Acme-1f2e?pvs=21)", "Acme"),
        ("A (B) (https://www.notion.so/A-1)", "A (B)"),
        ("Acme (Berlin)", "Acme (Berlin)"),
    ],
)
def test_relations_of_notion_stand_without_their_links(cell, name):
    assert fields_of(read(f"Title,Company\nCook,{cell}\n"))["company"] == name


@pytest.mark.parametrize(
    ("cell", "months"), [("14 pagas", 14), ("13", 13), ("12 o 14 pagas", None), ("12/14", None)]
)
def test_salaries_a_year_are_one_number_or_stay_in_the_notes(cell, months):
    row = read(f"Title,Company,Monatsgehälter\nCook,Acme,{cell}\n")
    assert fields_of(row).get("salary_months") == months
    assert (cell in notes_of(row)) == (months is None)


@pytest.mark.parametrize("cell", ["[posting](https://a.example/1)", "<https://a.example/1>"])
def test_a_link_as_markdown_writes_it_is_the_link(cell):
    row = read(f"Title,Company,Link\nCook,Acme,{cell}\n")
    assert fields_of(row)["source_url"] == "https://a.example/1"
    assert row.notes == ()


def test_several_relations_become_tags_and_own_notes_keep_their_links():
    link = "(https://www.notion.so/x-1)"
    row = read(f'Title,Company,Tags,Notes\nCook,Acme,"Warm {link}, Near {link}",see {link}\n')
    assert notes_of(row) == f"see {link}"
    assert [*row.job.new.tags] == ["Warm", "Near"]


TRELLO = "Card Name,Company,List Name,Due Date,Archived,Card URL\nCook,Acme,{},,\n"


@pytest.mark.parametrize(
    ("cells", "status", "deadline", "tasks"),
    [
        ("Wishlist,2027-01-05T23:30:00Z,", "interested", date(2027, 1, 6), []),
        ("Wishlist,2027-01-05T12:00:00Z,true", "not_interested", date(2027, 1, 5), []),
        ("Applied,2027-01-05T12:00:00Z,", "applied", None, [("Due Date", date(2027, 1, 5))]),
        ("Phone screen,2027-01-05,true", "interviewing", None, [("Due Date", date(2027, 1, 5))]),
        ("Applied,,", "applied", None, []),
    ],
)
def test_what_is_due_is_a_deadline_until_the_application_and_then_a_task(
    cells, status, deadline, tasks
):
    row = read(TRELLO.format(cells))
    fields = fields_of(row)
    assert (fields["status"], fields.get("deadline")) == (status, deadline)
    assert {name for name, _ in row.job.parts} <= {"tasks"}
    assert [(task["title"], task["due_on"]) for _, task in row.job.parts] == tasks


def test_a_day_that_cannot_be_is_told_and_kept_in_the_notes():
    row = read("Title,Company,Date applied\nCook,Acme,27.11.2026\n")
    assert standing(row)[:3] == ("interested", None, None)
    assert notes_of(row) == "Date applied: 27.11.2026"
    assert row.notes == ["“27.11.2026” is in the future. It is kept in the notes."]
    assert standing(read("Title,Company,Date applied\nCook,Acme,25.11.2026\n"))[0] == "applied"


def test_a_day_after_the_last_that_a_job_can_have_is_told_and_kept_in_the_notes():
    row = read("Title,Company,Deadline\nCook,Acme,2199-12-31T23:30:00Z\n")  # the next day in Berlin
    assert "deadline" not in fields_of(row)
    assert notes_of(row) == "Deadline: 2199-12-31T23:30:00Z"
    assert row.notes == ["“2199-12-31T23:30:00Z” is not a day. It is kept in the notes."]
    row = read("Title,Company,Deadline\nCook,Acme,2199-12-31\n")
    assert fields_of(row)["deadline"] == date(2199, 12, 31)


def test_a_status_from_before_the_application_keeps_no_day():
    row = read(SIMPLIFY.format("2026-11-12,REJECTED,2026-11-02,false,N/A,,"))
    assert standing(row) == ("rejected", None, date(2026, 11, 12), None)
    assert notes_of(row) == "Status since: 2026-11-02"


@pytest.mark.parametrize("cell", ["'=1+1", "'＝1+1", "''tis", "plain", "-", "n/a", "＝1"])
def test_vegas_own_csv_says_what_it_means(cell):
    row = read(VEGA.format(f"{cell},interested,,,,2026-11-02T08:00:00Z"))
    assert notes_of(row) == (cell[1:] if cell.startswith("'") else cell)


def test_in_a_sheet_a_mark_in_front_is_a_mark_and_a_dash_is_nothing():
    assert notes_of(read("Title,Company,Notes\nCook,Acme,'=1+1\n")) == "'=1+1"
    assert notes_of(read("Title,Company,Notes\nCook,Acme,-\n")) == ""


@pytest.mark.parametrize(
    ("cell", "ends", "notes"),
    [
        ("50k", (50000, None), ""),
        ("50k+", (50000, None), ""),
        ("from £50k", (50000, None), ""),
        ("up to 50k", (None, 50000), ""),
        ("0", (None, None), ""),
        ("ask", (None, None), "Salary: ask"),
        ("-5", (None, None), "Salary: -5"),
    ],
)
def test_pay_is_read_or_kept_as_text_and_no_zero_is_pay(cell, ends, notes):
    row = read(f"Title,Company,Salary\nCook,Acme,{cell}\n")
    told = fields_of(row)
    assert ((told.get("salary_min"), told.get("salary_max")), notes_of(row)) == (ends, notes)


def test_of_two_ends_of_pay_in_the_wrong_order_the_second_is_kept_as_text():
    row = read("Title,Company,Salary min,Salary max\nCook,Acme,90000,80000\n")
    assert (fields_of(row)["salary_min"], fields_of(row).get("salary_max")) == (90000, None)
    assert notes_of(row) == "Salary max: 80000"


@pytest.mark.parametrize(
    ("cell", "quoted"), [("x" * 60, "x" * 60), ("x" * 61, "x" * 59 + "…")], ids=["60", "61"]
)
def test_a_long_cell_is_quoted_in_part_and_kept_whole(cell, quoted):
    row = read(f"Title,Company,Deadline\nCook,Acme,{cell}\n")
    assert row.notes == [f"“{quoted}” is not a day. It is kept in the notes."]
    assert notes_of(row) == f"Deadline: {cell}"


def test_a_row_with_nothing_to_call_it_by_is_blank():
    assert read("Title,Company,Notes\n,,Ask Maria\n").outcome == RowOutcome.BLANK
    assert read("Title,Company,Link\n,,https://acme.example/1\n").outcome == RowOutcome.NEW


def test_a_row_that_was_applied_to_and_is_interested_by_choice_is_worth_a_look():
    row = read(
        "title,company,status,applied\nCook,Acme,on hold,2026-11-02\n",
        words={"on hold": JobStatus.INTERESTED},
    )
    assert fields_of(row)["status"] == "interested"
    assert "reports count it as withdrawn" in " ".join(row.all_notes)
    unasked = read("title,company,status,applied\nCook,Acme,on hold,2026-11-02\n")
    assert fields_of(unasked)["status"] == "applied"
    assert not unasked.all_notes


# Columns that the person has chosen to be tasks and contacts

SHEET = "Company,Title,Status,Next step,Contact,Contact details\nAcme,Cook,{}\n"
CHOSEN = "company,title,status,task,contact,contact"


def parts_of(row: Planned, table: str) -> list[tuple[object, ...]]:
    assert row.job is not None
    names = {"tasks": ("title", "due_on", "done_at"), "contacts": ("name", "email", "phone")}[table]
    return [tuple(part[name] for name in names) for each, part in row.job.parts if each == table]


def test_a_next_step_becomes_a_task_where_that_is_chosen_and_else_a_note():
    cells = SHEET.format("Applied,Send portfolio,,")
    row = read(cells, CHOSEN)
    assert parts_of(row, "tasks") == [("Send portfolio", None, None)]
    assert notes_of(row) == ""
    assert notes_of(read(cells)) == "Next step: Send portfolio"


def test_what_was_to_be_done_for_a_job_that_is_over_stays_in_the_notes():
    row = read(SHEET.format("Rejected,Send portfolio,,"), CHOSEN)
    assert (parts_of(row, "tasks"), notes_of(row)) == ([], "Next step: Send portfolio")


@pytest.mark.parametrize(
    ("cells", "contacts"),
    [
        ("Ann Lee,", [("Ann Lee", None, None)]),
        (
            "Ann Lee <ann@acme.example> +49 30 1234567,",
            [("Ann Lee", "ann@acme.example", "+49 30 1234567")],
        ),
        ("Ann Lee,ann@acme.example", [("Ann Lee", "ann@acme.example", None)]),
        ("Ann Lee,030/1234567", [("Ann Lee", None, "030/1234567")]),
        ("Ann Lee,Bo Day", [("Ann Lee", None, None), ("Bo Day", None, None)]),
        ("ann@acme.example,", [("ann@acme.example", "ann@acme.example", None)]),
        ("Ann @ Acme,", [("Ann @ Acme", None, None)]),
        *(
            (f"{whole},", [(whole, None, None)])
            for whole in (
                "https://www.linkedin.com/in/ann-lee-123456789/",
                "linkedin.com/in/ann-lee-123456789",
                "Ann Lee (Recruiter)",
                "Ann Lee 12.03.2026",
                "Ann Lee 12.03.26 14:00",
                "Ann Lee 05.10.2026 14 Uhr",
                "Ann Lee 2026-10-05 14 h",
                "Ann Lee 09:00-17:00 01/10/2026",
                "Ann Lee 12.03.26-14.03.26",
                "Ann Lee 11/24/2026",
                "Ann Lee 20261124",
                "Ann Lee 12 03 2026",
                "Ann Lee 2026-11-24 10:30",
                "Ann Lee room 123456",
                "Ann Lee 2024 - 2026",
                "Ann Lee 60.000 - 70.000",
                "Ann Lee 1.234.567 EUR",
                "Ann Lee a-030 123 4567",
                "Ann Lee REQ-1234567",
                "Ann Lee 030 1234567 / 0171 1234567",
                "Ann Lee <ann@acme.example> Bob Ray <bob@acme.example>",
            )
        ),
        ('"Ann Lee, called 2026-11-24",', [("Ann Lee, called 2026-11-24", None, None)]),
        (
            '"Ann Lee (ann@acme.example), Recruiter",',
            [("Ann Lee, Recruiter", "ann@acme.example", None)],
        ),
        (
            '"Ann Lee, ann@acme.example, Recruiter",',
            [("Ann Lee, Recruiter", "ann@acme.example", None)],
        ),
        (
            '"Ann Lee (Recruiter, ann@acme.example) - (030) 1234567 - Berlin",',
            [("Ann Lee (Recruiter) - Berlin", "ann@acme.example", "(030) 1234567")],
        ),
        ("Ann Lee (ann@acme.example / HR),", [("Ann Lee (HR)", "ann@acme.example", None)]),
        ("[Ann](mailto:ann@acme.example),", [("[Ann]", "ann@acme.example", None)]),
        ("Ann Lee 030-1234567.,", [("Ann Lee.", None, "030-1234567")]),
        ("Ann Lee (030 1234567),", [("Ann Lee", None, "030 1234567")]),
        ("Ann Lee +49 (0)30 1234567,", [("Ann Lee", None, "+49 (0)30 1234567")]),
        ("Ann Lee +1 212-555-1234,", [("Ann Lee", None, "+1 212-555-1234")]),
        ("2125551234,", [("2125551234", None, "2125551234")]),
        ("Ann Lee 612 345 678,", [("Ann Lee", None, "612 345 678")]),
        ("Ann Lee 0151 45678,", [("Ann Lee", None, "0151 45678")]),
        ("Ann Lee 06.12.34.56.78,", [("Ann Lee", None, "06.12.34.56.78")]),
        ("n/a,", []),
    ],
)
def test_a_cell_becomes_a_contact_with_its_address_and_number(cells, contacts):
    row = read(SHEET.format(f"Applied,,{cells}"), CHOSEN)
    assert parts_of(row, "contacts") == contacts
    assert notes_of(row) == ""


@pytest.mark.parametrize(
    ("headings", "is_same"),
    [
        ("Recruiter,Recruiter email", True),
        ("Contact name,Contact e-mail", True),
        ("Name Kontakt,E-Mail Kontakt", True),
        ("Contact 2,Contact 2 email", True),
        ("Recruiter,Hiring manager", False),
        ("Recruiter name,Hiring manager name", False),
        ("Recruiter contact,Manager contact", False),
        ("Contact,Contact 2", False),
        ("Contact 1,Contact 2", False),
        ("Contact,Contact", False),
    ],
)
def test_an_address_in_the_next_column_is_the_persons_where_the_heading_says_so(headings, is_same):
    sheet = f"Company,Title,{headings}\nAcme,Cook,Ann Lee,bob@acme.example\n"
    row = read(sheet, "company,title,contact,contact")
    address = "bob@acme.example"
    apart = [("Ann Lee", None, None), (address, address, None)]
    assert parts_of(row, "contacts") == ([("Ann Lee", address, None)] if is_same else apart)


@pytest.mark.parametrize(
    ("fields", "cells", "contacts"),
    [
        ("contact,contact,contact", "Ann Lee,,030 1234567", [("Ann Lee", None, "030 1234567")]),
        (
            "contact,keep,contact",
            "Ann Lee,,030 1234567",
            [("Ann Lee", None, None), ("030 1234567", None, "030 1234567")],
        ),
    ],
)
def test_only_columns_side_by_side_tell_of_one_person(fields, cells, contacts):
    headings = "Recruiter,Recruiter email,Recruiter phone"
    sheet = f"Company,Title,{headings}\nAcme,Cook,{cells}\n"
    assert parts_of(read(sheet, f"company,title,{fields}"), "contacts") == contacts


def test_what_is_too_long_for_a_task_or_a_contact_is_kept_and_told():
    row = read(SHEET.format(f"Applied,{'x' * 501},{'y' * 501},"), CHOSEN)
    assert (parts_of(row, "tasks"), parts_of(row, "contacts")) == ([], [])
    assert notes_of(row) == f"Contact: {'y' * 501}\nNext step: {'x' * 501}"
    assert [note.rpartition("”")[2] for note in row.notes] == [
        " is no contact. It is kept in the notes.",
        " is no task. It is kept in the notes.",
    ]


@pytest.mark.parametrize(
    "history",
    [
        "[{'stage': 'Applied', 'date': '2025-03-02'}]",
        '[{"stage": "Saved", "date": "2025-03-01"}, {"date": "2025-03-02", "stage": "beworben"}, '
        '{"stage": "Interview", "date": "2025-03-05"}]',
    ],
    ids=["Python", "JSON"],
)
def test_the_day_of_applying_is_taken_from_a_history_of_stages(history):
    quoted = history.replace('"', '""')
    row = read(
        f'Company,Position,Stage,Date,Stage History\nAcme,Cook,Interview,2025-03-04,"{quoted}"'
    )
    assert standing(row)[0] == "interviewing"
    assert fields_of(row)["applied_on"] == date(2025, 3, 2)
    assert notes_of(row) == f"Stage History: {history}"


@pytest.mark.parametrize(
    "history",
    [
        "[{'stage': 'Interview', 'date': '2025-03-02'}]",  # nobody applied
        "[{'stage': 'Applied', 'date': 'soon'}]",
        "[{'stage': 'Applied', 'date': '2031-03-02'}]",  # in the future
        "{'stage': 'Applied', 'date': '2025-03-02'}",  # no list
        "[[[[{'stage': 'Applied'",
    ],
)
def test_a_history_that_has_no_day_of_applying_invents_none(history):
    row = read(f'Company,Position,Stage,Stage History\nAcme,Cook,Interview,"{history}"\n')
    assert fields_of(row).get("applied_on") is None
    assert history in notes_of(row)


def test_a_history_that_is_all_there_is_of_a_status_has_its_day():
    history = "[{'stage': 'Applied', 'date': '2025-03-02'}]"
    row = read(f'Company,Position,Date,Stage History\nAcme,Cook,2025-03-04,"{history}"\n')
    assert standing(row)[0] == "applied"
    assert fields_of(row)["applied_on"] == date(2025, 3, 2)


def test_a_column_of_its_own_beats_the_history_on_either_side():
    for heads, cells in (
        ("Applied on,History", "2025-03-01,\"[{'stage': 'Applied', 'date': '2025-03-02'}]\""),
        ("History,Applied on", "\"[{'stage': 'Applied', 'date': '2025-03-02'}]\",2025-03-01"),
    ):
        row = read(f"Company,Position,{heads}\nAcme,Cook,{cells}\n")
        assert fields_of(row)["applied_on"] == date(2025, 3, 1)


def test_a_job_that_came_back_within_a_day_was_not_applied_to():
    row = read(VEGA.format(",interested,2026-11-02,2026-11-03,,2026-11-01"))
    assert (row.told.status, row.told.applied_on) == ("interested", None)
