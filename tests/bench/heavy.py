"""Send the largest requests that one account may send to a running server, four at a time, while
another account saves postings and has pages read; at last two imports, two mails and an export of
several accounts at once. Prints a table of times and of memory.

PYTHONPATH=tests python -m bench.heavy [--rounds 2]
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import quantiles
from threading import Event, Thread

from bench.imports import PASSWORD, memory_of, sheet, upload
from support import server as support
from support import visitor as visiting
from support.server import Answer, Server, make_token, make_user, posting, serving, vega
from support.visitor import Visitor

AT_A_TIME = 4
LARGEST_MAIL = 20 * 1024 * 1024 - 1000
LARGEST_PAGE = 4_900_000
LARGEST_DOCUMENT = 10 * 1024 * 1024 - 1000
IMPORTED = 20_000  # rows
HEAD = b"From: a@b.example\r\nSubject: Hi\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
PART = b"--b\r\nContent-Type: text/html\r\n\r\n"


def mail(piece: bytes, parts: int) -> bytes:
    size = LARGEST_MAIL // parts - len(PART) - len(piece)
    return HEAD + (PART + piece * (size // len(piece)) + b"\r\n") * parts


MAILS = {
    "190 parts of HTML": mail(b"<p>We regret <b>it</b></p>", 190),
    "190 parts of links": mail(b"<a href='https://x.example/a'>a</a>", 190),
    "3 parts of HTML": mail(b"<p>We regret <b>it</b></p>", 3),
    "1 part of text": mail(b"Thank you for your application.\r\n", 1),
}
PAGES = {
    "cards": "<div class='card'><a href='/1'>Signal <b>Engineer</b></a></div>",
    "items": "<li>a",
}
PAGE = {"text": "Signal Engineer\nLarkspur\nBerlin"}


@dataclass
class Watch:
    """What another account and a monitor see meanwhile: the seconds of each answer."""

    server: Server
    token: str
    saves: list[float] = field(default_factory=list)
    reads: list[float] = field(default_factory=list)
    checks: list[float] = field(default_factory=list)
    stop: Event = field(default_factory=Event)

    def run(self, call: Callable[[], Answer], times: list[float]) -> None:
        while not self.stop.is_set():
            began = time.perf_counter()
            assert call().status == 200
            times.append(time.perf_counter() - began)
            self.stop.wait(0.02)

    def threads(self) -> list[Thread]:
        post = partial(self.server.post, token=self.token)
        watched = (
            (lambda: post("/api/jobs", posting(time.time_ns())), self.saves),
            (lambda: post("/api/postings/read", PAGE), self.reads),
            (partial(self.server.get, "/health"), self.checks),
        )
        return [Thread(target=self.run, args=found) for found in watched]


def loads(server: Server, token: str) -> Mapping[str, Callable[[], object]]:
    """Return what one account sends, by its name."""
    headers = {"Content-Type": "message/rfc822"}
    mails = {
        f"mail, {name}": partial(server.post, "/api/mails/read", data, token=token, headers=headers)
        for name, data in MAILS.items()
    }
    pages = {
        f"page, {name}": partial(
            server.post,
            "/api/postings/read",
            {"html": piece * (LARGEST_PAGE // len(json.dumps(piece)))},
            token=token,
        )
        for name, piece in PAGES.items()
    }
    return {
        "nothing": partial(time.sleep, 1),
        **mails,
        **pages,
        "documents": partial(send_document, server, token),
    }


def send_document(server: Server, token: str) -> None:
    content = b"%PDF-" + str(time.time_ns()).encode() * (LARGEST_DOCUMENT // 19 - 1)
    saved = server.upload(token, content)
    assert saved.status == 201, saved
    server.get(f"/api/documents/{saved.json['id']}/content", token=token)


def import_sheet(server: Server, user: str = "alice") -> None:
    """Import a sheet of nearly 20 MB through the page."""
    visitor = Visitor(server.port)
    visitor.sign_in(user, PASSWORD)
    page = upload(
        visitor, "\n".join(line + "x" * 700 for line in sheet(IMPORTED).split("\n")).encode()
    )
    visitor.get(page)
    assert visitor.send_form(page, page, action="import").status == 303


def export(server: Server) -> None:
    visitor = Visitor(server.port)
    visitor.sign_in("alice", PASSWORD)
    assert visitor.get("/settings/export").status == 200


def all_at_once(server: Server, tokens: Sequence[str]) -> None:
    """Import for two accounts, read mails for two others, and export what the first one has."""
    mails = [
        loads(server, token)[f"mail, {name}"] for token, name in zip(tokens, MAILS, strict=False)
    ]
    imports = [partial(import_sheet, server, user) for user in ("carol", "dan")]
    with ThreadPoolExecutor() as pool:
        for done in [pool.submit(call) for call in (*imports, *mails, partial(export, server))]:
            done.result()


def measured(watch: Watch, name: str, load: Callable[[], object], times: int) -> str:
    """Return a row of the table: what the load took, what the other account saw, and memory."""
    threads = watch.threads()
    for thread in threads:
        thread.start()
    process_id = watch.server.process.pid
    began, used = time.perf_counter(), cpu_of(process_id)
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        answers = list(pool.map(lambda _: load(), range(times)))
    took, used = time.perf_counter() - began, cpu_of(process_id) - used
    watch.stop.set()
    for thread in threads:
        thread.join()
    refused = sum(isinstance(answer, Answer) and answer.status != 200 for answer in answers)
    seen = f"{p99(watch.saves):.0f} | {p99(watch.reads):.0f} | {p99(watch.checks):.0f}"
    memory = f"{memory_of(process_id)} | {memory_of(process_id, 'VmHWM')}"
    read = len(answers) - refused
    return f"| {name} | {read} | {refused} | {took:.1f} | {used:.1f} | {seen} | {memory} |"


def p99(times: list[float]) -> float:
    """Return the 99th percentile in ms."""
    return 1000 * (quantiles(times, n=100)[98] if len(times) > 1 else max(times, default=0))


def cpu_of(process_id: int) -> float:
    """Return the seconds of CPU time that a process has used."""
    stat = Path(f"/proc/{process_id}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(stat[11]) + int(stat[12])) / 100


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=2)
    times = parser.parse_args().rounds * AT_A_TIME
    visiting.SECONDS = support.SECONDS = 300
    with tempfile.TemporaryDirectory(prefix="vega-bench-") as name:
        folder = Path(name) / "data"
        for user in ("alice", "bob", "carol", "dan"):
            make_user(folder, user)
            vega(folder, "plan", user, "unlimited")
        mine, others = make_token(folder, "alice"), make_token(folder, "bob")
        further = [make_token(folder, user) for user in ("carol", "dan")]
        with serving(folder) as server:
            print(
                "| load | done | refused | s | CPU s | p99 of a save | p99 of a page "
                "| p99 of /health | MB after | peak MB |\n| --- |" + " ---: |" * 9
            )
            for title, load in loads(server, mine).items():
                print(measured(Watch(server, others), title, load, times), flush=True)
            loading = partial(import_sheet, server)
            print(measured(Watch(server, others), "import", loading, 1), flush=True)
            loading = partial(all_at_once, server, further)
            print(measured(Watch(server, others), "all at once", loading, 1), flush=True)


if __name__ == "__main__":
    main()
