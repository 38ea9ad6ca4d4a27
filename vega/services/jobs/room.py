"""Service: how many tasks, interviews, people and documents a job can have: its page shows all."""

from typing import Any

from sqlalchemy import func, select

from vega.errors import InvalidInput
from vega.extensions import db

MOST = 300  # of each


def check_room(job_column: Any, job_id: int, words: str) -> None:
    """Raise `InvalidInput` if the job, which is locked, can have no more of these."""
    count = db.session.scalar(select(func.count()).where(job_column == job_id)) or 0
    if count >= MOST:
        raise InvalidInput({"job_id": full(words)})


def full(words: str) -> str:
    return f"This job has {MOST} {words}, the most it can have."
