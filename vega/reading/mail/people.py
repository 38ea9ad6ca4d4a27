"""Who wrote a mail, from a header or from a line of a header block."""

import re
from collections.abc import Sequence
from itertools import islice

from vega.reading.mail.mail import Person
from vega.reading.mail.source.charsets import decode_words, one_line

LONGEST_NAME = 200  # characters
LONGEST_EMAIL = 254
_LONGEST = 2_000  # characters in which a person is looked for
_MOST_RECIPIENTS = 20

_EMAIL = r"(?:mailto:)?([^\s<>()\[\]\",;:@]{1,100}@[^\s<>()\[\]\",;:@]{1,200})"
_IN_ANGLES = re.compile(rf"<\s*{_EMAIL}[^<>]{{0,300}}>", re.I)
_BARE = re.compile(_EMAIL, re.I)
_NO_ADDRESS = re.compile(
    r"<[^<>@]*>|\[[^\[\]@]*\]|[(\[<]\s*[^\s<>()\[\]]*@.*"
)  # of Exchange: </o=…>
_VIA = re.compile(r"\s+(?:[(\[]\s*)?(?:via|über)\s+\S.{0,100}$", re.I)


def read_person(raw: str) -> Person | None:
    """Return the first person of a header in which words may be encoded; None if there is none."""
    value = raw[:_LONGEST]
    if found := _IN_ANGLES.search(value) or _BARE.search(value):
        return _person(value[: found.start()], found[1])
    return None if value.rstrip("; ").endswith(":") else _person(value, "")


def read_people(raw: str) -> Sequence[Person]:
    """Return the persons of a header who have an address."""
    value = raw[:_LONGEST]
    people, start = [], 0
    for found in islice(_BARE.finditer(value), _MOST_RECIPIENTS):
        people.append(_person(value[start : found.start()], found[1]))
        start = found.end()
    return [person for person in people if person is not None]


def _person(name: str, email: str) -> Person | None:
    email = one_line(email).strip("'.*_")[:LONGEST_EMAIL]
    name = _NO_ADDRESS.sub("", decode_words(name.replace('\\"', '"')))
    name = name.strip(" \"'*_<>([,;:“”„‘’")
    name = _VIA.sub("", name).strip(" \"'*_“”„‘’") or name
    if name.casefold() == email.casefold():
        name = ""
    return Person(name[:LONGEST_NAME], email) if name or email else None
