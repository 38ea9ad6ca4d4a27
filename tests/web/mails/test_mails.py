"""Emails that are dropped, chosen or pasted: what is suggested, and what one click records."""

import html
import io
import re
from datetime import date
from typing import Any

import pytest
from support.invitations import event, ics
from support.mails import REJECTION, eml, send_file
from support.pages import errors_of, follow, message_of, part, undo_of, words_of

from vega.services.accounts import sessions
from vega.services.jobs import jobs, timeline
from vega.services.plan.contacts import contacts_of_job
from vega.services.plan.interviews import interviews_of_job

pytestmark = pytest.mark.usefixtures("wednesday")


@pytest.fixture
def acme(alice, make_job):
    return make_job(alice, title="Chef", company="Acme GmbH", applied_on=date(2026, 11, 2))


def fields_of(page: str) -> dict[str, Any]:
    """What the form sends if nothing in it is changed."""
    (form,) = re.findall(r'<form[^>]*action="/mails/record".*?</form>', page, re.DOTALL)
    sent = dict(re.findall(r'<input[^>]*name="([^"]+)"[^>]*\bvalue="([^"]*)"', form))
    for tag in re.findall(r'<input[^>]*type="checkbox"[^>]*>', form):
        if not re.search(r"\bchecked\b", tag):
            sent.pop(re.search(r'name="([^"]+)"', tag)[1], None)
    for name, options in re.findall(r'<select[^>]*name="(\w+)".*?>(.*?)</select>', form, re.DOTALL):
        values = re.findall(r'<option( selected)? value="([^"]*)"', _selected_first(options))
        sent[name] = next((v for chosen, v in values if chosen), values[0][1])
    for name, text in re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>(.*?)</textarea>', form, re.S):
        sent[name] = text.lstrip("\r\n")
    likely = {"likely": re.findall(r'name="likely" value="(\d+)"', form)}
    return {name: html.unescape(value) for name, value in sent.items()} | likely


def _selected_first(options: str) -> str:
    return re.sub(r'<option value="([^"]*)" selected>', r'<option selected value="\1">', options)


def read(tab, content=None, path="/mails", **fields):
    """The page that an email leads to."""
    answer = send_file(tab, path, content or eml(REJECTION, "Acme GmbH"), **fields)
    assert answer.status_code == 200, errors_of(answer.text)
    return answer.text


def record(tab, page, **changes):
    return tab.post("/mails/record", data={**fields_of(page), **changes})


def options_of(page: str, name: str) -> list[str]:
    (select,) = re.findall(rf'<select[^>]*name="{name}".*?</select>', page, re.DOTALL)
    return [words_of(option) for option in re.findall(r"<option.*?</option>", select, re.DOTALL)]


def events(owner, job_id):
    page = timeline.list_page(owner, job_id, None, 100)
    return [(e.kind, e.to_status, str(e.occurred_on), e.reply) for e in page.rows]


# What one click records


def test_an_email_is_suggested_and_recorded_with_one_click_and_one_undo_takes_it_back(
    tab, alice, acme
):
    page = read(tab)
    assert "Reads like a rejection." in words_of(page)
    assert "Maria Keller m.keller@acme.example Fri 20 Nov" in words_of(page)
    sent = fields_of(page)
    assert (sent["job_id"], sent["status"], sent["occurred_on"]) == (
        str(acme), "suggested", "2026-11-20",
    )  # fmt: skip
    assert options_of(page, "status")[:2] == ["Move to Rejected", "Leave it at Applied"]
    before = events(alice, acme)
    assert len(before) == 2  # reading has saved nothing
    answer = record(tab, page)
    assert answer.location == f"/jobs/{acme}"
    page = follow(tab, answer)
    assert message_of(page) == "Email recorded. Moved to Rejected."
    assert set(events(alice, acme)) - set(before) == {
        ("email", None, "2026-11-20", True),
        ("moved", "rejected", "2026-11-20", None),
    }
    assert "Unfortunately, we have decided" in page
    tab.post("/jobs/undo", data=undo_of(page))
    assert events(alice, acme) == before
    assert jobs.get_job(alice, acme).status == "applied"


def test_pasted_text_is_read_like_a_file(tab, acme):
    answer = tab.post("/mails", data={"text": f"Acme GmbH\n\n{REJECTION}"})
    assert answer.status_code == 200
    assert fields_of(answer.text)["job_id"] == str(acme)
    assert fields_of(answer.text)["occurred_on"] == "2026-11-25"  # no day is known


