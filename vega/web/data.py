"""Pages: a person's data as a file, and the backup of the whole server."""

import json
from io import SEEK_END, BytesIO
from tempfile import TemporaryFile
from threading import BoundedSemaphore
from typing import IO

from flask import Response, current_app, send_file
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.clock import now
from vega.errors import ExportBusy
from vega.http.confirmation import recent_password_required
from vega.serializers import job_json
from vega.services.exporting import export_jobs
from vega.storage.backup import open_backup
from vega.web import administrator_only, web

LARGEST_IN_MEMORY = 1_000_000  # bytes of an export

_exports = BoundedSemaphore(2)  # in a process: the other threads are for everybody else


@web.get("/settings/export")
def export() -> ResponseReturnValue:
    """Write the export to a file first, so that a slow client blocks no thread."""
    if not _exports.acquire(blocking=False):
        raise ExportBusy
    try:
        return _download(_export(), "application/json", f"vega-jobs-{now():%Y-%m-%d}.json")
    finally:
        _exports.release()


def _export() -> IO[bytes]:
    file: IO[bytes] = BytesIO()
    separator = b"[\n"
    for job, tags in export_jobs(current_user):
        file.write(separator + json.dumps(job_json(job, tags, None), ensure_ascii=False).encode())
        separator = b",\n"
        if isinstance(file, BytesIO) and file.tell() > LARGEST_IN_MEMORY:
            start = file.getvalue()
            file = TemporaryFile(dir=current_app.config["VEGA"].instance_path)  # noqa: SIM115
            file.write(start)
    file.write(b"[]\n" if separator == b"[\n" else b"\n]\n")
    return file


def _download(file: IO[bytes], mimetype: str, name: str) -> Response:
    size = file.seek(0, SEEK_END)
    file.seek(0)
    response = send_file(file, mimetype, as_attachment=True, download_name=name)
    response.content_length = size
    response.headers["Cache-Control"] = "no-store"
    return response


@web.post("/settings/backup")
@administrator_only
@recent_password_required("download a backup of all users", "data", is_download=True)
def download_backup() -> ResponseReturnValue:
    """Administrators only: it contains everyone's data."""
    file = open_backup(current_app.config["VEGA"])
    return _download(file, "application/zip", f"vega-{now():%Y-%m-%d}.zip")
