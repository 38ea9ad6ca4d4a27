"""Examples of the OpenAPI document: one story, of Alice's search for a job.

Of an object of an answer only what is its own is written: `filled` adds what was sent to make it,
the objects that it holds, and null.
"""
# fmt: off

from typing import Any, get_origin

from typing_extensions import get_type_hints

from vega.models import Group
from vega.schemas import JOB_ABOUT, JOB_FIELDS, JobDraft, camel, objects_in

Json = dict[str, Any]

_MOMENT = "2026-11-08T08:15:00Z"
_URL = JOB_ABOUT["source_url"].sample
_USUAL = {"createdAt": _MOMENT, "updatedAt": _MOMENT, "statusChangedAt": _MOMENT}
_JOB = {camel(name): JOB_ABOUT[name].sample for name in JOB_FIELDS if JOB_ABOUT[name].sample}
_AS_LEFT_OUT = {
    camel(name): JobDraft.model_fields[name].default
    for name in JOB_FIELDS if not JOB_ABOUT[name].sample
}
_TASK = {"title": "Follow up with Maria Visser", "dueOn": "2026-11-30", "jobId": 17}
_REJECTED = "Rejected · Data Engineer at Acme GmbH · Tue 24 Nov"
_BY_CURL = {"jobId": 17, "via": "api", "viaLabel": "curl"}
_SAVED = {
    **_BY_CURL, "id": 40, "kind": "saved", "to": "interested",
    "occurredOn": "2026-11-08", "recordedAt": _MOMENT, "text": None, "reply": None,
}
_MOVED = {
    **_BY_CURL, "id": 41, "kind": "moved", "from": "interested", "to": "applied",
    "occurredOn": "2026-11-09", "recordedAt": "2026-11-10T10:00:00Z", "text": None, "reply": None,
}
_APPLIED = {
    "status": "applied", "appliedOn": "2026-11-09", "statusSince": "2026-11-09",
    "statusChangedAt": "2026-11-10T10:00:00Z", "updatedAt": "2026-11-10T10:00:00Z",
}
_CLOSES = {"kind": "deadline", "title": "Closes"}
_INVITED = (
    "We would like to invite you to an interview on Thursday, 26 November 2026, at 14:00 (CET)."
)
_COUNTS = {Group.WAITING: 4, Group.REJECTED: 3, Group.INTERVIEWING_WAITING: 2}

