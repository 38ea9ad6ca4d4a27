"""README and docs are true: settings, commands, keys, numbers, links, and CI's command."""

import ast
import inspect
import re
import subprocess
from dataclasses import fields
from itertools import pairwise
from pathlib import Path
from typing import get_args

import click
import pytest
from support.documents import COUNTED, DOCUMENTS, ROOT, blocks

from vega import cli
from vega.config import AnyConfig, settings_of
from vega.http.own_texts import slug
from vega.models import QUIET_AFTER, SessionKind
from vega.reading.table.file_contents import MAX_BYTES, MAX_ROWS
from vega.services.accounts.confirming import RECENT
from vega.services.accounts.sessions import SESSION_LIFE
from vega.services.imports import drafts
from vega.services.jobs import undo
from vega.services.jobs.trash import TRASH_KEPT
from vega.services.once import KEPT

README = DOCUMENTS["README.md"]
SETTINGS = DOCUMENTS["docs/settings.md"]
COMMANDS = DOCUMENTS["docs/commands.md"]
SHORTCUTS = DOCUMENTS["docs/use/shortcuts.md"]


# Settings


def sentences(kind):
    """What stands below each field of a class."""
    (tree,) = ast.parse(inspect.getsource(kind)).body
    for declared, below in pairwise(tree.body):
        if isinstance(declared, ast.AnnAssign) and isinstance(below, ast.Expr):
            yield declared.target.id, " ".join(below.value.value.split())


def rows_of_settings():
    """The rows of the table: name, default and meaning."""
    for kind in get_args(AnyConfig):
        told = dict(sentences(kind))
        defaults = {each.name: each.default for each in fields(kind)}
        for setting in settings_of(kind):
            meaning, _, default = told[setting.field].partition(" Default: ")
            yield setting.variable, default or in_words(defaults[setting.field]), meaning


def in_words(default):
    if isinstance(default, bool):
        return "on" if default else "off"
    return "none" if default in ("", (), None) else str(default)


def secrets():
    for kind in get_args(AnyConfig):
        yield from (f"{each.variable}_FILE" for each in settings_of(kind) if each.is_secret)


def test_every_setting_is_in_the_table_with_its_default_and_meaning_and_no_other():
    expected = [
        f"| `{name}` | {default} | {about} |" for name, default, about in rows_of_settings()
    ]
    assert sorted(re.findall(r"^\| `VEGA_.*", SETTINGS, re.MULTILINE)) == sorted(expected)


def test_a_default_of_one_word_is_what_a_setting_starts_from():
    shown = {variable: default for variable, default, _ in rows_of_settings() if " " not in default}
    for kind in get_args(AnyConfig):
        starts_from = {each.name: each.default for each in fields(kind)}
        for setting in settings_of(kind):
            if shown.get(setting.variable, "none") != "none":
                read = setting.read(shown[setting.variable], setting.variable)
                assert read == starts_from[setting.field], setting.variable


def test_every_variable_that_code_or_documents_name_is_a_setting():
    known = {variable for variable, _, _ in rows_of_settings()} | {*secrets()}
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "vega").rglob("*.py")]
    named = set(re.findall(r"\bVEGA_[A-Z_]+\b", "\n".join([*texts, *DOCUMENTS.values()])))
    assert named == known
    assert {*secrets()} == set(re.findall(r"`(VEGA_[A-Z_]+_FILE)`", SETTINGS))


# Commands


def commands(group=cli.command, prefix="vega"):
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{prefix} {name}")
        else:
            yield f"{prefix} {name}", command


def test_every_command_is_in_the_table_with_its_options_and_no_other():
    rows = {}
    for row in re.findall(r"^\| (`vega.*) \|$", COMMANDS, re.MULTILINE):
        rows[re.match(r"(?:`vega` or )?`(.+?)`", row)[1]] = row
    assert rows.keys() == {name for name, _ in commands()}
    for name, command in commands():
        options = {one for param in command.params for one in param.opts if one.startswith("--")}
        assert set(re.findall(r"--[a-z-]+", rows[name])) == options, name


def test_every_command_that_a_text_names_is_there():
    known = {name for name, _ in commands()} | {"vega serve", "vega"}
    groups = {name.rpartition(" ")[0] for name in known}
    named = []
    for text in DOCUMENTS.values():
        named += re.findall(r"`(?:\.venv/bin/)?(vega [a-z][^`]*)`", text.replace("\n", " "))
    assert len(named) > 20
    for command in named:
        words = [word for word in command.split() if re.fullmatch("[a-z-]+", word)]
        depth = 3 if " ".join(words[:2]) in groups else 2
        assert " ".join(words[:depth]) in known, command


def is_run(code: str) -> bool:
    """Whether the commands of a block run here, in `.ci/run`, or in the tests that read them:
    test_first_session and test_deployment.
    """
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8").replace("\n", " ")
    if all(re.fullmatch(r"VEGA_\w+=\S+", line) for line in code.splitlines()):
        return True  # settings
    if code.startswith("python3 -c "):
        return len(subprocess.check_output(["sh", "-c", code], text=True).strip()) >= 32
    if any(part in code for part in ("&& .venv/bin/vega\n", "user create", "granian", "gunicorn")):
        return True
    return all(f"{part} " in ci for part in code.strip().split(" && "))


def test_every_block_of_commands_runs_in_a_test_or_says_that_it_was_not_tried():
    found = blocks("sh")
    assert len(found) > 10
    for document, before, code in found:
        told = DOCUMENTS[document] if document == "docs/use/assistants.md" else before
        assert "not tried" in told or is_run(code), (document, code)


def test_ci_runs_just_the_readmes_test_command():
    (command,) = re.findall(r"^python3 .*pytest.*$", README, re.MULTILINE)
    ci = (ROOT / ".ci" / "run").read_text()
    for part in command.split(" && "):
        assert f"{part} " in ci.replace("\n", " "), part


