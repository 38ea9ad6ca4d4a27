"""What valid input is: one pydantic model each, for every door."""

from vega.schemas.assistants import (
    JobAsked,
    JobSearch,
    JobUpdate,
    LogEntry,
    NothingAsked,
    StatusChange,
    UrlAsked,
)
from vega.schemas.captures import (
    POSTING_FIELDS,
    UNREADABLE,
    capture_page,
    choice_text,
    posting_fields,
    read_choice,
)
from vega.schemas.contacts import ContactChanges, ContactDraft, ContactQuery, is_email
from vega.schemas.days import FIRST_DAY, PERIOD_SCHEMA, Lately, Period, cursor_day, read_day
from vega.schemas.documents import DocumentChanges, DocumentDraft, DocumentQuery
from vega.schemas.efforts import EffortChanges, EffortDraft, EffortQuery
from vega.schemas.events import EventChanges, MoveDetails, NewEvent
from vega.schemas.fields import LONGEST_LINE, LONGEST_NOTES, LONGEST_URL, URL_SCHEMA, tag_key
from vega.schemas.filters import (
    COUNTED_FILTERS,
    LARGEST_PAGE,
    PAGE_FILTERS,
    JobFilter,
    JobQuery,
    PageQuery,
)
from vega.schemas.inputs import (
    Input,
    has_too_many_values,
    longest,
    read_form,
    read_json,
    read_query,
    refuse_unknown,
)
from vega.schemas.insights import (
    COUNTED_SCHEMA,
    DAY_RANGE_SCHEMA,
    EVERY_DAY,
    FLOW_SCHEMA,
    FLOW_STARTS,
    NO_DAY,
    DayRange,
    Flow,
    InsightsFilter,
    ReportFilter,
)
from vega.schemas.interviews import (
    InterviewChanges,
    InterviewDraft,
    InterviewQuery,
    time_zones,
)
from vega.schemas.jobs import CapturedJob, JobChanges, JobDraft, Progress, read_remains, read_url
from vega.schemas.json_schema import json_schema_of
from vega.schemas.mails import MailDraft
from vega.schemas.postings import PageSource
from vega.schemas.sign_in import Credentials, RefreshRequest
from vega.schemas.tasks import TaskChanges, TaskDraft, TaskQuery

__all__ = [
    "COUNTED_FILTERS",
    "COUNTED_SCHEMA",
    "DAY_RANGE_SCHEMA",
    "EVERY_DAY",
    "FIRST_DAY",
    "FLOW_SCHEMA",
    "FLOW_STARTS",
    "LARGEST_PAGE",
    "LONGEST_LINE",
    "LONGEST_NOTES",
    "LONGEST_URL",
    "NO_DAY",
    "PAGE_FILTERS",
    "PERIOD_SCHEMA",
    "POSTING_FIELDS",
    "UNREADABLE",
    "URL_SCHEMA",
    "CapturedJob",
    "ContactChanges",
    "ContactDraft",
    "ContactQuery",
    "Credentials",
    "DayRange",
    "DocumentChanges",
    "DocumentDraft",
    "DocumentQuery",
    "EffortChanges",
    "EffortDraft",
    "EffortQuery",
    "EventChanges",
    "Flow",
    "Input",
    "InsightsFilter",
    "InterviewChanges",
    "InterviewDraft",
    "InterviewQuery",
    "JobAsked",
    "JobChanges",
    "JobDraft",
    "JobFilter",
    "JobQuery",
    "JobSearch",
    "JobUpdate",
    "Lately",
    "LogEntry",
    "MailDraft",
    "MoveDetails",
    "NewEvent",
    "NothingAsked",
    "PageQuery",
    "PageSource",
    "Period",
    "Progress",
    "RefreshRequest",
    "ReportFilter",
    "StatusChange",
    "TaskChanges",
    "TaskDraft",
    "TaskQuery",
    "UrlAsked",
    "capture_page",
    "choice_text",
    "cursor_day",
    "has_too_many_values",
    "is_email",
    "json_schema_of",
    "longest",
    "posting_fields",
    "read_choice",
    "read_day",
    "read_form",
    "read_json",
    "read_query",
    "read_remains",
    "read_url",
    "refuse_unknown",
    "tag_key",
    "time_zones",
]
