"""The people of a job on its page and in their form, as a browser without scripts meets them."""

import pytest
from support.pages import errors_of, follow, message_of, part, undo_of, words_of

from vega.schemas import ContactDraft, read_form
from vega.services.jobs import jobs
from vega.services.plan import contacts

MARIA = {"name": "Maria Visser", "role": "Manager", "email": "maria@inn.example",
         "phone": "+31 (0)10 123 ext 7", "notes": "Met at the fair"}  # fmt: skip


@pytest.fixture
def job_id(alice, make_job):
    return make_job(alice, title="Cook", company="Inn")


def people(page):
    return part(page, "job-people", "section")


def test_a_person_is_written_and_called_by_links(tab, job_id):
    page = tab.get(f"/jobs/{job_id}").text
    assert words_of(people(page)) == "People Add person"
    page = follow(tab, tab.post(f"/jobs/{job_id}/contacts", data=MARIA))
    assert message_of(page) == "“Maria Visser” was added."
    html = people(page)
    assert "Maria Visser Manager Met at the fair" in words_of(html)
    assert 'href="mailto:maria@inn.example"' in html
    assert 'href="tel:+3110123"' in html
    page = follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert "Maria" not in page


def test_a_person_is_changed_and_deleted_with_undo(alice, tab, job_id):
    saved = contacts.create_contact(alice, read_form(ContactDraft, {**MARIA, "job_id": job_id}))
    address = f"/contacts/{saved.item.id}"
    form = tab.get(address).text
    assert all(f'value="{MARIA[name]}"' in form for name in ("name", "role", "email", "phone"))
    page = follow(tab, tab.post(address, data={**MARIA, "role": "Director"}))
    assert "Director" in people(page)
    page = follow(tab, tab.post(f"{address}/delete", data={"next": f"/jobs/{job_id}"}))
    assert message_of(page) == "“Maria Visser” was deleted."
    assert "Maria" not in people(page)
    page = follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert "Director" in people(page)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"name": " "}, "Name is required."),
        ({"email": "a@b.example?bcc=c@d.example"}, "Email must be"),
        ({"phone": "javascript:alert(1)"}, "Phone must be"),
    ],
)
def test_a_refused_person_says_why_and_keeps_what_was_typed(tab, job_id, sent, sentence):
    answer = tab.post(f"/jobs/{job_id}/contacts", data={**MARIA, **sent})
    assert answer.status_code == 422
    (error,) = errors_of(answer.text)
    assert error.startswith(sentence)
    assert "Met at the fair" in answer.text


def test_people_of_other_jobs_at_the_company_are_added_by_one_click(alice, tab, make_job, job_id):
    other = make_job(alice, company="INN")
    draft = read_form(ContactDraft, {**MARIA, "job_id": other})
    maria = contacts.create_contact(alice, draft).item.id
    for page in (f"/jobs/{job_id}", f"/jobs/{job_id}/contacts/new"):
        assert f'name="copy" value="{maria}"' in tab.get(page).text
    page = follow(tab, tab.post(f"/jobs/{job_id}/contacts", data={"copy": str(maria)}))
    (copied,) = contacts.contacts_of_job(jobs.get_job(alice, job_id))
    assert {name: getattr(copied, name) for name in MARIA} == MARIA
    assert "from another job" not in people(page)


def test_people_of_another_are_not_there(alice, bob, browser, make_job, job_id):
    draft = read_form(ContactDraft, {**MARIA, "job_id": job_id})
    maria, other = contacts.create_contact(alice, draft).item.id, browser(bob)
    own = make_job(bob, company="Inn")
    assert "Maria" not in other.get(f"/jobs/{own}").text
    assert other.post(f"/jobs/{own}/contacts", data={"copy": str(maria)}).status_code == 404
    assert other.get(f"/contacts/{maria}").status_code == 404
    for path in (f"/contacts/{maria}", f"/contacts/{maria}/delete", f"/jobs/{job_id}/contacts"):
        assert other.post(path, data=MARIA).status_code == 404
