"""Interviews through the API: times, states, titles, and what becomes of the job."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from vega.services.accounts import users


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-25T12:00:00Z", tick=False):
        yield


@pytest.fixture
def client(api, alice):
    return api(alice)


@pytest.fixture
def job_id(alice, make_job) -> int:
    return make_job(alice)


START = "2026-11-26T14:00:00+01:00"
FULL = {
    "title": "Second round", "kind": "video", "location": "Room 4", "notes": "Ask about **pay**.",
    "url": "https://meet.example/4711", "people": "Maria Visser, Tom Okafor",
    "timeZone": "America/New_York",
}  # fmt: skip


def add(client, job_id, **fields):
    body = {"jobId": job_id, "startsAt": START, **fields}
    answer = client.post("/api/interviews", body)
    assert answer.status_code == 201, answer.json
    return answer.json


def change(client, interview, **fields):
    answer = client.patch(f"/api/interviews/{interview['id']}", fields)
    assert answer.status_code == 200, answer.json
    return answer.json


def held(client, job_id):
    events = client.get(f"/api/jobs/{job_id}").json["events"]
    return [
        (e["title"], e["interviewId"], e["occurredOn"]) for e in events if e["kind"] == "interview"
    ]


def times(interview):
    return interview["startsAt"], interview["endsAt"]


class TestCreate:
    def test_it_may_last_for_31_days(self, client, job_id):
        interview = add(client, job_id, endsAt="2026-12-27T14:00:00+01:00")
        assert interview["endsAt"] == "2026-12-27T13:00:00Z"

    def test_a_job_and_a_start_are_enough(self, client, job_id):
        interview = add(client, job_id)
        assert times(interview) == ("2026-11-26T13:00:00Z", "2026-11-26T14:00:00Z")
        assert (interview["kind"], interview["state"]) == ("other", "planned")
        optional = ("location", "url", "people", "notes", "timeZone")
        assert {interview[name] for name in optional} == {None}

    def test_everything_that_is_sent_comes_back(self, client, job_id):
        interview = add(client, job_id, **FULL)
        assert {name: interview[name] for name in FULL} == FULL

    def test_either_spelling_is_read(self, client, job_id):
        snake = {
            "job_id": job_id, "starts_at": START, "ends_at": "2026-11-26T14:30:00+01:00",
            "time_zone": "Asia/Kolkata",
        }  # fmt: skip
        interview = client.post("/api/interviews", snake).json
        assert (interview["endsAt"], interview["timeZone"]) == (
            "2026-11-26T13:30:00Z", "Asia/Kolkata",
        )  # fmt: skip

    def test_blank_text_in_an_optional_field_is_null(self, client, job_id):
        names = ("location", "url", "people", "notes", "timeZone")
        for empty in (None, "", "  "):
            blank = dict.fromkeys((*names, "endsAt", "title", "kind"), empty)
            for interview in (
                add(client, job_id, **blank),
                change(client, add(client, job_id, **FULL), **blank),
            ):
                assert {interview[name] for name in names} == {None}
                assert (interview["kind"], interview["title"]) == ("other", "Interview")
                assert times(interview) == ("2026-11-26T13:00:00Z", "2026-11-26T14:00:00Z")

    def test_the_title_is_that_of_the_kind_and_kept_from_then_on(self, client, job_id):
        for kind, title in (
            ("phone", "Phone interview"), ("video", "Video interview"),
            ("on_site", "On-site interview"), ("assessment", "Assessment"), ("other", "Interview"),
        ):  # fmt: skip
            interview = add(client, job_id, kind=kind)
            assert interview["title"] == title
        assert change(client, interview, kind="phone")["title"] == "Interview"

    def test_while_the_job_is_interviewing_its_stage_is_the_title(self, client, job_id):
        job = f"/api/jobs/{job_id}"
        client.patch(job, {"status": "applied", "stage": "On hold"})
        assert add(client, job_id, kind="video")["title"] == "Video interview"
        client.patch(job, {"status": "interviewing", "stage": "Final round"})
        interview = add(client, job_id, kind="video")
        assert interview["title"] == "Final round"
        client.patch(job, {"stage": "Talks"})
        assert change(client, interview, people="Maria")["title"] == "Final round"
        assert change(client, interview, title=None)["title"] == "Talks"


def test_what_cannot_be_is_named_and_changes_nothing(client, job_id):
    interview = add(client, job_id, **FULL)
    for fields, sentence in (
        ({"startsAt": "2026-11-26T14:00:00"}, "startsAt must be a time with its offset"),
        ({"startsAt": "2026-11-26"}, "startsAt must be a time with its offset"),
        ({"startsAt": "2026-11-26 14:00+01:00"}, "startsAt must be a time with its offset"),
        ({"startsAt": "2026-02-30T14:00:00Z"}, "startsAt must be a time with its offset"),
        ({"startsAt": "2026-11-26T25:00:00Z"}, "startsAt must be a time with its offset"),
        ({"startsAt": "2026-11-26T14:00:00+99:00"}, "startsAt must be a time with its offset"),
        ({"startsAt": "0001-01-01T00:00:00+14:00"}, "startsAt must be a time with its offset"),
        ({"startsAt": "9999-12-31T23:59:59Z"}, "startsAt must be a time from 1970 to 2199."),
        ({"startsAt": "1969-12-31T23:59:59Z"}, "startsAt must be a time from 1970 to 2199."),
        ({"startsAt": 1795510800}, "startsAt must be"),
        ({"startsAt": ["x"]}, "startsAt must be"),
        ({"startsAt": None}, "startsAt "),
        ({"endsAt": "nonsense"}, "endsAt must be a time with its offset"),
        ({"endsAt": "9999-12-31T23:59:59Z"}, "endsAt must be a time from 1970 to 2199."),
        ({"endsAt": "2026-11-26T13:59:00+01:00"}, "endsAt must be after startsAt."),
        ({"endsAt": START}, "endsAt must be after startsAt."),
        ({"endsAt": "2026-12-27T14:01:00+01:00"}, "endsAt must be within 31 days of startsAt."),
        ({"kind": "zoom"}, "kind must be one of: phone, video, on_site, assessment, other."),
        ({"state": "moved"}, "state must be one of: planned, done, cancelled."),
        ({"state": None}, "state must be"),
        ({"url": "javascript:alert(1)"}, "url must be a full http:// or https:// URL"),
        ({"url": "meet.example/1"}, "url must be a full http:// or https:// URL"),
        ({"people": "x" * 501}, "people is too long: 500 characters at most"),
        ({"title": "x" * 501}, "title is too long: 500 characters at most"),
        ({"location": "x" * 501}, "location is too long: 500 characters at most"),
        ({"timeZone": "Mars/Olympus"}, "timeZone must be a time zone's name"),
        ({"timeZone": "../../etc/passwd"}, "timeZone must be a time zone's name"),
        ({"time_zone": "CET+1"}, "time_zone must be a time zone's name"),
    ):
        new = {"jobId": job_id, "startsAt": START, **fields}
        for answer in (
            client.post("/api/interviews", new),
            client.patch(f"/api/interviews/{interview['id']}", {"startsAt": START, **fields}),
        ):
            assert answer.status_code == 400, fields
            assert answer.json["error"].startswith(sentence)
    answer = client.post("/api/interviews", {**new, "timeZone": None, "move": "yes"})
    assert answer.status_code == 400
    assert client.get("/api/interviews").json["interviews"] == [interview]


def test_people_may_have_500_characters(client, job_id):
    assert add(client, job_id, people="x" * 500)["people"] == "x" * 500


class TestChange:
    def test_a_new_start_keeps_the_length_and_null_makes_it_an_hour(self, client, job_id):
        interview = add(client, job_id, endsAt="2026-11-26T16:30:00+01:00")
        moved = change(client, interview, startsAt="2026-11-27T09:00:00Z")
        assert times(moved) == ("2026-11-27T09:00:00Z", "2026-11-27T11:30:00Z")
        shorter = change(client, interview, endsAt=None)
        assert times(shorter) == ("2026-11-27T09:00:00Z", "2026-11-27T10:00:00Z")

    def test_another_zone_moves_no_time(self, client, job_id):
        interview = add(client, job_id)
        for zone in ("Asia/Tokyo", " America/New_York ", None):
            moved = change(client, interview, timeZone=zone)
            assert moved["timeZone"] == (zone.strip() if zone else None)
            assert times(moved) == times(interview)

    def test_one_that_is_done_is_in_the_history_on_its_day(self, client, alice, job_id):
        users.set_time_zone(alice, "Pacific/Auckland")
        interview = add(client, job_id, startsAt="2026-11-20T13:00:00Z")  # there the 21st
        assert change(client, interview, state="done")["state"] == "done"
        assert held(client, job_id) == [("Interview", interview["id"], "2026-11-21")]
        change(client, interview, state="done", title="Chat", startsAt="2026-11-19T01:00:00Z")
        assert held(client, job_id) == [("Chat", interview["id"], "2026-11-19")]

    def test_one_that_is_done_early_took_place_today(self, client, alice, job_id):
        users.set_time_zone(alice, "Europe/Zurich")
        change(client, add(client, job_id), state="done")
        assert [day for _, _, day in held(client, job_id)] == ["2026-11-25"]

    def test_it_is_in_the_history_as_long_as_it_is_done(self, client, job_id):
        interview = add(client, job_id)
        for state in ("planned", "cancelled"):
            change(client, interview, state="done")
            assert len(held(client, job_id)) == 1
            assert change(client, interview, state=state)["state"] == state
            assert held(client, job_id) == []

    def test_deleting_it_keeps_it_in_the_history(self, client, job_id):
        interview = add(client, job_id)
        change(client, interview, state="done")
        client.delete(f"/api/interviews/{interview['id']}")
        assert [found for _, found, _ in held(client, job_id)] == [interview["id"]]


class TestMove:
    def test_it_moves_a_job_that_is_interested_or_applied_to_interviewing(
        self, client, alice, make_job
    ):
        for status in ("interested", "applied"):
            job_id = make_job(alice, status=status)
            add(client, job_id, move=True)
            job = client.get(f"/api/jobs/{job_id}").json
            assert (job["status"], job["statusSince"][:7]) == ("interviewing", "2026-11")
            assert [e["from"] for e in job["events"] if e["to"] == "interviewing"] == [status]

    def test_it_moves_no_other_and_none_unasked(self, client, alice, make_job):
        for status in ("interviewing", "offer_received", "rejected", "not_interested"):
            job_id = make_job(alice, status=status)
            before = client.get(f"/api/jobs/{job_id}").json
            add(client, job_id, move=True)
            job = client.get(f"/api/jobs/{job_id}").json
            assert (job["status"], job["events"]) == (status, before["events"])
        for fields in ({}, {"move": False}):
            job_id = make_job(alice)
            add(client, job_id, **fields)
            assert client.get(f"/api/jobs/{job_id}").json["status"] == "interested"


def starts(client, query=""):
    answer = client.get(f"/api/interviews{query}")
    assert answer.status_code == 200, answer.json
    return [interview["startsAt"] for interview in answer.json["interviews"]]


class TestList:
    def test_is_by_start_whatever_the_state(self, client, job_id):
        for day, state in ((28, "cancelled"), (26, "planned"), (27, "done")):
            add(client, job_id, startsAt=f"2026-11-{day}T10:00:00Z", state=state)
        assert [start[8:10] for start in starts(client)] == ["26", "27", "28"]

    def test_days_are_the_accounts_and_both_included(self, client, alice, job_id):
        users.set_time_zone(alice, "Europe/Zurich")
        for start in (
            "2026-11-25T22:59:00Z", "2026-11-25T23:00:00Z", "2026-11-26T22:59:00Z",
            "2026-11-26T23:00:00Z",
        ):  # fmt: skip
            add(client, job_id, startsAt=start)
        of_the_26th = ["2026-11-25T23:00:00Z", "2026-11-26T22:59:00Z"]
        assert starts(client, "?from=2026-11-26&to=2026-11-26") == of_the_26th
        assert starts(client, "?to=2026-11-25") == ["2026-11-25T22:59:00Z"]
        assert starts(client, "?from=2026-11-27") == ["2026-11-26T23:00:00Z"]
        assert starts(client, "?from=2026-11-27&to=2026-11-26") == []
        assert len(starts(client, "?from=0001-01-01&to=9999-12-31")) == 4

    # The day on which summer time begins has 23 hours, that on which it ends 25.
    @pytest.mark.parametrize(
        ("zone", "day", "first", "last"),
        [
            ("Europe/Zurich", "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T21:59:00Z"),
            ("Europe/Zurich", "2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T22:59:00Z"),
            ("America/New_York", "2026-03-08", "2026-03-08T05:00:00Z", "2026-03-09T03:59:00Z"),
            ("America/New_York", "2026-11-01", "2026-11-01T04:00:00Z", "2026-11-02T04:59:00Z"),
            ("Australia/Lord_Howe", "2026-04-05", "2026-04-04T13:00:00Z", "2026-04-05T13:29:00Z"),
            ("Australia/Lord_Howe", "2026-10-04", "2026-10-03T13:30:00Z", "2026-10-04T12:59:00Z"),
            ("Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z", "2026-04-24T20:59:00Z"),
            ("Africa/Cairo", "2026-10-29", "2026-10-28T21:00:00Z", "2026-10-29T21:59:00Z"),
            ("Asia/Kolkata", "2028-02-29", "2028-02-28T18:30:00Z", "2028-02-29T18:29:00Z"),
            ("Pacific/Kiritimati", "2026-11-30", "2026-11-29T10:00:00Z", "2026-11-30T09:59:00Z"),
        ],
    )
    def test_a_day_is_whole_when_clocks_change_and_months_end(
        self, client, alice, job_id, zone, day, first, last
    ):
        users.set_time_zone(alice, zone)
        for start in (first, last):
            add(client, job_id, startsAt=start)
        around = [(first, -1), (last, 1)]
        for start, minutes in around:
            add(client, job_id, startsAt=shifted(start, minutes))
        assert starts(client, f"?from={day}&to={day}") == [first, last]

    def test_an_interview_keeps_its_moment_through_both_changes_of_the_clocks(
        self, client, alice, job_id
    ):
        for zone, spring, autumn in (
            ("Europe/Zurich", "2026-03-29T03:30:00+02:00", "2026-10-25T02:30:00+01:00"),
            ("America/New_York", "2026-03-08T03:30:00-04:00", "2026-11-01T01:30:00-05:00"),
            ("Australia/Lord_Howe", "2026-10-04T02:45:00+11:00", "2026-04-05T01:45:00+10:30"),
            ("Africa/Cairo", "2026-04-24T01:30:00+03:00", "2026-10-29T23:30:00+02:00"),
        ):
            users.set_time_zone(alice, zone)
            for sent in (spring, autumn):
                interview = add(client, job_id, startsAt=sent, timeZone=zone)
                assert interview["startsAt"] == shifted(sent, 0)
                assert interview["endsAt"] == shifted(sent, 60)
                renamed = change(client, interview, title="Chat")
                assert times(renamed) == times(interview)

    def test_a_filter_that_cannot_be_is_named(self, client):
        for query, field in (
            ("from=today", "from"),
            ("from=2026-02-30", "from"),
            ("to=2026-11-25T10:00:00Z", "to"),
            ("to=", "to"),
            ("first=2026-11-25", "first"),
            ("state=done", "state"),
        ):
            answer = client.get(f"/api/interviews?{query}")
            assert answer.status_code == 400, query
            assert answer.json["error"].startswith(field)

    def test_a_page_ends_at_about_five_megabytes_of_notes(self, client, job_id):
        for number in range(52):
            add(client, job_id, title=str(number), notes="x" * 99_000)
        page = client.get("/api/interviews?limit=100").json
        assert len(page["interviews"]) == 51
        rest = client.get(f"/api/interviews?limit=100&cursor={page['next']}").json
        assert [interview["title"] for interview in rest["interviews"]] == ["51"]


def shifted(moment: str, minutes: int) -> str:
    """The moment so many minutes later, in UTC."""
    later = datetime.fromisoformat(moment).astimezone(UTC) + timedelta(minutes=minutes)
    return later.strftime("%Y-%m-%dT%H:%M:%SZ")
