"""A line as words where they stand, and what each of them was read as."""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy

from vega.reading.line.line_words import WORD, Phrase
from vega.reading.mail.source.flat import composed, flat


class Tokens:
    """The words of a text. `roles` has what each was read as, "" while it is not read.

    >>> line = Tokens("Acme hat abgesagt")
    >>> line.words, line.roles
    (['acme', 'hat', 'abgesagt'], ['', '', ''])
    """

    def __init__(self, text: str) -> None:
        self.text = composed(text)
        self.plain = flat(self.text).lower()
        found = [*WORD.finditer(self.plain)]
        self.words = [match[0] for match in found]
        self.spans = [match.span() for match in found]
        self.roles = [""] * len(found)

    def copy(self) -> "Tokens":
        """Return these words with roles of their own.

        >>> line = Tokens("call")
        >>> line.copy().take([0], "verb")
        >>> line.roles
        ['']
        """
        twin = copy(self)
        twin.roles = [*self.roles]
        return twin

    def inside(self, start: int, end: int) -> list[int]:
        """Return the words between two places in the text.

        >>> Tokens("call Meyer now").inside(5, 10)
        [1]
        """
        return [n for n, (first, last) in enumerate(self.spans) if start < last and first < end]

    def take(self, numbers: Iterable[int], role: str) -> None:
        """Read words as something.

        >>> line = Tokens("call Meyer")
        >>> line.take([1], "name")
        >>> line.roles
        ['', 'name']
        """
        for number in numbers:
            self.roles[number] = role

    def free(self, *also: str) -> list[int]:
        """Return the words that are not read yet, or as one of these.

        >>> line = Tokens("call Meyer")
        >>> line.take([1], "name")
        >>> line.free(), line.free("name")
        ([0], [0, 1])
        """
        return [n for n, role in enumerate(self.roles) if not role or role in also]

    def find(self, known: frozenset[Phrase], *also: str) -> Iterator[list[int]]:
        """Yield where phrases stand among the words that are free, the longest first at a place.

        >>> [*Tokens("he turned me down").find(frozenset({("turned", "me", "down")}))]
        [[1, 2, 3]]
        """
        free, at = self.free(*also), 0
        words, longest = [self.words[n] for n in free], max(map(len, known), default=0)
        while at < len(free):
            lengths = range(longest, 0, -1)
            length = next((n for n in lengths if tuple(words[at : at + n]) in known), 0)
            if length:
                yield free[at : at + length]
            at += length or 1

    def before(self, number: int, known: frozenset[Phrase]) -> list[int]:
        """Return the free words of the longest phrase right before a word.

        >>> Tokens("by the friday").before(2, frozenset({("the",), ("by", "the")}))
        [0, 1]
        """
        for length in (3, 2, 1):
            numbers = [*range(number - length, number)]
            is_free = numbers[0] >= 0 and not any(self.roles[n] for n in numbers)
            if is_free and tuple(self.words[n] for n in numbers) in known:
                return numbers
        return []

    def written(self, numbers: Sequence[int]) -> str:
        """Return the text from the first to the last of these words, as it was typed.

        >>> Tokens("note: Send (both) CVs!").written([1, 2, 3])
        'Send (both) CVs!'
        """
        if not numbers:
            return ""
        start, end = self.spans[numbers[0]][0], self.spans[numbers[-1]][1]
        rest = self.text[end:].lstrip(").!?\"'")
        return self.text[start : len(self.text) - len(rest)]
