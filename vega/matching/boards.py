"""Known job boards: where their URLs carry the posting id."""

import re
from typing import Literal, NamedTuple


class UrlPattern(NamedTuple):
    """Match a URL; the groups of `path` and the query `parameters` together are the posting id."""

    path: re.Pattern[str]
    parameters: tuple[tuple[str, re.Pattern[str]], ...]


class Board(NamedTuple):
    """A row of the table below: the board's hosts and its URL patterns.

    Keys begin with `name`, and people read `title`.

    `unique_per` is the scope of an id: unique across the whole `board`, per country `site`, or per
    `host`. The same id in another scope is another job.
    """

    name: str
    title: str
    hosts: str
    patterns: tuple[UrlPattern, ...]
    examples: tuple[str, ...]
    unique_per: Literal["board", "site", "host"] = "board"
    embedded: UrlPattern | None = None  # matches the board embedded in a company's own site
    ignore_case: bool = False


def _url(path: str = ".*", /, **parameters: str) -> UrlPattern:
    shapes = tuple((name, re.compile(shape)) for name, shape in parameters.items())
    return UrlPattern(re.compile(path), shapes)


_COUNTRY = r"(?:com|[a-z]{2}|com?\.[a-z]{2})"
_NUMBER = r"[0-9]{1,20}"
_CODE = r"[0-9A-Za-z]{4,40}"
_UUID = r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
_REST = r"(?:/.*)?"  # an application form, a login, a slug

# .../job/Berlin/Senior-Engineer_R195487/apply: keep everything after the title, because some
# companies append a counter to the number (R195487-1, R195487_2) for another posting.
_REQUISITION = (
    r"(?>(?:[^/]+/)*?(?:job|details)/)(?:.*/)?"
    r"[^/_]*_(?=[A-Za-z._-]*[0-9])([\w.-]{1,80})(?:/apply(?:/.*)?)?"
)

