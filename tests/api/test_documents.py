"""Documents through the API: upload, versions, the jobs that have them, and what was sent."""

from hashlib import sha256
from io import BytesIO

import pytest
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from vega.models import TokenScope
from vega.rules.document_files import MAX_BYTES
from vega.services.accounts import tokens

PDF = b"%PDF-1.7\n" + b"x" * 1000
MULTIPART = 'multipart/form-data; boundary="b"'


@pytest.fixture
def client(api, alice):
    return api(alice)


@pytest.fixture
def job_id(alice, make_job) -> int:
    return make_job(alice)


def send(client, data=PDF, file_name="CV.pdf", path="/api/documents", method="POST", **fields):
    file = FileStorage(BytesIO(data), file_name)
    boundary, body = encode_multipart({"file": file, **fields})  # the client leaves a file open
    content_type = f'multipart/form-data; boundary="{boundary}"'
    return client._send(method, path, data=body, content_type=content_type)


def upload(client, *args, **fields):
    answer = send(client, *args, **fields)
    assert answer.status_code == 201, answer.json
    return answer.json


def download(client, path, **headers):
    """The answer with its bytes; nothing of it stays open."""
    with client._send("GET", path, headers) as answer:
        answer.get_data()
    return answer


def apply(client, job_id):
    assert client.patch(f"/api/jobs/{job_id}", {"status": "applied"}).status_code == 200


def parts(*given: str) -> bytes:
    """A body of parts, each given as the parameters of its Content-Disposition."""
    lines = [f"--b\r\nContent-Disposition: form-data{each}\r\n\r\ntext\r\n" for each in given]
    return "".join([*lines, "--b--\r\n"]).encode()


def test_an_uploaded_document_comes_back_with_what_is_known_of_it(client, job_id):
    made = send(client, file_name="cv final.PDF", kind="cv", jobId=str(job_id))
    document = made.json
    assert made.status_code == 201
    assert {**document, "createdAt": ""} == {
        "id": document["id"], "name": "cv final.PDF", "fileName": "cv final.PDF", "kind": "cv",
        "size": len(PDF), "type": "application/pdf", "sha256": sha256(PDF).hexdigest(),
        "version": 1, "jobs": [job_id], "onShelf": True, "createdAt": "",
    }  # fmt: skip
    assert made.headers["Location"] == f"/api/documents/{document['id']}"
    assert client.get(made.headers["Location"]).json == document
    assert client.get("/api/documents").json == {"documents": [document], "next": None}


def test_a_name_and_kind_are_optional_and_can_change(client):
    for blank in ({}, {"name": "", "kind": "", "jobId": ""}, {"name": " \u202e"}):
        document = upload(client, **blank)
        assert (document["name"], document["kind"], document["jobs"]) == ("CV.pdf", "other", [])
    path = f"/api/documents/{document['id']}"
    changed = client.patch(path, {"name": " My\nCV ", "kind": "cv"}).json
    assert changed == {**document, "name": "My CV", "kind": "cv"}
    assert client.patch(path, {"kind": "contract"}).json["name"] == "My CV"
    assert client.get(path).json["kind"] == "contract"
    assert len(upload(client, name="x" * 300)["name"]) == 255


def test_the_file_is_a_download_that_nothing_runs_in(client):
    page = b"<html><script>alert(1)</script>"
    document = upload(client, page, 'a"b\r\nX: y;Größe.pdf')
    answer = download(client, f"/api/documents/{document['id']}/content")
    assert (answer.status_code, answer.data) == (200, page)
    assert answer.headers.getlist("Content-Type") == ["application/octet-stream"]
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers.getlist("X-Content-Type-Options") == ["nosniff"]
    assert answer.headers.getlist("Content-Security-Policy") == ["sandbox"]
    assert "X" not in answer.headers


