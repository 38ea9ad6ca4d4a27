"""Contacts: people of other jobs at the same company are suggested."""

from vega.schemas import ContactDraft, read_form
from vega.services.jobs.jobs import delete_jobs, get_job
from vega.services.plan.contacts import create_contact, suggest_contacts


def add(owner, job_id, name, email=None):
    draft = {"job_id": job_id, "name": name, "email": email}
    create_contact(owner, read_form(ContactDraft, draft))


def suggested(owner, job_id):
    return [contact.name for contact in suggest_contacts(owner, get_job(owner, job_id))]


def test_people_of_the_same_company_are_suggested_once_the_newest_first(alice, make_job):
    job_id, twin, third = (make_job(alice, company=name) for name in ("Acme GmbH", "ACME", "Acme"))
    for job, name in ((twin, "Maria"), (third, "Tom"), (third, "maria")):
        add(alice, job, name)
    assert suggested(alice, job_id) == ["maria", "Tom"]
    add(alice, job_id, "Tom")
    assert suggested(alice, job_id) == ["maria"]


def test_nobody_is_suggested_to_a_job_that_was_imported_without_a_company(alice, make_job):
    job_id, other = (make_job(alice, company="Unknown company") for _ in range(2))
    add(alice, other, "Kim")
    assert suggested(alice, job_id) == []


def test_nobody_of_another_company_another_user_or_the_trash_is_suggested(alice, bob, make_job):
    job_id, deleted = make_job(alice), make_job(alice)
    add(alice, make_job(alice, company="Other"), "Stranger")
    add(bob, make_job(bob), "Bob's")
    add(alice, deleted, "Gone")
    delete_jobs(alice, [deleted])
    assert suggested(alice, job_id) == []


def test_eight_are_suggested_at_most(alice, make_job):
    job_id, other = make_job(alice), make_job(alice)
    for number in range(10):
        add(alice, other, f"Person {number}")
    assert suggested(alice, job_id) == [f"Person {number}" for number in range(9, 1, -1)]


def test_nobody_is_suggested_whom_the_job_has_with_more_about_them(alice, make_job):
    job_id, other = make_job(alice), make_job(alice)
    add(alice, job_id, "Maria", "maria@example.com")
    add(alice, other, "Maria")
    assert suggested(alice, job_id) == []
    add(alice, other, "Maria", "another@example.com")
    assert suggested(alice, job_id) == ["Maria"]
