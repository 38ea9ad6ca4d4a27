"""Page: add a job, by hand or filled in from a page, a text or what was shared."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TypedDict

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from vega.clock import now
from vega.errors import InvalidInput, JobNotFound
from vega.http.current import current_account
from vega.http.requests import comes_from_another_site
from vega.models import DescriptionFormat, Job, JobStatus
from vega.reading.page import Kind, Page, Reading, pasted_page, shared_page
from vega.reading.text.encodings import text_of
from vega.rules.job_keys import complete_url
from vega.schemas import UNREADABLE, JobDraft, capture_page, choice_text, read_choice, read_form
from vega.services.account import latest_day_of
from vega.services.accounts.employer_warnings import warning_of
from vega.services.jobs import jobs, merging, page_slots
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.creating.quota import quota_status
from vega.web import web
from vega.web.jobs.editing import duplicate_of, suggested_tags
from vega.web.jobs.filling import Filled, empty, fill, filled_before, kept_text, sent_form
from vega.web.jobs.job_forms import JobForm, read_ids, sent_fields
from vega.web.ui.filters import reader_zone, when
from vega.web.ui.forms import refusals_in
from vega.web.ui.htmx import tell
from vega.web.ui.once import form_key
from vega.web.ui.redirects import job_url, see_other

LONGEST_SHOWN_AGAIN = 100_000  # characters of what was pasted, once the form is filled in from it
SHARED = ("url", "title", "text")
FILLED_BY = ("bookmarklet", "share")
NO_PAGE = "That file is not a saved page. Save the posting as HTML in your browser, then choose it."
NOTHING_PASTED = "Paste a link, the text of a posting or its page source first."


# The page


@web.get("/jobs/new")
def new_job() -> ResponseReturnValue:
    """The form, with the status of the board's column that it was opened from, or the title or
    company of the line.

    A share menu, or another tool, sends `url`, `title` and `text` to fill it in from. Another site
    can open the page with those, but fills in nothing that is the person's own.
    """
    own = MultiDict() if comes_from_another_site() else request.args
    asked = own.get("status", "")
    status = asked if asked in {*JobStatus} else JobStatus.INTERESTED
    named = {"title": own.get("called", ""), "company": own.get("company", "")}
    blank = Filled(sent_form({"status": status, **named}))
    shared = [request.args.get(name, "") for name in SHARED]
    if not any(part.strip() for part in shared):
        return _add_page(blank)
    filled = fill(blank, _read(shared_page(*shared)), "text")
    return _add_page(filled, "" if _is_read(filled) else "\n".join(filter(None, shared)))


@web.post("/jobs/new")
def add_job() -> ResponseReturnValue:
    form = JobForm()
    with refusals_in(form):
        today = latest_day_of(current_user)
        typed = {**sent_fields(request.form), "description_format": DescriptionFormat.MARKDOWN}
        added = read_form(JobDraft, typed, today)
        owner = replace(current_account(), via_label=_filled_by())
        job_id = create_job(owner, added, idempotency_key=form_key())
        tell("was added.", name=added.title)
        return see_other(job_url(job_id))
    return _add_page(_as_sent(form), request.form.get("paste", ""))


def _add_page(filled: Filled, paste: str = "") -> ResponseReturnValue:
    form = filled.form
    for name in filled.names:
        form[name].flags.filled = True
    return form.as_page(
        "jobs/form/new.html",
        filled=filled,
        is_filling=request.endpoint == "web.fill_job",
        paste=paste,
        filled_by=_filled_by(),
        choice_text=choice_text,
        unreadable=UNREADABLE,
        no_page=NO_PAGE,
        duplicate=duplicate_of(form),
        suggested_tags=suggested_tags(form),
        quota=quota_status(current_user),
        **known_of(
            form.source_url.data or "",
            form.title.data or "",
            form.company.data or "",
            request.form.getlist("is_different") + request.form.getlist("different"),
        ),
    )


def _filled_by() -> str:
    """Return `bookmarklet` or `share` if one of them filled in the form last, else nothing."""
    sent = request.values
    if request.form.get("capture"):
        return "bookmarklet"
    if request.method == "GET":
        return "share" if any(sent.get(name, "").strip() for name in SHARED) else ""
    is_kept = request.endpoint == "web.add_job" or "posting" in sent or "different" in sent
    return sent["filled_by"] if is_kept and sent.get("filled_by") in FILLED_BY else ""


# Filling in


@web.get("/jobs/new/fill")
def new_job_again() -> ResponseReturnValue:
    """For a browser that loads the filled form again."""
    return see_other(url_for(".new_job"))


@web.post("/jobs/new/fill")
def fill_job() -> ResponseReturnValue:
    """Show the form filled in from what was sent. Nothing is saved."""
    before = _as_sent(sent_form(request.form))
    paste = request.form.get("paste", "")
    with refusals_in(before.form):
        filled = _filled(before)
        paste = "" if _is_read(filled) and len(paste) > LONGEST_SHOWN_AGAIN else paste
        return _add_page(filled, "" if "clear" in request.form else paste)
    return _add_page(before, paste)


def _as_sent(form: JobForm) -> Filled:
    return Filled(form, filled_before(form, request.form.getlist("filled")))


def _is_read(filled: Filled) -> bool:
    return filled.result is not None and filled.result.kind != Kind.NONE


def _filled(before: Filled) -> Filled:
    """Return the form after what the pressed button asks for. Raises `InvalidInput`."""
    sent = request.form
    if "clear" in sent:
        return empty(before)
    if "different" in sent:
        return before
    if sent.get("posting"):
        return fill(before, Reading(Kind.POSTING, [_chosen(sent["posting"])]), "page")
    if sent.get("capture"):
        return fill(before, _read(capture_page(sent["capture"])), "page")
    file = request.files.get("page")
    if file and file.filename:
        return fill(before, _read(_saved_page(file.read())), "file")
    if not sent.get("paste", "").strip():
        raise InvalidInput({"": NOTHING_PASTED})
    page = pasted_page(sent["paste"], sent.get("paste_html", ""))
    return fill(before, kept_text(_read(page), page.text), "text")


def _read(page: Page) -> Reading:
    return page_slots.read_page(current_user, page)


def _chosen(posting: str) -> dict[str, object]:
    """Return one of several postings, without their page's address if another one was saved there.

    Raises `InvalidInput`.
    """
    fields = read_choice(posting)
    tracked = _tracked(fields.get("source_url", ""))
    if tracked and tracked.title != fields.get("title"):
        del fields["source_url"]
    return fields


def _saved_page(data: bytes) -> Page:
    """Raises `InvalidInput`."""
    text = text_of(data)
    if text is None:
        raise InvalidInput({"": NO_PAGE})
    return pasted_page(text.whole())


# What is known already


@web.get("/jobs/alike")
def similar() -> ResponseReturnValue:
    """What is known of the job that is being typed, as a part of the add form.

    The button is sent where it changes: a new one would swallow the click that is under way.
    """
    url, title, company = (
        request.args.get(name, "") for name in ("source_url", "title", "company")
    )
    known = known_of(url, title, company, request.args.getlist("is_different"))
    tracked = known["tracked"]
    is_other_button = request.args.get("tracked", "") != (str(tracked.id) if tracked else "")
    return render_template("jobs/form/_alike.html", **known, is_other_button=is_other_button)


class Known(TypedDict):
    tracked: Job | None  # has the same URL
    similar: Sequence[Job]  # probably the same
    different: Sequence[int]  # the person said that they are not
    avoided: str  # the warning if the company is on the list of employers to avoid


def known_of(source_url: str, title: str, company: str, different: Collection[str] = ()) -> Known:
    """Return what the tracker has of a job that is about to be added."""
    tracked = _tracked(complete_url(source_url))
    found = merging.find_similar(current_user, title, company) if title and company else ()
    others = read_ids(different)
    return {
        "tracked": tracked,
        "similar": [job for job in found if job != tracked and job.id not in others],
        "different": [job.id for job in found if job.id in others],
        "avoided": warning_of(current_user, company),
    }


def _tracked(source_url: str) -> Job | None:
    tracked = jobs.look_up_job(current_user, source_url)
    with suppress(JobNotFound):  # it was deleted just now
        return jobs.get_job(current_user, tracked.id) if tracked else None
    return None


@web.app_template_filter()
def long_ago(moment: datetime) -> Markup:
    """`2 days ago`, `3 weeks ago`, `on 4 Nov`."""
    zone = reader_zone()
    days = (now().astimezone(zone).date() - moment.astimezone(zone).date()).days
    if not 14 <= days < 56:
        return Markup("on ") + when(moment) if days >= 56 else when(moment)
    return Markup("{} weeks ago").format(days // 7)
