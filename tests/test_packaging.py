"""A wheel built from the checkout carries all that Vega needs, and runs from any folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_it_carries_templates_static_files_and_migrations(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    for kind in ("templates", "static", "docs/use"):
        for path in (ROOT / kind).rglob("*"):
            if path.is_file():
                assert f"vega/{path.relative_to(ROOT)}" in inside
    for path in (ROOT / "vega" / "migrations").rglob("*.py"):
        assert str(path.relative_to(ROOT)) in inside


def test_it_carries_nothing_of_this_checkouts_data_or_tests(wheel):
    for name in zipfile.ZipFile(wheel).namelist():
        assert name.startswith(("vega/", "vega_jobs-"))
        assert not name.endswith((".db", "secret_key", ".pyc"))


def test_it_runs_from_any_folder(wheel, tmp_path):
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", tmp_path, wheel],
        check=True,
    )
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
    run = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        cwd="/",
        capture_output=True,
        text=True,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(tmp_path),
            "VEGA_INSTANCE_PATH": str(tmp_path / "data"),
        },
    )
    assert run.stdout.strip() == str(tmp_path / "vega" / "__init__.py")
