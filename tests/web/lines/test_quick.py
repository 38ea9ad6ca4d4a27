"""Quick Entry without scripts: read, corrected and saved on a page, and what it refuses."""

import re
from html import unescape
from io import BytesIO

import pytest
from support.pages import message_of, undo_of, words_of

from vega.errors import LinesBusy
from vega.labels import PAGE_LABELS
from vega.schemas import InterviewDraft, JobChanges, read_form
from vega.services.jobs import history
from vega.services.jobs.jobs import delete_job, edit_job, get_job
from vega.services.lines import reading
from vega.services.plan.interviews import create_interview, get_interview
from vega.services.plan.tasks import list_tasks, tasks_of_job
from vega.services.slots import AccountSlots

pytestmark = pytest.mark.usefixtures("wednesday")


@pytest.fixture
def job_id(alice, make_job):
    return make_job(alice, title="Cook", company="Gridwell")


def fields_of(page):
    """The values of the preview, as a browser would send them."""
    found = {}
    page = re.search(r'<form class="form quick-page".*?</form>', page, re.S)[0]
    for name, text in re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>(.*?)</textarea>', page, re.S):
        found[name] = unescape(text).removeprefix("\n")
    for tag in re.findall(r"<input[^>]*>", page):
        name, value = re.search(r'name="(\w+)"', tag), re.search(r'value="([^"]*)"', tag)
        is_ticked = not re.search("checkbox|radio", tag) or " checked" in tag
        if name and is_ticked and "file" not in tag:
            found[name[1]] = value[1] if value else ""
    for name, options in re.findall(r'<select[^>]*name="(\w+)"[^>]*>(.*?)</select>', page, re.S):
        chosen = re.findall(r'<option value="([^"]*)"\s*selected', options)
        first = re.findall(r'<option(?: value="([^"]*)")?', options)
        found[name] = (chosen or first)[0]
    return found


def test_a_line_is_read_and_saved_and_one_undo_takes_it_back(tab, alice, job_id):
    assert 'class="quick-preview"' not in tab.get("/quick").text  # nothing is read yet
    page = tab.post("/quick/read", data={"line": "gridwell rejected yesterday"}).text
    assert re.search(r"Rejected : .* · Tue 24 Nov", words_of(page))
    assert get_job(alice, job_id).status == "interested"
    saved = tab.post("/quick", data=fields_of(page))
    assert saved.status_code == 303
    assert get_job(alice, job_id).status == "rejected"
    page = tab.get(saved.location).text
    assert message_of(page) == "Rejected · Cook at Gridwell · Tue 24 Nov"
    tab.post("/jobs/undo", data=undo_of(page))
    assert get_job(alice, job_id).status == "interested"


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        ("interview gridwell fri 10:00 london",
         "Interview · Cook at Gridwell · Fri 27 Nov 10:00 London. The job is now Interviewing."),
        ("task gridwell send references fri",
         "Task “Send references” · Cook at Gridwell · due Fri 27 Nov"),
        ("called gridwell: no news", "Call · Cook at Gridwell · Wed 25 Nov · “no news”"),
        ("gridwell offer 72k answer by 5 dec", "Offer received"),
        ("add gardener at kew, london", "added"),
        ("From: Ann <ann@gridwell.example>\nSubject: Cook\n\nUnfortunately we decided for others.",
         "Rejection · Cook at Gridwell"),
    ],
)  # fmt: skip
def test_each_kind_is_saved_as_it_was_shown(tab, job_id, line, sent):
    page = tab.post("/quick/read", data={"line": line}).text
    saved = tab.post("/quick", data={**fields_of(page), "job_id": job_id})
    assert saved.status_code == 303, words_of(saved.text)
    assert sent in message_of(tab.get(saved.location).text)


def test_an_application_for_a_new_job_adds_it_with_its_day(tab, alice):
    page = tab.post(
        "/quick/read", data={"line": "applied for barista at Bean There yesterday by email"}
    )
    assert "Add Barista at Bean There, Applied on Tue 24 Nov" in words_of(page.text)
    page = tab.get(tab.post("/quick", data=fields_of(page.text)).location).text
    job = get_job(alice, int(re.search(r'action="/jobs/(\d+)/', page)[1]))
    said = (job.title, job.company, job.status, str(job.applied_on), job.applied_via)
    assert said == ("Barista", "Bean There", "applied", "2026-11-24", "email")


