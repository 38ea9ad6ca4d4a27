"""What a sentence of a mail can be a sign of."""

from enum import StrEnum


class Sign(StrEnum):
    """The lists of phrases. One of a `_HINT` says little alone; two say it together."""

    RECEIVED = "received"
    RECEIVED_HINT = "received hint"
    REJECTION = "rejection"
    REJECTION_HINT = "rejection hint"
    OFFER = "offer"
    OFFER_HINT = "offer hint"
    INVITATION = "invitation"
    INVITATION_HINT = "invitation hint"
    REQUEST = "request"
    REQUEST_HINT = "request hint"
    QUESTION = "question"  # to the person, in a sentence with a question mark
    ALONE = "alone"  # to do by oneself, even if it is called an interview
    WITHDRAWN = "withdrawn"
    WAITING = "waiting"  # on hold, talent pool
    CANCELLED = "cancelled"  # an appointment
    MOVED = "moved"  # an appointment
    LATER = "later"  # its new time will be told
    OWN = "own"  # the person's own letter
    OWN_HINT = "own hint"  # a letter with it and without news is the person's own
    COLD = "cold"  # a recruiter who does not know yet whether the person is interested
    AWAY = "away"  # out of office
    ALERT = "alert"  # job alerts, newsletters, codes to sign in with
    ALERT_SUBJECT = "alert subject"  # the same, where a subject says so
    CONDITION = "condition"  # what follows may happen or not: no refusal either
    PROCESS = "process"  # what happens to applicants in general: no invitation
    NEGATION = "negation"
    PAST = "past"  # what has happened, or is polite, and is no news
