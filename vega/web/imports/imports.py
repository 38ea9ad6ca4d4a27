"""Pages: take a file in, and take it back."""

from contextlib import suppress

from flask import Response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from vega.clock import now, zone_of
from vega.errors import ImportNotFound
from vega.http.current import current_account
from vega.http.requests import wants_fragment
from vega.models import Import, ImportState, RowOutcome
from vega.services.imports.column_choices import Choices, guess
from vega.services.imports.confirming import confirm_import
from vega.services.imports.drafts import (
    KEPT,
    cancel_import,
    get_import,
    keep_choices,
    list_imports,
    sampled,
    start_import,
)
from vega.services.imports.planned import Planned, count_outcomes
from vega.services.imports.previews import preview
from vega.services.imports.reporting import can_undo, has_skipped
from vega.services.imports.taking_back import TakenBack, changed_jobs, delete_changed, undo_import
from vega.web import web
from vega.web.imports.import_forms import (
    ImportForm,
    check_choices,
    choosing,
    day_question,
    read_choices,
)
from vega.web.imports.import_rows import (
    count_kinds,
    preview_page,
    report_page,
    skipped_csv,
    words_of,
)
from vega.web.jobs.messages import count_are, count_jobs, count_were, refusals_told, tell_deleted
from vega.web.ui.forms import refusals_in
from vega.web.ui.htmx import tell
from vega.web.ui.redirects import see_other

LONGEST_NAME = 100  # characters of a download's name


def import_url(import_id: int, **more: object) -> str:
    return url_for("web.show_import", import_id=import_id, **more)  # type: ignore[arg-type]


# Choosing a file


@web.get("/import")
def new_import() -> ResponseReturnValue:
    return _start_page(ImportForm(formdata=None))


@web.post("/import")
def add_import() -> ResponseReturnValue:
    form = ImportForm()
    with refusals_in(form):
        data, name = form.read()
        draft = start_import(current_account(), data, name)
        return see_other(import_url(draft.id))
    return _start_page(form)


def _start_page(form: ImportForm) -> ResponseReturnValue:
    found = list_imports(current_account())
    return form.as_page(
        "imports/new.html",
        newest=max((one.id for one in found), default=0),
        drafts=[one for one in found if one.state == ImportState.DRAFT],
        done=[one for one in found if one.state != ImportState.DRAFT],
        told=told,
        can_undo=can_undo,
    )


def told(found: Import) -> str:
    """`77 created, 1 updated, 8 skipped, 2 efforts added`."""
    others = {
        "tasks": len(found.task_ids),
        "efforts": len(found.effort_ids),
        "employers": len(found.employer_ids),
    }
    return words_of(count_kinds(found.counts), others)


# A file that waits, and the report of one that was taken in


@web.get("/import/<id:import_id>")
def show_import(import_id: int) -> ResponseReturnValue:
    found = get_import(current_account(), import_id)
    if found.state == ImportState.DRAFT:
        return _draft_page(import_id)
    if _wants_preview():
        return Response(status=204, headers={"HX-Redirect": import_url(import_id)})
    return _report(found)


def _wants_preview() -> bool:
    """Return whether the page of a draft asks for its preview again, and nothing else."""
    return wants_fragment() and request.headers.get("HX-Target", "").endswith("#import-body")


@web.post("/import/<id:import_id>")
def change_import(import_id: int) -> ResponseReturnValue:
    """Keep what was chosen for a draft; with `action=import`, take it in.

    One that was taken in meanwhile, by another tab or a double click, shows its report.
    """
    found = get_import(current_account(), import_id)
    form, choices = ImportForm(formdata=None), read_choices(found)
    if found.state != ImportState.DRAFT:
        return see_other(import_url(import_id))
    with refusals_in(form), suppress(ImportNotFound):
        _change(found, choices)
    if form.refusal is not None:
        return _refused_page(get_import(current_account(), import_id), choices, form)
    if request.form.get("action") == "import":
        return see_other(import_url(import_id, _anchor="main"))  # or the page stays scrolled
    return see_other(import_url(import_id, show=request.form.get("show") or None))


