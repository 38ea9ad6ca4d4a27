"""What is read, and what was found in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

# What was found of a job, by the names of a draft's fields; each value as a draft has it: text,
# code, day or Decimal. A description is sanitized HTML, or text.
Fields = Mapping[str, Any]


class Kind(StrEnum):
    POSTING = "posting"
    SEVERAL = "several"
    NONE = "none"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Page:
    """What there is of a page. All of it is untrusted."""

    url: str = ""  # the address in the bar
    title: str = ""
    html: str = ""  # its source, or what of it is shown
    text: str = ""
    selection: str = ""  # HTML of what the person selected
    blocks: Sequence[str] = ()  # of JSON-LD
    meta: Mapping[str, str] = field(default_factory=dict)  # such as og:title


@dataclass(frozen=True, slots=True)
class Reading:
    kind: Kind
    postings: Sequence[Fields]