def test_the_terms_of_an_offer_that_is_there_already_are_shown_and_saved(tab, alice, job_id):
    for line in ("gridwell offer", "gridwell offer 72k answer by 5 dec"):
        page = tab.post("/quick/read", data={"line": line}).text
        assert tab.post("/quick", data=fields_of(page)).status_code == 303
    assert "Already Offer received" in words_of(page)
    job = get_job(alice, job_id)
    assert (job.salary_min, str(job.answer_by)) == (72000, "2026-12-05")


def test_a_new_job_that_changed_since_is_not_taken_back(tab, alice, browser):
    page = tab.post("/quick/read", data={"line": "add gardener at kew, london"}).text
    page = tab.get(tab.post("/quick", data=fields_of(page)).location).text
    job_id, undo = re.search(
        r'<div class="message.*?action="/jobs/(\d+)(/\S+)"', page, re.S
    ).groups()
    changed = browser(alice).post(f"/jobs/{job_id}", data={"notes": "Asked them", "was_notes": ""})
    assert changed.status_code == 303
    page = tab.post(f"/jobs/{job_id}{undo}", follow_redirects=True).text
    assert "This changed since, so it was not undone." in message_of(page)


def test_a_new_job_is_taken_back_to_the_trash(tab, alice):
    page = tab.post("/quick/read", data={"line": "add gardener at kew, london"}).text
    page = tab.get(tab.post("/quick", data=fields_of(page)).location).text
    undo = re.search(r'<div class="message.*?action="(/jobs/\d+/\S+)"', page, re.S)[1]
    page = tab.post(undo, follow_redirects=True).text
    assert "“Gardener” was deleted." in message_of(page)
    assert "Gardener" in tab.get("/jobs/trash").text


def test_a_day_ahead_and_pay_without_a_currency_are_told(tab, alice, job_id, make_job):
    said = words_of(tab.post("/quick/read", data={"line": "gridwell rejected tomorrow"}).text)
    assert "· Thu 26 Nov: this day is in the future. On which day was it?" in said
    line = {"line": "gridwell offer 72k"}
    assert "The currency is missing." in words_of(tab.post("/quick/read", data=line).text)
    edit_job(alice, job_id, JobChanges(salary_currency="GBP"), {})
    page = tab.post("/quick/read", data=line).text
    assert "The currency is missing." not in words_of(page)
    assert "<option selected>GBP" in page


MONTHLY = {"salary_min": 5000, "salary_currency": "EUR", "salary_period": "month"}
MONTHLY |= {"salary_months": 13}


@pytest.mark.parametrize(
    ("pay", "said", "period"),
    [
        (MONTHLY, "5200", "month"),
        (MONTHLY, "10k", "month"),
        (MONTHLY, "2500", "month"),
        (MONTHLY, "72k", ""),
        (MONTHLY, "10001", ""),
        (MONTHLY, "2499", ""),
        (MONTHLY, "72k a year", "year"),
        (MONTHLY, "5200 CHF", ""),
        ({**MONTHLY, "salary_min": None}, "5200", ""),
        ({**MONTHLY, "salary_min": 2000, "salary_max": 6000}, "12k", "month"),
        ({"salary_max": 70_000, "salary_period": "year"}, "72k", "year"),
        ({"salary_max": 70_000, "salary_period": "year"}, "6k", ""),
        ({}, "72k", ""),
    ],
)
def test_pay_has_the_period_of_the_job_only_where_it_is_of_its_size(
    tab, alice, job_id, pay, said, period
):
    edit_job(alice, job_id, JobChanges(**pay), {})
    page = tab.post("/quick/read", data={"line": f"gridwell offer {said}"}).text
    assert fields_of(page)["salary_period"] == period
    assert ("The period is missing." in words_of(page)) == (not period)
    tab.post("/quick", data=fields_of(page))
    assert (get_job(alice, job_id).salary_period or "") == period


