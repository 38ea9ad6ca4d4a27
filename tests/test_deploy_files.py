"""The files in deploy/: what they set exists, and the service can do little beside serving."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from support.browsing import need
from support.server import ROOT
from test_docs import rows_of_settings

DEPLOY = ROOT / "deploy"
MOST_EXPOSED = 2.0  # of 10, as systemd counts
SYSTEMD = shutil.which("systemd-analyze")


@pytest.mark.parametrize("name", ["Dockerfile", "compose.yaml", "vega.service"])
def test_every_variable_that_is_set_is_a_setting(name):
    file = DEPLOY / name
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


PINS = {
    "requirements.txt": ["postgresql", "passkeys", "oidc"],  # the extras in it
    "requirements-build.txt": None,
}
BASE = re.compile(r"ARG BASE=(docker\.io/library/python:[\w.-]+)@(sha256:[0-9a-f]{64})\n")
PIN = re.compile(r"([^\s\\]+==[^\\\n]+?)((?: \\\n    --hash=sha256:[0-9a-f]{64})+)\n")


def test_the_base_of_the_image_has_a_tag_and_a_digest():
    assert BASE.search((DEPLOY / "Dockerfile").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PINS)
def test_all_that_the_image_installs_is_pinned_by_hashes_alone(name):
    assert PIN.sub("", (DEPLOY / name).read_text(encoding="utf-8")) == ""
    dockerfile = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    (command,) = re.findall(rf"pip\S* [^&]*--requirement /src/{name}", dockerfile)
    assert "--require-hashes" in command
    assert "--only-binary :all:" in command  # which builds nothing by tools without a pin


@pytest.mark.parametrize("name", PINS)
def test_what_vega_requires_is_pinned_within_its_bounds(name):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    required = project["build-system"]["requires"]
    if extras := PINS[name]:
        optional = project["project"]["optional-dependencies"]
        required = [
            *project["project"]["dependencies"],
            *(one for x in extras for one in optional[x]),
        ]
    found = (
        Requirement(pin) for pin, _ in PIN.findall((DEPLOY / name).read_text(encoding="utf-8"))
    )
    pins = {pin.name: str(pin.specifier).removeprefix("==") for pin in found}
    for one in map(Requirement, required):
        assert one.specifier.contains(pins[canonicalize_name(one.name)]), one


def test_one_command_renews_the_digest_and_the_hashes(tmp_path):
    for name in ("pyproject.toml", "deploy/Dockerfile", "deploy/renew"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    digest = f"sha256:{'12' * 32}"
    for tool, text in {
        "skopeo": f'test "$4" = docker://docker.io/library/python:3.13-slim && echo {digest}',
        "uv": 'while [ "$1" != --output-file ]; do shift; done; { echo "$@"; cat; } >"$2"',
    }.items():
        (tmp_path / tool).write_text(f"#!/bin/sh\n{text}\n")
        (tmp_path / tool).chmod(0o700)
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    command = [tmp_path / "deploy" / "renew"]
    subprocess.run(command, env=environment, check=True, stdin=subprocess.DEVNULL)
    dockerfile = (tmp_path / "deploy" / "Dockerfile").read_text(encoding="utf-8")
    assert BASE.search(dockerfile).groups() == ("docker.io/library/python:3.13-slim", digest)
    asked = (tmp_path / "deploy" / "requirements.txt").read_text(encoding="utf-8")
    assert all(f"--extra {extra}" in asked for extra in PINS["requirements.txt"])
    build = (tmp_path / "deploy" / "requirements-build.txt").read_text(encoding="utf-8")
    assert "hatchling>=" in build
    assert not [*(tmp_path / "deploy").glob("*.old")]


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
