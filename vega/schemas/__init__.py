"""What valid input is: one pydantic model each, for every door."""

from vega.schemas.about import Kind
from vega.schemas.assistants import (
    JobAsked,
    JobSearch,
    JobUpdate,
    LogEntry,
    NothingAsked,
    StatusChange,
    UrlAsked,
)
from vega.schemas.avoided_employers import EmployerDraft
from vega.schemas.captures import (
    POSTING_FIELDS,
    UNREADABLE,
    PageSource,
    capture_page,
    choice_text,
    posting_fields,
    read_choice,
)
from vega.schemas.contacts import ContactChanges, ContactDraft, ContactQuery, is_email
from vega.schemas.days import FIRST_DAY, Lately, Period, cursor_day, read_day
from vega.schemas.documents import (
    DetachQuery,
    DocumentChanges,
    DocumentChoice,
    DocumentDraft,
    DocumentQuery,
    VersionQuery,
)
from vega.schemas.efforts import EffortChanges, EffortDraft, EffortQuery
from vega.schemas.events import EventChanges, MailDraft, MoveDetails, NewEvent
from vega.schemas.fields import LONGEST_LINE, LONGEST_NOTES, tag_key
from vega.schemas.filters import COUNTED_FILTERS, PAGE_FILTERS, JobFilter, JobQuery, PageQuery
from vega.schemas.inputs import (
    Input,
    camel,
    has_too_many_values,
    longest,
    read_form,
    read_json,
    read_query,
    refuse_unknown,
)
from vega.schemas.insights import (
    EVERY_DAY,
    FLOW_STARTS,
    NO_DAY,
    DayRange,
    DocumentRef,
    Flow,
    InsightsFilter,
    ReportFilter,
)
from vega.schemas.interviews import InterviewChanges, InterviewDraft, InterviewQuery, time_zones
from vega.schemas.jobs import (
    JOB_ABOUT,
    JOB_FIELDS,
    JOB_KINDS,
    JOB_NOTES,
    JOB_TEXTS,
    SALARY_FIELDS,
    CapturedJob,
    JobChanges,
    JobDraft,
    Progress,
    UrlQuery,
    job_fields_of,
    read_remains,
    read_url,
)
from vega.schemas.json_schema import json_schema_of, objects_in
from vega.schemas.lines import LineSource
from vega.schemas.sign_in import Credentials, RefreshRequest
from vega.schemas.tasks import TaskChanges, TaskDraft, TaskQuery