def test_on_the_page_of_a_job_the_email_is_for_that_job(tab, alice, acme, make_job):
    other = make_job(alice, title="Cook", company="Beta")
    page = read(tab, path=f"/jobs/{other}/mail")
    assert fields_of(page)["job_id"] == str(other)
    refused = record(tab, page, occurred_on="soon").text
    for shown in (page, refused):
        assert re.search(rf'href="/jobs/{other}" data-cancel', shown)
    assert f'href="/jobs/{other}/mail"' in tab.get(f"/jobs/{other}").text


def test_everything_can_be_changed_before_it_is_recorded(tab, alice, acme, make_job):
    other = make_job(alice, title="Cook", company="Beta", status="interviewing")
    changes = {
        "job_id": other, "status": "offer_received", "occurred_on": "2026-11-25", "text": "Mine",
    }  # fmt: skip
    sent = {**fields_of(read(tab)), **changes}
    del sent["reply"]
    page = follow(tab, tab.post("/mails/record", data=sent))
    assert message_of(page) == "Email recorded. Moved to Offer received."
    assert ("email", None, "2026-11-25", False) in events(alice, other)
    assert len(events(alice, acme)) == 2


def test_an_email_whose_form_is_sent_twice_is_recorded_once(tab, alice, acme):
    sent = fields_of(read(tab))
    answers = [tab.post("/mails/record", data=sent) for _ in range(2)]
    assert [one.status_code for one in answers] == [303, 303]
    assert [kind for kind, *_ in events(alice, acme)].count("email") == 1


def test_an_email_that_answers_no_application_is_no_reply(tab, alice, acme, make_job):
    beta = make_job(alice, title="Cook", company="Beta")
    unasked = eml("Are you interested in our job as a cook?", "Hello", "Ann <ann@beta.example>")
    offers = eml("Read how our chefs work.", "News of Acme GmbH").replace("To:", "List-Id: a\nTo:")
    absence = eml("I am back on Monday.", "Réponse automatique : Candidature")
    for job_id, content, is_reply in (
        (beta, unasked, False),
        (acme, offers, False),
        (acme, absence, False),
        (acme, None, True),
    ):
        page = read(tab, content, path=f"/jobs/{job_id}/mail")
        assert ("reply" in fields_of(page)) == is_reply


def test_the_status_can_be_left_alone(tab, alice, acme):
    page = follow(tab, record(tab, read(tab), status=""))
    assert message_of(page) == "Email recorded."
    assert jobs.get_job(alice, acme).status == "applied"


def test_for_another_job_than_suggested_the_move_is_what_fits_that_one(tab, alice, acme, make_job):
    declined = make_job(alice, title="Cook", company="Beta", status="not_interested")
    today = eml(REJECTION, "Acme GmbH", date="Wed, 25 Nov 2026 13:00:00 +0100")
    page = follow(tab, record(tab, read(tab, today), job_id=declined))
    assert message_of(page) == "Email recorded. The job is still Not interested."
    part_of_other = tab.get(f"/mails/status?says=rejection&job_id={declined}").text
    assert options_of(part_of_other, "status")[0] == "Leave it at Not interested"
    part_of_acme = tab.get(f"/mails/status?says=rejection&job_id={acme}").text
    assert options_of(part_of_acme, "status")[:2] == ["Move to Rejected", "Leave it at Applied"]


def test_why_an_email_from_before_the_last_move_moves_nothing_is_told(tab, acme):
    older = eml(REJECTION, "Acme GmbH", date="Fri, 30 Oct 2026 10:15:00 +0100")
    page = read(tab, older)
    assert options_of(page, "status")[0] == "Leave it at Applied"
    assert "Applied since 2 Nov , after this email." in words_of(page)
    assert "after this email" not in words_of(read(tab))


def test_the_sender_becomes_a_contact_only_if_wanted(tab, alice, acme):
    page = read(tab)
    assert "Add Maria Keller ( m.keller@acme.example ) to the job’s people" in words_of(page)
    assert "add_contact" not in fields_of(page)
    page = follow(tab, record(tab, page, add_contact="y"))
    assert message_of(page).endswith("Maria Keller was added to the job’s people.")
    (person,) = contacts_of_job(jobs.get_job(alice, acme))
    assert (person.name, person.email) == ("Maria Keller", "m.keller@acme.example")
    tab.post("/jobs/undo", data=undo_of(page))
    assert contacts_of_job(jobs.get_job(alice, acme)) == []
    nobody = read(tab, eml(REJECTION, "Acme GmbH", "Acme GmbH <no-reply@acme.example>"))
    assert "to the job’s people" not in words_of(nobody)


