"""The Jobs API contract, case by case."""

import json

import pytest
from conftest import PASSWORD
from support.statements import all_statements

import vega.api.jobs
from vega.errors import DatabaseBusy
from vega.models import JobType, Plan
from vega.schemas import JobFilter
from vega.services.accounts import tokens, users
from vega.services.jobs.creating import refusal_log
from vega.services.jobs.creating.refusal_log import list_refusals
from vega.services.jobs.jobs import delete_jobs, get_job
from vega.services.jobs.lists.job_list import list_jobs

POSTING = {
    "title": "Data Engineer",
    "company": "Acme GmbH",
    "location": "Remote",
    "description": "Pipelines.",
    "sourceUrl": "https://acme.example/jobs/1",
}
REQUIRED = list(POSTING)
URLS = {"sourceUrl", "applicationUrl"}
NO_URLS = [
    "acme.example/jobs/1", "//acme.example/1", "ftp://acme.example/1", "https:///x", "https://",
    "http:acme.example", "javascript:alert(1)", "https://acme.example/a b",
    "https://acme.example/a\tb", "https://acme.example/a\nb", "https://ac me.example/",
    "https://acme.example/\u0000", "https://acme.example/\u00a0x", "https://[::1", "https://?x",
    "https://acme.example:port/", "mailto:jobs@acme.example", "file:///etc/passwd",
    "https:\\\\a",
]  # fmt: skip
NO_POSTINGS = [
    b"", b"{", b"[]", b"null", b'"text"', b"1", b"{'title': 1}", b"\xff\xfe", b"title=x",
    b"[" * 100_000, b'{"a":' * 100_000, b'{"title": "\xc3\x28"}', b"\xef\xbb\xbf{}",
    json.dumps(POSTING | {"title": "a\0b"}).encode(),
    json.dumps(POSTING | {"notes": "\ud800"}).encode(),
]  # fmt: skip


def without(name):
    return {key: value for key, value in POSTING.items() if key != name}


def error_of(response):
    assert response.content_type == "application/json"
    assert list(response.json) == ["error"]
    assert isinstance(response.json["error"], str)
    assert response.json["error"]
    return response.json["error"]


