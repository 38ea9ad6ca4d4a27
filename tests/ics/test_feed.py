"""The calendar feed: what it shows, when it says that nothing changed, and to whom."""

import gzip
import json
import logging
import re
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from support.browsing import TOOLS, need
from support.planning import add_interview, add_task

from vega import logs
from vega.schemas import (
    EventChanges,
    InterviewChanges,
    JobChanges,
    Progress,
    TaskChanges,
    read_form,
)
from vega.services.belongings import delete_user
from vega.services.jobs import jobs, merging, timeline, undo
from vega.services.jobs.merging import rekey_if_rules_changed
from vega.services.plan import calendar_feed, interviews, tasks

from .conftest import NOW, SECRET_KEY

THURSDAY = "2026-11-26T14:00:00+01:00"


def progress(owner, job_id, **fields):
    return jobs.move_jobs(owner, [job_id], read_form(Progress, fields))


# What it shows


def test_it_shows_tasks_interviews_deadlines_and_days_to_answer(alice, make_job, subscribe):
    job_id = make_job(alice, title="Data Engineer", company="Acme GmbH", status="interviewing")
    add_task(alice, "Update the CV", "2026-11-27")
    add_task(alice, "Say thanks", "2026-11-27", job_id)
    add_task(alice, "Some day", None)
    add_interview(alice, job_id, THURSDAY, title="Final round", location="Main street 1")
    make_job(alice, title="Analyst", company="Beta", deadline="2026-12-01")
    offer = make_job(alice, title="Chef", company="Gamma", status="offer_received")
    jobs.update_job(alice, offer, read_form(JobChanges, {"answer_by": "2026-12-04"}))
    events = subscribe(alice).events()
    assert {name: one["DTSTART"].dt for name, one in events.items()} == {
        "Update the CV": date(2026, 11, 27),
        "Say thanks · Acme GmbH": date(2026, 11, 27),
        "Final round · Acme GmbH": datetime(2026, 11, 26, 13, tzinfo=UTC),
        "Closes: Analyst · Beta": date(2026, 12, 1),
        "Answer offer: Chef · Gamma": date(2026, 12, 4),
    }
    interview = events["Final round · Acme GmbH"]
    assert interview["DTEND"].dt == datetime(2026, 11, 26, 14, tzinfo=UTC)
    assert (interview["LOCATION"], interview["STATUS"]) == ("Main street 1", "CONFIRMED")
    assert interview["URL"] == f"http://localhost/jobs/{job_id}"


def test_a_day_is_an_all_day_event_that_keeps_nobody_busy(alice, subscribe):
    add_task(alice, "Update the CV", "2026-11-30")
    text = subscribe(alice).fetch().text
    assert "DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n" in text
    assert "TRANSP:TRANSPARENT" in text


def test_an_interview_tells_who_takes_part_and_how_to_join(alice, make_job, subscribe):
    add_interview(
        alice, make_job(alice), THURSDAY, kind="video", people="Maria Visser, Tom Okafor",
        url="https://meet.example/abc?pwd=1;2,3",
    )  # fmt: skip
    (event,) = subscribe(alice).calendar().events
    assert event["DESCRIPTION"] == (
        "With Maria Visser, Tom Okafor\nJoin: https://meet.example/abc?pwd=1;2,3"
    )


def test_what_is_done_closed_or_in_the_trash_is_not_in_it(alice, make_job, subscribe):
    done = add_task(alice, "Done", "2026-11-27").item
    tasks.change_task(alice, done.id, read_form(TaskChanges, {"done": True}))
    applied = make_job(alice, deadline="2026-12-01")
    progress(alice, applied, status="applied")
    accepted = make_job(alice, status="offer_received", answer_by="2026-12-04")
    progress(alice, accepted, outcome="accepted")
    gone = make_job(alice, status="interviewing")
    add_interview(alice, gone, THURSDAY)
    add_task(alice, "Of it", "2026-11-27", gone)
    closing = make_job(alice, deadline="2026-12-02")
    jobs.delete_jobs(alice, [gone, closing])
    assert subscribe(alice).events() == {}


