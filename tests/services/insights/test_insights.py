"""Insights: what counts, and that every number is right for any history and has its jobs."""

import os
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from random import Random

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from support.counting import applications_of, numbers_of, select_seen, source_of
from support.searches import SOURCES, TAGS, TYPES, WORKPLACES, search
from support.statements import statements_of

from vega.api.insights import _insights_json
from vega.extensions import db
from vega.labels import NODE_LABELS
from vega.models import Plan
from vega.schemas import DocumentDraft, InsightsFilter, JobFilter, read_form
from vega.services.account import today_of
from vega.services.accounts import users
from vega.services.documents.saving import Upload, create_document
from vega.services.insights.insights import get_insights, sankeymatic
from vega.services.jobs.lists.job_list import ids_in_order

TODAY = date(2026, 11, 25)
SEARCHES = int(os.environ.get("VEGA_TEST_SEARCHES", "12"))  # a third of them on PostgreSQL


@pytest.fixture
def random():
    return Random(18)


def searcher(number, random):
    owner = users.create_user(f"person{number}", "correct horse", Plan.UNLIMITED)
    zone = random.choice((None, "Asia/Tokyo", "America/New_York"))
    if zone:
        users.set_time_zone(owner, zone)
    return replace(users.get_user(owner.username), quiet_after=random.choice((7, 14)))


def any_filter(random, seen):
    first, last = sorted(random.choice([one.on for one in seen if one.on] or [TODAY]) for _ in "12")
    chosen = {
        "first": first,
        "last": last,
        "source": random.choice([source for source in SOURCES if source]),
        "job_type": random.choice(TYPES),
        "workplace": random.choice([place for place in WORKPLACES if place]),
        "tag": random.choice(TAGS).upper(),
    }
    return {name: value for name, value in chosen.items() if random.random() < 0.3}