class TestCreate:
    def test_a_posting_becomes_a_job(self, api, alice):
        response = api(alice).post("/api/jobs", POSTING)
        assert response.status_code == 200
        job_id = response.json["jobId"]
        assert response.json == {"message": "Job created successfully", "jobId": job_id}
        job = get_job(alice, job_id)
        assert (job.title, job.company, job.job_type) == ("Data Engineer", "Acme GmbH", "other")
        assert (job.captured_via, job.captured_via_label) == ("api", "tests")

    def test_every_field_arrives_in_either_spelling(self, api, alice):
        extra = {"jobType": "contract", "applicationUrl": "https://a.example/x", "notes": "n"}
        camel = api(alice).post("/api/jobs", POSTING | extra).json["jobId"]
        snake = (
            api(alice)
            .post(
                "/api/jobs",
                without("sourceUrl")
                | {
                    "source_url": "https://acme.example/jobs/2",
                    "job_type": "contract",
                    "application_url": "https://a.example/x",
                    "notes": "n",
                },
            )
            .json["jobId"]
        )
        for job in (get_job(alice, camel), get_job(alice, snake)):
            assert (job.job_type, job.application_url, job.notes) == (
                "contract", "https://a.example/x", "n",
            )  # fmt: skip

    def test_of_two_spellings_camel_case_wins(self, api, alice):
        body = POSTING | {"source_url": 7, "jobType": "intern", "job_type": "nonsense"}
        job = get_job(alice, api(alice).post("/api/jobs", body).json["jobId"])
        assert (job.source_url, job.job_type) == (POSTING["sourceUrl"], "intern")

    @pytest.mark.parametrize("job_type", list(JobType))
    def test_every_job_type_is_known(self, api, alice, job_type):
        assert api(alice).post("/api/jobs", POSTING | {"jobType": job_type}).status_code == 200

    @pytest.mark.parametrize("blank", [None, "", "  "])
    @pytest.mark.parametrize("name", ["jobType", "applicationUrl", "notes"])
    def test_null_and_blank_in_an_optional_field_count_as_absent(self, api, alice, name, blank):
        response = api(alice).post("/api/jobs", POSTING | {name: blank})
        assert response.status_code == 200

    def test_an_unknown_field_is_ignored(self, api, alice):
        body = POSTING | {"salary": [1, {"a": None}], "id": 99, "ownerId": 2}
        job = get_job(alice, api(alice).post("/api/jobs", body).json["jobId"])
        assert (job.status, job.owner_id) == ("interested", alice.id)

    def test_inner_spaces_of_a_line_stay(self, api, alice):
        saved = api(alice).post("/api/jobs", {**POSTING, "title": " a  b\n"})
        assert get_job(alice, saved.json["jobId"]).title == "a  b"

    def test_control_characters_around_a_text_are_no_text(self, api, alice):
        answer = api(alice).post("/api/jobs", {**POSTING, "description": "\x1c \x1f"})
        assert answer.status_code == 400
        assert "blank" in answer.json["error"]

    def test_text_is_stripped(self, api, alice):
        body = POSTING | {"title": "\t Data Engineer\n", "sourceUrl": " https://a.example/1 "}
        job = get_job(alice, api(alice).post("/api/jobs", body).json["jobId"])
        assert (job.title, job.source_url) == ("Data Engineer", "https://a.example/1")

    def test_lengths_at_the_limit_are_taken(self, api, alice):
        body = {
            "title": "t" * 500,
            "company": "ß" * 500,
            "location": "l" * 500,
            "description": "d" * 500_000,
            "notes": "n" * 100_000,
            "sourceUrl": "https://acme.example/" + "p" * (4096 - 21),
        }
        assert api(alice).post("/api/jobs", body).status_code == 200

    @pytest.mark.parametrize(
        ("name", "limit"),
        [("title", 500), ("company", 500), ("location", 500), ("description", 500_000),
         ("notes", 100_000)],
    )  # fmt: skip
    def test_one_character_more_is_refused_with_the_limit(self, api, alice, name, limit):
        response = api(alice).post("/api/jobs", POSTING | {name: "x" * (limit + 1)})
        assert response.status_code == 400
        assert f"{name} is too long: {limit:,}" in error_of(response)

    @pytest.mark.parametrize("name", sorted(URLS))
    def test_a_url_over_4096_characters_is_refused(self, api, alice, name):
        url = "https://acme.example/" + "p" * 4096
        response = api(alice).post("/api/jobs", POSTING | {name: url})
        assert response.status_code == 400
        assert f"{name} is too long: 4,096" in error_of(response)

    @pytest.mark.parametrize("name", REQUIRED)
    def test_a_missing_field_is_named(self, api, alice, name):
        response = api(alice).post("/api/jobs", without(name))
        assert response.status_code == 400
        assert f"{name} is required." in error_of(response)

    @pytest.mark.parametrize("value", ["", " \n\t "])
    @pytest.mark.parametrize("name", REQUIRED)
    def test_a_blank_field_counts_as_missing(self, api, alice, name, value):
        response = api(alice).post("/api/jobs", POSTING | {name: value})
        assert response.status_code == 400
        assert f"{name} is required" in error_of(response)

    @pytest.mark.parametrize("name", [*REQUIRED, "jobType", "applicationUrl", "notes"])
    def test_a_wrong_type_is_refused_and_never_coerced(self, api, alice, name):
        client = api(alice)
        for value in (1, 1.5, True, [], ["x"], {}, {"a": "b"}):
            response = client.post("/api/jobs", POSTING | {name: value})
            assert response.status_code == 400, value
            assert f"{name} must be text, not " in error_of(response), value

    @pytest.mark.parametrize("name", REQUIRED)
    def test_null_in_a_required_field_is_a_wrong_type(self, api, alice, name):
        response = api(alice).post("/api/jobs", POSTING | {name: None})
        assert response.status_code == 400
        assert f"{name} must be text, not null." in error_of(response)

    def test_a_field_is_named_as_the_client_spelled_it(self, api, alice):
        body = without("sourceUrl") | {"source_url": "nonsense"}
        assert "source_url must be" in error_of(api(alice).post("/api/jobs", body))

    def test_an_unknown_job_type_lists_the_known_ones(self, api, alice):
        for value in ("Full-time", "FULL_TIME", "nonsense"):
            error = error_of(api(alice).post("/api/jobs", POSTING | {"jobType": value}))
            assert all(job_type in error for job_type in JobType)

    @pytest.mark.parametrize("name", sorted(URLS))
    def test_a_url_that_is_none_is_refused_and_never_repaired(self, api, alice, name):
        client = api(alice)
        for url in NO_URLS:
            response = client.post("/api/jobs", POSTING | {name: url})
            assert response.status_code == 400, url
            assert name in error_of(response), url

    def test_a_body_that_is_no_json_object_of_text_is_refused(self, api, alice):
        client = api(alice)
        for body in NO_POSTINGS:
            response = client.post("/api/jobs", data=body, content_type="application/json")
            assert response.status_code == 400, body[:20]
            error_of(response)
            assert list_jobs(alice, JobFilter()).jobs == [], body[:20]
            assert client.get("/api/jobs/quota").json["used"] == 0, body[:20]

    def test_nul_is_refused_in_every_text(self, api, alice):
        for name in ("title", "company", "location", "description", "notes"):
            error = error_of(api(alice).post("/api/jobs", POSTING | {name: "a\0b"}))
            assert name in error

    @pytest.mark.parametrize("kind", ["application/json", "application/json; charset=utf-8", None])
    def test_json_is_taken_with_and_without_its_content_type(self, api, alice, kind):
        body = json.dumps(POSTING)
        response = api(alice).post("/api/jobs", data=body, content_type=kind)
        assert response.status_code == 200

    @pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "image/a"])
    def test_another_content_type_is_a_415(self, api, alice, kind):
        response = api(alice).post("/api/jobs", data=json.dumps(POSTING), content_type=kind)
        assert response.status_code == 415
        assert "application/json" in error_of(response)

    def test_a_body_over_5_mib_is_a_413(self, api, alice):
        body = json.dumps(POSTING | {"x": "x" * (5 * 1024 * 1024)})
        response = api(alice).post("/api/jobs", data=body, content_type="application/json")
        assert response.status_code == 413
        error_of(response)


