"""Call a server by the client that openapi-python-client made: its address, a token, two URLs."""

import datetime
import importlib
import io
import json
import pkgutil
import sys

import vega_jobs_api_client
from vega_jobs_api_client import AuthenticatedClient
from vega_jobs_api_client.api.documents import create_document
from vega_jobs_api_client.api.history import read_mail
from vega_jobs_api_client.api.jobs import create_job, get_job, list_jobs
from vega_jobs_api_client.api.quota import get_quota
from vega_jobs_api_client.models import NewDocument, NewDocumentKind, NewJob
from vega_jobs_api_client.types import File

for module in pkgutil.walk_packages(vega_jobs_api_client.__path__, "vega_jobs_api_client."):
    importlib.import_module(module.name)

address, token, first, second, *mails = sys.argv[1:]
client = AuthenticatedClient(base_url=address, token=token)


def save(url):
    job = NewJob(
        title="Data Engineer", company="Müller & Söhne", location="Zürich", description="Build.",
        source_url=url, salary_min=19.99, deadline=datetime.date(2030, 1, 31), tags=["C++"],
    )  # fmt: skip
    return create_job.sync_detailed(client=client, body=job)


saved, again, over = save(first), save(first), save(second)
quota = get_quota.sync(client=client)
(listed,) = list_jobs.sync(client=client, q="engineer").jobs
job = get_job.sync(saved.parsed.job_id, client=client)
file = File(payload=io.BytesIO(b"%PDF-1.7"), file_name="CV.pdf", mime_type="application/pdf")
sent = NewDocument(file=file, kind=NewDocumentKind.CV, job_id=listed.id)
document = create_document.sync_detailed(client=client, body=sent)


def subject(mail):
    return read_mail.sync(client=client, body=File(payload=io.BytesIO(mail.encode()))).subject


found = {
    "statuses": [one.status_code for one in (saved, again, over, document)],
    "errors": [again.parsed.error, over.parsed.error],
    "quota": [quota.used, quota.limit, quota.reset_date.isoformat()],
    "job": [job.company, job.source_url, job.salary_min, job.deadline.isoformat(), job.tags],
    "document": [document.parsed.file_name, document.parsed.kind, document.parsed.jobs],
    "mails": [subject(mail) for mail in mails],
}
print(json.dumps(found))