@pytest.mark.parametrize("name", ["salary_currency", "salary_period", "salary_max"])
def test_pay_that_was_cleared_stays_blank_and_is_saved_so(tab, alice, job_id, name):
    edit_job(alice, job_id, JobChanges(**{**MONTHLY, "salary_max": 6000}), {})
    line = {"line": "gridwell offer 5500"}
    shown = {**fields_of(tab.post("/quick/read", data=line).text), "salary_currency": "EUR"}
    sent = {**shown, **line, name: "", "fixed": name}
    page = tab.post("/quick/read", data=sent).text
    assert fields_of(page)[name] == ""
    assert ("<option selected>EUR" in page) == (name != "salary_currency")
    tab.post("/quick", data=sent)
    job = get_job(alice, job_id)
    saved = {one: getattr(job, one) for one in (*MONTHLY, "salary_max")}
    assert [one for one, value in saved.items() if value is None] == [name]
    assert job.salary_min == 5500


def test_pay_that_no_line_says_leaves_that_of_the_job(tab, alice, job_id):
    edit_job(alice, job_id, JobChanges(**MONTHLY), {})
    page = tab.post("/quick/read", data={"line": "gridwell offer"}).text
    tab.post("/quick", data=fields_of(page))
    job = get_job(alice, job_id)
    assert job.status == "offer_received"
    assert {name: getattr(job, name) for name in MONTHLY} == MONTHLY


def test_a_time_that_is_none_is_said_and_the_day_and_town_stay(tab, job_id):
    page = tab.post("/quick/read", data={"line": "interview gridwell fri 10:75 london"}).text
    assert "Fri 27 Nov: at what time?" in words_of(page)
    assert "This time was not understood." in words_of(page)
    assert (fields_of(page)["day"], fields_of(page)["time_zone"]) == ("2026-11-27", "Europe/London")


def test_a_day_that_can_be_two_is_asked_with_both_and_the_time_stays(tab, job_id):
    page = tab.post("/quick/read", data={"line": "interview gridwell next friday 10:00"}).text
    assert ": Fri 27 Nov or Fri 4 Dec?" in words_of(page)
    assert 'data-day="2026-12-04"' in page
    sent = {**fields_of(page), "day": "2026-12-04", "fixed": "day"}
    page = words_of(tab.post("/quick/read", data=sent).text)
    assert "Interview : Cook at Gridwell · Fri 4 Dec 10:00" in page


def test_what_was_not_understood_of_a_day_is_said(tab, job_id):
    page = tab.post("/quick/read", data={"line": "task gridwell send CV 30 feb"}).text
    assert "Task “Send CV” : Cook at Gridwell: on which day? There is no such day." in words_of(
        page
    )
    sent = {**fields_of(page), "due_on": "2026-12-04", "fixed": "due_on"}
    page = words_of(tab.post("/quick/read", data=sent).text)
    assert "Task “Send CV” : Cook at Gridwell · due Fri 4 Dec" in page
    assert "no such day" not in page
    page = words_of(tab.post("/quick/read", data={"line": "gridwell rejected 30 feb"}).text)
    assert "Rejected : Cook at Gridwell: on which day?" in page


def test_a_company_that_is_not_known_can_be_added(tab, job_id):
    page = tab.post("/quick/read", data={"line": "acne rejected"}, headers={"X-Quick": "1"}).text
    assert "Add a job at “acne”" in words_of(page)
    assert 'value="acne"' in tab.get(re.search('href="(/jobs/new[^"]*)"', page)[1]).text


def test_a_job_that_has_the_status_says_so_if_the_line_says_nothing_else(tab, alice, make_job):
    for title in ("Cook", "Baker"):
        make_job(alice, title=title, company="Inn", status="offer_received")
    for line, is_there in (("inn offer", True), ("inn offer 72k", False), ("inn accepted", False)):
        page = tab.post("/quick/read", data={"line": line}, headers={"X-Quick": "1"}).text
        assert "which job at Inn?" in words_of(page)
        assert ("nothing to change" in page) == is_there


