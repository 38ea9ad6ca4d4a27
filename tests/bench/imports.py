"""Import large files through the page of a running server. Prints two tables: the CPU time of each
step and the memory by kind of file, and what another person notices meanwhile.

PYTHONPATH=tests python -m bench.imports [--rows 20000] [--only csv json trello xlsx ods crowd]
"""

import argparse
import json
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from threading import Event, Thread

from support import visitor as visiting
from support.server import Server, make_token, make_user, posting, serving, vega
from support.visitor import Visitor
from support.workbooks import ods, xlsx

ROWS, FEWER = 20_000, 5_000
WORDS = ("beworben", "Absage", "Gespräch", "gemerkt", "Angebot", "Applied", "Rejected")
CITIES = ("Zürich", "Berlin, Germany", "Remote (EU)", "Lyon", "New York, NY")
NOTE = (
    "Spoke with Frau Müller, who leads the team: six people, Python and PostgreSQL, two days in "
    "the office. Asked for 70.000 €, and they want to decide in two weeks. Send the portfolio. "
)  # and the number of the row: about 200 characters
PASSWORD = "correct horse"
TICKS = os.sysconf("SC_CLK_TCK")
JOBS_THERE = 300  # of the person who looks on


def row(number: int) -> dict[str, str]:
    """Return the cells of a person's row, of which each third has no link."""
    link = f"https://jobs.example-{number % 97}.de/stellen/{number}" if number % 3 else ""
    return {
        "Position": f"Softwareentwickler {number} (m/w/d)",
        "Firma": f"Größe & Söhne {number % 1200} GmbH",
        "Ort": CITIES[number % len(CITIES)],
        "Link": link,
        "Stand": WORDS[number % len(WORDS)],
        "Beworben am": f"{number % 28 + 1:02}.{number % 12 + 1:02}.202{number % 5}",
        "Bemerkung": f"{NOTE} Anruf {number}.",
    }


def sheet(rows: int) -> str:
    return "\n".join([";".join(row(0)), *(";".join(row(n).values()) for n in range(rows))])


def as_csv(rows: int) -> bytes:
    return sheet(rows).encode()


def as_json(rows: int) -> bytes:
    return json.dumps([row(n) for n in range(rows)], ensure_ascii=False).encode()


def as_board(rows: int) -> bytes:
    cards = [
        {
            "id": f"{0x65000000 + n:08x}{n:016x}",
            "name": f"{each['Position']} at {each['Firma']}",
            "desc": each["Bemerkung"],
            "idList": each["Stand"],
            "labels": [{"name": each["Ort"], "color": "green"}],
            "attachments": [{"url": each["Link"]}] if each["Link"] else [],
            "due": None,
            "closed": False,
        }
        for n in range(rows)
        for each in [row(n)]
    ]
    lists = [{"id": word, "name": word} for word in WORDS]
    return json.dumps({"cards": cards, "lists": lists}, ensure_ascii=False).encode()


def as_workbook(write: Callable[..., bytes], rows: int) -> bytes:
    return write({"Jobs": [[*row(0)], *([*row(n).values()] for n in range(rows))]})


FILES: Mapping[str, tuple[str, Callable[[int], bytes]]] = {
    "csv": ("jobs.csv", as_csv),
    "json": ("jobs.json", as_json),
    "trello": ("board.json", as_board),
    "xlsx": ("jobs.xlsx", lambda rows: as_workbook(xlsx, rows)),
    "ods": ("jobs.ods", lambda rows: as_workbook(ods, rows)),
}


@dataclass
class Watch:
    """What others see meanwhile: the seconds of each answer."""

    lists: list[float] = field(default_factory=list)
    saves: list[float] = field(default_factory=list)
    stop: Event = field(default_factory=Event)

    def read(self, port: int) -> None:
        visitor = Visitor(port)
        visitor.sign_in("bob", PASSWORD)
        while not self.stop.is_set():
            began = time.perf_counter()
            assert visitor.get("/jobs").status == 200
            self.lists.append(time.perf_counter() - began)
            self.stop.wait(0.02)

    def save(self, server: Server, token: str) -> None:
        while not self.stop.is_set():
            began = time.perf_counter()
            server.save(token, posting(f"watch-{time.time_ns()}"))
            self.saves.append(time.perf_counter() - began)
            self.stop.wait(0.1)