class TestDuplicates:
    def test_the_same_source_url_is_a_409_that_leads_to_the_first(self, api, alice):
        client = api(alice)
        job_id = client.post("/api/jobs", POSTING).json["jobId"]
        response = client.post("/api/jobs", POSTING | {"title": "Other"})
        assert response.status_code == 409
        assert response.headers["Location"] == f"/api/jobs/{job_id}"
        assert "same source URL already exists" in error_of(response)

    def test_another_user_can_save_it_too(self, api, alice, bob):
        api(alice).post("/api/jobs", POSTING)
        assert api(bob).post("/api/jobs", POSTING).status_code == 200

    def test_the_page_can_tell_what_became_of_it(self, api, alice):
        client = api(alice)
        client.post("/api/jobs", POSTING)
        client.post("/api/jobs", POSTING)
        told = [(refusal.reason, refusal.captured_via) for refusal, _ in list_refusals(alice, 9)]
        assert told == [("duplicate", "api")]


class TestShow:
    def test_the_location_of_a_duplicate_leads_to_the_job(self, api, alice):
        client = api(alice)
        client.post("/api/jobs", POSTING)
        job = client.get(client.post("/api/jobs", POSTING).headers["Location"]).json
        assert {name: job[name] for name in POSTING} == POSTING
        assert (job["status"], job["jobType"]) == ("interested", "other")
        assert job["createdAt"].endswith("Z")

    @pytest.mark.parametrize("job_id", ["1", "999", "0", "-1", "9" * 5000, "x"])
    def test_anothers_job_and_none_at_all_are_the_same_404(self, api, alice, bob, job_id):
        api(alice).post("/api/jobs", POSTING)
        response = api(bob).get(f"/api/jobs/{job_id}")
        assert response.status_code == 404
        error_of(response)


