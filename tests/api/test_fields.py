"""The fields that a job has beside its posting, and the filters on them, through the API."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import func, select

from vega.extensions import db
from vega.models import jobs
from vega.services.accounts import users

TODAY = "2026-11-25"
POSTING = {
    "title": "Data Engineer",
    "company": "Acme GmbH",
    "location": "Remote",
    "description": "Pipelines.",
    "sourceUrl": "https://acme.example/jobs/1",
}


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(f"{TODAY}T12:00:00Z"):
        yield


@pytest.fixture
def client(api, alice):
    return api(alice)


def error_of(response):
    assert list(response.json) == ["error"]
    return response.json["error"]


def create(client, **fields):
    answer = client.post("/api/jobs", {**POSTING, **fields})
    assert answer.status_code == 200, answer.json
    return f"/api/jobs/{answer.json['jobId']}"


def snake(fields):
    return {
        "".join(f"_{c.lower()}" if c.isupper() else c for c in name): value
        for name, value in fields.items()
    }


GOOD = [
    ({"workplace": "hybrid"}, {}),
    ({"deadline": "2026-12-15"}, {}),
    ({"deadline": " 2026-12-15 "}, {"deadline": "2026-12-15"}),
    ({"answerBy": "2026-12-01"}, {}),
    ({"startsOn": "2027-02-01"}, {}),
    ({"pros": "- *Home office*", "cons": " Far away\n"}, {"cons": "Far away"}),
    ({"quietUntil": "1970-01-01"}, {}),
    ({"salaryMin": 70000, "salaryMax": 85000.5}, {}),
    ({"salaryMin": 0, "salaryMax": 0}, {}),
    ({"salaryMin": 18.25, "salaryPeriod": "hour", "salaryCurrency": "EUR"}, {}),
    ({"salaryCurrency": " eur "}, {"salaryCurrency": "EUR"}),
    ({"salaryMax": 10**12}, {}),
    ({"source": "A friend"}, {}),
    ({"appliedVia": "in_person"}, {}),
    ({"reference": " R-4711 "}, {"reference": "R-4711"}),
    ({"tags": ["Python", "Rust", "python"]}, {"tags": ["Python", "Rust"]}),
    ({"tags": ["Python", "python", " Home  office ", ""]}, {"tags": ["Python", "Home office"]}),
    ({"tags": [f"t{number}" for number in range(50)]}, {}),
    ({"tags": []}, {}),
    ({"stage": "Phone screen"}, {}),
    ({"status": "applied", "outcome": "ghosted"}, {"appliedOn": TODAY}),
    ({"status": "offer_received", "outcome": "accepted"}, {"appliedOn": None}),
    (
        {"status": "applied", "occurredOn": "2026-11-19"},
        {"statusSince": "2026-11-19", "appliedOn": "2026-11-19"},
    ),
    ({"appliedOn": "2026-11-19"}, {"status": "applied", "statusSince": "2026-11-19"}),
    (
        {"appliedOn": "2026-11-19", "status": "interviewing", "occurredOn": "2026-11-21"},
        {"statusSince": "2026-11-21"},
    ),
    ({"appliedOn": "2026-11-19", "status": "rejected"}, {"statusSince": TODAY}),
    *(
        ({name: blank}, {name: shown})
        for name, shown in {
            "workplace": None, "deadline": None, "answerBy": None, "startsOn": None,
            "quietUntil": None,
            "salaryMin": None, "salaryMax": None, "salaryCurrency": None, "salaryPeriod": None,
            "source": None, "appliedVia": None, "reference": None, "stage": None, "outcome": None,
            "appliedOn": None, "pros": "", "cons": "",
        }.items()
        for blank in (None, " ")
    ),
    ({"tags": None}, {"tags": []}),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "more"), GOOD)
def test_a_field_is_taken_by_both_calls_in_both_spellings(client, fields, more):
    shown = {name: value for name, value in fields.items() if name != "occurredOn"} | more
    for number, spelling in ((1, dict), (3, snake)):
        path = create(client, sourceUrl=f"{SITE}/{number}", **spelling(fields))
        other = create(client, sourceUrl=f"{SITE}/{number + 1}")
        changed = client.patch(other, spelling(fields))
        assert changed.status_code == 200
        for job in (client.get(path).json, changed.json):
            assert {name: job[name] for name in shown} == shown


SITE = "https://acme.example/jobs"


FULL = {
    "workplace": "remote",
    "deadline": "2026-12-15",
    "answerBy": "2026-12-16",
    "startsOn": "2027-02-01",
    "quietUntil": "2026-12-17",
    "salaryMin": 10,
    "salaryMax": 20,
    "salaryCurrency": "EUR",
    "salaryPeriod": "hour",
    "source": "A friend",
    "appliedVia": "email",
    "reference": "R-1",
    "tags": ["a", "b"],
    "stage": "Portal",
    "outcome": "ghosted",
}


def test_what_is_absent_stays_and_null_empties(client):
    path = create(client, status="applied", **FULL)
    for name in FULL:
        changed = client.patch(path, {name: None}).json
        assert changed[name] == ([] if name == "tags" else None)
        others = {key: value for key, value in FULL.items() if key != name}
        assert {key: changed[key] for key in others} == others
        client.patch(path, {name: FULL[name]})


NOT_DAYS = [
    ("2026-02-30", "must be a day that exists, such as 2026-11-25."),
    ("25.11.2026", "must be a day that exists, such as 2026-11-25."),
    ("2026-11-25T00:00:00Z", "must be a day that exists, such as 2026-11-25."),
    ("1969-12-31", "must be a day from 1970 to 2199, such as 2026-11-25."),
    ("2200-01-01", "must be a day from"),
    (20261125, "must be a day such as 2026-11-25, not a number."),
    (True, "must be a day such as 2026-11-25, not true or false."),
    (["2026-11-25"], "must be a day such as 2026-11-25, not a list."),
    ({"day": 1}, "must be a day such as 2026-11-25, not an object."),
]
NOT_AMOUNTS = [
    (-1, "must be between 0 and 1,000,000,000,000, with at most two decimals."),
    (0.001, "must be between 0 and 1,000,000,000,000, with at most two decimals."),
    (10**12 + 1, "must be between 0 and"),
    (1e300, "must be between 0 and"),
    (10**400, "must be between 0 and"),
    ("70000", "must be a number"),
    (True, "must be a number, not true or false."),
    ([1], "must be a number, not a list."),
    ({}, "must be a number, not an object."),
]
BAD = [
    *(
        ({name: value}, f"{name} {sentence}")
        for name in ("deadline", "answerBy", "startsOn", "quietUntil", "appliedOn", "occurredOn")
        for value, sentence in NOT_DAYS
    ),
    *(
        ({name: "2026-11-27"}, f"{name} must not be in the future.")
        for name in ("appliedOn", "occurredOn")
    ),
    *(
        ({name: value}, f"{name} {sentence}")
        for name in ("salaryMin", "salaryMax")
        for value, sentence in NOT_AMOUNTS
    ),
    ({"salaryMin": 20, "salaryMax": 10}, "salary"),
    *(({"salaryCurrency": code}, "salaryCurrency must be a currency code of three letters")
      for code in ("EURO", "EU", "XYZ", "€", "EUR\0")),
    *(({name: "x"}, f"{name} must be one of: ")
      for name in ("workplace", "salaryPeriod", "appliedVia", "outcome", "status")),
    *(({name: value}, name)
      for name in ("workplace", "salaryPeriod", "salaryCurrency", "appliedVia", "outcome",
                   "status", "stage", "source", "reference")
      for value in (5, True, ["x"], {}, 1.5)),
    ({"stage": "x" * 41}, "stage is too long: 40 characters at most"),
    ({"source": "x" * 501}, "source is too long: 500 characters at most"),
    ({"reference": "x" * 501}, "reference is too long: 500 characters at most"),
    *(({name: "a\0b"}, f"{name} must not contain NUL characters.")
      for name in ("stage", "source", "reference")),
    ({"tags": "Python"}, "tags must be a list."),
    ({"tags": {"a": 1}}, "tags must be a list, not an object."),
    ({"tags": 5}, "tags must be a list, not a number."),
    ({"tags": ["a", 5]}, "tags must be a list of strings."),
    ({"tags": ["a", None]}, "tags must be a list of strings."),
    ({"tags": [["a"]]}, "tags must be a list of strings."),
    ({"tags": [f"t{number}" for number in range(100)]}, "tags must be at most 50 words."),
    ({"tags": ["x" * 500]}, "tags must be at most 50 characters each"),
    ({"tags": ["a,b"]}, "tags must be at most 50 characters each, without commas."),
    ({"tags": ["a\0b"]}, "tags"),
    ({"status": "rejected", "outcome": "ghosted"}, "outcome ghosted needs the status applied or"),
    ({"outcome": "accepted"}, "outcome accepted needs the status offer_received."),
    ({"status": "interested", "appliedOn": "2026-11-19"}, "appliedOn does not fit the status"),
    ({"status": "applied", "appliedOn": "2026-11-19", "occurredOn": "2026-11-20"},
     "occurredOn and appliedOn are two different days of one move."),
    ({"status": "rejected", "appliedOn": "2026-11-19", "occurredOn": "2026-11-18"},
     "appliedOn must not be after 18 Nov 2026"),
]  # fmt: skip


def test_what_cannot_be_is_a_400_that_names_it_and_changes_nothing(client):
    path = create(client, sourceUrl=f"{SITE}/2", notes="Mine")
    before = client.get(path).json
    for fields, sentence in BAD:
        name = sentence.split()[0].lower()
        for spelling, named in ((dict, sentence), (snake, "")):
            for answer in (
                client.post("/api/jobs", {**POSTING, **spelling(fields)}),
                client.patch(path, {"notes": "New", **spelling(fields)}),
            ):
                assert answer.status_code == 400, fields
                assert error_of(answer).startswith(named)
                assert error_of(answer).lower().replace("_", "").startswith(name)
        assert client.get(path).json == before, fields
    assert db.session.scalar(select(func.count()).select_from(jobs)) == 1


def test_an_amount_may_not_cross_the_one_that_is_there(client):
    path = create(client, salaryMin=10, salaryMax=20)
    answer = client.patch(path, {"salaryMin": 30})
    assert answer.status_code == 400
    assert "salary" in error_of(answer)
    assert client.patch(path, {"salaryMin": 30, "salaryMax": 40}).status_code == 200


def test_an_applied_job_keeps_its_applied_date(client):
    path = create(client, status="applied")
    before = client.get(path).json
    answer = client.patch(path, {"appliedOn": None, "notes": "New"})
    assert answer.status_code == 409
    assert error_of(answer).startswith("The job is applied, so it has an applied date.")
    assert "Location" not in answer.headers
    assert client.get(path).json == before
    client.patch(path, {"status": "rejected"})
    assert client.patch(path, {"appliedOn": None}).json["appliedOn"] is None


def test_a_status_that_the_job_has_is_no_move_and_its_day_is_ignored(client):
    path = create(client, status="applied", appliedOn="2026-11-09")
    before = client.get(path).json
    answer = client.patch(path, {"status": "applied", "occurredOn": "2026-11-20"})
    assert answer.status_code == 200
    assert answer.json == before


def test_a_stage_without_a_status_is_an_event_of_its_day(client):
    path = create(client, status="interviewing", occurredOn="2026-11-09")
    job = client.patch(path, {"stage": "Phone screen", "occurredOn": "2026-11-12"}).json
    newest = job["events"][0]
    assert (newest["kind"], newest["to"], newest["stage"], newest["occurredOn"]) == (
        "stage", "interviewing", "Phone screen", "2026-11-12",
    )  # fmt: skip
    assert job["statusSince"] == "2026-11-09"
    assert client.patch(path, {"stage": "Phone screen"}).json == job


def test_an_applied_date_with_a_new_job_is_a_move_after_it_was_saved(client):
    path = create(client, appliedOn="2026-11-09", status="interviewing", occurredOn="2026-11-12")
    events = [(e["kind"], e["to"], e["occurredOn"]) for e in client.get(path).json["events"]]
    assert events == [
        ("saved", "interested", TODAY),
        ("moved", "interviewing", "2026-11-12"),
        ("moved", "applied", "2026-11-09"),
    ]


def test_a_source_is_the_board_of_the_url_until_it_is_typed(client):
    path = create(client, sourceUrl="https://www.linkedin.com/jobs/view/4012345678")
    assert client.get(path).json["source"] == "LinkedIn"
    assert client.patch(path, {"source": "A friend"}).json["source"] == "A friend"
    assert client.patch(path, {"source": None}).json["source"] == "LinkedIn"


# The list


@pytest.fixture
def two(client):
    """One job that the filters are after, and one that has the opposite of all."""
    with time_machine.travel("2026-10-01T12:00:00Z"):
        other = create(client, sourceUrl="https://acme.example/jobs/2", status="interested",
                       tags=["Rust"], source="A friend", workplace="on_site")  # fmt: skip
    with time_machine.travel("2026-11-20T12:00:00Z"):
        wanted = create(client, appliedOn="2026-11-05", tags=["Python"], source="Agency",
                        appliedVia="portal", workplace="hybrid", outcome="ghosted")  # fmt: skip
    return int(wanted.rpartition("/")[2]), int(other.rpartition("/")[2])


def listed(client, query):
    answer = client.get(f"/api/jobs?{query}")
    assert answer.status_code == 200, answer.json
    return [job["id"] for job in answer.json["jobs"]]


FINDS_ONE = [
    "workplace=hybrid",
    "tag=Python",
    "tag=PYTHON",
    "source=Agency",
    "outcome=ghosted",
    "added=7",
    "added=2026-11-20..2026-11-20",
    "added=2026-11-01..",
    "applied=30",
    "applied=2026-11-05..2026-11-05",
    "applied=..2026-11-05",
    "appliedSince=2026-11-05",
    "applied_since=2026-11-05",
    "appliedBefore=2026-11-06",
    "applied_before=2026-11-06",
    "appliedVia=portal",
    "counted=all",
    "counted=2026-11-05..2026-11-05",
    "group=no_reply",
    "flow=applied.no_reply",
    "reached=applied",
    "without=reply",
    "updatedSince=2026-11-20",
    "updated_since=2026-11-20T12:00:00Z",
    "workplace=hybrid&tag=python&source=Agency&appliedSince=2026-11-01&appliedBefore=2026-12-01",
]


def test_a_filter_finds_the_jobs_that_match_and_no_other(client, two):
    for query in FINDS_ONE:
        assert listed(client, query) == [two[0]], query


FINDS_NOTHING = [
    "workplace=remote",
    "tag=Pyth",
    "source=Agen",
    "outcome=accepted",
    "added=today",
    "applied=7",
    "applied=2026-11-06..",
    "appliedSince=2026-11-06",
    "appliedBefore=2026-11-05",
    "counted=unknown",
    "counted=..2026-11-04",
    "group=waiting",
    "flow=applied.interviewing",
    "reached=reply",
    "left=applied",
    "without=source",
    "replyDays=0-",
    "reply_days=0-",
    "document=1.1",
    "updatedSince=2026-11-21",
    "quiet=true",
    "workplace=hybrid&tag=Rust",
]


def test_a_filter_that_nothing_matches_finds_nothing(client, two):
    for query in FINDS_NOTHING:
        assert listed(client, query) == [], query


def test_quiet_are_those_without_news_for_two_weeks(client):
    path = create(client, status="applied", occurredOn="2026-11-11")
    recent = create(client, sourceUrl="https://a.example/2", status="applied",
                    occurredOn="2026-11-12")  # fmt: skip
    number = int(path.rpartition("/")[2])
    assert listed(client, "quiet=true") == [number]
    assert set(listed(client, "quiet=false")) == {number, int(recent.rpartition("/")[2])}
    client.patch(path, {"quietUntil": "2026-11-26"})
    assert listed(client, "quiet=true") == []
    client.patch(path, {"quietUntil": TODAY})
    assert listed(client, "quiet=true") == [number]
    client.patch(path, {"outcome": "ghosted", "occurredOn": "2026-11-11"})
    assert listed(client, "quiet=true") == []


def test_those_who_sync_find_each_change_once(client, two):
    last = max(job["updatedAt"] for job in client.get("/api/jobs").json["jobs"])
    with time_machine.travel("2026-11-24T08:00:00Z"):
        client.post(f"/api/jobs/{two[1]}/events", {"kind": "note", "text": "x"})
    assert two[1] in listed(client, f"sort=updated&updatedSince={last}")
    assert listed(client, "updatedSince=2026-11-24T08:00:00Z") == [two[1]]
    assert listed(client, "updatedSince=2026-11-24T08:00:01Z") == []


@pytest.mark.parametrize(("sort", "order"), [("applied", "bac"), ("deadline", "abc")])
def test_jobs_without_the_day_of_the_sort_come_last_on_every_page(client, sort, order):
    days = {"a": ("2026-11-05", "2026-12-01"), "b": ("2026-11-09", "2026-12-24"), "c": (None, None)}
    made = {
        name: create(client, sourceUrl=f"https://a.example/{name}", appliedOn=applied,
                     deadline=deadline)
        for name, (applied, deadline) in days.items()
    }  # fmt: skip
    found, cursor = [], ""
    while cursor is not None:
        page = client.get(f"/api/jobs?sort={sort}&limit=1{cursor and f'&cursor={cursor}'}").json
        found += [f"/api/jobs/{job['id']}" for job in page["jobs"]]
        cursor = page["next"]
    assert found == [made[name] for name in order]


@pytest.mark.parametrize(
    "query",
    [
        "workplace=moon", "workplace=", "outcome=lost", "outcome=", "sort=salary", "quiet=yes",
        "quiet=1", "added=8", "added=..", "added=", "added=2026-02-30..", "added=1969-12-31..",
        "applied=yesterday", "applied=2026-11-05", "appliedSince=2026-02-30", "appliedSince=",
        "appliedBefore=2026-11-05T00:00:00Z", "applied_before=x", "updatedSince=",
        "updatedSince=yesterday", "updated_since=5", "tag=" + "x" * 501, "source=" + "x" * 501,
        "tag=a%00", "source=a%00", "tag=a&tag=b", "occurredOn=2026-11-05", "stage=x",
    ],
)  # fmt: skip
def test_a_filter_that_cannot_be_is_a_400_that_names_it(client, query):
    answer = client.get(f"/api/jobs?{query}")
    assert answer.status_code == 400
    assert error_of(answer).startswith(query.partition("=")[0])


def test_days_of_filters_are_the_accounts(client, alice):
    users.set_time_zone(alice, "Pacific/Auckland")  # UTC+13 in November
    with time_machine.travel("2026-11-19T11:30:00Z"):  # the 20th there
        path = create(client)
    number = int(path.rpartition("/")[2])
    assert listed(client, "added=2026-11-20..2026-11-20") == [number]
    assert listed(client, "added=..2026-11-19") == []


@pytest.mark.parametrize("hours", [0, 1])
def test_when_a_status_was_recorded_and_on_which_day_it_happened_are_two_things(client, hours):
    path = create(client)
    with time_machine.travel(f"{TODAY}T15:00:00Z") as clock:
        clock.shift(timedelta(hours=hours))
        job = client.patch(path, {"status": "applied", "occurredOn": "2026-11-09"}).json
    assert job["statusSince"] == "2026-11-09"
    assert job["statusChangedAt"] == f"{TODAY}T{15 + hours}:00:00Z"
