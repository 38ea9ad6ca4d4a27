"""The history of jobs: whatever happens to a job, its events and where it stands agree."""

from collections.abc import Callable
from datetime import UTC, date, timedelta
from threading import Barrier, Thread

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, inspect, select, update
from support.postgres import waits_for_a_lock
from support.server import until

from vega.errors import (
    AppliedDayNeeded,
    EventFixed,
    EventNotFound,
    Fact,
    InvalidInput,
    JobNotFound,
    NothingToUndo,
    UndoOutdated,
)
from vega.extensions import Base, db
from vega.models import (
    JOB_CHILDREN,
    Change,
    Job,
    JobEvent,
    JobStatus,
    JobTag,
    NextStepKind,
    import_rows,
)
from vega.rules.applications import application_of
from vega.rules.standing import in_order, standing
from vega.schemas import EventChanges, JobChanges, JobFilter, MoveDetails, NewEvent, read_form
from vega.services.accounts import users
from vega.services.jobs import merging, timeline
from vega.services.jobs.history import list_events
from vega.services.jobs.jobs import (
    delete_jobs,
    edit_job,
    get_job,
    move_jobs,
    restore_jobs,
    update_job,
)
from vega.services.jobs.lists.job_list import list_jobs
from vega.services.jobs.lists.next_step import next_steps
from vega.services.jobs.lists.texts import process_batch
from vega.services.jobs.trash import empty_trash, list_trash
from vega.services.jobs.undo import delete_old_changes, undo, undoable
from vega.services.plan.today import today_page
from vega.storage.database import transaction

TODAY = date(2026, 11, 25)
URL = "https://jobs.example/1"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-25T12:00:00Z"):
        yield


def changes(**fields: object) -> JobChanges:
    return read_form(JobChanges, fields)


def november(number: int) -> str:
    return date(2026, 11, number).isoformat()


def move(owner, job_id, status, on=None, **more):
    wanted = {"status": status, **({"occurred_on": on} if on else {}), **more}
    return move_jobs(owner, [job_id], changes(**wanted))


def told(owner, job_id) -> list[tuple]:
    """The history, the latest first: kind, statuses and day."""
    return [
        (event.kind, event.from_status, event.to_status, event.occurred_on.isoformat())
        for event in list_events(get_job(owner, job_id), owner)
    ]


GROWING = {"version", "updated_at", "indexed"}


def rows() -> dict[str, list[dict]]:
    """All rows that Undo puts back, but for what only grows."""
    db.session.expire_all()
    found = {}
    for model in (Job, JobEvent, JobTag):
        names = [c.key for c in inspect(model).columns if c.key not in GROWING]
        found[model.__tablename__] = sorted(
            ({name: getattr(row, name) for name in names} for row in db.session.scalars(
                select(model))), key=str,
        )  # fmt: skip
    db.session.commit()
    return found


def make_twin(make_job, owner, job_id, **fields) -> int:
    """Save a job that turns out to be of the same posting as another."""
    twin = make_job(owner, source_url="https://twin.example/1", **fields)
    url = db.session.scalar(select(Job.source_url).where(Job.id == job_id))
    values = {"source_url": url, "job_key": None, "same_as_id": job_id}
    db.session.execute(update(Job).where(Job.id == twin).values(values))
    db.session.commit()
    return twin


