"""Compare the CPU time of every page and call with few and with many jobs: it must not grow.

PYTHONPATH=tests python -m bench.large [WORD ...] [--many 50000] [--lived] [--wordy] [--postgresql]

With WORDs, only what has one of them in its name. With `--lived` the jobs have long texts and a
history, every twelfth is at one company, and there are 2,000 tags and 1,000 contacts. With
`--wordy` each has a company of its own, of 28 words; the bar of a line is then 100 ms. On
PostgreSQL the time is the wall's, as another process computes.
"""

import argparse
import io
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import count
from pathlib import Path

from bench import assistants, insights
from bench.pages import KEY, TEXT, client_with
from bench.ratio import postgresql
from flask.testing import FlaskClient
from sqlalchemy import bindparam, insert, select, text, update
from support.server import posting

from vega.clock import now
from vega.extensions import db
from vega.models import Plan, contacts, job_tags, jobs
from vega.services.accounts import tokens, users
from vega.services.jobs.lists.texts import process_batch
from vega.services.plan.calendar_feed import create_address, feed_address
from vega.storage.database import transaction

FEW, MANY, ROUNDS, BAR, BAR_OF_SEARCHES = 300, 50_000, 9, 1.5, 3.0
FILTERS = """status=applied status=rejected&sort=applied job_type=other job_type=intern
    workplace=remote tag=python tag=rare tag=rare&q=engineer company=company company=company+7
    source=indeed outcome=ghosted added=30 applied=90 updated_since=2026-01-01 since=2199-01-01
    quiet=true applied_via=email counted=all counted=unknown group=waiting reached=interviewing
    without=reply since=2026-01-01 sort=oldest sort=updated sort=applied sort=deadline sort=title
    sort=company q=engineer q=number77 q=number4711 q=eng+pyth q=in q=company+12 q=nowhere
    q=https://jobs.example/77 q=gineer&sort=title"""
OTHERS = """/jobs/48?from=/board /jobs/alike?title=Engineer+number5&company=Company+5
    /insights?period=all /insights?period=30 /insights?period=365 /api/jobs /api/today /api/tasks
    /api/interviews /api/contacts /api/efforts /api/documents /api/insights /api/report
    /api/employers-to-avoid /api/jobs/quota /api/jobs/48 /api/jobs/48/events
    /api/insights?from=2026-01-01 /api/jobs/lookup?url=https://jobs.example/77
    /api/jobs?cursor=newest.{half} /api/jobs?cursor=oldest.{half}
    /api/jobs?cursor=title.{half}.656e67696e656572206e756d62657232"""
LINES = ("rejected by Company 12", "interview at Company 55 on Friday at 10:00", "number4711",
         "add Company 77, Engineer, Berlin", "call with Company 9 tomorrow", "50 ghosted",
         "Person 7 called", "Xyzzy rejected", "REF-4711 rejected")  # fmt: skip
SKIPPED = ("/api", "/static", "/health", "/setup", "/login", "/jobs/export", "/settings/export")
Call = Callable[[], object]


