"""`vega import`, as a person or a script calls it."""

import json

import pytest
from support.workbooks import xlsx
from test_cli import alice, inside, run  # noqa: F401

from vega.errors import InvalidInput, NothingToUndo, UserNotFound
from vega.models import ImportState
from vega.services.accounts.users import get_user
from vega.services.imports.drafts import list_imports
from vega.services.jobs.jobs import get_job

SHEET = """Company,Title,Link,Applied on,Status
Acme,Cook,https://jobs.example/1,2026-03-09,Applied
Acme,,https://jobs.example/2,,Yodelling
Acme,Cook,https://jobs.example/1,,
,,,,
"""
KEYS = ["import", "new", "duplicates", "updated", "alike", "blank", "invalid", "rows", "questions"]

pytestmark = pytest.mark.usefixtures("alice")


def test_a_dry_run_tells_what_would_happen_and_writes_nothing(run, inside):  # noqa: F811
    result = run("import", "alice", "-", "--dry-run", "--json", stdin=SHEET)
    report = json.loads(result.stdout)
    assert list(report) == KEYS
    assert [report[key] for key in KEYS[:7]] == [None, 2, 1, 0, 0, 1, 0]
    assert [row["line"] for row in report["rows"]] == [2, 3, 4, 5]
    assert report["rows"][1] == {
        "line": 3, "outcome": "new", "jobId": None, "notes": ["No title in this row."],
    }  # fmt: skip
    assert "Yodelling" in report["questions"][0]
    assert list_imports(get_user("alice")) == []


def test_a_file_is_taken_in_and_back(run, inside, tmp_path):  # noqa: F811
    file = tmp_path / "jobs.csv"
    file.write_text(SHEET)
    report = json.loads(run("import", "alice", str(file), "--json").stdout)
    job = get_job(get_user("alice"), report["rows"][1]["jobId"])
    assert (job.title, job.status, job.stage) == ("Untitled job at Acme", "interested", "Yodelling")
    result = run("import", "alice", str(file))
    assert result.exit_code == 0
    assert "4 rows: 3 already there, 1 blank." in result.stderr
    assert "--undo" not in result.stderr  # it brought nothing
    result = run("import", "alice", "--undo", str(report["import"]))
    assert "2 jobs removed, 0 jobs put back." in result.stderr
    found = {one.id: one.state for one in list_imports(get_user("alice"))}
    assert found[report["import"]] == ImportState.UNDONE
    with pytest.raises(NothingToUndo):
        run("import", "alice", "--undo", str(report["import"]))


def test_a_workbook_is_read_as_any_other_file(run, tmp_path):  # noqa: F811
    file = tmp_path / "jobs.xlsx"
    jobs = [["Company", "Title"], ["Acme", "Cook"]]
    file.write_bytes(xlsx({"Jobs": jobs, "People": [["Name", "Age"], ["Jane", 1]]}))
    told = run("import", "alice", str(file), "--dry-run").stderr
    assert "Read as Excel, sheet “Jobs”. Not read: “People”." in told
    report = json.loads(run("import", "alice", str(file), "--json").stdout)
    assert (report["new"], report["rows"][0]["line"]) == (1, 2)
    file.write_bytes(file.read_bytes()[:-40])
    with pytest.raises(InvalidInput, match="damaged or incomplete"):
        run("import", "alice", str(file))


def test_what_is_wrong_is_told(run, tmp_path):  # noqa: F811
    with pytest.raises(UserNotFound):
        run("import", "nobody", "-", stdin=SHEET)
    with pytest.raises(InvalidInput, match=r"none.csv cannot be read: No such file"):
        run("import", "alice", str(tmp_path / "none.csv"))
    with pytest.raises(InvalidInput):
        run("import", "alice", "-", stdin="")
    assert run("import", "alice").exit_code == 2
    assert run("import", "alice", "--undo", "1", "--dry-run").exit_code == 2
