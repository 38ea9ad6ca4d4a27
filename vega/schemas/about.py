"""What forms, lists and files say of a field. It stands in the field's annotation, with its type:

    reference: Annotated[OptionalLine, About("Reference", "The employer’s number.")]

`OptionalLine` says that it is a `Kind.LINE`. Pydantic keeps both in the field's metadata.
"""

from enum import Enum, auto
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel


class Kind(Enum):
    """What a value is, which decides how it is typed, shown and written as JSON."""

    LINE = auto()
    AREA = auto()  # a long text
    ADDRESS = auto()  # of a web page
    CHOICE = auto()
    DAY = auto()
    AMOUNT = auto()  # of money
    COUNT = auto()  # a whole number
    TAGS = auto()


class About(NamedTuple):
    """`label` and `hint` are those of forms; `group` is what a form folds the field away as, blank
    for one that is always seen, and those of the salary are merged as one thing; `search`: a choice
    that is searched, as all texts are; `sample`: a value, as JSON has it.
    """

    label: str
    hint: str = ""
    group: str = ""
    search: bool = False
    sample: Any = None


_Item = TypeVar("_Item", About, Kind)


def in_annotations(model: type[BaseModel], wanted: type[_Item]) -> dict[str, _Item]:
    """Return what the annotation of each field of a model has of a type."""
    return {
        name: next(item for item in field.metadata if isinstance(item, wanted))
        for name, field in model.model_fields.items()
    }


def fields_in_group(model: type[BaseModel], group: str) -> tuple[str, ...]:
    """Return the fields of a model that are declared to be of a group, however they are called."""
    about = in_annotations(model, About)
    return tuple(name for name in about if about[name].group == group)