class TestMoving:
    @ON_BOTH_DATABASES
    def test_a_move_has_a_day_and_is_of_today_unless_told(self, alice, make_job):
        job_id = make_job(alice)
        move(alice, job_id, "applied", november(19))
        move(alice, job_id, "interviewing")
        assert told(alice, job_id) == [
            ("moved", "applied", "interviewing", november(25)),
            ("saved", None, "interested", november(25)),
            ("moved", "interested", "applied", november(19)),
        ]
        job = get_job(alice, job_id)
        assert (job.status, job.status_since, job.applied_on) == (
            "interviewing", TODAY, date(2026, 11, 19),
        )  # fmt: skip

    def test_a_job_saved_as_applied_today_can_be_rejected_yesterday(self, alice, make_job):
        saved, said = make_job(alice, status="applied"), make_job(alice, applied_on=TODAY)
        for job_id in (saved, said):
            move(alice, job_id, "rejected", november(24))
        job = get_job(alice, saved)
        assert (job.status, job.applied_on, job.reply_days) == ("rejected", date(2026, 11, 24), 0)
        assert (get_job(alice, said).status, get_job(alice, said).applied_on) == ("applied", TODAY)

    def test_one_of_before_the_present_status_leaves_it_alone(self, alice, make_job):
        job_id = make_job(alice)
        move(alice, job_id, "interviewing", november(12))
        move(alice, job_id, "applied", november(9))
        assert get_job(alice, job_id).status == "interviewing"
        assert told(alice, job_id)[1:] == [
            ("moved", "applied", "interviewing", november(12)),
            ("moved", "interested", "applied", november(9)),
        ]

    @ON_BOTH_DATABASES
    def test_today_comes_after_a_move_that_is_dated_tomorrow(self, alice, make_job):
        """The account has no time zone yet, or its person has travelled west."""
        job_id = make_job(alice)
        move(alice, job_id, "applied", november(26))
        move(alice, job_id, "rejected", november(25))
        assert get_job(alice, job_id).status == "rejected"
        update_job(alice, job_id, changes(stage="Screening"))
        assert get_job(alice, job_id).stage == "Screening"

    def test_to_the_present_status_is_none(self, alice, make_job):
        job_id = make_job(alice, status="applied")
        assert move(alice, job_id, "applied", november(9)).job_ids == []
        assert len(told(alice, job_id)) == 1

    def test_today_is_the_accounts(self, app, alice, make_job):
        users.set_time_zone(alice, "Pacific/Kiritimati")  # UTC+14: the 26th already
        east = users.get_user("alice")
        job_id = make_job(east)
        move(east, job_id, "applied")
        assert get_job(east, job_id).applied_on == date(2026, 11, 26)

    @pytest.mark.parametrize(
        ("outcome", "status"),
        [("ghosted", "offer_received"), ("accepted", "applied"), ("declined", "rejected"),
         ("ghosted", "interested")],
    )  # fmt: skip
    def test_an_outcome_has_to_fit_the_status(self, alice, make_job, outcome, status):
        job_id = make_job(alice)
        with pytest.raises(InvalidInput, match="outcome"):
            move(alice, job_id, status, outcome=outcome)
        assert get_job(alice, job_id).status == "interested"

    @ON_BOTH_DATABASES
    def test_a_stage_is_said_of_the_present_status_and_cleared_by_the_next(self, alice, make_job):
        job_id = make_job(alice)
        move(alice, job_id, "interviewing", stage="Phone screen")
        move_jobs(alice, [job_id], changes(stage="Final round"))
        assert get_job(alice, job_id).stage == "Final round"
        move(alice, job_id, "offer_received")
        assert get_job(alice, job_id).stage is None

    @ON_BOTH_DATABASES
    def test_a_stage_of_an_earlier_day_keeps_the_outcome_of_that_day(self, alice, make_job):
        job_id = make_job(alice)
        move(alice, job_id, "applied", november(5), outcome="ghosted")
        move(alice, job_id, "offer_received", november(12), outcome="accepted", stage="Signed")
        update_job(alice, job_id, changes(stage="Portal", occurred_on=november(6)))
        job = get_job(alice, job_id)
        assert (job.status, job.stage, job.outcome) == ("offer_received", "Signed", "accepted")
        stage = next(event for event in list_events(job, alice) if event.kind == "stage")
        assert (stage.to_status, stage.stage, stage.outcome) == ("applied", "Portal", "ghosted")