def test_a_new_version_is_the_document_and_the_older_ones_stay(client):
    path = f"/api/documents/{upload(client, b'one', 'one.txt')['id']}"
    answer = send(client, b"two", "two.txt", f"{path}/content", "PUT")
    assert answer.status_code == 200
    document = answer.json
    assert (document["version"], document["fileName"], document["name"]) == (
        2, "two.txt", "one.txt",
    )  # fmt: skip
    assert client.get(path).json == document
    content = f"{path}/content"
    for query, data in (("", b"two"), ("?version=1", b"one"), ("?version=2", b"two")):
        assert download(client, content + query).data == data
    for query, status in (("3", 404), ("0", 404), ("999999999999", 404), ("x", 400), ("1.0", 400),
                          ("-1", 400), ("", 400), ("9" * 400, 400)):  # fmt: skip
        assert client.get(f"{content}?version={query}").status_code == status
    assert client.get(f"{content}?other=1").status_code == 400


def test_what_is_no_file_is_told_and_keeps_nothing(client, alice, job_id):
    path = f"/api/documents/{upload(client)['id']}"
    before = client.get("/api/documents").json
    file = '; name="file"'
    for body, sentence in (
        (parts(), "file is required."),
        (b"", "file is required. The form has no part that can be read"),
        (parts(file + '; filename="CV.pdf"')[:-8], "file is required. The form has no part"),
        (parts(file + '; filename="CV.pdf"').replace(b"CV", b"\xff"), "file is required. The form"),
        (parts('; name="other"; filename="CV.pdf"'), "file is required."),
        (parts(file), "file has no name."),
        (parts(file + '; filename=""'), "file has no name."),
        (parts(file + '; filename="../.."'), "file has no name."),
        (parts(*[file + '; filename="CV.pdf"'] * 2), "file must be given once."),
        (parts(file, file + '; filename="CV.pdf"'), "file must be given once."),
        (parts(file + '; filename="a"').replace(b"text", b""), "file is empty."),
    ):
        for method, at in (("POST", "/api/documents"), ("PUT", f"{path}/content")):
            answer = client._send(method, at, data=body, content_type=MULTIPART)
            assert (answer.status_code, answer.json["error"][: len(sentence)]) == (400, sentence)
    assert client.get("/api/documents").json == before


def test_fields_that_cannot_be_are_named(client):
    path = f"/api/documents/{upload(client)['id']}"
    for fields, sentence in (
        ({"kind": "CV"}, "kind must be one of: cv, cover_letter, portfolio, contract, other."),
        ({"jobId": "x"}, "jobId must be a whole number"),
        ({"jobId": "0"}, "jobId must be a whole number"),
        ({"name": ["a", "b"]}, "name must be given once."),
    ):
        answer = send(client, **fields)
        assert (answer.status_code, answer.json["error"][: len(sentence)]) == (400, sentence)
    for change in ({"name": ""}, {"name": None}, {"name": 1}, {"kind": None}, {"kind": "letter"}):
        answer = client.patch(path, change)
        assert (answer.status_code, answer.json["error"].split()[0]) == (400, *change)
    assert len(client.get("/api/documents").json["documents"]) == 1


@pytest.mark.parametrize(
    "content_type", ["application/json", "application/pdf", "application/x-www-form-urlencoded", ""]
)
def test_a_body_that_is_no_form_with_files_is_a_415(client, content_type):
    path = f"/api/documents/{upload(client)['id']}/content"
    for method, at in (("POST", "/api/documents"), ("PUT", path)):
        answer = client._send(method, at, data=b"{}", content_type=content_type)
        assert answer.status_code == 415
        assert "multipart/form-data" in answer.json["error"]
    packed = client._send(
        "POST", "/api/documents", {"Content-Encoding": "gzip"}, data=b"", content_type=MULTIPART
    )
    assert packed.status_code == 415


def test_ten_mebibytes_are_kept_and_one_byte_more_is_a_413(client):
    assert upload(client, b"x" * MAX_BYTES)["size"] == MAX_BYTES
    for size, limit in ((MAX_BYTES + 1, "10 MB"), (MAX_BYTES + 2**20, "11 MB")):
        answer = send(client, b"x" * size)
        assert (answer.status_code, limit in answer.json["error"]) == (413, True)
    assert len(client.get("/api/documents").json["documents"]) == 1


