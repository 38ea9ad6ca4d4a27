"""Employers to avoid: their page, and the warning where a job is added and shown."""

import html

import pytest
from support.assistants import Assistant
from support.pages import errors_of, follow, message_of, undo_of, words_of

from vega.schemas import EmployerDraft, read_form
from vega.services.accounts import tokens
from vega.services.jobs.jobs import get_job
from vega.services.plan import avoided_employers

pytestmark = pytest.mark.usefixtures("wednesday")

PATH = "/settings/employers-to-avoid"
SENTENCE = "On your list of employers to avoid since 25 Nov: never replied."
POSTING = {"title": "Chef", "company": "ACME GmbH"}


@pytest.fixture
def acme(alice):
    draft = {"name": "Acme", "reason": "never replied"}
    return avoided_employers.avoid_employer(alice, read_form(EmployerDraft, draft)).item.id


def names(owner):
    return [one.name for one in avoided_employers.list_employers(owner).rows]


def test_one_is_added_and_deleted_with_undo(alice, tab):
    assert "Your list is empty." in tab.get(PATH).text
    assert f'href="{PATH}"' in tab.get("/settings").text
    sent = {"name": "Acme", "reason": "never replied", "next": PATH}
    page = follow(tab, tab.post(PATH, data=sent))
    assert message_of(page) == "“Acme” is now on your list."
    assert "· never replied" in words_of(page)
    (acme,) = avoided_employers.list_employers(alice).rows
    page = follow(tab, tab.post(f"{PATH}/{acme.id}/delete", data={"next": PATH}))
    assert message_of(page) == "“Acme” is no longer on your list."
    assert names(alice) == []
    assert tab.post("/jobs/undo", data=undo_of(page)).location == PATH
    assert names(alice) == ["Acme"]


def test_what_is_refused_is_told_beside_its_field_and_stays_typed(alice, tab, acme):
    for name, status, problem in (
        ("ACME, Inc.", 409, "This employer is already on your list."),
        ("?", 422, "Employer must have a letter or a digit."),
        ("", 422, "Employer is required."),
    ):
        answer = tab.post(PATH, data={"name": name, "reason": "too far"})
        assert (answer.status_code, errors_of(answer.text)) == (status, [problem])
        assert f'value="{name}"' in answer.text
        assert 'value="too far"' in answer.text
    assert names(alice) == ["Acme"]
    long = tab.post(PATH, data={"name": "Beta", "reason": "x" * 501})
    assert errors_of(long.text) == ["Reason is too long: 500 characters at most, this one has 501."]


def test_a_long_list_has_pages_and_a_made_up_page_is_told(alice, tab):
    for number in range(51):
        avoided_employers.avoid_employer(
            alice, read_form(EmployerDraft, {"name": f"Acme {number}"})
        )
    page = tab.get(PATH).text
    assert ">Acme 0<" not in page
    (address,) = [part.split('"')[0] for part in page.split('rel="next" href="')[1:]]
    assert ">Acme 0<" in tab.get(html.unescape(address)).text
    assert tab.get(f"{PATH}?cursor=1").status_code == 400


def test_a_jobs_page_warns_and_offers_to_avoid_its_employer(alice, tab, make_job, acme):
    warned, other = make_job(alice, company="ACME GmbH"), make_job(alice, company="A & B")
    page = tab.get(f"/jobs/{warned}").text
    assert SENTENCE in words_of(page)
    assert "Avoid this employer" not in page
    page = tab.get(f"/jobs/{other}").text
    assert "employers to avoid" not in words_of(page)
    (asked,) = [part.split('"')[0] for part in page.split('<a href="') if part.startswith(PATH)]
    form = tab.get(html.unescape(asked)).text
    assert 'value="A &amp; B"' in form
    assert f'name="next" value="/jobs/{other}"' in form
    saved = tab.post(PATH, data={"name": "A & B", "next": f"/jobs/{other}"})
    assert saved.location == f"/jobs/{other}"
    assert "On your list of employers to avoid since 25 Nov." in words_of(follow(tab, saved))


def test_the_add_form_warns_before_saving_and_never_refuses(alice, tab, acme):
    for company, is_warned in (("ACME GmbH", True), ("Beta", False), ("", False)):
        shown = tab.get("/jobs/alike", query_string={"company": company}).text
        assert (SENTENCE in words_of(shown)) == is_warned, company
    shared = tab.post("/jobs/new/fill", data={**POSTING, "different": "1"}).text
    assert SENTENCE in words_of(shared)
    saved = tab.post("/jobs/new", data=POSTING)  # as without scripts: saved, and told after it
    assert saved.status_code == 303
    page = follow(tab, saved)
    assert message_of(page) == "“Chef” was added."
    assert SENTENCE in words_of(page)


def test_an_assistant_is_warned_of_the_job_that_it_saved(app, alice, acme):
    assistant = Assistant(app.test_client(), tokens.create_token(alice, "Claude"))
    posting = {**POSTING, "location": "Bern", "description": "Cook."}
    first = {**posting, "sourceUrl": "https://jobs.example/1"}
    told = assistant.call("save_job", **first)
    assert told["untrusted"] == {"warnings": [SENTENCE]}
    assert get_job(alice, told["jobId"]).company == "ACME GmbH"
    other = {**posting, "company": "Beta", "sourceUrl": "https://jobs.example/2"}
    assert "untrusted" not in assistant.call("save_job", **other)


def test_a_reason_is_text_and_keeps_its_direction(alice, tab, make_job):
    reason = "<b>\u202eno</b>"
    avoided_employers.avoid_employer(
        alice, read_form(EmployerDraft, {"name": "Acme", "reason": reason})
    )
    page = tab.get(f"/jobs/{make_job(alice, company='Acme')}").text
    assert f": {html.escape(reason)}.</bdi>" in page
    assert "<b>" not in page


def test_the_preview_of_an_import_shows_the_warning_first(alice, tab, acme):
    rows = "".join(f"Chef {number},Beta\n" for number in range(30))
    sheet = f"title,company\n{rows}Chef,Acme AG\n"
    draft = tab.post("/import", data={"text": sheet})
    page = words_of(follow(tab, draft))
    assert SENTENCE in page
