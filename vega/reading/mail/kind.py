"""Tell what a mail says about an application, by the examples in `words/*.txt`.

Systems and boards write the same words each time: `words/systems.txt` has them, and is asked
first. Any other mail is compared with the examples of its language by complement naive Bayes, on
the TF-IDF of its words and pairs of words (Rennie and others, "Tackling the poor assumptions of
naive Bayes text classifiers", 2003). Where nothing is sure, `OTHER` is the safe answer: it changes
nothing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from itertools import chain, islice, pairwise
from math import hypot, log

from vega.reading import word_files
from vega.reading.mail.mail import LONGEST_SUBJECT, Mail
from vega.reading.mail.quoting import is_reply
from vega.reading.mail.words import word_list
from vega.reading.sentences import Phrases, sentences
from vega.reading.sentences import words_of as words_of_sentence
from vega.rules.words import words_of

LONGEST_TEXT = 1_500  # characters of it that are read: news stands at the beginning
ENOUGH_POSTINGS = 4
_BEGINNING = 6  # letters of a word
_COMMONEST, _ENOUGH_EXAMPLES = 100, 100  # words of a language that tell it, and of how many
_LEAST_KNOWN = 0.25  # part of the words of a mail: else it is in another language
_MOST_LEARNED = 2  # languages that are kept: each takes some 8 MB
_SMOOTHING = 0.2  # of sums of TF-IDF
_AHEAD, _AHEAD_OF_HARM = 0.25, 0.35  # how much the likeliest kind has to be ahead of the next one


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
    subject = "" if is_reply(mail.subject) else mail.subject[:LONGEST_SUBJECT]
    words = _words(f"{subject} . {mail.text[:LONGEST_TEXT]}")
    known, language = max((_share_known(each, words), each) for each in word_files.languages())
    return learned(language).kind_of(words) if known >= _LEAST_KNOWN else Says.OTHER


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
    """What the examples of a language teach of each word and pair of words: how rare it is, and
    the sum of its TF-IDF in the examples of each kind.
    """

    rarity: Mapping[str, float]
    by_kind: Mapping[Says, Mapping[str, float]]

    def kind_of(self, words: Sequence[str]) -> Says:
        weights = _tf_idf(_features(words) & self.rarity.keys(), self.rarity)
        if not weights or len(self.by_kind) < 2:
            return Says.OTHER
        ranked = sorted(((self._score(weights, kind), kind) for kind in self.by_kind), reverse=True)
        (most, kind), (next_most, _) = ranked[:2]
        ahead = _AHEAD_OF_HARM if kind in _HARMFUL else _AHEAD
        return kind if most - next_most >= ahead else Says.OTHER

    def _score(self, weights: Mapping[str, float], kind: Says) -> float:
        """Return how unlikely weighted features are in the examples of all other kinds."""
        others, total = self._others(kind), self._totals[kind]
        return sum(
            weight * log(total / (sum(sums.get(each, 0) for sums in others) + _SMOOTHING))
            for each, weight in weights.items()
        )

    @cached_property
    def _totals(self) -> Mapping[Says, float]:
        """Return the sum of all smoothed weights in the examples of other kinds, of each."""
        smoothed = _SMOOTHING * len(self.rarity)
        return {
            kind: smoothed + sum(sum(sums.values()) for sums in self._others(kind))
            for kind in self.by_kind
        }

    def _others(self, kind: Says) -> Sequence[Mapping[str, float]]:
        return [sums for other, sums in self.by_kind.items() if other != kind]


@lru_cache(maxsize=_MOST_LEARNED)
def learned(language: str) -> Learned:
    """Return what the examples of a language teach."""
    examples = _examples(language)
    rarity = _rarity([*chain(*examples.values())])
    return Learned(rarity, {kind: _sums(lines, rarity) for kind, lines in examples.items()})


def _rarity(examples: Sequence[str]) -> Mapping[str, float]:
    """Return the smoothed inverse document frequency (IDF) of each feature."""
    counted = Counter(chain.from_iterable(map(_features_of, examples)))
    return {each: log((1 + len(examples)) / (1 + count)) + 1 for each, count in counted.items()}


def _sums(examples: Iterable[str], rarity: Mapping[str, float]) -> Mapping[str, float]:
    sums: dict[str, float] = defaultdict(float)
    for features in map(_features_of, examples):
        for each, weight in _tf_idf(features, rarity).items():
            sums[each] += weight
    return dict(sums)


def _tf_idf(features: set[str], rarity: Mapping[str, float]) -> Mapping[str, float]:
    """Return the weight of each feature of a text: its IDF, so that all together have length 1."""
    length = hypot(*(rarity[each] for each in features))
    return {each: rarity[each] / length for each in features}


def _features_of(example: str) -> set[str]:
    return _features(_words(example))


def _features(words: Sequence[str]) -> set[str]:
    """Return the words, and each two that follow each other."""
    return {*words, *map(" ".join, pairwise(words))}


# What no example tells


def _is_bulk(mail: Mail) -> bool:
    """Return whether a program sent a mail that names no application."""
    return mail.is_automatic and not names_application(mail)


def names_application(mail: Mail) -> bool:
    """Return whether a mail has a word that only mails about applications have."""
    words = f" {' '.join(words_of(f'{mail.subject} {mail.text[:LONGEST_TEXT]}'))}"
    return any(f" {each}" in words for each in word_list("mail.application"))


def _lists_postings(mail: Mail) -> bool:
    return len(_GENDERS.findall(mail.text)) >= ENOUGH_POSTINGS


_GENDERS = re.compile(r"\((?:[mwfhdx]|div)(?:\s?[/|*]\s?(?:[mwfhdxi]|div))+\)|\b[HF]/[FH]\b")
