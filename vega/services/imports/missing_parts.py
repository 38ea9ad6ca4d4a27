"""Tasks and contacts that a file knows and a job that is there lacks."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from sqlalchemy import select

from vega.extensions import db
from vega.models import OVER, Contact, Job, Task
from vega.services.plan.contacts import is_known
from vega.services.plan.nouns import MOST, full

Part = tuple[str, Mapping[str, Any]]  # a table, and a row of it


@dataclass
class Parts:
    """The titles of a job's tasks, and its contacts."""

    tasks: list[str] = field(default_factory=list)
    contacts: list[Any] = field(default_factory=list)

    def has(self, name: str, row: Mapping[str, Any]) -> bool:
        if name == "tasks":
            return row["title"].casefold() in self.tasks
        return is_known(self.contacts, row["name"], row["email"])

    def add(self, name: str, row: Mapping[str, Any]) -> None:
        if name == "tasks":
            self.tasks.append(row["title"].casefold())
        else:
            self.contacts.append(SimpleNamespace(**row))


def parts_of_all(job_ids: Sequence[int]) -> Mapping[int, Parts]:
    """Return what these jobs have: two queries, none without a job."""
    found: dict[int, Parts] = defaultdict(Parts)
    if job_ids:
        columns = {
            "tasks": (Task.job_id, Task.title),
            "contacts": (Contact.job_id, Contact.name, Contact.email),
        }
        for name, told in columns.items():
            query = select(*told).where(told[0].in_(job_ids))
            for row in db.session.execute(query).mappings():
                found[row["job_id"]].add(name, dict(row))
    return found


def missing_parts(
    job: Job, there: Parts, parts: Iterable[Part]
) -> tuple[Sequence[tuple[str, dict[str, Any]]], str]:
    """Return the open tasks and the contacts that a job lacks, and why some of them stay out. They
    are added to those that are `there`.
    """
    missing, why = [], []
    for name, row in parts:
        if name not in ("tasks", "contacts") or row.get("done_at") or there.has(name, row):
            continue
        if problem := _problem(job, there, name):
            why.append(f"“{row.get('title') or row['name']}” is left out. {problem}")
        else:
            there.add(name, row)
            missing.append((name, {**row, "id": None}))
    return missing, " ".join(why)


def _problem(job: Job, there: Parts, name: str) -> str:
    if name == "tasks" and job.status in OVER:
        return "The job is over."
    if name == "tasks":
        return full("tasks") if len(there.tasks) >= MOST else ""
    return full("people") if len(there.contacts) >= MOST else ""
