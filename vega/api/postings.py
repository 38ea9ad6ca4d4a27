"""What a page says about a job, as JSON."""

from typing import Annotated

from flask.typing import ResponseReturnValue
from pydantic import Field
from typing_extensions import TypedDict

from vega.api import api, body
from vega.http.bearer import bearer
from vega.reading.page import Kind, Page
from vega.schemas import PageSource
from vega.serializers import PostingJson, posting_json
from vega.services import postings


class ReadingJson(TypedDict):
    kind: Annotated[
        Kind,
        Field(
            description="`posting`; `several`, each in the list; `expired`, if it is closed; or "
            "`none`."
        ),
    ]
    postings: Annotated[list[PostingJson], Field(description="The fields that were found of each.")]


@api.post("/postings/read")
def read_posting() -> ResponseReturnValue:
    """Read a page. Nothing is fetched, saved or counted."""
    owner = bearer(writes=False)
    source = body(PageSource)
    page = Page(url=source.url or "", html=source.html, text=source.text)
    reading = postings.read_page(owner, page)
    answer: ReadingJson = {
        "kind": reading.kind,
        "postings": [posting_json(fields) for fields in reading.postings],
    }
    return dict(answer)
