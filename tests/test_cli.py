"""The `vega` command, as a person or a script calls it."""

import json
import runpy
import shutil
import sqlite3
import stat
from contextlib import closing

import pytest
from click.testing import CliRunner
from conftest import PASSWORD, SECRET_KEY, make_app
from support.factors import set_up
from support.people import account_of_token, sign_in_browser
from support.server import ROOT, serving

from vega import cli
from vega.config import BadSetting
from vega.config_values import read_database_url, shown_database
from vega.errors import (
    InvalidInput,
    InvalidToken,
    TokenNotFound,
    UserNotFound,
    WrongCredentials,
)
from vega.extensions import db
from vega.schemas import JobDraft, read_form
from vega.services.accounts.identities import Person, link
from vega.services.accounts.users import get_user
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.creating.quota import quota_limit
from vega.services.plan import calendar_feed, notice_settings
from vega.version import __version__


@pytest.fixture
def run(tmp_path):
    """Runs a command on a data folder of its own; errors come as exceptions, like in `main`."""
    environ = {"VEGA_INSTANCE_PATH": str(tmp_path / "data"), "VEGA_SECRET_KEY": SECRET_KEY}

    def run(*arguments, stdin="", **more):
        result = CliRunner().invoke(
            cli.command, arguments, input=stdin, env=environ | more, catch_exceptions=True
        )
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def alice(run, tmp_path, _sqlite_template):
    """The first user of a folder whose tables were there: to make them takes a while."""
    (tmp_path / "data").mkdir(mode=0o700)
    shutil.copy(_sqlite_template, tmp_path / "data" / "vega.db")
    run("user", "create", "alice", "--password-stdin", stdin=f"{PASSWORD}\n")


@pytest.fixture
def inside(tmp_path, run):
    """The application on the command's data folder."""
    with make_app(tmp_path / "data").app_context():
        yield
        db.session.remove()
        db.engine.dispose()


def test_the_first_user_is_the_administrator(run):
    result = run("user", "create", "alice", "--password-stdin", stdin=f"{PASSWORD}\n")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "is the administrator" in result.stderr
    result = run("user", "create", "bob", "--password-stdin", stdin=f"{PASSWORD}\n")
    assert "administrator" not in result.stderr


def test_users_are_listed_with_plan_and_role(run, alice):
    run("user", "create", "bob", "--password-stdin", stdin=f"{PASSWORD}\n")
    assert run("user", "list").stdout == "alice\tfree\tadministrator\nbob\tfree\tuser\n"


def test_a_password_that_is_too_short_is_refused(run):
    with pytest.raises(InvalidInput, match="8 to 64"):
        run("user", "create", "alice", "--password-stdin", stdin="short\n")


def test_without_a_terminal_the_password_is_not_asked_for(run):
    with pytest.raises(InvalidInput, match="--password-stdin"):
        run("user", "create", "alice")


def test_a_new_password_is_the_way_back_in(run, alice, inside):
    run("user", "password", "ALICE", "--password-stdin", stdin="another password\n")
    assert sign_in_browser("alice", "another password", "192.0.2.1", "Firefox")
    with pytest.raises(WrongCredentials):
        sign_in_browser("alice", PASSWORD, "192.0.2.1", "Firefox")


def test_a_new_password_removes_the_second_factor_and_says_so(run, alice, inside):
    set_up(get_user("alice"))
    arguments = ("user", "password", "alice", "--password-stdin")
    assert "second factor" in run(*arguments, stdin="another password\n").stderr
    assert "second factor" not in run(*arguments, stdin="another password\n").stderr
    assert sign_in_browser("alice", "another password", "192.0.2.1", "Firefox")


def test_a_new_password_says_that_links_to_a_provider_stay(run, alice, inside):
    arguments = ("user", "password", "alice", "--password-stdin")
    assert "linked" not in run(*arguments, stdin="another password\n").stderr
    link(get_user("alice"), Person("https://auth.example.org", "mallory"))
    assert "still linked to the provider" in run(*arguments, stdin="another password\n").stderr


