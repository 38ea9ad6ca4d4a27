"""What a page is read from."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from vega.schemas.fields import OptionalUrl, json_schema, null_is_blank
from vega.schemas.inputs import Input, maybe

_Source = Annotated[
    str, BeforeValidator(null_is_blank), json_schema(type=["string", "null"], default="")
]


class PageSource(Input):
    """A page as a client has it, in whole or in part."""

    url: OptionalUrl = maybe(
        "The address of the page. A posting's own metadata never replaces it.",
    )
    html: _Source = Field(default="", description="The source of the page, or a part of it.")
    text: _Source = Field(default="", description="What the page says, as plain text.")
