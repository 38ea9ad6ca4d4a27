"""What was read of a file and is planned for its rows waits with the draft, and goes with it."""

import json
import zlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from sqlalchemy import func, select, update

from vega.errors import InvalidInput
from vega.extensions import db
from vega.models import ImportState, RowOutcome, imports
from vega.services.accounts import users
from vega.services.imports import drafts, plans
from vega.services.imports.column_choices import Choices
from vega.services.imports.confirming import confirm_import
from vega.services.imports.drafts import cancel_import, get_import, keep_choices, start_import
from vega.services.imports.previews import Preview, preview
from vega.services.plan.efforts import list_efforts

SHEET = """Company,Title,Link,Status,Date applied,Salary
Grünwerk,Cook,https://a.example/1,Applied,2026-11-20,much
Moin Labs,Chef,,Talking,,
,,,,,
Moin Labs,Chef,,Rejected,2026-11-30,
"""


@pytest.fixture(autouse=True)
def _november():
    with time_machine.travel(datetime(2026, 11, 25, 9, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def planned(monkeypatch) -> list[str]:
    """The files whose rows were planned."""
    told: list[str] = []
    make_plan = plans.make_plan

    def note(owner, draft, **more):
        told.append(draft.file_name)
        return make_plan(owner, draft, **more)

    monkeypatch.setattr(plans, "make_plan", note)
    return told


def seen(found: Preview) -> list[object]:
    """Return all that a preview shows."""
    rows = [
        replace(row, job=None, cells=(), same_row=None, notes=[*row.notes]) for row in found.rows
    ]
    return [rows, found.choices, found.asked, found.others]


def bring(owner, text: str | bytes = SHEET, name: str = "a.csv") -> int:
    return start_import(owner, text.encode() if isinstance(text, str) else text, name).id


def kept(import_id: int) -> list[bool]:
    columns = select(imports.c.contents, imports.c.plan, imports.c.upload)
    db.session.rollback()
    found = db.session.execute(columns.where(imports.c.id == import_id)).one()
    return [value is not None for value in found]


@ON_BOTH_DATABASES
def test_a_plan_that_was_kept_shows_what_the_first_one_shows(alice, planned):
    import_id = bring(alice)
    first = seen(preview(alice, import_id))
    assert seen(preview(alice, import_id)) == first
    assert planned == ["a.csv"]
    assert kept(import_id) == [True, True, False]


def test_a_plan_is_made_again_for_other_choices_another_day_and_another_zone(alice, planned):
    import_id = bring(alice)
    preview(alice, import_id)
    keep_choices(alice, import_id, Choices((), {}, update=False))
    preview(alice, import_id)
    assert len(planned) == 2
    users.set_time_zone(alice, "Pacific/Auckland")
    away = users.get_user("alice")
    preview(away, import_id)
    assert len(planned) == 3
    with time_machine.travel(datetime(2026, 12, 1, 9, 0, tzinfo=UTC)):
        later = preview(away, import_id)
    assert len(planned) == 4
    assert [*later.rows[3].notes] == []  # 30 November was in the future


def test_a_plan_follows_what_is_in_the_tracker(alice, make_job):
    import_id = bring(alice)
    assert preview(alice, import_id).rows[0].outcome == RowOutcome.NEW
    there = make_job(alice, source_url="https://a.example/1")
    found = preview(alice, import_id).rows[0]
    assert (found.outcome, found.job_id) == (RowOutcome.DUPLICATE, there)


def test_a_damaged_plan_is_made_again(alice, planned):
    import_id = bring(alice)
    first = seen(preview(alice, import_id))
    for damaged in (b"", b"x", zlib.compress(b"[]")):
        db.session.execute(update(imports).values(plan=damaged))
        db.session.commit()
        assert seen(preview(alice, import_id)) == first
    assert len(planned) == 4


def test_damaged_rows_get_a_sentence_and_the_draft_can_be_discarded(alice):
    import_id = bring(alice)
    db.session.execute(update(imports).values(contents=b"x"))
    db.session.commit()
    for use in (preview, confirm_import):
        with pytest.raises(InvalidInput, match="Discard it, and choose the file again"):
            use(alice, import_id)
    cancel_import(alice, import_id)


@ON_BOTH_DATABASES
@pytest.mark.parametrize("use", [preview, confirm_import])
def test_a_draft_of_an_earlier_version_has_every_row(alice, use, monkeypatch):
    import_id = bring(alice)
    db.session.execute(
        update(imports).values(
            contents=None,
            upload=zlib.compress(SHEET.encode(), 1),
            tables=[{"name": "a.csv", "columns": SHEET.split("\n")[0].split(",")}],
        )
    )
    db.session.commit()
    assert [row.line for row in use(alice, import_id).rows] == [2, 3, 4, 5]
    if use is preview:
        assert kept(import_id) == [True, True, False]
        assert get_import(alice, import_id).tables[0]["samples"][0] == ["Grünwerk", "Moin Labs"]
        monkeypatch.setattr(drafts, "read_file", None)  # its upload was read for the last time
        assert len(preview(alice, import_id).rows) == 4


def test_nothing_that_waited_is_left_of_an_import_that_was_taken_in(alice):
    import_id = bring(alice)
    preview(alice, import_id)
    confirm_import(alice, import_id)
    found = get_import(alice, import_id)
    assert found.state == ImportState.DONE
    assert found.tables[0]["samples"] == []
    assert kept(import_id) == [False, False, False]


@ON_BOTH_DATABASES
def test_a_plan_that_has_no_room_is_not_kept(alice, monkeypatch):
    import_id = bring(alice)
    first = seen(preview(alice, import_id))
    sizes = select(func.length(imports.c.contents), func.length(imports.c.plan))
    contents, plan = db.session.execute(sizes).one()
    for room, is_kept in ((contents + plan, True), (contents + plan - 5, False), (100, False)):
        db.session.execute(update(imports).values(plan=None))
        db.session.commit()
        monkeypatch.setattr(plans, "MAX_BYTES", room)
        assert seen(preview(alice, import_id)) == first
        assert kept(import_id) == [True, is_kept, False]


@ON_BOTH_DATABASES
def test_vegas_own_json_waits_with_all_that_it_brings(alice, planned):
    fair = {"occurredOn": "2026-11-03", "title": "Job fair"}
    own = {
        "version": 1,
        "jobs": [{"title": "Cook", "company": "Acme", "notes": "a\nb"}, {"title": 7}],
        "efforts": [fair, {"title": "?"}],
    }
    import_id = bring(alice, json.dumps(own, indent=2), "vega.json")
    first, again = (seen(preview(alice, import_id)) for _ in range(2))
    assert again == first
    assert planned == ["vega.json"]
    report = confirm_import(alice, import_id)
    assert [str(row.outcome) for row in report.rows] == ["new", "invalid", "invalid"]
    assert len(list_efforts(alice).rows) == 1


def test_a_document_that_is_uploaded_meanwhile_counts(alice, monkeypatch, planned):
    own = {"version": 1, "jobs": [{"title": "Cook", "company": "Acme"}]}
    import_id = bring(alice, json.dumps(own), "vega.json")
    preview(alice, import_id)
    monkeypatch.setattr(plans, "known_versions", lambda _: {"abc": [((1, 1), "CV")]})
    preview(alice, import_id)
    assert len(planned) == 2
