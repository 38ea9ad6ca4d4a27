"""Who wrote a mail, from a header or from a line of a header block."""

import re
from collections.abc import Sequence
from itertools import islice

from vega.reading.mail.headers import decode_words, one_line
from vega.reading.mail.mail import Person

LONGEST_NAME = 200  # characters
LONGEST_EMAIL = 254
_LONGEST = 2_000  # characters in which a person is looked for

_EMAIL = r"[^\s<>()\[\]\",;:@]{1,100}@[^\s<>()\[\]\",;:@]{1,200}"
_IN_ANGLES = re.compile(rf"<\s*(?:mailto:)?({_EMAIL})\s*(?:<mailto:[^>]*>)?>", re.I)
_IN_BRACKETS = re.compile(rf"[\[(]\s*(?:mailto:)?({_EMAIL})\s*(?:<mailto:[^>]*>)?[\])]", re.I)
_BARE = re.compile(rf"(?:mailto:)?({_EMAIL})", re.I)
_NO_ADDRESS = re.compile(r"<[^<>@]*>|\[[^\[\]@]*\]")  # of Exchange: </o=…>
_MOST_RECIPIENTS = 20
_GROUP = re.compile(r'[^"@<\[(:]{0,100}:\s*(?=[^;]*@[^;]*;)')
_COMMENT = re.compile(r"\(([^()]{1,200})\)")
_ADDRESS_BESIDE = re.compile(rf"(?<=\S)\s*[(\[<]\s*{_EMAIL}\s*[)\]>]")
_VIA = re.compile(r"\s+(?:[(\[]\s*)?(?:via|über)\s+\S.{0,100}$", re.I)


def read_person(raw: str) -> Person | None:
    """Return the first person of a header in which words may be encoded; None if there is none."""
    value = raw[:_LONGEST]
    value = value[found.end() :] if (found := _GROUP.match(value)) else value
    bracketed = _IN_ANGLES.search(value) or _IN_BRACKETS.search(value)
    bare = _BARE.search(value)
    if bracketed and bare and '"' not in value[: bare.start()] and _is_several(value, bare.end()):
        bracketed = bracketed if bracketed.start() <= bare.start() else None
    if bracketed:
        return _person(value[: bracketed.start()], bracketed[1])
    if bare:
        comment = _COMMENT.search(value, bare.end())
        return _person(comment[1] if comment else value[: bare.start()], bare[1])
    name = _NO_ADDRESS.sub("", value)
    return None if name.rstrip("; ").endswith(":") else _person(name, "")


def read_people(raw: str) -> Sequence[Person]:
    """Return the persons of a header who have an address."""
    value = raw[:_LONGEST]
    value = value[found.end() :] if (found := _GROUP.match(value)) else value
    people, start = [], 0
    for found in islice(_BARE.finditer(value), _MOST_RECIPIENTS):
        people.append(_person(value[start : found.start()], found[1]))
        start = found.end()
    return [person for person in people if person is not None]


def _is_several(value: str, end: int) -> bool:
    """Return whether an address is followed by another one: `a@x.example, Tom <b@x.example>`."""
    return value[end : end + 1] in (",", ";")


def _person(name: str, email: str) -> Person | None:
    email = one_line(decode_words(email)).strip("'.*_")[:LONGEST_EMAIL]
    name = _name(decode_words(name))
    if name.casefold() == email.casefold():
        name = ""
    return Person(name, email) if name or email else None


def _name(text: str) -> str:
    text = _ADDRESS_BESIDE.sub("", text.replace('\\"', '"'))
    name = one_line(text).strip(" \"'*_<>,;“”„‘’")
    short = _VIA.sub("", name).strip(" \"'*_“”„‘’")
    return (short or name)[:LONGEST_NAME]
