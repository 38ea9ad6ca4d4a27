"""A field of a job is a column, a line in `JobDraft`, and a look where it is special: whatever
lists fields, or reads them from files, is compared with the draft, both ways.
"""

import csv
import io
import re
from dataclasses import astuple
from types import SimpleNamespace
from typing import Annotated

import pytest
from support.assistants import Assistant

from vega.models import AvoidedEmployer, Contact, Effort, Interview, Job, Task, jobs
from vega.reading.table.table_columns import Field, known_layout
from vega.rules.money import pay_of
from vega.schemas import (
    JOB_ABOUT,
    JOB_FIELDS,
    JOB_KINDS,
    JOB_NOTES,
    JOB_TEXTS,
    POSTING_FIELDS,
    SALARY_FIELDS,
    ContactChanges,
    EffortChanges,
    EmployerDraft,
    InterviewChanges,
    JobDraft,
    Kind,
    TaskChanges,
    camel,
    json_schema_of,
    longest,
)
from vega.schemas.about import About, fields_in_group
from vega.schemas.exported_json import ExportedJob
from vega.schemas.fields import OptionalLine
from vega.serializers.shapes import (
    ContactJson,
    EffortJson,
    EmployerJson,
    InterviewJson,
    JobJson,
    PostingJson,
    TaskJson,
)
from vega.services.accounts import tokens
from vega.services.exporting import HEADINGS
from vega.services.jobs.lists import texts
from vega.web.jobs.job_forms import FIELDS, NOT_SHOWN, JobForm
from vega.web.jobs.page_parts import PARTS

# The columns that a person does not set.
OF_VEGA = {
    "id", "owner_id", "applied_key", "status_since", "status_changed_at", "news_on", "application",
    "application_on", "reached_interview", "reached_offer", "replied", "reply_days", "days_applied",
    "days_interviewing", "days_offer", "deadline_key", "source_typed", "job_key", "title_key",
    "company_key", "alike_key", "indexed", "captured_via", "captured_via_label", "version",
    "created_at", "updated_at", "deleted_at", "merged_into_id", "same_as_id",
}  # fmt: skip
# What a file says beside the fields of a job, and what it says in one column of several fields.
OF_FILES = {
    "added_on",
    "status_on",
    "archived",
    "archived_on",
    "due",
    "salary",
    "task",
    "contact",
    "keep",
    "skip",
}
IN_JSON = {"id", "createdAt", "updatedAt", "statusChangedAt", "statusSince", "nextStep"}
NOT_IN_PLACE = {"status", "quiet_until", "description_format"}
STORED = [*JOB_FIELDS]
JSON = {camel(name) for name in STORED}

LISTS = {
    "the columns in vega/models/jobs.py": (
        {column.name for column in jobs.c}, {*STORED} - {"tags"} | OF_VEGA
    ),
    "the JSON of a job in vega/serializers": ({*JobJson.__annotations__}, JSON | IN_JSON),
    "the JSON of a posting in vega/serializers": (
        {*PostingJson.__annotations__}, {*map(camel, (*POSTING_FIELDS, "description_format"))}
    ),
    "POSTING_FIELDS in vega/schemas/captures.py": ({*POSTING_FIELDS} - {*STORED}, set()),
    "HEADINGS in vega/services/exporting.py": (
        {*HEADINGS}, JSON | {"createdAt", "statusSince"}
    ),
    "the fields of files in vega/reading/table/table_columns.py": (
        {*map(str, Field)}, {*STORED} | OF_FILES
    ),
    "the form in vega/web/jobs/job_forms.py": (
        {name for name in dir(JobForm) if hasattr(getattr(JobForm, name), "field_class")},
        {*FIELDS},
    ),
    "the parts of a page in vega/web/jobs/page_parts.py": (
        {name for part in PARTS.values() for name in part.fields}, {*STORED} - NOT_IN_PLACE
    ),
}  # fmt: skip


@pytest.mark.parametrize("place", LISTS)
def test_a_list_has_the_fields_of_the_draft_and_no_others(place):
    found, wanted = LISTS[place]
    missing, unknown = sorted(wanted - found), sorted(found - wanted)
    assert not missing, f"{place} lack what JobDraft has: {', '.join(missing)}"
    assert not unknown, f"{place} have what JobDraft lacks: {', '.join(unknown)}"


