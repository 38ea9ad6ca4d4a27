"""Alice owns the install, Bob is another user of it, an anonymous visitor has no account.

A test that asks for `app` runs on SQLite; storage and migrations run on PostgreSQL too, as does
what says so by `ON_BOTH_DATABASES`: whose statements no other test sends, what sorts or searches,
and where several act at once. Where no PostgreSQL is installed those are skipped, but never in CI.
"""

import gc
import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import CodeType
from unittest.mock import patch

import pytest
from flask import Flask, Response, g
from flask.testing import FlaskClient
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from sqlalchemy import Engine, create_engine, event, make_url
from support import people
from support.postgres import find_programs, throwaway_database, throwaway_server

from vega import create_app, migrations
from vega.config import read_config
from vega.errors import UserNotFound
from vega.extensions import Base, db
from vega.migrations import known_revisions
from vega.models import Plan
from vega.schemas import JobDraft, read_form
from vega.services.account import Account
from vega.services.accounts import passwords, tokens, users
from vega.services.installation import KEY_RULES
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.merging import rekey_if_rules_changed

PASSWORD = "correct horse"
SECRET_KEY = "a secret key that only the tests use, of enough characters"
ALL_SLOW = re.compile(r"^pytestmark = .*mark\.slow", re.MULTILINE)
ON_BOTH_DATABASES = pytest.mark.parametrize("database", ["sqlite", "postgresql"], indirect=True)


def pytest_collection() -> None:
    gc.disable()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave files without a test of this lane out: importing them is half of its start."""
    lane = config.option.markexpr
    if lane not in ("slow", "not slow") or collection_path.suffix != ".py":
        return None
    text = collection_path.read_text(encoding="utf-8")
    if lane == "slow":
        return "mark.slow" not in text or None
    return bool(ALL_SLOW.search(text)) or None


def pytest_collection_finish() -> None:
    """Modules and tests stay to the end: they need not be searched for garbage again and again,
    nor every 700 objects of a page."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20)
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def _quick_passwords() -> Iterator[None]:
    """Hashing a password takes a tenth of a second on purpose; the tests have no such purpose."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "HASH_METHOD", "pbkdf2:sha256:1")
        yield


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    given = os.environ.get("VEGA_TEST_DATABASE_URL")
    if given:
        yield given
        return
    programs = find_programs()
    if programs is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL has to be installed in CI")
        pytest.skip("no PostgreSQL is installed")
    with throwaway_server(programs) as url:
        yield url


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template")
    make_app(folder)
    return folder / "vega.db"


@pytest.fixture(scope="session")
def _instance_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("instance")


@pytest.fixture
def _instance(_instance_path: Path) -> Path:
    """The data folder of the apps, with nothing in it. It stays: a new one waits for the disk."""
    for path in _instance_path.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    return _instance_path


@pytest.fixture(scope="session")
def _app_of(_instance_path: Path) -> Iterator[Callable[..., Flask]]:
    """Make an app once per database and settings: most tests take less time than that."""
    made: list[Flask] = []

    @cache
    def app_of(database: str, settings: frozenset[tuple[str, str]]) -> Flask:
        app = make_app(_instance_path, VEGA_DATABASE_URL=database, **dict(settings))
        made.append(app)
        with app.app_context():
            if db.engine.dialect.name == "sqlite":  # as the PostgreSQL server runs with fsync=off
                event.listen(db.engine, "checkout", _leave_syncing_to_the_system)
        return app

    yield app_of
    for app in made:
        with app.app_context():
            db.engine.dispose()


def _leave_syncing_to_the_system(connection: sqlite3.Connection, *_: object) -> None:
    connection.execute("PRAGMA synchronous=OFF").close()


KEPT_OR_INDENTED = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)|\n? {2,}", re.DOTALL)


class Answer(Response):
    """The text of a page as it is shown: a new line and its indentation are a space, but in what
    is kept as it was written."""

    def get_data(self, as_text=False):
        data = super().get_data(as_text)
        is_page = as_text and self.mimetype == "text/html"
        return KEPT_OR_INDENTED.sub(lambda found: found[1] or " ", data) if is_page else data


class Client(FlaskClient):
    """Requests share their test's app context: what one leaves in it, the next must not see."""

    def __init__(self, app: Flask, _response: type[Response], **kwargs):
        super().__init__(app, Answer, **kwargs)

    def open(self, *args, **kwargs):
        vars(g._get_current_object()).clear()
        db.session.expire_all()  # rows that a test still holds would be answered from memory
        return super().open(*args, **kwargs)


