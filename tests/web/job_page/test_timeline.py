"""A job's timeline: what is logged, changed in place, deleted and undone."""

import re
from datetime import UTC, date, datetime

import pytest
import time_machine
from support.pages import errors_of, follow, message_of, part, undo_of, words_of

from vega.schemas import JobChanges, NewEvent, read_form
from vega.services.jobs import jobs, timeline
from vega.services.jobs.history import list_events

pytestmark = pytest.mark.usefixtures("wednesday")


@pytest.fixture
def job_id(alice, make_job):
    return make_job(alice, title="Cook")


def log(owner, job_id, **entry):
    return timeline.add_event(owner, job_id, read_form(NewEvent, entry)).id


def move(owner, job_id, status, day=None, **more):
    wanted = read_form(JobChanges, {"status": status, "occurred_on": day, **more})
    return jobs.move_jobs(owner, [job_id], wanted).events[job_id]


def entries_of(page):
    listed = re.search(r'<ol class="timeline">(.*)</ol>', page, re.DOTALL)[1]
    return [words_of(entry) for entry in re.split(r'<li class="entry', listed)[1:]]


def kinds(owner, job_id):
    return [event.kind for event in list_events(jobs.get_job(owner, job_id), owner)]


# Reading


def test_entries_stand_newest_first_each_with_its_day(alice, tab, job_id):
    log(alice, job_id, kind="email", text="An answer", reply=True, occurred_on="2026-11-20")
    log(alice, job_id, kind="note", text="A *thought*", occurred_on="2026-10-09")
    page = tab.get(f"/jobs/{job_id}").text
    told = entries_of(page)
    assert [re.search(r"Saved|Email|Note", words)[0] for words in told] == [
        "Saved",
        "Email",
        "Note",
    ]
    assert "· they replied" in told[1]
    assert "Fri 20 Nov" in told[1]
    assert "9 Oct" in told[2]
    assert "<em>thought</em>" in page


def test_an_entry_tells_its_time_and_its_door_on_demand(alice, tab, job_id):
    log(alice, job_id, kind="note", text="x", occurred_on="2026-11-20")
    (note,) = [words for words in entries_of(tab.get(f"/jobs/{job_id}").text) if "Note" in words]
    assert "Recorded Wed 25 Nov 2026, 13:00 CET" in note


def test_a_move_says_from_where_and_with_what(alice, tab, job_id):
    move(alice, job_id, "interviewing", stage="Phone screen", outcome="ghosted")
    told = entries_of(tab.get(f"/jobs/{job_id}").text)
    assert any("Moved from Interested to Interviewing · Phone screen · Ghosted" in t for t in told)


def test_an_edit_names_each_field_once(alice, tab, job_id):
    fields = {"salary_min": "1", "salary_max": "2", "salary_currency": "EUR", "title": "Chef"}
    tab.post(f"/jobs/{job_id}", data=fields)
    told = entries_of(tab.get(f"/jobs/{job_id}").text)
    assert any("Edited salary and title" in words for words in told)


def test_of_many_entries_the_newest_thirty_show_until_all_are_asked_for(alice, tab, job_id):
    for number in range(35):
        log(alice, job_id, kind="note", text=f"Number {number}.")
    page = tab.get(f"/jobs/{job_id}").text
    assert len(entries_of(page)) == 30
    assert "Show all 36 entries" in page
    assert len(entries_of(tab.get(f"/jobs/{job_id}?history=all").text)) == 36


def test_an_old_entry_opens_although_it_is_folded_away(alice, tab, job_id):
    first = log(alice, job_id, kind="note", text="The first", occurred_on="2026-01-01")
    for number in range(31):
        log(alice, job_id, kind="note", text=f"Number {number}.")
    assert "The first" in part(
        tab.get(f"/jobs/{job_id}/events/{first}").text, f"event-{first}", "li"
    )


# The log


