"""What insights count of a job: when it was an application, how far it came, replies."""

from datetime import UTC

import pytest
from support.entries import day, history, saved

from vega.rules.applications import Application, application_of
from vega.rules.standing import in_order

THEY = {"reply": True}


def counted(*entries: tuple) -> Application:
    return application_of(in_order(history(*entries), UTC), UTC)


def began(*entries: tuple):
    found = counted(*entries)
    return found.application, found.application_on


class TestApplication:
    @pytest.mark.parametrize(
        "moves", [(), [("not_interested", 9)], [("not_interested", 9), ("interested", 20)]]
    )
    def test_a_job_that_was_only_saved_is_none(self, moves):
        assert counted(saved(), *moves) == Application()

    def test_it_is_of_the_first_day_of_applied(self):
        assert began(saved(), ("applied", 9)) == ("applied", day(9))
        assert began(saved(4, "applied")) == ("applied", day(4))
        again = [("applied", 9), ("interested", 12), ("applied", 20)]
        assert began(saved(), *again) == ("applied", day(9))

    @pytest.mark.parametrize("status", ["interviewing", "offer_received", "rejected"])
    def test_without_applied_one_that_heard_of_them_was_approached(self, status):
        assert began(saved(), (status, 9), ("rejected", 20)) == ("approached", day(9))
        assert began(saved(7, status)) == ("approached", day(7))

    def test_whoever_applies_after_all_has_applied(self):
        assert began(saved(), ("interviewing", 5), ("applied", 9)) == ("applied", day(9))

    def test_one_inserted_later_with_an_earlier_day_is_the_first(self):
        assert began(saved(), ("interviewing", 12), ("applied", 9)) == ("applied", day(9))
        assert began(saved(), ("applied", 9), ("applied", 3)) == ("applied", day(3))

    def test_the_day_is_unknown_where_the_first_move_has_none(self):
        assert began(saved(), ("applied", None, {"via": "import"})) == ("applied", None)
        assert began(saved(), ("rejected", None, {"via": "import"})) == ("approached", None)


class TestTakenBack:
    @pytest.mark.parametrize("back", [9, 10])
    def test_within_a_day_it_never_was(self, back):
        assert counted(saved(), ("applied", 9), ("interested", back)) == Application()
        found = counted(saved(), ("applied", 2), ("offer_received", 9), ("applied", back))
        assert (found.reached_offer, found.replied, found.days_offer) == (False, False, None)

    def test_after_two_days_it_was(self):
        assert began(saved(), ("applied", 9), ("interested", 11)) == ("applied", day(9))

    def test_a_move_without_a_day_stays(self):
        undated = ("applied", None, {"via": "import"})
        assert began(saved(), undated, ("interested", 3)) == ("applied", None)

    def test_what_is_left_can_be_taken_back_too(self):
        moves = [("applied", 9), ("rejected", 9), ("applied", 9), ("interested", 10)]
        assert counted(saved(), *moves) == Application()

    def test_a_detour_is_no_way_back(self):
        moves = [("applied", 9), ("interviewing", 9), ("rejected", 9), ("applied", 9)]
        assert counted(saved(), *moves).reached_interview


class TestReplies:
    @pytest.mark.parametrize("status", ["interviewing", "offer_received", "rejected"])
    def test_a_move_beyond_applied_is_one(self, status):
        found = counted(saved(), ("applied", 2), (status, 9), ("rejected", 20))
        assert (found.replied, found.reply_days) == (True, 7)

    def test_withdrawing_is_none(self):
        found = counted(saved(), ("applied", 2), ("not_interested", 9))
        assert (found.replied, found.reply_days) == (False, None)

    @pytest.mark.parametrize("kind", ["call", "email"])
    def test_a_call_or_an_email_of_theirs_is_one_and_of_ones_own_is_none(self, kind):
        applied = (saved(), ("applied", 2))
        assert counted(*applied, (kind, 5, THEY), ("rejected", 9)).reply_days == 3
        assert not counted(*applied, (kind, 5, {"reply": False})).replied

    def test_one_of_the_same_day_took_no_days(self):
        assert counted(saved(), ("applied", 2), ("email", 2, THEY)).reply_days == 0
        assert counted(saved(), ("email", 2, THEY), ("applied", 2)).reply_days == 0

    def test_what_came_before_the_application_answers_it_not(self):
        assert not counted(saved(), ("email", 1, THEY), ("applied", 2)).replied
        assert not counted(saved(), ("interviewing", 1), ("applied", 9)).replied

    def test_whoever_was_approached_waits_for_none(self):
        found = counted(saved(), ("interviewing", 5), ("email", 7, THEY), ("rejected", 9))
        assert (found.replied, found.reply_days) == (False, None)

    @pytest.mark.parametrize(
        "moves",
        [
            [("applied", None, {"via": "import"}), ("rejected", 9)],
            [("applied", 2), ("rejected", None, {"via": "import"})],
        ],
    )
    def test_how_long_it_took_is_unknown_where_a_day_is(self, moves):
        found = counted(saved(), *moves)
        assert (found.replied, found.reply_days) == (True, None)


class TestStages:
    def test_one_that_was_reached_stays_so(self):
        moves = [("applied", 2), ("interviewing", 5), ("offer_received", 9), ("rejected", 20)]
        found = counted(saved(), *moves)
        assert (found.reached_interview, found.reached_offer) == (True, True)
        assert (found.days_applied, found.days_interviewing, found.days_offer) == (3, 4, 11)

    def test_one_that_was_skipped_was_not_reached(self):
        found = counted(saved(), ("applied", 2), ("offer_received", 9))
        assert (found.reached_interview, found.reached_offer) == (False, True)

    def test_all_stays_in_a_status_add_up_and_the_present_one_is_open(self):
        moves = [("applied", 2), ("interviewing", 5), ("applied", 9), ("interviewing", 15)]
        found = counted(saved(), *moves)
        assert (found.days_applied, found.days_interviewing) == (3 + 6, 4)

    def test_a_stay_without_both_days_is_unknown(self):
        moves = [("applied", None, {"via": "import"}), ("interviewing", 9)]
        assert counted(saved(), *moves).days_applied is None
