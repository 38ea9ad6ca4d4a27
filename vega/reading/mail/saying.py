"""Tell what a mail says about an application, by phrases in four languages.

Where signs contradict each other, `OTHER` is the safe answer: it changes nothing.
"""

from collections.abc import Callable, Sequence

from vega.reading.mail.evidence import Found, find_signs
from vega.reading.mail.mail import Mail
from vega.reading.mail.phrases.signs import Sign
from vega.reading.mail.says import Says


def says(mail: Mail) -> Says:
    """Return what a mail says; `OTHER` where it is not sure enough."""
    found = find_signs(mail)
    return next((said for said, holds in _RULES if holds(found)), Says.OTHER)


def _any(*signs: Sign) -> Callable[[Found], bool]:
    return lambda found: any(found[sign] for sign in signs)


def _is_program_mail(found: Found) -> bool:
    """Return whether it is a job alert, a newsletter or a code; each may mention interviews."""
    if found[Sign.REJECTION] or found[Sign.WITHDRAWN]:
        return False
    return bool(found[Sign.ALERT_SUBJECT] or (found[Sign.ALERT] and not found[Sign.RECEIVED]))


def _is_absence(found: Found) -> bool:
    return bool(found[Sign.AWAY]) and not (found[Sign.RECEIVED] or found[Sign.REJECTION])


def _is_own(found: Found) -> bool:
    """Return whether the person wrote it; polite words are of both sides, and news are not."""
    return bool(found[Sign.OWN] or (found[Sign.OWN_HINT] and not any(found[one] for one in _NEWS)))


def _is_contradictory(found: Found) -> bool:
    """Return whether it both rejects and invites, such as to something else, without regret."""
    invites = found[Sign.INVITATION] or found[Sign.OFFER]
    return bool(invites and found[Sign.REJECTION] == 1 and not found[Sign.REJECTION_HINT])


def _is_moved(found: Found) -> bool:
    """Return whether an appointment is cancelled for another time that the mail has."""
    return bool(found[Sign.CANCELLED] and found[Sign.MOVED]) and not found[Sign.LATER]


def _is_cancelled(found: Found) -> bool:
    """Return whether an appointment is off; that its new time will be told says so too."""
    return bool(found[Sign.CANCELLED]) or bool(found[Sign.LATER] and not found[Sign.INVITATION])


def _is_cold(found: Found) -> bool:
    """Return whether a recruiter asks whether one is interested; a call alone is no interview."""
    return bool(found[Sign.COLD]) and found[Sign.INVITATION] < 2 and not found[Sign.RECEIVED]


def _hinted(hint: Sign) -> Callable[[Found], bool]:
    """Return a rule for two hints; an acknowledgement, which often has one, needs a third."""
    return lambda found: found[hint] >= (3 if found[Sign.RECEIVED] else 2)


def _is_received(found: Found) -> bool:
    """Return whether it is an acknowledgement, not one that goes on to regret something."""
    told = found[Sign.RECEIVED] * 2 + found[Sign.RECEIVED_HINT]
    return told > (3 if found[Sign.REJECTION_HINT] else 1)


_NEWS = (
    Sign.REJECTION,
    Sign.OFFER,
    Sign.INVITATION,
    Sign.ALONE,
    Sign.REQUEST,
    Sign.RECEIVED,
)

# The first that holds is what the mail says.
_RULES: Sequence[tuple[Says, Callable[[Found], bool]]] = (
    (Says.OTHER, _is_program_mail),
    (Says.OTHER, _is_absence),
    (Says.WITHDRAWN, _any(Sign.WITHDRAWN)),
    (Says.OTHER, _is_own),
    (Says.OTHER, _is_contradictory),
    (Says.REJECTION, _any(Sign.REJECTION)),
    (Says.OFFER, _any(Sign.OFFER)),
    (Says.REQUEST, _any(Sign.ALONE)),
    (Says.INVITATION, _is_moved),
    (Says.OTHER, _is_cancelled),
    (Says.OTHER, _is_cold),
    (Says.INVITATION, _any(Sign.INVITATION)),
    (Says.REQUEST, _any(Sign.REQUEST)),
    (Says.OTHER, _any(Sign.WAITING)),
    (Says.REJECTION, lambda found: found[Sign.REJECTION_HINT] > 1),
    (Says.OFFER, lambda found: found[Sign.OFFER_HINT] > 2),
    (Says.INVITATION, _hinted(Sign.INVITATION_HINT)),
    (Says.REQUEST, _hinted(Sign.REQUEST_HINT)),
    (Says.REQUEST, _any(Sign.QUESTION)),
    (Says.RECEIVED, _is_received),
)
