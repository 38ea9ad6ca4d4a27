"""The tables. Their rules are in the services."""

from vega.extensions import Base
from vega.models.accounts import (
    ApiToken,
    Install,
    QuotaUsage,
    Session,
    SignInAttempts,
    User,
)
from vega.models.codes import (
    AppliedVia,
    DescriptionFormat,
    EventKind,
    JobStatus,
    JobType,
    Outcome,
    Plan,
    RefusalReason,
    SalaryPeriod,
    SessionKind,
    Sort,
    Theme,
    Via,
    Workplace,
)
from vega.models.columns import (
    LONGEST_SORT_KEY,
    NEVER_APPLIED,
    NO_DEADLINE,
    Folded,
)
from vega.models.jobs import (
    CLOSING,
    NOT_DELETED,
    TO_ANSWER,
    WAITING,
    Change,
    IdempotencyKey,
    Job,
    JobEvent,
    JobTag,
    Refusal,
    job_search,
)

# The same tables, for statements that bypass the ORM.
users = Base.metadata.tables["users"]
sessions = Base.metadata.tables["sessions"]
api_tokens = Base.metadata.tables["api_tokens"]
sign_in_attempts = Base.metadata.tables["sign_in_attempts"]
quota_usage = Base.metadata.tables["quota_usage"]
jobs = Base.metadata.tables["jobs"]
job_events = Base.metadata.tables["job_events"]
job_tags = Base.metadata.tables["job_tags"]
changes = Base.metadata.tables["changes"]
refusals = Base.metadata.tables["refusals"]
idempotency_keys = Base.metadata.tables["idempotency_keys"]

# What belongs to a job by `job_id`: merging hands it over, and Undo puts it back.
JOB_CHILDREN = (job_events, job_tags, refusals, idempotency_keys)

__all__ = [
    "CLOSING",
    "JOB_CHILDREN",
    "LONGEST_SORT_KEY",
    "NEVER_APPLIED",
    "NOT_DELETED",
    "NO_DEADLINE",
    "TO_ANSWER",
    "WAITING",
    "ApiToken",
    "AppliedVia",
    "Change",
    "DescriptionFormat",
    "EventKind",
    "Folded",
    "IdempotencyKey",
    "Install",
    "Job",
    "JobEvent",
    "JobStatus",
    "JobTag",
    "JobType",
    "Outcome",
    "Plan",
    "QuotaUsage",
    "Refusal",
    "RefusalReason",
    "SalaryPeriod",
    "Session",
    "SessionKind",
    "SignInAttempts",
    "Sort",
    "Theme",
    "User",
    "Via",
    "Workplace",
    "api_tokens",
    "changes",
    "idempotency_keys",
    "job_events",
    "job_search",
    "job_tags",
    "jobs",
    "quota_usage",
    "refusals",
    "sessions",
    "sign_in_attempts",
    "users",
]