class TestLookup:
    def test_a_tracked_url_leads_to_its_job_and_status(self, api, alice):
        client = api(alice)
        job_id = client.post("/api/jobs", POSTING).json["jobId"]
        for url in (POSTING["sourceUrl"], "http://www.acme.example/jobs/1/?utm_source=mail#apply"):
            response = client.get("/api/jobs/lookup", query_string={"url": url})
            assert response.json == {"tracked": True, "jobId": job_id, "status": "interested"}

    def test_another_url_and_anothers_url_are_not_tracked(self, api, alice, bob):
        api(alice).post("/api/jobs", POSTING)
        for client, url in ((api(alice), "https://x.example/2"), (api(bob), POSTING["sourceUrl"])):
            response = client.get("/api/jobs/lookup", query_string={"url": url})
            assert response.json == {"tracked": False}

    @pytest.mark.parametrize("query", [{}, {"url": ""}, {"url": "nonsense"}, {"url": "a\0b"}])
    def test_what_is_no_url_is_refused(self, api, alice, query):
        response = api(alice).get("/api/jobs/lookup", query_string=query)
        assert response.status_code == 400
        assert error_of(response).startswith("url ")

    def test_it_counts_nothing(self, api, alice):
        client = api(alice)
        client.get("/api/jobs/lookup", query_string={"url": "https://x.example/2"})
        assert client.get("/api/jobs/quota").json["used"] == 0


@pytest.mark.parametrize("settings", [{"VEGA_FREE_MONTHLY_LIMIT": "2"}])
class TestQuota:
    def test_it_tells_used_limit_remaining_and_when_it_resets(self, api, bob):
        client = api(bob)
        client.post("/api/jobs", POSTING)
        quota = client.get("/api/jobs/quota").json
        assert (quota["used"], quota["limit"], quota["remaining"]) == (1, 2, 1)
        assert quota["reset_date"].endswith("-01")
        assert quota.keys() == {"used", "limit", "remaining", "reset_date"}

    def test_beyond_it_a_capture_is_a_403_that_says_when_it_resets(self, api, bob):
        client = api(bob)
        for number in range(2):
            client.post("/api/jobs", POSTING | {"sourceUrl": f"https://a.example/{number}"})
        response = client.post("/api/jobs", POSTING | {"sourceUrl": "https://a.example/late"})
        assert response.status_code == 403
        error = error_of(response)
        assert client.get("/api/jobs/quota").json["reset_date"] in error
        assert "ask the administrator to set your plan to unlimited" in error

    def test_an_owner_is_not_sent_to_the_owner(self, api, alice):
        users.set_plan("alice", Plan.FREE)
        client = api(alice)
        for number in range(3):
            job = POSTING | {"sourceUrl": f"https://a.example/{number}"}
            error = client.post("/api/jobs", job).json.get("error", "")
        assert "now, set your plan to unlimited" in error

    def test_checks_come_in_their_order(self, api, bob, anonymous):
        client = api(bob)
        for number in range(2):
            client.post("/api/jobs", POSTING | {"sourceUrl": f"https://a.example/{number}"})
        duplicate = POSTING | {"sourceUrl": "https://a.example/1"}
        assert client.post("/api/jobs", duplicate).status_code == 409
        for wrong in ({"title": ""}, {"salaryMin": 2, "salaryMax": 1}, {"outcome": "ghosted"}):
            assert client.post("/api/jobs", duplicate | wrong).status_code == 400, wrong
        assert anonymous.post("/api/jobs", data=b"{", content_type="text/x").status_code == 401

    def test_an_unlimited_plan_says_minus_one(self, api, alice):
        quota = api(alice).get("/api/jobs/quota").json
        assert (quota["limit"], quota["remaining"]) == (-1, -1)

    def test_each_decided_capture_tells_the_quota_in_its_headers(self, api, bob):
        client, urls = api(bob), [f"https://a.example/{number}" for number in (1, 1, 2, 3)]
        answers = [client.post("/api/jobs", POSTING | {"sourceUrl": url}) for url in urls]
        assert [answer.status_code for answer in answers] == [200, 409, 200, 403]
        assert [answer.headers["X-Quota-Remaining"] for answer in answers] == ["1", "1", "0", "0"]
        assert {answer.headers["X-Quota-Limit"] for answer in answers} == {"2"}
        resets = client.get("/api/jobs/quota").json["reset_date"]
        assert {answer.headers["X-Quota-Reset"] for answer in answers} == {resets}

    def test_a_capture_runs_few_statements(self, api, bob, monkeypatch):
        monkeypatch.setattr(refusal_log, "randrange", lambda _every: 1)  # no old one is forgotten
        client, ran = api(bob), []
        for number in (1, 1, 2, 3):
            with all_statements() as statements:
                client.post("/api/jobs", POSTING | {"sourceUrl": f"https://a.example/{number}"})
            ran.append(len(statements))
        assert ran[1:] == [4, 6, 3]  # the first one notes the use of the token, too

    def test_on_the_unlimited_plan_the_headers_say_minus_one_twice(self, api, alice):
        headers = api(alice).post("/api/jobs", POSTING).headers
        assert (headers["X-Quota-Remaining"], headers["X-Quota-Limit"]) == ("-1", "-1")
        assert headers["X-Quota-Reset"].endswith("-01")

    def test_no_other_answer_has_quota_headers(self, api, bob, anonymous):
        client = api(bob)
        saved = client.post("/api/jobs", POSTING).json["jobId"]
        answers = [
            client.post("/api/jobs", POSTING | {"title": ""}),
            client.post("/api/jobs", data=b"x", content_type="text/plain"),
            anonymous.post("/api/jobs", json=POSTING),
            client.get("/api/jobs"),
            client.get("/api/jobs/quota"),
            client.patch(f"/api/jobs/{saved}", {"notes": "New"}),
        ]
        for answer in answers:
            assert not [name for name, _ in answer.headers if name.startswith("X-Quota")]

    def test_a_saved_job_is_a_200_even_if_the_quota_cannot_be_read_after(
        self, api, bob, monkeypatch
    ):
        def fail(*_args, **_more):
            raise DatabaseBusy

        monkeypatch.setattr(vega.api.jobs, "quota_left", fail)
        answer = api(bob).post("/api/jobs", POSTING)
        assert answer.status_code == 200
        assert "X-Quota-Limit" not in answer.headers

    def test_deleting_gives_nothing_back(self, api, bob):
        client = api(bob)
        delete_jobs(bob, [client.post("/api/jobs", POSTING).json["jobId"]])
        assert client.get("/api/jobs/quota").json["used"] == 1