def test_the_invitation_in_an_email_becomes_an_interview_with_it(tab, alice, acme):
    text = ics(event(summary="Interview with Acme GmbH"))
    page = read(tab, eml("Please join us.", "Interview", invitation=text))
    assert "Add interview: Thu 3 Dec, 14:00–15:00" in words_of(page)
    page = follow(tab, record(tab, page))
    assert message_of(page) == (
        "Email recorded. Moved to Interviewing. Interview added for Thu 3 Dec at 14:00."
    )
    (found,) = interviews_of_job(jobs.get_job(alice, acme))
    assert (found.uid, found.title) == ("7f3a@example.com", "Interview with Acme GmbH")
    again = read(tab, eml("Please join us.", "Interview", invitation=text))
    assert "Update interview" in words_of(again)
    assert "This email is already in the timeline, on Fri 20 Nov" in words_of(again)
    later = ics(event("SEQUENCE:1"), method="CANCEL")
    cancelled = read(tab, eml("We have to cancel.", "Interview", invitation=later))
    page = follow(tab, record(tab, cancelled))
    assert message_of(page) == "Email recorded. The interview was cancelled."
    tab.post("/jobs/undo", data=undo_of(page))
    (found,) = interviews_of_job(jobs.get_job(alice, acme))
    assert found.state == "planned"


def test_an_appointment_can_be_changed_or_left_out(tab, alice, acme):
    appointment = {
        "add_interview": "y", "day": "2026-12-03", "start": "14:00", "end": "15:30",
        "kind": "phone", "location": "", "url": "", "time_zone": "",
    }  # fmt: skip
    invitation = "We invite you to a video interview on Thursday, 3 December 2026, at 14:00."
    page = read(tab, eml(invitation, "Acme GmbH"))
    assert "Add interview Thu 3 Dec, 14:00–15:00 · Video" in words_of(page)
    sent = {**fields_of(page), "status": "interviewing", **appointment}
    wrong = tab.post("/mails/record", data={**sent, "start": "25:00"})
    assert wrong.status_code == 422
    assert errors_of(wrong.text) == ["Enter a time, such as 14:00."]
    assert 'value="15:30"' in wrong.text
    page = follow(tab, tab.post("/mails/record", data=sent))
    assert "Interview added for Thu 3 Dec at 14:00." in message_of(page)
    (found,) = interviews_of_job(jobs.get_job(alice, acme))
    assert (found.kind, f"{found.ends_at:%H:%M}") == ("phone", "14:30")
    del sent["add_interview"]
    tab.post("/mails/record", data={**sent, "text": "Without"})
    assert len(interviews_of_job(jobs.get_job(alice, acme))) == 1


def test_of_several_times_the_first_is_filled_in_and_added_only_if_wanted(tab, alice, acme):
    invitation = (
        "We invite you to an interview. Could you do Thursday 3 December at 2.30pm? If that "
        "doesn't suit, Friday 4 December at 10 would also be possible."
    )
    page = read(tab, eml(invitation, "Acme GmbH"))
    assert "This email doesn’t settle on one time. Add the interview once" in words_of(page)
    sent = fields_of(page)
    assert (sent["day"], sent["start"], "add_interview" in sent) == ("2026-12-03", "14:30", False)
    tab.post("/mails/record", data=sent)
    assert not interviews_of_job(jobs.get_job(alice, acme))
    agreed = {**sent, "text": "Agreed", "add_interview": "y", "day": "2026-12-04", "start": "10:00"}
    tab.post("/mails/record", data={**agreed, "end": "11:00"})
    (found,) = interviews_of_job(jobs.get_job(alice, acme))
    assert f"{found.starts_at:%d %H:%M}" == "04 09:00"


# Whose job is not certain


