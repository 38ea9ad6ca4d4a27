"""What a page says about a job, as JSON."""

from typing import Annotated

from typing_extensions import TypedDict

from vega.api import Operation, api
from vega.reading.page import Kind, Page
from vega.schemas import PageSource
from vega.serializers import posting_json
from vega.serializers.shapes import PostingJson, says
from vega.services.account import Account
from vega.services.jobs import page_slots


class ReadingJson(TypedDict):
    kind: Annotated[
        Kind, says("`posting`; `several`, each in the list; `expired`, if it is closed; or `none`.")
    ]
    postings: Annotated[list[PostingJson], says("The fields that were found of each.")]


@api.post("/postings/read")
@Operation(
    "Read a page",
    "Returns what a page says about a job: from its structured data, else from its words. A "
    "posting that was found has the fields of a new job, for `POST /api/jobs`; what the page "
    "does not say is missing. Send `html` or `text` or both, and the `url` of the page: the "
    "server never fetches it. Nothing is saved, and the quota is not used.",
    returns="What was found.",
    status=200,
    writes=False,
)
def read_posting(owner: Account, source: PageSource) -> ReadingJson:
    page = Page(url=source.url or "", html=source.html, text=source.text)
    reading = page_slots.read_page(owner, page)
    answer: ReadingJson = {
        "kind": reading.kind,
        "postings": [posting_json(fields) for fields in reading.postings],
    }
    return answer