# To add a board, add a row. The first pattern that matches wins. Regexes match the whole host (any
# subdomain may precede it), path or parameter value. All examples of a row are the same job. Paths
# come without a trailing slash, hosts without www.
BOARDS = (
    Board(
        "linkedin",
        "LinkedIn",
        r"linkedin\.com",
        (
            _url(rf"(?:/\w+)?/jobs/view/(?:[^/]*-)?({_NUMBER}){_REST}"),
            _url(rf"/job-apply/({_NUMBER}){_REST}"),
            _url(currentJobId=_NUMBER),
        ),
        (
            "https://www.linkedin.com/jobs/view/4012345678/?refId=aB%3D%3D&trackingId=x&trk=public",
            "https://de.linkedin.com/jobs/view/senior-engineer-at-acme-4012345678?position=2",
            "https://www.linkedin.com/jobs/search/?currentJobId=4012345678&keywords=engineer",
            "https://www.linkedin.com/jobs/view/4012345678/?currentJobId=3987654321",
            "https://www.linkedin.com/comm/jobs/view/4012345678/AbC_1/?eBP=NOT_ELIGIBLE",
            "https://www.linkedin.com/job-apply/4012345678",
        ),
    ),
    Board(
        "indeed",
        "Indeed",
        rf"indeed\.{_COUNTRY}",
        (
            _url(jk=_CODE),
            _url(r"/(?:job|company/[^/]+/jobs)/(?:[^/]*-)?([0-9a-f]{16})"),
            _url(vjk=_CODE),
        ),
        (
            "https://www.indeed.com/viewjob?jk=0a1b2c3d4e5f6a7b&from=serp&vjs=3&tk=1abc",
            "https://uk.indeed.com/m/viewjob?jk=0a1b2c3d4e5f6a7b",
            "https://de.indeed.com/rc/clk?jk=0a1b2c3d4e5f6a7b&bb=x&xkcb=y&fccid=z",
            "https://www.indeed.com/jobs?q=python&l=Remote&vjk=0a1b2c3d4e5f6a7b",
            "https://ph.indeed.com/job/support-associate-0a1b2c3d4e5f6a7b",
        ),
    ),
    Board(
        "glassdoor",
        "Glassdoor",
        rf"glassdoor\.{_COUNTRY}",
        (_url(jl=_NUMBER), _url(jobListingId=_NUMBER)),
        (
            "https://www.glassdoor.com/job-listing/engineer-acme-JV_IC1_KO0,8.htm?jl=1009876543210",
            "https://www.glassdoor.co.uk/partner/jobListing.htm?ao=1&s=58&jobListingId=1009876543210",
            "https://de.glassdoor.ch/job-listing/j?jl=1009876543210&utm_source=share",
        ),
    ),
    Board(
        "greenhouse",
        "Greenhouse",
        r"(?:job-)?boards\.(?:eu\.)?greenhouse\.io",
        (
            _url(rf"/[^/]+/jobs/({_NUMBER}){_REST}"),
            _url(r"/embed/job_app", token=_NUMBER),
        ),
        (
            "https://boards.greenhouse.io/acme/jobs/4012345?gh_src=abc#app",
            "https://job-boards.greenhouse.io/acme/jobs/4012345/application",
            "https://job-boards.eu.greenhouse.io/acme/jobs/4012345",
            "https://boards.greenhouse.io/embed/job_app?for=acme&token=4012345",
            "https://acme.example/careers/engineer?gh_jid=4012345",
        ),
        embedded=_url(gh_jid=_NUMBER),
    ),
    Board(
        "lever",
        "Lever",
        r"jobs\.(?:eu\.)?lever\.co",
        (_url(rf"/[^/]+/({_UUID}){_REST}"),),
        (
            "https://jobs.lever.co/acme/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0?lever-source[]=LinkedIn",
            "https://jobs.lever.co/acme/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0/apply",
            "https://jobs.eu.lever.co/acme/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
        ),
        ignore_case=True,
    ),
    Board(
        "ashby",
        "Ashby",
        r"jobs\.(?:eu\.)?ashbyhq\.com",
        (_url(rf"/[^/]+/({_UUID}){_REST}"),),
        (
            "https://jobs.ashbyhq.com/acme/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0?embed=js",
            "https://jobs.ashbyhq.com/Acme/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0/application",
            "https://acme.example/careers?ashby_jid=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
        ),
        embedded=_url(ashby_jid=_UUID),
        ignore_case=True,
    ),
    Board(
        "workday",
        "Workday",
        r"(?!wd[0-9]+\.)[\w-]+(?:\.wd[0-9]+)?\.myworkdayjobs(?:-impl)?\.com",
        (_url(rf"/{_REQUISITION}"),),
        (
            "https://acme.wd5.myworkdayjobs.com/en-US/Careers/job/Berlin/Senior-Engineer_R195487",
            "https://acme.wd5.myworkdayjobs.com/Careers/job/Senior-Engineer_R195487/apply?source=x",
            "https://acme.wd5.myworkdayjobs.com/de-DE/Careers/details/Ingenieur_R195487?q=python",
        ),
        unique_per="host",
    ),
    Board(
        # Multi-tenant host: the path names the company.
        "workday-site",
        "Workday",
        r"myworkdaysite\.com",
        (_url(rf"(?>/(?:[^/]+/)*?(?:recruiting|cxs)/)([^/]+)/{_REQUISITION}"),),
        (
            "https://wd3.myworkdaysite.com/recruiting/acme/External/job/Berlin/Engineer_R-173704",
            "https://wd3.myworkdaysite.com/de-DE/recruiting/acme/External/details/X_R-173704/apply",
        ),
        unique_per="host",
    ),
    Board(
        "smartrecruiters",
        "SmartRecruiters",
        r"(?:jobs|careers)\.smartrecruiters\.com",
        (_url(rf"/([^/]+)(?:/job)?/({_NUMBER})(?:[-/].*)?"),),
        (
            "https://jobs.smartrecruiters.com/Acme/743999912345678-senior-engineer?trid=1",
            "https://careers.smartrecruiters.com/acme/743999912345678",
        ),
        ignore_case=True,
    ),
    Board(
        "workable",
        "Workable",
        r"workable\.com",
        (
            _url(rf"(?:/[^/]+)?/j/({_CODE}){_REST}"),
            _url(rf"(?:/\w\w)?/view/({_CODE}){_REST}"),
        ),
        (
            "https://apply.workable.com/acme/j/0A1B2C3D4E/?utm_source=x",
            "https://apply.workable.com/acme/j/0A1B2C3D4E/apply/",
            "https://apply.workable.com/j/0A1B2C3D4E",
            "https://acme.workable.com/j/0A1B2C3D4E",
        ),
    ),
    Board(
        # Require a digit, or the first word of a slug without an id would pass for one.
        "breezy",
        "Breezy",
        r"breezy\.hr",
        (_url(r"(?:/\w\w)?/p/(?=[A-Za-z]*[0-9])([0-9A-Za-z]{6,24})(?:[-/].*)?"),),
        (
            "https://acme.breezy.hr/p/0a1b2c3d4e5f-senior-engineer?source=linkedin",
            "https://acme.breezy.hr/p/0a1b2c3d4e5f/apply",
        ),
    ),
    Board(
        "jobvite",
        "Jobvite",
        r"jobvite\.com",
        (
            _url(rf"(?:/[^/]+){{1,3}}/job/({_CODE}){_REST}"),
            _url(r"/j", cj=_CODE),
            _url(r"/j", aj=_CODE),
            _url(r"/(?:CompanyJobs/.*|careers/service/redirect)", j=_CODE),
        ),
        (
            "https://jobs.jobvite.com/acme/job/oAbCdEfG?nl=1&fr=false",
            "https://jobs.jobvite.com/careers/acme/job/oAbCdEfG/apply?__jvst=Job%20Board",
            "https://app.jobvite.com/j?cj=oAbCdEfG&s=LinkedIn",
        ),
    ),
    Board(
        "icims",
        "iCIMS",
        r"icims\.com",
        (_url(rf"/jobs/({_NUMBER}){_REST}"),),
        (
            "https://careers-acme.icims.com/jobs/12345/senior-engineer/job?in_iframe=1&hub=7",
            "https://careers-acme.icims.com/jobs/12345/job?mobile=false&width=1170&bga=true",
            "https://careers-acme.icims.com/jobs/12345/login",
        ),
        unique_per="host",
    ),
    Board(
        "successfactors",
        "SuccessFactors",
        r"(?:successfactors|sapsf)\.(?:com|eu|cn)",
        (
            _url(company=r"[^/]{1,100}", career_job_req_id=_NUMBER),
            _url(r"/sfcareer/.*", company=r"[^/]{1,100}", jobId=_NUMBER),
        ),
        (
            "https://career5.successfactors.eu/career?company=acme&career_job_req_id=12345&_s.crb=x",
            "https://career41.sapsf.com/career?career_job_req_id=12345&company=acme&jobAlertId=",
            "https://career5.successfactors.eu/sfcareer/jobreqcareer?jobId=12345&company=acme",
        ),
    ),
    Board(
        "taleo",
        "Taleo",
        r"taleo\.net",
        (
            _url(r"/careersection/.*", job=r"[\w.-]{1,60}"),
            # Business Edition is multi-tenant: `org` names the company.
            _url(r"/.*/ats/careers/.*", org=r"[\w.-]{1,60}", rid=_NUMBER),
        ),
        (
            "https://acme.taleo.net/careersection/2/jobdetail.ftl?job=2300123&lang=en",
            "https://acme.taleo.net/careersection/ex/jobapply.ftl?lang=de&job=2300123&src=JB-10020",
        ),
        unique_per="host",
    ),
    Board(
        "ultipro",
        "UKG",
        r"ultipro\.(?:com|ca)|rec\.pro\.ukg\.net",
        (_url(opportunityId=_UUID),),
        (
            (
                "https://recruiting.ultipro.com/ACM1000/JobBoard/5b6c7d8e-0000-4000-8000-0123456789ab"
                "/OpportunityDetail?opportunityId=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0&source=x"
            ),
            (
                "https://recruiting.ultipro.com/ACM1000/JobBoard/5b6c7d8e-0000-4000-8000-0123456789ab"
                "/OpportunityApply?opportunityId=0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0"
            ),
        ),
        unique_per="host",
        ignore_case=True,
    ),
    Board(
        "bamboohr",
        "BambooHR",
        r"bamboohr\.com",
        (
            _url(rf"/careers/({_NUMBER}){_REST}"),
            _url(r"/jobs/view\.php", id=_NUMBER),
        ),
        (
            "https://acme.bamboohr.com/careers/123?source=aWQ9MTI%3D",
            "https://acme.bamboohr.com/careers/123/apply",
            "https://acme.bamboohr.com/jobs/view.php?id=123",
        ),
        unique_per="host",
    ),
    Board(
        "oracle",
        "Oracle",
        r"oraclecloud[0-9]*\.(?:com|eu)|careers\.oracle\.com",
        (
            _url(
                r"(?>/(?:[^/]+/)*?(?:CandidateExperience|sites)/)(?>(?:[^/]+/)*?(?:job|preview)/)"
                rf"(?=[A-Za-z_-]*[0-9])([\w-]{{1,60}}){_REST}"
            ),
        ),
        (
            "https://acme.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/210123",
            "https://acme.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/de/job/210123/apply/email",
            (
                "https://acme.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1"
                "/requisitions/preview/210123?keyword=engineer&mode=location"
            ),
        ),
        unique_per="host",
    ),
    Board(
        "stepstone",
        "StepStone",
        rf"stepstone\.{_COUNTRY}",
        (_url(rf"/.*-({_NUMBER})-inline(?:\.html)?"),),
        (
            "https://www.stepstone.de/stellenangebote--Ingenieur-Acme--9876543-inline.html?rltr=1_1_2",
            "https://m.stepstone.de/jobs--Engineer-Berlin-Acme--9876543-inline.html",
        ),
        unique_per="site",
    ),
    Board(
        "hh",
        "hh.ru",
        r"hh\.(?:ru|kz|uz)|hh1\.az|rabota\.by|headhunter\.(?:ge|kg)",
        (
            _url(rf"/vacancy/({_NUMBER}){_REST}"),
            _url(r"/applicant/vacancy_response(?:/.*)?", vacancyId=_NUMBER),
        ),
        (
            "https://hh.ru/vacancy/98765432?from=vacancy_search_list&query=python",
            "https://spb.hh.ru/vacancy/98765432?hhtmFrom=main",
            "https://hh.ru/applicant/vacancy_response?vacancyId=98765432",
        ),
        unique_per="site",
    ),
    Board(
        "finn",
        "FINN.no",
        r"finn\.no",
        (
            _url(finnkode=_NUMBER),
            _url(rf"/job(?:/\w+)?/ad/({_NUMBER})"),
            _url(r"/([0-9]{6,12})"),
        ),
        (
            "https://www.finn.no/job/fulltime/ad.html?finnkode=389283742",
            "https://m.finn.no/job/parttime/ad.html?finnkode=389283742&utm_source=mail",
            "https://www.finn.no/job/ad/389283742",
            "https://www.finn.no/389283742",
        ),
    ),
)