@ON_BOTH_DATABASES
def test_a_slow_count_from_the_specification_gives_the_same_for_random_searches(app, random):
    on_sqlite = db.engine.dialect.name == "sqlite"
    for number in range(SEARCHES if on_sqlite else SEARCHES // 3):
        owner = searcher(number, random)
        ended = search(owner, random, random.randrange(20))
        with time_machine.travel(ended + timedelta(days=random.randrange(20)), tick=False):
            seen = applications_of(owner, today_of(owner))
            for chosen in ({}, any_filter(random, seen)):
                among = select_seen(seen, **chosen)
                found = get_insights(owner, InsightsFilter(**chosen))
                check_numbers(found, numbers_of(among))
                check_more(found, among)
                check_sums(found)
                check_text(found)
                check_lists(owner, chosen, among, random)
        db.session.rollback()


def check_numbers(found, expected):
    told = _insights_json(found)
    sources = {(one["name"] or "").replace(" ", "").lower(): one for one in told["bySource"]}
    assert len(sources) == len(told["bySource"])
    for one in sources.values():
        del one["name"]
    told["bySource"] = sources
    told["byCv"] = {(one.pop("documentId"), one.pop("version")): one for one in told["byCv"]}
    for one in told["byCv"].values():
        del one["name"]
    told["flows"] = Counter({(one["from"], one["to"]): one["count"] for one in told["flows"]})
    assert told == expected


def check_more(found, among):
    """What the page shows beyond the API."""
    waits = [one.reply_days for one in among if one.reply_days is not None]
    assert (found.reply_days.total, found.reply_days.least, found.reply_days.most) == (
        len(waits), min(waits, default=None), max(waits, default=None),
    )  # fmt: skip
    for name, status in (
        ("applied", "applied"), ("interviewing", "interviewing"), ("offer", "offer_received"),
    ):  # fmt: skip
        stays = Counter(one.stays[status] for one in among if status in one.stays)
        assert found.stays[name].counts == stays
    spellings = Counter(one.job.source for one in among if source_of(one) == "linkedin")
    named = {name for name in found.by_source if name in spellings}
    assert all(spellings[name] == max(spellings.values()) for name in named)
    assert found.unanswered == sum(not one.replied for one in among if one.path[0] == "applied")
    via = Counter(one.job.applied_via for one in among)
    assert {way: rate.applications for way, rate in found.by_applied_via.items()} == via
    days = Counter(one.on for one in among if one.on)
    assert {day: rate.applications for day, rate in found.days.items()} == days


def check_sums(found):
    """Groups are disjoint, and at each node of the flows what comes in goes out."""
    assert sum(found.groups.values()) == found.applications
    into, out = Counter(), Counter()
    for flow, count in found.flows.items():
        out[flow.start] += count
        into[flow.end] += count
    assert out["approached"] == found.total.approached
    assert out["applied"] == found.total.applied
    assert into["interviewing"] == out["interviewing"] == found.interviewing
    assert into["offer"] == out["offer"] == found.offers
    assert {group: into[group] for group in found.groups} == found.groups


def check_text(found):
    lines = [line.replace(" [", "|").replace("] ", "|").split("|")
             for line in sankeymatic(found).splitlines()]  # fmt: skip
    assert lines == [
        [NODE_LABELS[flow.start], str(count), NODE_LABELS[flow.end]]
        for flow, count in found.flows.items()
    ]


def check_lists(owner, chosen, among, random):
    """Each number's link finds the jobs that it counts, no more and no fewer."""
    first, last = chosen.get("first"), chosen.get("last")
    same = {name: value for name, value in chosen.items() if name not in ("first", "last")}
    same["counted"] = f"{first or ''}..{last or ''}" if first or last else "all"

    def behind(**more):
        return ids_in_order(owner, JobFilter.model_validate({**same, **more}))

    expected = {
        "": among,
        "counted=unknown": [one for one in among if one.on is None],
        "reached=applied": [one for one in among if one.path[0] == "applied"],
        "reached=approached": [one for one in among if one.path[0] == "approached"],
        "reached=interviewing": [one for one in among if "interviewing" in one.path],
        "reached=offer": [one for one in among if "offer" in one.path],
        "reached=reply": [one for one in among if one.replied],
        "without=reply": [one for one in among if one.path[0] == "applied" and not one.replied],
        "without=source": [one for one in among if one.job.source is None],
        "without=applied_via": [one for one in among if one.job.applied_via is None],
        "left=applied": [one for one in among if "applied" in one.stays],
        "left=interviewing": [one for one in among if "interviewing" in one.stays],
        "left=offer": [one for one in among if "offer_received" in one.stays],
        "reply_days=0-6": [one for one in among if one.reply_days in range(7)],
        "reply_days=7-": [one for one in among if (one.reply_days or 0) > 6],
        "applied_via=email": [one for one in among if one.job.applied_via == "email"],
        "source=Agency": [one for one in among if one.job.source == "Agency"],
    }
    if first or last:
        del expected["counted=unknown"]
    if "source" in chosen:
        del expected["source=Agency"]
    for one in among:
        for document_id, version in one.cvs:
            expected.setdefault(f"document={document_id}.{version}", []).append(one)
        expected.setdefault(f"group={one.path[-1]}", []).append(one)
        for step in one.steps:
            expected.setdefault("flow=" + ".".join(step), []).append(one)
    for link in expected if SEARCHES > 100 else random.sample([*expected], 3):
        more = dict([link.split("=")]) if link else {}
        assert sorted(behind(**more)) == sorted(one.job.id for one in expected[link]), link


@ON_BOTH_DATABASES
def test_the_number_of_queries_stays_the_same(alice, make_job):
    counts = []
    for number in (10, 90):
        ids = [make_job(alice, status="applied", source=f"Source {n % 7}") for n in range(number)]
        for job_id in ids[:3]:
            send_cv(alice, job_id)
        counts.append(len(statements_of(lambda: get_insights(alice, InsightsFilter()))))
    assert counts[0] == counts[1]


def test_of_groups_with_as_many_applications_the_unknown_comes_last(alice, make_job):
    for source, via, status in (
        ("", None, "applied"), ("Agency", "email", "rejected"),
        ("Fair", "portal", "offer_received"),
        ("Fair", "portal", "offer_received"),
    ):  # fmt: skip
        make_job(alice, status=status, applied_on="2026-11-02", source=source, source_url="",
                 applied_via=via)  # fmt: skip
    found = get_insights(alice, InsightsFilter())
    assert [*found.by_source] == ["Fair", "Agency", None]
    assert [*found.by_applied_via] == ["portal", "email", None]


def send_cv(owner, job_id, name="CV.pdf"):
    draft = read_form(DocumentDraft, {"kind": "cv", "job_id": job_id})
    upload = Upload(BytesIO(b"%PDF-1.7"), name)
    return create_document(owner, draft, upload, 2**20).item.document.id


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("chosen", [{}, {"first": TODAY}, {"source": "Agency", "last": TODAY}])
def test_on_sqlite_they_read_one_index_and_no_job(alice, make_job, chosen):
    make_job(alice, status="applied", source="Agency")
    ran = statements_of(lambda: get_insights(alice, InsightsFilter(**chosen)))
    for statement, parameters in ran:
        with db.engine.connect() as connection:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            steps = [row[-1] for row in plan if "jobs" in row[-1]]
        name = "board" if "DISTINCT" in statement else "applications"  # the spellings of a source
        assert steps[0].startswith(f"SEARCH jobs USING COVERING INDEX ix_jobs_{name}"), steps
