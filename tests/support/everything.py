"""Fill a database with rows of every kind, through the services."""

import contextlib
import json
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO

from sqlalchemy import Engine, insert, inspect, text, update
from support import people

from vega.clock import now
from vega.errors import DuplicateJob, WrongCredentials
from vega.models import (
    JobStatus,
    JobType,
    Plan,
    TokenScope,
    calendar_feeds,
    captured_postings,
    devices,
    identities,
    notice_settings,
    notices,
    passkeys,
    recovery_codes,
    second_factors,
    sessions,
)
from vega.models import jobs as job_table
from vega.schemas import (
    ContactDraft,
    DocumentDraft,
    EffortDraft,
    EmployerDraft,
    InterviewChanges,
    InterviewDraft,
    JobChanges,
    JobDraft,
    NewEvent,
    TaskChanges,
    TaskDraft,
    read_form,
)
from vega.services.account import Account
from vega.services.accounts import tokens, users
from vega.services.belongings import delete_user
from vega.services.documents.attaching import attach_document, detach_document
from vega.services.documents.saving import (
    Upload,
    add_version,
    create_document,
    delete_document,
)
from vega.services.imports.confirming import confirm_import
from vega.services.imports.drafts import start_import
from vega.services.jobs import jobs, timeline
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.lists import texts
from vega.services.plan import avoided_employers, contacts, efforts, interviews, tasks
from vega.storage.database import transaction

PASSWORD = "correct horse"
TITLES = (
    "Engineer", "Ingénieur d’études", "Инженер-программист", "データエンジニア", "مهندس برمجيات",
    "It's \"quoted\"; -- and \\ escaped %s :name", "👩‍💻 Developer",
)  # fmt: skip


@dataclass(frozen=True)
class Secrets:
    """Credentials of alice, the administrator; the database has only their hashes."""

    token: str
    browser: str
    refresh_token: str


def make_everything() -> Secrets:
    """Create all kinds of rows in a database without users, within an app context."""
    alice = users.create_user("alice", PASSWORD, Plan.UNLIMITED)
    bob = users.create_user("bob@example.org", PASSWORD)
    carol = users.create_user("carol", PASSWORD)
    users.set_time_zone(alice, "Asia/Kolkata")
    ids = [_save(alice, number) for number in range(len(TITLES) * len(JobStatus))]
    jobs.update_job(alice, ids[0], read_form(JobChanges, {"notes": "**Called** them.\n\nTwice."}))
    rejected = read_form(JobChanges, {"status": "rejected", "stage": "Final round"})
    jobs.move_jobs(alice, [ids[1]], rejected)
    timeline.add_event(
        alice, ids[1], read_form(NewEvent, {"kind": "call", "text": "Sorry.", "reply": True})
    )
    jobs.delete_jobs(alice, [ids[2], _save(bob, 1)])
    _link_duplicates(ids[3:7])
    _save_duplicates(alice, bob)
    _plan(alice, ids[7])
    _import(alice)
    _keep_documents(alice, ids[1], ids[8])
    _avoid(alice, ids[1])
    while texts.process_batch():
        pass
    _save(alice, 1000)  # not indexed yet
    jobs.delete_jobs(alice, [_save(alice, 1001)])
    delete_user(carol.username)  # leaves ids that must not be reused
    return _sign_in(alice)


