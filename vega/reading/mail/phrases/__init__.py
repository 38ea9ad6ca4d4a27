"""The phrases by which a mail's news is recognised: a few modules per language.

A list has a phrase per line; a line that is indented further goes on with it. Case, accents,
hyphens and punctuation do not matter, and `ü` is found as `ue` too.

    (a|b)   one of them            [a|b]   one of them, or nothing
    …       up to eight words      *       any rest of a word, or any beginning
    #       a number
    <name>  one of the language's `NAMES`
    &       what stands in the same sentence, before or after
    &!      what must not stand in it
    !       at the start: what only looks like the others on the list, such as "not an offer"
"""
