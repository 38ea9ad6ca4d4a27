"""Pages: contacts, the people of a job."""

from collections.abc import Mapping

from flask import request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.models import Contact, Job
from vega.schemas import ContactChanges, ContactDraft
from vega.services.jobs.jobs import get_job
from vega.services.plan import contacts
from vega.web import web
from vega.web.jobs.messages import tell_change
from vega.web.plan.plan_forms import ContactForm
from vega.web.ui.forms import checked
from vega.web.ui.once import once
from vega.web.ui.redirects import job_url, next_path, see_other


@web.get("/jobs/<id:job_id>/contacts/new")
def new_contact(job_id: int, form: ContactForm | None = None) -> ResponseReturnValue:
    return _form_page(form or ContactForm(), get_job(current_user, job_id))


@web.post("/jobs/<id:job_id>/contacts")
@checked(new_contact, form=ContactForm)
def add_contact(form: ContactForm, job_id: int) -> ResponseReturnValue:
    """Add who was typed, or `copy`, who is a contact of another job."""
    draft = form.read(ContactDraft, {**_copied(), "job_id": job_id})
    with once():
        saved = contacts.create_contact(current_user, draft)
    tell_change("was added.", saved.change, name=saved.item.name)
    return see_other(next_path(job_url(job_id)))


@web.get("/contacts/<id:contact_id>")
def edit_contact(contact_id: int, form: ContactForm | None = None) -> ResponseReturnValue:
    contact = contacts.get_contact(current_user, contact_id)
    job = get_job(current_user, contact.job_id)
    return _form_page(form or ContactForm(obj=contact), job, contact)


@web.post("/contacts/<id:contact_id>")
@checked(edit_contact, form=ContactForm)
def change_contact(form: ContactForm, contact_id: int) -> ResponseReturnValue:
    saved = contacts.change_contact(current_user, contact_id, form.read(ContactChanges))
    tell_change("was saved.", saved.change, name=saved.item.name)
    return see_other(next_path(job_url(saved.item.job_id)))


@web.post("/contacts/<id:contact_id>/delete")
def delete_contact(contact_id: int) -> ResponseReturnValue:
    deleted = contacts.delete_contact(current_user, contact_id)
    tell_change("was deleted.", deleted.change, name=deleted.item.name)
    return see_other(next_path(job_url(deleted.item.job_id)))


def _copied() -> Mapping[str, object]:
    """Return all of the person that is to be copied, if one is."""
    if "copy" not in request.form:
        return {}
    contact = contacts.get_contact(current_user, request.form.get("copy", 0, type=int))
    return {name: getattr(contact, name) for name in ContactChanges.model_fields}


def _form_page(form: ContactForm, job: Job, contact: Contact | None = None) -> ResponseReturnValue:
    suggestions = contacts.suggest_contacts(current_user, job) if contact is None else ()
    return form.named(f"contact-{contact.id}" if contact else "new-contact").as_page(
        "contacts/contact.html",
        job=job,
        contact=contact,
        suggestions=suggestions,
        back=next_path(job_url(job.id)),
    )
