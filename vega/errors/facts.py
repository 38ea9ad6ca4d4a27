"""Facts: what each of them is, and those of any input."""

from collections.abc import Mapping


class BadSetting(Exception):
    """An invalid setting. The message names it and says which values are valid."""


class Fact(Exception):
    """Something to tell the person; `str()` of it is the sentence.

    `retry_after` is in seconds, None where trying again does not help.
    """

    sentence = ""
    retry_after: int | None = None

    def __init__(self, sentence: str | None = None):
        super().__init__(sentence or self.sentence)


class NotFound(Fact):
    """There is no such thing, or it is another person's: nobody learns which."""


class NotAllowed(Fact):
    """The person may not do that."""


class Conflict(Fact):
    """The state of the data does not allow it."""


class Busy(Fact):
    """Too much of this is going on at once, so nothing was done."""

    retry_after = 5


# Input


class InvalidInput(Fact):
    """`problems` maps each field to a sentence about what is wrong with it."""

    def __init__(self, problems: Mapping[str, str]):
        super().__init__(" ".join(problems.values()))
        self.problems = problems


class UnsupportedMediaType(Fact):
    sentence = "Send the body as JSON, with Content-Type: application/json."


class TooManyFields(Fact):
    def __init__(self, limit: int):
        super().__init__(f"The form has too many fields: {limit:,} at most.")


class RequestFromAnotherSite(NotAllowed):
    sentence = "This request came from another site and was refused."


# Notices


class NotDelivered(Fact):
    """A notice or a test did not get through.

    `may_have_arrived`: the other server broke off after it had all of it. `is_down`: it does not
    answer anybody.
    """

    def __init__(self, sentence: str, *, may_have_arrived: bool = False, is_down: bool = False):
        super().__init__(sentence)
        self.may_have_arrived = may_have_arrived
        self.is_down = is_down
