"""The files of documents as answers: whole, in parts, and what browsers are told of them."""

import os
from collections.abc import Callable
from io import BytesIO

import pytest
from flask import Flask, Response
from werkzeug.exceptions import RequestedRangeNotSatisfiable

from vega.http.downloads import send_document
from vega.schemas import DocumentDraft, read_form
from vega.services.account import Account
from vega.services.documents.documents import get_version
from vega.services.documents.saving import Upload, create_document
from vega.storage.contents import CHUNK_SIZE

WHOLE = b"%PDF-1.7" + os.urandom(CHUNK_SIZE) + b"end"
LENGTH = len(WHOLE)

Send = Callable[..., tuple[Response, bytes]]


@pytest.fixture
def send(app: Flask, alice: Account) -> Send:
    def send(data: bytes = WHOLE, name: str = "CV.pdf", *, inline: bool = False, **request: object):
        with app.test_request_context(**request):
            draft = read_form(DocumentDraft, {})
            saved = create_document(alice, draft, Upload(BytesIO(data), name), 100 * 2**20)
            version = get_version(alice, saved.item.document.id)
            response = send_document(version, inline=inline)
            body = b"".join(response.iter_encoded())
            response.close()
            return response, body

    return send


def test_a_document_is_sent_whole(send: Send) -> None:
    response, body = send()
    assert body == WHOLE
    assert (response.status_code, response.content_length) == (200, LENGTH)
    assert response.headers["Accept-Ranges"] == "bytes"
    assert not response.get_etag()[1]


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=8-", 8, LENGTH - 1),
        ("bytes=-5", LENGTH - 5, LENGTH - 1),
        (f"bytes={CHUNK_SIZE - 2}-{CHUNK_SIZE + 1}", CHUNK_SIZE - 2, CHUNK_SIZE + 1),
        ("bytes=5-99999999", 5, LENGTH - 1),
    ],
)
def test_a_part_is_sent_where_range_asks_for_one(
    send: Send, asked: str, first: int, last: int
) -> None:
    response, body = send(headers={"Range": asked})
    assert body == WHOLE[first : last + 1]
    assert (response.status_code, response.content_length) == (206, last + 1 - first)
    assert response.headers["Content-Range"] == f"bytes {first}-{last}/{LENGTH}"


@pytest.mark.parametrize("asked", ["bytes=0-1,4-5", "pages=1-2", "bytes=x", "bytes=5-2"])
def test_a_range_that_names_no_single_part_is_ignored(send: Send, asked: str) -> None:
    response, body = send(headers={"Range": asked})
    assert (response.status_code, body) == (200, WHOLE)


def test_a_range_past_the_end_is_refused(send: Send) -> None:
    with pytest.raises(RequestedRangeNotSatisfiable) as raised:
        send(headers={"Range": f"bytes={LENGTH}-"})
    assert raised.value.length == LENGTH


def test_a_part_of_another_content_is_not_sent(send: Send) -> None:
    etag = send()[0].headers["ETag"]
    part = {"Range": "bytes=0-3"}
    assert send(headers={**part, "If-Range": etag})[1] == WHOLE[:4]
    assert send(headers={**part, "If-Range": '"another"'})[1] == WHOLE
    for known in (etag, f"W/{etag}", f'"other", W/{etag}', "*"):
        assert send(headers={"If-None-Match": known})[0].status_code == 304


def test_head_tells_the_size_and_reads_nothing(send: Send) -> None:
    response, body = send(method="HEAD")
    assert (response.content_length, body) == (LENGTH, b"")


@pytest.mark.parametrize(
    ("start", "shown_as", "policy"),
    [
        (b"%PDF-1.7", "application/pdf", None),
        (b"\x89PNG\r\n\x1a\n", "image/png", "sandbox"),
        (b"<script>alert(1)</script>", "text/plain; charset=utf-8", "sandbox"),
        (b"PK\x03\x04", None, "sandbox"),
    ],
)
def test_no_type_is_trusted_but_what_browsers_may_show(
    send: Send, start: bytes, shown_as: str | None, policy: str | None
) -> None:
    download = send(start, "page.html")[0].headers
    assert download["Content-Type"] == "application/octet-stream"
    assert download["Content-Disposition"] == "attachment; filename=page.html"
    assert download["Content-Security-Policy"] == "sandbox"
    shown = send(start, "page.html", inline=True)[0].headers
    assert shown["Content-Type"] == (shown_as or "application/octet-stream")
    assert shown["Content-Disposition"].startswith("inline" if shown_as else "attachment")
    assert shown.get("Content-Security-Policy") == policy


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ('a"b;c.pdf', 'filename="a\\"b;c.pdf"'),
        (
            "Résumé 履歴書.pdf",
            "filename*=UTF-8''R%C3%A9sum%C3%A9%20%E5%B1%A5%E6%AD%B4%E6%9B%B8.pdf",
        ),
        ("..\uff0f..\uff0fCV.pdf", "filename=CV.pdf;"),  # no path, also where ASCII would make one
    ],
)
def test_a_file_keeps_its_name(send: Send, name: str, told: str) -> None:
    assert told in send(name=name)[0].headers["Content-Disposition"]


def test_a_download_leaves_no_file(app: Flask, send: Send) -> None:
    send()
    assert {name.partition("-")[0] for name in os.listdir(app.instance_path)} == {"vega.db"}
