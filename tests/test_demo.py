"""`vega demo`: a made-up search that looks real on any day, and of which nothing is kept."""

import re
import shutil
import signal
import struct
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from sqlalchemy import select
from support import people
from support.server import COMMAND, ROOT, SECONDS, end, launch, until
from support.visitor import Visitor

from vega.cli.demo import _delete, fill
from vega.clock import now
from vega.extensions import db
from vega.models import Interview, Job, JobEvent, JobStatus
from vega.services.documents.documents import documents_of_jobs


@pytest.mark.parametrize(("moment", "ahead"), [("2026-11-29T18:00", 2), ("2026-11-30T09:00", 3)])
def test_the_search_is_whole_and_keeps_office_hours(app, alice, browser, moment, ahead):
    with time_machine.travel(datetime.fromisoformat(moment).replace(tzinfo=UTC)):
        fill(alice, people.config())
        jobs = db.session.scalars(select(Job)).all()
        assert Counter(job.status for job in jobs) == {
            JobStatus.INTERESTED: 5,
            JobStatus.APPLIED: 8,
            JobStatus.INTERVIEWING: 3,
            JobStatus.OFFER_RECEIVED: 1,
            JobStatus.REJECTED: 7,
            JobStatus.NOT_INTERESTED: 2,
        }
        assert [job.created_at for job in jobs] == sorted(job.created_at for job in jobs)
        events = db.session.scalars(select(JobEvent)).all()
        assert {event.occurred_on.isoweekday() for event in events} == {1, 2, 3, 4, 5}
        assert timedelta(days=85) < now() - min(event.recorded_at for event in events)
        planned = db.session.scalars(select(Interview).where(Interview.ends_at > now())).all()
        assert len(planned) == ahead
        assert len(documents_of_jobs([job.id for job in jobs])) > 10
        today = browser(alice).get("/").text
        for part in ("Technical interview", "Send the Kafka certificate", "Quillhaven", "Halloway"):
            assert part in today


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_one_link_opens_it_once_and_nothing_of_it_is_kept(tmp_path, number):
    kept = tmp_path / "temporary"
    kept.mkdir()
    elsewhere = {"VEGA_DATABASE_URL": f"sqlite:///{tmp_path}/mine.db", "TMPDIR": str(kept)}
    process, log = launch(tmp_path / "mine", [*COMMAND, "demo"], **elsewhere)
    try:
        link = r"http://localhost:(\d+)(/demo/enter\?code=\S+)\n.*Ctrl-C"
        port, path = until(lambda: re.findall(link, log.read_text(), re.DOTALL), "the link")[0]
        first, second, stranger = (Visitor(int(port)) for _ in range(3))
        assert stranger.get(path[:-1]).status == 303
        assert Visitor(int(port)).head(path).status == 303
        assert "Open the link that `vega demo` printed" in shown(stranger, "/")
        assert signed_in(first, path)
        assert not signed_in(second, path)
        assert not signed_in(stranger, "/demo/")
        assert [*kept.glob("vega-demo-*/vega.db")]
        process.send_signal(number)
        assert process.wait(SECONDS) == 0
    finally:
        end(process)
    assert [*kept.iterdir()] == []
    assert not (tmp_path / "mine").exists()
    assert not (tmp_path / "mine.db").exists()


def shown(visitor: Visitor, path: str) -> str:
    """Return the page to which an address leads."""
    while location := (answer := visitor.get(path)).headers.get("Location"):
        path = location
    return answer.body.decode()


def signed_in(visitor: Visitor, path: str) -> bool:
    """Follow a link; return whether it leads to the search."""
    visitor.get(path)
    return "Quillhaven" in visitor.get("/demo/").body.decode()


def test_the_pictures_of_it_are_of_one_size_and_small():
    pictures = [*(ROOT / "docs" / "img").glob("*.png")]
    assert {picture.stem for picture in pictures} >= {"today", "board"}
    for picture in pictures:
        data = picture.read_bytes()
        assert len(data) <= 150_000, picture.name
        assert struct.unpack(">II", data[16:24]) == (1440, 900), picture.name


def test_its_folder_goes_though_something_in_it_goes_at_the_same_time(tmp_path, monkeypatch):
    (folder := tmp_path / "folder").mkdir()
    (folder / "vega.db-wal").touch()
    real = shutil.rmtree
    answers = iter([FileNotFoundError("vega.db-wal"), None])

    def rmtree(path):
        if answer := next(answers):
            raise answer
        real(path)

    monkeypatch.setattr(shutil, "rmtree", rmtree)
    _delete(folder)
    assert not folder.exists()