def test_a_column_of_the_csv_keeps_its_place():
    """Spreadsheets refer to columns by their letters: a new one comes last."""
    assert ",".join(HEADINGS).startswith(
        "title,company,location,description,descriptionFormat,sourceUrl,jobType,workplace,"
        "applicationUrl,notes,status,stage,outcome,appliedOn,appliedVia,deadline,answerBy,"
        "quietUntil,salaryMin,salaryMax,salaryCurrency,salaryPeriod,source,reference,tags,"
        "createdAt,statusSince,startsOn,pros,cons,salaryMonths"
    )


def test_the_reader_of_tables_knows_every_column_of_our_own_csv():
    """Its words for them are data of the reader: vega/reading/table."""
    layout = known_layout(HEADINGS)
    assert layout is not None, "vega/reading/table does not know a heading of Vega's own CSV"
    read = dict(zip(HEADINGS, map(str, layout.fields), strict=True))
    meant = {camel(name): name for name in STORED}
    meant |= {"createdAt": "added_on", "statusSince": "status_on"}
    wrong = [heading for heading in HEADINGS if read[heading] != meant[heading]]
    assert not wrong, f"the words of exports in vega/reading do not know {', '.join(wrong)}"


def test_a_long_text_is_read_only_where_it_is_asked_for():
    """A list of jobs would read them all."""
    deferred = {each.key for each in Job.__mapper__.column_attrs if each.group == "texts"}
    assert deferred == {*JOB_TEXTS, "description_format"}, "see `deferred_group` in models/jobs.py"


def test_notes_that_merging_joined_come_back_from_an_export_at_any_length():
    limited = [name for name in JOB_NOTES if longest(ExportedJob, name)]
    assert not limited, f"ExportedJob in vega/schemas/exported_json.py limits {', '.join(limited)}"


def test_a_field_says_what_forms_need():
    assert [name for name, about in JOB_ABOUT.items() if not about.label] == []


# Other nouns

HIDDEN = {"owner_id", "uid", "sequence", "due_key", "state_at", "moved_from", "company_key"}
SET_BY_VEGA = {"id", "job_id", "created_at", "updated_at", "done_at"}


@pytest.mark.parametrize(
    ("model", "draft", "answer"),
    [
        (Contact, ContactChanges, ContactJson),
        (Task, TaskChanges, TaskJson),
        (Interview, InterviewChanges, InterviewJson),
        (Effort, EffortChanges, EffortJson),
        (AvoidedEmployer, EmployerDraft, EmployerJson),
    ],
)
def test_an_answer_has_the_columns_of_its_noun_and_what_it_is_given(model, draft, answer):
    members, given = {*answer.__annotations__}, {*draft.model_fields} - {"done"}
    columns = {column.name for column in model.__table__.c} - HIDDEN
    if model is Task:
        columns -= {"updated_at"}
    assert members == {*map(camel, columns)}, f"{answer.__name__}, or {model.__name__}'s columns"
    assert columns - SET_BY_VEGA == given - SET_BY_VEGA, f"{draft.__name__} has other fields"


# One job with a value in every field, through every door

ENUMS = json_schema_of(JobDraft)["properties"]
# Where any value would not do.
VALUES = {"status": "offer_received", "outcome": "accepted", "description_format": "markdown"}


def value_of(name):
    """Return a value of a field's kind, with a word that stands nowhere else in the job."""
    kind, sample = JOB_KINDS[name], JOB_ABOUT[name].sample
    word = f"word{name.replace('_', '')}"
    if kind == Kind.CHOICE:
        return VALUES.get(name) or sample or ENUMS[camel(name)]["enum"][0]
    return {
        Kind.LINE: word,
        Kind.AREA: word,
        Kind.ADDRESS: f"https://{word}.example/1",
        Kind.DAY: "2024-05-06",
        Kind.AMOUNT: 70000,
        Kind.COUNT: 13,
        Kind.TAGS: [word],
    }[kind]


_NUMBERS = (Kind.CHOICE, Kind.AMOUNT, Kind.COUNT)
FULL = {camel(name): value_of(name) for name in STORED}


@pytest.fixture
def job_id(api, alice):
    answer = api(alice).post("/api/jobs", FULL)
    assert answer.status_code == 200, answer.json
    return answer.json["jobId"]


def different(found):
    """Return the fields whose value is not what was sent."""
    return {name: found.get(name) for name, value in FULL.items() if found.get(name) != value}


def test_json_returns_every_field_as_it_was_sent(api, alice, job_id):
    client = api(alice)
    assert different(client.get(f"/api/jobs/{job_id}").json) == {}
    assert different(client.get("/api/jobs").json["jobs"][0]) == {}


