"""The board takes a filter without reading the jobs that it leaves out."""

import pytest
from support.statements import statements_of

from vega.extensions import db
from vega.schemas import JobFilter, read_form
from vega.services.jobs.lists import filtering, search, texts
from vega.services.jobs.lists.board import list_board

FILTERS = [
    {}, {"job_type": "full_time"}, {"workplace": "remote"}, {"company": "Acme"},
    {"source": "LinkedIn"}, {"outcome": "ghosted"}, {"added": "7"}, {"applied": "7"},
    {"quiet": "true"}, {"tag": "python"}, {"q": "engineer"}, {"applied_via": "email"},
    {"counted": "all"}, {"group": "no_reply"}, {"reached": "offer"}, {"without": "reply"},
]  # fmt: skip
IN_ORDER = ("ix_jobs_board", "ix_jobs_closing", "ix_jobs_answer")
LOOKED_UP = "rowid=?"  # those of the planned days


@pytest.mark.parametrize("sent", FILTERS, ids=str)
def test_a_column_is_read_in_its_order_whatever_the_filter_is(alice, make_job, monkeypatch, sent):
    make_job(alice, tags=["Python"], workplace="remote")
    texts.process_batch()
    monkeypatch.setattr(filtering, "MAX_LOOKED_UP", 0)  # as where many jobs have it
    for module in (filtering, search):
        monkeypatch.setattr(module, "MAX_HASHED", 0)
    wanted = read_form(JobFilter, sent)
    ran = statements_of(lambda: list_board(alice, wanted, {}))
    for statement, parameters in ran:
        if "title" in statement:  # reads cards
            with db.engine.connect() as connection:
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
                steps = [row[-1] for row in plan if "jobs USING" in row[-1]]
            assert steps
            for step in steps:
                assert LOOKED_UP in step or any(name in step for name in IN_ORDER), step


RARE = {"workplace": "remote", "outcome": "ghosted", "applied_via": "email"}


@pytest.mark.parametrize("name", RARE)
def test_a_rare_value_reads_no_other_job(alice, make_job, name):
    make_job(alice, workplace="remote")
    wanted = read_form(JobFilter, {name: RARE[name]})
    ran = statements_of(lambda: list_board(alice, wanted, {}))
    sql, values = next(pair for pair in ran if f"jobs.{name} =" in pair[0])
    with db.engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)
        assert f"INDEX ix_jobs_{name} (owner_id=? AND {name}=?" in plan.one()[-1]
