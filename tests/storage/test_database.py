"""The one write transaction, and the queue of writers to one SQLite file."""

import errno
import fcntl
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import bindparam, column, select, table, text, update
from sqlalchemy.exc import DBAPIError

from vega.errors import DatabaseBusy, DuplicateJob
from vega.extensions import db
from vega.models import JobStatus, RefusalReason
from vega.models import users as users_table
from vega.schemas import JobChanges, JobDraft, read_form
from vega.services.account import Account
from vega.services.accounts import users
from vega.services.jobs import jobs
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.creating.quota import quota_status
from vega.services.jobs.creating.refusal_log import note_refusal
from vega.storage.database import transaction
from vega.storage.statements import Statement, reading
from vega.storage.write_queue import WriteQueue


class Interrupted(Exception):
    """Something goes wrong in the middle."""


def draft(number: int) -> JobDraft:
    url = f"https://jobs.example/{number}"
    return read_form(JobDraft, {"title": "Cook", "company": "Inn", "source_url": url})


def time_zone(owner: Account) -> str | None:
    db.session.rollback()
    return db.session.scalar(select(users_table.c.time_zone).where(users_table.c.id == owner.id))


class TestTransaction:
    def test_services_within_one_are_saved_together(self, alice):
        with transaction():
            first = create_job(alice, draft(1))
            second = create_job(alice, draft(2))
            jobs.update_job(alice, first, JobChanges(notes="Both"))
            jobs.move_jobs(alice, [second], JobChanges(status=JobStatus.APPLIED))
            users.set_time_zone(alice, "Europe/Berlin")
        assert jobs.get_job(alice, first).notes == "Both"
        assert jobs.get_job(alice, second).status == "applied"
        assert quota_status(alice).used == 2
        assert time_zone(alice) == "Europe/Berlin"

    def test_an_error_takes_all_of_them_back(self, alice):
        with suppress(Interrupted), transaction():
            job_id = create_job(alice, draft(1))
            users.set_time_zone(alice, "Europe/Berlin")
            raise Interrupted
        with pytest.raises(Exception, match="no such job"):
            jobs.get_job(alice, job_id)
        assert quota_status(alice).used == 0
        assert time_zone(alice) is None

    def test_one_that_is_refused_leaves_the_others_as_they_are(self, alice):
        with transaction():
            first = create_job(alice, draft(1))
            with pytest.raises(DuplicateJob):
                create_job(alice, draft(1))
            second = create_job(alice, draft(2))
        assert [jobs.get_job(alice, each).id for each in (first, second)] == [first, second]
        assert quota_status(alice).used == 2

    def test_half_of_a_part_is_taken_back_with_that_part_alone(self, alice):
        with transaction() as outer:
            outer.execute(update(users_table).values(time_zone="Europe/Berlin"))
            with suppress(Interrupted), transaction() as inner:
                inner.execute(update(users_table).values(time_zone="Asia/Kolkata"))
                raise Interrupted
        assert time_zone(alice) == "Europe/Berlin"

    def test_after_an_error_the_next_one_begins_anew(self, alice):
        for _ in range(2):
            with suppress(Interrupted), transaction():
                raise Interrupted
        users.set_time_zone(alice, "Europe/Berlin")
        assert time_zone(alice) == "Europe/Berlin"

    def test_a_statement_of_the_bare_driver_is_part_of_it(self, alice):
        rename = Statement(update(users_table).values(time_zone="Europe/Berlin"))
        with suppress(Interrupted), transaction() as connection:
            rename.run(connection)
            raise Interrupted
        assert time_zone(alice) is None

    def test_an_error_of_the_bare_driver_is_told_without_the_values(self, alice):
        wrong = Statement(update(table("nowhere", column("word"))).values(word=bindparam("word")))
        for begin in (transaction, reading):
            with pytest.raises(DBAPIError, match="nowhere") as error, begin() as connection:
                wrong.run(connection, word="a secret")
            assert "a secret" not in str(error.value)

    def test_a_refusal_within_one_never_raises(self, alice):
        gone = replace(alice, id=999)
        with transaction():
            first = create_job(alice, draft(1))
            note_refusal(gone, draft(2), RefusalReason.DUPLICATE, None)
        assert jobs.get_job(alice, first).title == "Cook"

    def test_an_expendable_one_does_not_wait_for_the_disk(self, alice):
        on_postgresql = db.engine.dialect.name == "postgresql"
        asked = "SHOW synchronous_commit" if on_postgresql else "PRAGMA synchronous"
        with transaction(expendable=True) as connection:
            assert connection.scalar(text(asked)) == ("off" if on_postgresql else 1)

    def test_a_connection_that_could_not_end_an_expendable_one_saves_nothing_else(self, alice):
        if db.engine.dialect.name != "sqlite":
            return  # PostgreSQL's settings end with their transaction
        with suppress(DBAPIError), transaction(expendable=True) as connection:
            spoilt = connection.connection.driver_connection
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            columns = "(job_id, owner_id, key, name, position) VALUES (9, 9, 'a', 'a', 0)"
            connection.exec_driver_sql(f"INSERT INTO job_tags {columns}")
        with transaction() as connection:
            assert connection.connection.driver_connection is not spoilt

    def test_an_error_of_the_bare_driver_within_one_is_translated(self, alice):
        wrong = Statement(update(table("nowhere", column("word"))).values(word="x"))
        with transaction():
            first = create_job(alice, draft(1))
            with pytest.raises(DBAPIError), transaction() as inner:
                wrong.run(inner)
        assert jobs.get_job(alice, first).title == "Cook"

    def test_what_was_rolled_back_inside_is_no_success(self, alice):
        with pytest.raises(RuntimeError, match="rolled back"), transaction():
            _create_and_roll_back(alice)
        with transaction():
            pass

    def test_an_aborted_transaction_of_postgresql_is_no_success(self, alice):
        if db.engine.dialect.name != "postgresql":
            return  # SQLite goes on after an error
        with pytest.raises(RuntimeError, match="rolled back"), transaction() as connection:
            _run_into_an_error(connection)


