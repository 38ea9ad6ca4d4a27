"""Employers to avoid as JSON."""

from vega.api import Answer, Operation, api
from vega.errors import EmployerAvoided
from vega.schemas import EmployerDraft, PageQuery
from vega.serializers import employer_json
from vega.serializers.shapes import EmployerJson
from vega.services.account import Account
from vega.services.cursors import Page
from vega.services.plan import avoided_employers


@api.get("/employers-to-avoid")
@Operation(
    "List employers to avoid",
    "The newest first.",
    returns="A page of employers to avoid.",
    cursor=avoided_employers.ORDER.pattern,
)
def list_employers_to_avoid(owner: Account, query: PageQuery) -> Page[EmployerJson]:
    return avoided_employers.list_employers(owner, query).of(employer_json)


@api.post("/employers-to-avoid")
@Operation(
    "Add an employer to avoid",
    "Only `name` is required. An employer that is already on your list is a 409.",
    returns="The employer is on your list.",
    answers={409: Answer("The employer is already on your list.", EmployerAvoided.sentence)},
)
def avoid_employer(owner: Account, draft: EmployerDraft) -> EmployerJson:
    return employer_json(avoided_employers.avoid_employer(owner, draft).item)


@api.get("/employers-to-avoid/<id:employer_id>")
@Operation(
    "Read an employer to avoid",
    "Another user's is a 404.",
    returns="The employer on your list.",
)
def get_employer_to_avoid(owner: Account, employer_id: int) -> EmployerJson:
    return employer_json(avoided_employers.get_employer(owner, employer_id))


@api.delete("/employers-to-avoid/<id:employer_id>")
@Operation(
    "Delete an employer to avoid",
    "Jobs at this employer no longer show a warning.",
    returns="The employer was taken off your list.",
)
def delete_employer_to_avoid(owner: Account, employer_id: int) -> None:
    avoided_employers.delete_employer(owner, employer_id)
