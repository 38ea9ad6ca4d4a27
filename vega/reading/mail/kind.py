"""Tell what a mail says about an application, by the words in `words/*.txt`.

Systems and boards write the same words each time: `words/systems.txt` has them, and is asked
first. Then come sentences that say it alone. Any other mail is judged by examples, with a linear
classifier on the TF-IDF of its words and pairs of words. It begins with the weights of complement
naive Bayes (Rennie and others, "Tackling the poor assumptions of naive Bayes text classifiers",
2003) and corrects them by the examples that they do not tell clearly, with the passive-aggressive
algorithm for several classes (Crammer and others, "Online passive-aggressive algorithms", 2006).
Where nothing is sure, `OTHER` is the safe answer: it changes nothing.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, MutableSequence, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain, pairwise
from math import hypot, log
from operator import itemgetter, mul

from vega.reading import word_files
from vega.reading.mail.mail import LONGEST_SUBJECT, Mail
from vega.reading.mail.mail_words import word_list
from vega.reading.mail.quoting import is_reply
from vega.reading.sentences import Phrases, sentences
from vega.reading.sentences import words_of as words_of_sentence
from vega.rules.words import words_of

LONGEST_TEXT = 1_500  # characters of it that are read: news stands at the beginning
ENOUGH_POSTINGS = 4
_BEGINNING = 6  # letters of a word
_COMMONEST, _ENOUGH_EXAMPLES = 200, 100  # words of a language that tell it, and of how many
_LEAST_KNOWN = 0.25  # part of the words of a mail: else it is in another language
_MOST_LEARNED = 2  # languages that are kept: each takes some 4 MB
_FIRST = 8  # words of a mail that tell by standing there
_SMOOTHING = 0.2  # of sums of TF-IDF
_MARGIN = 4  # as far as the kind of an example shall be ahead of the next one
_APART = 4  # words between two of a plain sentence
_REACH = 3  # words before it in which a negation is of it
_AHEAD, _AHEAD_TO_MOVE = 0.4, 0.6  # as far as the likeliest kind has to be, to be sure


class Says(StrEnum):
    RECEIVED = "received"  # the application arrived, or was viewed
    REJECTION = "rejection"  # also: the position is filled or closed
    INVITATION = "invitation"  # to an interview
    OFFER = "offer"
    REQUEST = "request"  # a question, a form, a test to do
    WITHDRAWN = "withdrawn"  # by the person
    OTHER = "other"


_MOVES = (Says.REJECTION, Says.INVITATION, Says.OFFER, Says.WITHDRAWN)  # a job: harm, if wrong
_COURTESIES = (Says.REQUEST, Says.RECEIVED)  # beside other news, the first before the second


def says(mail: Mail) -> Says:
    """Return what a mail says; `OTHER` where it is not sure enough."""
    return _said_by_system(mail) or _said_by_person(mail)


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


def _said_by_person(mail: Mail) -> Says:
    """Return what a mail says by its text; of one to many and of a list of postings nothing."""
    is_bulk = mail.is_automatic and not names_application(mail)
    if is_bulk or _lists_postings(mail):
        return Says.OTHER
    subject = "" if is_reply(mail.subject) else mail.subject[:LONGEST_SUBJECT]
    text = f"{subject} . {mail.text[:LONGEST_TEXT]}"
    language = language_of(text)
    if language is None:
        return Says.OTHER
    plainly = said_plainly(mail.text, language)
    if plainly is not None and plainly not in _COURTESIES:
        return plainly
    likeliest = learned(language).kind_of(_words(text))
    return plainly or likeliest if likeliest == Says.OTHER else likeliest


# By sentences that say it alone


def said_plainly(text: str, language: str) -> Says | None:
    """Return what sentences of a text say alone, news before a request before a receipt; `OTHER`
    where they tell of several, unless a refusal or an offer has the last word.
    """
    found = [kind for each in sentences(text[:LONGEST_TEXT]) for kind in _plain_in(each, language)]
    told = [kind for kind in found if kind in _MOVES] or [
        kind for kind in _COURTESIES if kind in found
    ][:1]
    if len({*told}) > 1 and not {*told} <= {Says.REJECTION, Says.OFFER}:
        return Says.OTHER
    return told[-1] if told else None


def _plain_in(sentence: str, language: str) -> Iterator[Says]:
    """Yield what a sentence says that is no step, no question and has no condition."""
    words = words_of_sentence(sentence)
    if (
        _STEP.match(sentence)
        or sentence.endswith("?")
        or _has(words, "mail.plain.unless", language)
    ):
        return
    for match in _plain(language).matches(words):
        around = words[max(match.start - _REACH, 0) : match.end + 1]
        is_denied = _has(around, "mail.plain.not", language)
        if is_denied == _has(words_of_sentence(match.phrase), "mail.plain.not", language):
            yield Says(match.section)


_STEP = re.compile(r"[-*•·–▪►✓]|\d{1,2}[.)] ")


def _has(words: Sequence[str], section: str, language: str) -> bool:
    text = f" {' '.join(words)} "
    return any(f" {each} " in text for each in _folded(section, language))


@cache
def _folded(section: str, language: str) -> Sequence[str]:
    phrases = word_files.sections(language).get(section, ())
    return [" ".join(words_of_sentence(phrase)) for phrase in phrases]


@cache
def _plain(language: str) -> Phrases:
    """Return the sentences that say something alone, by the kind of what they say."""
    sections = word_files.sections(language)
    kinds = [(kind, sections.get(f"mail.plain.{kind}", ())) for kind in Says]
    return Phrases(((kind, words) for kind, phrases in kinds for words in phrases), _APART)


# By examples


def language_of(text: str) -> str | None:
    """Return the language whose commonest words a text has; None if it has few of any."""
    words = [word for word in _words(text) if word.isalpha()]
    known, language = max((_share_known(each, words), each) for each in word_files.languages())
    return language if known >= _LEAST_KNOWN else None


def _words(text: str) -> list[str]:
    """Return the words of a text; numbers differ by their length alone."""
    return words_of(_DIGIT.sub("0", text))


_DIGIT = re.compile(r"[0-9]")


def _share_known(language: str, words: Sequence[str]) -> float:
    """Return which part of the words are among the commonest of a language."""
    return sum(word in commonest(language) for word in words) / (len(words) or 1)


@cache
def commonest(language: str) -> frozenset[str]:
    examples = [*chain(*_examples(language).values())]
    some = examples[:: len(examples) // _ENOUGH_EXAMPLES or 1]  # of all kinds
    counted = Counter(chain.from_iterable(map(_words, some)))
    return frozenset(word for word, _ in counted.most_common(_COMMONEST))


def _examples(language: str) -> Mapping[Says, Sequence[str]]:
    sections = word_files.sections(language)
    return {kind: lines for kind in Says if (lines := sections.get(f"mail.{kind}"))}


_Weighted = tuple[Sequence[int], Sequence[float]]  # places of features, and their TF-IDF


@dataclass(frozen=True)
class Learned:
    """What the examples of a language teach: of which kinds there are some, the place of each
    feature, how rare it is there, and of each kind how much it speaks for it.
    """

    kinds: Sequence[Says]
    places: Mapping[str, int]
    rarity: Sequence[float]
    weights: Sequence[MutableSequence[float]]

    def kind_of(self, words: Sequence[str]) -> Says:
        text = self._tf_idf(_features(words))
        if not text[0] or len(self.kinds) < 2:
            return Says.OTHER
        scores = self._scores(text)
        next_most, most = sorted(scores)[-2:]
        kind = self.kinds[scores.index(most)]
        ahead = _AHEAD_TO_MOVE if kind in _MOVES else _AHEAD
        return kind if most - next_most >= ahead else Says.OTHER

    def learn(self, examples: Sequence[tuple[set[str], Says]]) -> None:
        texts = [(self._tf_idf(features), self.kinds.index(kind)) for features, kind in examples]
        for (places, values), own in texts:
            weights = self.weights[own]
            for place, value in zip(places, values, strict=True):
                weights[place] += value
        self._weigh()
        for text, own in texts:
            self._correct(text, own)

    def _weigh(self) -> None:
        """Make of how often features are in each kind how rare they are in all others."""
        totals = [*map(sum, zip(*self.weights, strict=True))]
        for weights in self.weights:
            for place, own in enumerate(weights):
                if own:
                    total = totals[place] + _SMOOTHING
                    weights[place] = log(total / (total - own))

    def _correct(self, text: _Weighted, own: int) -> None:
        """Change the weights until an example is clear of the likeliest other kind."""
        scores = self._scores(text)
        most, other = max((score, kind) for kind, score in enumerate(scores) if kind != own)
        change = max(most + _MARGIN - scores[own], 0) / 2
        for place, value in zip(*text, strict=True):
            self.weights[own][place] += value * change
            self.weights[other][place] -= value * change

    def _tf_idf(self, features: set[str]) -> _Weighted:
        """Return the known features and how much each weighs, so that all have length 1."""
        places = [self.places[each] for each in features if each in self.places]
        rarity = [self.rarity[place] for place in places]
        length = hypot(*rarity)
        return places, [each / length for each in rarity]

    def _scores(self, text: _Weighted) -> list[float]:
        """Return how much the weighted features of a text speak for each kind."""
        places, values = text
        of_text = itemgetter(*places, 0)  # of one place it gets no tuple; map() ends before 0
        return [sum(map(mul, of_text(weights), values)) for weights in self.weights]


@lru_cache(maxsize=_MOST_LEARNED)
def learned(language: str) -> Learned:
    """Return what the examples of a language teach."""
    examples = [(line, kind) for kind, lines in _examples(language).items() for line in lines]
    examples.sort(key=lambda example: example[0][::-1])  # mixes the kinds
    texts = [(_features(_words(line)), kind) for line, kind in examples]
    counted = Counter(chain.from_iterable(features for features, _ in texts))
    rarity = array("f", (log((1 + len(texts)) / (1 + n)) + 1 for n in counted.values()))
    places = {feature: place for place, feature in enumerate(counted)}
    kinds = [*_examples(language)]
    knows = Learned(kinds, places, rarity, [array("f", bytes(4 * len(rarity))) for _ in kinds])
    if len(kinds) > 1:
        knows.learn(texts)
    return knows


def _features(words: Sequence[str]) -> set[str]:
    """Return the words and their beginnings; of these each two that follow each other, and those
    that a mail begins with.
    """
    begun = [word[:_BEGINNING] for word in words]
    return {*words, *begun, *map(" ".join, pairwise(begun)), *map("^{}".format, begun[:_FIRST])}


# What no example tells


def names_application(mail: Mail) -> bool:
    """Return whether a mail has a word that only mails about applications have."""
    words = f" {' '.join(words_of(f'{mail.subject} {mail.text[:LONGEST_TEXT]}'))}"
    return any(f" {each}" in words for each in word_list("mail.application"))


def _lists_postings(mail: Mail) -> bool:
    return len(_GENDERS.findall(mail.text)) >= ENOUGH_POSTINGS


_GENDERS = re.compile(r"\((?:[mwfhdx]|div)(?:\s?[/|*]\s?(?:[mwfhdxi]|div))+\)|\b[HF]/[FH]\b")
