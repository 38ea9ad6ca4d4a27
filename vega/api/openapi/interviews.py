"""The operations on interviews in the OpenAPI document."""

from vega.api.interviews import PAGE
from vega.api.openapi.parts import (
    DAY,
    Json,
    answer,
    body,
    linked,
    of_job,
    operation,
    paging,
    path_id,
    query,
)
from vega.api.openapi.samples import INTERVIEW, NEW_INTERVIEW
from vega.services.interviews import CURSOR

_CHANGES = {"startsAt": "2026-11-27T10:30:00+01:00", "location": "Room 4"}
_MOVED = {
    **INTERVIEW,
    "startsAt": "2026-11-27T09:30:00Z",
    "endsAt": "2026-11-27T10:30:00Z",
    "location": _CHANGES["location"],
    "updatedAt": "2026-11-20T16:40:00Z",
}


def paths() -> Json:
    return {
        "/api/interviews": {"get": _list_interviews(), "post": _create_interview()},
        "/api/interviews/{interviewId}": {
            "parameters": [path_id("interviewId", "The interview's ID.", 5)],
            "get": _get_interview(),
            "patch": _update_interview(),
            "delete": _delete_interview(),
        },
    }


def _list_interviews() -> Json:
    page = {"interviews": [INTERVIEW], "next": None}
    return operation(
        "listInterviews", "Interviews", "List interviews",
        "By their start, whatever their state. Days are in the account's time zone. While `next` "
        "is not null, send it as `cursor` with the same filters to get the next page.",
        {"200": answer("A page of interviews.", "InterviewList", page)}, 400, 401,
        parameters=[
            query("from", "Only interviews that start on this day or later.", DAY),
            query("to", "Only interviews that start on this day or earlier.", DAY),
            of_job("interviews"),
            *paging("interviews", CURSOR.pattern, PAGE),
        ],
    )  # fmt: skip


def _create_interview() -> Json:
    made = answer(
        "The interview was added.", "Interview", INTERVIEW, Location="The path of the interview."
    )
    calls = ("getInterview", "updateInterview", "deleteInterview")
    return operation(
        "createInterview", "Interviews", "Add an interview",
        "Only `jobId` and `startsAt` are required. The default of `title` is kept from then on, "
        "even if the stage changes.",
        {"201": linked(made, calls, interviewId="$response.body#/id")}, 400, 401, 404, 413, 415,
        requestBody=body("NewInterview", NEW_INTERVIEW),
    )  # fmt: skip


def _get_interview() -> Json:
    return operation(
        "getInterview", "Interviews", "Read an interview", "Another user's interview is a 404.",
        {"200": answer("The interview.", "Interview", INTERVIEW)}, 401, 404,
    )  # fmt: skip


def _update_interview() -> Json:
    return operation(
        "updateInterview", "Interviews", "Change an interview",
        "What you leave out stays as it is. With a new `startsAt` and no `endsAt`, the interview "
        "keeps its length. A `title` or `endsAt` of null is the default.",
        {"200": answer("The changed interview.", "Interview", _MOVED)}, 400, 401, 404, 413, 415,
        requestBody=body("InterviewChanges", _CHANGES),
    )  # fmt: skip


def _delete_interview() -> Json:
    return operation(
        "deleteInterview", "Interviews", "Delete an interview",
        "Unlike one with the `state` `cancelled`, it is gone. The job's history keeps that it took "
        "place.",
        {"204": {"description": "The interview was deleted."}}, 401, 404,
    )  # fmt: skip
