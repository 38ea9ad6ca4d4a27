"""One's own jobs as a file: from the list with its filters, and all of them from the settings."""

import csv
import io
import json
import re
import shutil
import subprocess
from xml.etree import ElementTree

import pytest
from sqlalchemy import update
from support.statements import statements_of

from vega.errors import ExportBusy
from vega.extensions import db
from vega.models import Job
from vega.schemas import JobDraft, NewEvent, TaskDraft, read_form
from vega.services import exporting
from vega.services.jobs import jobs, timeline
from vega.services.plan import tasks
from vega.services.slots import AccountSlots
from vega.web.imports import data

# What a job can be given, by its schema; the day of its status goes by another name in answers.
FIELDS = {*JobDraft.model_json_schema()["properties"]} - {"occurredOn"} | {"statusSince"}
OPENDOCUMENT = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TABLE, TEXT, OFFICE = (OPENDOCUMENT % name for name in ("table", "text", "office"))


def rows_of(answer):
    return [*csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline=""))]


def titles(answer):
    return [job["title"] for job in json.loads(answer.data)["jobs"]]


@pytest.mark.parametrize(
    ("path", "mimetype"),
    [
        ("/settings/export", "application/json"),
        ("/settings/export.csv", "text/csv"),
        ("/jobs/export.json", "application/json"),
        ("/jobs/export.csv", "text/csv"),
    ],
)
def test_every_download_holds_all_jobs_of_ones_own(path, mimetype, browser, alice, bob, make_job):
    for title in ("Zürich 東京", "Second"):
        make_job(alice, title=title)
    make_job(bob, title="Bob's")
    jobs.delete_jobs(alice, [make_job(alice)])
    answer = browser(alice).get(path)
    is_csv = mimetype == "text/csv"
    found = [row["title"] for row in rows_of(answer)] if is_csv else titles(answer)
    assert sorted(found) == ["Second", "Zürich 東京"]
    assert answer.mimetype == mimetype
    name = r"attachment; filename=vega-jobs-[\d-]+\." + mimetype.rpartition("/")[2]
    assert re.fullmatch(name, answer.headers["Content-Disposition"])
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_json_has_what_belongs_to_a_job_and_moments_to_the_microsecond(
    browser, alice, make_job
):
    job_id = make_job(alice, tags=["Python"], status="applied")
    note = timeline.add_event(alice, job_id, read_form(NewEvent, {"kind": "note", "text": "Hi"}))
    tasks.create_task(alice, read_form(TaskDraft, {"title": "Of the job", "job_id": job_id}))
    tasks.create_task(alice, read_form(TaskDraft, {"title": "Of none"}))
    found = json.loads(browser(alice).get("/settings/export").data)
    assert found["version"] == 1
    assert [task["title"] for task in found["tasks"]] == ["Of none"]
    assert found["efforts"] == []
    (job,) = found["jobs"]
    assert job.keys() >= FIELDS
    assert job["tags"] == ["Python"]
    assert [event["kind"] for event in job["events"]] == ["saved", "note"]
    assert job["events"][1]["recordedAt"] == note.recorded_at.isoformat().replace("+00:00", "Z")
    assert [task["title"] for task in job["tasks"]] == ["Of the job"]
    assert (job["capturedVia"], job["interviews"], job["contacts"]) == ("page", [], [])


def test_the_list_exports_what_its_filters_find_in_its_order(browser, alice, make_job):
    for title in ("B", "A", "C"):
        make_job(alice, title=title, status="applied")
    make_job(alice, title="D")
    client = browser(alice)
    page = client.get("/jobs?status=applied&group=waiting&sort=title").text
    address = re.search(r'href="([^"]*/jobs/export\.csv[^"]*)"', page)[1].replace("&amp;", "&")
    assert [row["title"] for row in rows_of(client.get(address))] == ["A", "B", "C"]
    found = client.get(address.replace(".csv", ".json"))
    assert titles(found) == ["B", "A", "C"]  # the oldest first, to be read back
    assert (json.loads(found.data)["tasks"], json.loads(found.data)["efforts"]) == ([], [])
    refused = client.get("/jobs/export.csv?status=aplied")
    assert refused.status_code == 400
    assert "“aplied” is not a valid status." in refused.text


