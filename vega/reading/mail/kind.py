"""Tell what a mail says about an application, by the examples in `words/*.txt`.

Systems and boards write the same words each time: `words/systems.txt` has them, and is asked
first. Any other mail is compared with the examples of its language by complement naive Bayes, on
its words and pairs of near words (Rennie and others, "Tackling the poor assumptions of naive Bayes
text classifiers", 2003). Where nothing is sure, `OTHER` is the safe answer: it changes nothing.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from itertools import chain, islice, pairwise
from math import log

from vega.reading import word_files
from vega.reading.mail.mail import LONGEST_SUBJECT, Mail
from vega.reading.mail.words import word_list
from vega.reading.sentences import Phrases, sentences
from vega.reading.sentences import words_of as words_of_sentence
from vega.rules.words import fold, words_of

LONGEST_TEXT = 1_500  # characters of it that are read: news stands at the beginning
ENOUGH_POSTINGS = 4
_BEGINNING = 6  # letters of a word
_COMMONEST, _ENOUGH_EXAMPLES = 100, 100  # words of a language that tell it, and of how many
_LEAST_KNOWN = 0.25  # part of the words of a mail: else it is in another language
_MOST_LEARNED = 2  # languages that are kept: each takes some 7 MB
_SMOOTHING = 0.2  # of counts
_ODDS, _ODDS_OF_HARM = 100, 1_000  # how many times likelier a kind has to be than the next one


class Says(StrEnum):
    RECEIVED = "received"  # the application arrived, or was viewed
    REJECTION = "rejection"  # also: the position is filled or closed
    INVITATION = "invitation"  # to an interview
    OFFER = "offer"
    REQUEST = "request"  # a question, a form, a test to do
    WITHDRAWN = "withdrawn"  # by the person
    OTHER = "other"


_HARMFUL = (Says.REJECTION, Says.OFFER, Says.WITHDRAWN)  # where nobody said so


def says(mail: Mail) -> Says:
    """Return what a mail says; `OTHER` where it is not sure enough."""
    return _said_by_system(mail) or _likeliest(mail)


# By the sender


def _said_by_system(mail: Mail) -> Says | None:
    """Return what the first row says that has the sender and the words of a mail."""
    address = mail.sender.email.casefold() if mail.sender else ""
    rows = [(words, said) for sender, words, said in systems() if sender in address]
    if not rows:
        return None
    phrases = Phrases((said, words) for words, said in rows)
    texts = [mail.subject[:LONGEST_SUBJECT], *sentences(mail.text[:LONGEST_TEXT])]
    found = {match.phrase for text in texts for match in phrases.matches(words_of_sentence(text))}
    return next((Says(said) for words, said in rows if not words or words in found), None)


@cache
def systems() -> Sequence[tuple[str, str, str]]:
    """Return the rows of `systems.txt`: a part of an address, a phrase, what such a mail says."""
    lines = word_files.sections("systems").get("rows", ())
    rows = [[*map(str.strip, line.split("|"))] for line in lines]
    return [(row[0], row[1], row[2]) for row in rows if len(row) == 3 and row[2] in {*Says}]


# By examples


def _likeliest(mail: Mail) -> Says:
    """Return the kind whose examples a mail is like, if it is clearly likelier than the others."""
    if _is_bulk(mail) or _lists_postings(mail):
        return Says.OTHER
    subject = "" if _is_reply(mail.subject) else mail.subject[:LONGEST_SUBJECT]
    words = _words(f"{subject} . {mail.text[:LONGEST_TEXT]}")
    known, language = max((_share_known(each, words), each) for each in word_files.languages())
    return learned(language).kind_of(words) if known >= _LEAST_KNOWN else Says.OTHER


def _is_reply(subject: str) -> bool:
    found = _PREFIX.match(subject)
    return found is not None and fold(found[1]) in word_list("mail.reply-prefix")


_PREFIX = re.compile(r"\s*([^\W\d_]{1,5})\s*(?:\[\d+\])?\s*:")


def _words(text: str) -> list[str]:
    """Return the beginnings of the words of a text; numbers differ by their length alone."""
    return [_DIGIT.sub("0", word)[:_BEGINNING] for word in words_of(text)]


_DIGIT = re.compile(r"[0-9]")


def _share_known(language: str, words: Sequence[str]) -> float:
    """Return which part of the words are among the commonest of a language."""
    return sum(word in commonest(language) for word in words) / (len(words) or 1)


@cache
def commonest(language: str) -> frozenset[str]:
    examples = islice(chain(*_examples(language).values()), _ENOUGH_EXAMPLES)
    counted = Counter(chain.from_iterable(map(_words, examples)))
    return frozenset(word for word, _ in counted.most_common(_COMMONEST))


def _examples(language: str) -> Mapping[Says, Sequence[str]]:
    sections = word_files.sections(language)
    return {kind: lines for kind in Says if (lines := sections.get(f"mail.{kind}"))}


@dataclass(frozen=True)
class Learned:
    """How often each word and pair of words stands in the examples of a kind, and in all."""

    by_kind: Mapping[Says, Counter[str]]
    of_all: Counter[str]

    def kind_of(self, words: Sequence[str]) -> Says:
        features = _features(words) & self.of_all.keys()
        if not features or len(self.by_kind) < 2:
            return Says.OTHER
        ranked = sorted(
            ((self._weight(features, kind), kind) for kind in self.by_kind), reverse=True
        )
        (most, kind), (next_most, _) = ranked[:2]
        least = _ODDS_OF_HARM if kind in _HARMFUL else _ODDS
        return kind if most - next_most >= log(least) else Says.OTHER

    def _weight(self, features: set[str], kind: Says) -> float:
        """Return how unlikely features are in the examples of all other kinds."""
        of_kind, total = self.by_kind[kind], self._totals[kind]
        others = (self.of_all[each] - of_kind[each] + _SMOOTHING for each in features)
        return sum(log(total / each) for each in others)

    @cached_property
    def _totals(self) -> Mapping[Says, float]:
        """Return the sum of all smoothed counts in the examples of other kinds, of each."""
        total = self.of_all.total() + _SMOOTHING * len(self.of_all)
        return {kind: total - counted.total() for kind, counted in self.by_kind.items()}


@lru_cache(maxsize=_MOST_LEARNED)
def learned(language: str) -> Learned:
    """Return what the examples of a language teach."""
    by_kind = {
        kind: Counter(chain.from_iterable(map(_features_of, lines)))
        for kind, lines in _examples(language).items()
    }
    each = (counted.elements() for counted in by_kind.values())
    return Learned(by_kind, Counter(chain.from_iterable(each)))


def _features_of(example: str) -> set[str]:
    return _features(_words(example))


def _features(words: Sequence[str]) -> set[str]:
    """Return the words, each two that follow each other, and each two with one between them."""
    near = (f"{one} _ {two}" for one, two in zip(words, words[2:], strict=False))
    return {*words, *map(" ".join, pairwise(words)), *near}


# What no example tells


def _is_bulk(mail: Mail) -> bool:
    """Return whether a program sent a mail that names no application."""
    if not mail.is_automatic:
        return False
    words = f" {' '.join(words_of(f'{mail.subject} {mail.text[:LONGEST_TEXT]}'))}"
    return not any(f" {each}" in words for each in word_list("mail.application"))


def _lists_postings(mail: Mail) -> bool:
    return len(_GENDERS.findall(mail.text)) >= ENOUGH_POSTINGS


_GENDERS = re.compile(r"\((?:[mwfhdx]|div)(?:\s?[/|*]\s?(?:[mwfhdxi]|div))+\)|\b[HF]/[FH]\b")
