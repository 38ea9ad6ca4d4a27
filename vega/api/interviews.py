"""Interviews as JSON."""

from flask import request, url_for
from flask.typing import ResponseReturnValue

from vega.api import MERGE_PATCH, api, body
from vega.api.serializers import interview_list_json
from vega.http.bearer import bearer
from vega.schemas import InterviewChanges, InterviewDraft, InterviewQuery, read_query
from vega.serializers import interview_json
from vega.services import interviews

PAGE = 50


@api.get("/interviews")
def list_interviews() -> ResponseReturnValue:
    owner = bearer()
    query = read_query(InterviewQuery, request.args.to_dict(flat=False))
    page = interviews.list_interviews(
        owner,
        query.first,
        query.last,
        job_id=query.job_id,
        cursor=query.cursor,
        most=query.limit or PAGE,
    )
    return interview_list_json(page)


@api.post("/interviews")
def create_interview() -> ResponseReturnValue:
    owner = bearer()
    interview = interviews.create_interview(owner, body(InterviewDraft)).interview
    location = url_for(".show_interview", interview_id=interview.id)
    return interview_json(interview), 201, {"Location": location}


@api.get("/interviews/<id:interview_id>")
def show_interview(interview_id: int) -> ResponseReturnValue:
    return interview_json(interviews.get_interview(bearer(), interview_id))


@api.patch("/interviews/<id:interview_id>")
def update_interview(interview_id: int) -> ResponseReturnValue:
    owner = bearer()
    changes = body(InterviewChanges, MERGE_PATCH)
    return interview_json(interviews.change_interview(owner, interview_id, changes).interview)


@api.delete("/interviews/<id:interview_id>")
def delete_interview(interview_id: int) -> ResponseReturnValue:
    interviews.delete_interview(bearer(), interview_id)
    return "", 204