def test_a_csv_is_what_spreadsheets_take(browser, alice, make_job):
    make_job(
        alice, title="=1+1", company='Say "hi", they said', location="'quoted", reference="+41",
        description="Two\nlines", tags=["a", "b c"], salary_min=0.5, salary_max=80000,
        applied_on="2026-11-02",
    )  # fmt: skip
    answer = browser(alice).get("/jobs/export.csv")
    text = answer.data.decode("utf-8")
    headings = text.removeprefix("\ufeff").partition("\r\n")[0].split(",")
    assert sorted(headings) == sorted([*FIELDS, "createdAt"])
    assert text.startswith("\ufefftitle,company,location,")
    assert "\r\n'=1+1,\"Say" in text
    assert text.endswith("\r\n")
    (row,) = rows_of(answer)
    assert row["company"] == 'Say "hi", they said'
    assert (row["location"], row["reference"]) == ("''quoted", "'+41")
    assert (row["description"], row["tags"]) == ("Two\nlines", "a,b c")
    assert (row["salaryMin"], row["salaryMax"]) == ("0.50", "80000")
    assert (row["status"], row["appliedOn"]) == ("applied", "2026-11-02")
    assert (row["outcome"], row["statusSince"]) == ("", "2026-11-02")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", row["createdAt"])


@pytest.mark.parametrize("start", [*"=+-@＝＋－＠\t\r\n'", " =", "\u3000＝"])
def test_no_cell_begins_as_a_formula_can_whatever_is_stored(browser, alice, make_job, start):
    """Forms strip spaces and line breaks; rows of a first version may begin with them."""
    make_job(alice)
    db.session.execute(update(Job).values(notes=f"{start}1+1"))
    db.session.commit()
    (row,) = rows_of(browser(alice).get("/jobs/export.csv"))
    assert row["notes"] == f"'{start}1+1"
    assert exporting.unguarded(row["notes"]) == f"{start}1+1"


def test_a_large_download_is_whole_and_another_at_a_time_is_told_to_wait(
    browser, alice, make_job, monkeypatch
):
    for _ in range(12):
        make_job(alice, description="ü" * 200_000)
    with browser(alice).get("/settings/export") as answer:
        assert len(titles(answer)) == 12
        assert answer.content_length == len(answer.data)
    monkeypatch.setattr(data, "_exports", AccountSlots(4, 2, ExportBusy, 0.01))
    with data._exports.taken(alice.id):
        busy = browser(alice).get("/jobs/export.csv")
    assert busy.status_code == 503
    assert "Try again in a few seconds" in busy.text


def test_a_download_of_nothing_is_a_file_all_the_same(browser, alice):
    client = browser(alice)
    assert json.loads(client.get("/settings/export").data) == {
        "version": 1,
        "jobs": [],
        "tasks": [],
        "efforts": [],
        "employers": [],
    }
    assert rows_of(client.get("/settings/export.csv")) == []
    assert "/jobs/export." not in client.get("/jobs").text


def test_what_belongs_to_the_jobs_of_a_batch_is_read_at_once(browser, alice, make_job, monkeypatch):
    client = browser(alice)

    def count(number):
        for _ in range(number):
            make_job(alice)
        return len(statements_of(lambda: client.get("/jobs/export.json").close()))

    assert count(1) == count(exporting.BATCH - 1)


def cells_of(path):
    """The type, or the formula, and the text of each cell of a flat OpenDocument spreadsheet."""
    for row in ElementTree.parse(path).iter(f"{TABLE}table-row"):
        cells = []
        for cell in row.iter(f"{TABLE}table-cell"):
            text = "\n".join("".join(line.itertext()) for line in cell.iter(f"{TEXT}p"))
            kind = (
                "formula" if f"{TABLE}formula" in cell.attrib else cell.get(f"{OFFICE}value-type")
            )
            cells += [(kind, text)] * int(cell.get(f"{TABLE}number-columns-repeated", "1"))
        yield cells


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice Calc is not installed")
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_spreadsheet_program_opens_the_csv_with_each_cell_as_it_is(
    browser, alice, make_job, tmp_path
):
    make_job(
        alice, title="=SUM(1;2)", company="Größe & Söhne", location="東京", reference="+41",
        notes='Line "one"\n\n- line two', deadline="2026-12-01", salary_min=0.5, tags=["a", "b"],
        source="@home",
    )  # fmt: skip
    answer = browser(alice).get("/jobs/export.csv")
    (tmp_path / "jobs.csv").write_bytes(answer.data)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "fods", "--outdir", tmp_path]
    subprocess.run([*convert, tmp_path / "jobs.csv"], check=True, capture_output=True, timeout=60)
    headings, cells = cells_of(tmp_path / "jobs.fods")
    (row,) = rows_of(answer)
    assert [text for _, text in headings] == [*row]
    opened = dict(zip(row, cells, strict=True))
    assert opened["title"] == ("string", "'=SUM(1;2)")
    assert opened["reference"] == ("string", "'+41")
    assert opened["source"] == ("string", "'@home")
    assert opened["company"] == ("string", "Größe & Söhne")
    assert opened["location"] == ("string", "東京")
    assert opened["notes"] == ("string", 'Line "one"\n\n- line two')
    assert opened["tags"] == ("string", "a,b")
    assert opened["deadline"] == ("date", "2026-12-01")
    assert opened["salaryMin"][0] == "float"