def _plan(owner: Account, job_id: int) -> None:
    """Add what is due, planned and told for a job."""
    for title, job in (("Follow up “now”", job_id), ("データ", job_id), ("Update the CV", None)):
        draft = {"title": title, "due_on": "2026-11-30" if job else None, "job_id": job}
        task = tasks.create_task(owner, read_form(TaskDraft, draft)).item
    tasks.change_task(owner, task.id - 1, read_form(TaskChanges, {"done": True}))
    for start in ("2026-12-01T14:00:00+01:00", "2026-10-25T02:30:00+02:00"):
        draft = {"job_id": job_id, "starts_at": start, "kind": "video", "people": "Maria Müller"}
        interview = interviews.create_interview(owner, read_form(InterviewDraft, draft)).item
    held = read_form(InterviewChanges, {"state": "done", "time_zone": "America/New_York"})
    interviews.change_interview(owner, interview.id, held)
    contact = {"job_id": job_id, "name": "Maria Müller", "email": "maria@example.com"}
    contacts.create_contact(owner, read_form(ContactDraft, contact))
    effort = {"occurred_on": "2026-11-03", "title": "Messe „Jobs“", "result": "2 Gespräche"}
    efforts.create_effort(owner, read_form(EffortDraft, effort))
    at = {"created_at": now(), "updated_at": now()}
    with transaction() as connection:
        feed = {"nonce": "0" * 64, "secret_hash": "1" * 64, "with_companies": True, "version": 1}
        connection.execute(
            insert(calendar_feeds).values(owner_id=owner.id, created_at=at["created_at"], **feed)
        )
        wanted = {"digest_hour": 8, "before_interviews": True, "email": "alice@example.com"}
        connection.execute(insert(notice_settings).values(owner_id=owner.id, **wanted))
        told = {"kind": "digest", "channel": "email", "subject": 0, "moment": "2026-11-02"}
        state = {"state": "sent", "attempts": 1, "error": ""}
        connection.execute(insert(notices).values(owner_id=owner.id, **told, **state, **at))


def _keep_documents(owner: Account, applied_id: int, job_id: int) -> None:
    """Keep documents on the shelf, on jobs, and one off the shelf that was sent."""
    letter = read_form(DocumentDraft, {"kind": "cover_letter", "job_id": applied_id})
    sent = _upload(owner, letter, b"Sehr geehrte Frau M\xc3\xbcller", "Anschreiben „neu“.txt")
    delete_document(owner, sent)
    cv = read_form(DocumentDraft, {"name": "Lebenslauf", "kind": "cv", "job_id": job_id})
    cv_id = _upload(owner, cv, b"%PDF-1.7 one" * 50_000, "CV.pdf")
    add_version(owner, cv_id, Upload(BytesIO(b"%PDF-1.7 two"), "CV.pdf"), 2**30)
    attach_document(owner, applied_id, cv_id)
    detach_document(owner, applied_id, cv_id, force=True)
    delete_document(owner, _upload(owner, DocumentDraft(), b"\x00\x01", "データ.bin"))


def _upload(owner: Account, draft: DocumentDraft, data: bytes, name: str) -> int:
    upload = Upload(BytesIO(data), name)
    return create_document(owner, draft, upload, 2**30).item.document.id


def _avoid(owner: Account, job_id: int) -> None:
    """Add an employer to avoid, and a posting as it was captured."""
    employer = {"name": "Böse & Söhne GmbH", "reason": "Nie gemeldet."}
    avoided_employers.avoid_employer(owner, read_form(EmployerDraft, employer))
    posting = {"title": "Ingenieurin", "company": "Größe", "location": "Zürich", "source_url": None}
    kept = {"description": "<p>東京", "description_format": "posting", "kept_at": now()}
    captured = {"captured_at": now(), "captured_via": "api", "captured_via_label": "Señal"}
    posting |= {**captured, "edited_before": True}
    with transaction() as connection:
        connection.execute(insert(captured_postings).values(job_id=job_id, **posting, **kept))


def _import(owner: Account) -> None:
    """Take a file in, and let another wait."""
    sheet = "Firma,Stelle,Notiz\nGröße & Söhne,Ingenieurin,„Anruf“\n,,\nMüller,,ca. Oktober\n"
    confirm_import(owner, start_import(owner, sheet.encode("cp1252"), "Bewerbungen.csv").id)
    start_import(owner, sheet.encode(), "データ.csv")


