"""The list of threats is kept: each has a test that is there. And what we depend on."""

import ast
import re
import tomllib
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
THREATS = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def threats() -> list[list[str]]:
    """The lines of the list: threat, what Vega does, tests."""
    lines = re.findall(r"^- (.*)", THREATS, re.MULTILINE)
    rows = [re.fullmatch(r"\*\*(.+?)\*\*: (.+?)\. ((?:`test_\w+` ?)+)", line) for line in lines]
    assert [line for line, row in zip(lines, rows, strict=True) if not row] == []
    return [[*row.groups()] for row in rows if row]


def named_tests() -> set[str]:
    return {
        node.name
        for path in (ROOT / "tests").rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


def test_each_threat_names_tests_that_are_there():
    there, rows = named_tests(), threats()
    assert len({threat for threat, _, _ in rows}) == len(rows) >= 25  # each is told once
    for threat, _, named in rows:
        tests = re.findall(r"`(test_\w+)`", named)
        assert tests, threat
        assert set(tests) <= there, set(tests) - there


def test_every_dependency_has_a_lower_bound():
    for wanted in chain(PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()):
        assert re.search(r">=\d", wanted), wanted


def test_nothing_is_read_that_can_run_code_by_being_read():
    dangerous = {
        "pickle", "marshal", "shelve", "yaml", "dill", "subprocess", "ctypes", "eval", "exec",
    }  # fmt: skip
    # One runs a file of Vega's own, within limits; the other calls malloc_trim.
    allowed = {"workbooks.py": {"subprocess"}, "memory.py": {"ctypes"}}
    for path in (ROOT / "vega").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                names = [node.func.id]
            used = {name.split(".")[0] for name in names}
            assert not used & (dangerous - allowed.get(path.name, set())), path


def test_no_template_marks_a_text_as_safe_or_turns_the_escaping_off():
    for path in (ROOT / "templates").rglob("*"):
        if path.is_file():
            assert not re.search(r"\|\s*safe\b|autoescape", path.read_text(encoding="utf-8")), path
