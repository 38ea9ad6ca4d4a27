"""Compare the server time of pages and API reads with few and many jobs: it must not grow.

PYTHONPATH=tests python -m bench.pages [MANY]
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from flask.testing import FlaskClient
from sqlalchemy import insert
from support import people

from vega import create_app
from vega.clock import now
from vega.config import read_config
from vega.models import (
    NEVER_APPLIED,
    NO_DEADLINE,
    JobStatus,
    Plan,
    job_events,
    job_tags,
    jobs,
)
from vega.services.accounts import tokens, users
from vega.services.jobs.lists.texts import process_batch
from vega.storage.database import transaction

FEW, MANY = 100, 50_000
ROUNDS = 15
KEY = "x" * 32
TEXT = "Build reliable systems in Python with colleagues who like to explain things. " * 30
# The path, and the limit for its time with MANY jobs divided by its time with FEW.
PATHS = {
    "/": 1.5,
    "/board": 1.5,
    "/jobs": 1.5,
    "/jobs?status=applied": 1.5,
    "/jobs?sort=title": 1.5,
    "/jobs?sort=updated": 1.5,
    "/jobs?sort=applied": 1.5,
    "/jobs?sort=applied&tag=python": 1.5,
    "/jobs?sort=applied&tag=rare": 1.5,
    "/jobs?quiet=true": 1.5,
    "/jobs?q=engineer": 3.0,
    "/jobs?q=eng+pyth": 3.0,
    "/jobs?q=number77": 3.0,
    "/jobs?q=gineer&sort=title": 3.0,
    "/jobs?q=in": 3.0,
    "/jobs?q=https://jobs.example/77": 3.0,
    "/board?q=engineer": 3.0,
    "/board?q=number77": 3.0,
    "/board?workplace=remote": 1.5,  # which no job is
    "/board?company=company": 2.0,
    "/board?applied=90": 2.0,
    "/jobs/new": 1.5,
    "/jobs/50": 1.5,
    "/jobs/50?from=/board": 1.5,
    "/api/jobs": 1.5,
    "/api/jobs?sort=title": 1.5,
    "/api/jobs?status=applied&limit=10": 1.5,
    "/api/jobs/50": 1.5,
}


def client_with(count: int, folder: Path, **settings: str) -> FlaskClient:
    environ = {"VEGA_INSTANCE_PATH": str(folder), "VEGA_SECRET_KEY": KEY, **settings}
    app = create_app(read_config(environ))
    with app.app_context():
        owner = users.create_user("alice", "correct horse", Plan.UNLIMITED)
        fill(owner.id, count)
        while process_batch():
            pass
        session = people.start_browser(owner.id, "bench")
        token = tokens.create_token(owner, "bench")
    client = app.test_client()
    client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {token}"
    with client.session_transaction() as cookie:
        cookie["_user_id"] = session.get_id()
    return client


def fill(owner_id: int, count: int, text: str = TEXT) -> None:
    """Insert jobs with `saved`, and with tags: one of every second job, and one of ten jobs."""
    with transaction() as connection:
        for start in range(0, count, 1000):
            numbers = range(start, min(start + 1000, count))
            rows = [_job(owner_id, number, text) for number in numbers]
            ids = connection.scalars(insert(jobs).returning(jobs.c.id), rows).all()
            connection.execute(
                insert(job_events),
                [_saved(job_id, row) for job_id, row in zip(ids, rows, strict=True)],
            )
            connection.execute(
                insert(job_tags),
                [
                    {"job_id": job_id, "key": tag, "name": tag, "position": 0, "owner_id": owner_id}
                    for job_id, number in zip(ids, numbers, strict=True)
                    for tag, has in (("python", number % 2 == 0), ("rare", number < 10))
                    if has
                ],
            )


def _job(owner_id: int, number: int, text: str) -> dict[str, object]:
    moment = now()
    status = list(JobStatus)[number % 6 if number % 2 else 1]
    applied_on = moment.date() - timedelta(days=number % 400) if number % 2 == 0 else None
    return {
        "owner_id": owner_id,
        "title": f"Engineer number{number}",
        "company": f"Company {number % 997}",
        "location": "Berlin",
        "description": text,
        "job_type": "other",
        "status": status,
        "applied_on": applied_on,
        "applied_key": applied_on or NEVER_APPLIED,
        "status_since": applied_on or moment.date(),
        "news_on": applied_on or moment.date(),
        "deadline_key": NO_DEADLINE,
        "source_typed": False,
        "notes": "",
        "source_url": f"https://jobs.example/{number}",
        "job_key": f"https://jobs.example/{number}",
        "title_key": f"engineer number{number}",
        "company_key": f"company {number % 997}",
        "alike_key": str(number),
        "captured_via": "page",
        "captured_via_label": "",
        "indexed": False,
        "version": 1,
        "created_at": moment,
        "updated_at": moment,
        "status_changed_at": moment,
    }


def _saved(job_id: int, job: dict[str, object]) -> dict[str, object]:
    return {
        "job_id": job_id,
        "kind": "saved",
        "to_status": job["status"],
        "occurred_on": job["status_since"],
        "recorded_at": job["created_at"],
        "via": "page",
        "via_label": "",
    }


def milliseconds(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115 (the access log)
    with tempfile.TemporaryDirectory() as folder:
        small = client_with(FEW, Path(folder) / "few")
        large = client_with(many, Path(folder) / "many")
        print(f"| page | ms with {FEW} | ms with {many:,} | ratio | bar |")
        print("| --- | ---: | ---: | ---: | ---: |")
        for path, bar in PATHS.items():
            times: dict[str, list[float]] = {"small": [], "large": []}
            for _ in range(ROUNDS):  # alternating, so that noise affects both
                times["small"].append(milliseconds(lambda: small.get(path)))  # noqa: B023
                times["large"].append(milliseconds(lambda: large.get(path)))  # noqa: B023
            few, lots = (statistics.median(values) for values in times.values())
            print(f"| `{path}` | {few:.1f} | {lots:.1f} | {lots / few:.2f} | {bar} |")


if __name__ == "__main__":
    main()