def calls(client: FlaskClient, jobs_count: int) -> Iterator[tuple[str, Call]]:
    rules = [rule for rule in client.application.url_map.iter_rules() if "GET" in rule.methods]
    pages = [rule.rule.replace("<id:job_id>", "48") for rule in rules
             if rule.arguments <= {"job_id"} and not rule.rule.startswith(SKIPPED)]  # fmt: skip
    lists = [
        f"{page}?{one}" for page in ("/jobs", "/board", "/api/jobs") for one in FILTERS.split()
    ]
    shown = [path for path in sorted(pages) if client.get(path).status_code == 200]
    for path in [*shown, *lists, *(one.format(half=jobs_count // 2) for one in OTHERS.split())]:
        yield path.replace(str(jobs_count // 2), "…"), partial(client.get, path)
    for line in LINES:
        yield f"line: {line}", partial(client.post, "/api/lines/read", json={"text": line})
    for tool in assistants.TOOLS:
        yield f"tool: {tool}", partial(assistants.call_tool, client, tool)
    yield "mail", partial(assistants.read_mail, client)
    yield from writes(client)


def writes(client: FlaskClient) -> Iterator[tuple[str, Call]]:
    number, post = count(10**6), client.post
    yield "create", lambda: post("/api/jobs", json=posting(next(number)))
    yield "duplicate", lambda: post("/api/jobs", json=posting(10**6))
    statuses = (("rejected", "applied")[n % 2] for n in count())
    yield "status", lambda: client.patch("/api/jobs/48", json={"status": next(statuses)})
    page = f"<h1>Engineer</h1><p>Company 7</p><p>{'Build. ' * 99}</p>"
    yield "posting", lambda: post("/api/postings/read", json={"html": page})
    rows = "\n".join(f"Company {n};Engineer number{n};https://jobs.example/{n}" for n in range(50))
    sheet = f"Company;Title;Link\n{rows}".encode()
    yield "import", lambda: post("/import", data={"file": (io.BytesIO(sheet), "jobs.csv")},
                                 follow_redirects=True)  # fmt: skip
    with client.application.app_context():
        alice = users.get_user("alice")
        create_address(alice, KEY)
        address = feed_address(alice, KEY)
        token = tokens.create_token(users.create_user("bob", "correct horse", Plan.FREE), "x")
    yield "calendar feed", lambda: client.get(f"/calendar/{address.secret}.ics")
    bob = {"Authorization": f"Bearer {token}"}
    for one in range(50):
        post("/api/jobs", json=posting(one), headers=bob)
    yield "used up", lambda: post("/api/jobs", json=posting(next(number)), headers=bob)


def live(client: FlaskClient) -> None:
    """Give the jobs of a client what years leave."""
    with client.application.app_context(), transaction() as connection:
        connection.execute(update(jobs).values(description=TEXT, notes=TEXT[:300]))
        agency = update(jobs).where(jobs.c.id % 12 == 0)
        connection.execute(agency.values(company="Agency", company_key="agency"))
        ids = connection.scalars(select(jobs.c.id)).all()
        tags = {"position": 0, "owner_id": 1}
        for names in (lambda one: f"tag{one % 2000}", lambda _: "python"):
            rows = [{"job_id": one, "key": names(one), "name": names(one), **tags} for one in ids]
            connection.execute(insert(job_tags), rows)
        person = {"owner_id": 1, "role": "", "notes": "", "created_at": now(), "updated_at": now()}
        rows = [{"job_id": one, "name": f"Person {one}", **person} for one in ids[:1000]]
        connection.execute(insert(contacts), rows)


def name_at_length(client: FlaskClient) -> None:
    """Give each job a company of its own, with as many words as a name has room for."""
    named = update(jobs).where(jobs.c.id == bindparam("job"))
    with client.application.app_context(), transaction() as connection:
        rows = [
            {"job": one, "name": " ".join(f"w{one * 28 + n}" for n in range(28))[:200]}
            for one in connection.scalars(select(jobs.c.id)).all()
        ]
        connection.execute(named.values(company=bindparam("name")), rows)
        connection.execute(update(jobs).values(company_key=jobs.c.company))


def filled(jobs_count: int, folder: Path, lived: bool, **settings: str) -> FlaskClient:
    client = client_with(0 if lived else jobs_count, folder, **settings)
    client.application.config["WTF_CSRF_ENABLED"] = False
    with client.application.app_context():
        if lived:
            insights.fill(users.get_user("alice"), jobs_count)
            live(client)
        while process_batch():
            pass
        if "VEGA_DATABASE_URL" in settings:  # as autovacuum would soon
            db.session.execute(text("ANALYZE"))
        db.session.remove()
    return client


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("words", nargs="*", default=[""])
    parser.add_argument("--many", type=int, default=MANY)
    parser.add_argument("--lived", action="store_true")
    parser.add_argument("--wordy", action="store_true")
    parser.add_argument("--postgresql", action="store_true")
    options = parser.parse_args()
    clock = time.perf_counter if options.postgresql else time.process_time
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115 (the access log)
    with tempfile.TemporaryDirectory(prefix="vega-bench-") as base, ExitStack() as stack:
        sides = []
        for number in (FEW, options.many):
            settings = stack.enter_context(postgresql()) if options.postgresql else {}
            client = filled(number, Path(base) / str(number), options.lived, **settings)
            if options.wordy:
                name_at_length(client)
            sides.append(calls(client, number))
        print(
            f"| | ms with {FEW} | ms with {options.many:,} | ratio |\n| --- | ---: | ---: | ---: |"
        )
        for (name, few), (_, many) in zip(*sides, strict=True):
            if any(word in name for word in options.words):
                told(name, [measured(few, clock), measured(many, clock)])


def measured(call: Call, clock: Callable[[], float]) -> float:
    """Return the median of the milliseconds that a call takes."""
    times = []
    for _ in range(ROUNDS + 1):
        began = clock()
        answer = call()
        times.append((clock() - began) * 1000)
        assert getattr(answer, "status_code", 200) in (200, 403, 409), answer
    return statistics.median(times[1:])


def told(name: str, times: Sequence[float]) -> None:
    bar = BAR_OF_SEARCHES if "q=" in name else BAR
    ratio = times[1] / times[0]
    over = " (over the bar)" if ratio > bar else ""
    print(f"| `{name}` | {times[0]:.1f} | {times[1]:.1f} | {ratio:.2f}{over} |", flush=True)


if __name__ == "__main__":
    main()
