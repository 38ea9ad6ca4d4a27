"""Examples of the OpenAPI document: one story, of Alice's search for a job.

Of an object of an answer, only what is not null is written; `filled` adds the rest.
"""

from typing import Any, get_origin

from typing_extensions import get_type_hints

from vega.models import Group
from vega.schemas import objects_in

Json = dict[str, Any]

_MOMENT = "2026-11-08T08:15:00Z"
USUAL = {"createdAt": _MOMENT, "updatedAt": _MOMENT, "statusChangedAt": _MOMENT}
_POSTING = {
    "title": "Data Engineer",
    "company": "Acme GmbH",
    "location": "Berlin, Germany",
    "description": "You build the pipelines that feed our models.",
    "sourceUrl": "https://jobs.example.com/acme/data-engineer-4711",
    "jobType": "full_time",
    "workplace": "hybrid",
    "salaryMin": 70000,
    "salaryMax": 85000.5,
    "salaryCurrency": "EUR",
    "salaryPeriod": "year",
    "deadline": "2026-12-15",
    "tags": ["Python", "energy"],
    "notes": "Met their team lead at a meetup.",
}
_JOB = {
    **_POSTING,
    "id": 17,
    "descriptionFormat": "posting",
    "pros": "",
    "cons": "",
    "status": "interested",
    "statusSince": "2026-11-08",
    "nextStep": {"kind": "deadline", "title": "Closes", "on": "2026-12-15"},
}
_BY_CURL = {"jobId": 17, "via": "api", "viaLabel": "curl"}
_SAVED = {
    **_BY_CURL,
    "id": 40,
    "kind": "saved",
    "to": "interested",
    "occurredOn": "2026-11-08",
    "recordedAt": _MOMENT,
}
_MOVED = {
    **_BY_CURL,
    "id": 41,
    "kind": "moved",
    "from": "interested",
    "to": "applied",
    "occurredOn": "2026-11-09",
    "recordedAt": "2026-11-10T10:00:00Z",
}
_APPLIED = {
    "status": "applied",
    "appliedOn": _MOVED["occurredOn"],
    "statusSince": _MOVED["occurredOn"],
    "statusChangedAt": _MOVED["recordedAt"],
    "updatedAt": _MOVED["recordedAt"],
}
_CALL = {
    "kind": "call",
    "text": "They invited me to an interview.",
    "reply": True,
    "occurredOn": "2026-11-16",
}
_EVENT = {**_BY_CURL, **_CALL, "id": 42, "recordedAt": "2026-11-16T15:30:00Z"}
_NEW_TASK = {"title": "Follow up with Maria Visser", "dueOn": "2026-11-30", "jobId": 17}
_TASK = {**_NEW_TASK, "id": 8}
_NEXT_STEP = {"kind": "task", "id": 8, "title": _NEW_TASK["title"], "on": _NEW_TASK["dueOn"]}
_MEETING = {
    "jobId": 17,
    "kind": "video",
    "url": "https://meet.example.com/acme-4711",
    "people": "Maria Visser, Tom Okafor",
    "timeZone": "Europe/Berlin",
}
_NEW_CONTACT = {
    "jobId": 17,
    "name": "Maria Visser",
    "role": "Recruiter",
    "email": "maria.visser@example.com",
    "phone": "+49 30 1234567",
}
_NEW_EMPLOYER = {"name": "Initech", "reason": "never replied"}
_DOCUMENT = {
    "id": 6,
    "name": "CV",
    "fileName": "CV.pdf",
    "kind": "cv",
    "size": 48213,
    "type": "application/pdf",
    "sha256": "9b2c4f0d6c1e8a7735bf0a9d84e6f1c2305d7e8b9a4c6f1d2e3b5a7086c9d4e1",
    "version": 1,
    "jobs": [],
    "onShelf": True,
}
_NEW_EFFORT = {
    "occurredOn": "2026-11-06",
    "title": "Job fair at the town hall",
    "company": "Chamber of Commerce",
    "contact": "Tom Okafor, Acme GmbH",
}
_INVITED = (
    "We would like to invite you to an interview on Thursday, 26 November 2026, at 14:00 (CET)."
)
_COUNTS = {Group.WAITING: 4, Group.REJECTED: 3, Group.INTERVIEWING_WAITING: 2}