class TestAppliedOn:
    def test_setting_it_makes_an_interested_job_applied(self, alice, make_job):
        job_id = make_job(alice)
        update_job(alice, job_id, changes(applied_on=november(19)))
        job = get_job(alice, job_id)
        assert (job.status, job.applied_on.isoformat()) == ("applied", november(19))

    @pytest.mark.parametrize("on", [9, 12])
    def test_a_job_that_is_further_stays_where_it_is(self, alice, make_job, on):
        job_id = make_job(alice)
        move(alice, job_id, "interviewing", november(12))
        update_job(alice, job_id, changes(applied_on=november(on)))
        job = get_job(alice, job_id)
        assert (job.status, job.applied_on.isoformat()) == ("interviewing", november(on))
        assert [entry[2] for entry in told(alice, job_id)] == [
            "interested", "interviewing", "applied",
        ]  # fmt: skip

    def test_a_day_after_that_of_a_later_move_is_refused_by_its_name(self, alice, make_job):
        job_id = make_job(alice)
        move(alice, job_id, "applied", november(9))
        move(alice, job_id, "interviewing", november(12))
        with pytest.raises(InvalidInput, match=r"12 Nov 2026.*Interviewing"):
            update_job(alice, job_id, changes(applied_on=november(13)))
        assert get_job(alice, job_id).applied_on.isoformat() == november(9)

    @ON_BOTH_DATABASES
    @pytest.mark.parametrize(
        ("moves", "on"),
        [
            ([("applied", 5), ("interested", 15)], 15),  # which would take both back
            ([("interviewing", 15), ("applied", 20)], 10),  # which would make it interviewing
            ([("rejected", 10), ("interested", 15)], 5),  # which would leave it interested
        ],
    )
    def test_a_day_that_does_not_fit_the_other_moves_is_refused(self, alice, make_job, moves, on):
        job_id = make_job(alice)
        for status, day in moves:
            move(alice, job_id, status, november(day))
        before = rows()
        with pytest.raises(InvalidInput, match="does not fit the other moves"):
            update_job(alice, job_id, changes(applied_on=november(on)))
        assert rows() == before

    def test_changing_it_changes_the_day_of_the_move(self, alice, make_job):
        job_id = make_job(alice, status="applied")
        update_job(alice, job_id, changes(applied_on=november(3)))
        assert told(alice, job_id) == [("saved", "interested", "applied", november(3))]

    @ON_BOTH_DATABASES
    def test_emptying_it_is_refused_while_the_job_is_applied(self, alice, make_job):
        job_id = make_job(alice, status="applied")
        with pytest.raises(AppliedDayNeeded):
            update_job(alice, job_id, changes(applied_on=None))
        move(alice, job_id, "interviewing")
        update_job(alice, job_id, changes(applied_on=None))
        job = get_job(alice, job_id)
        assert (job.status, job.applied_on) == ("interviewing", None)

    @ON_BOTH_DATABASES
    def test_the_day_of_a_later_move_is_not_after_it(self, alice, make_job):
        job_id = make_job(alice)
        move(alice, job_id, "interviewing", november(12))
        update_job(alice, job_id, changes(applied_on=november(9)))
        update_job(alice, job_id, changes(applied_on=november(12)))
        job = get_job(alice, job_id)
        assert (job.status, job.applied_on.isoformat()) == ("interviewing", november(12))

    @ON_BOTH_DATABASES
    def test_emptying_it_and_moving_on_is_one_change(self, alice, make_job):
        job_id = make_job(alice, status="applied")
        update_job(alice, job_id, changes(applied_on=None, status="interviewing"))
        job = get_job(alice, job_id)
        assert (job.status, job.applied_on) == ("interviewing", None)
        assert [entry[:3] for entry in told(alice, job_id)] == [
            ("moved", "interested", "interviewing"),
            ("saved", None, "interested"),
        ]

    def test_emptying_it_and_moving_to_applied_is_refused(self, alice, make_job):
        job_id = make_job(alice)
        move(alice, job_id, "applied", november(3))
        move(alice, job_id, "rejected", november(9))
        with pytest.raises(AppliedDayNeeded):
            update_job(alice, job_id, changes(applied_on=None, status="applied"))
        assert get_job(alice, job_id).status == "rejected"

    @ON_BOTH_DATABASES
    def test_with_a_further_status_the_move_to_applied_comes_first(self, alice, make_job):
        job_id = make_job(alice)
        wanted = changes(status="interviewing", applied_on=november(19), occurred_on=november(21))
        update_job(alice, job_id, wanted)
        assert told(alice, job_id)[1:] == [
            ("moved", "applied", "interviewing", november(21)),
            ("moved", "interested", "applied", november(19)),
        ]

    @pytest.mark.parametrize(
        "wanted",
        [
            {"status": "interested", "applied_on": november(9)},
            {"status": "applied", "applied_on": november(9), "occurred_on": november(10)},
            {"status": "rejected", "applied_on": november(9), "occurred_on": november(8)},
        ],
    )
    def test_what_contradicts_itself_is_refused_and_changes_nothing(self, alice, make_job, wanted):
        job_id = make_job(alice)
        before = rows()
        with pytest.raises(InvalidInput):
            update_job(alice, job_id, changes(**wanted))
        assert rows() == before
        with pytest.raises(InvalidInput):
            make_job(alice, **wanted)
        assert rows() == before


class TestSource:
    LINKEDIN = "https://www.linkedin.com/jobs/view/4107"

    def test_emptying_one_that_was_not_typed_changes_nothing(self, alice, make_job):
        job_id = make_job(alice, source_url=self.LINKEDIN)
        update_job(alice, job_id, changes(source=None))
        assert get_job(alice, job_id).source == "LinkedIn"
        assert [entry[0] for entry in told(alice, job_id)] == ["saved"]

    @ON_BOTH_DATABASES
    def test_typing_the_name_of_the_board_keeps_it_when_the_url_changes(self, alice, make_job):
        job_id = make_job(alice, source_url=self.LINKEDIN)
        update_job(alice, job_id, changes(source="LinkedIn"))
        update_job(alice, job_id, changes(source_url="https://acme.example/jobs/9"))
        assert get_job(alice, job_id).source == "LinkedIn"
        update_job(alice, job_id, changes(source=None))
        assert get_job(alice, job_id).source is None


