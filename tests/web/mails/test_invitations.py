"""Invitations that are dropped on a job, on Today, or chosen on their own page."""

import html
import io
import re
from datetime import timedelta

import pytest
from support.copies import add_copies
from support.invitations import event, ics
from support.pages import follow, message_of, undo_of, words_of
from support.planning import add_interview
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from vega.models import jobs as jobs_table
from vega.schemas import InterviewChanges, read_form
from vega.services.jobs import jobs, timeline
from vega.services.plan.interviews import change_interview, interviews_of_job, list_interviews
from vega.services.plan.invitations import candidates

pytestmark = pytest.mark.usefixtures("wednesday")


def send(tab, text, path="/mails", **fields):
    with tab.session_transaction() as session:
        session.pop("_flashes", None)  # what earlier answers said
    data = text.encode() if isinstance(text, str) else text
    file = FileStorage(io.BytesIO(data), "invite.ics")
    boundary, body = encode_multipart({"file": file, **fields})
    return tab.post(path, data=body, content_type=f"multipart/form-data; boundary={boundary}")


def drop(tab, job_id, *events, method="REQUEST", **fields):
    return send(tab, ics(*events, method=method), f"/jobs/{job_id}/mail", **fields)


def interviews(owner):
    return list_interviews(owner).rows


def problem_of(page: str) -> str:
    found = re.search(r'<div class="alert problem".*?</div>', page, re.DOTALL)
    return words_of(found[0]) if found else ""


# On a job


def test_a_dropped_invitation_becomes_an_interview_of_the_job(tab, alice, make_job):
    job_id = make_job(alice, status="interviewing")
    page = follow(
        tab,
        drop(
            tab, job_id,
            event(
                "DTEND;TZID=America/New_York:20261203T084500", "SEQUENCE:2",
                "ORGANIZER;CN=Maria Visser:mailto:maria@example.com",
                "ATTENDEE;CN=alice:mailto:alice@example.com", "LOCATION:https://zoom.us/j/1",
                "DESCRIPTION:Bring your CV", summary="Technical interview",
                start=";TZID=America/New_York:20261203T080000",
            ),
        ),
    )  # fmt: skip
    assert message_of(page) == "“Technical interview” was added for Thu 3 Dec at 14:00."
    (found,) = interviews(alice)
    assert (found.title, found.kind, found.state) == ("Technical interview", "video", "planned")
    assert f"{found.starts_at:%H:%M}–{found.ends_at:%H:%M}" == "13:00–13:45"
    assert (found.time_zone, found.people, found.notes) == (
        "America/New_York", "Maria Visser", "Bring your CV",
    )  # fmt: skip
    assert (found.url, found.location) == ("https://zoom.us/j/1", "")


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["URL:https://zoom.us/j/1", "LOCATION:Main street"], "video"),
        (["CONFERENCE;VALUE=URI:tel:+41441234567"], "phone"),
        (["LOCATION:Main street 1"], "on_site"),
        ([], "other"),
    ],
)
def test_how_it_is_held_follows_from_the_link_and_the_place(tab, alice, make_job, lines, kind):
    drop(tab, make_job(alice), event(*lines))
    assert [one.kind for one in interviews(alice)] == [kind]


def test_the_job_moves_to_interviewing_if_wanted_and_undo_takes_both_back(tab, alice, make_job):
    job_id = make_job(alice, title="Chef", status="applied")
    page = follow(tab, drop(tab, job_id, event(), move="y"))
    assert message_of(page).endswith("The job is now Interviewing.")
    assert jobs.get_job(alice, job_id).status == "interviewing"
    moved = timeline.latest_move(alice, jobs.get_job(alice, job_id))
    assert moved.via == "calendar"
    tab.post("/jobs/undo", data=undo_of(page))
    assert interviews(alice) == []
    assert jobs.get_job(alice, job_id).status == "applied"


def test_without_the_tick_the_job_stays_where_it_is(tab, alice, make_job):
    job_id = make_job(alice, status="applied")
    page = follow(tab, drop(tab, job_id, event()))
    assert "Interviewing." not in message_of(page)
    assert jobs.get_job(alice, job_id).status == "applied"


def test_what_overlaps_repeats_or_has_no_time_is_told(tab, alice, make_job):
    job_id = make_job(alice)
    add_interview(alice, job_id, "2026-12-03T09:30:00+01:00", title="Other")
    day = event("RRULE:FREQ=WEEKLY", start=";VALUE=DATE:20261203", summary="Trial day")
    message = message_of(follow(tab, drop(tab, job_id, day)))
    assert message == (
        "“Trial day” was added for Thu 3 Dec at 09:00. The invitation has no time; change it if "
        "9:00 is wrong. It repeats; only its first appointment is here. "
        "It overlaps with “Other” at 09:30."
    )


# Again


