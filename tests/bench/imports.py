"""Import large files through the page of a running server, while another person reads their list
and saves postings. Prints a table.

PYTHONPATH=tests python -m bench.imports [ROWS ...]
"""

import re
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from threading import Event, Thread

from support import visitor as visiting
from support.server import Server, make_token, make_user, posting, serving, vega
from support.visitor import Visitor

SIZES = (5_000, 20_000)
WORDS = ("beworben", "Absage", "Gespräch", "gemerkt", "Angebot", "Applied", "Rejected")
PASSWORD = "correct horse"


def sheet(rows: int) -> str:
    """Return a person's sheet, of which each third row has no link."""
    lines = ["Firma;Position;Ort;Link;Beworben am;Stand;Gehalt;Bemerkung;Anlage"]
    for n in range(rows):
        link = f"https://jobs.example-{n % 97}.de/stellen/{n}" if n % 3 else ""
        day = f"{n % 28 + 1:02}.{n % 12 + 1:02}.202{n % 5}"
        lines.append(
            f"Größe & Söhne {n % 1200} GmbH;Softwareentwickler {n} (m/w/d);Zürich;{link};{day};"
            f"{WORDS[n % len(WORDS)]};{50 + n % 40}.000 €;Anruf mit Frau Müller, {n} Minuten;"
            f"CV v{n % 4}"
        )
    return "\n".join(lines)


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


def upload(visitor: Visitor, text: str) -> str:
    """Send the file as a browser does; return the path of its page."""
    html = visitor.get("/import").body.decode()
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', html)
    assert token
    edge = "----vega-bench"
    body = (
        f'--{edge}\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n{token[1]}\r\n'
        f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="sheet.csv"\r\n'
        f"Content-Type: text/csv\r\n\r\n{text}\r\n--{edge}--\r\n"
    ).encode()
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


def measure(rows: int) -> str:
    with tempfile.TemporaryDirectory(prefix="vega-bench-") as name:
        folder = Path(name) / "data"
        for user in ("alice", "bob"):
            make_user(folder, user)
            vega(folder, "plan", user, "unlimited")
        token = make_token(folder, "bob")
        with serving(folder) as server:
            for number in range(300):
                server.save(token, posting(number))
            visitor = Visitor(server.port)
            visitor.sign_in("alice", PASSWORD)
            before, watch = memory_of(server.process.pid), Watch()
            threads = [
                Thread(target=watch.read, args=(server.port,)),
                Thread(target=watch.save, args=(server, token)),
            ]
            for thread in threads:
                thread.start()
            began = time.perf_counter()
            page = upload(visitor, sheet(rows))
            uploaded = time.perf_counter()
            visitor.get(page)
            shown = time.perf_counter()
            answer = visitor.send_form(page, page, action="import")
            done = time.perf_counter()
            assert answer.status == 303, answer
            watch.stop.set()
            for thread in threads:
                thread.join()
            peak = memory_of(server.process.pid, "VmHWM")
    p99 = quantiles(watch.lists, n=100)[98] * 1000
    return (
        f"| {rows:,} | {uploaded - began:.1f} | {shown - uploaded:.1f} | {done - shown:.1f} | "
        f"{p99:.0f} | {max(watch.saves):.1f} | {peak - before} |"
    )


def main() -> None:
    visiting.SECONDS = 300
    print(
        "| rows | upload s | preview s | import s | GET /jobs p99 ms | slowest save s | MB more |"
    )
    print("| ---: " * 7 + "|")
    for rows in [int(word) for word in sys.argv[1:]] or SIZES:
        print(measure(rows), flush=True)


if __name__ == "__main__":
    main()
