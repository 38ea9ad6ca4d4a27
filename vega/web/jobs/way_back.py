"""The page that a job was opened from, and the jobs beside it there."""

from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from flask import url_for
from flask_login import current_user
from werkzeug.datastructures import MultiDict

from vega.labels import STATUS_LABELS
from vega.models import Job, JobStatus
from vega.schemas import JobFilter
from vega.services.jobs.lists.board import neighbours_on_board
from vega.services.jobs.lists.job_list import Neighbours, neighbours_of
from vega.web.jobs.job_filters import read_filter
from vega.web.ui.redirects import back_path, pages


class WayBack(NamedTuple):
    """`url` leads to the job's own place on the page, `label` and `status` say which page it is."""

    url: str
    label: str
    status: str
    neighbours: Neighbours


def way_back(job: Job) -> WayBack:
    parts = urlsplit(back_path())
    wanted, _ = read_filter(MultiDict(parse_qsl(parts.query)))
    is_board = parts.path == url_for("web.board")
    return WayBack(
        url=f"{back_path()}#{'card' if is_board else 'job'}-{job.id}",
        label=pages()[parts.path],
        status=STATUS_LABELS[JobStatus(wanted.status)] if wanted.status and not is_board else "",
        neighbours=_neighbours(parts.path, wanted, job),
    )


def _neighbours(path: str, wanted: JobFilter, job: Job) -> Neighbours:
    """Return the jobs beside one on the page it was opened from; not all of them are lists."""
    if path not in (url_for("web.job_list"), url_for("web.board")):
        return Neighbours(None, None)
    find = neighbours_on_board if path == url_for("web.board") else neighbours_of
    return find(current_user, wanted, job)