def test_an_amount_that_cannot_be_read_is_refused_and_kept(tab, job_id):
    sent = {"line": "gridwell offer 72k", "kind": "move", "job_id": job_id, "salary_min": "much"}
    assert tab.post("/quick/read", data={**sent, "fixed": "salary_min"}).status_code == 200
    assert tab.post("/quick", data=sent).status_code == 422


def test_only_jobs_that_wait_for_an_answer_are_offered_as_ghosted(tab, alice, job_id, make_job):
    make_job(alice, title="Waiter", company="Inn", status="applied")
    page = words_of(tab.post("/quick/read", data={"line": "ghosted"}).text)
    assert "Waiter" in page
    assert "Cook" not in page


def test_what_was_typed_beside_an_empty_file_is_read(tab, job_id):
    sent = {"line": "gridwell rejected", "file": (BytesIO(), "empty.txt")}
    assert "gridwell rejected" in tab.post("/quick/read", data=sent).text


def test_which_job_is_meant_is_asked_and_chosen(tab, alice, job_id, make_job):
    other = make_job(alice, title="Baker", company="Gridwell")
    page = tab.post("/quick/read", data={"line": "gridwell rejected"}).text
    assert "which job at Gridwell?" in words_of(page)
    assert "Add a job" in page
    refused = tab.post("/quick", data={**fields_of(page), "job_id": ""})
    assert refused.status_code == 422
    assert "Choose the job" in words_of(refused.text)
    sent = {**fields_of(page), "line": "gridwell rejected", "chosen": other}
    page = tab.post("/quick/read", data=sent).text
    tab.post("/quick", data=fields_of(page))
    assert (get_job(alice, other).status, get_job(alice, job_id).status) == (
        "rejected",
        "interested",
    )


def test_the_job_of_a_line_is_not_that_of_another_line(tab, job_id, make_job, alice):
    other = make_job(alice, title="Chef", company="Inn")
    shown = fields_of(tab.post("/quick/read", data={"line": "gridwell rejected"}).text)
    page = tab.post("/quick/read", data={**shown, "line": "inn rejected"}).text
    assert fields_of(page)["job_id"] == str(other)
    page = tab.post("/quick/read", data={**shown, "job_id": other}).text  # chosen
    assert fields_of(page)["job_id"] == str(other)


def test_what_can_be_read_in_two_ways_is_chosen_as_a_side(tab, alice, make_job):
    job_id = make_job(alice, company="Monday.com", title="Cook")
    page = tab.post("/quick/read", data={"line": "call laura monday"}).text
    assert "Task “Call laura monday” · Cook at Monday.com" in words_of(page)
    assert "kind" not in fields_of(page)  # nothing can be saved yet
    sent = {"line": "call laura monday", "side": "name"}
    page = tab.post("/quick/read", data=sent).text
    tab.post("/quick", data=fields_of(page))
    (task,) = list_tasks(alice).rows
    assert (task.title, task.job_id) == ("Call laura monday", job_id)


@pytest.mark.parametrize("what", ["moved to wed 11:00", "cancelled"])
def test_a_planned_interview_is_moved_or_cancelled(tab, alice, job_id, what):
    draft = {"job_id": job_id, "starts_at": "2026-12-01T10:00:00+00:00"}
    interview = create_interview(alice, read_form(InterviewDraft, draft)).item
    page = tab.post("/quick/read", data={"line": f"gridwell interview {what}"}).text
    page = tab.get(tab.post("/quick", data=fields_of(page)).location).text
    assert message_of(page).startswith(f"Interview {what.split()[0]} · Cook at Gridwell")
    found = get_interview(alice, interview.id)
    assert (found.state, found.starts_at.day) == (
        ("planned", 2) if what.startswith("moved") else ("cancelled", 1)
    )


def test_a_deadline_is_shown_and_saved(tab, alice, job_id):
    page = tab.post("/quick/read", data={"line": "gridwell closes 12 dec"}).text
    assert "Cook at Gridwell : Closes Sat 12 Dec" in words_of(page)
    tab.post("/quick", data=fields_of(page))
    assert str(get_job(alice, job_id).deadline) == "2026-12-12"


