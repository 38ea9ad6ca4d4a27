"""Pages: the board."""

from collections.abc import Mapping, Sequence

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.http.requests import own_path
from vega.models import JobStatus
from vega.services.job_list import PAGE, Column, list_board
from vega.services.jobs import get_job, move_jobs
from vega.web import see_other, web
from vega.web.job_forms import read_ids, read_moves
from vega.web.messages import short_title, tell_moved
from vega.web.navigation import next_path

MAX_CARDS = 500  # of a column; more are for the list


@web.get("/board")
def board() -> ResponseReturnValue:
    shown = _cards_shown()
    columns = list_board(current_user, shown)
    return render_template(
        "board/board.html", columns=columns, more=_more_addresses(columns, shown), here=own_path()
    )


@web.post("/board")
def move_card() -> ResponseReturnValue:
    """`move` is `17:applied`."""
    for job_id, wanted in read_moves(request.form.getlist("move")).items():
        name = short_title(get_job(current_user, job_id).title)
        tell_moved(move_jobs(current_user, [job_id], wanted), wanted.status, name)
    return see_other(next_path(url_for(".board")))


def _cards_shown() -> dict[JobStatus, int]:
    """How many cards each column shows: `?applied=100` is what Show more asks for."""
    asked = {status: read_ids([request.args.get(status, "")]) for status in JobStatus}
    return {
        status: min(max(numbers[0], PAGE), MAX_CARDS)
        for status, numbers in asked.items()
        if numbers
    }


def _more_addresses(
    columns: Sequence[Column], shown: Mapping[JobStatus, int]
) -> dict[JobStatus, str]:
    """Return the address of *Show more* for each column with more jobs; above `MAX_CARDS` it is the
    list.
    """
    addresses = {}
    for column in columns:
        there = len(column.jobs)
        if there >= column.count:
            continue
        if there >= MAX_CARDS:
            addresses[column.status] = url_for(".job_list", status=column.status)
        else:
            sizes = {str(status): number for status, number in shown.items()}
            wider = {**sizes, str(column.status): there + PAGE}
            addresses[column.status] = url_for(".board", **wider)  # type: ignore[arg-type]
    return addresses
