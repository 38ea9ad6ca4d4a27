"""How events decide where a job stands: their order, the status, the days."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from support.entries import FIRST, day, history, saved

from vega.rules.standing import in_order, not_taken_back, standing, standing_on


def stands(*entries: tuple):
    return standing(history(*entries), UTC)


class TestStatus:
    def test_without_a_move_it_is_that_of_saved(self):
        assert stands(saved()).status == "interested"
        assert stands(saved(status="applied")).status == "applied"

    def test_the_latest_day_decides_whatever_was_recorded_last(self):
        assert stands(saved(), ("interviewing", 12), ("applied", 9)).status == "interviewing"

    def test_on_one_day_what_was_recorded_last_decides(self):
        assert stands(saved(), ("applied", 9), ("rejected", 9)).status == "rejected"

    def test_saved_as_interested_is_no_move_whatever_its_day(self):
        found = stands(saved(20), ("applied", 9))
        assert (found.status, found.status_since) == ("applied", day(9))

    def test_saved_as_something_else_counts_as_a_move(self):
        assert stands(saved(10, "applied"), ("interviewing", 9)).status == "applied"

    def test_a_saved_as_applied_gives_way_if_no_day_was_said_of_it(self):
        found = stands(saved(2, "applied"), ("rejected", 1))
        assert (found.status, found.applied_on) == ("rejected", day(1))
        assert stands(saved(3, "applied"), ("rejected", 1)).status == "applied"  # a day was said
        assert stands(saved(2, "applied"), ("applied", 1)).applied_on == day(1)

    def test_an_undated_move_stands_on_the_day_of_its_record(self):
        found = stands(saved(), ("interviewing", None, {"via": "import"}))
        assert (found.status, found.status_since) == ("interviewing", None)

    def test_what_is_dated_later_beats_an_undated_move_of_before(self):
        late = {"recorded_at": FIRST + timedelta(days=20)}
        entries = (saved(), ("interviewing", None, {"via": "import", **late}), ("rejected", 10))
        events = history(*entries)
        events[2] = replace(events[2], recorded_at=FIRST + timedelta(days=21))
        assert standing(events, UTC).status == "rejected"
        assert [event.id for event in in_order(events, UTC)] == [1, 2, 3]

    @pytest.mark.parametrize(
        "later",
        [
            ("rejected", 10, {"via": "import"}),  # of another file, which knows no more
            ("rejected", None),
            ("note", 10),
        ],
    )
    def test_an_undated_move_stays_on_the_day_of_its_record_whatever_else_comes(self, later):
        late = {"recorded_at": FIRST + timedelta(days=20)}
        events = history(
            saved(),
            ("interviewing", 15),
            ("offer_received", None, {"via": "import", **late}),
            later,
        )
        events[3] = replace(events[3], recorded_at=FIRST + timedelta(days=21))
        expected = "rejected" if later[1] is None else "offer_received"
        assert standing(events, UTC).status == expected

    def test_of_one_moment_the_order_is_that_of_the_ids_and_what_has_none_is_first(self):
        second, first, unsaved = (
            replace(event, id=number, recorded_at=FIRST)
            for number, event in zip(
                (2, 1, None), history(("note", 9), ("note", 9), ("note", 9)), strict=True
            )
        )
        assert in_order([second, first, unsaved], UTC) == [unsaved, first, second]

    def test_an_applied_date_set_later_stays_before_an_undated_move(self):
        late = {"recorded_at": FIRST + timedelta(days=20)}
        events = history(saved(), ("interviewing", None, {"via": "import", **late}), ("applied", 5))
        events[2] = replace(events[2], recorded_at=FIRST + timedelta(days=21))
        found = standing(events, UTC)
        assert (found.status, found.applied_on) == ("interviewing", day(5))

    def test_the_status_before_each_move_is_that_of_the_one_before(self):
        events = history(saved(), ("interviewing", 12), ("applied", 9), ("offer_received", 20))
        froms = standing(events, UTC).froms
        assert [froms[id(event)] for event in events[1:]] == [
            "applied", "interested", "interviewing",
        ]  # fmt: skip


class TestTakenBack:
    @pytest.mark.parametrize(
        ("entries", "left"),
        [
            ([("interested", 9)], ["interested"]),
            ([("applied", 9), ("interested", 9)], []),
            ([("applied", 9), ("interested", 10)], []),
            ([("applied", 9), ("interested", 11)], ["applied", "interested"]),
            ([("applied", None), ("interested", 9)], ["applied", "interested"]),
            ([("applied", 9), ("interested", None)], ["applied", "interested"]),
            ([("applied", 9), ("interviewing", 9), ("applied", 9)], ["applied"]),
            ([("applied", 9), ("rejected", 10), ("applied", 10), ("interested", 10)], []),
            ([("applied", 9), ("rejected", 9)], ["applied", "rejected"]),
        ],
    )
    def test_a_move_is_where_the_next_one_returns_on_the_same_or_the_next_day(self, entries, left):
        assert [move.to_status for move in not_taken_back(history(*entries))] == left


class TestAppliedOn:
    @pytest.mark.parametrize(
        ("entries", "expected"),
        [
            ([saved()], None),
            ([saved(5, "applied")], 5),
            ([saved(), ("interviewing", 9)], None),
            ([saved(), ("applied", 9), ("rejected", 12)], 9),
            ([saved(), ("applied", 4), ("interested", 4), ("applied", 9)], 9),
            ([saved(), ("applied", 9), ("interested", 12), ("applied", 20)], 9),
            ([saved(), ("applied", None, {"via": "import"})], None),
        ],
    )
    def test_it_is_the_day_of_the_first_move_to_applied_that_stayed(self, entries, expected):
        assert stands(*entries).applied_on == day(expected)


class TestStageAndOutcome:
    def test_they_are_those_of_the_latest_move_or_stage_of_the_status(self):
        phone = {"to_status": "interviewing", "stage": "Phone screen"}
        assert stands(saved(), ("interviewing", 9), ("stage", 10, phone)).stage == "Phone screen"

    def test_a_move_to_another_status_clears_them(self):
        phone = {"to_status": "interviewing", "stage": "Phone screen"}
        found = stands(saved(), ("interviewing", 9), ("stage", 10, phone), ("rejected", 12))
        assert found.stage is None

    def test_a_reply_ends_ghosted_and_an_earlier_one_does_not(self):
        ghosted = {"to_status": "applied", "outcome": "ghosted", "stage": "Portal"}
        reply = {"reply": True}
        before = [saved(), ("applied", 5), ("stage", 20, ghosted)]
        assert stands(*before).outcome == "ghosted"
        assert stands(*before, ("call", 19, reply)).outcome == "ghosted"
        assert stands(*before, ("call", 21)).outcome == "ghosted"
        found = stands(*before, ("email", 21, reply))
        assert (found.outcome, found.stage) == (None, "Portal")


class TestStandingOn:
    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            (4, ("interested", None, None)),
            (5, ("applied", "Portal", None)),
            (11, ("applied", "Portal", "ghosted")),
            (12, ("interviewing", None, None)),
            (30, ("interviewing", None, None)),
        ],
    )
    def test_it_is_what_the_events_up_to_the_end_of_a_day_say(self, on, expected):
        ghosted = {"to_status": "applied", "outcome": "ghosted", "stage": "Portal"}
        past = history(
            saved(),
            ("applied", 5, {"stage": "Portal"}),
            ("stage", 10, ghosted),
            ("interviewing", 12),
        )
        assert standing_on(day(on), in_order(past, UTC), UTC) == expected

    def test_before_it_was_saved_a_job_is_interested(self):
        past = history(saved(9, "applied"))
        assert standing_on(day(8), past, UTC) == ("interested", None, None)


class TestNews:
    @pytest.mark.parametrize("kind", ["note", "call", "email", "stage"])
    def test_the_latest_entry_is_news(self, kind):
        entry = (kind, 20, {"to_status": "applied"} if kind == "stage" else {})
        assert stands(saved(), ("applied", 9), entry).news_on == day(20)

    def test_edits_are_none_and_saved_is_where_there_is_nothing_else(self):
        assert stands(saved(5)).news_on == day(5)
        assert stands(saved(20), ("applied", 9)).news_on == day(9)
