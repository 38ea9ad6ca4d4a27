"""Display names of statuses, types, plans and other codes."""

from vega.models import JobStatus, JobType, Plan, Sort, Via
from vega.schemas import Added

STATUS_LABELS = {
    JobStatus.INTERESTED: "Interested",
    JobStatus.APPLIED: "Applied",
    JobStatus.INTERVIEWING: "Interviewing",
    JobStatus.OFFER_RECEIVED: "Offer received",
    JobStatus.REJECTED: "Rejected",
    JobStatus.NOT_INTERESTED: "Not interested",
}
JOB_TYPE_LABELS = {
    JobType.FULL_TIME: "Full-time",
    JobType.PART_TIME: "Part-time",
    JobType.CONTRACT: "Contract",
    JobType.INTERN: "Internship",
    JobType.REMOTE: "Remote",
    JobType.FREELANCE: "Freelance",
    JobType.OTHER: "Other",
}
PLAN_LABELS = {Plan.FREE: "Free", Plan.UNLIMITED: "Unlimited"}
ADDED_LABELS = {
    Added.TODAY: "Today",
    Added.WEEK: "Last 7 days",
    Added.MONTH: "Last 30 days",
    Added.QUARTER: "Last 90 days",
}
SORT_LABELS = {
    Sort.NEWEST: "Newest first",
    Sort.OLDEST: "Oldest first",
    Sort.UPDATED: "Last updated",
    Sort.TITLE: "Title",
    Sort.COMPANY: "Company",
}


def via_label(via: Via, label: str = "") -> str:
    """Return the display name of where a job came from. `label` is the API token's."""
    name = {Via.PAGE: "By hand", Via.API: "API token", Via.EXTENSION: "Browser extension"}[via]
    return f"{name} {label}".strip()
