"""The files in deploy/: what they set exists, and the service can do little beside serving."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from support.browsing import need
from support.server import ROOT
from test_docs import rows_of_settings

DEPLOY = ROOT / "deploy"
MOST_EXPOSED = 2.0  # of 10, as systemd counts
SYSTEMD = shutil.which("systemd-analyze")


@pytest.mark.parametrize("file", sorted(DEPLOY.iterdir()), ids=lambda file: file.name)
def test_every_variable_that_is_set_is_a_setting(file):
    named = set(re.findall(r"\bVEGA_[A-Z_]+", file.read_text(encoding="utf-8")))
    assert named
    assert named <= {variable for variable, _, _ in rows_of_settings()}


def test_compose_serves_this_machine_alone_keeps_the_data_and_backs_it_up():
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    vega, postgresql = (compose["services"][name] for name in ("vega", "postgresql"))
    assert vega["ports"] == ["127.0.0.1:8765:8765"]
    assert vega["volumes"] == ["data:/data"]
    assert vega["environment"]["VEGA_BACKUP_EVERY"] == "24h"
    assert (DEPLOY / vega["build"]["context"]).resolve() == ROOT
    assert (ROOT / vega["build"]["dockerfile"]).is_file()
    assert "profiles" not in vega
    assert postgresql["profiles"] == ["postgresql"]
    assert vega["depends_on"]["postgresql"]["required"] is False
    assert {*compose["volumes"]} == {"data", "postgresql"}


@pytest.mark.slow
def test_systemd_takes_the_unit_and_finds_it_well_confined(tmp_path):
    need(SYSTEMD, "systemd")
    unit = tmp_path / "vega.service"
    written = (DEPLOY / "vega.service").read_text(encoding="utf-8")
    here = Path(sys.executable).with_name("vega")
    unit.write_text(written.replace("/opt/vega/bin/vega", str(here)), encoding="utf-8")
    verified = analyze("verify", unit)
    assert (verified.returncode, verified.stdout + verified.stderr) == (0, "")
    most = f"--threshold={int(MOST_EXPOSED * 10)}"
    confined = analyze("security", "--offline=true", most, unit)
    assert confined.returncode == 0, confined.stdout


def analyze(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    asked = [str(SYSTEMD), "--no-pager", *map(str, arguments)]
    return subprocess.run(asked, capture_output=True, text=True, check=False)