# By the name of a schema, or the media type of a body that has none.
SAMPLES: dict[str, Any] = {
    "NewJob": _POSTING,
    "Job": _JOB,
    "FullJob": {**_JOB, "contacts": [], "tasks": [], "interviews": [], "events": [_SAVED]},
    "JobList": {"jobs": [{**_JOB, **_APPLIED, "nextStep": _NEXT_STEP}], "next": "newest.17"},
    "JobChanges": {
        "status": "applied",
        "occurredOn": "2026-11-09",
        "appliedVia": "portal",
        "notes": "Sent the application on Monday.",
    },
    "CompanyJob": {
        "id": 4,
        "title": "Analytics Engineer",
        "status": "rejected",
        "on": "2026-03-03",
    },
    "Created": {"message": "Job created successfully", "jobId": 17},
    "Lookup": {"tracked": True, "jobId": 17, "status": "applied"},
    "Quota": {"used": 15, "limit": 50, "remaining": 35, "reset_date": "2026-12-01"},
    "PageSource": {
        "url": _POSTING["sourceUrl"],
        "html": '<script type="application/ld+json">{"@type": "JobPosting", '
        '"title": "Data Engineer", "hiringOrganization": "Acme GmbH"}</script>',
    },
    "Reading": {
        "kind": "posting",
        "postings": [{name: _POSTING[name] for name in ("title", "company", "sourceUrl")}],
    },
    "NewEvent": _CALL,
    "EventChanges": {"occurredOn": "2026-11-15"},
    "Event": _EVENT,
    "EventList": {"events": [_EVENT, _MOVED, _SAVED]},
    "text/plain": "Subject: Interview for Data Engineer\n"
    "From: Maria Visser <maria.visser@acme.example>\n"
    "Date: Fri, 20 Nov 2026 09:12:00 +0100\n"
    f"\n{_INVITED}\n",
    "Mail": {
        "jobId": 17,
        "candidates": [17, 4],
        "says": "invitation",
        "status": "interviewing",
        "occurredOn": "2026-11-20",
        "subject": "Interview for Data Engineer",
        "from": {"name": "Maria Visser", "email": "maria.visser@acme.example"},
        "interview": {
            "startsAt": "2026-11-26T14:00:00+01:00",
            "endsAt": "2026-11-26T15:00:00+01:00",
            "kind": "other",
            "location": None,
            "url": None,
        },
        "text": _INVITED,
    },
    "NewTask": _NEW_TASK,
    "TaskChanges": {"done": True},
    "Task": _TASK,
    "NewInterview": {**_MEETING, "startsAt": "2026-11-26T14:00:00+01:00", "move": True},
    "InterviewChanges": {"startsAt": "2026-11-27T10:30:00+01:00", "location": "Room 4"},
    "Interview": {
        **_MEETING,
        "id": 5,
        "title": "Video interview",
        "startsAt": "2026-11-26T13:00:00Z",
        "endsAt": "2026-11-26T14:00:00Z",
        "state": "planned",
    },
    "NewContact": _NEW_CONTACT,
    "ContactChanges": {"role": "Head of Data", "notes": "Prefers a call in the morning."},
    "Contact": {**_NEW_CONTACT, "id": 3},
    "NewEmployer": _NEW_EMPLOYER,
    "Employer": {**_NEW_EMPLOYER, "id": 2},
    "NewDocument": {"file": "CV.pdf", "name": "CV", "kind": "cv"},
    "multipart/form-data": {"file": "CV.pdf"},
    "DocumentChanges": {"name": "CV in English", "kind": "cv"},
    "DocumentChoice": {"documentId": 6},
    "Document": _DOCUMENT,
    "JobDocument": {**_DOCUMENT, "jobs": [17], "attachedOn": "2026-11-08"},
    "NewEffort": _NEW_EFFORT,
    "EffortChanges": {"result": "Acme GmbH asked for my CV", "notes": "Send it by Friday."},
    "Effort": {**_NEW_EFFORT, "id": 2},
    "Today": {
        "overdue": [{**_TASK, "title": "Send references", "dueOn": "2026-11-23"}],
        "due": [],
        "ahead": [],
        "deadlines": [
            {
                **_JOB,
                "deadline": "2026-12-01",
                "nextStep": {"kind": "deadline", "title": "Closes", "on": "2026-12-01"},
            }
        ],
        "offers": [],
        "quiet": [],
        "toApply": [],
        "undated": [{"id": 8, "title": "Update the CV"}],
    },
    "Insights": {
        "applications": 9,
        "approached": 1,
        "dayUnknown": 0,
        "interviewing": 3,
        "offers": 0,
        "rejected": 3,
        "replies": 4,
        "responseRate": 0.5,
        "medianDaysToReply": 6.5,
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
        "byCv": [
            {
                "documentId": 12,
                "name": "CV",
                "version": 2,
                "applications": 5,
                "replies": 3,
                "responseRate": 0.6,
            },
        ],
        "byWeek": [
            {"week": "2026-W46", "applications": 5, "replies": 3},
            {"week": "2026-W48", "applications": 4, "replies": 1},
        ],
    },
    "Report": {
        "from": "2026-11-01",
        "to": "2026-11-30",
        "rows": [
            {
                "kind": "effort",
                "on": _NEW_EFFORT["occurredOn"],
                "company": _NEW_EFFORT["company"],
                "title": _NEW_EFFORT["title"],
                "contact": _NEW_EFFORT["contact"],
            },
            {
                "kind": "application",
                "on": "2026-11-09",
                "jobId": 17,
                "company": _POSTING["company"],
                "location": _POSTING["location"],
                "title": _POSTING["title"],
                "appliedVia": "portal",
                "reference": "4711",
                "url": _POSTING["sourceUrl"],
                "contact": _NEW_CONTACT["name"],
                "result": "Rejected",
                "resultOn": "2026-11-20",
            },
        ],
        "leftOut": 1,
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
        "startsAt": "2026-11-27T09:30:00Z",
        "endsAt": "2026-11-27T10:30:00Z",
        "updatedAt": "2026-11-20T16:40:00Z",
    },
    "uploadVersion": {"version": 2},
}