class TestEntries:
    def add(self, owner, job_id, **fields):
        return timeline.add_event(owner, job_id, read_form(NewEvent, fields)).id

    def change(self, owner, job_id, event_id, **fields):
        return timeline.change_event(owner, job_id, event_id, read_form(EventChanges, fields))

    def test_a_call_is_logged_changed_and_deleted(self, alice, make_job):
        job_id = make_job(alice)
        event_id = self.add(alice, job_id, kind="call", text="Liked it", occurred_on=november(20))
        self.change(alice, job_id, event_id, text="Liked it a lot", reply=True)
        event = timeline.get_event(get_job(alice, job_id), event_id)
        assert (event.text, event.reply, event.occurred_on) == (
            "Liked it a lot", True, date(2026, 11, 20),
        )  # fmt: skip
        timeline.delete_event(alice, job_id, event_id)
        with pytest.raises(EventNotFound):
            timeline.get_event(get_job(alice, job_id), event_id)

    def test_a_change_that_changes_nothing_leaves_the_job_as_it_was(self, alice, make_job):
        job_id = make_job(alice)
        moved = move(alice, job_id, "applied", november(9), stage="Portal").events[job_id]
        job = get_job(alice, job_id)
        version, updated = job.version, job.updated_at
        self.change(alice, job_id, moved, occurred_on=november(9), stage="Portal", text="")
        job = get_job(alice, job_id)
        assert (job.version, job.updated_at) == (version, updated)

    @ON_BOTH_DATABASES
    def test_null_takes_the_reply_back_and_text_is_needed_then(self, alice, make_job):
        job_id = make_job(alice)
        event_id = self.add(alice, job_id, kind="email", reply=True)
        with pytest.raises(InvalidInput, match="text is required"):
            self.change(alice, job_id, event_id, reply=None)
        self.change(alice, job_id, event_id, reply=None, text="An automatic answer")
        assert timeline.get_event(get_job(alice, job_id), event_id).reply is False

    def test_a_page_goes_on_where_its_entry_was_deleted(self, alice, make_job):
        job_id = make_job(alice)
        notes = [self.add(alice, job_id, kind="note", text=str(n)) for n in range(5)]
        page = timeline.list_page(alice, job_id, None, 2)
        assert [event.id for event in page.rows] == [notes[4], notes[3]]
        timeline.delete_event(alice, job_id, notes[3])
        page = timeline.list_page(alice, job_id, page.next, 2)
        assert [event.id for event in page.rows] == [notes[2], notes[1]]
        page = timeline.list_page(alice, job_id, page.next, 2)
        assert ([event.kind for event in page.rows], page.next) == (["note", "saved"], None)

    def test_the_log_raises_when_the_job_changed_but_not_its_version(self, alice, make_job):
        job_id = make_job(alice)
        before = get_job(alice, job_id)
        version, updated = before.version, before.updated_at
        self.add(alice, job_id, kind="note", text="Thought")
        after = get_job(alice, job_id)
        assert after.version == version
        assert after.updated_at > updated

    def test_the_day_of_a_move_decides_the_status_anew(self, alice, make_job):
        job_id = make_job(alice)
        move(alice, job_id, "applied", november(9))
        moved = move(alice, job_id, "rejected", november(12)).events[job_id]
        self.change(alice, job_id, moved, occurred_on=november(8))
        assert get_job(alice, job_id).status == "applied"
        timeline.delete_event(alice, job_id, moved)
        assert told(alice, job_id)[1:] == [("moved", "interested", "applied", november(9))]

    def test_a_deleted_move_gives_the_status_of_the_one_before(self, alice, make_job):
        job_id = make_job(alice)
        move(alice, job_id, "applied")
        moved = move(alice, job_id, "rejected").events[job_id]
        timeline.delete_event(alice, job_id, moved)
        assert get_job(alice, job_id).status == "applied"

    @ON_BOTH_DATABASES
    def test_saved_and_other_kinds_stay_as_they_are(self, alice, make_job):
        job_id = make_job(alice)
        update_job(alice, job_id, changes(title="Chief"))
        for event in list_events(get_job(alice, job_id), alice):
            with pytest.raises(EventFixed):
                timeline.delete_event(alice, job_id, event.id)
            with pytest.raises(EventFixed):
                self.change(alice, job_id, event.id, occurred_on=november(3))

    def test_a_move_has_no_text_and_a_note_no_stage(self, alice, make_job):
        job_id = make_job(alice)
        moved = move(alice, job_id, "applied").events[job_id]
        note = self.add(alice, job_id, kind="note", text="Thought")
        for event_id, fields in ((moved, {"text": "x"}), (note, {"stage": "x"})):
            with pytest.raises(EventFixed):
                self.change(alice, job_id, event_id, **fields)

    @pytest.mark.parametrize("kind", ["saved", "edited", "merged", "deleted", "restored"])
    def test_only_moves_stages_and_the_log_can_be_added(self, alice, make_job, kind):
        with pytest.raises(InvalidInput, match="kind"):
            self.add(alice, make_job(alice), kind=kind, text="x")

    def test_an_entry_is_found_in_its_own_job_and_by_its_owner_alone(self, alice, bob, make_job):
        mine, other, theirs = make_job(alice), make_job(alice), make_job(bob)
        event_id = self.add(alice, mine, kind="note", text="Thought")
        for owner, job_id, fact in (
            (bob, mine, JobNotFound), (bob, theirs, EventNotFound), (alice, other, EventNotFound),
        ):  # fmt: skip
            with pytest.raises(fact):
                self.change(owner, job_id, event_id, text="Theirs")
            with pytest.raises(fact):
                timeline.delete_event(owner, job_id, event_id)