class TestAuthentication:
    @pytest.mark.parametrize(
        ("method", "path"),
        [("POST", "/api/jobs"), ("GET", "/api/jobs/quota"), ("GET", "/api/auth/verify")],
    )
    def test_without_a_valid_token_it_is_a_401(self, anonymous, method, path):
        for header in (
            None, "", "Bearer", "Bearer ", "Basic YWxpY2U6cHc=", "vega_pat_x", "Bearer nonsense",
            "Bearer vega_pat_nonsense", "Bearer vega_at_1.x.y", "Bearer a b", "Bearer \xff",
        ):  # fmt: skip
            headers = {"Authorization": header} if header is not None else {}
            response = anonymous.open(path, method=method, json=POSTING, headers=headers)
            assert response.status_code == 401, header
            assert response.headers["WWW-Authenticate"].startswith("Bearer"), header
            error_of(response)

    def test_the_scheme_is_read_in_any_case(self, anonymous, alice):
        token = tokens.create_token(alice, "script")
        response = anonymous.get("/api/jobs/quota", headers={"Authorization": f"bearer {token}"})
        assert response.status_code == 200

    def test_a_signed_in_browsers_cookie_is_no_token(self, browser, alice):
        assert browser(alice).post("/api/jobs", json=POSTING).status_code == 401

    def test_an_extension_signs_in_saves_and_refreshes(self, anonymous, alice):
        credentials = {"username": "alice", "password": PASSWORD}
        signed_in = anonymous.post("/api/auth/login", json=credentials)
        assert sorted(signed_in.json) == ["expires_at", "refresh_token", "token"]
        assert isinstance(signed_in.json["expires_at"], int)
        refresh = {"refresh_token": signed_in.json["refresh_token"]}
        again = anonymous.post("/api/auth/refresh", json=refresh)
        for pair in (signed_in.json, again.json):
            headers = {"Authorization": f"Bearer {pair['token']}"}
            verified = anonymous.get("/api/auth/verify", headers=headers)
            assert verified.json == {"username": "alice"}
        saved = anonymous.post("/api/jobs", json=POSTING, headers=headers)
        assert get_job(alice, saved.json["jobId"]).captured_via == "extension"

    def test_a_wrong_sign_in_reads_as_the_contract_says(self, anonymous, alice):
        for username in ("alice", "nobody"):
            body = {"username": username, "password": "wrong password"}
            response = anonymous.post("/api/auth/login", json=body)
            assert response.status_code == 401
            assert error_of(response) == "Invalid username or password."

    def test_the_sixth_wrong_sign_in_in_a_row_is_a_429_with_the_time_to_wait(
        self, anonymous, alice
    ):
        body = {"username": "alice", "password": "wrong password"}
        statuses = [anonymous.post("/api/auth/login", json=body).status_code for _ in range(5)]
        response = anonymous.post("/api/auth/login", json=body)
        assert (statuses, response.status_code) == ([401] * 5, 429)
        assert int(response.headers["Retry-After"]) > 0
        assert error_of(response).startswith("Authentication paused: too many wrong password")

    @pytest.mark.parametrize("body", [{}, {"username": "alice"}, {"username": 1, "password": 2}])
    def test_a_sign_in_without_name_or_password_is_a_400(self, anonymous, alice, body):
        assert anonymous.post("/api/auth/login", json=body).status_code == 400

    @pytest.mark.parametrize("token", ["", "nonsense", "vega_rt_nonsense", "x" * 500])
    def test_a_bad_refresh_token_is_a_401(self, anonymous, alice, token):
        response = anonymous.post("/api/auth/refresh", json={"refresh_token": token})
        assert response.status_code == 401
        error_of(response)