@pytest.mark.parametrize("settings", [{"VEGA_DOCUMENTS_MB": "1"}])
def test_past_the_room_of_the_account_it_is_a_409(client, job_id):
    path = f"/api/documents/{upload(client, b'x' * 2**19)['id']}"
    upload(client, b"x" * 2**19)
    for answer in (send(client, b"x"), send(client, b"x", "a", f"{path}/content", "PUT")):
        assert (answer.status_code, "1 MB" in answer.json["error"]) == (409, True)
    client.delete(path)
    assert send(client, b"x").status_code == 201


def test_the_list_is_in_pages_by_kind_with_the_newest_first(client):
    for number in range(5):
        upload(client, name=str(number), kind="cv" if number % 2 else "other")
    names, cursor = [], ""
    while cursor is not None:
        page = client.get(f"/api/documents?limit=2{cursor and '&cursor='}{cursor}").json
        names += [document["name"] for document in page["documents"]]
        cursor = page["next"]
    assert names == ["4", "3", "2", "1", "0"]
    found = client.get("/api/documents?kind=cv").json["documents"]
    assert [document["name"] for document in found] == ["3", "1"]
    for query in ("kind=x", "cursor=x", "cursor=document.0", "limit=0", "limit=101", "name=CV"):
        assert client.get(f"/api/documents?{query}").status_code == 400


def test_a_job_has_the_version_that_it_was_given(client, job_id):
    document = upload(client)
    attached = client.post(f"/api/jobs/{job_id}/documents", {"documentId": document["id"]})
    assert attached.status_code == 201
    had = attached.json
    assert had.keys() - document.keys() == {"attachedOn"}
    assert {name: had[name] for name in document} == {**document, "jobs": [job_id]}
    send(client, b"newer", "CV2.pdf", f"/api/documents/{document['id']}/content", "PUT")
    of_job = f"/api/documents?jobId={job_id}"
    assert client.get(of_job).json == {"documents": [had], "next": None}
    assert client.get(f"/api/jobs/{job_id}").json["documents"] == [had]
    assert client.get("/api/documents").json["documents"][0]["version"] == 2
    assert client.get(f"{of_job}&kind=cv").json["documents"] == []
    assert "documents" not in client.get("/api/jobs").json["jobs"][0]


def test_the_documents_of_a_job_are_in_pages_too(client, job_id):
    ids = [upload(client, jobId=str(job_id))["id"] for _ in range(5)]
    found, cursor = [], ""
    while cursor is not None:
        query = f"jobId={job_id}&limit=2{cursor and '&cursor='}{cursor}"
        page = client.get(f"/api/documents?{query}").json
        found += [document["id"] for document in page["documents"]]
        cursor = page["next"]
    assert found == ids[::-1]


def test_attaching_and_removing_are_events_and_no_new_version_of_the_job(client, job_id):
    before = client.get(f"/api/jobs/{job_id}")
    document = upload(client)
    path = f"/api/jobs/{job_id}/documents"
    assert client.post(path, {"documentId": document["id"]}).status_code == 201
    twice = client.post(path, {"document_id": document["id"]})
    assert (twice.status_code, twice.json["error"]) == (409, "This job already has this document.")
    assert client.delete(f"{path}/{document['id']}").status_code == 204
    assert client.delete(f"{path}/{document['id']}").status_code == 404
    after = client.get(f"/api/jobs/{job_id}")
    version = before.headers["ETag"].partition("-")[0]
    assert after.headers["ETag"].partition("-")[0] == version
    assert after.json["documents"] == []
    told = [event for event in after.json["events"] if event["kind"] == "document"]
    assert [event["action"] for event in told] == ["removed", "attached"]
    for event in told:
        assert (event["documentId"], event["version"], event["title"]) == (
            document["id"], 1, "CV.pdf",
        )  # fmt: skip
    assert after.json["updatedAt"] >= told[0]["recordedAt"] >= before.json["updatedAt"]


