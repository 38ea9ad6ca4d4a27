"""Contents of documents: bytes in chunks, once for equal files (content-addressed storage).

Nothing here holds more than a chunk in memory.
"""

import threading
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import IO, NamedTuple

from sqlalchemy import Connection, delete, exists, insert, select

from vega.errors import DocumentTooLarge
from vega.extensions import db
from vega.models import content_chunks, contents, document_versions, documents
from vega.rules.document_files import MAX_BYTES
from vega.storage.database import transaction, upsert

CHUNK_SIZE = 256 * 1024  # bytes
MIB = 2**20
MOST_AT_ONCE = 10_000  # contents to delete; the rest has its turn in an hour
PIECE, ROWS_AT_A_TIME = 8, 200  # chunks and contents that one transaction deletes

let_go = threading.Event()  # set by uploads of this process that took the room of others


class FileFacts(NamedTuple):
    """What a file is known by. `start` are its first bytes, a chunk at most."""

    sha256: str
    size: int  # bytes
    start: bytes


def examine(file: IO[bytes]) -> FileFacts:
    """Read a file through, and go back to its start. Raises `DocumentTooLarge`."""
    digest, size, start = sha256(), 0, b""
    file.seek(0)
    while data := file.read(CHUNK_SIZE):
        start = start or data
        size += len(data)
        if size > MAX_BYTES:
            raise DocumentTooLarge(MAX_BYTES // MIB)
        digest.update(data)
    file.seek(0)
    return FileFacts(digest.hexdigest(), size, start)


def store(connection: Connection, facts: FileFacts, file: IO[bytes], owner_id: int) -> None:
    """Store a file within the caller's transaction, unless its owner has an equal one.

    One that only somebody else has is written again: that takes as long as a new one, so nobody
    learns from it what others keep.
    """
    row = {"sha256": facts.sha256, "size": facts.size}
    kept = upsert(contents).values(row)
    # The update locks the row, so that nobody deletes it as unused meanwhile.
    connection.execute(kept.on_conflict_do_update(index_elements=["sha256"], set_=row))
    if _has_it(connection, facts.sha256, owner_id):  # asked under the lock, or it could be gone
        return
    connection.execute(delete(content_chunks).where(content_chunks.c.sha256 == facts.sha256))
    file.seek(0)
    position = 0
    while data := file.read(CHUNK_SIZE):
        chunk = {"sha256": facts.sha256, "position": position, "data": data}
        connection.execute(insert(content_chunks).values(chunk))
        position += 1


def _has_it(connection: Connection, digest: str, owner_id: int) -> bool:
    query = (
        select(document_versions.c.sha256)
        .join(documents)
        .where(document_versions.c.sha256 == digest, documents.c.owner_id == owner_id)
    )
    return connection.scalar(query.limit(1)) is not None


def read_chunks(digest: str, first: int = 0, last: int | None = None) -> Iterator[bytes]:
    """Yield the bytes of a content from `first` up to and with `last`, chunk by chunk."""
    position, end = first // CHUNK_SIZE, MAX_BYTES if last is None else last + 1
    while position * CHUNK_SIZE < end:
        query = select(content_chunks.c.data).where(
            content_chunks.c.sha256 == digest, content_chunks.c.position == position
        )
        data = db.session.scalar(query)
        if data is None:
            return
        at = position * CHUNK_SIZE
        yield data[max(0, first - at) : end - at]
        position += 1


def delete_unused() -> int:
    """Delete contents that no version refers to, in short transactions: saves get their turns
    between. Return how many.
    """
    unused = select(contents.c.sha256, contents.c.size).where(~_USED).order_by(contents.c.sha256)
    found = db.session.execute(unused.limit(MOST_AT_ONCE)).all()
    for row in found:
        _delete_first_chunks(row.sha256, row.size)
    sizes = ((row.sha256, min(row.size, PIECE * CHUNK_SIZE)) for row in found)
    return sum(_delete_unused(batch) for batch in _batches(sizes))


_USED = exists().where(document_versions.c.sha256 == contents.c.sha256)


def _delete_first_chunks(digest: str, size: int) -> None:
    """Delete the chunks of a large content but for the last ones, some in each transaction.

    What is left of it is no content any more: `store` writes all of an equal file.
    """
    for first in range(0, size // CHUNK_SIZE - PIECE, PIECE):
        with transaction() as connection:
            some = content_chunks.c.position.between(first, first + PIECE - 1)
            still = content_chunks.c.sha256.in_(_lock_unused(connection, [digest]))
            connection.execute(delete(content_chunks).where(still, some))


def _batches(found: Iterable[tuple[str, int]]) -> Iterator[list[str]]:
    """Yield digests, so many at a time as one short transaction deletes."""
    batch: list[str] = []
    total = 0
    for digest, size in found:
        if batch and (total + size > PIECE * CHUNK_SIZE or len(batch) == ROWS_AT_A_TIME):
            yield batch
            batch, total = [], 0
        batch.append(digest)
        total += size
    if batch:
        yield batch


def _delete_unused(digests: Sequence[str]) -> int:
    with transaction() as connection:
        found = _lock_unused(connection, digests)
        return connection.execute(delete(contents).where(contents.c.sha256.in_(found))).rowcount


def _lock_unused(connection: Connection, digests: Sequence[str]) -> Sequence[str]:
    """Lock these contents, but for those that are being stored. Return which nobody uses."""
    these = select(contents.c.sha256).where(contents.c.sha256.in_(digests))
    locked = connection.scalars(
        these.order_by(contents.c.sha256).with_for_update(skip_locked=True)
    ).all()
    # Asked under the locks: a version may have come since.
    return connection.scalars(
        select(contents.c.sha256).where(contents.c.sha256.in_(locked), ~_USED)
    ).all()