def test_a_second_file_moves_the_interview_and_keeps_what_was_written_of_it(tab, alice, make_job):
    job_id = make_job(alice)
    drop(tab, job_id, event("DESCRIPTION:Theirs", "LOCATION:Main street"))
    (first,) = interviews(alice)
    own = read_form(InterviewChanges, {"notes": "Mine", "title": "Final round", "location": "Café"})
    change_interview(alice, first.id, own)
    moved = event("DESCRIPTION:New", "SEQUENCE:1", start="20261204T090000Z", summary="Changed")
    page = follow(tab, drop(tab, job_id, moved))
    assert message_of(page) == "“Final round” is now on Fri 4 Dec at 10:00."
    (second,) = interviews(alice)
    assert (second.id, second.notes, second.location) == (first.id, "Mine", "Café")
    assert f"{second.starts_at:%d %H:%M}" == "04 09:00"


def test_the_same_file_twice_changes_nothing(tab, alice, make_job):
    job_id = make_job(alice)
    drop(tab, job_id, event())
    page = follow(tab, drop(tab, job_id, event()))
    assert message_of(page) == "“Interview with Acme” is up to date already; nothing changed."
    assert len(interviews(alice)) == 1


def test_an_older_file_changes_nothing(tab, alice, make_job):
    job_id = make_job(alice)
    drop(tab, job_id, event("SEQUENCE:3"))
    for method in ("REQUEST", "CANCEL"):
        older = event("SEQUENCE:2", start="20261204T090000Z")
        page = follow(tab, drop(tab, job_id, older, method=method))
        assert "this invitation is older than what you have" in message_of(page)
    assert [(f"{one.starts_at:%d}", one.state) for one in interviews(alice)] == [("03", "planned")]


def test_ones_own_changes_make_no_invitation_older(tab, alice, make_job):
    job_id = make_job(alice)
    drop(tab, job_id, event())
    for place in "abc":
        (found,) = interviews(alice)
        change_interview(alice, found.id, read_form(InterviewChanges, {"location": place}))
    drop(tab, job_id, event("SEQUENCE:1", start="20261204T090000Z"))
    assert [f"{one.starts_at:%d}" for one in interviews(alice)] == ["04"]


def test_an_update_is_told_to_subscribed_calendars_as_newer(tab, alice, make_job):
    job_id = make_job(alice)
    drop(tab, job_id, event())
    before = interviews(alice)[0].sequence
    drop(tab, job_id, event("SEQUENCE:1", start="20261204T090000Z"))
    assert interviews(alice)[0].sequence > before


def test_a_cancellation_cancels_and_a_new_request_plans_it_again(tab, alice, make_job):
    job_id = make_job(alice)
    drop(tab, job_id, event())
    page = follow(tab, drop(tab, job_id, event("SEQUENCE:1"), method="CANCEL"))
    assert message_of(page) == "“Interview with Acme” was cancelled."
    assert interviews(alice)[0].state == "cancelled"
    tab.post("/jobs/undo", data=undo_of(page))
    assert interviews(alice)[0].state == "planned"
    drop(tab, job_id, event("SEQUENCE:1", "STATUS:CANCELLED"))
    assert interviews(alice)[0].state == "cancelled"
    drop(tab, job_id, event("SEQUENCE:2"))
    assert interviews(alice)[0].state == "planned"


def test_a_cancelled_occurrence_of_a_series_is_no_cancellation_of_another(tab, alice, make_job):
    job_id = make_job(alice)
    drop(tab, job_id, event("RRULE:FREQ=WEEKLY"))
    other = event("RECURRENCE-ID:20261210T130000Z", start="20261210T130000Z")
    drop(tab, job_id, other, method="CANCEL")
    assert interviews(alice)[0].state == "planned"


def test_a_cancellation_of_what_is_not_there_says_so(tab, alice, make_job):
    job_id = make_job(alice)
    page = follow(tab, drop(tab, job_id, event(), method="CANCEL"))
    assert message_of(page).startswith("This cancels an interview that is not in Vega")
    assert interviews(alice) == []


def test_an_interview_of_a_job_in_the_trash_is_not_added_twice(tab, alice, make_job):
    job_id, other = make_job(alice, title="Chef"), make_job(alice)
    drop(tab, job_id, event())
    jobs.delete_jobs(alice, [job_id])
    answer = drop(tab, other, event())
    assert answer.status_code == 422
    assert "one of “Chef”, which is in the trash. Restore" in problem_of(answer.text)
    assert interviews_of_job(jobs.get_job(alice, other)) == []


# Whose job is not told


def test_on_today_the_job_is_the_one_that_the_invitation_names(tab, alice, make_job):
    acme = make_job(alice, title="Chef", company="Acme GmbH")
    make_job(alice, title="Cook", company="Beta AG")
    answer = send(tab, ics(event(summary="Interview with ACME")))
    assert answer.location == f"/jobs/{acme}"
    assert [one.job_id for one in interviews(alice)] == [acme]


def test_of_two_jobs_there_the_title_decides_else_the_one_in_progress(tab, alice, make_job):
    chef = make_job(alice, title="Chef", company="Acme")
    cook = make_job(alice, title="Cook", company="Acme", status="applied")
    send(tab, ics(event(uid="1", summary="Acme: Chef interview")))
    send(tab, ics(event(uid="2", summary="Acme interview")))
    assert [one.job_id for one in interviews(alice)] == [chef, cook]