def test_a_held_interview_stays_and_a_cancelled_one_is_told_for_30_days(alice, make_job, subscribe):
    job_id = make_job(alice, company="Acme")
    held = add_interview(alice, job_id, THURSDAY, title="Held").item
    cancelled = add_interview(alice, job_id, THURSDAY, title="Off").item
    for one, state in ((held, "done"), (cancelled, "cancelled")):
        changes = read_form(InterviewChanges, {"state": state})
        interviews.change_interview(alice, one.id, changes)
    reader = subscribe(alice)
    states = {name: str(one["STATUS"]) for name, one in reader.events().items()}
    assert states == {"Held · Acme": "CONFIRMED", "Off · Acme": "CANCELLED"}
    reader.fetch()
    with time_machine.travel(NOW + timedelta(days=30, seconds=-1), tick=False) as clock:
        assert len(reader.events()) == 2
        clock.shift(2)
        assert reader.fetch().status_code == 200
        assert list(reader.events()) == ["Held · Acme"]


def test_a_moved_interview_keeps_its_uid_and_raises_its_sequence(alice, make_job, subscribe):
    interview = add_interview(alice, make_job(alice), THURSDAY).item
    reader = subscribe(alice)
    (before,) = reader.calendar().events
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        moved = read_form(InterviewChanges, {"starts_at": "2026-11-27T09:00:00+01:00"})
        interviews.change_interview(alice, interview.id, moved)
    (after,) = reader.calendar().events
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert (before["DTSTAMP"].dt, after["DTSTAMP"].dt) == (NOW, NOW + timedelta(hours=1))
    assert after["DTSTART"].dt == datetime(2026, 11, 27, 8, tzinfo=UTC)


def test_without_company_names_no_text_has_one(alice, make_job, subscribe):
    job_id = make_job(alice, title="Chef at Acme GmbH", company="Acme GmbH", status="interviewing")
    add_interview(
        alice, job_id, THURSDAY, title="Final round", location="ACME GmbH, Main street 1",
        people="Maria Visser (Acme GmbH)",
    )  # fmt: skip
    add_task(alice, "Call Acme GmbH", "2026-11-27", job_id)
    make_job(alice, title="Cook at acme gmbh", company="Acme GmbH", deadline="2026-12-01")
    reader = subscribe(alice)
    calendar_feed.set_with_companies(alice, False)
    assert "acme" not in reader.fetch().text.lower()
    assert {*reader.events()} == {"Final round", "Call …", "Closes: Cook at …"}
    calendar_feed.set_with_companies(alice, True)
    assert "Final round · Acme GmbH" in reader.events()


# Its form


HOSTILE = "Tom\x07;,\\ \u2028 \x0b“x”\x85 👩‍💻 " + "ü" * 90 + " END:VEVENT"


@pytest.fixture
def full(alice, make_job, subscribe):
    """A feed with one of each, whose texts are as bad as texts can be."""
    job_id = make_job(alice, title=HOSTILE, company="A:B;C,D", status="interviewing")
    add_task(alice, f"BEGIN:VALARM {HOSTILE}", "2026-12-31", job_id)
    add_interview(
        alice, job_id, THURSDAY, title=HOSTILE, location=HOSTILE, people=HOSTILE,
        url="https://meet.example/" + "a" * 200,
    )  # fmt: skip
    gone = add_interview(alice, job_id, "2026-10-25T02:30:00+01:00").item
    interviews.change_interview(alice, gone.id, read_form(InterviewChanges, {"state": "cancelled"}))
    make_job(alice, title=HOSTILE, company="\x1bX", deadline="2028-02-29")
    make_job(alice, status="offer_received", answer_by="2026-12-31")
    return subscribe(alice)


def test_its_lines_are_as_rfc_5545_has_them(full):
    data = full.fetch().data
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", b"".join(lines))
    assert b"\n" not in b"".join(lines)
    data.decode()
    for line in lines:
        line.decode()  # no character is cut in two


def test_each_event_has_what_rfc_5545_requires_and_no_alarm(full):
    calendar = full.calendar()
    assert [one.name for one in calendar.subcomponents] == ["VEVENT"] * 5
    assert len({str(one["UID"]) for one in calendar.events}) == 5
    for event in calendar.events:
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE"} <= set(event)
        assert event["DTEND"].dt > event["DTSTART"].dt
        assert event.subcomponents == []
        assert event.errors == []
    assert b"TZID" not in full.fetch().data


