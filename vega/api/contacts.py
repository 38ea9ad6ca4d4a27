"""Contacts as JSON."""

from vega.api import Operation, api
from vega.schemas import ContactChanges, ContactDraft, ContactQuery
from vega.serializers import contact_json
from vega.serializers.shapes import ContactJson
from vega.services.account import Account
from vega.services.cursors import Page
from vega.services.plan import contacts


@api.get("/contacts")
@Operation("List contacts", "In the order in which they were added.", cursor=contacts.ORDER.pattern)
def list_contacts(owner: Account, query: ContactQuery) -> Page[ContactJson]:
    return contacts.list_contacts(owner, query).of(contact_json)


@api.post("/contacts")
@Operation("Add a contact", "Only `jobId` and `name` are required.")
def create_contact(owner: Account, draft: ContactDraft) -> ContactJson:
    return contact_json(contacts.create_contact(owner, draft).item)


@api.get("/contacts/<id:contact_id>")
@Operation("Read a contact", "Another user's contact is a 404.")
def get_contact(owner: Account, contact_id: int) -> ContactJson:
    return contact_json(contacts.get_contact(owner, contact_id))


@api.patch("/contacts/<id:contact_id>")
@Operation("Change a contact", "What you leave out stays as it is; null empties all but `name`.")
def update_contact(owner: Account, contact_id: int, changes: ContactChanges) -> ContactJson:
    return contact_json(contacts.change_contact(owner, contact_id, changes).item)


@api.delete("/contacts/<id:contact_id>")
@Operation("Delete a contact", "The person is removed from the job.")
def delete_contact(owner: Account, contact_id: int) -> None:
    contacts.delete_contact(owner, contact_id)