RESET = ("user", "password", "alice", "--password-stdin")


def test_a_new_password_says_that_notices_go_on_and_where(run, alice, inside):
    owner = get_user("alice")
    notice_settings.set_address(owner, "ntfy", "mallorys-topic")
    notice_settings.set_webhook("alice", "https://hooks.example/a?token=secret")
    assert "otices" not in run(*RESET, stdin="another password\n").stderr  # they are off
    notice_settings.set_wanted(owner, 8, before_interviews=True)
    told = run(*RESET, stdin="another password\n").stderr
    assert (
        "Their notices still go to the ntfy topic mallorys-topic, the webhook at hooks.example. "
        "--revoke-tokens switches them off."
    ) in told
    assert "secret" not in told


def test_with_revoke_tokens_notices_and_the_calendar_address_end(run, alice, inside):
    owner = get_user("alice")
    notice_settings.set_address(owner, "ntfy", "mallorys-topic")
    notice_settings.set_wanted(owner, 8, before_interviews=True)
    calendar_feed.create_address(owner, SECRET_KEY)
    told = run(*RESET, "--revoke-tokens", stdin="another password\n").stderr
    assert "Their notices are off and no longer go to the ntfy topic mallorys-topic." in told
    assert "Their calendar address no longer works." in told
    assert notice_settings.get_settings(owner) is None  # the topic too, or it would be used again
    assert calendar_feed.feed_address(owner, SECRET_KEY) is None
    again = run(*RESET, "--revoke-tokens", stdin="another password\n").stderr
    assert "calendar" not in again
    assert "otices" not in again


@pytest.mark.parametrize(
    "arguments",
    [
        ["user", "password", "nobody", "--password-stdin"],
        ["user", "delete", "nobody", "--yes"],
        ["token", "create", "nobody", "--label", "x"],
        ["plan", "nobody", "free"],
    ],
)
def test_an_unknown_user_is_named(run, alice, arguments):
    with pytest.raises(UserNotFound, match="nobody"):
        run(*arguments)


def test_deleting_a_user_asks_first(run, alice):
    assert run("user", "delete", "alice", stdin="n\n").exit_code == 1
    assert "alice" in run("user", "list").stdout
    assert run("user", "delete", "alice", stdin="y\n").exit_code == 0
    assert run("user", "list").stdout == ""


def test_deleting_a_user_with_yes_does_not_ask(run, alice):
    assert run("user", "delete", "alice", "--yes").exit_code == 0
    assert run("user", "list").stdout == ""


def test_a_token_stands_alone_on_standard_output(run, alice, inside):
    result = run("token", "create", "alice", "--label", "laptop")
    assert account_of_token(result.stdout.removesuffix("\n")).username == "alice"


def test_tokens_are_listed_with_what_they_may_do_and_can_be_revoked(run, alice, inside):
    first = run("token", "create", "alice", "--label", "laptop").stdout.strip()
    second = run("token", "create", "alice", "--label", "mcp", "--read-only", "--days", "3")
    secret = second.stdout.strip()
    assert [account_of_token(one).may_write for one in (first, secret)] == [True, False]
    rows = [row.split("\t") for row in run("token", "list", "alice").stdout.splitlines()]
    assert [row[:4] for row in rows] == [
        ["2", "mcp", secret[-4:], "read"],
        ["1", "laptop", first[-4:], "read_write"],
    ]
    assert [[bool(time) for time in row[4:]] for row in rows] == [
        [True, True, True], [True, False, True],
    ]  # fmt: skip
    assert run("token", "revoke", "alice", "2").stdout == ""
    with pytest.raises(InvalidToken):
        account_of_token(secret)
    assert account_of_token(first).username == "alice"


@pytest.mark.parametrize("token_id", ["1", "2", "2147483647"])
def test_a_token_that_is_not_ones_own_cannot_be_revoked(run, alice, token_id):
    run("user", "create", "bob", "--password-stdin", stdin=f"{PASSWORD}\n")
    run("token", "create", "bob", "--label", "bob's")
    with pytest.raises(TokenNotFound, match=f"alice has no API token with the ID {token_id}"):
        run("token", "revoke", "alice", token_id)
    assert len(run("token", "list", "bob").stdout.splitlines()) == 1


