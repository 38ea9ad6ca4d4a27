"""The tables. Their rules are in the services."""

from vega.extensions import Base
from vega.models.accounts import ApiToken, Install, Session, User
from vega.models.avoided_employers import AvoidedEmployer
from vega.models.calendar import Contact, Interview, Task
from vega.models.columns import NEVER_APPLIED, NO_DEADLINE, QUIET_AFTER
from vega.models.documents import Content, Document, DocumentVersion, JobDocument
from vega.models.efforts import Effort
from vega.models.enumerations import (
    OVER,
    ApplicationKind,
    AppliedVia,
    DescriptionFormat,
    DocumentAction,
    DocumentKind,
    EventKind,
    Group,
    ImportState,
    InterviewKind,
    InterviewState,
    JobStatus,
    JobType,
    Left,
    NextStepKind,
    NoticeKind,
    NoticeState,
    Outcome,
    Plan,
    Reached,
    RefusalReason,
    RowOutcome,
    SalaryPeriod,
    SessionKind,
    SignInMethod,
    Sort,
    TaskState,
    Theme,
    TokenScope,
    Via,
    Without,
    Workplace,
)
from vega.models.imports import Import, ImportLayout, ImportRow
from vega.models.jobs import (
    APPLICATIONS,
    NOT_DELETED,
    TO_ANSWER,
    TO_APPLY,
    WAITING,
    CapturedPosting,
    Change,
    Job,
    JobEvent,
    JobTag,
    Refusal,
    job_search,
)
from vega.models.notices import Notice, NoticeSettings
from vega.models.sign_in import Device, Identity, Passkey

# The same tables, for statements that bypass the ORM.
users = Base.metadata.tables["users"]
sessions = Base.metadata.tables["sessions"]
api_tokens = Base.metadata.tables["api_tokens"]
sign_in_attempts = Base.metadata.tables["sign_in_attempts"]
second_factors = Base.metadata.tables["second_factors"]
recovery_codes = Base.metadata.tables["recovery_codes"]
passkeys = Base.metadata.tables["passkeys"]
identities = Base.metadata.tables["identities"]
devices = Base.metadata.tables["devices"]
quota_usage = Base.metadata.tables["quota_usage"]
jobs = Base.metadata.tables["jobs"]
job_events = Base.metadata.tables["job_events"]
job_tags = Base.metadata.tables["job_tags"]
captured_postings = Base.metadata.tables["captured_postings"]
tasks = Base.metadata.tables["tasks"]
interviews = Base.metadata.tables["interviews"]
contacts = Base.metadata.tables["contacts"]
efforts = Base.metadata.tables["efforts"]
contents = Base.metadata.tables["contents"]
content_chunks = Base.metadata.tables["content_chunks"]
documents = Base.metadata.tables["documents"]
document_versions = Base.metadata.tables["document_versions"]
job_documents = Base.metadata.tables["job_documents"]
avoided_employers = Base.metadata.tables["avoided_employers"]
calendar_feeds = Base.metadata.tables["calendar_feeds"]
notice_settings = Base.metadata.tables["notice_settings"]
notices = Base.metadata.tables["notices"]
imports = Base.metadata.tables["imports"]
import_rows = Base.metadata.tables["import_rows"]
import_layouts = Base.metadata.tables["import_layouts"]
changes = Base.metadata.tables["changes"]
refusals = Base.metadata.tables["refusals"]
idempotency_keys = Base.metadata.tables["idempotency_keys"]

# What belongs to a job by `job_id`: merging hands it over, and Undo puts it back.
JOB_CHILDREN = (
    job_events,
    job_tags,
    captured_postings,
    tasks,
    interviews,
    contacts,
    job_documents,
    refusals,
    idempotency_keys,
)
