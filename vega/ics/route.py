"""The feed that calendar programs fetch: 304 from one query while nothing changed."""

from hashlib import sha256

from flask import Response, request, url_for
from flask.typing import ResponseReturnValue

from vega.http.compression import WORTH_COMPRESSING, send_gzipped, takes_gzip, zip_plain
from vega.http.requests import own_root
from vega.ics import ics
from vega.services.plan.calendar_feed import Feed, entries_of, find_feed

FORMAT = 2  # grows when the same entries are written differently
GZIPPED = "-gzip"  # at the end of the ETag: a strong one identifies the exact bytes


@ics.get("/calendar/<secret>.ics")
def feed(secret: str) -> ResponseReturnValue:
    found = find_feed(secret)
    root = own_root()
    etag = _etag(found, root)
    response = _not_modified(etag) or _calendar(found, root, etag)
    response.headers["Cache-Control"] = "private"
    response.vary.add("Accept-Encoding")
    return response


def _etag(found: Feed, root: str) -> str:
    return sha256(f"{FORMAT} {found.owner_id} {found.state} {root}".encode()).hexdigest()[:32]


def _not_modified(etag: str) -> Response | None:
    for known in (etag, etag + GZIPPED):
        if request.if_none_match.contains_weak(known):
            response = Response(status=304)
            response.set_etag(known)
            return response
    return None


def _calendar(found: Feed, root: str, etag: str) -> Response:
    from vega.ics.entries import write_calendar  # late: it takes 60 ms

    entries = entries_of(found)
    body = write_calendar(entries, found.alarm_minutes, lambda job_id: root + _job_path(job_id))
    response = Response(body, content_type="text/calendar; charset=utf-8")
    if len(body) >= WORTH_COMPRESSING and takes_gzip(response):
        send_gzipped(response, zip_plain(body))
        etag += GZIPPED
    response.set_etag(etag)
    return response


def _job_path(job_id: int) -> str:
    """Return the path of a job's page without the prefix, which the root has."""
    return url_for("web.job", job_id=job_id).removeprefix(request.script_root)
