"""A job and what belongs to it, as the examples of the OpenAPI document show them."""

from vega.api.openapi.parts import Json

POSTING = {
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
_MOMENT = "2026-11-08T08:15:00Z"
JOB = {
    "id": 17,
    **POSTING,
    "descriptionFormat": "posting",
    "applicationUrl": None,
    "pros": "",
    "cons": "",
    "status": "interested",
    "stage": None,
    "outcome": None,
    "appliedOn": None,
    "appliedVia": None,
    "answerBy": None,
    "startsOn": None,
    "quietUntil": None,
    "source": None,
    "reference": None,
    "createdAt": _MOMENT,
    "updatedAt": _MOMENT,
    "statusChangedAt": _MOMENT,
    "statusSince": "2026-11-08",
    "nextStep": {"kind": "deadline", "title": "Closes", "on": "2026-12-15"},
}
COMPANY_JOB = {
    "id": 4,
    "title": "Analytics Engineer",
    "status": "rejected",
    "on": "2026-03-03",
}
_EVENT: Json = {
    "jobId": 17,
    "from": None,
    "to": None,
    "stage": None,
    "outcome": None,
    "reply": None,
    "text": None,
    "fields": None,
    "title": None,
    "taskId": None,
    "interviewId": None,
    "documentId": None,
    "version": None,
    "action": None,
    "sourceUrl": None,
    "via": "api",
    "viaLabel": "curl",
}
SAVED = {
    **_EVENT,
    "id": 40,
    "kind": "saved",
    "to": "interested",
    "occurredOn": "2026-11-08",
    "recordedAt": _MOMENT,
}
MOVED = {
    **_EVENT,
    "id": 41,
    "kind": "moved",
    "from": "interested",
    "to": "applied",
    "occurredOn": "2026-11-09",
    "recordedAt": "2026-11-10T10:00:00Z",
}
EVENT = {
    **_EVENT,
    "id": 42,
    "kind": "call",
    "text": "They invited me to an interview.",
    "reply": True,
    "occurredOn": "2026-11-16",
    "recordedAt": "2026-11-16T15:30:00Z",
}
NEW_TASK = {"title": "Follow up with Maria Visser", "dueOn": "2026-11-30", "jobId": 17}
TASK = {"id": 8, **NEW_TASK, "doneAt": None, "createdAt": _MOMENT}
NEXT_STEP = {"kind": "task", "id": 8, "title": NEW_TASK["title"], "on": NEW_TASK["dueOn"]}
NEW_INTERVIEW = {
    "jobId": 17,
    "startsAt": "2026-11-26T14:00:00+01:00",
    "kind": "video",
    "url": "https://meet.example.com/acme-4711",
    "people": "Maria Visser, Tom Okafor",
    "timeZone": "Europe/Berlin",
    "move": True,
}
INTERVIEW = {
    "id": 5,
    "jobId": 17,
    "title": "Video interview",
    "startsAt": "2026-11-26T13:00:00Z",
    "endsAt": "2026-11-26T14:00:00Z",
    "kind": "video",
    "location": None,
    "url": NEW_INTERVIEW["url"],
    "people": NEW_INTERVIEW["people"],
    "notes": None,
    "timeZone": "Europe/Berlin",
    "state": "planned",
    "createdAt": _MOMENT,
    "updatedAt": _MOMENT,
}
NEW_CONTACT = {
    "jobId": 17,
    "name": "Maria Visser",
    "role": "Recruiter",
    "email": "maria.visser@example.com",
    "phone": "+49 30 1234567",
}
CONTACT = {"id": 3, **NEW_CONTACT, "notes": None, "createdAt": _MOMENT, "updatedAt": _MOMENT}
NEW_EMPLOYER = {"name": "Initech", "reason": "never replied"}
EMPLOYER = {"id": 2, **NEW_EMPLOYER, "createdAt": _MOMENT}
NEW_DOCUMENT = {"file": "CV.pdf", "name": "CV", "kind": "cv"}
DOCUMENT = {
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
    "createdAt": _MOMENT,
}
JOB_DOCUMENT = {**DOCUMENT, "jobs": [17], "attachedOn": "2026-11-08"}
NEW_EFFORT = {
    "occurredOn": "2026-11-06",
    "title": "Job fair at the town hall",
    "company": "Chamber of Commerce",
    "contact": "Tom Okafor, Acme GmbH",
}
EFFORT = {
    "id": 2,
    **NEW_EFFORT,
    "result": None,
    "notes": None,
    "createdAt": _MOMENT,
    "updatedAt": _MOMENT,
}