def test_of_many_jobs_the_two_hundred_that_changed_last_are_asked_about(alice, make_job):
    first = make_job(alice)
    later = jobs.get_job(alice, first).updated_at + timedelta(seconds=1)
    add_copies(jobs_table, first, 200, job_key=lambda _: None, updated_at=lambda _: later)
    asked = candidates(alice)
    assert len(asked) == 200
    assert first not in [job.id for job in asked]


def test_a_known_interview_needs_no_job(tab, alice, make_job):
    job_id = make_job(alice, company="Beta")
    drop(tab, job_id, event())
    make_job(alice, company="Acme")
    send(tab, ics(event("SEQUENCE:1", start="20261204T090000Z")))
    assert [(one.job_id, f"{one.starts_at:%d}") for one in interviews(alice)] == [(job_id, "04")]


def test_if_it_is_not_certain_it_is_asked_and_the_file_is_kept(tab, alice, make_job, bob):
    make_job(bob, title="Of Bob", company="Acme")
    rejected = make_job(alice, title="Old", company="Acme", status="rejected")
    first, second = (make_job(alice, title=name, company="Acme") for name in ("Chef", "Cook"))
    asked = send(tab, ics(event(summary="Interview “1” with Acme")))
    assert asked.status_code == 200
    assert "Which job is this interview for?" in asked.text
    offered = re.findall(r'<option value="(\d+)"', asked.text)
    assert offered == [str(second), str(first)]
    assert str(rejected) not in offered
    kept = html.unescape(re.search(r'name="text" value="(.*?)">', asked.text, re.DOTALL)[1])
    refused = tab.post("/mails", data={"text": kept, "job_id": ""})
    assert refused.status_code == 422
    assert "Choose the job that this interview is for." in refused.text
    assert 'name="text"' in refused.text
    page = follow(tab, tab.post("/mails", data={"text": kept, "job_id": second}))
    assert message_of(page).startswith("“Interview “1” with Acme” was added")
    assert [one.job_id for one in interviews(alice)] == [second]


def test_without_any_open_job_it_says_what_to_do(tab):
    page = send(tab, ics(event())).text
    assert "You have no open job. Add the job first" in words_of(page)


# What is none


@pytest.mark.parametrize("path", ["/mails", "/jobs/{}/mail"])
def test_what_is_no_invitation_is_refused_with_a_sentence(tab, alice, make_job, path):
    path = path.format(make_job(alice))
    long = ics(event("DTEND:20270203T130000Z"))
    for file, sentence in (
        (b"\x00\xff\x01" * 1000, "This is not a calendar file."),
        (b"PK\x03\x04", "This is not a calendar file."),
        (b"x" * (1024 * 1024 + 1), "This file is larger than 1 MB."),
        (ics(event(uid="1"), event(uid="2")), "This file has 2 appointments. Send one at a time."),
        (ics(event(start="99990101T000000Z")), "is not between 1970 and 2199."),
        (long, "This appointment is longer than 31 days."),
    ):
        answer = send(tab, file, path)
        assert answer.status_code == 422
        assert sentence in problem_of(answer.text)
        assert 'type="file"' in answer.text
    assert "Choose a file, or paste" in problem_of(tab.post(path).text)
    assert tab.get(path).status_code == 200


def test_a_file_that_is_too_large_to_send_asks_for_a_smaller_one(tab):
    answer = send(tab, b"x" * (22 * 1024 * 1024))
    assert answer.status_code == 413
    assert "choose a smaller file" in answer.text


def test_hostile_texts_are_only_texts(tab, alice, make_job):
    job_id = make_job(alice)
    script = "<script>alert(1)</script>"
    page = follow(
        tab,
        drop(
            tab, job_id,
            event(
                f"LOCATION:{script}", f"DESCRIPTION:{script}", f"ORGANIZER;CN={script}:mailto:x",
                "URL:javascript:alert(1)", f"SEQUENCE:{10**12}", uid="x" * 5_000,
                summary=f"{script}\\n" + "y" * 2_000,
            ),
        ),
    )  # fmt: skip
    assert "<script>alert" not in page
    (found,) = interviews(alice)
    assert (found.url, len(found.title)) == (None, 500)
    again = drop(tab, job_id, event(f"SEQUENCE:{10**12}", uid="x" * 5_000))
    assert again.status_code == 303
    assert len(interviews(alice)) == 1


def test_another_users_job_and_interview_are_out_of_reach(tab, alice, bob, browser, make_job):
    hers = make_job(alice, company="Acme")
    drop(tab, hers, event())
    client = browser(bob)
    assert drop(client, hers, event()).status_code == 404
    assert send(client, ics(event()), job_id=hers).status_code == 404
    his = make_job(bob)
    drop(client, his, event("SEQUENCE:9", start="20261224T090000Z"))
    assert [f"{one.starts_at:%d}" for one in interviews(alice)] == ["03"]
    assert [(one.job_id, f"{one.starts_at:%d}") for one in interviews(bob)] == [(his, "24")]
