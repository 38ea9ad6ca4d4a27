"""The yardstick: a minimal Flask app with the same guarantees on the bare sqlite3 driver.

It looks up the token by its hash, then in one write transaction the duplicate, counts and inserts.
It validates nothing, logs nothing, keeps no history and has no search index.

    python -m bench.yardstick FILE
"""

import json
import sqlite3
import sys
import threading
from hashlib import sha256

from flask import Flask, Response, request
from waitress.server import create_server

TABLES = """
CREATE TABLE IF NOT EXISTS tokens (hash TEXT PRIMARY KEY, owner_id INTEGER, most INTEGER);
CREATE TABLE IF NOT EXISTS quota (
    owner_id INTEGER, month TEXT, used INTEGER, PRIMARY KEY (owner_id, month)
);
CREATE TABLE IF NOT EXISTS jobs (
    id INTEGER PRIMARY KEY, owner_id INTEGER, title TEXT, company TEXT, location TEXT,
    description TEXT, source_url TEXT, job_type TEXT, notes TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS one_job ON jobs (owner_id, source_url);
"""
MONTH, RESET = "2026-11", "2026-12-01"
THREADS = 8

app = Flask(__name__)
local = threading.local()
database = ""


def connect() -> sqlite3.Connection:
    if not hasattr(local, "connection"):
        local.connection = sqlite3.connect(database, timeout=15, isolation_level=None)
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "cache_size=-8192",
            "temp_store=MEMORY",
        ):
            local.connection.execute(f"PRAGMA {pragma}")
    return local.connection


@app.get("/health")
def health() -> object:
    return {"status": "ok"}


def authenticate() -> tuple[int, int] | None:
    digest = sha256(request.headers["Authorization"][7:].encode()).hexdigest()
    row = connect().execute("SELECT owner_id, most FROM tokens WHERE hash = ?", (digest,))
    return row.fetchone()


@app.get("/api/jobs/quota")
def quota() -> object:
    authenticated = authenticate()
    if authenticated is None:
        return refuse(401, "unknown token")
    owner, most = authenticated
    used = count(connect(), owner)
    return {"used": used, "limit": most, "remaining": max(0, most - used), "reset_date": RESET}


@app.post("/api/jobs")
def create() -> object:
    authenticated = authenticate()
    if authenticated is None:
        return refuse(401, "unknown token")
    connection = connect()
    job = json.loads(request.get_data(cache=False))
    connection.execute("BEGIN IMMEDIATE")
    try:
        return save(connection, *authenticated, job)
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def save(connection: sqlite3.Connection, owner: int, most: int, job: dict[str, str]) -> object:
    mine = (owner, job["sourceUrl"])
    if connection.execute(
        "SELECT id FROM jobs WHERE owner_id = ? AND source_url = ?", mine
    ).fetchone():
        return refuse(409, "it is there")
    if most >= 0 and count(connection, owner) >= most:
        return refuse(403, "used up")
    fields = ("title", "company", "location", "description", "sourceUrl", "jobType", "notes")
    inserted = connection.execute(
        "INSERT INTO jobs (owner_id, title, company, location, description, source_url, "
        "job_type, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (owner, *(job[field] for field in fields)),
    )
    connection.execute(
        "INSERT INTO quota VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET used = used + 1",
        (owner, MONTH),
    )
    connection.execute("COMMIT")
    return {"message": "Job created successfully", "jobId": inserted.lastrowid}


def count(connection: sqlite3.Connection, owner: int) -> int:
    mine = (owner, MONTH)
    row = connection.execute("SELECT used FROM quota WHERE owner_id = ? AND month = ?", mine)
    counted = row.fetchone()
    return counted[0] if counted else 0


def refuse(status: int, message: str) -> Response:
    return Response(json.dumps({"error": message}), status, mimetype="application/json")


def main() -> None:
    global database
    database = sys.argv[1]
    connect().executescript(TABLES)
    for owner, (token, most) in enumerate((("unlimited", -1), ("used-up", 0)), start=1):
        digest = sha256(token.encode()).hexdigest()
        connect().execute("INSERT OR IGNORE INTO tokens VALUES (?, ?, ?)", (digest, owner, most))
    server = create_server(
        app, host="127.0.0.1", port=0, threads=THREADS, connection_limit=1000, backlog=512,
        ident=None, asyncore_use_poll=True,
    )  # fmt: skip
    print(f"running at http://127.0.0.1:{server.effective_port}", file=sys.stderr, flush=True)
    server.run()


if __name__ == "__main__":
    main()