def test_a_line_without_a_verb_is_offered_as_a_task_and_a_note(tab, job_id):
    page = tab.post("/quick/read", data={"line": "send cv to gridwell"}).text
    assert "/quick?line=send+cv+to+gridwell&amp;as=task" in page
    page = tab.get("/quick?line=send+cv+to+gridwell&as=task").text
    assert "Task “Send cv” : Cook at Gridwell" in words_of(page)


def test_what_was_corrected_is_in_the_sentence(tab, job_id):
    sent = {"line": "gridwell rejected", "kind": "move", "job_id": job_id, "fixed": "occurred_on"}
    page = tab.post("/quick/read", data={**sent, "occurred_on": "2026-11-20"}).text
    assert re.search(r"Rejected : .* · Fri 20 Nov", words_of(page))
    sent = {"line": "interview gridwell fri 10:00", "kind": "interview", "held": "phone"}
    page = tab.post(
        "/quick/read", data={**sent, "day": "2026-11-27", "start": "10:00", "fixed": "held"}
    )
    assert re.search(r"Phone interview : .* · Fri 27 Nov 10:00", words_of(page.text))


DAY = {"fixed": "occurred_on"}
NEW = {"kind": "job", "line": "https://jobs.example/4711", "title": "Cook", "company": "Inn"}
LATE = {"kind": "interview", "line": "interview gridwell tue 10:00", "fixed": "day"}


@pytest.mark.parametrize(
    "sent",
    [
        {"line": "gridwell rejected", "kind": "move", "occurred_on": "12026-12-01", **DAY},
        {"line": "task x", "kind": "task", "title": "x", "due_on": "x", "fixed": "due_on"},
        {"line": "call gridwell: x", "kind": "log", "log_kind": "call", "occurred_on": "0", **DAY},
        {"line": "gridwell rejected", "kind": "move", "status": "0", "fixed": "status"},
        {"line": "gridwell rejected", "kind": "move", "outcome": "0", "fixed": "outcome"},
        {"line": "gridwell rejected", "kind": "move", "status": "rejected", "was_status": "0"},
        {"line": "called gridwell: hi", "kind": "log", "log_kind": "nope", "fixed": "kind"},
        {**NEW, "salary_min": "much", "fixed": ["salary_min", "title"]},
        {**NEW, "source_url": "x" * 5000, "status": "0", "fixed": ["source_url", "status"]},
        {**NEW, "job_type": "0", "deadline": "0", "fixed": ["job_type", "deadline", "description"]},
        {"line": "From: a@b.example\nSubject: Cook\n\nHi", "kind": "mail", "status": "0",
         "occurred_on": "0", "fixed": ["status", "occurred_on", "reply", "text", "side"]},
        {**LATE, "kind": "log", "log_kind": "call", "fixed": "kind"},
        {**LATE, "day": "9999-12-31", "start": "23:59"},
        {**LATE, "day": "9999-12-31", "start": "23:59", "time_zone": "Pacific/Honolulu"},
        {**LATE, "day": "0001-01-01", "start": "00:00", "time_zone": "Asia/Tokyo"},
    ],
)  # fmt: skip
def test_a_correction_that_cannot_be_read_is_refused_or_left_out(tab, job_id, sent):
    assert tab.post("/quick/read", data=sent).status_code in (200, 422)
    assert tab.post("/quick", data={**sent, "job_id": job_id}).status_code in (303, 422)


def test_the_name_of_a_page_leads_there_and_moves_no_job(tab, job_id):
    page = words_of(tab.post("/quick/read", data={"line": "Offers", "job_id": job_id}).text)
    assert "Offer received" not in page
    assert "/offers" in tab.post("/quick/read", data={"line": "offers"}).text


def test_a_file_is_read_and_a_long_text_refused(tab):
    html = b"<h1>Gardener</h1><p>Kew, London</p>" + b"<p>You dig and plant for us.</p>" * 30
    page = tab.post("/quick/read", data={"file": (BytesIO(html), "posting.html")}).text
    assert "Gardener" in words_of(page)
    long = tab.post("/quick/read", data={"line": "x" * 200_001})
    assert (long.status_code, "too long" in words_of(long.text)) == (422, True)
    assert tab.post("/quick/read", data={"html": "x" * 6_000_000}).status_code == 413
    assert "Gardener" in tab.post("/quick/read", data={"line": "", "html": html.decode()}).text


