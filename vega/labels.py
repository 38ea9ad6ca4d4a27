"""Display names of statuses, types, plans and other codes."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from vega.models import (
    ApplicationKind,
    AppliedVia,
    DocumentKind,
    EventKind,
    Group,
    InterviewKind,
    JobStatus,
    JobType,
    NoticeState,
    Outcome,
    Plan,
    Reached,
    SalaryPeriod,
    SessionKind,
    SignInMethod,
    Sort,
    Theme,
    TokenScope,
    Via,
    Workplace,
)
from vega.rules.user_agents import is_browser
from vega.schemas import Lately

STATUS_LABELS = {
    JobStatus.INTERESTED: "Interested",
    JobStatus.APPLIED: "Applied",
    JobStatus.INTERVIEWING: "Interviewing",
    JobStatus.OFFER_RECEIVED: "Offer received",
    JobStatus.REJECTED: "Rejected",
    JobStatus.NOT_INTERESTED: "Not interested",
}
METHOD_WORDS = {  # after "signed in"
    SignInMethod.PASSWORD: "with password",
    SignInMethod.CODE: "with password and code",
    SignInMethod.RECOVERY_CODE: "with password and recovery code",
    SignInMethod.PASSWORD_PASSKEY: "with password and passkey",
    SignInMethod.PASSKEY: "with a passkey",
    SignInMethod.PROVIDER: "through the provider",
    SignInMethod.PROXY: "through the proxy",
    SignInMethod.TOKEN: "with an API token",
    SignInMethod.SETUP: "with the setup code",
}
THEME_LABELS = {
    Theme.LIGHT: "Light",
    Theme.DARK: "Dark",
    Theme.SYSTEM: "System",
}
JOB_TYPE_LABELS = {
    JobType.FULL_TIME: "Full-time",
    JobType.PART_TIME: "Part-time",
    JobType.CONTRACT: "Contract",
    JobType.INTERN: "Internship",
    JobType.REMOTE: "Remote",
    JobType.FREELANCE: "Freelance",
    JobType.OTHER: "Not set",
}
WORKPLACE_LABELS = {
    Workplace.ON_SITE: "On site",
    Workplace.HYBRID: "Hybrid",
    Workplace.REMOTE: "Remote",
}
OUTCOME_LABELS = {
    Outcome.GHOSTED: "Ghosted",
    Outcome.ACCEPTED: "Accepted",
    Outcome.DECLINED: "Declined",
}
PERIOD_LABELS = {
    SalaryPeriod.YEAR: "a year",
    SalaryPeriod.MONTH: "a month",
    SalaryPeriod.WEEK: "a week",
    SalaryPeriod.DAY: "a day",
    SalaryPeriod.HOUR: "an hour",
}
APPLIED_VIA_LABELS = {
    AppliedVia.PORTAL: "Portal",
    AppliedVia.EMAIL: "Email",
    AppliedVia.REFERRAL: "Referral",
    AppliedVia.AGENCY: "Agency",
    AppliedVia.PHONE: "Phone",
    AppliedVia.POST: "Post",
    AppliedVia.IN_PERSON: "In person",
    AppliedVia.OTHER: "Other",
}
# The pages of the menu by their paths, as Quick Entry finds them, too.
PAGE_LABELS = {
    "/": "Today",
    "/jobs": "Jobs",
    "/board": "Board",
    "/calendar": "Calendar",
    "/insights": "Insights",
    "/documents": "Documents",
    "/offers": "Offers",
    "/report": "Report",
    "/import": "Import",
    "/jobs/trash": "Trash",
    "/settings": "Settings",
    "/help": "Help",
}
# The choices of a job's fields.
CHOICE_LABELS: Mapping[str, Mapping[Any, str]] = {
    "status": STATUS_LABELS,
    "job_type": JOB_TYPE_LABELS,
    "workplace": WORKPLACE_LABELS,
    "outcome": OUTCOME_LABELS,
    "salary_period": PERIOD_LABELS,
    "applied_via": APPLIED_VIA_LABELS,
}
DOCUMENT_KIND_LABELS = {
    DocumentKind.CV: "CV",
    DocumentKind.COVER_LETTER: "Cover letter",
    DocumentKind.PORTFOLIO: "Portfolio",
    DocumentKind.CONTRACT: "Contract",
    DocumentKind.OTHER: "Other",
}
INTERVIEW_KIND_LABELS = {
    InterviewKind.PHONE: "Phone",
    InterviewKind.VIDEO: "Video",
    InterviewKind.ON_SITE: "On site",
    InterviewKind.ASSESSMENT: "Assessment",
    InterviewKind.OTHER: "Other",
}
# What an interview without a title is called.
INTERVIEW_TITLES = {
    InterviewKind.PHONE: "Phone interview",
    InterviewKind.VIDEO: "Video interview",
    InterviewKind.ON_SITE: "On-site interview",
    InterviewKind.ASSESSMENT: "Assessment",
    InterviewKind.OTHER: "Interview",
}
NOTICE_STATE_LABELS = {
    NoticeState.SENDING: "Sending",
    NoticeState.SENT: "Sent",
    NoticeState.FAILED: "Failed",
}
GROUP_LABELS = {
    Group.WAITING: "Waiting",
    Group.NO_REPLY: "No reply",
    Group.REJECTED: "Rejected",
    Group.WITHDRAWN: "Withdrawn",
    Group.INTERVIEWING_WAITING: "Still interviewing",
    Group.INTERVIEWING_NO_REPLY: "Interviewing, no reply",
    Group.OFFER_OPEN: "Offer open",
    Group.OFFER_ACCEPTED: "Offer accepted",
    Group.OFFER_DECLINED: "Offer declined",
}
# Where an application begins, what it reaches, and where it ends.
NODE_LABELS: Mapping[str, str] = {
    ApplicationKind.APPLIED: "Applied",
    ApplicationKind.APPROACHED: "First contact",
    Reached.INTERVIEWING: "Interviewing",
    Reached.OFFER: "Offer",
    **{str(group): label for group, label in GROUP_LABELS.items()},
}
LOG_LABELS = {EventKind.NOTE: "Note", EventKind.CALL: "Call", EventKind.EMAIL: "Email"}
# What became of an application, in the report.
NO_REPLY_YET, REPLY_RECEIVED = "No reply yet", "Reply received"
RESULT_LABELS = {
    Group.WAITING: NO_REPLY_YET,
    Group.NO_REPLY: NO_REPLY_YET,
    Group.REJECTED: "Rejected",
    Group.WITHDRAWN: "Withdrawn",
    Group.INTERVIEWING_WAITING: "Interviewing",
    Group.INTERVIEWING_NO_REPLY: "Interviewing",
    Group.OFFER_OPEN: "Offer open",
    Group.OFFER_ACCEPTED: "Offer accepted",
    Group.OFFER_DECLINED: "Offer declined",
}
TOKEN_SCOPE_LABELS = {TokenScope.READ_WRITE: "Read and write", TokenScope.READ: "Read only"}
PLAN_LABELS = {Plan.FREE: "Free", Plan.UNLIMITED: "Unlimited"}
LATELY_LABELS = {
    Lately.TODAY: "Today",
    Lately.WEEK: "Last 7 days",
    Lately.MONTH: "Last 30 days",
    Lately.QUARTER: "Last 90 days",
}
SORT_LABELS = {
    Sort.NEWEST: "Newest first",
    Sort.OLDEST: "Oldest first",
    Sort.UPDATED: "Last updated",
    Sort.APPLIED: "Applied, newest first",
    Sort.DEADLINE: "Deadline",
    Sort.TITLE: "Title",
    Sort.COMPANY: "Company",
}


def version_words(name: str, number: int, newest: int) -> str:
    """Return the name of a version of a document: `CV, version 2`, `CV` where there is one."""
    return f"{name}, version {number}" if newest > 1 else name


VIA_PAGE_WORDS = {
    "quick": "by Quick Entry",
    "bookmarklet": "with the bookmarklet",
    "share": "from the share menu",
}


def via_words(via: Via | None, label: str = "") -> str:
    """Return how something came, within a line; blank if unknown. `label` is the API token's."""
    if via is None:
        return ""
    if via == Via.PAGE and label in VIA_PAGE_WORDS:
        return VIA_PAGE_WORDS[label]
    names = {
        Via.PAGE: "by hand",
        Via.API: "API token",
        Via.EXTENSION: "browser extension",
        Via.IMPORT: "import",
        Via.CALENDAR: "calendar invitation",
        Via.MCP: "assistant",
    }
    return f"{names[via]} {label}".strip()


