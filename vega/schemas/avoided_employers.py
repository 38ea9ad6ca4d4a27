"""What an employer to avoid may be."""

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from vega.rules.similar import bare_company
from vega.schemas.fields import NeededLine
from vega.schemas.inputs import Input
from vega.schemas.interviews import BlankLine


def _comparable(value: str) -> str:
    """A name of punctuation alone would match nothing."""
    if value.strip() and not bare_company(value):
        raise PydanticCustomError("employer", "no letter")
    return value


EmployerName = Annotated[NeededLine, AfterValidator(_comparable)]


class EmployerDraft(Input):
    """An employer to avoid."""

    name: EmployerName = Field(description="The employer: `Acme`.")
    reason: BlankLine = Field(default="", description="Why, in a line: `never replied`.")
