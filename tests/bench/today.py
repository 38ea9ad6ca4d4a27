"""Compare Today and `GET /api/today` with few and many jobs, tasks and interviews: neither their
server time nor their number of queries may grow. Prints a table.

PYTHONPATH=tests python -m bench.today [JOBS TASKS INTERVIEWS]
"""

import os
import statistics
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from bench.pages import client_with, milliseconds
from flask.testing import FlaskClient
from sqlalchemy import event, insert, select, update

from vega.clock import now
from vega.extensions import db
from vega.models import NO_DEADLINE, interviews, jobs, tasks
from vega.storage.database import transaction

FEW, MANY = (100, 4, 1), (50_000, 2_000, 500)
ROUNDS = 41
BAR, LONGEST = 2.0, 25  # the ratio, and milliseconds with many


def client_of(counts: tuple[int, int, int], folder: Path) -> FlaskClient:
    client = client_with(counts[0], folder)
    with client.application.app_context():
        owner_id, job_ids = 1, db.session.scalars(select(jobs.c.id)).all()
        moment = now()
        with transaction() as connection:
            for number, status in enumerate(("interested", "offer_received")):
                day = jobs.c.deadline if number == 0 else jobs.c.answer_by
                some = jobs.c.id % 7 < 4
                due = moment.date() + timedelta(days=3 + number)
                changed = update(jobs).where(jobs.c.status == status, some)
                connection.execute(changed.values({day: due}))
            connection.execute(
                insert(tasks), [_task(owner_id, job_ids, n, moment) for n in range(counts[1])]
            )
            connection.execute(
                insert(interviews),
                [_interview(owner_id, job_ids, n, moment) for n in range(counts[2])],
            )
        db.session.remove()
    return client


def _task(owner_id: int, job_ids: list[int], number: int, moment: datetime) -> dict[str, object]:
    due_on = moment.date() + timedelta(days=number % 12 - 3) if number % 4 else None
    return {
        "owner_id": owner_id,
        "job_id": job_ids[number * 7 % len(job_ids)] if number % 5 else None,
        "title": f"Task {number}",
        "due_on": due_on,
        "due_key": due_on or NO_DEADLINE,
        "done_at": None,
        "uid": f"task{number}",
        "sequence": 0,
        "created_at": moment,
        "updated_at": moment,
    }


def _interview(
    owner_id: int, job_ids: list[int], number: int, moment: datetime
) -> dict[str, object]:
    starts_at = moment + timedelta(days=number % 20 - 6, minutes=10 + number)
    return {
        "owner_id": owner_id,
        "job_id": job_ids[number * 11 % len(job_ids)],
        "title": "Video interview",
        "kind": "video",
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=1),
        "time_zone": None,
        "location": "",
        "url": "https://meet.example.com/abc",
        "people": "Maria Visser",
        "notes": "",
        "state": "planned",
        "state_at": moment,
        "moved_from": None,
        "uid": f"interview{number}",
        "sequence": 0,
        "created_at": moment,
        "updated_at": moment,
    }


def queries(client: FlaskClient, path: str) -> int:
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        statements.append(statement)

    with client.application.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", note)
    client.get(path)
    event.remove(engine, "before_cursor_execute", note)
    return len(statements)


def main() -> None:
    given = [int(word) for word in sys.argv[1:4]]
    many = (given[0], given[1], given[2]) if len(given) == 3 else MANY
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115 (the access log)
    with tempfile.TemporaryDirectory() as folder:
        small = client_of(FEW, Path(folder) / "few")
        large = client_of(many, Path(folder) / "many")
        print(f"| page | ms with {FEW} | ms with {many} | ratio | bars | queries |")
        print("| --- | ---: | ---: | ---: | ---: | ---: |")
        for path in ("/", "/api/today"):
            times: dict[str, list[float]] = {"small": [], "large": []}
            for _ in range(ROUNDS):  # alternating, so that noise affects both
                times["small"].append(milliseconds(lambda: small.get(path)))  # noqa: B023
                times["large"].append(milliseconds(lambda: large.get(path)))  # noqa: B023
            few, lots = (statistics.median(values) for values in times.values())
            counts = f"{queries(small, path)}, {queries(large, path)}"
            print(
                f"| `{path}` | {few:.1f} | {lots:.1f} | {lots / few:.2f} "
                f"| {BAR:g}, {LONGEST} ms | {counts} |"
            )


if __name__ == "__main__":
    main()