def test_the_calendar_has_the_properties_of_rfc_7986_that_programs_look_for(full):
    calendar, text = full.calendar(), full.fetch().text
    assert (calendar["PRODID"], calendar["VERSION"]) == ("-//Vega//Job tracker//EN", "2.0")
    assert (calendar["NAME"], calendar["X-WR-CALNAME"]) == ("Vega", "Vega")
    assert "\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n" in text
    assert "\r\nX-PUBLISHED-TTL:PT1H\r\n" in text
    assert not {"METHOD", "UID"} & set(calendar)


def test_each_event_is_one_of_its_own_for_programs_that_key_by_uid(full):
    """vdirsyncer takes a UID of the calendar as that of all its events, and keeps one of them."""
    unfolded = full.fetch().data.replace(b"\r\n ", b"")
    assert unfolded.partition(b"BEGIN:VEVENT")[0].count(b"\r\nUID:") == 0
    assert unfolded.count(b"\r\nUID:") == unfolded.count(b"BEGIN:VEVENT") == 5


def test_thunderbirds_and_nextclouds_parser_reads_it_alike(full, tmp_path):
    library = TOOLS / "ical.js" / "dist" / "ical.es5.cjs"
    need(shutil.which("node") and library.exists(), "node with ical.js")
    (tmp_path / "feed.ics").write_bytes(full.client.get(full.path).data)
    program = """
        const ICAL = require(process.argv[1]);
        const text = require("fs").readFileSync(process.argv[2], "utf8");
        const calendar = new ICAL.Component(ICAL.parse(text));
        const events = calendar.getAllSubcomponents("vevent").map((one) => {
          const event = new ICAL.Event(one);
          return [event.uid, event.summary, event.startDate.isDate,
            event.startDate.toJSDate().getTime() / 1000, event.endDate.toJSDate().getTime() / 1000,
            event.location, event.description, event.sequence];
        });
        const refresh = calendar.getFirstPropertyValue("refresh-interval").toSeconds();
        const name = calendar.getFirstPropertyValue("name");
        console.log(JSON.stringify({ events, refresh, name }));
    """
    run = subprocess.run(
        ["node", "-e", program, library, tmp_path / "feed.ics"],
        capture_output=True, text=True, timeout=60, env={"TZ": "UTC", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    read = json.loads(run.stdout)
    assert (read["refresh"], read["name"]) == (3600, "Vega")
    assert [one[:5] for one in read["events"]] == [
        [str(one["UID"]), str(one["SUMMARY"]), not isinstance(one["DTSTART"].dt, datetime),
         _seconds(one["DTSTART"].dt), _seconds(one["DTEND"].dt)]
        for one in full.calendar().events
    ]  # fmt: skip


def _seconds(value: date) -> float:
    if not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day, tzinfo=UTC)
    return value.timestamp()


# Its alarms


@pytest.mark.parametrize("minutes", [10, 60])
def test_an_alarm_rings_before_interviews_alone_if_one_is_chosen(full, alice, minutes):
    before = full.fetch().headers["ETag"]
    calendar_feed.set_alarm(alice, minutes)
    assert full.fetch().headers["ETag"] != before
    alarms = {str(one["SUMMARY"]): one.alarms.times for one in full.calendar().events}
    assert sorted(map(len, alarms.values())) == [0, 0, 0, 0, 1]
    (ringing,) = (one for one in full.calendar().events if one.subcomponents)
    assert ringing["STATUS"] == "CONFIRMED"
    (alarm,) = ringing.subcomponents
    assert (alarm["ACTION"], alarm["DESCRIPTION"]) == ("DISPLAY", ringing["SUMMARY"])
    assert ringing["DTSTART"].dt - ringing.alarms.times[0].trigger == timedelta(minutes=minutes)


# Fetching it


def test_it_needs_no_cookie_sets_none_and_is_for_this_reader_alone(app, alice, browser, subscribe):
    reader = subscribe(alice)
    signed_in = browser(alice).get(reader.path)
    for answer in (reader.fetch(), signed_in):
        assert answer.status_code == 200
        assert answer.content_type == "text/calendar; charset=utf-8"
        assert answer.headers["Cache-Control"] == "private"
        assert "Set-Cookie" not in answer.headers
        assert "Content-Disposition" not in answer.headers
        assert re.fullmatch('"[0-9a-f]{32}"', answer.headers["ETag"])


def test_the_same_calendar_is_the_same_bytes(full):
    first = full.client.get(full.path)
    with time_machine.travel(NOW + timedelta(days=3), tick=False):
        second = full.client.get(full.path)
    assert (first.data, first.headers["ETag"]) == (second.data, second.headers["ETag"])


def test_while_nothing_changed_it_answers_304_from_one_query(full, count_queries):
    path, etag = full.path, full.fetch().headers["ETag"]
    with count_queries() as queries:
        answer = full.client.get(path, headers={"If-None-Match": etag})
    assert (answer.status_code, answer.data) == (304, b"")
    assert answer.headers["Cache-Control"] == "private"
    assert len(queries) == 1, queries


@pytest.mark.parametrize("form", ["W/{}", '"other", {}', '"other",W/{}', "*"])
def test_it_answers_304_to_every_form_of_the_condition(full, form):
    """Proxies that compress make an ETag a weak one."""
    for encoding in ("gzip", "identity"):
        plain = full.client.get(full.path, headers={"Accept-Encoding": encoding})
        asked = {"Accept-Encoding": encoding, "If-None-Match": form.format(plain.headers["ETag"])}
        assert full.client.get(full.path, headers=asked).status_code == 304
    other = {"If-None-Match": 'W/"other"'}
    assert full.client.get(full.path, headers=other).status_code == 200


def test_it_costs_the_same_number_of_queries_for_any_number_of_events(
    alice, make_job, subscribe, count_queries
):
    reader = subscribe(alice)

    def queries() -> int:
        with count_queries() as seen:
            reader.client.get(reader.path)
        return len(seen)

    few = queries()
    for number in range(1, 20):
        job_id = make_job(alice, deadline=f"2026-12-{number:02}")
        add_task(alice, "One more", "2026-12-01", job_id)
        add_interview(alice, job_id, f"2026-12-{number:02}T09:00:00Z")
    assert queries() == few
    assert len(reader.calendar().events) == 57


def test_a_compressed_one_has_an_etag_of_its_own(full):
    plain, zipped = full.fetch(), full.fetch(**{"Accept-Encoding": "gzip", "If-None-Match": ""})
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.data) == plain.data
    assert zipped.headers["ETag"] != plain.headers["ETag"]
    assert "Accept-Encoding" in zipped.headers["Vary"]
    again = full.fetch(**{"Accept-Encoding": "gzip"})
    assert (again.status_code, again.headers["ETag"]) == (304, zipped.headers["ETag"])