# By the name of a schema, or the media type of a body that has none.
SAMPLES: dict[str, Any] = {
    "NewJob": _JOB,
    "Job": {
        "id": 17, **_AS_LEFT_OUT,
        "statusSince": "2026-11-08", "nextStep": {**_CLOSES, "on": "2026-12-15"},
    },
    "FullJob": {"contacts": [], "tasks": [], "interviews": [], "events": [_SAVED]},
    "JobList": {
        "jobs": [{
            **_APPLIED,
            "nextStep": {"kind": "task", "id": 8, "title": _TASK["title"], "on": _TASK["dueOn"]},
        }],
        "next": "newest.17",
    },
    "JobChanges": {
        "status": "applied", "occurredOn": "2026-11-09", "appliedVia": "portal",
        "notes": "Sent the application on Monday.",
    },
    "CompanyJob": {
        "id": 4, "title": "Analytics Engineer", "status": "rejected", "on": "2026-03-03",
    },
    "Created": {"message": "Job created successfully", "jobId": 17},
    "Lookup": {"tracked": True, "jobId": 17, "status": "applied"},
    "Quota": {"used": 15, "limit": 50, "remaining": 35, "reset_date": "2026-12-01"},
    "PageSource": {
        "url": _URL,
        "html": '<script type="application/ld+json">{"@type": "JobPosting", '
        '"title": "Data Engineer", "hiringOrganization": "Acme GmbH"}</script>',
    },
    "Posting": {"title": _JOB["title"], "company": _JOB["company"], "sourceUrl": _URL},
    "Reading": {"kind": "posting"},
    "LineSource": {"text": "acme rejected yesterday"},
    "LineCandidate": {
        "jobId": 17, "title": _JOB["title"], "company": _JOB["company"], "status": "applied",
    },
    "LineResult": {
        "type": "job", "label": _JOB["title"], "note": _JOB["company"], "path": "/jobs/17",
    },
    "LineRequest": {
        "method": "PATCH", "path": "/api/jobs/17",
        "body": {"status": "rejected", "occurredOn": "2026-11-24"},
    },
    "LineReading": {"says": _REJECTED, "jobId": 17, "fields": {}, "request": {}},
    "LineOffer": {
        "kind": "task", "says": "Task “Send CV”", "jobId": 17, "fields": {}, "request": {},
    },
    "LineInterview": {"interviewId": 5, "says": "Interview · Tue 1 Dec 10:00"},
    "Line": {
        "kind": "move", "says": _REJECTED, "jobId": 17,
        "fields": {"status": "rejected", "occurredOn": "2026-11-24"}, "options": [], "offers": [],
        "unread": [], "results": [], "request": {},
    },
    "NewEvent": {
        "kind": "call", "text": "They invited me to an interview.", "reply": True,
        "occurredOn": "2026-11-16",
    },
    "EventChanges": {"occurredOn": "2026-11-15"},
    "Event": {**_BY_CURL, "id": 42, "recordedAt": "2026-11-16T15:30:00Z"},
    "EventList": {"events": [{}, _MOVED, _SAVED]},
    "text/plain": "Subject: Interview for Data Engineer\n"
    "From: Maria Visser <maria.visser@acme.example>\n"
    "Date: Fri, 20 Nov 2026 09:12:00 +0100\n"
    f"\n{_INVITED}\n",
    "Mail": {
        "jobId": 17, "candidates": [17, 4], "says": "invitation", "status": "interviewing",
        "occurredOn": "2026-11-20", "subject": "Interview for Data Engineer",
        "from": {"name": "Maria Visser", "email": "maria.visser@acme.example"},
        "interview": {
            "startsAt": "2026-11-26T14:00:00+01:00", "endsAt": "2026-11-26T15:00:00+01:00",
            "kind": "other", "location": None, "url": None,
        },
        "text": _INVITED,
    },
    "NewTask": _TASK,
    "TaskChanges": {"done": True},
    "Task": {"id": 8},
    "NewInterview": {
        "jobId": 17, "startsAt": "2026-11-26T14:00:00+01:00", "kind": "video",
        "url": "https://meet.example.com/acme-4711", "people": "Maria Visser, Tom Okafor",
        "timeZone": "Europe/Berlin", "move": True,
    },
    "InterviewChanges": {"startsAt": "2026-11-27T10:30:00+01:00", "location": "Room 4"},
    "Interview": {
        "id": 5, "title": "Video interview", "startsAt": "2026-11-26T13:00:00Z",
        "endsAt": "2026-11-26T14:00:00Z", "state": "planned",
    },
    "NewContact": {
        "jobId": 17, "name": "Maria Visser", "role": "Recruiter",
        "email": "maria.visser@example.com", "phone": "+49 30 1234567",
    },
    "ContactChanges": {"role": "Head of Data", "notes": "Prefers a call in the morning."},
    "Contact": {"id": 3},
    "NewEmployer": {"name": "Initech", "reason": "never replied"},
    "Employer": {"id": 2},
    "NewDocument": {"file": "CV.pdf", "name": "CV", "kind": "cv"},
    "multipart/form-data": {"file": "CV.pdf"},
    "DocumentChanges": {"name": "CV in English", "kind": "cv"},
    "DocumentChoice": {"documentId": 6},
    "Document": {
        "id": 6, "fileName": "CV.pdf", "size": 48213, "type": "application/pdf",
        "sha256": "9b2c4f0d6c1e8a7735bf0a9d84e6f1c2305d7e8b9a4c6f1d2e3b5a7086c9d4e1",
        "version": 1, "jobs": [], "onShelf": True,
    },
    "JobDocument": {"jobs": [17], "attachedOn": "2026-11-08"},
    "NewEffort": {
        "occurredOn": "2026-11-06", "title": "Job fair at the town hall",
        "company": "Chamber of Commerce", "contact": "Tom Okafor, Acme GmbH",
    },
    "EffortChanges": {"result": "Acme GmbH asked for my CV", "notes": "Send it by Friday."},
    "Effort": {"id": 2},
    "Today": {
        "overdue": [{"title": "Send references", "dueOn": "2026-11-23"}], "due": [], "ahead": [],
        "deadlines": [{"deadline": "2026-12-01", "nextStep": {**_CLOSES, "on": "2026-12-01"}}],
        "offers": [], "quiet": [], "toApply": [],
        "undated": [{"title": "Update the CV", "dueOn": None, "jobId": None}],
    },
    "Insights": {
        "applications": 9, "approached": 1, "dayUnknown": 0, "interviewing": 3, "offers": 0,
        "rejected": 3, "replies": 4, "responseRate": 0.5, "medianDaysToReply": 6.5,
        "groups": [{"name": group, "count": _COUNTS.get(group, 0)} for group in Group],
        "flows": [
            {"from": "applied", "to": "waiting", "count": 4},
            {"from": "applied", "to": "rejected", "count": 2},
            {"from": "applied", "to": "interviewing", "count": 2},
            {"from": "interviewing", "to": "rejected", "count": 1},
            {"from": "interviewing", "to": "interviewing_waiting", "count": 2},
            {"from": "approached", "to": "interviewing", "count": 1},
        ],
        "bySource": [
            {"name": "LinkedIn", "applications": 6, "replies": 3, "responseRate": 0.5},
            {"applications": 3, "replies": 1},
        ],
        "byCv": [{
            "documentId": 12, "name": "CV", "version": 2,
            "applications": 5, "replies": 3, "responseRate": 0.6,
        }],
        "byWeek": [
            {"week": "2026-W46", "applications": 5, "replies": 3},
            {"week": "2026-W48", "applications": 4, "replies": 1},
        ],
    },
    "Report": {
        "from": "2026-11-01", "to": "2026-11-30", "leftOut": 1,
        "rows": [
            {
                "kind": "effort", "on": "2026-11-06", "title": "Job fair at the town hall",
                "company": "Chamber of Commerce", "contact": "Tom Okafor, Acme GmbH",
            },
            {
                "kind": "application", "on": "2026-11-09", "jobId": 17, "title": _JOB["title"],
                "company": _JOB["company"], "location": _JOB["location"], "url": _URL,
                "appliedVia": "portal", "reference": "4711", "contact": "Maria Visser",
                "result": "Rejected", "resultOn": "2026-11-20",
            },
        ],
    },
    "Credentials": {"username": "YOUR_NAME", "password": "YOUR_PASSWORD"},
    "RefreshRequest": {"refresh_token": "YOUR_REFRESH_TOKEN"},
    "SignedIn": {
        "token": "vega_at_MTc.aSQ3Yw.fU2dYt0vXk3lqg",
        "refresh_token": "vega_rt_h0Xq2m8yVb5tJw4sK7cN1pZe9uRf6aLd3gTi0oYxQkE",
        "expires_at": 1795510800,
    },
    "Verified": {"username": "alice"},
    "Health": {"status": "ok"},
}

