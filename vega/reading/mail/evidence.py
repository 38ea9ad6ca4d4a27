"""Find what the sentences of a mail are signs of.

What a mail says in passing is no news: conditions ("if your profile matches, we will invite you"),
negations and thanks for an interview count for nothing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from vega.reading.mail.mail import LONGEST_SUBJECT, Mail
from vega.reading.mail.phrases.patterns import Phrase, plain, read_names, read_phrases
from vega.reading.mail.phrases.signs import Sign

LANGUAGES = ("english", "german", "french", "spanish")
PARTS = ("", "_refusals", "_steps", "_requests", "_asides")  # modules of a language
LONGEST_TEXT = 12_000  # characters of it that are read: news stands at the beginning
LONGEST_CALENDAR = 100_000
MOST_LINKS = 100
LONGEST_WORD = 60
MOST_WORDS = 120  # of a sentence
_WORDS_BEFORE = 2  # a phrase, in which it can be negated

Found = Counter[Sign]

_NEWS = (Sign.INVITATION, Sign.OFFER, Sign.INVITATION_HINT, Sign.OFFER_HINT)
_REFUSALS = (Sign.REJECTION, Sign.REJECTION_HINT)
_REQUESTS = (Sign.REQUEST, Sign.REQUEST_HINT, Sign.ALONE)
_NEGATED = (Sign.INVITATION, Sign.OFFER, Sign.ALONE, Sign.RECEIVED)
_HINTS = (
    Sign.RECEIVED_HINT,
    Sign.INVITATION_HINT,
    Sign.OFFER_HINT,
    Sign.REJECTION_HINT,
    Sign.REQUEST_HINT,
)
_HINT_OF = {
    Sign.INVITATION: Sign.INVITATION_HINT,
    Sign.OFFER: Sign.OFFER_HINT,
    Sign.REQUEST: Sign.REQUEST_HINT,
    Sign.REJECTION: Sign.REJECTION_HINT,
}
_OTHERS = (
    Sign.RECEIVED,
    Sign.RECEIVED_HINT,
    Sign.WITHDRAWN,
    Sign.WAITING,
    Sign.CANCELLED,
    Sign.MOVED,
    Sign.LATER,
    Sign.OWN,
    Sign.OWN_HINT,
    Sign.COLD,
    Sign.AWAY,
    Sign.ALERT,
)


def find_signs(mail: Mail) -> Found:
    """Count the phrases of each list that a mail has."""
    seen: set[tuple[Sign, str]] = set()  # with the words that are such a sign
    for sentence in sentences(mail.text[:LONGEST_TEXT]):
        seen |= set(_signs_of(sentence))
    calendars = [text[:LONGEST_CALENDAR] for text in mail.calendars]
    for subject in [mail.subject, *_titles(calendars)]:
        seen |= set(_signs_of_subject(subject[:LONGEST_SUBJECT]))
    found = Counter(sign for sign, _ in seen)
    found[Sign.ALERT_SUBJECT] += (
        _is_list_of_jobs(mail) or _is_from_an_alert(mail) or bool(_ANSWER.match(mail.subject))
    )
    found[Sign.CANCELLED] += any("METHOD:CANCEL" in text.upper() for text in calendars)
    found[Sign.INVITATION_HINT] += bool(calendars) + _has_booking_link(mail)
    return found


# Sentences


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences, of which words, commas and a question mark are left, after a space."""
    joined = _HYPHENATED.sub("", _INVISIBLE.sub("", text.replace("\r", "")))
    folded = _ABBREVIATED.sub(r"\1 ", plain(_URL.sub(" ", joined)))
    for sentence in _END.split(folded):
        words = [word[:LONGEST_WORD] for word in _WORD.findall(sentence)]
        if any(word not in _SIGNS for word in words):
            asked = words[MOST_WORDS:][-1:] == ["?"]
            yield " " + " ".join(words[:MOST_WORDS]) + " ?" * asked