def test_its_head_can_be_asked_for_alone(full):
    answer, whole = full.client.head(full.path), full.fetch()
    assert (answer.status_code, answer.data) == (200, b"")
    assert answer.headers["ETag"] == whole.headers["ETag"]
    assert answer.headers["Content-Length"] == str(len(whole.data))


@pytest.mark.parametrize("settings", [{"VEGA_PREFIX": "/vega"}])
def test_below_a_path_its_links_have_the_path(app, alice, make_job, subscribe):
    job_id = make_job(alice, deadline="2026-12-01")
    reader = subscribe(alice)
    text = app.test_client().get(f"/vega{reader.path}").text
    assert f"\r\nURL:http://localhost/vega/jobs/{job_id}\r\n" in text
    assert app.test_client().get(reader.path).status_code == 404


@pytest.mark.parametrize(
    "settings", [{"VEGA_TRUSTED_PROXIES": "1"}, {"VEGA_BASE_URL": "https://vega.example"}]
)
def test_its_links_have_the_address_that_people_use(app, alice, make_job, subscribe):
    job_id = make_job(alice, deadline="2026-12-01")
    forwarded = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "vega.example"}
    text = app.test_client().get(subscribe(alice).path, headers=forwarded).text
    assert f"\r\nURL:https://vega.example/jobs/{job_id}\r\n" in text


# When it changes