# Keys, addresses, numbers


def test_every_key_of_the_list_of_keys_is_in_the_help():
    keys = (ROOT / "templates" / "ui" / "keys.html").read_text(encoding="utf-8")
    found = [key for several in re.findall(r'key\("(.+?)",', keys) for key in several.split()]
    assert len(found) > 10
    assert [key for key in found if key != "to" and f"`{key}`" not in SHORTCUTS] == []


def test_every_address_that_a_text_names_is_there(app):
    known = app.url_map.bind("localhost")
    named = set()
    for text in DOCUMENTS.values():
        named |= set(
            re.findall(r"`(?:[A-Z]+ )?(/(?:api|help|docs|health|mcp|jobs|login)[\w/.-]*)`", text)
        )
    assert len(named) > 5
    for path in named - {"/api"}:
        assert known.test(path) or known.test(path, method="POST"), path


@pytest.mark.parametrize(
    ("document", "promise"),
    [
        ("use/start", f"An application without news for {QUIET_AFTER} days"),
        ("use/start", f"A deleted job stays in the trash for {TRASH_KEPT.days} days"),
        ("use/start", f"*Undo* takes a change back whole, for {'a day' * (undo.KEPT.days == 1)}"),
        ("use/browser-and-phone", f"every {SESSION_LIFE[SessionKind.EXTENSION].days} days"),
        ("use/import", f"A file can have {MAX_BYTES // 2**20} MB and {MAX_ROWS:,} rows"),
        ("use/import", f"You can take an import back for {drafts.KEPT.days} days"),
        ("use/account", f"in the last {RECENT.seconds // 60} minutes"),
        ("api", f"a retry within {KEPT.total_seconds() / 3600:.0f} hours"),
        ("deploy", f"A clock that is {TRASH_KEPT.days} days ahead empties the trash"),
    ],
)
def test_a_number_that_is_promised_is_that_of_the_code(document, promise):
    assert promise in " ".join(DOCUMENTS[f"docs/{document}.md"].split())


def test_every_label_that_the_help_names_is_on_a_page():
    """Words in italics are what a button, a heading or a menu says."""
    shown = "\n".join(
        path.read_text(encoding="utf-8")
        for folder, kind in (("templates", "html"), ("vega", "py"), ("static/js", "js"))
        for path in (ROOT / folder).rglob(f"*.{kind}")
    )
    shown = " ".join(re.sub(r"<[^>]*>|{[{%].*?[}%]}", " ", shown).split())
    elsewhere = {
        "Find", "Share", "Show in Share Sheet", "URLs", "Text", "URL Encode", "Shortcut Input",
        "Open URLs", "URL Encoded Text", "Add to Home screen", "Install", "Developer",
        "Edit Config", "MCP: Open User Configuration", "ACME", "Acme GmbH", "entwickler",
        "Softwareentwickler", "Go", "C#",
    }  # fmt: skip
    for document, text in DOCUMENTS.items():
        if document.startswith("docs/use/"):
            for label in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", text):
                for part in " ".join(label.split()).split(" → "):
                    assert part in elsewhere or part in shown, (document, part)


# The documents themselves


def anchors(document: str) -> set[str]:
    return {slug(title) for title in re.findall(r"^#+ (.+)$", DOCUMENTS[document], re.MULTILINE)}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(document):
    for link in re.findall(r"\]\(([^)]+)\)", DOCUMENTS[document]):
        if "://" in link:
            continue
        path, _, anchor = link.partition("#")
        target = (ROOT / document).parent / path if path else ROOT / document
        assert target.exists(), link
        if anchor:
            assert anchor in anchors(str(target.resolve().relative_to(ROOT))), link


def test_every_document_is_linked_from_the_readme_or_from_one_that_is():
    linked = "\n".join(DOCUMENTS.values())
    for path in COUNTED[1:]:
        assert re.search(rf"\]\((?:[\w./]*/)?{path.name}[#)]", linked), path


def test_the_readme_is_short_and_all_documents_can_be_read_in_an_hour():
    assert len(README.splitlines()) <= 150
    texts = (path.read_text(encoding="utf-8") for path in COUNTED)
    assert sum(len(re.sub(r"`test_\w+`", "", text).split()) for text in texts) <= 12_000


def test_the_map_of_the_code_has_a_line_for_every_package_and_none_for_what_is_gone():
    told = re.findall(r"^- `(vega/[^`]*)`:", DOCUMENTS["docs/code.md"], re.MULTILINE)
    packages = {path.parent.relative_to(ROOT) for path in (ROOT / "vega").rglob("*.py")}
    assert sorted(told) == sorted(f"{package.as_posix()}/" for package in packages)


def test_the_files_and_folders_that_maintainers_are_sent_to_are_there():
    for document in ("docs/code.md", "CONTRIBUTING.md"):
        named = re.findall(r"`((?:[\w.]+/)+(?:[\w.]+\.\w+)?)`", DOCUMENTS[document])
        assert named
        for path in named:
            places = [
                ROOT / path,
                ROOT / "vega" / path,
                ROOT / "tests" / path,
                ROOT / "docs" / path,
            ]
            places += [ROOT / "static" / path, ROOT / "templates" / path]
            assert any(place.exists() for place in places), (document, path)


def test_code_documents_and_templates_speak_plainly():
    for folder in ("vega", "templates", "static/js", "static/css", "docs"):
        for path in Path(ROOT / folder).rglob("*"):
            if path.suffix in {".py", ".html", ".js", ".css", ".md"}:
                assert not re.search(r"\b(TODO|FIXME|XXX)\b", path.read_text(encoding="utf-8"))
