"""Interviews as JSON."""

from vega.api import Operation, api
from vega.schemas import InterviewChanges, InterviewDraft, InterviewQuery
from vega.serializers import interview_json
from vega.serializers.shapes import InterviewJson
from vega.services.account import Account
from vega.services.cursors import Page
from vega.services.plan import interviews


@api.get("/interviews")
@Operation(
    "List interviews",
    "By their start, whatever their state. Days are in the account's time zone.",
    cursor=interviews.CURSOR,
)
def list_interviews(owner: Account, query: InterviewQuery) -> Page[InterviewJson]:
    return interviews.list_interviews(owner, query).of(interview_json)


@api.post("/interviews")
@Operation(
    "Add an interview",
    "Only `jobId` and `startsAt` are required. The default of `title` is kept from then on, "
    "even if the stage changes.",
)
def create_interview(owner: Account, draft: InterviewDraft) -> InterviewJson:
    return interview_json(interviews.create_interview(owner, draft).item)


@api.get("/interviews/<id:interview_id>")
@Operation("Read an interview", "Another user's interview is a 404.")
def get_interview(owner: Account, interview_id: int) -> InterviewJson:
    return interview_json(interviews.get_interview(owner, interview_id))


@api.patch("/interviews/<id:interview_id>")
@Operation(
    "Change an interview",
    "What you leave out stays as it is. With a new `startsAt` and no `endsAt`, the interview "
    "keeps its length. A `title` or `endsAt` of null is the default.",
)
def update_interview(owner: Account, interview_id: int, changes: InterviewChanges) -> InterviewJson:
    return interview_json(interviews.change_interview(owner, interview_id, changes).item)


@api.delete("/interviews/<id:interview_id>")
@Operation(
    "Delete an interview",
    "Unlike one with the `state` `cancelled`, it is gone. The job's history keeps that it took "
    "place.",
)
def delete_interview(owner: Account, interview_id: int) -> None:
    interviews.delete_interview(owner, interview_id)
