"""Where a page leads after a change, and back to from a job: never to another server.

`?from=` holds the path and query of the page that a job was opened from, so that it works without
scripts. Without it, that was the whole list.
"""

from typing import NamedTuple
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from flask import g, redirect, request, url_for
from flask_login import current_user
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from vega.http.requests import own_path
from vega.labels import PAGE_LABELS, STATUS_LABELS
from vega.models import Job, JobStatus
from vega.schemas import JobFilter
from vega.services.jobs.lists.board import neighbours_on_board
from vega.services.jobs.lists.job_list import Neighbours, neighbours_of
from vega.web import web
from vega.web.jobs.job_filters import read_filter

WHOLE_PAGE = "main#main"  # as htmx names the element that an answer is for
_AS_IN_URL_FOR = "!$'()*,/:;?@"


def see_other(location: str) -> Response:
    """Redirect (303) after a successful change; htmx follows it and gets the fragment.

    A form that is a page of its own has been sent from it by script: the browser goes on to the
    next page, with its styles and scripts.
    """
    if request.headers.get("HX-Target") == WHOLE_PAGE and not _is_current_page(location):
        return Response(status=204, headers={"HX-Redirect": location})
    return redirect(location, 303)


def _is_current_page(location: str) -> bool:
    """Return whether htmx sent the request from the page at `location`."""
    try:
        current = urlsplit(request.headers.get("HX-Current-URL", "")).path
    except ValueError:  # no URL: no browser sends that
        return False
    return current == urlsplit(location).path


def local_path(target: str | None) -> str:
    """Return `target` if it is a path of this server, else Today's (no open redirect).

    Browsers read `/\\evil` as `//evil`, and drop tabs and line breaks before they look.
    """
    home = url_for("web.today")
    if not target or not target.startswith("/") or target.startswith("//"):
        return home
    if "\\" in target or not target.isprintable() or " " in target:
        return home
    try:
        parts = urlsplit(target)
    except ValueError:
        return home
    if parts.scheme or parts.netloc or not f"{parts.path}/".startswith(f"{request.script_root}/"):
        return home
    if {".", ".."} & set(unquote(parts.path).split("/")):  # would lead out of the prefix
        return home
    return target


def page_before(default: str) -> str:
    """Return the page on which the form that was sent stands, or `default`."""
    path = (request.referrer or "").removeprefix(request.host_url.rstrip("/"))
    return local_path(path) if path.startswith("/") else default


def next_path(default: str) -> str:
    """Return where the form that was sent leads back to, or `default`."""
    return local_path(request.form["next"]) if request.form.get("next") else default


@web.app_template_global()
def opened_from(page: str = "") -> str:
    """Return the query that a link to a job needs on this page, or on `page`: `?from=…`.

    It is the same for all jobs of a page, and "" on the whole list.
    """
    page = page or own_path()
    return "" if page == url_for("web.job_list") else f"?from={quote(page, safe=_AS_IN_URL_FOR)}"


@web.app_template_global()
def job_url(job_id: int, endpoint: str = "web.job", **values: object) -> str:
    """Return the address of a job's page, or of what is done there, with the way back."""
    return url_with_way_back(endpoint, job_id=job_id, **values)


@web.app_template_global()
def url_with_way_back(endpoint: str, **values: object) -> str:
    return url_for(endpoint, **values, **_kept())  # type: ignore[arg-type]


@web.app_template_global()
def back_path(default: str = "") -> str:
    """Return the path and query of the page that this one was opened from, else the default: the
    whole list.
    """
    return _kept().get("from") or default or url_for("web.job_list")


def _kept() -> dict[str, str]:
    """Read it once per request: a page has some hundred links that keep it."""
    kept: dict[str, str] | None = g.get("way_back")
    if kept is None:
        page = request.args.get("from", "")
        kept = g.way_back = {"from": page} if _lists_jobs(page) else {}
    return kept


def _lists_jobs(page: str) -> bool:
    return page == local_path(page) and "#" not in page and urlsplit(page).path in _pages()


def _pages() -> dict[str, str]:
    """Return the labels of the pages that list jobs, by their paths."""
    paths = ("/jobs", "/board", "/", "/calendar", "/report", "/offers")
    return {f"{request.script_root}{path}": PAGE_LABELS[path] for path in paths}


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
        label=_pages()[parts.path],
        status=STATUS_LABELS[JobStatus(wanted.status)] if wanted.status and not is_board else "",
        neighbours=_neighbours(parts.path, wanted, job),
    )


def _neighbours(path: str, wanted: JobFilter, job: Job) -> Neighbours:
    """Return the jobs beside one on the page it was opened from; not all of them are lists."""
    if path not in (url_for("web.job_list"), url_for("web.board")):
        return Neighbours(None, None)
    find = neighbours_on_board if path == url_for("web.board") else neighbours_of
    return find(current_user, wanted, job)