_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff\u034f]")
_HYPHENATED = re.compile(r"(?<=[a-zäöüßéèàñ])-[ \t]*\n[ \t]*(?=[a-zäöüßéèàñ])")
_URL = re.compile(r"\bhttps?://\S+", re.IGNORECASE)
_ABBREVIATED = re.compile(
    r"\b(dr|mr|mrs|ms|mme|mlle|prof|sr|sra|srta|z|b|ca|bzw|inkl|tel|nr|st|h|m|a|p|d|u|i|ing|dipl"
    r"|evtl|ggf|approx|art|abs|max|\d{1,2})\.(?=[ \n])"
)
_END = re.compile(
    r"(?<=\?)(?=[\s!\"'»”)\]])|[.!;]+(?=\s|$|[\"'»”)\]])"
    r"|\n[ \t]*\n|\n[ \t]*(?=[-*•·–▪►✓]|\d{1,2}[.)] )"
)
_WORD = re.compile(r"[^\W_]+|,(?=\s)|\?$")
_SIGNS = (",", "?")


# Signs


def _signs_of_subject(subject: str) -> Iterator[tuple[Sign, str]]:
    """Yield the signs of a subject; that of a reply is of an earlier mail, so it is one hint."""
    is_reply = _REPLY.match(subject) is not None
    for sentence in sentences(_REPLY.sub("", subject)):
        yield from _matching(Sign.ALERT_SUBJECT, sentence.replace(" ,", ""))
        for sign, words in _signs_of(sentence):
            yield (_HINT_OF.get(sign, sign), "") if is_reply else (sign, words)