@pytest.mark.parametrize(
    ("sent", "kind", "day", "reply"),
    [
        ({"text": "x"}, "note", date(2026, 11, 25), None),
        (
            {"kind": "call", "text": "x", "reply": "y", "occurred_on": "2026-11-20"},
            "call",
            date(2026, 11, 20),
            True,
        ),
        ({"kind": "email", "text": "x", "occurred_on": ""}, "email", date(2026, 11, 25), False),
        ({"kind": "note", "text": "x", "reply": "y"}, "note", date(2026, 11, 25), None),
        ({"kind": "email", "text": "", "reply": "y"}, "email", date(2026, 11, 25), True),
    ],
)
def test_the_box_logs(alice, tab, job_id, sent, kind, day, reply):
    page = follow(tab, tab.post(f"/jobs/{job_id}/events", data={"kind": "note", **sent}))
    assert message_of(page) == f"The {kind} was added."
    event = next(e for e in list_events(jobs.get_job(alice, job_id), alice) if e.kind == kind)
    assert (event.occurred_on, event.reply) == (day, reply)
    assert "Undone." in follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert kind not in [e.kind for e in list_events(jobs.get_job(alice, job_id), alice)]


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"text": "mine", "occurred_on": "2026-11-26"}, "Day must not be in the future."),
        (
            {"text": "mine", "occurred_on": "2026-02-30"},
            "Day must be a day that exists, such as 2026-11-25.",
        ),
        (
            {"text": "mine", "occurred_on": "1969-12-31"},
            "Day must be a day from 1970 to 2199, such as 2026-11-25.",
        ),
        (
            {"text": "m" * 100_001},
            "Text is too long: 100,000 characters at most, this one has 100,001.",
        ),
    ],
)
def test_what_the_box_refuses_is_told_and_stays_typed(alice, tab, job_id, sent, sentence):
    answer = tab.post(f"/jobs/{job_id}/events", data={"kind": "call", "reply": "y", **sent})
    assert answer.status_code == 422
    box = part(answer.text, "log", "form")
    assert errors_of(box) == [sentence]
    assert sent["text"].strip() in box
    assert sent.get("occurred_on", "") in box
    assert re.search(r'<input checked[^>]*value="call"', box)
    assert re.search(r'<input checked[^>]*name="reply"', box)
    assert kinds(alice, job_id) == ["saved"]


def test_an_entry_without_a_word_is_refused_unless_they_replied(alice, tab, job_id):
    answer = tab.post(f"/jobs/{job_id}/events", data={"kind": "email", "text": " "})
    assert answer.status_code == 422
    assert errors_of(answer.text) == ["Text is required."]


@pytest.mark.parametrize("kind", ["saved", "edited", "moved", "stage", "nonsense", ""])
def test_the_box_logs_no_other_kinds(alice, tab, job_id, kind):
    answer = tab.post(f"/jobs/{job_id}/events", data={"kind": kind, "text": "x"})
    assert answer.status_code == 422
    assert kinds(alice, job_id) == ["saved"]


# Changing and deleting


def test_an_entry_opens_in_its_place_and_leads_back(alice, tab, job_id):
    event_id = log(alice, job_id, kind="call", text="Old words", reply=True)
    page = tab.get(f"/jobs/{job_id}/events/{event_id}").text
    form = part(page, f"event-{event_id}", "li")
    assert "Old words</textarea>" in form
    assert re.search(r'<input checked[^>]*name="reply"', form)
    sent = {"kind": "call", "text": "New words", "occurred_on": "2026-11-20"}
    page = follow(tab, tab.post(f"/jobs/{job_id}/events/{event_id}", data=sent))
    assert "New words" in page
    event = timeline.get_event(jobs.get_job(alice, job_id), event_id)
    assert (event.text, event.reply, event.occurred_on) == (
        "New words",
        False,
        date(2026, 11, 20),
    )


def test_the_day_of_a_move_is_changed_and_changed_back(alice, tab, job_id):
    event_id = move(alice, job_id, "applied", "2026-11-20")
    sent = {"kind": "moved", "occurred_on": "2026-11-02", "stage": "Waiting", "outcome": ""}
    page = follow(tab, tab.post(f"/jobs/{job_id}/events/{event_id}", data=sent))
    assert jobs.get_job(alice, job_id).applied_on == date(2026, 11, 2)
    assert jobs.get_job(alice, job_id).stage == "Waiting"
    assert undo_of(page)["next"] == f"/jobs/{job_id}"
    assert "Undone." in follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert jobs.get_job(alice, job_id).applied_on == date(2026, 11, 20)
    assert jobs.get_job(alice, job_id).stage is None


def test_the_applied_day_is_changed_in_the_facts_and_changed_back(alice, tab, job_id):
    move(alice, job_id, "applied", "2026-11-20")
    sent = {"applied_on": "2026-11-02", "was_applied_on": "2026-11-20"}
    page = follow(tab, tab.post(f"/jobs/{job_id}", data=sent))
    assert message_of(page) == "“Cook” was saved."
    assert jobs.get_job(alice, job_id).applied_on == date(2026, 11, 2)
    follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert jobs.get_job(alice, job_id).applied_on == date(2026, 11, 20)


