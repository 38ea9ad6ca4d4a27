"""Break the halves of conditions one at a time, and see whether the tests that reach them notice.

Run by hand: `PYTHONPATH=tests python -m support.mutants --conditions [PART OF A PATH] [SAMPLE]`.
Each `and` and `or` of services, rules and http loses one of its halves, each guard its effect.
First the tests have to note which lines each of them runs; CONTRIBUTING has the command.

A mutant lives in a fork of a process that has loaded Vega: the code of one function is replaced,
and the tests that run its line are run, those first that run few lines.
"""

import ast
import gc
import os
import signal
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from itertools import chain
from pathlib import Path
from random import Random
from types import CodeType, FunctionType
from typing import Any, NamedTuple

import pytest
from coverage import CoverageData

ROOT = Path(__file__).parents[2]
FOLDERS = ("services", "rules", "http")
MOST_TESTS = 60  # of a mutant
PATIENCE = 120  # seconds; a mutant that hangs was noticed
PYTEST = ("-q", "-n", "0", "-p", "no:cacheprovider", "-k", "not postgresql", "-m", "")
LEAVES = ast.Return | ast.Raise | ast.Continue | ast.Break
CACHED = type(cache(len))
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
Place = tuple[Any, Any, int | None]


class Condition(NamedTuple):
    """A condition without one of its halves, or a guard that never holds."""

    file: Path
    number: int  # in the file
    lines: range
    text: str

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}: {self.text}"


def conditions_of(file: Path) -> Iterator[Condition]:
    """Yield the mutants of the functions of a file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for number, (_, node, at) in enumerate(_places(tree)):
        whole, end = ast.unparse(node if at is not None else node.test), node.end_lineno
        if at is None:
            text, end = f"without the guard `{whole}`", node.test.end_lineno
        else:
            text = f"`{whole}` without `{ast.unparse(node.values[at])}`"
        yield Condition(file, number, range(node.lineno, end + 1), text)


def _places(tree: ast.Module) -> Iterator[Place]:
    """Yield each function, a condition in it, and the number of the half to drop; None: a guard."""
    for function in _functions(tree):
        for node in ast.walk(function):
            if isinstance(node, ast.BoolOp):
                yield from ((function, node, at) for at in range(len(node.values)))
            elif isinstance(node, ast.If) and not node.orelse and isinstance(node.body[-1], LEAVES):
                yield function, node, None


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield the functions of a module and the methods of its classes; not those within others."""
    for node in tree.body:
        inner = node.body if isinstance(node, ast.ClassDef) else [node]
        yield from (one for one in inner if isinstance(one, FUNCTION))


def code_of(condition: Condition) -> CodeType:
    """Return the code of the function around a condition, broken: a half becomes its neighbour."""
    tree = ast.parse(condition.file.read_text(encoding="utf-8"))
    function, node, at = [*_places(tree)][condition.number]
    if at is None:
        node.test = ast.BoolOp(ast.And(), [node.test, ast.Constant(False)])
    else:
        node.values[at] = node.values[at - 1 if at else 1]
    codes = [compile(ast.fix_missing_locations(tree), str(condition.file), "exec")]
    first = min(one.lineno for one in (function, *function.decorator_list))
    for code in codes:
        codes += [one for one in code.co_consts if isinstance(one, CodeType)]
        if code.co_name == function.name and code.co_firstlineno == first:
            return code
    raise LookupError(function.name)


# The tests that run a line


class Reached:
    """Which tests run which line, as `pytest --cov-context=test` noted it."""

    def __init__(self) -> None:
        data = CoverageData(str(ROOT / ".coverage"))
        data.read()
        self._by_file: dict[str, Mapping[int, Sequence[str]]] = {}
        self._weight: Counter[str] = Counter()
        for file in data.measured_files():
            of_file: dict[int, set[str]] = defaultdict(set)
            for line, contexts in data.contexts_by_lineno(file).items():
                of_file[line] = {one.rpartition("|")[0] for one in contexts if "|" in one}
                self._weight.update(of_file[line])
            self._by_file[file] = of_file

    def tests_of(self, condition: Condition) -> Sequence[str]:
        """Return tests of the line: first those of the file of its name, and that run few lines."""
        of_file = self._by_file.get(str(condition.file), {})
        tests = {test for line in condition.lines for test in of_file.get(line, ())}
        name = condition.file.stem
        order = sorted(tests, key=lambda test: (name not in test, self._weight[test], test))
        return order[:MOST_TESTS]


