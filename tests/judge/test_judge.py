"""The judge's mails are well formed, and those of the seen halves are read as well as once."""

from collections import Counter

import pytest
from judge.judge import FIELDS, HALVES, MAILS, counted, fits, judged, load, measure, sets

# How many mails of the seen half are right at least; none may be dangerous.
BARS = {
    "later-people": 16,
    "later-systems": 16,
    "people": 29,
    "systems": 29,
    "third-people": 17,
    "third-systems": 14,
}


def answers(expected, name):
    value = expected[name]
    return value["anyOf"] if isinstance(value, dict) and "anyOf" in value else [value]


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("folder", sets())
def test_every_mail_has_one_answer_which_names_jobs_of_its_set(folder, half):
    jobs, everything = load(folder, "jobs.json"), load(folder, half, "expected.json")
    files = {path.name for path in (MAILS / folder / half).iterdir()} - {"expected.json"}
    assert sorted(expected["file"] for expected in everything) == sorted(files)
    for expected in everything:
        assert {*FIELDS} - expected.keys() <= {"interview"}, expected["file"]
        assert {*answers(expected, "jobId")} <= {None, *jobs}, expected["file"]
        assert expected.get("half", half) == half, expected["file"]


@pytest.mark.parametrize("folder", sets())
def test_no_right_answer_is_called_dangerous(folder):
    for expected in (one for half in HALVES for one in load(folder, half, "expected.json")):
        right = {*answers(expected, "says"), *answers(expected, "jobId")}
        assert not right & {*expected.get("dangerous", ())}, expected["file"]


@pytest.mark.parametrize("folder", sets())
def test_both_halves_have_as_many_mails_of_each_language(folder):
    seen, unseen = (
        Counter(one["language"] for one in load(folder, half, "expected.json")) for half in HALVES
    )
    assert seen.total() == unseen.total()
    assert all(abs(seen[one] - unseen[one]) <= 1 for one in seen | unseen)


def test_silence_about_a_mail_is_blank_and_a_move_that_it_does_not_say_is_dangerous():
    expected = {"says": "received", "status": None, "jobId": "acme", "dangerous": ["rejection"]}
    silent = {"says": "other", "status": None, "jobId": None}
    refused = {"says": "rejection", "status": "rejected", "jobId": "acme"}
    asked = {"says": "request", "status": None, "jobId": "acme"}
    assert judged(expected, silent)["mail"] == "blank"
    assert judged(expected, asked)["mail"] == "wrong"
    assert judged(expected, refused) == {
        "says": "dangerous",
        "status": "dangerous",
        "jobId": "right",
        "mail": "dangerous",
    }


def test_a_time_of_an_interview_may_be_written_in_any_zone():
    expected = {"startsAt": "2026-12-01T10:00:00+01:00"}
    assert fits(expected, {"startsAt": "2026-12-01T09:00:00+00:00", "kind": "video"})
    assert not fits(expected, {"startsAt": "2026-12-01T10:00:00+00:00", "kind": "video"})
    assert not fits(expected, None)


@pytest.mark.parametrize("folder", BARS)
def test_the_seen_half_is_read_as_well_as_its_bars_say(folder):
    count = counted(list(measure(folder, ("seen",))))["seen", "mail"]
    assert count["dangerous"] == 0
    assert count["right"] >= BARS[folder]


@pytest.mark.parametrize("half", HALVES)
def test_of_mails_of_one_plain_sentence_nine_in_ten_are_right_and_none_does_harm(half):
    count = counted(list(measure("plain-sentences", (half,))))[half, "mail"]
    assert count["dangerous"] == 0
    assert count["right"] >= 0.9 * count.total()