def test_a_late_undo_is_told_and_harms_nothing(alice, tab, job_id):
    event_id = move(alice, job_id, "applied", "2026-11-20")
    url = f"/jobs/{job_id}/events/{event_id}"
    page = follow(tab, tab.post(url, data={"kind": "moved", "occurred_on": "2026-11-02"}))
    tab.get("/jobs")
    move(alice, job_id, "interviewing")
    told = follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert "This changed since, so it was not undone." in told
    job = jobs.get_job(alice, job_id)
    assert (job.status, job.applied_on) == ("interviewing", date(2026, 11, 2))
    with time_machine.travel(datetime(2026, 11, 27, tzinfo=UTC)):
        told = follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
        assert "can&#39;t be undone anymore" in told


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"occurred_on": "2026-11-26"}, "Day must not be in the future."),
        ({"occurred_on": ""}, "Day must be a day such as 2026-11-25."),
        ({"occurred_on": "soon"}, "Day must be a day that exists, such as 2026-11-25."),
        (
            {"stage": "s" * 41},
            "Stage is too long: 40 characters at most, this one has 41.",
        ),
    ],
)
def test_a_bad_change_keeps_the_entry_open_with_what_was_typed(alice, tab, job_id, sent, sentence):
    event_id = move(alice, job_id, "applied", "2026-11-20")
    answer = tab.post(f"/jobs/{job_id}/events/{event_id}", data={"kind": "moved", **sent})
    assert answer.status_code == 422
    form = part(answer.text, f"event-{event_id}", "li")
    assert errors_of(form) == [sentence]
    assert all(f'value="{typed}"' in form for typed in sent.values())
    assert jobs.get_job(alice, job_id).applied_on == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("status", "offered"),
    [
        ("interviewing", ["Not set", "Ghosted"]),
        ("offer_received", ["Not set", "Accepted", "Declined"]),
        ("rejected", []),
    ],
)
def test_an_entry_offers_the_outcomes_that_its_status_can_have(alice, tab, job_id, status, offered):
    event_id = move(alice, job_id, status)
    page = tab.get(f"/jobs/{job_id}/events/{event_id}").text
    form = part(page, f"event-{event_id}", "li")
    assert re.findall(r"<option[^>]*>([^<]+)</option>", form) == offered


def test_an_outcome_that_does_not_fit_is_refused_at_its_field(alice, tab, job_id):
    event_id = move(alice, job_id, "applied")
    url = f"/jobs/{job_id}/events/{event_id}"
    answer = tab.post(url, data={"kind": "moved", "outcome": "accepted"})
    assert answer.status_code == 422
    (sentence,) = errors_of(part(answer.text, f"event-{event_id}", "li"))
    assert sentence == "Outcome Accepted needs the status Offer received."
    assert jobs.get_job(alice, job_id).outcome is None


@pytest.mark.parametrize("kind", ["note", "moved"])
def test_a_deleted_entry_comes_back_by_undo(alice, tab, job_id, kind):
    event_id = (
        log(alice, job_id, kind=kind, text="Mine")
        if kind == "note"
        else move(alice, job_id, "applied")
    )
    before = kinds(alice, job_id), jobs.get_job(alice, job_id).status
    page = follow(tab, tab.post(f"/jobs/{job_id}/events/{event_id}/delete"))
    assert message_of(page) == "The entry was deleted."
    assert kind not in kinds(alice, job_id)
    assert jobs.get_job(alice, job_id).status == "interested"
    follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert (kinds(alice, job_id), jobs.get_job(alice, job_id).status) == before


def test_two_tabs_that_edit_one_entry_lose_neither_text(alice, tab, job_id):
    event_id = log(alice, job_id, kind="note", text="old")
    url = f"/jobs/{job_id}/events/{event_id}"
    first = {"kind": "note", "text": "theirs", "was_text": "old"}
    assert tab.post(url, data=first).status_code == 303
    answer = tab.post(url, data={"kind": "note", "text": "mine", "was_text": "old"})
    assert answer.status_code == 409
    form = part(answer.text, f"event-{event_id}", "li")
    assert "This entry changed in another tab." in words_of(form)
    assert "theirs</textarea>" in form
    assert "mine</textarea>" in form
    assert timeline.get_event(jobs.get_job(alice, job_id), event_id).text == "theirs"
    was = re.search(r'name="was_text" value="([^"]*)"', form)[1]
    assert tab.post(url, data={"kind": "note", "text": "mine", "was_text": was}).status_code == 303
    assert timeline.get_event(jobs.get_job(alice, job_id), event_id).text == "mine"


def test_a_day_changed_in_one_tab_survives_a_text_changed_in_another(alice, tab, job_id):
    event_id = log(alice, job_id, kind="note", text="old", occurred_on="2026-11-20")
    url = f"/jobs/{job_id}/events/{event_id}"
    was = {"kind": "note", "was_text": "old", "was_occurred_on": "2026-11-20"}
    tab.post(url, data={**was, "text": "old", "occurred_on": "2026-11-10"})
    tab.post(url, data={**was, "text": "new", "occurred_on": "2026-11-20"})
    event = timeline.get_event(jobs.get_job(alice, job_id), event_id)
    assert (event.text, event.occurred_on) == ("new", date(2026, 11, 10))