def _create_and_roll_back(alice: Account) -> None:
    create_job(alice, draft(1))
    db.session.rollback()


def _run_into_an_error(connection) -> None:
    with suppress(Exception):
        connection.connection.driver_connection.execute("SELECT nothing FROM nowhere")


@contextmanager
def holding(folder: Path, name: str = "queue.db"):
    """Another process has its turn and does not end it."""
    program = (
        "import sys, pathlib, time\n"
        "from vega.storage.write_queue import WriteQueue\n"
        "with WriteQueue(pathlib.Path(sys.argv[1])).turn(5):\n"
        "    print('mine', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(folder / name)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert process.stdout.readline() == "mine\n"
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            pipe.close()


def try_once(database: Path) -> None:
    with WriteQueue(database).turn(0):
        pytest.fail("two at once")


class TestQueue:
    def test_a_writer_waits_for_another_process_and_goes_on_when_that_is_done(self, tmp_path):
        queue, order = WriteQueue(tmp_path / "queue.db"), []

        def write() -> None:
            with queue.turn(30):
                order.append("written")

        with holding(tmp_path) as process:
            writer = Thread(target=write)
            writer.start()
            order.append("waiting")
            process.stdin.close()
            writer.join()
        assert order == ["waiting", "written"]

    def test_whoever_waits_too_long_is_told_and_the_next_is_served(self, tmp_path):
        queue = WriteQueue(tmp_path / "queue.db")
        with holding(tmp_path):
            for _ in range(3):
                with pytest.raises(DatabaseBusy), queue.turn(0.01):
                    pytest.fail("two at once")
        for _ in range(3):
            with queue.turn(30):
                pass

    def test_a_process_that_is_killed_in_its_turn_holds_nobody_up(self, tmp_path):
        with holding(tmp_path) as process:
            process.send_signal(signal.SIGKILL)
            with WriteQueue(tmp_path / "queue.db").turn(30):
                pass

    def test_a_thread_that_waits_too_long_is_told(self, tmp_path):
        queue = WriteQueue(tmp_path / "queue.db")
        told = []

        def write() -> None:
            try:
                with queue.turn(0.01):
                    told.append("served")
            except DatabaseBusy:
                told.append("busy")

        with queue.turn(30):
            other = Thread(target=write)
            other.start()
            other.join()
        assert told == ["busy"]

    def test_a_turn_after_one_that_waited_too_long_is_held_to_its_end(self, tmp_path):
        queue = WriteQueue(tmp_path / "queue.db")
        with holding(tmp_path), suppress(DatabaseBusy), queue.turn(0.01):
            pass
        for _ in range(20):
            with queue.turn(30), pytest.raises(DatabaseBusy):
                try_once(tmp_path / "queue.db")

    @pytest.mark.parametrize("error", [OSError(errno.ENOLCK, "No locks available")])
    def test_on_a_file_system_without_locks_writing_goes_on(self, tmp_path, monkeypatch, error):
        def fail(*_):
            raise error

        monkeypatch.setattr(fcntl, "flock", fail)
        for _ in range(2):
            with WriteQueue(tmp_path / "queue.db").turn(1):
                pass

    def test_where_no_lock_can_be_had_writing_goes_on(self, tmp_path):
        with WriteQueue(tmp_path / "no such folder" / "queue.db").turn(1):
            pass

    def test_a_fork_has_a_lock_of_its_own(self, tmp_path):
        program = (
            "import os, pathlib, sys\n"
            "from vega.errors import DatabaseBusy\n"
            "from vega.storage.write_queue import WriteQueue\n"
            "queue = WriteQueue(pathlib.Path(sys.argv[1]))\n"
            "with queue.turn(5):\n"
            "    child = os.fork()\n"
            "    if child == 0:\n"
            "        queue._threads.release()\n"
            "        try:\n"
            "            with queue.turn(0.01): os._exit(1)\n"
            "        except DatabaseBusy: os._exit(0)\n"
            "    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / "queue.db")],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert done.stdout == "0\n"