EITHER = """Cook at Gridwell, Berlin

Dear Ann,

thank you for your application as Cook (m/f/d) at Gridwell in Berlin.
Unfortunately, we have decided to move forward with other candidates.

Gridwell · Full-time · Berlin
"""


def test_a_text_that_is_a_posting_and_an_email_is_shown_as_either(tab, alice, job_id):
    page = tab.post("/quick/read", data={"line": EITHER}).text
    shown = fields_of(page)
    assert (shown["kind"], 'value="job" checked' in page) == ("job", True)
    page = tab.post("/quick/read", data={**shown, "side": "mail"}).text
    shown = fields_of(page)
    assert (shown["kind"], 'value="mail" checked' in page) == ("mail", True)
    assert "Rejection" in words_of(page)
    dated = "Subject: Cook\nDate: Fri, 20 Nov 2026 10:15:00 +0100\n\n" + EITHER
    assert "· received Fri 20 Nov" in words_of(tab.post("/quick/read", data={"line": dated}).text)
    sent = {**shown, "side": "mail", "line": EITHER, "job_id": job_id}
    assert tab.post("/quick", data=sent).status_code == 303
    assert get_job(alice, job_id).status == "rejected"
    assert 'name="side"' not in tab.post("/quick/read", data={"line": "Hi\n\n\n\nyou"}).text


INVITED = """From: Ann <ann@gridwell.example>
Subject: Cook at Gridwell
Date: {sent}

We would like to invite you to an interview on Tuesday, 1 December 2026 at 10:00 for the Cook.
"""


def test_of_an_invitation_the_time_comes_first_and_of_an_old_one_why_nothing_moves(
    tab, alice, job_id
):
    recent = INVITED.format(sent="Mon, 23 Nov 2026 10:15:00 +0000")
    page = words_of(tab.post("/quick/read", data={"line": recent}).text)
    assert "Invitation : Cook at Gridwell · Tue 1 Dec 10:00" in page
    assert "Add interview: Tue 1 Dec, 10:00 found Status" in page
    assert "Yesterday" not in page  # the day is known
    assert "after this email" not in page
    edit_job(alice, job_id, JobChanges(status="rejected"), {})
    shown = tab.post("/quick/read", data={"line": recent}).text
    assert "Rejected since Wed 25 Nov , after this email." in words_of(shown)
    fields = fields_of(shown)
    assert fields["status"] == ""
    later = {**fields, "occurred_on": "2026-11-25", "fixed": "occurred_on"}
    assert fields_of(tab.post("/quick/read", data=later).text)["status"] == "interviewing"


def test_of_an_email_with_several_times_no_interview_is_ticked(tab, alice, job_id):
    sent = INVITED.format(sent="Mon, 23 Nov 2026 10:15:00 +0000")
    either = sent.replace("10:00", "10:00 or Wednesday, 2 December 2026 at 14:00")
    page = tab.post("/quick/read", data={"line": either}).text
    assert "Invitation : Cook at Gridwell · received Mon 23 Nov" in words_of(page)
    assert "Tue 1 Dec, 10:00 This email doesn’t settle on one time." in words_of(page)
    assert "add_interview" not in fields_of(page)


@pytest.mark.parametrize(
    "header",
    ["Betreff: Gridwell", "Subject: Cook", "Objet : Gridwell", "Von: Ann <ann@gridwell.example>"],
)
def test_an_email_is_one_with_a_single_header(tab, job_id, header):
    page = tab.post("/quick/read", data={"line": f"{header}\n\nHi, see you soon.\nAnn"}).text
    assert fields_of(page)["kind"] == "mail"


@pytest.mark.parametrize("line", ["Subject: Cook", "Date: 24 November\n\nWe hire a cook.\n\nNow"])
def test_one_label_makes_no_email(tab, line):
    assert fields_of(tab.post("/quick/read", data={"line": line}).text).get("kind") != "mail"


