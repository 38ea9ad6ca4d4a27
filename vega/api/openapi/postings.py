"""Reading pages, in the OpenAPI document."""

from vega.api.openapi.parts import Json, answer, body, operation

_PAGE = {
    "url": "https://jobs.example.com/acme/data-engineer-4711",
    "html": '<script type="application/ld+json">{"@type": "JobPosting", '
    '"title": "Data Engineer", "hiringOrganization": "Acme GmbH"}</script>',
}
_READING = {
    "kind": "posting",
    "postings": [
        {
            "title": "Data Engineer",
            "company": "Acme GmbH",
            "sourceUrl": "https://jobs.example.com/acme/data-engineer-4711",
        }
    ],
}


def paths() -> Json:
    return {"/api/postings/read": {"post": _read_posting()}}


def _read_posting() -> Json:
    return operation(
        "readPosting", "Jobs", "Read a page",
        "Returns what a page says about a job: from its structured data, else from its words. A "
        "posting that was found has the fields of a new job, for `POST /api/jobs`; what the page "
        "does not say is missing. Send `html` or `text` or both, and the `url` of the page: the "
        "server never fetches it. Nothing is saved, and the quota is not used.",
        {"200": answer("What was found.", "Reading", _READING)}, 400, 401, 413, 415,
        requestBody=body("PageSource", _PAGE),
    )  # fmt: skip