def test_of_two_jobs_at_the_company_it_asks(tab, alice, acme, make_job):
    cook = make_job(alice, title="Cook", company="Acme GmbH", applied_on=date(2026, 11, 2))
    declined = make_job(alice, title="Waiter", company="Beta", status="not_interested")
    page = read(tab)
    assert fields_of(page)["job_id"] == ""
    assert options_of(page, "job_id")[0] == "Choose a job"
    assert {"Chef · Acme GmbH", "Cook · Acme GmbH"} == {*options_of(page, "job_id")[1:]}
    assert options_of(page, "status")[0] == "Move to Rejected, if that fits"
    refused = record(tab, page)
    assert refused.status_code == 422
    assert errors_of(refused.text) == ["Choose the job that this email is about."]
    assert "Unfortunately, we have decided" in refused.text
    assert options_of(refused.text, "job_id") == options_of(page, "job_id")
    assert message_of(follow(tab, record(tab, page, job_id=cook))).endswith("Moved to Rejected.")
    assert jobs.get_job(alice, declined).status == "not_interested"


def test_on_another_jobs_page_it_says_which_job_it_is_about(tab, acme, make_job, alice):
    other = make_job(alice, title="Waiter", company="Beta", applied_on=date(2026, 11, 2))
    page = read(tab, path=f"/jobs/{other}/mail")
    assert fields_of(page)["job_id"] == str(other)
    assert "about another job: Chef at Acme GmbH" in words_of(page)
    assert "about another job" not in read(tab, path=f"/jobs/{acme}/mail")


def test_without_any_job_it_is_asked_for_and_found_once_it_was_added(tab, alice, make_job):
    page = read(tab)
    assert options_of(page, "job_id") == ["Choose a job"]
    assert 'href="/jobs/new" target="_blank"' in page
    added = make_job(alice, title="Chef", company="Acme GmbH", applied_on=date(2026, 11, 2))
    again = tab.post("/mails/record?again=y", data={**fields_of(page), "text": REJECTION})
    assert again.status_code == 200
    sent = fields_of(again.text)
    assert sent["job_id"] == str(added)
    assert sent["subject"] == "Acme GmbH"
    assert message_of(follow(tab, tab.post("/mails/record", data=sent))).endswith("Rejected.")


# Nothing that was typed is lost


def test_what_is_wrong_is_shown_with_all_that_was_typed(tab, acme):
    changes = {"occurred_on": "2027-01-01", "text": "My own words", "status": "interviewing"}
    refused = record(tab, read(tab), **changes)
    assert refused.status_code == 422
    assert "Acme GmbH" in part(refused.text, "main", "main")
    sent = fields_of(refused.text)
    assert {name: sent[name] for name in changes} == changes
    for wrong in ({"status": "gone"}, {"occurred_on": "soon"}):
        refused = record(tab, read(tab), **wrong)
        assert refused.status_code == 422
        assert errors_of(refused.text), wrong


def test_a_job_that_was_deleted_meanwhile_is_told_and_the_text_kept(tab, alice, acme, make_job):
    make_job(alice, title="Cook", company="Beta")
    page = read(tab)
    jobs.delete_jobs(alice, [acme])
    refused = record(tab, page, text="My own words")
    assert refused.status_code == 404
    assert errors_of(refused.text) == ["This job is no longer in your tracker. Choose another one."]
    assert "My own words" in refused.text
    assert options_of(refused.text, "job_id") == ["Choose a job", "Cook · Beta"]


def test_what_was_typed_can_be_sent_again_after_signing_in(tab, alice, acme):
    sent = {**fields_of(read(tab)), "text": "Long words. " * 8_000}
    sessions.end_all_sessions(alice)
    for path, data in (("/mails/record", sent), ("/mails", {"text": sent["text"]})):
        answer = tab.post(path, data=data)
        assert answer.status_code == 401
        assert "You are signed out" in answer.text
        assert f'action="{path}"' in answer.text
        assert sent["text"].strip() in answer.text


def test_the_longest_text_is_recorded_with_the_line_ends_of_a_browser(tab, alice, acme):
    page = read(tab, eml("a b\nc\n" * 30_000, "Acme GmbH"))
    assert record(tab, page, text=fields_of(page)["text"].replace("\n", "\r\n")).status_code == 303
    (text,) = [e.text for e in timeline.list_page(alice, acme, None, 100).rows if e.text]
    assert (text[:6], text[-1]) == ("a b\nc\n", "…")


# What is no email


