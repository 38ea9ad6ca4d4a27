"""What Undo keeps of an account has an end: the oldest changes go first."""

from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from sqlalchemy import Text, cast, delete, insert, select
from support.pages import follow, message_of, undo_of

from vega.clock import now
from vega.errors import ChangeNotKept, DocumentNotFound
from vega.extensions import db
from vega.models import Change
from vega.schemas import DocumentDraft, EffortChanges, EffortDraft, read_form
from vega.services.documents.documents import get_document
from vega.services.documents.saving import (
    LET_GO_AFTER,
    Upload,
    create_document,
    delete_document,
    delete_let_go,
)
from vega.services.jobs import undo
from vega.services.plan import efforts
from vega.storage.database import plain_json

FAIR = {"occurred_on": "2026-11-18", "title": "Job fair"}


@pytest.fixture
def fair(alice):
    return efforts.create_effort(alice, read_form(EffortDraft, FAIR)).item.id


def note(owner, effort_id, text):
    """Change the notes. Return what Undo takes."""
    changes = read_form(EffortChanges, {"notes": text})
    return efforts.change_effort(owner, effort_id, changes).change


def kept(owner):
    return [*db.session.scalars(select(Change.id).where(Change.owner_id == owner.id))]


def notes(owner, effort_id):
    return efforts.get_effort(owner, effort_id).notes


def test_only_so_many_changes_are_kept_and_of_each_account(alice, bob, fair, monkeypatch):
    of_bob = efforts.create_effort(bob, read_form(EffortDraft, FAIR)).change
    monkeypatch.setattr(undo, "MOST_CHANGES", 2)
    first, *later = [note(alice, fair, text) for text in ("One", "Two", "Three")]
    assert sorted(kept(alice)) == later
    with pytest.raises(ChangeNotKept):
        undo.undo(alice, first)
    for change in reversed(later):
        undo.undo(alice, change)
    assert notes(alice, fair) == "One"
    assert kept(bob) == [of_bob]


def fill(owner, sizes):
    """Keep changes of these sizes."""
    rows = [{"owner_id": owner.id, "at": now(), "units": [], "size": size} for size in sizes]
    db.session.execute(insert(Change), rows)
    db.session.commit()


def test_a_thousand_changes_are_kept_and_no_more(alice, fair):
    fill(alice, [2] * (999 - len(kept(alice))))
    first, *others = sorted(kept(alice))
    last = note(alice, fair, "The thousandth")
    assert sorted(kept(alice)) == [first, *others, last]
    one_more = note(alice, fair, "One more")
    assert sorted(kept(alice)) == [*others, last, one_more]


@pytest.mark.parametrize(("over", "left"), [(0, 3), (1, 2)])
def test_fifty_million_bytes_are_kept_and_no_more(alice, fair, over, left):
    note(alice, fair, "One")
    of_one = db.session.scalar(select(Change.size).where(Change.id == note(alice, fair, "Two")))
    db.session.execute(delete(Change))
    fill(alice, [1, 50_000_000 - 1 - of_one + over])
    note(alice, fair, "Six")
    assert len(kept(alice)) == left


@ON_BOTH_DATABASES
def test_only_so_much_is_kept_but_always_the_latest_change(alice, fair, monkeypatch):
    monkeypatch.setattr(undo, "MOST_BYTES", 5_000)
    small, large = note(alice, fair, "Small"), note(alice, fair, "x" * 4_000)
    assert small in kept(alice)
    larger = note(alice, fair, "x" * 10_000)
    assert kept(alice) == [larger]
    with pytest.raises(ChangeNotKept):
        undo.undo(alice, large)
    undo.undo(alice, larger)
    assert notes(alice, fair) == "x" * 4_000


@ON_BOTH_DATABASES
def test_it_is_kept_as_plain_utf_8_of_which_the_size_is_known(alice, fair):
    change = note(alice, fair, "Größe 東京 👩‍💻")
    column = cast(Change.units, Text)
    stored, size = db.session.execute(select(column, Change.size).where(Change.id == change)).one()
    assert "Größe 東京 👩‍💻" in stored
    assert size == len(stored.encode())


def test_what_utf_8_cannot_hold_is_escaped():
    assert plain_json(["ü", "\0"]) == '["ü", "\\u0000"]'
    assert plain_json(["ü", "\ud800"]) == '["\\u00fc", "\\ud800"]'


def test_a_deleted_document_goes_in_its_time_also_if_its_change_is_forgotten(
    alice, fair, monkeypatch
):
    monkeypatch.setattr(undo, "MOST_CHANGES", 1)
    upload = Upload(BytesIO(b"%PDF-1.7"), "CV.pdf")
    document = create_document(alice, read_form(DocumentDraft, {}), upload, 2**20).item.document
    change = delete_document(alice, document.id)
    note(alice, fair, "Later")
    with pytest.raises(ChangeNotKept):
        undo.undo(alice, change)
    assert delete_let_go() == 0
    with time_machine.travel(now() + LET_GO_AFTER + timedelta(minutes=1)):
        assert delete_let_go() == 1
    with pytest.raises(DocumentNotFound):
        get_document(alice, document.id)


def test_the_page_says_why_an_old_change_cannot_be_undone(alice, browser, fair, monkeypatch):
    monkeypatch.setattr(undo, "MOST_CHANGES", 1)
    tab = browser(alice)
    page = follow(tab, tab.post(f"/efforts/{fair}", data={**FAIR, "notes": "Old"}))
    note(alice, fair, "New")
    told = message_of(follow(tab, tab.post("/jobs/undo", data=undo_of(page))))
    assert "can't be undone anymore" in told
    assert "last 1,000 changes for a day" in told
