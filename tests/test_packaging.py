"""The wheel and the sdist carry all that Vega needs, and run from any folder."""

import email
import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest
from support.server import ROOT

pytestmark = pytest.mark.slow

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """A folder with the sdist, and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("built")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture(scope="module")
def wheel(built) -> Path:
    return next(built.glob("*.whl"))


def test_it_carries_templates_static_files_help_and_migrations(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    for kind in ("templates", "static", "docs/use"):
        for path in (ROOT / kind).rglob("*"):
            if path.is_file():
                assert f"vega/{path.relative_to(ROOT)}" in inside
    for path in (ROOT / "vega" / "migrations").rglob("*.py"):
        assert str(path.relative_to(ROOT)) in inside
    assert "vega/cli/demo.toml" in inside


def test_it_carries_nothing_of_this_checkouts_data_or_tests(wheel):
    for name in zipfile.ZipFile(wheel).namelist():
        assert name.startswith(("vega/", "vega_jobs-"))
        assert not name.endswith((".db", "secret_key", ".pyc"))


def test_it_tells_its_version_and_the_licences_of_all_that_is_in_it(wheel):
    files = zipfile.ZipFile(wheel)
    (about,) = (name for name in files.namelist() if name.endswith(".dist-info/METADATA"))
    told = email.message_from_bytes(files.read(about))
    assert told["Version"] == PROJECT["version"]
    assert told["License-Expression"] == PROJECT["license"]
    licences = told.get_all("License-File")
    assert {Path(name).name for name in licences} >= {"LICENSE", "htmx-4.0.1.LICENSE.txt"}
    folder = about.removesuffix("METADATA")
    assert b"MIT License" in files.read(f"{folder}licenses/LICENSE")


def test_the_changelog_tells_of_this_version():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{PROJECT['version']}] - " in changelog


def test_the_sdist_carries_what_a_packager_needs_and_no_data(built):
    with tarfile.open(next(built.glob("*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    needed = {"LICENSE", "README.md", "CHANGELOG.md", "SECURITY.md", "pyproject.toml", "app.py"}
    assert names >= needed | {"deploy/Dockerfile", "deploy/vega.service", "tests/conftest.py"}
    for name in names:
        assert not name.startswith(("instance", ".venv", "tests/.tools"))
        assert not name.endswith((".db", "secret_key", ".pyc"))


def test_it_runs_from_any_folder(wheel, tmp_path):
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", tmp_path, wheel],
        check=True,
    )
    environ = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(tmp_path),
        "VEGA_INSTANCE_PATH": str(tmp_path / "data"),
    }
    program = (
        "import vega, vega.cli\n"
        "app = vega.create_app()\n"
        "client = app.test_client()\n"
        "assert client.get('/health').json == {'status': 'ok'}\n"
        "page = client.get('/', follow_redirects=True)\n"
        "assert page.status_code == 200, page.status\n"
        "assert client.get('/help/start').status_code == 200\n"
        "print(vega.__file__)\n"
    )
    run = [sys.executable, "-c", program]
    done = subprocess.run(run, check=True, cwd="/", capture_output=True, text=True, env=environ)
    assert done.stdout.strip() == str(tmp_path / "vega" / "__init__.py")
    asked = [tmp_path / "bin" / "vega", "--version"]
    done = subprocess.run(asked, check=True, cwd="/", capture_output=True, text=True, env=environ)
    assert done.stdout.strip() == f"vega, version {PROJECT['version']}"