class TestUndo:
    @ON_BOTH_DATABASES
    def test_a_move_leaves_no_trace(self, alice, make_job):
        job_id = make_job(alice)
        move(alice, job_id, "applied", november(9))
        before = rows()
        moved = move(alice, job_id, "rejected", stage="Final round")
        undo(alice, moved.change)
        assert rows() == before

    @ON_BOTH_DATABASES
    def test_what_was_added_to_a_move_goes_with_it(self, alice, make_job):
        job_id = make_job(alice)
        before = rows()
        moved = move(alice, job_id, "applied")
        event_id, change = moved.events[job_id], moved.change
        for details in (
            {"occurred_on": november(19)}, {"applied_via": "email"}, {"stage": "Portal"},
            {"occurred_on": november(18)}, {"applied_via": None}, {"applied_via": "phone"},
        ):  # fmt: skip
            sent = read_form(MoveDetails, details)
            change = timeline.complete_move(alice, job_id, event_id, sent, change).id
        job = get_job(alice, job_id)
        assert (job.applied_on, job.applied_via, job.stage) == (
            date(2026, 11, 18), "phone", "Portal",
        )  # fmt: skip
        assert [entry[0] for entry in told(alice, job_id)] == ["saved", "moved"]
        undo(alice, change)
        assert rows() == before
        with pytest.raises(NothingToUndo):
            undo(alice, change)

    def test_of_several_those_changed_since_stay_and_are_named(self, alice, make_job):
        first, second = make_job(alice, title="First"), make_job(alice, title="Second")
        moved = move_jobs(alice, [first, second], changes(status="applied"))
        move(alice, second, "rejected")
        undone = undo(alice, moved.change)
        assert (undone.job_ids, undone.outdated) == ([first], ["Second"])
        assert get_job(alice, second).status == "rejected"

    @ON_BOTH_DATABASES
    def test_a_late_one_says_so_and_does_nothing(self, alice, make_job):
        job_id = make_job(alice)
        moved = move(alice, job_id, "applied")
        move(alice, job_id, "interviewing", november(24))  # before it: the status is the same
        before = rows()
        with pytest.raises(UndoOutdated):
            undo(alice, moved.change)
        assert rows() == before

    def test_a_later_note_or_edit_does_not_stand_in_its_way(self, alice, make_job):
        job_id = make_job(alice)
        moved = move(alice, job_id, "applied")
        timeline.add_event(alice, job_id, read_form(NewEvent, {"kind": "note", "text": "Hm"}))
        update_job(alice, job_id, changes(title="Chief"))
        undo(alice, moved.change)
        job = get_job(alice, job_id)
        assert (job.status, job.title) == ("interested", "Chief")
        assert [entry[0] for entry in told(alice, job_id)] == ["edited", "note", "saved"]

    @ON_BOTH_DATABASES
    def test_a_field_that_it_would_put_back_does(self, alice, make_job):
        job_id = make_job(alice)
        moved = move(alice, job_id, "applied")
        via = read_form(MoveDetails, {"applied_via": "email"})
        change = timeline.complete_move(alice, job_id, moved.events[job_id], via, moved.change)
        update_job(alice, job_id, changes(applied_via="phone"))
        with pytest.raises(UndoOutdated):
            undo(alice, change.id)

    def test_a_delete_leaves_no_trace(self, alice, make_job):
        job_id = make_job(alice, tags=["Python"])
        before = rows()
        undo(alice, delete_jobs(alice, [job_id]).change)
        assert rows() == before

    @ON_BOTH_DATABASES
    def test_a_change_and_a_deletion_of_an_entry_leave_no_trace(self, alice, make_job):
        job_id = make_job(alice)
        event_id = move(alice, job_id, "applied", november(9)).events[job_id]
        before = rows()
        sent = read_form(EventChanges, {"occurred_on": november(3), "stage": "x"})
        undo(alice, timeline.change_event(alice, job_id, event_id, sent).id)
        assert rows() == before
        undo(alice, timeline.delete_event(alice, job_id, event_id).id)
        assert rows() == before

    def test_what_others_do_meanwhile_is_no_part_of_a_change(self, alice, bob, make_job):
        own, bobs = make_job(alice), make_job(bob, title="Secret")
        with undoable(alice, [own, bobs]) as change:
            move(alice, own, "applied")
            move(bob, bobs, "rejected")
        assert change.job_ids == [own]
        undo(alice, change.id)
        assert get_job(bob, bobs).status == "rejected"

    def test_of_several_that_were_deleted_all_but_a_doubled_one_go_back(self, alice, make_job):
        doubled, other = make_job(alice, source_url=URL, title="Cook"), make_job(alice)
        change = delete_jobs(alice, [doubled, other]).change
        make_job(alice, source_url=URL)
        undone = undo(alice, change)
        assert (undone.job_ids, undone.outdated) == ([other], ["Cook"])

    @ON_BOTH_DATABASES
    def test_a_delete_of_one_of_two_kept_jobs_leaves_no_trace(self, alice, make_job):
        job_id = make_job(alice, source_url=URL)
        merging.keep_both(alice, make_twin(make_job, alice, job_id))
        before = rows()
        undo(alice, delete_jobs(alice, [job_id]).change)
        assert rows() == before

    def test_a_move_of_a_job_that_is_in_the_trash_stays(self, alice, make_job):
        job_id = make_job(alice)
        moved = move(alice, job_id, "applied")
        delete_jobs(alice, [job_id])
        with pytest.raises(UndoOutdated):
            undo(alice, moved.change)

    @ON_BOTH_DATABASES
    def test_an_edit_leaves_no_trace(self, alice, make_job):
        job_id = make_job(alice, notes="Old", tags=["Python"])
        before = rows()
        wanted = changes(notes="New", status="rejected", tags=["Rust"], salary_min=1)
        undo(alice, edit_job(alice, job_id, wanted, {}).id)
        assert rows() == before

    def test_nobody_undoes_anothers_change(self, alice, bob, make_job):
        moved = move(alice, make_job(alice), "applied")
        with pytest.raises(NothingToUndo):
            undo(bob, moved.change)

    @pytest.mark.parametrize("change", [0, -1, 999, 2**31, 2**63])
    def test_what_is_no_change_is_nothing_to_undo(self, alice, change):
        with pytest.raises(NothingToUndo):
            undo(alice, change)

    @ON_BOTH_DATABASES
    def test_after_a_day_it_is_not_offered_and_forgotten(self, alice, make_job):
        moved = move(alice, make_job(alice), "applied")
        with time_machine.travel("2026-11-26T12:01:00Z"):
            with pytest.raises(NothingToUndo):
                undo(alice, moved.change)
            delete_old_changes()
        assert db.session.scalars(select(Change)).all() == []