def test_every_change_of_what_it_shows_is_seen_at_the_next_fetch(
    alice, make_job, subscribe, api, count_queries
):
    reader = subscribe(alice)
    reader.fetch()

    def seen(change):
        """Make a change, which the reader has to see once."""
        result = change()
        assert reader.fetch().status_code == 200, change
        assert reader.fetch().status_code == 304
        return result

    def change_task(**fields):
        return lambda: tasks.change_task(alice, task.id, read_form(TaskChanges, fields))

    def change_interview(**fields):
        wanted = read_form(InterviewChanges, fields)
        return lambda: interviews.change_interview(alice, interview.id, wanted)

    def change_job(**fields):
        return lambda: jobs.update_job(alice, job_id, read_form(JobChanges, fields))

    task = seen(lambda: add_task(alice, "Update the CV", "2026-11-27")).item
    seen(change_task(title="Update the CV twice"))
    seen(change_task(due_on="2026-11-28"))
    done = seen(change_task(done=True))
    seen(lambda: undo.undo(alice, done.change))
    gone = seen(lambda: tasks.delete_task(alice, task.id))
    seen(lambda: undo.undo(alice, gone.change))
    job_id = seen(lambda: make_job(alice, deadline="2026-12-01"))
    bearer = api(alice)
    draft = {"title": "T", "company": "C", "location": "L", "description": "D",
             "sourceUrl": "https://jobs.example/api", "deadline": "2026-12-02"}  # fmt: skip
    assert seen(lambda: bearer.post("/api/jobs", draft)).status_code == 200
    answer = {**draft, "sourceUrl": "https://jobs.example/offer", "status": "offer_received"}
    seen(lambda: bearer.post("/api/jobs", {**answer, "deadline": None, "answerBy": "2026-12-03"}))
    seen(lambda: bearer.patch(f"/api/jobs/{job_id}", {"deadline": "2026-12-04"}))
    for fields in ({"title": "New title"}, {"company": "New name"}, {"deadline": None},
                   {"deadline": "2026-12-05"}):  # fmt: skip
        seen(change_job(**fields))
    seen(lambda: progress(alice, job_id, status="applied"))
    moved = seen(lambda: progress(alice, job_id, status="offer_received"))
    seen(change_job(answer_by="2026-12-09"))
    seen(lambda: progress(alice, job_id, outcome="declined"))
    move = moved.events[job_id]
    later = read_form(EventChanges, {"occurred_on": "2026-11-24"})
    seen(lambda: timeline.change_event(alice, job_id, move, later))
    interview = seen(lambda: add_interview(alice, job_id, THURSDAY)).item
    seen(change_interview(starts_at="2026-11-27T09:00:00Z"))
    seen(change_interview(people="Maria Visser"))
    seen(change_interview(state="cancelled"))
    seen(change_interview(state="planned"))
    lost = seen(lambda: interviews.delete_interview(alice, interview.id))
    seen(lambda: undo.undo(alice, lost.change))
    seen(lambda: jobs.delete_jobs(alice, [job_id]))
    seen(lambda: jobs.restore_jobs(alice, [job_id]))
    seen(lambda: jobs.delete_job(alice, job_id))
    seen(lambda: jobs.restore_jobs(alice, [job_id]))
    seen(lambda: calendar_feed.set_with_companies(alice, False))
    seen(lambda: calendar_feed.set_alarm(alice, 10))


def test_a_merge_is_seen_at_the_next_fetch(alice, make_job, subscribe, monkeypatch):
    job_id = make_job(alice, source_url="https://jobs.example/1?x=1", deadline="2026-12-01")
    other = make_job(alice, source_url="https://jobs.example/1?x=2", deadline="2026-12-02")
    monkeypatch.setattr(merging, "job_key", lambda url: "one posting")
    reader = subscribe(alice)
    reader.fetch()
    merged = merging.merge_jobs(alice, job_id, other)
    assert reader.fetch().status_code == 200
    assert len(reader.calendar().events) == 1
    undo.undo(alice, merged.change)
    assert reader.fetch().status_code == 200
    assert len(reader.calendar().events) == 2
    rekey_if_rules_changed()


def test_a_change_of_somebody_else_is_none(alice, bob, make_job, subscribe):
    reader = subscribe(alice)
    reader.fetch()
    add_task(bob, "Something", "2026-11-27")
    assert reader.fetch().status_code == 304


# The secret


def test_each_address_shows_the_events_of_its_owner_alone(alice, bob, subscribe):
    add_task(alice, "Of Alice", "2026-11-27")
    add_task(bob, "Of Bob", "2026-11-27")
    assert list(subscribe(alice).events()) == ["Of Alice"]
    assert list(subscribe(bob).events()) == ["Of Bob"]


