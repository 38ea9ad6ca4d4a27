"""What reading may cost: one budget for a page, or for all parts of a mail together."""

from dataclasses import dataclass


@dataclass
class Budget:
    """How much may still be read; `is_cut` tells that something was left out.

    Each part spends what it takes, so that many small ones take no longer than a large one.
    """

    source: int = 2_000_000  # bytes of texts as they were sent
    text: int = 500_000  # characters that a person sees
    elements: int = 60_000
    pieces: int = 300_000  # of text, between tags and character references
    is_cut: bool = False

    def spend(self, name: str, wanted: int) -> int:
        """Return how much of what is wanted may be read."""
        left = getattr(self, name)
        taken = min(left, wanted)
        setattr(self, name, left - taken)
        self.is_cut |= taken < wanted
        return int(taken)