def test_an_email_of_no_application_and_no_job_is_an_email(tab, job_id):
    text = "Subject: News\n\nUnfortunately we have decided to go with somebody else.\nJo"
    page = words_of(tab.post("/quick/read", data={"line": text}).text)
    assert "Email" in page
    assert "Rejection" not in page


HEADED = """From: Recruiting <jobs@brightsky.example>
Date: Fri, 27 Nov 2026 10:12:00 +0000
Subject: New role

Hi Ann,

Staff Engineer
BrightSky Ltd, Manchester, UK
Salary £95,000 - £110,000

About the role
You will lead the platform team.

Apply here: https://brightsky.example/jobs/991
"""


def test_an_email_about_none_of_the_jobs_can_be_read_as_the_posting_in_it(tab, alice, make_job):
    page = tab.post("/quick/read", data={"line": HEADED}).text
    shown = fields_of(page)
    assert (shown["kind"], 'value="mail" checked' in page) == ("mail", True)
    page = tab.post("/quick/read", data={**shown, "side": "job", "fixed": "side"}).text
    shown = fields_of(page)
    assert (shown["kind"], shown["title"]) == ("job", "Staff Engineer")
    assert shown["source_url"] == "https://brightsky.example/jobs/991"
    file = {"file": (BytesIO(HEADED.encode()), "role.eml")}
    sent = fields_of(tab.post("/quick/read", data=file).text)  # without its file
    page = tab.post("/quick/read", data={**sent, "side": "job", "fixed": "side"}).text
    assert fields_of(page)["title"] == "Staff Engineer"
    make_job(alice, title="Staff Engineer", company="BrightSky")
    assert 'name="side"' not in tab.post("/quick/read", data={"line": HEADED}).text


def test_a_job_that_is_gone_or_anothers_is_refused_and_the_line_kept(tab, alice, bob, make_job):
    line = {"line": "gridwell rejected", "kind": "move", "status": "rejected"}
    gone = make_job(alice, company="Gridwell")
    delete_job(alice, gone)
    for job_id in (gone, make_job(bob)):
        refused = tab.post("/quick", data={**line, "job_id": job_id})
        assert refused.status_code == 422
        assert "This job was deleted." in words_of(refused.text)
        assert "gridwell rejected" in refused.text
    assert tab.post("/quick/read", data={"line": "hm", "job_id": make_job(bob)}).status_code == 404
    assert tab.get(f"/quick?job_id={make_job(bob)}").status_code == 404


def test_a_duplicate_is_shown_with_its_link(tab, alice, make_job):
    url = "https://jobs.example/again"
    job_id = make_job(alice, source_url=url)
    sent = {"kind": "job", "title": "Cook", "company": "Inn", "source_url": url}
    refused = tab.post("/quick", data=sent)
    assert refused.status_code == 409
    assert f'href="/jobs/{job_id}"' in refused.text


@pytest.mark.parametrize("line", ["https://jobs.example/roles/4711", "add", EITHER])
def test_what_is_typed_of_a_new_job_is_in_its_sentence_until_nothing_is_asked(tab, line):
    page = tab.post("/quick/read", data={"line": line}).text
    for name, value, asked in (("title", "Gardener", "company"), ("company", "Kew", "")):
        sent = {**fields_of(page), "line": line, name: value, "fixed": ["title", name]}
        page = tab.post("/quick/read", data=sent).text
        assert 'data-asks="' + ("" if line == EITHER else asked) in page
    assert "Add Gardener at Kew" in words_of(page)
    assert tab.post("/quick", data=fields_of(page)).status_code == 303


@pytest.mark.parametrize(
    "line", ["add cook at Gridwell", "add baker at Inn https://jobs.example/7"]
)
def test_a_job_that_is_here_already_is_told_before_it_is_added_again(tab, alice, make_job, line):
    fields = {"title": "Cook", "company": "Gridwell", "source_url": "https://jobs.example/7"}
    job_id = make_job(alice, **fields)
    page = tab.post("/quick/read", data={"line": line}).text
    assert re.search("You (may have )?saved this", words_of(page))
    assert f'href="/jobs/{job_id}">Open that job' in page
    assert "It’s a different job" not in page
    assert "saved this" not in tab.post("/quick/read", data={"line": "add cook at Inn"}).text


