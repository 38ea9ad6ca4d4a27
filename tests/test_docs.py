"""The README is true: every setting, command and API route is in it, and so is CI's command."""

import ast
import inspect
import re
from dataclasses import fields
from itertools import pairwise
from pathlib import Path
from typing import get_args

import click
import pytest

from vega import cli
from vega.config import AnyConfig, settings_of

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def sentences(kind):
    """What stands below each field of a class."""
    (tree,) = ast.parse(inspect.getsource(kind)).body
    for declared, below in pairwise(tree.body):
        if isinstance(declared, ast.AnnAssign) and isinstance(below, ast.Expr):
            yield declared.target.id, " ".join(below.value.value.split())


def rows_of_settings():
    """The README's rows: name, default and meaning."""
    for kind in get_args(AnyConfig):
        told = dict(sentences(kind))
        defaults = {each.name: each.default for each in fields(kind)}
        for setting in settings_of(kind):
            meaning, _, default = told[setting.field].partition(" Default: ")
            yield setting.variable, default or in_words(defaults[setting.field]), meaning
            if setting.is_secret:
                file = f"A file with it, such as a Docker secret, in place of `{setting.variable}`."
                yield f"{setting.variable}_FILE", "none", file


def in_words(default):
    if isinstance(default, bool):
        return "on" if default else "off"
    return "none" if default in ("", (), None) else str(default)


@pytest.mark.parametrize("row", [*rows_of_settings()], ids=lambda row: row[0])
def test_every_setting_is_in_the_readme_with_its_default_and_meaning(row):
    variable, default, meaning = row
    assert f"| `{variable}` | {default} | {meaning} |" in README


def test_a_default_of_one_word_is_what_a_setting_starts_from():
    shown = {variable: default for variable, default, _ in rows_of_settings() if " " not in default}
    for kind in get_args(AnyConfig):
        starts_from = {each.name: each.default for each in fields(kind)}
        for setting in settings_of(kind):
            if shown.get(setting.variable, "none") != "none":
                read = setting.read(shown[setting.variable], setting.variable)
                assert read == starts_from[setting.field], setting.variable


def test_every_variable_that_the_code_or_the_readmes_table_names_is_a_setting():
    named = set(re.findall(r"^\| `(VEGA_[A-Z_]+)` \|", README, re.MULTILINE))
    for path in (ROOT / "vega").rglob("*.py"):
        named |= set(re.findall(r"\bVEGA_[A-Z_]+\b", path.read_text(encoding="utf-8")))
    assert named == {variable for variable, _, _ in rows_of_settings()}


def commands(group=cli.command, prefix="vega"):
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{prefix} {name}")
        else:
            yield f"{prefix} {name}"


@pytest.mark.parametrize("command", list(commands()))
def test_every_command_is_in_the_readme(command):
    assert f"`{command}" in README


def test_every_route_of_the_api_is_in_the_readme(app):
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/api/"):
            for method in rule.methods - {"HEAD", "OPTIONS"}:
                path = re.sub(r"<(?:\w+:)?(\w+)>", r"<\1>", rule.rule)
                assert f"`{method} {path}" in README


def test_every_key_of_the_help_is_in_the_readme():
    keys = (ROOT / "templates" / "ui" / "_keys.html").read_text(encoding="utf-8")
    (told,) = re.findall(r"^- \*\*Keys\.\*\* (.*?)^- ", README, re.MULTILINE | re.DOTALL)
    found = [key for several in re.findall(r'key\("(.+?)",', keys) for key in several.split()]
    assert len(found) > 10
    assert [key for key in found if key != "to" and f"`{key}`" not in told] == []


def test_the_map_of_the_code_has_a_line_for_every_package_and_none_for_what_is_gone():
    code = (ROOT / "docs" / "code.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(vega/[^`]*)` \|", code, re.MULTILINE)
    packages = {path.parent.relative_to(ROOT) for path in (ROOT / "vega").rglob("*.py")}
    assert sorted(told) == sorted(f"{package.as_posix()}/" for package in packages)


def test_ci_runs_just_the_readmes_test_command():
    (command,) = re.findall(r"^python3 .*pytest.*$", README, re.MULTILINE)
    ci = (ROOT / ".ci" / "run").read_text()
    for part in command.split(" && "):
        assert f"{part} " in ci.replace("\n", " "), part


def test_code_readme_and_templates_speak_plainly():
    for folder in ("vega", "templates", "static/js", "static/css"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in {".py", ".html", ".js", ".css"}:
                assert not re.search(r"\b(TODO|FIXME|XXX)\b", path.read_text(encoding="utf-8"))