def form_of(page, event_id):
    """Return what a browser sends of an entry's form as it was opened."""
    form = part(page, f"event-{event_id}", "li")
    sent = dict(re.findall(r'name="(\w+)"[^>]* value="([^"]*)"', form))
    sent["text"] = re.search(r"<textarea[^>]*name=\"text\".*?>\s*(.*?)</textarea>", form)[1]
    if not re.search(r'<input checked[^>]*name="reply"', form):
        sent.pop("reply", None)
    return sent


def test_they_replied_of_one_tab_survives_a_text_changed_in_another(alice, tab, job_id):
    event_id = log(alice, job_id, kind="call", text="old", occurred_on="2026-11-20")
    url = f"/jobs/{job_id}/events/{event_id}"
    opened = form_of(tab.get(url).text, event_id)
    assert (opened["was_reply"], "reply" in opened) == ("", False)
    tab.post(url, data={**opened, "reply": "y"})
    assert tab.post(url, data={**opened, "text": "new"}).status_code == 303
    event = timeline.get_event(jobs.get_job(alice, job_id), event_id)
    assert (event.text, event.reply) == ("new", True)
    opened = form_of(tab.get(url).text, event_id)
    assert (opened["was_reply"], opened["reply"]) == ("y", "y")
    taken_back = {name: value for name, value in opened.items() if name != "reply"}
    tab.post(url, data=taken_back)
    event = timeline.get_event(jobs.get_job(alice, job_id), event_id)
    assert (event.text, event.reply) == ("new", False)


def test_a_refused_entry_still_notices_what_another_tab_saved(alice, tab, job_id):
    event_id = log(alice, job_id, kind="note", text="old", occurred_on="2026-11-20")
    url = f"/jobs/{job_id}/events/{event_id}"
    opened = form_of(tab.get(url).text, event_id)
    tab.post(url, data={**opened, "text": "theirs"})
    answer = tab.post(url, data={**opened, "text": "mine", "occurred_on": "2026-11-26"})
    assert answer.status_code == 422
    again = form_of(answer.text, event_id)
    assert again["was_text"] == "old"
    answer = tab.post(url, data={**again, "text": "mine", "occurred_on": "2026-11-20"})
    assert answer.status_code == 409
    assert "theirs</textarea>" in answer.text
    assert form_of(answer.text, event_id)["was_text"] == "theirs"


def test_saved_and_edited_stay_as_they_are(alice, tab, job_id):
    tab.post(f"/jobs/{job_id}", data={"title": "Chef"})
    for event in list_events(jobs.get_job(alice, job_id), alice):
        assert f"/events/{event.id}" not in tab.get(f"/jobs/{job_id}").text
        for url in (
            f"/jobs/{job_id}/events/{event.id}",
            f"/jobs/{job_id}/events/{event.id}/delete",
        ):
            sent = {"text": "x", "occurred_on": "2026-11-01", "kind": "note"}
            assert tab.post(url, data=sent).status_code == 409
    assert kinds(alice, job_id) == ["edited", "saved"]


def test_a_change_in_two_tabs_of_a_deleted_entry_is_a_404(alice, tab, job_id):
    event_id = log(alice, job_id, kind="note", text="Mine")
    timeline.delete_event(alice, job_id, event_id)
    url = f"/jobs/{job_id}/events/{event_id}"
    assert tab.get(url).status_code == 404
    assert tab.post(url, data={"kind": "note", "text": "x"}).status_code == 404
    assert tab.post(f"{url}/delete").status_code == 404


def test_an_entry_of_another_job_or_person_is_a_404(alice, bob, tab, browser, make_job, job_id):
    event_id = log(alice, job_id, kind="note", text="Secret words")
    elsewhere = make_job(alice)
    theirs = browser(bob)
    for client, path in ((tab, f"/jobs/{elsewhere}"), (theirs, f"/jobs/{job_id}")):
        url = f"{path}/events/{event_id}"
        for answer in (
            client.get(url),
            client.post(url, data={"kind": "note", "text": "x"}),
            client.post(f"{url}/delete"),
            client.get(f"{path}/moves/{event_id}"),
        ):
            assert answer.status_code == 404
            assert "Secret words" not in answer.text
    assert theirs.post(f"/jobs/{job_id}/events", data={"text": "x"}).status_code == 404
    assert kinds(alice, job_id) == ["note", "saved"]