def _save(owner: Account, number: int) -> int:
    status = list(JobStatus)[number % len(JobStatus)]
    draft = {
        "title": TITLES[number % len(TITLES)],
        "company": f"Größe & Söhne {number % 3}",
        "location": "Zürich",
        "description": "Build things.\n\n- 東京\n- a line\twith a tab",
        "source_url": f"https://jobs.example/{number}" if number % 5 else None,
        "application_url": f"https://apply.example/{number}" if number % 2 else None,
        "job_type": list(JobType)[number % len(JobType)],
        "notes": "" if number % 4 else f"Note {number}",
        "status": status,
        "tags": [] if number % 3 else ["Python", "energy"],
        "salary_min": Decimal("80000.50") if number % 2 else None,
        "salary_currency": "EUR" if number % 2 else None,
        "deadline": "2026-12-01" if number % 4 else None,
    }
    key = f"attempt {number}" if number == 1000 else None
    return create_job(owner, read_form(JobDraft, draft), idempotency_key=key)


def _link_duplicates(ids: list[int]) -> None:
    """Mark two jobs as duplicates: one of an older job, one of a later job."""
    with transaction() as connection:
        for job_id, other_id in ((ids[1], ids[0]), (ids[2], ids[3])):
            row = job_table.c.id == job_id
            connection.execute(
                update(job_table).where(row).values(same_as_id=other_id, job_key=None)
            )


def _save_duplicates(*owners: Account) -> None:
    for owner in owners:
        for _ in range(2):
            with contextlib.suppress(DuplicateJob):
                _save(owner, 4)


def _sign_in(owner: Account) -> Secrets:
    tokens.create_token(owner, "Expires", days=30, scope=TokenScope.READ)
    token = tokens.create_token(owner, "Home server")
    browser = people.sign_in_browser(owner.username, PASSWORD, "192.0.2.1", "Firefox on Linux")
    extension = people.sign_in_extension(owner.username, PASSWORD, "192.0.2.1", "Vega extension")
    with contextlib.suppress(WrongCredentials):
        people.sign_in_browser(owner.username, "wrong horse", "192.0.2.7", "Firefox on Linux")
    _secure(users.get_user("bob@example.org"))
    return Secrets(token, browser.get_id(), extension.refresh_token)


def _secure(owner: Account) -> None:
    """Give a person a row of each way to sign in, which nobody can sign in with."""
    at, mine = {"created_at": now()}, {"owner_id": owner.id}
    seen = {"first_seen_at": now(), "last_seen_at": now(), "is_new": True}
    device = {"key_hash": "2" * 64, "kind": "browser", "label": "Firefox on Linux"}
    key = {"credential_id": "Y3JlZA", "public_key": "a2V5", "sign_count": 7, "transports": "[]"}
    with transaction() as connection:
        factor = {"nonce": "3" * 64, "secret_hash": "4" * 64, "last_step": 59_000_000}
        connection.execute(insert(second_factors).values(**mine, **factor, **at))
        connection.execute(insert(recovery_codes).values(**mine, code_hash="5" * 64))
        named = {"host": "vega.example.org", "name": "Schlüssel „blau“"}
        connection.execute(insert(passkeys).values(**mine, **key, **named, **at))
        linked = {"issuer": "https://auth.example.org", "subject": "7", "label": "Zoë"}
        connection.execute(insert(identities).values(**mine, **linked, **at))
        made = insert(devices).values(**mine, **device, **seen, method="passkey")
        device_id = connection.scalar(made.returning(devices.c.id))
        known = sessions.c.owner_id == owner.id
        connection.execute(update(sessions).where(known).values(device_id=device_id))


def stored(engine: Engine, without: tuple[str, ...] = ()) -> dict[str, list[dict[str, str | None]]]:
    """Return the rows of every table as text, sorted, except the search index and some columns."""
    found = {}
    with engine.connect() as connection:
        for table in inspect(connection).get_table_names():
            if not table.startswith("job_search"):
                rows = connection.execute(text(f'SELECT * FROM "{table}"')).mappings()
                found[table] = sorted(
                    ({k: _plain(v) for k, v in row.items() if k not in without} for row in rows),
                    key=str,
                )
    return found


def _plain(value: object) -> str | None:
    """Convert a value so that it is equal from SQLite and PostgreSQL: datetime, bool and JSON."""
    if value is None:
        return None
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return str(value).removesuffix("+00:00").removesuffix(".000000")