def test_json_changes_every_field(api, alice, make_job):
    changed = api(alice).patch(f"/api/jobs/{make_job(alice)}", FULL)
    assert different(changed.json) == {}


def test_a_sample_is_what_json_takes_and_returns(api, alice):
    """The examples of the API are made of them."""
    samples = {camel(name): JOB_ABOUT[name].sample for name in STORED if JOB_ABOUT[name].sample}
    client = api(alice)
    job_id = client.post("/api/jobs", samples).json["jobId"]
    saved = client.get(f"/api/jobs/{job_id}").json
    assert {name: saved[name] for name in samples} == samples


def test_the_csv_has_every_field(browser, alice, job_id):
    text = browser(alice).get("/jobs/export.csv").data.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert {name: row[name] for name in FULL} == {
        name: ",".join(value) if isinstance(value, list) else str(value)
        for name, value in FULL.items()
    }


def test_an_assistant_reads_every_field(app, alice, job_id):
    assistant = Assistant(app.test_client(), tokens.create_token(alice, "Claude"))
    answer = assistant.call("get_job", jobId=job_id)
    told = {**answer, **answer["untrusted"]}
    assert [name for name in different(told) if name != "descriptionFormat"] == []


@pytest.mark.parametrize("tool", ["save_job", "update_job"])
def test_an_assistant_is_told_of_every_field(app, alice, tool):
    assistant = Assistant(app.test_client(), tokens.create_token(alice, "Claude"))
    tools = {each["name"]: each for each in assistant.ask("tools/list").json["result"]["tools"]}
    assert [name for name in JSON if name not in tools[tool]["inputSchema"]["properties"]] == []


@pytest.mark.parametrize("page", ["/jobs/new", "/jobs/{}/edit"])
def test_a_page_offers_every_field(browser, alice, job_id, page):
    html = browser(alice).get(page.format(job_id)).text
    controls = re.findall(r'<(?:input|select|textarea)[^>]* name="(\w+)"', html)
    wanted = {name for name in FIELDS if name not in NOT_SHOWN}
    if page == "/jobs/new":
        wanted -= {"outcome"}  # none fits a new job
    assert [name for name in wanted if controls.count(name) != 1] == []


def test_the_page_of_a_job_shows_every_field_and_edits_it(browser, alice, job_id):
    """Codes and numbers are shown in words: they have tests of their own."""
    tab = browser(alice)
    html = tab.get(f"/jobs/{job_id}").text
    typed = [name for name in STORED if JOB_KINDS[name] not in _NUMBERS]
    words = {name: f"word{name.replace('_', '')}" for name in typed if JOB_KINDS[name] != Kind.DAY}
    assert [name for name, word in words.items() if word not in html] == []
    for part in PARTS.values():
        opened = tab.get(f"/jobs/{job_id}?edit={part.name}").text
        assert [name for name in part.fields if f'name="{name}"' not in opened] == []


def test_the_history_calls_an_edited_field_by_its_label(api, browser, alice, make_job):
    edited = make_job(alice)
    api(alice).patch(f"/api/jobs/{edited}", FULL)
    html = browser(alice).get(f"/jobs/{edited}").text
    assert [
        name for name in STORED if "_" in name and re.search(rf"Edited [^<]*\b{name}\b", html)
    ] == []


def test_texts_addresses_and_some_choices_are_searched(api, alice, job_id):
    texts.process_batch()
    client, codes = api(alice), (*_NUMBERS, Kind.DAY)
    for name in STORED:
        if JOB_ABOUT[name].search or JOB_KINDS[name] not in codes:
            query = ",".join(value) if isinstance(value := value_of(name), list) else value
            found = client.get("/api/jobs", query_string={"q": query}).json["jobs"]
            assert [job["id"] for job in found] == [job_id], f"{name} is not searched"


def test_a_field_is_merged_as_a_part_of_the_salary_by_what_is_declared_not_by_its_name():
    class NewDraft(JobDraft):
        salary_note: Annotated[OptionalLine, About("Salary note")] = None
        bonus: Annotated[OptionalLine, About("Bonus", group="salary")] = None

    assert fields_in_group(NewDraft, "salary") == (*SALARY_FIELDS, "bonus")


def test_the_pay_of_a_job_is_what_all_fields_of_its_salary_say():
    job = SimpleNamespace(**{name: name for name in SALARY_FIELDS})
    assert sorted(astuple(pay_of(job))) == sorted(SALARY_FIELDS)