# Parameters of an operation, by its name.
PARAMETERS: dict[str, Json] = {
    "listJobs": {"status": "applied", "flow": "interviewing.rejected", "since": "2026-11-01"},
    "lookUpJob": {"url": _POSTING["sourceUrl"]},
    "getInsights": {"from": "2026-09-01", "to": "2026-11-25"},
    "getReport": {"from": "2026-11-01", "to": "2026-11-30"},
}


def name_of(model: Any) -> str:
    """Return the name of a schema: `Task` of `TaskJson`, `NewTask` of `TaskDraft`."""
    name = str(model.__name__)
    if name.endswith("Draft"):
        return f"New{name.removesuffix('Draft')}"
    return {"CapturedJob": "NewJob"}.get(name, name.removesuffix("Json"))


def sample(model: Any) -> Json:
    return filled(model, SAMPLES.get(name_of(model), {}))


def filled(model: Any, given: Json) -> Json:
    """Return an object with all members that it always has."""
    return {
        name: _value(name, kind, given)
        for name, kind in get_type_hints(model).items()
        if name in given or name in model.__required_keys__
    }


def _value(name: str, kind: Any, given: Json) -> Any:
    """Return what is given, with the objects in it filled; else what is usual, else null."""
    inner = next(objects_in(kind), None)
    if name not in given:
        return USUAL.get(name, [sample(inner)] if inner and get_origin(kind) is list else None)
    value = given[name]
    if inner and isinstance(value, list):
        return [filled(inner, one) for one in value]
    return filled(inner, value) if inner and value is not None else value
