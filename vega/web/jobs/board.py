"""Pages: the board."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.http.requests import own_path
from vega.models import JobStatus, Outcome
from vega.schemas import JobFilter
from vega.services.jobs.lists.board import CARDS, Column, list_board
from vega.services.jobs.lists.next_step import next_steps
from vega.web import web
from vega.web.jobs.job_filters import filters_shown, read_filter
from vega.web.jobs.job_forms import read_ids

MAX_CARDS = 500  # of a column; more are for the list
FOLDED = "vega_folded"  # the cookie in which `board.js` keeps the folded columns: applied.rejected
FOLDED_AT_FIRST = {JobStatus.REJECTED, JobStatus.NOT_INTERESTED}


@web.get("/board")
def board() -> ResponseReturnValue:
    """The columns; of a folded one the cards come when it is unfolded, or asked for."""
    wanted, problems = read_filter(request.args)
    wanted = wanted.model_copy(update={"status": None})
    folded, shown = _folded(request.cookies.get(FOLDED)), _shown(request.args.getlist("show"))
    columns = list_board(current_user, wanted, {**dict.fromkeys(folded, 0), **shown})
    jobs = [job for column in columns for job in column.jobs]
    steps = next_steps(current_user, jobs)
    return render_template(
        "board/board.html",
        columns=columns,
        steps=steps,
        ghosted={job.id for job in jobs if job.outcome == Outcome.GHOSTED and not steps[job.id]},
        folded=folded,
        more=_more(columns, wanted, shown),
        problems=problems,
        here=own_path(),
        **filters_shown(wanted),
    )


def _folded(kept: str | None) -> set[JobStatus]:
    return FOLDED_AT_FIRST if kept is None else set(JobStatus) & set(kept.split("."))


def _shown(asked: Sequence[str]) -> dict[JobStatus, int]:
    """How many cards each column shows: `?show=applied:50` is what Show more asks for."""
    pairs = [value.partition(":") for value in asked]
    sizes = {
        JobStatus(status): numbers[0]
        for status, _, size in pairs
        if status in set(JobStatus) and (numbers := read_ids([size]))
    }
    return {status: min(max(size, CARDS), MAX_CARDS) for status, size in sizes.items()}


class More(NamedTuple):
    """Where *Show more* of a column leads: to more cards, or above `MAX_CARDS` to the list."""

    url: str
    in_list: bool


def _more(
    columns: Sequence[Column], wanted: JobFilter, shown: Mapping[JobStatus, int]
) -> dict[JobStatus, More]:
    return {
        column.status: More(_list_address(column.status, wanted), in_list=True)
        if len(column.jobs) >= MAX_CARDS
        else More(_wider_address(column, wanted, shown), in_list=False)
        for column in columns
        if column.more
    }


def _list_address(status: JobStatus, wanted: JobFilter) -> str:
    return url_for(".job_list", **{**wanted.query(), "status": status})  # type: ignore[arg-type]


def _wider_address(column: Column, wanted: JobFilter, shown: Mapping[JobStatus, int]) -> str:
    sizes = {**shown, column.status: len(column.jobs) + CARDS}
    show = [f"{status}:{size}" for status, size in sizes.items()]
    return url_for(".board", show=show, **wanted.query())  # type: ignore[arg-type]
