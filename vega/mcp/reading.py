"""The tools that only read."""

from vega.clock import zone_of
from vega.mcp.answers import Json, full_job, job_row, marked
from vega.mcp.due import due_answer
from vega.mcp.numbers import insights_answer
from vega.schemas import InsightsFilter, JobAsked, JobSearch, NothingAsked, UrlAsked
from vega.services.accounts.accounts import Account
from vega.services.insights.insights import get_insights
from vega.services.insights.turns import turn
from vega.services.jobs import jobs
from vega.services.jobs.job_details import details_of
from vega.services.jobs.job_list import in_sort_of_cursor, list_jobs
from vega.services.plan.next_step import next_steps
from vega.services.plan.today import today_page

PAGE = 20


def search_jobs(owner: Account, wanted: JobSearch) -> Json:
    query = in_sort_of_cursor(wanted)
    page = list_jobs(owner, query, after=wanted.cursor, most=wanted.limit or PAGE)
    steps = next_steps(owner, page.jobs)
    rows = [job_row(job, steps[job.id]) for job in page.jobs]
    return marked({"count": len(rows), "next": page.next}, {"jobs": rows})


def get_job(owner: Account, asked: JobAsked) -> Json:
    job = jobs.get_job(owner, asked.job_id)
    description = str(jobs.shown_value(job, "description"))
    zone = zone_of(owner.time_zone)
    return full_job(job, details_of(owner, job), description, asked.description_from, zone)


def check_url(owner: Account, asked: UrlAsked) -> Json:
    job = jobs.look_up_job(owner, asked.url)
    return {"tracked": True, "jobId": job.id, "status": job.status} if job else {"tracked": False}


def whats_due(owner: Account, _asked: NothingAsked) -> Json:
    return due_answer(owner, today_page(owner))


def insights(owner: Account, wanted: InsightsFilter) -> Json:
    with turn(owner):
        return insights_answer(get_insights(owner, wanted))