def upload(visitor: Visitor, data: bytes, file_name: str = "sheet.csv") -> str:
    """Send the file as a browser does; return the path of its page."""
    html = visitor.get("/import").body.decode()
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', html)
    assert token
    edge = "----vega-bench"
    head = (
        f'--{edge}\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n{token[1]}\r\n'
        f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{file_name}"\r\n\r\n'
    )
    body = head.encode() + data + f"\r\n--{edge}--\r\n".encode()
    headers = {
        "Content-Type": f"multipart/form-data; boundary={edge}",
        "Referer": f"{visitor.origin}/import",
        "Origin": visitor.origin,
    }
    answer = visitor._ask("POST", "/import", body, headers)
    assert answer.status == 303, answer
    return str(answer.headers["Location"])


def memory_of(process_id: int, name: str = "VmRSS") -> int:
    """Return the memory of a process in MB; VmHWM is its peak."""
    status = Path(f"/proc/{process_id}/status").read_text(encoding="utf-8")
    found = re.search(rf"{name}:\s+(\d+) kB", status)
    return int(found[1]) // 1024 if found else 0


def seconds_of(process_id: int) -> float:
    """Return the CPU time of a process and of its children that have ended."""
    told = Path(f"/proc/{process_id}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(map(int, told[11:15])) / TICKS


@contextmanager
def served() -> Iterator[tuple[Server, Visitor, str]]:
    """Run a server; yield it with Alice, who imports, and a token of Bob, who looks on."""
    with tempfile.TemporaryDirectory(prefix="vega-bench-") as name:
        folder = Path(name) / "data"
        for user in ("alice", "bob"):
            make_user(folder, user)
            vega(folder, "plan", user, "unlimited")
        token = make_token(folder, "bob")
        with serving(folder) as server:
            visitor = Visitor(server.port)
            visitor.sign_in("alice", PASSWORD)
            visitor.get("/import")
            yield server, visitor, token


def measure(kind: str, rows: int) -> str:
    """Return a line of the first table: one person imports a file, and nobody else is there."""
    name, made = FILES[kind]
    data = made(rows)
    with served() as (server, visitor, _):
        before, pages = memory_of(server.process.pid), list[str]()
        steps = (
            lambda: pages.append(upload(visitor, data, name)),
            lambda: visitor.get(pages[0]),
            lambda: visitor.get(f"{pages[0]}?show=all&page=2"),
            lambda: visitor.send_form("/import", pages[0], action="import"),
        )
        spent = []
        for step in steps:
            began = seconds_of(server.process.pid)
            step()
            spent.append(seconds_of(server.process.pid) - began)
        assert b"created" in visitor.get(pages[0]).body
        peak = memory_of(server.process.pid, "VmHWM") - before
    told = " | ".join(f"{each:.1f}" for each in spent)
    return f"| {kind} | {rows:,} | {len(data) / 1e6:.1f} | {told} | {peak} |"


def crowd(rows: int) -> str:
    """Return a line of the second table: somebody else reads their list, and saves postings."""
    with served() as (server, visitor, token):
        for number in range(JOBS_THERE):
            server.save(token, posting(number))
        watch = Watch()
        threads = [
            Thread(target=watch.read, args=(server.port,)),
            Thread(target=watch.save, args=(server, token)),
        ]
        for thread in threads:
            thread.start()
        began = time.perf_counter()
        page = upload(visitor, as_csv(rows))
        visitor.get(page)
        answer = visitor.send_form("/import", page, action="import")
        done = time.perf_counter()
        assert answer.status == 303, answer
        watch.stop.set()
        for thread in threads:
            thread.join()
    p99 = quantiles(watch.lists, n=100)[98] * 1000
    return f"| {rows:,} | {done - began:.1f} | {p99:.0f} | {max(watch.saves):.1f} |"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--only", nargs="*", default=[*FILES, "crowd"])
    asked = parser.parse_args()
    visiting.SECONDS = 300
    kinds = [kind for kind in FILES if kind in asked.only]
    if kinds:
        print("| file | rows | MB | upload | preview | again | import, CPU s | MB more |")
        print("| --- | " + "---: | " * 7)
    for kind in kinds:
        print(measure(kind, asked.rows), flush=True)
    if "crowd" in asked.only:
        print("\n| rows | all of it, s | GET /jobs p99 ms | slowest save s |")
        print("| ---: " * 4 + "|")
        for rows in (FEWER, asked.rows):
            print(crowd(rows), flush=True)


if __name__ == "__main__":
    main()
