"""Service: how long a person works, by which the pay of offers is made comparable."""

from decimal import Decimal

from sqlalchemy import select, update

from vega.errors import InvalidInput
from vega.extensions import db
from vega.models import users
from vega.rules.yearly_pay import WorkingTime
from vega.services.accounts.accounts import Account
from vega.storage.database import transaction

MOST_HOURS, MOST_WEEKS = 168, 53
HOURS_ASKED = f"Enter hours from 1 to {MOST_HOURS}, such as 38.5."
WEEKS_ASKED = f"Enter a number of weeks from 1 to {MOST_WEEKS}."


def get_working_time(owner: Account) -> WorkingTime:
    """Return the hours a week and weeks a year that the person set."""
    query = select(users.c.hours_a_week, users.c.weeks_a_year).where(users.c.id == owner.id)
    return WorkingTime(*db.session.execute(query).one())


def set_working_time(owner: Account, hours: Decimal, weeks: int) -> None:
    """Set the hours a week and weeks a year. Raises `InvalidInput`."""
    problems = {}
    if not 1 <= hours <= MOST_HOURS or hours != round(hours, 2):
        problems["hours_a_week"] = HOURS_ASKED
    if not 1 <= weeks <= MOST_WEEKS:
        problems["weeks_a_year"] = WEEKS_ASKED
    if problems:
        raise InvalidInput(problems)
    values = {"hours_a_week": hours, "weeks_a_year": weeks}
    with transaction() as connection:
        connection.execute(update(users).where(users.c.id == owner.id).values(values))
