"""What a document is, by its name."""

import re

from vega.rules.words import fold

# The codes of `DocumentKind`. A letter of motivation for a CV is a letter: the first match wins.
_WORDS = {
    "cover_letter": "letter|coverletter|anschreiben|motivation|bewerbungsschreiben|lettre|carta"
    "|motivationsschreiben",
    "contract": "contract|vertrag|arbeitsvertrag|contrat|contrato|arbeitsovereenkomst",
    "portfolio": "portfolio|arbeitsproben|portafolio",
    "cv": "cv|resume|lebenslauf|vitae|curriculum",
}
_OF_KIND = {
    kind: re.compile(rf"(?<![^\W\d_])(?:{words})(?![^\W\d_])") for kind, words in _WORDS.items()
}


def kind_of(name: str) -> str:
    """Return the kind of a document by the words of its name; `other` where they tell none."""
    folded = fold(name).replace("_", " ")
    return next((kind for kind, words in _OF_KIND.items() if words.search(folded)), "other")
