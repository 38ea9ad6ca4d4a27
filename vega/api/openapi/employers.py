"""The operations on employers to avoid in the OpenAPI document."""

from vega.api.employers import PAGE
from vega.api.openapi.parts import Json, answer, body, linked, operation, paging, path_id
from vega.api.openapi.samples import EMPLOYER, NEW_EMPLOYER
from vega.services.employers import CURSOR


def paths() -> Json:
    return {
        "/api/employers-to-avoid": {"get": _list_employers(), "post": _avoid_employer()},
        "/api/employers-to-avoid/{employerId}": {
            "parameters": [path_id("employerId", "The ID of the employer on your list.", 2)],
            "get": _get_employer(),
            "delete": _delete_employer(),
        },
    }


def _list_employers() -> Json:
    page = {"employers": [EMPLOYER], "next": None}
    return operation(
        "listEmployersToAvoid", "Employers to avoid", "List employers to avoid",
        "The newest first. While `next` is not null, send it as `cursor` to get the next page.",
        {"200": answer("A page of employers to avoid.", "EmployerList", page)}, 400, 401,
        parameters=[*paging("employers", CURSOR.pattern, PAGE)],
    )  # fmt: skip


def _avoid_employer() -> Json:
    path = "The path of the employer on your list."
    made = answer("The employer is on your list.", "Employer", EMPLOYER, Location=path)
    calls = ("getEmployerToAvoid", "deleteEmployerToAvoid")
    return operation(
        "avoidEmployer", "Employers to avoid", "Add an employer to avoid",
        "Only `name` is required. An employer that is already on your list is a 409.",
        {"201": linked(made, calls, employerId="$response.body#/id")}, 400, 401, 409, 413, 415,
        requestBody=body("NewEmployer", NEW_EMPLOYER),
    )  # fmt: skip


def _get_employer() -> Json:
    return operation(
        "getEmployerToAvoid", "Employers to avoid", "Read an employer to avoid",
        "Another user's is a 404.",
        {"200": answer("The employer on your list.", "Employer", EMPLOYER)}, 401, 404,
    )  # fmt: skip


def _delete_employer() -> Json:
    return operation(
        "deleteEmployerToAvoid", "Employers to avoid", "Delete an employer to avoid",
        "Jobs at this employer no longer show a warning.",
        {"204": {"description": "The employer was taken off your list."}}, 401, 404,
    )  # fmt: skip
