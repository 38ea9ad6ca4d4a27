"""Tell what a mail says about an application, by the phrases in `words/*.txt`.

Systems and boards write the same words each time: `words/systems.txt` has them, and is asked
first. Where nothing is sure, `OTHER` is the safe answer: it changes nothing.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from itertools import accumulate

from vega.reading import word_files
from vega.reading.mail.mail import LONGEST_SUBJECT, Mail
from vega.reading.sentences import APART, MOST_WORDS, Match, Phrases, sentences, words_of

LONGEST_TEXT = 12_000  # characters of it that are read: news stands at the beginning
MOST_LINKS = 100
LONGEST_LINK = 500
BEFORE, BEHIND = 6, 2  # words around a phrase in which it can be denied
ENOUGH_POSTINGS = 4
ENOUGH_TIMES = 2  # to choose from
SECTIONS = (
    *("received", "arrived", "sent", "rejection", "chosen", "other", "gone", "post", "planned"),
    *("hoped", "regret", "invitation", "meeting", "meet", "time", "offer", "join"),
    *("task", "paper", "ask", "request", "question", "polite", "withdrawn", "left", "elsewhere"),
    *("hold", "condition", "before", "steps", "choice", "negation", "past", "cancel", "postpone"),
    *("alert", "aside", "application"),
)
_Sign = tuple[str, str]  # a section and the phrase that stands for it


class Says(StrEnum):
    RECEIVED = "received"  # the application arrived, or was viewed
    REJECTION = "rejection"  # also: the position is filled or closed
    INVITATION = "invitation"  # to an interview
    OFFER = "offer"
    REQUEST = "request"  # a question, a form, a test to do
    WITHDRAWN = "withdrawn"  # by the person
    OTHER = "other"


def says(mail: Mail) -> Says:
    """Return what a mail says; `OTHER` where it is not sure enough."""
    return _said_by_system(mail) or _said_by_phrases(mail)


# By the sender


def _said_by_system(mail: Mail) -> Says | None:
    """Return what the first row says that has the sender and the words of a mail."""
    address = mail.sender.email.casefold() if mail.sender else ""
    rows = [(words, said) for sender, words, said in systems() if sender in address]
    if not rows:
        return None
    phrases = Phrases((said, words) for words, said in rows)
    texts = [mail.subject[:LONGEST_SUBJECT], *sentences(mail.text[:LONGEST_TEXT])]
    found = {match.phrase for text in texts for match in phrases.matches(words_of(text))}
    return next((Says(said) for words, said in rows if not words or words in found), None)


@cache
def systems() -> Sequence[tuple[str, str, str]]:
    """Return the rows of `systems.txt`: a part of an address, a phrase, what such a mail says."""
    lines = word_files.sections("systems").get("rows", ())
    rows = [[*map(str.strip, line.split("|"))] for line in lines]
    return [(row[0], row[1], row[2]) for row in rows if len(row) == 3 and row[2] in {*Says}]


# By phrases


def _said_by_phrases(mail: Mail) -> Says:
    """Return what the first rule says that holds; a job alert or a bulk mail is no news."""
    found = _signs(mail)
    told = found["received"] or found["rejection"]
    is_bulk = mail.is_automatic and not (told or found["application"] or found["task"])
    is_alert = found["alert"] and not told
    is_meant = found["times"] or found["booking"]
    is_arrival = 0 < found["invitation"] < found["received"] and not is_meant
    rules = (
        (is_bulk or is_alert or _lists_postings(mail), Says.OTHER),
        (found["withdrawn"], Says.WITHDRAWN),
        (found["aside"], Says.OTHER),
        (found["rejection"], Says.REJECTION),
        (found["task"] and not found["appointed"], Says.REQUEST),
        (found["offer"], Says.OFFER),
        (found["cancelled"], Says.OTHER),
        (is_arrival, Says.RECEIVED),
        (found["invitation"], Says.INVITATION),
        (found["request"], Says.REQUEST),
        (found["regret"] > (2 if found["received"] else 1), Says.REJECTION),
        (found["hold"], Says.OTHER),
        (found["received"], Says.RECEIVED),
        (found["question"], Says.REQUEST),
    )
    return next((said for holds, said in rules if holds), Says.OTHER)


def _signs(mail: Mail) -> Counter[str]:
    """Count what the phrases of a mail are signs of, each phrase once."""
    read = _read(mail)
    signs = _signs_of_subject(read[0])
    is_step = False
    for sentence in read[1:]:
        is_step = is_step and sentence.is_item
        if not is_step:
            signs |= set(sentence.signs())
        is_step = is_step or "steps" in sentence.has
    counted = Counter(section for section, _ in signs)
    counted["times"] = sum(one.times for one in read)
    is_choice = counted["question"] and counted["times"] >= ENOUGH_TIMES
    counted["appointed"] += any(one.times and one.invites for one in read)
    meets = any({"meeting", "meet"} & one.has for one in read)
    counted["booking"] += meets and _has_booking_link(mail)
    counted["invitation"] += bool(is_choice or counted["booking"])
    return counted


def _read(mail: Mail) -> "Sequence[_Sentence]":
    """Return the subject and the sentences with the phrases of the language that has the most."""
    texts = [mail.subject[:LONGEST_SUBJECT], *sentences(mail.text[:LONGEST_TEXT])]
    words = [words_of(text) for text in texts]
    found = [[list(one.matches(each)) for each in words] for one in _phrases()]
    most = max(found, key=_count)
    return [_Sentence(text, matches) for text, matches in zip(texts, most, strict=True)]


def _count(matches: Iterable[Sequence[Match]]) -> tuple[int, int]:
    """Count the words with which phrases begin, first those of phrases that have a long word:
    short words are those of other languages too.
    """
    found = [(n, one) for n, each in enumerate(matches) for one in each if one.section != "choice"]
    long = {(n, one.start) for n, one in found if not one.is_of_short_words}
    return len(long), len({(n, one.start) for n, one in found})


@cache
def _phrases() -> Sequence[Phrases]:
    """Return the phrases of each language."""
    return [_phrases_of(word_files.sections(each)) for each in word_files.languages()]


def _phrases_of(words: Mapping[str, Sequence[str]]) -> Phrases:
    named = ((each, phrase) for each in SECTIONS for phrase in words.get(f"mail.{each}", ()))
    return Phrases(named, words.get("mail.same", ()))


def _signs_of_subject(subject: "_Sentence") -> set[_Sign]:
    """Return the signs of a subject; that of a reply was written before and has few."""
    signs = set() if _REPLY.match(subject.text) else set(subject.signs())
    if "alert" in subject.has:
        signs.add(("alert", ""))
    if subject.is_cancelled:
        signs.add(("cancelled", ""))
    return signs


_REPLY = re.compile(r"\s*(?:re|aw|antw|sv|rép|r)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)


# What counts in a sentence

_NEWS = ("invitation", "offer", "join", "meeting")
_NO_NEWS_BESIDE = {
    "offer": {"invitation"},
    "join": {"invitation", "meeting"},
    "invitation": {"past"},
    "meeting": {"past"},
    "gone": {"invitation", "meeting", "planned"},
}
_UNCERTAIN = (
    *("rejection", "chosen", "gone", "hoped", "regret"),
    *("request", "task", "paper", "withdrawn", "left", "received", "arrived", "hold"),
)
_ASKED = ("question", "paper", "request")
# What a section is a sign of beside another one.
_BESIDE = {
    "arrived": ("received", "sent"),
    "hoped": ("rejection", "negation"),
    "chosen": ("rejection", "other"),
    "gone": ("rejection", "post"),
    "join": ("offer", "join"),
    "left": ("withdrawn", "elsewhere"),
    "meeting": ("invitation", "meet"),
    "task": ("task", "ask"),
    "paper": ("request", "ask"),
}
_CLOSE = ("chosen", "gone", "left")
_ELSEWHERE = ("alert", "cancel")
_ENDS = ("withdrawn", "rejection")  # may stand beside a meeting that is off


class _Sentence:
    """A sentence, the phrases in it, and which of them count."""

    def __init__(self, text: str, found: Sequence[Match]) -> None:
        self.text = text
        self.found = found
        self.times = len(_CLOCK.findall(text))
        self.is_item = bool(_ITEM.match(text))
        self._is_question = text.endswith("?")
        self.has = {one.section for one in found}
        self._is_choice = self.is_item and any(
            one.section == "choice" and one.start == 0 for one in found
        )
        is_later = any(one.section == "postpone" and one.is_close for one in found)
        is_off = {"cancel", "meeting"} <= self.has
        self.is_cancelled = is_off or (is_later and not self.times)
        if self.times or "time" in self.has:
            self.has.add("meet")
        starts = (one.start for one in found if one.section == "condition")
        self._condition = min(starts, default=MOST_WORDS)
        self._negations = [one for one in found if one.section == "negation"]
        parts = _CLAUSE.split(text)[:-1] if self._negations else ()
        self._clauses = [*accumulate(len(words_of(part)) for part in parts)]

    def signs(self) -> Iterator[_Sign]:
        """Yield what the phrases that count are signs of, each with its phrase."""
        if self._is_choice:
            return
        for one in self.found:
            section, beside = _BESIDE.get(one.section, (one.section, one.section))
            if self.is_cancelled and section not in _ENDS:
                continue
            if beside in self.has and one.section not in _ELSEWHERE and self._counts(one):
                phrase = "" if one.section == "arrived" else one.phrase
                yield self._asked() if section == "question" else section, phrase

    @property
    def invites(self) -> bool:
        return any(section == "invitation" for section, _ in self.signs())

    def _counts(self, one: Match) -> bool:
        if (one.is_of_short_words or one.section in _CLOSE) and not one.is_close:
            return False
        if one.section in _NEWS:
            return self._is_news(one)
        if one.section in _UNCERTAIN and one.end > self._condition:
            return False
        if one.section in ("regret", "rejection", "hoped") and "hold" in self.has:
            return False
        if one.section in _ASKED and "polite" in self.has:
            return False
        if one.section in ("chosen", "gone"):
            return self._is_refusal(one) and not self._is_denied(one)
        if one.section in ("rejection", "hoped"):
            return self._is_denied(one) == (one.section == "hoped")
        if one.section in ("withdrawn", "left"):
            return not (self._is_question or self._is_denied(one, 0, 0))
        return self._is_question if one.section == "question" else True

    def _is_news(self, one: Match) -> bool:
        """Return whether an invitation or an offer is neither in passing nor denied."""
        if self._is_denied(one) or not self.has.isdisjoint({"condition", "before", "steps"}):
            return False
        if one.section in ("offer", "join") and (self._is_question or one.is_wide):
            return False
        return self.has.isdisjoint(_NO_NEWS_BESIDE.get(one.section, ()))

    def _is_refusal(self, one: Match) -> bool:
        """Return whether what was chosen is another person, and what is gone the job itself."""
        if not self.has.isdisjoint(_NO_NEWS_BESIDE.get(one.section, ())):
            return False
        beside = _BESIDE[one.section][1]
        return any(
            one.end - APART <= each.start <= one.end + APART and each.is_close
            for each in self.found
            if each.section == beside
        )

    def _is_denied(self, one: Match, before: int = BEFORE, behind: int = BEHIND) -> bool:
        """Return whether a negation stands in or by a phrase that has none itself."""
        at = bisect_right(self._clauses, one.start)
        start, end = [0, *self._clauses, MOST_WORDS][at : at + 2]
        around = range(max(start, one.start - before), min(end, one.end + behind + 1))
        others = [no for no in self._negations if f" {no.phrase}" not in f" {one.phrase}"]
        return any(no.start in around for no in others)

    def _asked(self) -> str:
        """Return what a question is: when to meet, to send something, or an open one."""
        if self.times or ("time" in self.has and self.has.isdisjoint({"paper", "task", "ask"})):
            return "invitation"
        return "request" if "ask" in self.has else "question"


_CLAUSE = re.compile(r"[:;](?=\s)|\s[-–—]\s")
_ITEM = re.compile(r"[-*•·–▪►✓]|\d{1,2}[.)] ")
_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2} ?(?:uhr|h|am|pm|heures|horas)\b|\b\d{1,2}[./]\d{1,2}[./]",
    re.IGNORECASE,
)


# What no phrase tells


def _lists_postings(mail: Mail) -> bool:
    return len(_GENDERS.findall(mail.text[:LONGEST_TEXT])) >= ENOUGH_POSTINGS


_GENDERS = re.compile(r"\((?:[mwfhdx]|div)(?:\s?[/|*]\s?(?:[mwfhdxi]|div))+\)|\b[HF]/[FH]\b")


def _has_booking_link(mail: Mail) -> bool:
    links = [link[:LONGEST_LINK] for link in mail.links[:MOST_LINKS]]
    return any(_BOOKING.search(text) for text in (*links, mail.text[:LONGEST_TEXT]))


_BOOKING = re.compile(
    r"\b(?:calendly\.com|cal\.com/|savvycal\.com|goodtime\.io|calendar\.app\.google|doodle\.com"
    r"|outlook\.office(?:365)?\.com/(?:book|owa/calendar)|meetings(?:-eu1)?\.hubspot\.com)",
    re.IGNORECASE,
)
