"""Service: offers side by side, with their pay made comparable."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import undefer

from vega.errors import InvalidInput
from vega.extensions import db
from vega.models import Job, JobStatus, users
from vega.rules.money import amount_words, pay_of
from vega.rules.yearly_pay import WorkingTime, YearlyPay, yearly_pay
from vega.serializers import FoundDocument
from vega.services.account import Account
from vega.services.accounts.users import set_of_account
from vega.services.documents.documents import documents_of_jobs
from vega.services.jobs.jobs import in_tracker
from vega.services.jobs.lists.filtering import has_status
from vega.services.plan.due import jobs_where

MOST = 12  # offers of a page


class Offer(NamedTuple):
    """An offer with its pay by year; None where that cannot be computed.

    `behind` is how much less a year it pays than the best one shown in its currency: 0 for that
    one, None where there is nothing to compare. `is_best`: no other one pays more, and none is in
    another currency.
    """

    job: Job
    pay: YearlyPay | None
    behind: Decimal | None
    is_best: bool
    documents: Sequence[FoundDocument]

    @property
    def behind_words(self) -> str:
        """Return `behind` as an amount: `€8,305`."""
        return amount_words(self.behind, self.pay.currency) if self.behind and self.pay else ""


class Offers(NamedTuple):
    """What is compared. `open` and `answered` count all offers; `shows_answered` says if those
    that were accepted or declined are shown, too. `currencies` are those of the pay by year.
    """

    shown: Sequence[Offer]
    open: int
    answered: int
    shows_answered: bool
    time: WorkingTime
    currencies: Sequence[str]

    @property
    def left_out(self) -> int:
        wanted = self.open + (self.answered if self.shows_answered else 0)
        return max(0, wanted - len(self.shown))

    @property
    def has_ranges(self) -> bool:
        """Return whether pay is compared that is a range: by its lower end."""
        return any(
            offer.behind is not None and offer.pay and offer.pay.high not in (None, offer.pay.low)
            for offer in self.shown
        )


def compare_offers(owner: Account, *, with_answered: bool = False, also: int = 0) -> Offers:
    """Return the open offers, the first to be answered first; then, if asked for or if none is
    open, those that were accepted and declined. At most `MOST`. `also`: a job that is shown
    whatever became of it and however many there are, since somebody is editing it.
    """
    waiting, answered = _counts(owner)
    shows_answered = bool(answered) and (with_answered or not waiting)
    found, time = _jobs(owner, shows_answered, also), get_working_time(owner)
    pay = {job.id: yearly_pay(pay_of(job), time) for job in found}
    best = _best(pay.values())
    documents = documents_of_jobs([job.id for job in found]) if found else {}
    currencies = sorted({each.currency for each in pay.values() if each})
    behind = {job.id: _behind(pay[job.id], best) for job in found}
    shown = [
        Offer(
            job,
            pay[job.id],
            behind[job.id],
            is_best=behind[job.id] == 0 and len(currencies) == 1,
            documents=documents.get(job.id, ()),
        )
        for job in found
    ]
    return Offers(shown, waiting, answered, shows_answered, time, currencies)


def _counts(owner: Account) -> tuple[int, int]:
    """Return how many offers are open, and how many were answered."""
    query = select(func.count(), func.count(Job.outcome))
    query = query.where(*in_tracker(owner), has_status(JobStatus.OFFER_RECEIVED))
    total, answered = db.session.execute(query).one()
    return total - answered, answered


def _jobs(owner: Account, with_answered: bool, also: int) -> Sequence[Job]:
    is_shown = has_status(JobStatus.OFFER_RECEIVED)
    if not with_answered:
        is_shown &= Job.outcome.is_(None)
    if also:  # with another condition beside it SQLite goes through all jobs
        is_shown |= Job.id == also
    in_order = (Job.outcome.is_not(None), Job.outcome, Job.answer_by.is_(None), Job.answer_by)
    ids = jobs_where(owner, is_shown).with_only_columns(Job.id)
    first = ids.order_by(Job.id != also, *in_order, Job.id).limit(MOST).subquery()
    texts = [undefer(text) for text in (Job.notes, Job.pros, Job.cons)]
    query = select(Job).where(Job.id.in_(first.select())).order_by(*in_order, Job.id)
    return db.session.scalars(query.options(*texts)).all()


def _best(found: Iterable[YearlyPay | None]) -> Mapping[str, Decimal]:
    """Return the highest pay of each currency that two or more have, each by its lower end."""
    amounts: dict[str, list[Decimal]] = defaultdict(list)
    for pay in found:
        if pay and pay.low is not None:
            amounts[pay.currency].append(pay.low)
    return {currency: max(several) for currency, several in amounts.items() if len(several) > 1}


def _behind(pay: YearlyPay | None, best: Mapping[str, Decimal]) -> Decimal | None:
    if pay is None or pay.low is None or pay.currency not in best:
        return None
    return best[pay.currency] - pay.low


# How long a person works, by which pay is made comparable


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
    set_of_account(owner, hours_a_week=hours, weeks_a_year=weeks)
