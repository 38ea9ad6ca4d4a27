"""Pages: the posting of a job as it was captured, to read and to print."""

from flask import render_template
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.services.jobs import jobs, texts
from vega.services.jobs.captured_postings import posting_of
from vega.web import web


@web.get("/jobs/<id:job_id>/posting")
def posting(job_id: int) -> ResponseReturnValue:
    job = jobs.get_job(current_user, job_id)
    found = posting_of(job)
    return render_template(
        "jobs/job/posting.html", job=job, posting=found, shown=texts.rendered_posting(job, found)
    )