class TestMerging:
    @pytest.fixture
    def two(self, alice, make_job) -> tuple[int, int]:
        """Two jobs of one posting, each with a history, tags and a log."""
        first = make_job(alice, title="First", source_url=URL, tags=["Python"], notes="One")
        other = make_twin(make_job, alice, first, title="Other", tags=["python", "Energy"],
                          salary_min=80000, notes="Two")  # fmt: skip
        move(alice, first, "applied", november(9))
        move(alice, other, "interviewing", november(12), stage="Phone screen")
        entry = read_form(NewEvent, {"kind": "call", "text": "Hello", "reply": True})
        timeline.add_event(alice, other, entry)
        return first, other

    def test_keeps_both_histories_and_the_latest_move_decides(self, alice, two):
        merged = merging.merge_jobs(alice, *two)
        assert (merged.job.status, merged.job.stage) == ("interviewing", "Phone screen")
        assert merged.job.applied_on == date(2026, 11, 9)
        assert sorted(merged.statuses) == ["applied", "interviewing"]
        assert [entry[0] for entry in told(alice, two[0])] == [
            "merged", "call", "saved", "saved", "moved", "moved",
        ]  # fmt: skip
        assert merged.job.notes == "One\n\nTwo"

    def test_the_other_job_is_in_neither_list_nor_trash(self, alice, two):
        merging.merge_jobs(alice, *two)
        assert list_trash(alice) == []
        assert restore_jobs(alice, [two[1]]) == []
        with pytest.raises(JobNotFound):
            get_job(alice, two[1])

    def test_is_undone_without_a_trace(self, alice, two):
        before = rows()
        merged = merging.merge_jobs(alice, *two)
        undo(alice, merged.change)
        assert rows() == before

    @ON_BOTH_DATABASES
    def test_what_was_added_since_stays_with_the_job_that_took_over(self, alice, two):
        merged = merging.merge_jobs(alice, *two)
        entry = read_form(NewEvent, {"kind": "note", "text": "Since"})
        timeline.add_event(alice, two[0], entry)
        undo(alice, merged.change)
        assert told(alice, two[0])[0][0] == "note"
        assert [entry[0] for entry in told(alice, two[1])] == ["call", "saved", "moved"]

    @ON_BOTH_DATABASES
    def test_what_was_undone_is_searched_no_more(self, alice, two):
        merged = merging.merge_jobs(alice, *two)
        process_batch()
        undo(alice, merged.change)
        process_batch()
        found = list_jobs(alice, JobFilter(q="energy")).jobs
        assert [job.id for job in found] == [two[1]]

    @ON_BOTH_DATABASES
    def test_is_not_undone_after_the_job_that_took_over_was_deleted(self, alice, two):
        merged = merging.merge_jobs(alice, *two)
        delete_jobs(alice, [two[0]])
        with pytest.raises(UndoOutdated):
            undo(alice, merged.change)

    def test_jobs_without_a_url_are_not_of_one_posting(self, alice, make_job):
        jobs = [make_job(alice, source_url=None) for _ in range(2)]
        with pytest.raises(JobNotFound):
            merging.merge_jobs(alice, *jobs)

    def test_every_table_of_a_job_is_known_to_merging_and_undo(self):
        tables = {table for table in Base.metadata.tables.values() if "job_id" in table.c}
        # What an import brought is told by the job that it made, whatever took that over.
        assert tables - {*JOB_CHILDREN} == {import_rows}

    @ON_BOTH_DATABASES
    def test_is_not_undone_after_a_move(self, alice, two):
        merged = merging.merge_jobs(alice, *two)
        move(alice, two[0], "rejected")
        with pytest.raises(UndoOutdated):
            undo(alice, merged.change)

    @ON_BOTH_DATABASES
    def test_the_other_row_goes_when_undo_is_no_longer_offered(self, alice, two):
        merging.merge_jobs(alice, *two)
        assert empty_trash() == 0
        with time_machine.travel("2026-11-26T12:01:00Z"):
            assert empty_trash() == 1
        assert get_job(alice, two[0])


