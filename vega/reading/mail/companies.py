"""How clearly a mail names companies."""

import re
from collections.abc import Iterable, Mapping, Sequence

from vega.reading.mail.clues import LONGEST_TEXT, PLACED, Clues, Side
from vega.reading.mail.names import initials, is_unspaced, spelled
from vega.reading.mail.senders import (
    can_stand_alone,
    is_everywhere,
    is_ordinary,
    is_start,
    sender_likeness,
)

# Points of a name in the subject, the text and what is quoted, by what is known of who writes.
_STRANGER = (30, 30, 12)  # no site of an employer: the name is all there is
_EMPLOYER = (25, 15, 12)  # may write about others
_ORDINARY = (15, 5, 3)  # a name that texts have anyway: On, Microsoft
_SIGNED = 30  # as the last lines do: `Acme GmbH`
_AT = 22  # `at On`; an ordinary name has to be spelled as it is
_AT_KNOWN = 14  # the same of a name that mails have for other reasons: Microsoft
_SENDER, _ORDINARY_SENDER = (0, 15, 30, 35), (0, 7, 15, 35)  # by `sender_likeness`
_WORD, _PART = 14, 12  # a name that is shortened to a word, to several
_OTHERS_WORD = 8  # the same where an employer writes: Crédit Mutuel is no Crédit Agricole
_COMPARED = 5  # `similar to Acme`
_AGAIN = 2  # for a second place


def points_of_companies(clues: Clues, companies: Mapping[str, Iterable[str]]) -> dict[str, float]:
    """Return the points for companies; of names within one another the longest counts. `companies`
    are names as `core` has them, with the ways in which jobs write them.
    """
    left = [*clues.named]
    points: dict[str, float] = {}
    for name in sorted(companies, key=lambda name: (-len(name), name)):
        found = [_of_senders(clues, name), _of_signed(clues, name), _of_part(clues, name)]
        found += _of_texts(clues, left, name)
        if is_everywhere(name) or is_ordinary(name):
            found.append(_of_preposition(clues, companies[name], is_ordinary(name)))
        points[name] = max(found) + (_AGAIN if sum(map(bool, found)) > 1 else 0)
    return points


def _of_texts(clues: Clues, left: list[str], name: str) -> list[float]:
    """Return the points for a name in each text, and take it out there."""
    is_weak = is_everywhere(name)
    is_all = not clues.sites or is_unspaced(name)  # which nobody shortens
    worth = _ORDINARY if is_weak else _STRANGER if is_all else _EMPLOYER
    needle = name if is_unspaced(name) else f" {spelled(name)} "
    found: list[float] = []
    for at, text in enumerate(left):
        if needle in text:
            is_compared = any(f" {word}{needle}" in text for word in _LIKE)
            found.append(_COMPARED if is_compared else worth[at])
            if not is_weak and at < 2 and clues.is_placed(needle.strip()):
                found.append(_AT)
            left[at] = text.replace(needle, " | ")
    return found


def _of_senders(clues: Clues, name: str) -> float:
    points = _ORDINARY_SENDER if is_everywhere(name) else _SENDER
    if is_unspaced(name):
        return max(points[2] * side.weight * (name in side.called) for side in clues.sides)
    return max(points[sender_likeness(side.flat, name)] * side.weight for side in clues.sides)


def _of_signed(clues: Clues, name: str) -> float:
    is_told = clues.signed.get(spelled(name))
    return _SIGNED if is_told or (is_told is not None and not is_everywhere(name)) else 0


def _of_part(clues: Clues, name: str) -> float:
    """Return the points for a name that is shortened."""
    words = name.split()
    if len(words) < 2:
        return 0
    if any(_is_acronym(side, words) for side in clues.sides):
        return _SENDER[1]
    alone = [word for word in words if can_stand_alone(word)]
    if any(sender_likeness(side.flat, word) == 3 for word in alone for side in clues.sides):
        return _SENDER[1]
    return max(_of_one_word(clues, words[0], alone), _of_several_words(clues, words))


def _is_acronym(side: Side, words: Sequence[str]) -> bool:
    """Return whether they call themselves what their address does, short for the company's name."""
    shorts = {words[0]} if len(words[0]) < 4 else set()
    letters = initials(" ".join(words))
    shorts |= {letters[:size] for size in range(3, len(letters) + 1)}
    return any(short in side.labels and f" {short} " in side.flat for short in shorts)


def _of_one_word(clues: Clues, first: str, alone: Sequence[str]) -> float:
    found = [spelled(word) for word in alone if spelled(word) in clues.vocabulary]
    is_named = spelled(first) in found or any(map(clues.is_placed, found))
    return (_OTHERS_WORD if clues.sites else _WORD) * is_named


def _of_several_words(clues: Clues, words: Sequence[str]) -> float:
    if not {spelled(words[0]), spelled(words[-1])} & clues.vocabulary:
        return 0
    texts = [*clues.named, *(side.spelled for side in clues.sides)]
    for part in (words[:4], words[:3], words[:2], words[-2:]):
        shorter = " ".join(part)
        telling = [word for word in part if len(word) > 2 and not is_start(word)]
        if not telling or len(part) == len(words):
            continue
        if len(telling) > 1 and any(sender_likeness(s.flat, shorter) == 3 for s in clues.sides):
            return _SENDER[2]
        if any(f" {spelled(shorter)} " in text for text in texts):
            return _PART + 2 * (len(telling) > 1)
    return 0


def _of_preposition(clues: Clues, companies: Iterable[str], is_ordinary: bool) -> float:
    before, points = (_BEFORE, _AT) if is_ordinary else (_BEFORE_KNOWN, _AT_KNOWN)
    whole = f"{clues.mail.subject}\n{clues.mail.text[:LONGEST_TEXT]}"
    for company in companies:
        if (
            company in whole
            and company != company.lower()
            and re.search(before + re.escape(company) + _AFTER, whole)
        ):
            return points
    return 0


_LIKE = ("similar to", "such as", "like", "wie", "comme", "como", "e g", "z b", "including")
_BEFORE_KNOWN = rf"\b(?:{'|'.join(PLACED)}|an) "
_BEFORE = rf"\b(?:{'|'.join(PLACED)}|(?<!similar )to|with|of|von|zu|zur|de|by) "
_AFTER = r"(?![\w-])(?! [A-Z][a-z])"