def _change(found: Import, choices: Choices | None) -> None:
    owner, import_id = current_account(), found.id
    if choices is not None:
        check_choices(found, choices)
        keep_choices(owner, import_id, choices)
    if request.form.get("action") == "import":
        confirm_import(owner, import_id)


def _draft_page(import_id: int) -> ResponseReturnValue:
    seen = preview(current_account(), import_id)
    found = get_import(current_account(), import_id)
    kinds, zone = count_kinds(count_outcomes(seen.rows)), zone_of(current_account().time_zone)
    return render_template(
        "imports/draft.html",
        **choosing(found, seen.choices),
        asked=seen.asked,
        days=[day_question(found, seen.choices, one, zone) for one in seen.asked.days],
        offers_update=seen.choices.update or any(map(_is_there, seen.rows)),
        page=preview_page(import_id, seen.rows, kinds),
        kinds=kinds,
        brings_others=any(seen.others.values()),
        told=words_of(kinds, seen.others),
    )


def _is_there(row: Planned) -> bool:
    return row.outcome == RowOutcome.DUPLICATE and row.job_id is not None


def _refused_page(found: Import, choices: Choices | None, form: ImportForm) -> ResponseReturnValue:
    """Return the page with what was chosen, and what is wrong with it. It reads no file."""
    stored = found.choices if choices is None else choices.as_json()
    known = guess(current_account(), sampled(found.tables), stored)
    return form.as_page("imports/draft.html", **choosing(found, known))


@web.get("/import/<id:import_id>/progress")
def import_progress(import_id: int) -> ResponseReturnValue:
    return render_template("imports/_progress.html", found=get_import(current_account(), import_id))


@web.get("/import/progress")
def upload_progress() -> ResponseReturnValue:
    """Tell how far the file has come that was sent after all those that the address names."""
    after = request.args.get("after", 0, type=int)
    newest = next((one for one in list_imports(current_account()) if one.id > after), None)
    return render_template("imports/_progress.html", found=newest)


@web.post("/import/<id:import_id>/cancel")
def cancel(import_id: int) -> ResponseReturnValue:
    found = get_import(current_account(), import_id)
    if found.state != ImportState.DRAFT:
        tell("This file was imported already. Undo takes it back.", kind="info")
        return see_other(import_url(import_id))
    name = found.file_name
    with suppress(ImportNotFound):
        cancel_import(current_account(), import_id)
    tell("was discarded. Nothing was saved.", name=name)
    return see_other(url_for(".new_import"))


def _report(found: Import) -> ResponseReturnValue:
    return render_template(
        "imports/report.html",
        found=found,
        told=told(found),
        page=report_page(found),
        can_undo=can_undo(found),
        until=(found.done_at or now()) + KEPT,
        has_skipped=has_skipped(found),
        changed=changed_jobs(current_account(), found),
    )


@web.get("/import/<id:import_id>/skipped.csv")
def skipped(import_id: int) -> ResponseReturnValue:
    """Return the rows that made no job as CSV: line, why, and what stood in the file."""
    found = get_import(current_account(), import_id)
    if found.state == ImportState.DRAFT:
        raise ImportNotFound
    name = found.file_name.rpartition(".")[0] or found.file_name
    response = Response(skipped_csv(found), mimetype="text/csv")
    response.headers.set(
        "Content-Disposition", "attachment", filename=f"{name[:LONGEST_NAME]}-skipped.csv"
    )
    response.headers["Cache-Control"] = "no-store"
    return response


# Taking it back


@web.post("/import/<id:import_id>/undo")
def undo(import_id: int) -> ResponseReturnValue:
    with refusals_told("undone"):
        _tell_taken_back(undo_import(current_account(), import_id))
    return see_other(import_url(import_id))


def _tell_taken_back(done: TakenBack) -> None:
    words = f"Undone. {count_were(done.gone)} removed." if done.gone else "Undone."
    if done.put_back:
        words += f" {count_are(done.put_back)} as before."
    if done.kept:
        words += f" {count_jobs(len(done.kept))} changed since and stayed."
    tell(words)


@web.post("/import/<id:import_id>/changed")
def delete_changed_jobs(import_id: int) -> ResponseReturnValue:
    """Delete the jobs that stayed after Undo since they had changed."""
    tell_deleted(delete_changed(current_account(), import_id))
    return see_other(import_url(import_id))