class TestNoReply:
    @pytest.fixture
    def quiet(self, alice, make_job) -> int:
        job_id = make_job(alice)
        move(alice, job_id, "applied", november(1))
        return job_id

    def listed(self, owner) -> list[int]:
        """The jobs that the database says have no reply: their next step says so as well."""
        listed = [job.id for job in today_page(owner).no_reply.rows]
        jobs = db.session.scalars(select(Job).where(Job.owner_id == owner.id)).all()
        steps = next_steps(owner, jobs)
        assert listed == [
            job_id for job_id, step in steps.items() if step and step.kind == NextStepKind.QUIET
        ]
        return listed

    def test_counts_from_the_day_of_the_latest_news(self, alice, quiet):
        assert self.listed(alice) == [quiet]
        entry = read_form(NewEvent, {"kind": "note", "text": "x", "occurred_on": november(12)})
        timeline.add_event(alice, quiet, entry)
        assert self.listed(alice) == []

    def test_an_edit_is_no_news(self, alice, quiet):
        update_job(alice, quiet, changes(title="Chief"))
        assert self.listed(alice) == [quiet]

    @ON_BOTH_DATABASES
    def test_leaves_the_job_alone_while_ghosted_and_until_the_day_of_a_snooze(self, alice, quiet):
        moved = move_jobs(alice, [quiet], changes(outcome="ghosted", occurred_on=november(10)))
        assert self.listed(alice) == []
        undo(alice, moved.change)
        update_job(alice, quiet, changes(quiet_until="2026-11-26"))
        assert self.listed(alice) == []
        update_job(alice, quiet, changes(quiet_until="2026-11-25"))
        assert self.listed(alice) == [quiet]

    def test_undo_puts_the_job_back_on_the_list(self, alice, quiet):
        moved = move(alice, quiet, "interviewing")
        assert self.listed(alice) == []
        undo(alice, moved.change)
        assert self.listed(alice) == [quiet]


class TestNextStep:
    def after(
        self, alice, make_job, status: str, **fields: object
    ) -> tuple[NextStepKind, date] | None:
        job_id = make_job(alice)
        update_job(alice, job_id, changes(status=status, **fields))
        step = next_steps(alice, [get_job(alice, job_id)])[job_id]
        return (step.kind, step.on) if step else None

    @ON_BOTH_DATABASES
    def test_is_the_deadline_while_interested(self, alice, make_job):
        days = {"deadline": november(27), "answer_by": november(30)}
        assert self.after(alice, make_job, "interested", **days) == (
            NextStepKind.DEADLINE,
            date(2026, 11, 27),
        )
        assert self.after(alice, make_job, "not_interested", **days) is None

    @ON_BOTH_DATABASES
    def test_is_the_day_to_answer_of_an_open_offer(self, alice, make_job):
        days = {"deadline": november(27), "answer_by": november(30)}
        assert self.after(alice, make_job, "offer_received", **days) == (
            NextStepKind.ANSWER,
            date(2026, 11, 30),
        )
        assert self.after(alice, make_job, "offer_received", outcome="declined", **days) is None

    def test_is_the_reply_that_does_not_come(self, alice, make_job):
        applied = self.after(alice, make_job, "applied", applied_on=november(10))
        assert applied == (NextStepKind.QUIET, date(2026, 11, 10))


# Any sequence of changes

DAYS = st.integers(0, 12).map(lambda ago: (TODAY - timedelta(days=ago)).isoformat())
STATUSES = st.sampled_from([*map(str, JobStatus)])
STEPS = st.one_of(
    st.tuples(st.just("move"), STATUSES, st.none() | DAYS),
    st.tuples(st.just("apply"), st.none() | DAYS),
    st.tuples(st.just("stage"), st.sampled_from(["A", "B", None]), DAYS),
    st.tuples(st.just("outcome"), st.sampled_from(["ghosted", "accepted", None]), st.none()),
    st.tuples(st.just("log"), st.booleans(), DAYS),
    st.tuples(st.just("change"), st.integers(0, 9), DAYS),
    st.tuples(st.just("drop"), st.integers(0, 9)),
    st.tuples(st.just("merge"), STATUSES, DAYS),
    st.tuples(st.just("delete")),
)