def test_a_plan_can_be_changed_both_ways(run, alice, inside):
    run("plan", "alice", "unlimited")
    assert quota_limit(get_user("alice")) == -1
    db.session.rollback()
    run("plan", "alice", "free")
    assert quota_limit(get_user("alice")) == 50


def test_another_plan_is_refused_with_the_known_ones(run, alice):
    result = run("plan", "alice", "golden")
    assert result.exit_code == 2
    assert "'free', 'unlimited'" in result.stderr


def test_the_version_is_told(run):
    assert run("--version").stdout == f"vega, version {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [[], ["serve"], ["user"], ["user", "create"], ["token", "create"], ["plan"]]
)
def test_every_command_has_help(run, arguments):
    assert "Usage: " in run(*arguments, "--help").stdout


def test_the_help_names_the_data_folder_and_the_variable_that_sets_it(run, tmp_path):
    told = "Data folder, which VEGA_INSTANCE_PATH sets:\n"
    assert run("--help").stdout.endswith(f"\n\n{told}  {tmp_path}/data\n")
    default = run("--help", VEGA_INSTANCE_PATH=" ").stdout
    assert default.endswith(f"{told}  {ROOT}/instance\n")
    assert not (tmp_path / "data").exists()


def test_data_of_another_user_of_the_machine_is_told_as_that(monkeypatch, capsys):
    def refused(**_):
        raise PermissionError(13, "Permission denied", "/srv/vega/vega.db")

    monkeypatch.setattr(cli, "command", refused)
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == 1
    told = capsys.readouterr().err
    assert "/srv/vega/vega.db: Permission denied" in told
    assert "as the user who runs Vega" in told


def test_errors_are_a_sentence_and_an_exit_status(monkeypatch, capsys):
    def fail(**_):
        raise UserNotFound("nobody")

    monkeypatch.setattr(cli, "command", fail)
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == 1
    told = "vega: There is no user 'nobody'. `vega user list` shows all users.\n"
    assert capsys.readouterr().err == told


class TestTheWrongFolder:
    """The server has settings that this terminal has not."""

    @pytest.mark.parametrize(
        "arguments",
        [
            ["user", "list"],
            ["user", "password", "alice", "--password-stdin"],
            ["user", "delete", "alice", "--yes"],
            ["token", "create", "alice", "--label", "x"],
            ["plan", "alice", "free"],
            ["backup", "vega.zip"],
        ],
    )
    def test_a_command_that_finds_no_database_makes_none_and_says_what_to_set(
        self, run, tmp_path, arguments
    ):
        with pytest.raises(BadSetting, match="VEGA_INSTANCE_PATH") as error:
            run(*arguments, VEGA_SECRET_KEY=None)
        assert str(tmp_path / "data" / "vega.db") in str(error.value)
        assert not (tmp_path / "data").exists()

    def test_nor_does_it_make_tables_in_an_empty_one(self, run, new_database):
        run_on = {"VEGA_DATABASE_URL": new_database}
        for _ in range(2):
            with pytest.raises(BadSetting, match="Vega has no data in"):
                run("user", "list", **run_on)
        run("user", "create", "alice", "--password-stdin", stdin=f"{PASSWORD}\n", **run_on)
        assert run("user", "list", **run_on).stdout == "alice\tfree\tadministrator\n"

    @pytest.mark.parametrize(
        "arguments",
        [
            ["user", "create", "bob", "--password-stdin"],
            ["user", "password", "alice", "--password-stdin"],
            ["token", "create", "alice", "--label", "x"],
            ["plan", "alice", "free"],
            ["user", "delete", "alice", "--yes"],
        ],
    )
    def test_a_command_that_writes_says_where(self, run, alice, tmp_path, arguments):
        done = run(*arguments, stdin=f"{PASSWORD}\n")
        assert f"Database: {tmp_path / 'data' / 'vega.db'}\n" in done.stderr
        assert "Database" not in done.stdout

    @pytest.mark.parametrize(
        ("url", "shown"),
        [
            ("sqlite:////data/my.db", "/data/my.db"),
            ("postgresql://vega:hunter2@db/vega", "postgresql://vega@db/vega"),
            ("postgresql:///vega?host=/run&sslpassword=x", "postgresql:///vega?host=%2Frun"),
        ],
    )
    def test_a_database_is_shown_without_its_password(self, url, shown):
        assert shown_database(read_database_url(url, "url")) == shown


