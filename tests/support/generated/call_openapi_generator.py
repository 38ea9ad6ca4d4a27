"""Call a server by the client that openapi-generator made: its address, a token, two URLs."""

import datetime
import importlib
import json
import pkgutil
import sys

import vega_generated
from vega_generated import (
    ApiClient,
    ApiException,
    Configuration,
    DocumentsApi,
    HistoryApi,
    JobsApi,
    NewJob,
    NewJobDeadline,
    NewJobSalaryMin,
    QuotaApi,
)

for module in pkgutil.walk_packages(vega_generated.__path__, "vega_generated."):
    importlib.import_module(module.name)

address, token, first, second, *mails = sys.argv[1:]
client = ApiClient(Configuration(host=address, access_token=token))
jobs = JobsApi(client)


def save(url):
    """Return the status with what was answered, or the error."""
    job = NewJob(
        title="Data Engineer", company="Müller & Söhne", location="Zürich", description="Build.",
        source_url=url, salary_min=NewJobSalaryMin(19.99), tags=["C++"],
        deadline=NewJobDeadline(datetime.date(2030, 1, 31)),
    )  # fmt: skip
    try:
        answer = jobs.create_job_with_http_info(job)
    except ApiException as refused:
        return refused.status, refused.data.error
    return answer.status_code, answer.data


saved, again, over = save(first), save(first), save(second)
quota = QuotaApi(client).get_quota()
(listed,) = jobs.list_jobs(q="engineer").jobs
job = jobs.get_job(saved[1].job_id)
document = DocumentsApi(client).create_document_with_http_info(
    ("CV.pdf", b"%PDF-1.7"), kind="cv", job_id=listed.id
)
types = ("message/rfc822", "text/calendar", "text/plain")
read = [
    HistoryApi(client).read_mail(mail, _content_type=name)
    for mail, name in zip(mails, types, strict=True)
]
found = {
    "statuses": [saved[0], again[0], over[0], document.status_code],
    "errors": [again[1], over[1]],
    "quota": [quota.used, quota.limit, quota.reset_date.isoformat()],
    "job": [job.company, job.source_url, job.salary_min, job.deadline.isoformat(), job.tags],
    "document": [document.data.file_name, document.data.kind, document.data.jobs],
    "mails": [mail.subject for mail in read],
}
print(json.dumps(found))
