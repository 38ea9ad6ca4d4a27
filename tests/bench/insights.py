"""Measure insights with few and many applications, warm and right after a change. Prints a table.

PYTHONPATH=tests python -m bench.insights [JOBS]
"""

import os
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.pages import _job, client_with, milliseconds
from flask.testing import FlaskClient
from sqlalchemy import insert

from vega.clock import now
from vega.models import EventKind, job_events, jobs
from vega.services.account import Account
from vega.services.accounts import users
from vega.services.jobs import history
from vega.services.jobs.creating.first_events import opening_columns
from vega.storage.database import transaction

FEW, MANY = 1_000, 50_000  # jobs, of four events each
BARS = {FEW: 60, MANY: 400}  # milliseconds
AFTER_A_CHANGE = 1.2  # the limit for the time after a change divided by the time without
ROUNDS = 15
PATHS = ("/insights?period=all", "/insights", "/api/insights")
WAYS = (
    ("applied",),
    ("applied", "rejected"),
    ("applied", "interviewing", "rejected"),
    ("applied", "interviewing", "offer_received"),
    ("interviewing", "offer_received", "not_interested"),
)
SOURCES = ("LinkedIn", "Indeed", "Company site", "A friend", None)


def fill(owner: Account, count: int) -> None:
    """Insert applications of the last 900 days, each with four events."""
    with transaction() as connection:
        for start in range(0, count, 1000):
            numbers = range(start, min(start + 1000, count))
            events = [_events(owner, number) for number in numbers]
            rows = [
                {
                    **_job(owner.id, number, "A posting of some words. " * 20),
                    **opening_columns(owner, own),
                    "source": SOURCES[number % len(SOURCES)],
                }
                for number, own in zip(numbers, events, strict=True)
            ]
            ids = connection.scalars(insert(jobs).returning(jobs.c.id), rows).all()
            connection.execute(insert(job_events), [*_of_jobs(ids, events)])


def _of_jobs(ids: Sequence[int], events: list[list[dict[str, Any]]]) -> Iterator[dict[str, Any]]:
    for job_id, own in zip(ids, events, strict=True):
        yield from ({"from_status": None, **event, "job_id": job_id} for event in own)


def _events(owner: Account, number: int) -> list[dict[str, Any]]:
    moment, way = now(), WAYS[number % len(WAYS)]
    first = moment.date() - timedelta(days=number * 7 % 900)
    days = [min(moment.date(), first + timedelta(days=9 * at + number % 13)) for at in range(3)]
    moved = [
        history.event_row(owner, EventKind.MOVED, moment, to_status=status, occurred_on=day)
        for status, day in zip(way, days, strict=False)
    ]
    notes = [_note(owner, moment, days[0]) for _ in range(3 - len(moved))]
    saved = history.event_row(
        owner, EventKind.SAVED, moment, to_status="interested", occurred_on=first
    )
    rows = [saved, *moved, *notes]
    return [{name: row.get(name) for name in {**saved, "reply": None}} for row in rows]


def _note(owner: Account, moment: datetime, day: date) -> dict[str, Any]:
    return history.event_row(owner, EventKind.EMAIL, moment, occurred_on=day, reply=True)


def client_of(count: int, folder: Path) -> FlaskClient:
    client = client_with(0, folder)
    with client.application.app_context():
        fill(users.get_user("alice"), count)
    return client


def change(client: FlaskClient, number: int) -> None:
    """Move a job on, as a person does between two looks at the page."""
    status = ("interviewing", "applied")[number % 2]
    answer = client.patch("/api/jobs/1", json={"status": status})
    assert answer.status_code == 200, answer.text


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115 (the access log)
    print("| path | jobs | first ms | warm ms | after a change ms | ratio | bars |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        for count in (FEW, many):
            client = client_of(count, Path(folder) / str(count))
            for path in PATHS:
                measure(client, path, count)


def measure(client: FlaskClient, path: str, count: int) -> None:
    first = milliseconds(lambda: client.get(path))
    assert client.get(path).status_code == 200, path
    warm, changed = [], []
    for number in range(ROUNDS):  # alternating, so that noise affects both
        warm.append(milliseconds(lambda: client.get(path)))
        change(client, number)
        changed.append(milliseconds(lambda: client.get(path)))
    usual, after = statistics.median(warm), statistics.median(changed)
    print(
        f"| `{path}` | {count:,} | {first:.1f} | {usual:.1f} | {after:.1f} | {after / usual:.2f} "
        f"| {BARS.get(count, '')} ms, {AFTER_A_CHANGE} |"
    )


if __name__ == "__main__":
    main()