def test_a_line_that_finds_nothing_leads_to_the_form_and_is_no_share(tab):
    page = tab.post("/quick/read", data={"line": "Grid keeper"}).text
    assert ">Or<" not in page  # nothing stands before it
    (url,) = re.findall(r'href="(/jobs/new\?[^"]*Grid[^"]*)"', unescape(page))
    form = tab.get(url).text
    assert re.search(r'name="title"[^>]*>\s*Grid keeper<', form)
    assert 'name="filled_by" value="share"' not in form


def test_a_chip_and_a_context_say_what_a_line_is(tab, job_id):
    page = tab.get(f"/quick?as=task&job_id={job_id}").text
    sent = {**fields_of(page), "line": "renew portfolio"}
    page = tab.post("/quick/read", data=sent).text
    tab.post("/quick", data=fields_of(page))
    (task,) = tasks_of_job(type("Job", (), {"id": job_id})())
    assert task.title == "Renew portfolio"


def test_each_page_is_found_by_its_name_and_is_there(tab):
    for path, name in PAGE_LABELS.items():
        page = tab.post("/quick/read", data={"line": name}).text
        assert f'href="{path}"' in page, name
        assert tab.get(path, follow_redirects=True).status_code == 200, path


def test_the_header_finds_places_whatever_else_a_line_says(tab, job_id):
    page = tab.post("/quick/read", data={"line": "cook", "find": "1"}, headers={"X-Quick": "1"})
    assert f'href="/jobs/{job_id}"' in page.text


def test_the_dialog_is_in_every_page_and_costs_little(tab, anonymous):
    from zlib import compress

    page = tab.get("/").text
    dialog = re.search(r'<dialog id="quick".*?</dialog>', page, re.S)[0]
    rest = page.replace(dialog, "")
    assert len(compress(page.encode())) - len(compress(rest.encode())) <= 1024
    assert '<dialog id="quick"' not in anonymous.get("/login").text


def test_a_preview_that_is_sent_eight_times_is_saved_once(tab, alice, job_id):
    line = {"line": "note gridwell: asked"}
    shown, again = (fields_of(tab.post("/quick/read", data=line).text) for _ in range(2))
    answers = [tab.post("/quick", data=shown) for _ in range(8)]
    assert {(one.status_code, one.location) for one in answers} == {(303, f"/jobs/{job_id}")}
    assert len(history.list_events(get_job(alice, job_id), alice)) == 2
    assert "This form was sent twice. It was saved once." in tab.get("/").text
    tab.post("/quick", data=again)  # read anew, it is another
    tab.post("/quick", data={**shown, "text": "asked once more"})
    assert len(history.list_events(get_job(alice, job_id), alice)) == 4


def test_a_new_job_that_is_sent_twice_is_one(tab, job_id):
    shown = fields_of(tab.post("/quick/read", data={"line": "add gardener at kew, london"}).text)
    first, second = (tab.post("/quick", data=shown) for _ in range(2))
    assert first.location == second.location != f"/jobs/{job_id}"
    assert tab.get("/jobs").text.count("data-job-link") == 2


def test_a_line_that_comes_while_two_are_read_is_told_to_wait_and_kept(
    tab, api, alice, job_id, monkeypatch
):
    slots = AccountSlots(2, 4, LinesBusy, 0.01)
    monkeypatch.setattr(reading, "line_slots", slots)
    with slots.taken(alice.id):
        busy = [
            tab.post("/quick/read", data={"line": "gridwell rejected"}),
            tab.post("/quick/read", data={"line": "gridwell rejected", "find": "1"}),
            tab.get("/quick?line=gridwell+rejected"),
            api(alice).post("/api/lines/read", json={"text": "gridwell rejected"}),
        ]
        refused = tab.post("/quick/read", data={"line": "x" * 200_001})
        assert refused.status_code == 422
    for answer in busy:
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
        assert "busy reading other lines" in answer.text
    assert 'name="line" value="gridwell rejected"' in busy[0].text
    assert busy[3].json == {"error": LinesBusy.sentence}
    assert tab.get("/quick?line=gridwell+rejected").status_code == 200
