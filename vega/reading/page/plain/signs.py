"""Tell a posting from an article, a list and a thing to buy."""

from vega.reading.page.plain.chips import chip_job_type, chip_workplace, pieces_of
from vega.reading.page.plain.parts import is_container, is_section
from vega.reading.page.plain.pay import pay_of
from vega.reading.page.plain.shown import Shown
from vega.reading.page.plain.visible import Found
from vega.reading.page.words import has_gender_mark, is_in, is_place, names_a_role

_OF_WORK = {"workplace", "job_type", "salary_currency", "deadline"}
_HEAD_LINES = 8


def is_posting(shown: Shown, details: Found) -> bool:
    """Return whether enough speaks for a posting: the person clicked, so that is not much.

    A text without a title needs two details that are of work.
    """
    role, visible = names_a_role(shown.title), shown.visible
    of_work = _OF_WORK & details.keys()
    if not shown.title:
        return visible.is_text and len(of_work) + _sections(shown) >= 2
    signs = role + _signs_of_words(shown) + _signs_of_facts(shown, details)
    if role and of_work:
        return True
    if visible.is_text:
        least = 1 if role else 2
        return signs + len(of_work) >= least
    return signs >= 2 if role else signs >= 3 and bool({"job_type", "workplace"} & of_work)


def _sections(shown: Shown) -> int:
    return len({block.text for block in shown.visible.blocks if is_section(block)})


def _signs_of_words(shown: Shown) -> int:
    """Count what speaks for a posting in a page's words and markup."""
    blocks = shown.visible.blocks
    return (
        2 * has_gender_mark(shown.title)
        + min(2, _sections(shown))
        + any(is_container(block) and " " in block.text for block in blocks)
        + any(block.in_body for block in blocks)
        + any(is_in("apply", block.text) for block in blocks)
        + any(shown.visible.named.values())
        + 2 * shown.visible.is_on_board
    )


def _signs_of_facts(shown: Shown, details: Found) -> int:
    """Count the facts that a label or the head of a posting has."""
    labels = shown.labels.keys()
    head = [piece for line in shown.parts.head[:_HEAD_LINES] for piece in pieces_of(line)]
    is_paid = "salary" in labels or any(map(pay_of, head))
    in_chips = any(chip_job_type(piece) or chip_workplace(piece) for piece in head)
    return sum(
        (
            is_paid and bool({"salary_min", "salary_max"} & details.keys()),
            in_chips or bool(labels & {"job_type", "workplace"}),
            bool(labels & {"location", "company"}) or any(map(is_place, head)),
            "deadline" in details,
            "reference" in details,
        )
    )
