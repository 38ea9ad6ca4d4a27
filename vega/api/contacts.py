"""Contacts as JSON."""

from flask import request, url_for
from flask.typing import ResponseReturnValue

from vega.api import MERGE_PATCH, api, body
from vega.api.serializers import contact_list_json
from vega.http.bearer import bearer
from vega.schemas import ContactChanges, ContactDraft, ContactQuery, read_query
from vega.serializers import contact_json
from vega.services import contacts

PAGE = 50


@api.get("/contacts")
def list_contacts() -> ResponseReturnValue:
    owner = bearer()
    query = read_query(ContactQuery, request.args.to_dict(flat=False))
    page = contacts.list_contacts(
        owner, job_id=query.job_id, cursor=query.cursor, most=query.limit or PAGE
    )
    return contact_list_json(page)


@api.post("/contacts")
def create_contact() -> ResponseReturnValue:
    owner = bearer()
    contact = contacts.create_contact(owner, body(ContactDraft)).contact
    location = url_for(".show_contact", contact_id=contact.id)
    return contact_json(contact), 201, {"Location": location}


@api.get("/contacts/<id:contact_id>")
def show_contact(contact_id: int) -> ResponseReturnValue:
    return contact_json(contacts.get_contact(bearer(), contact_id))


@api.patch("/contacts/<id:contact_id>")
def update_contact(contact_id: int) -> ResponseReturnValue:
    owner = bearer()
    changes = body(ContactChanges, MERGE_PATCH)
    return contact_json(contacts.change_contact(owner, contact_id, changes).contact)


@api.delete("/contacts/<id:contact_id>")
def delete_contact(contact_id: int) -> ResponseReturnValue:
    contacts.delete_contact(bearer(), contact_id)
    return "", 204