def method_words(method: SignInMethod, token_label: str = "") -> str:
    """Return how somebody signed in, after "signed in": `with password and code`."""
    if method == SignInMethod.TOKEN and token_label:
        return f"with the API token “{token_label}”"
    return METHOD_WORDS[method]


def is_extension(kind: SessionKind, label: str) -> bool:
    """Return whether the browser extension signed in, not a script that signs in as it does."""
    return kind == SessionKind.EXTENSION and is_browser(label)


def program_words(label: str) -> str:
    """Return what signed in: `Firefox on Linux`, `Script or app · Python-urllib/3.11`."""
    return label if is_browser(label) else f"Script or app · {label}"


def day_words(day: date) -> str:
    """`9 Nov 2026`."""
    return f"{day.day} {day:%b %Y}"


def weekday_words(day: date) -> str:
    """`Mon 9 Nov`."""
    return f"{day:%a} {day.day} {day:%b}"


def day_this_year(day: date, today: date) -> str:
    """Return `9 Nov`, or `9 Nov 2025` of another year."""
    return f"{day.day} {day:%b}" if day.year == today.year else day_words(day)


def at_company(title: str, company: str) -> str:
    """Return ` at Acme`, or nothing after a title that says so, as `Untitled job at Acme` does."""
    words = f" at {company}"
    return "" if title.endswith(words) else words


def city_of(zone: str) -> str:
    """Return `New York` of `America/New_York`."""
    return zone.rpartition("/")[2].replace("_", " ")


def flow_words(start: str, end: str) -> str:
    """Return `Interviewing to Rejected`."""
    return f"{NODE_LABELS[start]} to {NODE_LABELS[end]}"


def listed(words: Sequence[str]) -> str:
    """Return several as a sentence has them: `salary, deadline and source`."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
