"""Secrets that are in files."""

import pytest
from conftest import SECRET_KEY

from vega.config import BadSetting, read_config


@pytest.fixture
def read(tmp_path):
    def read(**settings):
        return read_config(
            {"VEGA_INSTANCE_PATH": str(tmp_path), "VEGA_SECRET_KEY": SECRET_KEY, **settings}
        )

    return read


def test_each_secret_may_be_in_a_file(read, tmp_path):
    secrets = {
        "VEGA_SECRET_KEY": "k" * 40,
        "VEGA_DATABASE_URL": f"sqlite:///{tmp_path}/other.db",
    }
    settings = {"VEGA_SECRET_KEY": ""}
    for name, value in secrets.items():
        path = tmp_path / name
        path.write_text(f"{value}\n")
        settings[f"{name}_FILE"] = str(path)
    config = read(**settings)
    assert config.secret_key == "k" * 40
    assert config.database_url.database == f"{tmp_path}/other.db"


def test_a_secret_file_that_cannot_be_used_is_told(read, tmp_path):
    empty = tmp_path / "empty"
    empty.write_text("\n")
    with pytest.raises(BadSetting, match="VEGA_DATABASE_URL_FILE cannot be read: No such"):
        read(VEGA_DATABASE_URL_FILE=str(tmp_path / "none"))
    with pytest.raises(BadSetting, match="The file of VEGA_DATABASE_URL_FILE is empty"):
        read(VEGA_DATABASE_URL_FILE=str(empty))
    with pytest.raises(BadSetting, match="Set VEGA_SECRET_KEY or VEGA_SECRET_KEY_FILE, not both"):
        read(VEGA_SECRET_KEY_FILE=str(empty))