# What an operation answers with beside the changes that were sent, by its name.
CHANGED: dict[str, Json] = {
    "updateJob": {**_APPLIED, "nextStep": None, "events": [_MOVED, _SAVED]},
    "updateTask": {"doneAt": "2026-11-30T09:12:00Z"},
    "updateInterview": {
        "startsAt": "2026-11-27T09:30:00Z", "endsAt": "2026-11-27T10:30:00Z",
        "updatedAt": "2026-11-20T16:40:00Z",
    },
    "uploadVersion": {"version": 2},
}

# Parameters of an operation, by its name.
PARAMETERS: dict[str, Json] = {
    "listJobs": {"status": "applied", "flow": "interviewing.rejected", "since": "2026-11-01"},
    "lookUpJob": {"url": _URL},
    "getInsights": {"from": "2026-09-01", "to": "2026-11-25"},
    "getReport": {"from": "2026-11-01", "to": "2026-11-30"},
}
# fmt: on


def name_of(model: Any) -> str:
    """Return the name of a schema: `Task` of `TaskJson`, `NewTask` of `TaskDraft`."""
    name = str(model.__name__)
    if name.endswith("Draft"):
        return f"New{name.removesuffix('Draft')}"
    return {"CapturedJob": "NewJob"}.get(name, name.removesuffix("Json"))


def filled(model: Any, given: Json) -> Json:
    """Return an example of an object of an answer, with all members that it always has."""
    known = {**_known(model), **given}
    return {
        name: _value(name, kind, known)
        for name, kind in get_type_hints(model).items()
        if name in known or name in model.__required_keys__
    }


def _known(model: Any) -> Json:
    """Return what is written of an object, of those that it extends, and of how it was made."""
    known: Json = {}
    for base in getattr(model, "__orig_bases__", ()):
        known |= _known(base)
    name = name_of(model)
    return {**known, **SAMPLES.get(f"New{name}", {}), **SAMPLES.get(name, {})}


def _value(name: str, kind: Any, known: Json) -> Any:
    inner = next(objects_in(kind), None)
    if name not in known:
        return _USUAL.get(name, [filled(inner, {})] if inner and get_origin(kind) is list else None)
    value = known[name]
    if inner and isinstance(value, list):
        return [filled(inner, one) for one in value]
    return filled(inner, value) if inner and value is not None else value
