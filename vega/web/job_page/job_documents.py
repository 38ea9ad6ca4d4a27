"""Pages: the documents of a job: attach, upload and remove them."""

from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.http.current import server_config
from vega.models import Job
from vega.rules.document_files import MAX_BYTES
from vega.schemas import DocumentDraft, read_form
from vega.services.documents.attaching import attach_document, detach_document, use_newest_version
from vega.services.documents.documents import get_document
from vega.services.documents.saving import create_document
from vega.services.jobs.jobs import get_job
from vega.web import web
from vega.web.documents.attached_documents import AttachForm, RemovalForm
from vega.web.job_page.job_page import Opened, show_job
from vega.web.jobs.messages import tell_change
from vega.web.ui.forms import refusals_in
from vega.web.ui.htmx import tell
from vega.web.ui.redirects import job_url, next_path, see_other


@web.get("/jobs/<id:job_id>/documents/new")
def new_job_document(job_id: int) -> ResponseReturnValue:
    return _form_page(AttachForm(formdata=None), get_job(current_user, job_id))


@web.post("/jobs/<id:job_id>/documents")
def add_job_document(job_id: int) -> ResponseReturnValue:
    """Attach a document of the shelf, or a file that becomes one."""
    form = AttachForm()
    with refusals_in(form):
        chosen = form.chosen()
        if chosen is None:
            return _upload(form, job_id)
        name = get_document(current_user, chosen).document.name
        change = attach_document(current_user, job_id, chosen)
        tell_change("was attached.", change, name=name)
        return see_other(next_path(job_url(job_id)))
    job = get_job(current_user, job_id)
    return _tell_refused(form, job) if form.dropped.data else _form_page(form, job)


def _upload(form: AttachForm, job_id: int) -> ResponseReturnValue:
    with form.upload() as upload:
        draft = read_form(DocumentDraft, {**form.draft(), "job_id": job_id})
        saved = create_document(current_user, draft, upload, server_config().documents_bytes)
    tell_change("was attached.", saved.change, name=saved.item.document.name)
    return see_other(next_path(job_url(job_id)))


@web.post("/jobs/<id:job_id>/documents/<id:document_id>/newest")
def use_newest_job_document(job_id: int, document_id: int) -> ResponseReturnValue:
    change = use_newest_version(current_user, job_id, document_id)
    document = get_document(current_user, document_id).document
    tell_change(f"is now version {document.version} here.", change, name=document.name)
    return see_other(next_path(job_url(job_id)))


@web.post("/jobs/<id:job_id>/documents/<id:document_id>/remove")
def remove_job_document(job_id: int, document_id: int) -> ResponseReturnValue:
    """What was sent is asked about again, in its row."""
    form = RemovalForm()
    name = get_document(current_user, document_id).document.name
    with refusals_in(form):
        force = form.force.data == "true"
        change = detach_document(current_user, job_id, document_id, force=force)
        tell_change("was removed from this job.", change, name=name)
        return see_other(next_path(job_url(job_id)))
    return show_job(get_job(current_user, job_id), Opened(removal=form, removing=document_id))


def _tell_refused(form: AttachForm, job: Job) -> ResponseReturnValue:
    """Show the job with what is wrong with a file that was dropped on its page."""
    for problem in form.problems():
        tell(problem, kind="problem")
    return show_job(job, Opened(upload=form))


def _form_page(form: AttachForm, job: Job) -> ResponseReturnValue:
    form.offer(job)
    return form.named("new-document").as_page(
        "jobs/job/attach.html",
        job=job,
        most=MAX_BYTES,
        back=next_path(job_url(job.id)),
    )