@pytest.mark.parametrize("path", ["/mails", "/jobs/{}/mail"])
def test_what_is_no_email_is_refused_with_a_sentence(tab, alice, acme, path):
    path = path.format(acme)
    for content, name in (
        (b"", "empty.eml"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "offer.pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "mail.msg"),
        (b"\0\1\2", "notes.txt"),
        (b"x" * 1_000_001, "long.txt"),
    ):
        answer = send_file(tab, path, content, name)
        assert answer.status_code == 422, name
        assert len(words_of(part(answer.text, "main", "main"))) > 40
        assert 'class="alert problem"' in answer.text
        assert 'type="file"' in answer.text
    assert "Choose a file, or paste" in words_of(tab.post(path).text)
    dropped = tab.post(path, data={"dropped": "y", "text": " "})
    assert "That program didn’t hand over the email." in words_of(dropped.text)
    kept = tab.post(path, data={"text": "x" * 1_000_001})
    assert kept.status_code == 422
    assert len(kept.text) < 100_000


def test_a_text_file_may_be_in_another_encoding(tab, acme):
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        answer = send_file(tab, "/mails", "Schöne Grüße".encode(encoding), "mail.txt")
        assert "Schöne Grüße</textarea>" in answer.text


def test_several_files_at_once_are_refused(tab, acme):
    files = {"file": [(io.BytesIO(b"a"), "a.eml"), (io.BytesIO(b"b"), "b.eml")]}
    answer = tab.post("/mails", data=files, content_type="multipart/form-data")
    assert answer.status_code == 422
    assert "Add one email at a time." in words_of(answer.text)


def test_an_email_of_more_than_twenty_megabytes_gets_a_sentence(tab):
    answer = send_file(tab, "/mails", b"From: a@b.example\n\n" + b"x" * (22 * 1024 * 1024))
    assert answer.status_code == 413
    assert "or paste the text of the email" in words_of(answer.text)


# Hostile


def test_an_email_is_only_text(tab, alice, acme):
    script = "<script>alert(1)</script><img src=https://evil.example/x.png>"
    hostile = eml(
        f"{script}\n\n{REJECTION}\nhttps://evil.example/pay",
        f"Acme GmbH {script}",
        f'"{script}" <"><script>x"@evil.example>',
    )
    page = read(tab, hostile)
    assert "<script>alert" not in page
    assert "<img" not in page
    page = follow(tab, record(tab, page, job_id=acme))
    assert "<script>alert" not in page
    assert "<img" not in page
    links = re.findall(r'<a[^>]*href="https://evil.example[^>]*>', page)
    assert [link for link in links if 'rel="noopener noreferrer"' not in link] == []


def test_hidden_fields_are_checked_like_typed_ones(tab, alice, acme):
    sent = fields_of(read(tab))
    for changes in (
        {"says": "boss", "status": "suggested"},
        {"job_id": "9" * 40},
        {"job_id": "\u0661"},
        {"calendar": "BEGIN:VCALENDAR", "add_interview": "y"},
        {"contact_name": "", "add_contact": "y"},
        {"contact_email": "javascript:alert(1)", "add_contact": "y"},
        {"likely": "x" * 1000},
        {"subject": "x" * 100_000, "job_id": ""},
    ):
        answer = tab.post("/mails/record", data={**sent, **changes})
        assert answer.status_code in (303, 404, 422), changes
        assert len(answer.text) < 150_000
    assert contacts_of_job(jobs.get_job(alice, acme)) == []


def test_another_users_job_is_out_of_reach(tab, alice, bob, browser, acme):
    theirs = browser(bob)
    sent = fields_of(read(tab))
    answer = theirs.post("/mails/record", data=sent)
    assert answer.status_code == 404
    assert "Chef" not in answer.text
    status = theirs.get(f"/mails/status?says=rejection&job_id={acme}")
    assert options_of(status.text, "status")[0] == "Move to Rejected, if that fits"
    assert theirs.get(f"/jobs/{acme}/mail").status_code == 404
    assert send_file(theirs, f"/jobs/{acme}/mail", eml(REJECTION)).status_code == 404
    assert len(events(alice, acme)) == 2


def test_a_mail_that_is_too_long_to_read_says_so(tab, acme):
    content = b"From: a@b.example\r\nContent-Type: text/html\r\n\r\n<p>Hi</p>" + b"<i></i>" * 60_000
    assert "Its end was left out." in read(tab, content)
    assert "Its end was left out." not in read(tab, content[:100_000])
