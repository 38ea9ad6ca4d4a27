"""The operations on contacts in the OpenAPI document."""

from vega.api.contacts import PAGE
from vega.api.openapi.parts import Json, answer, body, linked, of_job, operation, paging, path_id
from vega.api.openapi.samples import CONTACT, NEW_CONTACT
from vega.services.contacts import CURSOR

_CHANGES = {"role": "Head of Data", "notes": "Prefers a call in the morning."}


def paths() -> Json:
    return {
        "/api/contacts": {"get": _list_contacts(), "post": _create_contact()},
        "/api/contacts/{contactId}": {
            "parameters": [path_id("contactId", "The contact's ID.", 3)],
            "get": _get_contact(),
            "patch": _update_contact(),
            "delete": _delete_contact(),
        },
    }


def _list_contacts() -> Json:
    page = {"contacts": [CONTACT], "next": None}
    return operation(
        "listContacts", "Contacts", "List contacts",
        "In the order in which they were added. While `next` is not null, send it as `cursor` with "
        "the same filter to get the next page.",
        {"200": answer("A page of contacts.", "ContactList", page)}, 400, 401,
        parameters=[of_job("contacts"), *paging("contacts", CURSOR.pattern, PAGE)],
    )  # fmt: skip


def _create_contact() -> Json:
    made = answer("The contact was added.", "Contact", CONTACT, Location="The path of the contact.")
    calls = ("getContact", "updateContact", "deleteContact")
    return operation(
        "createContact", "Contacts", "Add a contact", "Only `jobId` and `name` are required.",
        {"201": linked(made, calls, contactId="$response.body#/id")}, 400, 401, 404, 413, 415,
        requestBody=body("NewContact", NEW_CONTACT),
    )  # fmt: skip


def _get_contact() -> Json:
    return operation(
        "getContact", "Contacts", "Read a contact", "Another user's contact is a 404.",
        {"200": answer("The contact.", "Contact", CONTACT)}, 401, 404,
    )  # fmt: skip


def _update_contact() -> Json:
    return operation(
        "updateContact", "Contacts", "Change a contact",
        "What you leave out stays as it is; null empties all but `name`.",
        {"200": answer("The changed contact.", "Contact", {**CONTACT, **_CHANGES})},
        400, 401, 404, 413, 415,
        requestBody=body("ContactChanges", _CHANGES),
    )  # fmt: skip


def _delete_contact() -> Json:
    return operation(
        "deleteContact", "Contacts", "Delete a contact", "The person is removed from the job.",
        {"204": {"description": "The contact was deleted."}}, 401, 404,
    )  # fmt: skip
