"""What all facts are."""


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