class TestSettings:
    @pytest.mark.parametrize(
        ("variable", "value"),
        [
            ("VEGA_FREE_MONTHLY_LIMIT", "many"),
            ("VEGA_FREE_MONTHLY_LIMIT", "-1"),
            ("VEGA_TRUSTED_PROXIES", "one"),
            ("VEGA_LOG", "xml"),
            ("VEGA_SECRET_KEY", "short"),
            ("VEGA_DATABASE_URL", "mysql://localhost/vega"),
            ("VEGA_DATABASE_URL", "nonsense"),
            ("VEGA_DATABASE_URL", "sqlite://"),
            ("VEGA_INSTANCE_PATH", "/dev/null/vega"),
        ],
    )
    def test_one_that_cannot_be_used_is_named(self, run, variable, value):
        with pytest.raises(BadSetting, match=variable):
            run("user", "list", **{variable: value})

    def test_a_path_in_the_place_of_a_url_is_told_as_one(self, run, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        with pytest.raises(BadSetting, match=f"sqlite:///{tmp_path}/my.db"):
            run("user", "list", VEGA_DATABASE_URL="my.db")
        with pytest.raises(BadSetting) as error:
            run("user", "list", VEGA_DATABASE_URL="mysql://vega:hunter2@db/vega")
        assert "hunter2" not in str(error.value)

    def test_an_interval_that_is_none_is_told_with_what_turns_it_off(self, run):
        with pytest.raises(BadSetting, match="7d, or off"):
            run("serve", "--backup-every", "5")

    def test_a_missing_driver_is_told_with_what_to_install(self, run, monkeypatch):
        def fail(_app):
            raise ModuleNotFoundError("No module named 'psycopg'")

        monkeypatch.setattr(db, "init_app", fail)
        with pytest.raises(BadSetting, match="postgresql"):
            run("user", "list", VEGA_DATABASE_URL="postgresql://127.0.0.1:1/vega")

    def test_a_password_in_the_database_url_is_not_shown(self, run):
        url = "postgresql://vega:hunter2secret@127.0.0.1:1/vega"
        with pytest.raises(BadSetting) as error:
            run("user", "list", VEGA_DATABASE_URL=url)
        assert "hunter2secret" not in str(error.value)

    def test_a_data_folder_that_is_a_file_is_refused(self, run, tmp_path):
        (tmp_path / "data").write_text("in the way")
        with pytest.raises(BadSetting, match="data folder"):
            run("user", "create", "alice", "--password-stdin")

    def test_the_secret_key_is_made_once_and_kept_from_others(self, run, tmp_path):
        create = ("user", "create", "alice", "--password-stdin")
        run(*create, stdin=f"{PASSWORD}\n", VEGA_SECRET_KEY=None)
        path = tmp_path / "data" / "secret_key"
        key = path.read_text()
        assert len(key) >= 32
        run("user", "list", VEGA_SECRET_KEY=None)
        assert path.read_text() == key

    def test_other_users_of_the_machine_are_kept_out(self, run, tmp_path):
        create = ("user", "create", "alice", "--password-stdin")
        run(*create, stdin=f"{PASSWORD}\n", VEGA_SECRET_KEY=None)
        folder = tmp_path / "data"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        for path in folder.iterdir():
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


class TestUpgrades:
    def test_a_database_of_a_newer_vega_is_refused_and_left_alone(self, run, alice, tmp_path):
        path = tmp_path / "data" / "vega.db"
        with closing(sqlite3.connect(path)) as database, database:
            database.execute("UPDATE alembic_version SET version_num = '9999'")
        with pytest.raises(BadSetting, match="newer Vega"):
            run("user", "list")
        with closing(sqlite3.connect(path)) as database:
            assert database.execute("SELECT username FROM users").fetchall() == [("alice",)]

    def test_a_file_that_is_no_database_is_refused_and_left_alone(self, run, tmp_path):
        (tmp_path / "data").mkdir()
        path = tmp_path / "data" / "vega.db"
        path.write_bytes(b"This is no database, but it is somebody's file. " * 100)
        with pytest.raises(BadSetting, match="not a database"):
            run("user", "list")
        assert path.read_bytes().startswith(b"This is no database")


def test_the_jobs_of_a_user_are_exported_by_the_ending_of_the_file(run, alice, inside, tmp_path):
    create_job(get_user("alice"), read_form(JobDraft, {"title": "Engineer", "company": "Acme"}))
    whole, table = tmp_path / "all.json", tmp_path / "jobs.csv"
    for file in (whole, table, whole):  # an export may be replaced by a newer one
        result = run("export", "alice", str(file))
        assert (result.exit_code, result.stdout) == (0, "")
        assert "Exported 1 job to" in result.stderr
    assert [job["title"] for job in json.loads(whole.read_text())["jobs"]] == ["Engineer"]
    assert "\r\nEngineer,Acme," in table.read_bytes().decode()
    assert stat.S_IMODE(whole.stat().st_mode) == 0o600
    assert run("export", "alice", "-").stdout_bytes == whole.read_bytes()
    assert {path.name for path in tmp_path.iterdir()} == {"all.json", "data", "jobs.csv"}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("jobs.xlsx", "must end with .json, for everything, or .csv, for the jobs"),
        ("mine.json", "exists and is no export of Vega. Use another name"),
        ("folder.csv", "exists and is no export"),
        ("nowhere/jobs.csv", "could not be written: No such file or directory"),
    ],
)
def test_an_export_that_cannot_be_written_says_why(run, alice, tmp_path, name, reason):
    (tmp_path / "mine.json").write_text("[1]")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(InvalidInput, match=reason):
        run("export", "alice", str(tmp_path / name))
    assert (tmp_path / "mine.json").read_text() == "[1]"


