"""Lines of Quick Entry: nine in ten are read right, and none does harm."""

import pytest
from judge.lines import HALVES, cases, counted


@pytest.mark.parametrize("half", HALVES)
def test_nine_lines_in_ten_are_right_and_none_does_harm(half):
    counts = counted(half)
    assert counts["line"]["right"] >= 0.9 * len([*cases(half)])
    assert sum(count["dangerous"] for count in counts.values()) == 0


def test_no_line_is_in_both_halves():
    texts = [text for half in HALVES for text, *_ in cases(half)]
    assert len(texts) == len({*texts}) == 320