def test_the_secret_has_32_bytes_and_the_database_does_not_reveal_it(alice, subscribe, app):
    from support.everything import stored

    from vega.extensions import db

    reader = subscribe(alice)
    secret = calendar_feed.feed_address(alice, SECRET_KEY).secret
    assert re.fullmatch(r"[\w-]{43}", secret)
    assert secret not in str(stored(db.engine))
    (row,) = stored(db.engine)["calendar_feeds"]
    for known in (row["nonce"], row["secret_hash"]):
        assert app.test_client().get(f"/calendar/{known}.ics").status_code == 404
    assert reader.fetch().status_code == 200


def test_a_new_address_ends_the_old_one_at_once(alice, subscribe):
    reader = subscribe(alice)
    old = reader.path
    calendar_feed.create_address(alice, SECRET_KEY)
    assert reader.path != old
    assert reader.client.get(old).status_code == 404
    assert reader.client.get(reader.path).status_code == 200


def test_with_the_account_the_address_goes(bob, subscribe):
    reader = subscribe(bob)
    path = reader.path
    delete_user("bob")
    assert reader.client.get(path).status_code == 404


WRONG_SECRETS = [
    "x", "x" * 43, "x" * 20_000, "%00", "a%00b", "%ff%fe", "ü", "..%2f..", "%2e%2e", "%0d%0aX: 1",
    "' OR ''='", "{{7*7}}", "%E2%80%A8", ".ics",
]  # fmt: skip


def test_a_wrong_secret_is_a_404_that_tells_nothing(alice, subscribe, app):
    subscribe(alice)
    for secret in WRONG_SECRETS:
        answer = app.test_client().get(f"/calendar/{secret}.ics")
        assert answer.status_code == 404, secret
        assert answer.text == "There is nothing at this address."
        assert answer.mimetype == "text/plain"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Set-Cookie" not in answer.headers


def test_it_takes_nothing_but_being_read(alice, subscribe, app):
    reader = subscribe(alice)
    for method in ("POST", "PUT", "PATCH", "DELETE", "PROPFIND"):
        assert app.test_client().open(reader.path, method=method).status_code == 405
    large = app.test_client().post(reader.path, data=b"x" * 40_000)
    assert large.status_code == 413


@pytest.mark.parametrize("formatter", [logs._Text, logs._Json])
def test_no_address_of_a_calendar_reaches_the_log(alice, subscribe, app, caplog, formatter):
    reader = subscribe(alice)
    path = reader.path
    secret = path.removeprefix("/calendar/").removesuffix(".ics")
    app.view_functions["ics.feed"] = lambda secret: 1 / 0
    with caplog.at_level(logging.INFO):
        for asked in (
            path, f"/{path}", path.replace("/c", "//c"), path.replace("calendar/", "calendar//"),
            path[:-4], path[:-1], f"{path}/", f"{path}\0", path.upper(),
            "/calendar/" + "x" * 300 + ".ics", f"/x/{secret}.ics", f"/calendar/x/{secret}.ics",
        ):  # fmt: skip
            reader.client.get("/", environ_overrides={"PATH_INFO": asked})
        logging.getLogger("waitress").warning("cannot serve %s", path)
    written = "\n".join(map(formatter().format, caplog.records))
    assert secret.lower() not in written.lower()
    assert (
        secret.lower()
        not in "\n".join(
            record.getMessage() for record in caplog.records if record.name == "vega.access"
        ).lower()
    )
    assert "GET /calendar/….ics" in written or "GET /calendar/\\u2026.ics" in written
    assert "ZeroDivisionError" in written


def test_a_feed_has_the_latest_entries_of_each_kind_alone(alice, subscribe, make_job, monkeypatch):
    monkeypatch.setattr(calendar_feed, "MOST", 2)
    job_id = make_job(alice)
    for day in (26, 27, 28):
        add_task(alice, f"Task {day}", f"2026-11-{day}")
        add_interview(alice, job_id, f"2026-11-{day}T10:00Z", title=f"Interview {day}")
    shown = [name.partition(" ·")[0] for name in subscribe(alice).events()]
    assert shown == ["Task 27", "Task 28", "Interview 27", "Interview 28"]