_REPLY = re.compile(r"\s*(?:(?:re|aw|antw|sv|rép|rep|rv|r)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)


def _signs_of(sentence: str) -> Iterator[tuple[Sign, str]]:
    """Yield the signs of a sentence with the phrases that tell of them."""
    whole = sentence.replace(" ,", "")
    for sign in _OTHERS:
        yield from _matching(sign, whole)
    if whole.endswith(" ?"):
        yield from _matching(Sign.QUESTION, whole)
    sentence = _blanked(sentence, Sign.PAST, only_exceptions=False).replace(" ,", "")
    conditions = [match.start() for match in _matches(Sign.CONDITION, sentence)]
    for sign in (*_REFUSALS, *_REQUESTS):
        yield from _matching(sign, sentence[: min(conditions, default=len(sentence))])
    if not conditions and not any(True for _ in _matches(Sign.PROCESS, sentence)):
        for sign in _NEWS:
            yield from _matching(sign, sentence)


def _matching(sign: Sign, sentence: str) -> Iterator[tuple[Sign, str]]:
    """Yield a list with the words of a sentence that are on it.

    What overlaps counts once, save for hints: a time may stand around the word "interview".
    """
    end = 0
    for match in sorted(_matches(sign, sentence), key=_place):
        if sign in _NEGATED and _is_negated(match):
            continue
        if match.start() >= end or sign in _HINTS:
            yield sign, match[0].rstrip("s")
        end = max(end, match.end())


def _place(match: re.Match[str]) -> tuple[bool, int, int]:
    """Return where to look at a match: what needs a whole sentence comes after closer phrases."""
    return match[0] == match.string, *match.span()


def _matches(sign: Sign, sentence: str) -> Iterator[re.Match[str]]:
    """Yield where a sentence has the phrases of a list, save for its exceptions."""
    sentence = _blanked(sentence, sign)
    for phrase in _candidates(sign, sentence):
        if not phrase.is_exception:
            yield from phrase.pattern.finditer(sentence)


def _blanked(sentence: str, sign: Sign, only_exceptions: bool = True) -> str:
    """Return a sentence with a mark that no phrase crosses in place of phrases."""
    for phrase in _candidates(sign, sentence):
        if phrase.is_exception or not only_exceptions:
            sentence = phrase.pattern.sub(" ¦", sentence)
    return sentence


def _is_negated(match: re.Match[str]) -> bool:
    words = match.string[: match.start()].split()[-_WORDS_BEFORE:]
    around = " " + " ".join(words) + match[0]
    return any(True for _ in _matches(Sign.NEGATION, around))


def _candidates(sign: Sign, sentence: str) -> Sequence[Phrase]:
    """Return the phrases of a list that have a word in common with a sentence, in their order."""
    index = _index()[sign]
    numbers = {number for word in {"", *sentence.split()} for number in index.by_word.get(word, ())}
    return [index.phrases[number] for number in sorted(numbers)]


class _List(NamedTuple):
    phrases: Sequence[Phrase]
    by_word: Mapping[str, Sequence[int]]  # numbers of phrases; of those without such a word by ""


@cache
def _index() -> Mapping[Sign, _List]:
    """Return the lists of all languages together: many mails are in two."""
    lists: dict[Sign, list[Phrase]] = {sign: [] for sign in Sign}
    for language in LANGUAGES:
        names = read_names(_module(language).NAMES)
        for part in PARTS:
            for sign, written in _module(language + part).PHRASES.items():
                lists[sign] += read_phrases(written, names)
    return {sign: _List(listed, _by_word(listed)) for sign, listed in lists.items()}


def _module(name: str) -> Any:
    return import_module(f"vega.reading.mail.phrases.{name}")


def _by_word(listed: Sequence[Phrase]) -> Mapping[str, Sequence[int]]:
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, phrase in enumerate(listed):
        for word in phrase.keys or ("",):
            numbers[word].append(number)
    return numbers


# What no phrase tells


def _is_list_of_jobs(mail: Mail) -> bool:
    """Return whether a mail lists several postings."""
    text = mail.text[:LONGEST_TEXT]
    return len(_GENDERS.findall(text)) > 3 or len(_BUTTONS.findall(plain(text))) > 2


_GENDERS = re.compile(r"\((?:[mwfhdx]|div)(?:\s?[/|*]\s?(?:[mwfhdxi]|div))+\)", re.IGNORECASE)
_BUTTONS = re.compile(
    r"\b(?:view job|apply now|easy apply|see job|jetzt bewerben|zur stelle|zum job|stelle ansehen"
    r"|job ansehen|voir l offre|voir le poste|postuler|ver oferta|ver empleo|inscribirme)\b"
)


# An answer to an invitation, as calendars send it.
_ANSWER = re.compile(
    r"\s*(?:accepted|declined|tentative(?:ly accepted)?|zugesagt|angenommen|abgelehnt|vielleicht"
    r"|mit vorbehalt|accepté|refusé|provisoire|aceptad[oa]|rechazad[oa]|provisional)\s?:",
    re.IGNORECASE,
)


def _is_from_an_alert(mail: Mail) -> bool:
    address = mail.sender.email.lower() if mail.sender else ""
    return bool(_ALERT_ADDRESS.search(address.partition("@")[0]))


_ALERT_ADDRESS = re.compile(
    r"alert|newsletter|digest|jobagent|job-?mail|jobs-listings|recommend|stellenmarkt"
    r"|suchagent|alertas?|alerte"
)


def _has_booking_link(mail: Mail) -> bool:
    return any(_BOOKING.search(link) for link in mail.links[:MOST_LINKS]) or bool(
        _BOOKING.search(mail.text[:LONGEST_TEXT])
    )


_BOOKING = re.compile(
    r"\b(?:calendly\.com|cal\.com|savvycal\.com|goodtime\.io|calendar\.app\.google|doodle\.com"
    r"|outlook\.office(?:365)?\.com/(?:book|owa/calendar)|youcanbook\.me|chilipiper\.com|zcal\.co"
    r"|tidycal\.com|meetings(?:-eu1)?\.hubspot\.com|acuityscheduling\.com|calendar\.google\.com/calendar/(?:u/0/)?appointments)",
    re.IGNORECASE,
)


def _titles(calendars: Sequence[str]) -> list[str]:
    """Return the titles of invitations that came with a mail."""
    return [found[1] for text in calendars for found in _TITLE.finditer(text)][:9]


_TITLE = re.compile(r"^SUMMARY[^:\n]{0,200}:(.{1,500})", re.MULTILINE | re.IGNORECASE)
