"""Page: a person's data, and the files that it can be had as."""

from io import BytesIO
from tempfile import SpooledTemporaryFile
from typing import IO

from flask import Response, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.clock import now
from vega.errors import ExportBusy
from vega.http.current import server_config
from vega.http.downloads import download
from vega.schemas import JobFilter
from vega.services.documents.documents import used_bytes
from vega.services.exporting import everything, write_csv, write_json
from vega.services.slots import AccountSlots
from vega.web import web
from vega.web.accounts.settings import settings_page
from vega.web.jobs.job_filters import read_whole_filter

LARGEST_IN_MEMORY = 1_000_000  # bytes of an export
TYPES = {"json": "application/json", "csv": "text/csv"}

# In a process. One of 50,000 jobs takes half a minute, and others shall not wait for that.
_exports = AccountSlots(running=4, waiting=2, busy=ExportBusy)


@web.get("/settings/data")
def data() -> ResponseReturnValue:
    return settings_page(
        "data",
        {},
        documents_used=used_bytes(current_user),
        documents_total=server_config().documents_bytes,
    )


@web.get("/settings/export", defaults={"kind": "json"})
@web.get("/settings/export.csv", defaults={"kind": "csv"})
def export(kind: str) -> ResponseReturnValue:
    return _export(kind, everything())


@web.get("/jobs/export.json", defaults={"kind": "json"})
@web.get("/jobs/export.csv", defaults={"kind": "csv"})
def export_list(kind: str) -> ResponseReturnValue:
    return _export(kind, read_whole_filter(request.args))


def _export(kind: str, wanted: JobFilter) -> Response:
    """Write the export to a file first, so that a slow client blocks no thread."""
    with _exports.taken(current_user.id):
        return download(_written(kind, wanted), TYPES[kind], f"vega-jobs-{now():%Y-%m-%d}.{kind}")


def _written(kind: str, wanted: JobFilter) -> IO[bytes]:
    folder = str(server_config().instance_path)
    file: IO[bytes] = SpooledTemporaryFile(LARGEST_IN_MEMORY, dir=folder)  # noqa: SIM115
    try:
        (write_csv if kind == "csv" else write_json)(current_user, file, wanted)
        if file.tell() > LARGEST_IN_MEMORY:
            return file
        file.seek(0)
        small = BytesIO(file.read())  # which nobody needs to close
    except BaseException:
        file.close()
        raise
    file.close()
    return small