class TestErrors:
    @pytest.mark.parametrize("path", ["/api", "/api/", "/api/nope", "/api/jobs/x/y", "/api/%ff"])
    def test_an_unknown_address_is_a_404_in_json(self, anonymous, path):
        response = anonymous.get(path)
        assert response.status_code == 404
        error_of(response)

    @pytest.mark.parametrize(
        ("method", "path", "allowed"),
        [
            ("PUT", "/api/jobs", "POST"),
            ("POST", "/api/jobs/quota", "GET"),
            ("GET", "/api/auth/login", "POST"),
            ("TRACE", "/api/jobs", "POST"),
        ],
    )
    def test_a_wrong_method_is_a_405_that_names_the_right_ones(
        self, anonymous, method, path, allowed
    ):
        response = anonymous.open(path, method=method)
        assert response.status_code == 405
        assert allowed in response.headers["Allow"]
        assert allowed in error_of(response)

    def test_an_unexpected_failure_is_a_500_without_internals_and_the_log_explains_it(
        self, api, alice, monkeypatch, caplog
    ):
        def fail(*_args, **_more):
            raise RuntimeError("the secret inner reason")

        client = api(alice)
        monkeypatch.setattr("vega.api.jobs.capture_job", fail)
        response = client.post("/api/jobs", POSTING)
        assert response.status_code == 500
        assert "secret" not in error_of(response)
        assert "the secret inner reason" in caplog.text


class TestCors:
    @pytest.mark.parametrize(
        "path", ["/health", "/api/jobs", "/api/jobs/quota", "/api/auth/login", "/api/auth/refresh"]
    )
    def test_a_preflight_allows_what_the_extension_sends(self, anonymous, path):
        response = anonymous.options(
            path,
            headers={
                "Origin": "chrome-extension://abcdefghijklmnop",
                "Access-Control-Request-Method": "POST",
                "Access-Control-Request-Headers": "authorization,content-type",
            },
        )
        assert 200 <= response.status_code < 300
        assert response.headers["Access-Control-Allow-Origin"] == "*"
        allowed = response.headers["Access-Control-Allow-Headers"]
        assert {"Authorization", "Content-Type"} <= set(allowed.split(", "))
        assert {"GET", "POST", "OPTIONS"} <= set(
            response.headers["Access-Control-Allow-Methods"].split(", ")
        )
        assert "Access-Control-Allow-Credentials" not in response.headers

    @pytest.mark.parametrize(
        ("method", "path"),
        [("GET", "/health"), ("POST", "/api/jobs"), ("GET", "/api/nope"), ("PUT", "/api/jobs"),
         ("POST", "/api/auth/login")],
    )  # fmt: skip
    def test_answers_and_errors_are_open_to_every_origin(self, anonymous, method, path):
        response = anonymous.open(path, method=method, headers={"Origin": "chrome-extension://a"})
        assert response.headers["Access-Control-Allow-Origin"] == "*"

    def test_pages_are_not(self, anonymous):
        response = anonymous.get("/login", headers={"Origin": "https://evil.example"})
        assert "Access-Control-Allow-Origin" not in response.headers


def test_health_is_ok_where_the_database_answers(anonymous):
    response = anonymous.get("/health", headers={"Content-Type": "application/json"})
    assert (response.status_code, response.json) == (200, {"status": "ok"})