class CompiledTemplates(BytecodeCache):
    """Templates are compiled once for all apps of the process: it takes longer than most tests."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self.kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.kept[bucket.key, bucket.checksum] = bucket.code


COMPILED_TEMPLATES = CompiledTemplates()


def make_app(instance_path: Path, **settings: str) -> Flask:
    environ = {"VEGA_INSTANCE_PATH": str(instance_path), "VEGA_SECRET_KEY": SECRET_KEY, **settings}
    app = create_app(read_config(environ))
    app.config.update(TESTING=True, PROPAGATE_EXCEPTIONS=False, WTF_CSRF_ENABLED=False)
    app.test_client_class = Client
    app.jinja_env.bytecode_cache = COMPILED_TEMPLATES
    with app.app_context():
        db.engine.dispose()
    return app


@pytest.fixture(params=["sqlite", "postgresql"])
def new_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database that has nothing in it, not even tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/new.db"
        return
    with throwaway_database(request.getfixturevalue("postgresql_url")) as url:
        yield url


@pytest.fixture(scope="session")
def _template_with_alice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template")
    with make_app(folder).app_context():
        create_alice()
        db.session.remove()
        db.engine.dispose()
    return folder / "vega.db"


@pytest.fixture
def sqlite_database(request: pytest.FixtureRequest, _instance: Path) -> str:
    """The URL of a SQLite database at the newest revision, empty but for alice where the test asks
    for her: most do, and creating her takes as long as all else that they begin with."""
    has_alice = "alice" in request.fixturenames
    template = "_template_with_alice" if has_alice else "_sqlite_template"
    shutil.copy(request.getfixturevalue(template), _instance / "vega.db")
    return f"sqlite:///{_instance}/vega.db"


@pytest.fixture(scope="session")
def _sweeper(postgresql_url: str) -> Iterator[Engine]:
    """Keep a connection for emptying the database: a new one reads the catalogue anew each time,
    which takes longer than the rest. A test may have cut it off."""
    url = make_url(postgresql_url).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT", pool_pre_ping=True)
    yield engine
    engine.dispose()


# Noting the rules of a start takes a transaction, and they are mostly the same.
BUT_RULES = f"WHERE name != '{KEY_RULES}'"


CHILDREN_FIRST = ("job_search", *(table.name for table in reversed(Base.metadata.sorted_tables)))


@pytest.fixture
def postgresql_database(postgresql_url: str, _sweeper: Engine) -> str:
    """The URL of an empty PostgreSQL database, without tables before its first app.

    It is emptied row by row: there are few, and TRUNCATE makes new files for each table.
    """
    with _sweeper.connect() as connection:
        run = connection.exec_driver_sql
        found = {*run("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").scalars()}
        tables = [table for table in CHILDREN_FIRST if table in found]
        if tables:
            rows = (f"SELECT '{table}' WHERE EXISTS (TABLE {table})" for table in tables)
            filled = run(" UNION ALL ".join(rows)).scalars()
            restart = "SELECT setval(c.oid, 1, false) FROM pg_class c WHERE relkind = 'S'"
            deletes = [f"DELETE FROM {table}" for table in filled if table != "install"]
            run("; ".join([*deletes, f"DELETE FROM install {BUT_RULES}", restart]))
    return postgresql_url


@pytest.fixture
def database(request: pytest.FixtureRequest) -> str:
    """The URL of an empty database, of SQLite unless the test asks for another."""
    return str(request.getfixturevalue(f"{getattr(request, 'param', 'sqlite')}_database"))


@pytest.fixture
def settings() -> dict[str, str]:
    """Environment variables of the app; a test overrides this to set some."""
    return {}


@pytest.fixture(params=["sqlite", "postgresql"])
def on_both_databases(request: pytest.FixtureRequest) -> str:
    """`database` in the folders whose tests run on both."""
    return str(request.getfixturevalue(f"{request.param}_database"))


@pytest.fixture
def app(
    _instance: Path, database: str, settings: dict[str, str], _app_of: Callable[..., Flask]
) -> Iterator[Flask]:
    """The app is shared: what a test replaces in `config` and `view_functions` is put back."""
    app = _app_of(database, frozenset(settings.items()))
    with patch.dict(app.config), patch.dict(app.view_functions), app.app_context():
        if db.engine.dialect.name == "postgresql":  # the test before may have had other rules
            rekey_if_rules_changed()
            db.session.rollback()  # the test begins without a transaction
        yield app
        db.session.remove()
        if settings or db.engine.dialect.name == "sqlite":  # or too many would be left open
            db.engine.dispose()


@pytest.fixture
def alice(app: Flask) -> Account:
    try:
        return users.get_user("alice")
    except UserNotFound:
        return create_alice()


def create_alice() -> Account:
    return users.create_user("alice", PASSWORD, Plan.UNLIMITED)


@pytest.fixture
def bob(app: Flask, alice: Account) -> Account:
    account = users.create_user("bob", PASSWORD)
    return replace(account, free_limit=people.config().free_monthly_limit)


@pytest.fixture
def make_job(app: Flask) -> Callable[..., int]:
    numbers = iter(range(1, 1_000_000))

    def make(owner: Account, **fields: object) -> int:
        number = next(numbers)
        draft = {
            "title": f"Engineer {number}",
            "company": "Acme GmbH",
            "location": "Berlin",
            "description": "Build things.",
            "source_url": f"https://jobs.example/{number}",
            **fields,
        }
        return create_job(owner, read_form(JobDraft, draft))

    return make


@pytest.fixture
def anonymous(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def browser(app: Flask) -> Callable[[Account], FlaskClient]:
    """A browser in which the person is signed in."""

    def open_browser(account: Account) -> FlaskClient:
        secret = people.start_session(account.id)
        client = app.test_client()
        with client.session_transaction() as session:
            session.permanent = True
            session["_user_id"] = secret
            session["_fresh"] = True
        return client

    return open_browser


class ApiClient:
    """Speaks JSON with a Bearer token."""

    def __init__(self, client: FlaskClient, token: str):
        self.client = client
        self.headers = {"Authorization": f"Bearer {token}"}

    def _send(self, method: str, path: str, more: dict[str, str] | None = None, **kwargs):
        """`more` are headers beside the token."""
        headers = {**self.headers, **(more or {})}
        return self.client.open(path, method=method, headers=headers, **kwargs)

    def get(self, path: str, **kwargs):
        return self._send("GET", path, **kwargs)

    def post(self, path: str, json: object = None, **kwargs):
        return self._send("POST", path, json=json, **kwargs)

    def patch(self, path: str, json: object = None, **kwargs):
        return self._send("PATCH", path, json=json, **kwargs)

    def delete(self, path: str, json: object = None, **kwargs):
        return self._send("DELETE", path, json=json, **kwargs)


@pytest.fixture
def api(app: Flask) -> Callable[[Account], ApiClient]:
    def client(account: Account) -> ApiClient:
        return ApiClient(app.test_client(), tokens.create_token(account, "tests"))

    return client


@pytest.fixture
def with_a_next_revision(monkeypatch, tmp_path):
    """As if a newer program were installed: one more migration, whose text the test gives.

    It returns the folder of the migrations, for a process of its own.
    """
    folder, present, newest = tmp_path / "newer", migrations.FOLDER, known_revisions()[-1]

    def install(upgrade: str) -> Path:
        (folder / "versions").mkdir(parents=True, exist_ok=True)
        for path in present.glob("*.py"):
            (folder / path.name).write_text(path.read_text())
        for path in (present / "versions").glob("*.py"):
            (folder / "versions" / path.name).write_text(path.read_text())
        (folder / "versions" / "9000_next.py").write_text(
            "from alembic import op\nimport sqlalchemy as sa\n"
            f"revision = '9000'\ndown_revision = '{newest}'\n"
            f"def upgrade():\n{upgrade}\n"
        )
        monkeypatch.setattr(migrations, "FOLDER", folder)
        return folder

    return install
