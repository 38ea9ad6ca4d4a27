"""Where a page leads after a change: never to another server.

`?from=` holds the path and query of the page that a job was opened from, so that it works without
scripts. Without it, that was the whole list.
"""

from urllib.parse import quote, unquote, urlsplit

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from vega.http.requests import own_path
from vega.labels import PAGE_LABELS
from vega.web import web

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
    return page == local_path(page) and "#" not in page and urlsplit(page).path in pages()


def pages() -> dict[str, str]:
    """Return the labels of the pages that list jobs, by their paths."""
    paths = ("/jobs", "/board", "/", "/calendar", "/report", "/offers")
    return {f"{request.script_root}{path}": PAGE_LABELS[path] for path in paths}