# A start after which nobody could sign in

NO_PASSWORDS = {
    "VEGA_LOCAL_SIGN_IN": "off",
    "VEGA_AUTH_PROXY_HEADER": "Remote-User",
    "VEGA_AUTH_PROXY_NETWORKS": "127.0.0.1",
}


@pytest.mark.slow
def test_without_passwords_and_accounts_no_server_starts_and_commands_are_the_way_back(
    run, tmp_path, monkeypatch
):
    with pytest.raises(BadSetting, match="nobody could sign in"):
        run("serve", **NO_PASSWORDS)
    settings = {**NO_PASSWORDS, "VEGA_INSTANCE_PATH": str(tmp_path / "data")}
    for variable, value in settings.items():
        monkeypatch.setenv(variable, value)
    with pytest.raises(BadSetting, match="nobody could sign in"):  # granian and gunicorn load it
        runpy.run_path(str(ROOT / "app.py"))
    created = ["user", "create", "alice", "--password-stdin"]
    assert run(*created, stdin=f"{PASSWORD}\n", **NO_PASSWORDS).exit_code == 0
    with serving(tmp_path / "data", VEGA_SECRET_KEY=SECRET_KEY, **NO_PASSWORDS) as server:
        page = server.get("/jobs", headers={"Remote-User": "alice"})
        assert (page.status, server.get("/jobs").status) == (200, 302)
        for headers, status in (
            (b"Remote_User: alice", b"302"),
            (b"Remote-User: alice\r\nRemote_User: alice", b"200"),
            (b"Remote-User: alice\r\nRemote-User: alice", b"403"),
        ):
            sent = b"GET /jobs HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n\r\n" % headers
            assert server.raw(sent).split()[1] == status, headers
