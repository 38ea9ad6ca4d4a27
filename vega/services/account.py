"""The person who asks, as services and doors see them, and the day that it is for them."""

from dataclasses import dataclass, field
from datetime import date, datetime

from vega.clock import now, zone_of
from vega.config import DEFAULT_FREE_LIMIT
from vega.models import QUIET_AFTER, Plan, SignInMethod, Theme, Via


@dataclass(frozen=True)
class Account:
    """A person, as services and doors see them.

    `free_limit` is the monthly capture quota of the free plan. `client` identifies the token or
    session of the request, which `may_write` unless it is a token for reading alone. The last four
    members are what Flask-Login reads.
    """

    id: int
    username: str
    plan: Plan
    is_admin: bool
    time_zone: str | None
    theme: Theme = Theme.SYSTEM
    single_keys: bool = True
    quiet_after: int = QUIET_AFTER  # days until *No reply yet*
    free_limit: int = DEFAULT_FREE_LIMIT
    via: Via = Via.PAGE
    via_label: str = ""  # of the token
    client: str = ""
    may_write: bool = True
    session_id: int | None = None
    session_secret: str = field(default="", repr=False)
    method: SignInMethod | None = None  # of a browser's session
    confirmed_at: datetime | None = None  # when the person last proved in it who they are
    is_authenticated: bool = field(default=True, init=False)
    is_active: bool = field(default=True, init=False)
    is_anonymous: bool = field(default=False, init=False)

    def get_id(self) -> str:
        """Return what Flask-Login keeps in the cookie: the session's secret."""
        return self.session_secret


def today_of(owner: Account) -> date:
    """Return the day that it is for the owner; UTC's while the account has no time zone."""
    return local_day(owner, now())


def local_day(owner: Account, moment: datetime) -> date:
    """Return the day of a moment for the owner, as `today_of` does that of now."""
    return moment.astimezone(zone_of(owner.time_zone)).date()


def latest_day_of(owner: Account) -> date | None:
    """Return the last day that events may have; None while the account has no time zone."""
    return today_of(owner) if owner.time_zone else None
