"""Page: the trash."""

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.services.jobs import jobs
from vega.services.jobs import trash as trash_service
from vega.web import web
from vega.web.jobs.job_forms import read_ids
from vega.web.jobs.messages import refusals_told, tell_restored
from vega.web.ui.htmx import tell
from vega.web.ui.redirects import next_path, see_other


@web.post("/jobs/restore")
def restore_jobs() -> ResponseReturnValue:
    """Take jobs out of the trash."""
    with refusals_told("restored") as refused:
        tell_restored(jobs.restore_jobs(current_user, read_ids(request.form.getlist("job_id"))))
    return see_other(refused.path or next_path(url_for(".trash")))


@web.get("/jobs/trash")
def trash() -> ResponseReturnValue:
    words = request.args.get("q", "")
    found = trash_service.list_trash(current_user, words)
    return render_template(
        "jobs/list/trash.html", deleted=found, kept=trash_service.TRASH_KEPT, q=words
    )


@web.post("/jobs/trash/<id:job_id>/delete")
def delete_now(job_id: int) -> ResponseReturnValue:
    title = trash_service.delete_now(current_user, job_id)
    tell("was deleted permanently.", name=title)
    return see_other(next_path(url_for(".trash")))