class Steps:
    """What people do with one job; each step answers what Undo takes, or None."""

    def __init__(self, owner, job_id: int, make_job: Callable[..., int]):
        self.owner, self.job_id, self.make_job = owner, job_id, make_job
        self.before: dict[str, list[dict]] = {}
        self.twin = 0

    def move(self, status, on):
        return move(self.owner, self.job_id, status, on).change

    def apply(self, on):
        return move_jobs(self.owner, [self.job_id], changes(applied_on=on)).change

    def stage(self, stage, on):
        wanted = changes(stage=stage, occurred_on=on)
        return move_jobs(self.owner, [self.job_id], wanted).change

    def outcome(self, outcome, _):
        return move_jobs(self.owner, [self.job_id], changes(outcome=outcome)).change

    def log(self, reply, on):
        fields = {"kind": "call", "text": "x", "reply": reply, "occurred_on": on}
        timeline.add_event(self.owner, self.job_id, read_form(NewEvent, fields))

    def _event(self, number) -> int:
        events = list_events(get_job(self.owner, self.job_id), self.owner)
        return events[number % len(events)].id

    def change(self, number, on):
        sent = read_form(EventChanges, {"occurred_on": on})
        return timeline.change_event(self.owner, self.job_id, self._event(number), sent).id

    def drop(self, number):
        return timeline.delete_event(self.owner, self.job_id, self._event(number)).id

    def merge(self, status, on):
        other = make_twin(self.make_job, self.owner, self.job_id, tags=["more"])
        move(self.owner, other, status, on)
        self.before, self.twin = rows(), other
        return merging.merge_jobs(self.owner, self.job_id, other).change

    def discard_twin(self):
        """Delete the other job of a merge that was undone, or it would inherit the key."""
        delete_jobs(self.owner, [self.twin])

    def delete(self):
        change = delete_jobs(self.owner, [self.job_id]).change
        restore_jobs(self.owner, [self.job_id])
        with pytest.raises(UndoOutdated):
            undo(self.owner, change)


def check(owner, job_id) -> None:
    """The job says what its events say, and each move begins where the one before ended."""
    job = get_job(owner, job_id)
    events = list_events(job, owner)
    found = standing(events, UTC)
    for name in ("status", "stage", "outcome", "applied_on", "status_since", "news_on"):
        assert getattr(job, name) == getattr(found, name), name
    counted = application_of(in_order(events, UTC), UTC)
    for name, value in vars(counted).items():
        assert getattr(job, name) == value, name
    moves = [
        event for event in events[::-1]
        if event.kind == "moved" or (event.kind == "saved" and event.to_status != "interested")
    ]  # fmt: skip
    before = "interested"
    for event in moves:
        assert event.kind == "saved" or event.from_status == before
        before = event.to_status
    assert job.status == before
    assert [event.occurred_on for event in moves] == sorted(event.occurred_on for event in moves)


@pytest.mark.parametrize(
    ("database", "examples"), [("sqlite", 20), ("postgresql", 1)], indirect=["database"]
)
def test_whatever_happens_job_and_history_agree_and_undo_leaves_no_trace(alice, make_job, examples):
    @settings(max_examples=examples)
    @given(st.lists(st.tuples(STEPS, st.booleans()), max_size=9))
    def live(steps) -> None:
        check_a_life(alice, make_job, steps)

    live()


def check_a_life(alice, make_job, steps) -> None:
    with transaction() as connection:  # what the example before left
        connection.execute(delete(Change))
        connection.execute(delete(Job))
    job_id = make_job(alice, source_url=URL, tags=["one"])
    person = Steps(alice, job_id, make_job)
    for (name, *values), taken_back in steps:
        person.before = rows()
        try:
            change = getattr(person, name)(*values)
        except Fact:
            assert rows() == person.before
            continue
        check(alice, job_id)
        if taken_back and change is not None:
            undo(alice, change)
            assert rows() == person.before
            person.discard_twin()
        check(alice, job_id)


@ON_BOTH_DATABASES
def test_two_at_once_leave_one_history(app, alice, make_job):
    job_id = make_job(alice)
    barrier = Barrier(4)

    def act(status: str, on: str) -> None:
        with app.app_context():
            barrier.wait()
            for _ in range(5):
                move(alice, job_id, status, on)
            db.session.remove()

    threads = [
        Thread(target=act, args=(str(status), november(number)))
        for number, status in enumerate(list(JobStatus)[1:5], 10)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    db.session.expire_all()
    check(alice, job_id)


@ON_BOTH_DATABASES
def test_what_is_logged_while_a_change_waits_survives_its_undo(app, alice, make_job):
    job_id = make_job(alice)
    moved: list[int | None] = []

    def act() -> None:
        with app.app_context():
            moved.append(move(alice, job_id, "applied").change)
            db.session.remove()

    thread = Thread(target=act)
    with transaction():
        timeline.add_event(alice, job_id, read_form(NewEvent, {"kind": "note", "text": "Hm"}))
        thread.start()
        if db.engine.dialect.name == "postgresql":
            until(waits_for_a_lock, "the move to wait")
    thread.join()
    undo(alice, moved[0])
    assert [entry[0] for entry in told(alice, job_id)] == ["note", "saved"]


@ON_BOTH_DATABASES
def test_two_undos_at_once_undo_once(app, alice, make_job):
    job_id = make_job(alice)
    move(alice, job_id, "applied", november(9))
    before = rows()
    moved = move(alice, job_id, "rejected")
    answers: list[str] = []
    barrier = Barrier(3)

    def act() -> None:
        with app.app_context():
            barrier.wait()
            try:
                undo(alice, moved.change)
                answers.append("undone")
            except NothingToUndo:
                answers.append("nothing")
            db.session.remove()

    threads = [Thread(target=act) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == ["nothing", "nothing", "undone"]
    assert rows() == before