# Running them


class Loop:
    """Instead of the tests that pytest has collected, run for each mutant those that reach it."""

    def __init__(self, tests: Mapping[Condition, Sequence[str]]):
        self.tests = tests
        self.left = 0

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items, known = {one.nodeid: one for one in session.items}, known_survivors()
        _prepare(session.items)
        for condition, names in self.tests.items():
            tests = [items[one] for one in names if one in items]
            if not (tests and is_noticed(tests, condition)):
                self.left += 1
                reason = known.get(str(condition), f"SURVIVED {len(tests)} tests")
                print(reason, f"line {condition.lines[0]} of {condition}", sep="\n    ", flush=True)
        return True


def _prepare(items: Sequence[pytest.Item]) -> None:
    """Run a test, so that the database from which all are copied is there."""
    first = next(one for one in items if "app" in getattr(one, "fixturenames", ()))
    first.ihook.pytest_runtest_protocol(item=first, nextitem=items[-1])


def is_noticed(tests: Sequence[pytest.Item], condition: Condition | None = None) -> bool:
    """Return whether a test fails, or none ends in time, with a condition that is broken."""
    child = os.fork()
    if child == 0:
        signal.alarm(PATIENCE)
        tests[0].config.pluginmanager.unregister(name="terminalreporter")
        if condition is not None:
            _replace(condition)
        os._exit(_run(tests))
    _, status = os.waitpid(child, 0)
    return status != 0


def _run(tests: Sequence[pytest.Item]) -> bool:
    """Return whether a test failed."""
    for test, following in zip(tests, [*tests[1:], None], strict=True):
        test.ihook.pytest_runtest_protocol(item=test, nextitem=following)
        if test.session.testsfailed:
            return True
    return False


def _replace(condition: Condition) -> None:
    gc.unfreeze()  # what is frozen is not among the objects
    new = code_of(condition)
    place = new.co_filename, new.co_qualname, new.co_firstlineno
    for one in gc.get_objects():
        if isinstance(one, FunctionType):
            old = one.__code__
            if (old.co_filename, old.co_qualname, old.co_firstlineno) == place:
                one.__code__ = new
        elif isinstance(one, CACHED) and one.__module__.startswith("vega"):
            one.cache_clear()


def _load(files: Sequence[Path]) -> None:
    for file in files:
        parts = file.relative_to(ROOT).with_suffix("").parts
        import_module(".".join(part for part in parts if part != "__init__"))


def known_survivors() -> Mapping[str, str]:
    """Return why a mutant may survive, by its file and text."""
    text = (ROOT / "tests" / "survivors.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text).get("survivors", [])
    return {f"{row['file']}: {row['condition']}": row["reason"] for row in rows}


def main(part: str = "", sample: str = "0") -> None:
    os.chdir(ROOT)
    files = sorted(one for name in FOLDERS for one in (ROOT / "vega" / name).rglob("*.py"))
    _load(files)
    found = [one for file in files if part in str(file) for one in conditions_of(file)]
    if int(sample):
        found = Random(0).sample(found, min(int(sample), len(found)))
    reached = Reached()
    loop = Loop({one: reached.tests_of(one) for one in found})
    files_of_tests = {one.partition("::")[0] for one in chain(*loop.tests.values())}
    if ended := pytest.main([*PYTEST, *sorted(files_of_tests)], plugins=[loop]):
        sys.exit(ended)
    print(f"{len(found) - loop.left} of {len(found)} noticed")
    sys.exit(loop.left > len(found) / 20)


if __name__ == "__main__":
    main(*sys.argv[1:])
