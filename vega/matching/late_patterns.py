"""Patterns that take long to compile, for what few requests read."""

import re
from functools import cached_property


class LatePattern:
    """A pattern that is compiled when it is first used, so that a start need not wait for it."""

    def __init__(self, source: str):
        self.source = source

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.source)
