"""Employers to avoid as JSON."""

from flask import request, url_for
from flask.typing import ResponseReturnValue

from vega.api import api, body
from vega.api.serializers import employer_list_json
from vega.http.bearer import bearer
from vega.schemas import EmployerDraft, EmployerQuery, read_query
from vega.serializers import employer_json
from vega.services import employers

PAGE = 50


@api.get("/employers-to-avoid")
def list_employers() -> ResponseReturnValue:
    owner = bearer()
    query = read_query(EmployerQuery, request.args.to_dict(flat=False))
    page = employers.list_employers(owner, cursor=query.cursor, most=query.limit or PAGE)
    return employer_list_json(page)


@api.post("/employers-to-avoid")
def avoid_employer() -> ResponseReturnValue:
    employer = employers.avoid_employer(bearer(), body(EmployerDraft)).employer
    location = url_for(".show_employer", employer_id=employer.id)
    return employer_json(employer), 201, {"Location": location}


@api.get("/employers-to-avoid/<id:employer_id>")
def show_employer(employer_id: int) -> ResponseReturnValue:
    return employer_json(employers.get_employer(bearer(), employer_id))


@api.delete("/employers-to-avoid/<id:employer_id>")
def delete_employer(employer_id: int) -> ResponseReturnValue:
    employers.delete_employer(bearer(), employer_id)
    return "", 204
