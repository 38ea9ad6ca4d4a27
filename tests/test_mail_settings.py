"""Settings of mail, secrets that are in files, and blank ones."""

from typing import get_args

import pytest
from conftest import SECRET_KEY

from vega.config import AnyConfig, BadSetting, read_config, settings_of
from vega.config_values import MailServer


@pytest.fixture
def read(tmp_path):
    def read(**settings):
        return read_config(
            {"VEGA_INSTANCE_PATH": str(tmp_path), "VEGA_SECRET_KEY": SECRET_KEY, **settings}
        )

    return read


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://localhost:25", MailServer("localhost", 25, is_tls=False)),
        (
            "smtps://vega%40example.org:p%40ss%2F%25@mail.example.org:465",
            MailServer("mail.example.org", 465, True, "vega@example.org", "p@ss/%"),
        ),
        ("smtp://u:p@[::1]:587", MailServer("::1", 587, is_tls=False, username="u", password="p")),
    ],
)
def test_a_mail_server_is_read_from_its_address(read, url, expected):
    config = read(VEGA_SMTP_URL=url, VEGA_MAIL_FROM="vega@example.org")
    assert config.mail_server == expected


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("smtp://vega:hunter2@mail.example.org", "The port is missing"),
        ("mail.example.org:587", "It does not begin with smtp://"),
        ("https://vega:hunter2@mail.example.org:587", "It does not begin with smtp://"),
        ("smtp://:587", "The host is missing"),
        ("smtp://vega:hunter2@mail.example.org:99999", "cannot be read"),
        ("smtp://vega:hunter2@mail.example.org:587/inbox", "Something follows the port"),
        ("smtp://vega:hunter2#1@mail.example.org:587", "cannot be read"),
        ("smtp://vega@mail.example.org:587", "both a user and a password"),
    ],
)
def test_an_address_of_none_is_told_with_an_example_and_without_the_password(read, url, problem):
    with pytest.raises(BadSetting) as error:
        read(VEGA_SMTP_URL=url, VEGA_MAIL_FROM="vega@example.org")
    assert str(error.value).startswith("VEGA_SMTP_URL must be an address with a port, such as ")
    assert "smtp://user:password@mail.example.org:587" in str(error.value)
    assert problem in str(error.value)
    assert "hunter2" not in str(error.value)


def test_mail_comes_from_the_user_of_the_server_if_that_is_an_address(read):
    url = "smtp://vega%40example.org:secret@mail.example.org:587"
    assert read(VEGA_SMTP_URL=url).mail_from == "vega@example.org"
    other = read(VEGA_SMTP_URL=url, VEGA_MAIL_FROM="jobs@example.org")
    assert other.mail_from == "jobs@example.org"
    with pytest.raises(BadSetting, match="needs VEGA_MAIL_FROM"):
        read(VEGA_SMTP_URL="smtp://localhost:25")
    with pytest.raises(BadSetting, match="must be an email address"):
        read(VEGA_SMTP_URL=url, VEGA_MAIL_FROM="Vega\nBcc: eve@example.org")


def test_each_secret_may_be_in_a_file(read, tmp_path):
    secrets = {
        "VEGA_SECRET_KEY": "k" * 40,
        "VEGA_DATABASE_URL": f"sqlite:///{tmp_path}/other.db",
        "VEGA_SMTP_URL": "smtp://vega%40example.org:secret@mail.example.org:587",
    }
    settings = {"VEGA_SECRET_KEY": ""}
    for name, value in secrets.items():
        path = tmp_path / name
        path.write_text(f"{value}\n")
        settings[f"{name}_FILE"] = str(path)
    config = read(**settings)
    assert config.secret_key == "k" * 40
    assert config.database_url.database == f"{tmp_path}/other.db"
    assert config.mail_server.password == "secret"
    assert "secret@" not in repr(config)


def test_a_secret_file_that_cannot_be_used_is_told(read, tmp_path):
    empty = tmp_path / "empty"
    empty.write_text("\n")
    with pytest.raises(BadSetting, match="The file of VEGA_SMTP_URL_FILE cannot be read: No such"):
        read(VEGA_SMTP_URL_FILE=str(tmp_path / "none"))
    with pytest.raises(BadSetting, match="The file of VEGA_SMTP_URL_FILE is empty"):
        read(VEGA_SMTP_URL_FILE=str(empty))
    with pytest.raises(BadSetting, match="Set VEGA_SECRET_KEY or VEGA_SECRET_KEY_FILE, not both"):
        read(VEGA_SECRET_KEY_FILE=str(empty))


def test_a_blank_variable_counts_as_none_but_a_blank_key_is_refused(read):
    names = {setting.variable for kind in get_args(AnyConfig) for setting in settings_of(kind)}
    blank = dict.fromkeys(names - {"VEGA_INSTANCE_PATH", "VEGA_SECRET_KEY"}, " ")
    assert read(**blank) == read()
    with pytest.raises(BadSetting, match="VEGA_SECRET_KEY must have at least 32 characters"):
        read(VEGA_SECRET_KEY="")
