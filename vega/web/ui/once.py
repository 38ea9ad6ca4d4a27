"""Idempotency of forms: what a form asks for is done once, however often it is sent."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from secrets import token_urlsafe

from flask import request, url_for
from flask.typing import ResponseReturnValue

from vega.errors import SentTwice
from vega.http.current import current_account
from vega.services import once as service
from vega.web import web
from vega.web.ui.htmx import tell
from vega.web.ui.redirects import job_url, next_path, see_other

FIELD = "once"


web.add_app_template_global(lambda: token_urlsafe(6), "new_form_key")


def form_key() -> str | None:
    """Return the Idempotency-Key of the form that was sent: filled in otherwise it is another."""
    if not request.form.get(FIELD):
        return None
    sent = [pair for pair in request.form.items(multi=True) if pair[0] != "csrf_token"]
    sent += [(name, file.filename or "") for name, file in request.files.items(multi=True)]
    return sha256(json.dumps(sent).encode("utf-8", "surrogatepass")).hexdigest()


@contextmanager
def once() -> Iterator[None]:
    """Do the block in one transaction, and once for a form. Raises `SentTwice`."""
    with service.once(current_account(), form_key()):
        yield


@web.errorhandler(SentTwice)
def sent_twice(fact: SentTwice) -> ResponseReturnValue:
    """Lead on as after saving: to `next`, else to the job that the form is of."""
    tell(str(fact), kind="info")
    job_id = (request.view_args or {}).get("job_id") or request.form.get("job_id", type=int)
    return see_other(next_path(job_url(job_id) if job_id else url_for("web.today")))
