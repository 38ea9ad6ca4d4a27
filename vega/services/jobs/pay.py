"""Service: the pay of a job, which several of its columns say together."""

from vega.models import Job
from vega.rules.money import Pay


def pay_of(job: Job) -> Pay:
    return Pay(
        job.salary_min,
        job.salary_max,
        job.salary_currency,
        job.salary_period,
        job.salary_months,
    )