def test_what_was_sent_stays_with_the_job_when_the_document_is_deleted(client, job_id):
    document = upload(client, b"sent", jobId=str(job_id))
    send(client, b"newer", "CV2.pdf", f"/api/documents/{document['id']}/content", "PUT")
    path = f"/api/documents/{document['id']}"
    apply(client, job_id)
    assert client.delete(path).status_code == 204
    had = client.get(f"/api/documents?jobId={job_id}").json["documents"]
    assert [(each["version"], each["onShelf"]) for each in had] == [(1, False)]
    assert client.get(path).json == {**document, "onShelf": False}
    assert download(client, f"{path}/content?version=1").data == b"sent"
    assert client.get("/api/documents").json["documents"] == []
    for answer in (
        client.patch(path, {"name": "CV"}),
        send(client, b"x", "x", f"{path}/content", "PUT"),
        client.post(f"/api/jobs/{job_id}/documents", {"documentId": document["id"]}),
    ):
        assert answer.status_code == 409
    assert client.delete(path).status_code == 204
    taken = f"/api/jobs/{job_id}/documents/{document['id']}"
    for query in ("", "?force=false"):
        refused = client.delete(taken + query)
        assert (refused.status_code, "force=true" in refused.json["error"]) == (409, True)
    assert client.delete(f"{taken}?force=1").status_code == 400
    assert client.delete(f"{taken}?force=true").status_code == 204
    assert client.get(path).status_code == client.get(f"{path}/content").status_code == 404


def test_before_an_application_a_deleted_document_leaves_the_job(client, job_id):
    document = upload(client, jobId=str(job_id))
    assert client.delete(f"/api/documents/{document['id']}").status_code == 204
    assert client.get(f"/api/documents?jobId={job_id}").json["documents"] == []
    assert client.get(f"/api/documents/{document['id']}").status_code == 404
    assert client.delete(f"/api/documents/{document['id']}").status_code == 404


def test_the_documents_and_jobs_of_others_are_not_there(client, job_id, api, bob, make_job):
    other, document = api(bob), upload(client, jobId=str(job_id))
    own_job, own = make_job(bob), upload(api(bob))
    path = f"/api/documents/{document['id']}"
    for answer in (
        other.get(path),
        other.get(f"{path}/content"),
        other.patch(path, {"name": "x"}),
        send(other, path=f"{path}/content", method="PUT"),
        other.delete(path),
        other.get(f"/api/documents?jobId={job_id}"),
        send(other, jobId=str(job_id)),
        other.post(f"/api/jobs/{job_id}/documents", {"documentId": own["id"]}),
        other.post(f"/api/jobs/{own_job}/documents", {"documentId": document["id"]}),
        other.delete(f"/api/jobs/{job_id}/documents/{document['id']}"),
    ):
        assert answer.status_code == 404
    assert client.get(path).json == document
    assert other.get("/api/documents").json["documents"] == [own]


def test_a_read_only_token_writes_nothing(app, client, alice, job_id):
    document = upload(client)
    header = f"Bearer {tokens.create_token(alice, 'reads', scope=TokenScope.READ)}"
    client.headers = {"Authorization": header}
    path, of_job = f"/api/documents/{document['id']}", f"/api/jobs/{job_id}/documents"
    for answer in (
        send(client),
        send(client, path=f"{path}/content", method="PUT"),
        client.patch(path, {"name": "x"}),
        client.delete(path),
        client.post(of_job, {"documentId": document["id"]}),
        client.delete(f"{of_job}/{document['id']}"),
    ):
        assert answer.status_code == 403
    assert client.get(path).json == document
    assert download(client, f"{path}/content").data == PDF


def test_web_pages_of_any_origin_may_upload_and_read_a_part(client, anonymous):
    allowed = anonymous.options("/api/documents/1/content").headers
    assert "PUT" in allowed["Access-Control-Allow-Methods"]
    assert "Range" in allowed["Access-Control-Allow-Headers"]
    path = f"/api/documents/{upload(client)['id']}/content"
    part = download(client, path, Range="bytes=0-3")
    assert (part.status_code, part.data) == (206, PDF[:4])
    assert "Content-Range" in part.headers["Access-Control-Expose-Headers"]
