"""Which job board a URL is on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vega.boards import BOARDS
from vega.rules.sources import source_of

SOURCES = {
    "https://www.linkedin.com/jobs/view/4012345678/?refId=x": "LinkedIn",
    "https://de.linkedin.com/": "LinkedIn",
    "https://uk.indeed.com/viewjob?jk=0a1b2c3d4e5f6a7b": "Indeed",
    "https://www.glassdoor.co.uk/partner/jobListing.htm?jobListingId=1": "Glassdoor",
    "https://job-boards.eu.greenhouse.io/acme/jobs/4012345": "Greenhouse",
    "https://acme.wd5.myworkdayjobs.com/Careers/job/Engineer_R195487": "Workday",
    "https://wd3.myworkdaysite.com/recruiting/acme/External/job/Berlin/Engineer_R-1": "Workday",
    "https://www.stepstone.de/stellenangebote--Ingenieur--9876543-inline.html": "StepStone",
    "https://spb.hh.ru/vacancy/98765432": "hh.ru",
    "https://www.finn.no/job/ad/389283742": "FINN.no",
    "https://acme.jobs.personio.de/job/123456?language=en": "Personio",
    "https://acme.na.teamtailor.com/jobs/123-engineer": "Teamtailor",
    "https://recruitingapp-2800.de.umantis.com/Vacancies/17/Description/1": "Umantis",
    "https://acme-sjobs.brassring.com/TGnewUI/Search?jobid=1": "BrassRing",
    "https://au.seek.com/job/1": "SEEK",
    "https://beta.jobs.nhs.uk/candidate/jobadvert/C1": "NHS Jobs",
    "https://news.ycombinator.com/item?id=1#2": "Hacker News",
    "https://www.google.com/search?q=go+jobs&ibp=htl;jobs#htidocid=x": "Google Jobs",
    "https://google.com/search?ibp=htl%3bjobs&hl=en": "Google Jobs",
    "https://europa.eu/eures/portal/jv-se/jv-details/MTIz?lang=en": "EURES",
    "https://europa.eu/eures": "EURES",
    "https://ec.europa.eu/eures/portal": "EURES",
}

UNKNOWN = [
    None,
    "",
    " ",
    "Berlin",
    "linkedin.com/jobs/view/4012345678",
    "ftp://linkedin.com/jobs",
    "https://",
    "https://[::1]/",
    "https://linkedin.com:99999/",
    " https://linkedin.com/",
    "https://linked\tin.com/",
    "https://acme.example/jobs/1",
    "https://acme.example/careers?gh_jid=4012345",
    "https://acme.example/careers?ashby_jid=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
    "https://apply.careers.microsoft.com/careers/job/1",
    "https://jobs.apple.com/en-us/details/200123456",
    "https://www.amazon.jobs/en/jobs/1",
    "https://acme.notion.site/Engineer-0123456789abcdef0123456789abcdef",
    "https://www.google.com/about/careers/applications/jobs/results/123456789012345678",
    "https://www.google.com/search?q=ibp=htl;jobs",
    "https://www.google.com/search?q=jobs&xibp=htl;jobs",
    "https://www.google.com/search?ibp=htl;jobsx",
    "https://www.google.com/maps?ibp=htl;jobs",
    "https://europa.eu/",
    "https://europa.eu/euresearch",
    "https://www.adp.com/careers",
    "https://www.ycombinator.com/jobs",
]

HOSTS = {
    "jobs.personio.com": "Personio",
    "jobs.personio.de": "Personio",
    "recruitee.com": "Recruitee",
    "teamtailor.com": "Teamtailor",
    "applytojob.com": "JazzHR",
    "ats.rippling.com": "Rippling",
    "pinpointhq.com": "Pinpoint",
    "comeet.co": "Comeet",
    "comeet.com": "Comeet",
    "jobs.gem.com": "Gem",
    "app.dover.com": "Dover",
    "freshteam.com": "Freshteam",
    "zohorecruit.com": "Zoho Recruit",
    "zohorecruit.eu": "Zoho Recruit",
    "zohorecruit.in": "Zoho Recruit",
    "join.com": "JOIN",
    "softgarden.io": "softgarden",
    "dvinci-easy.com": "d.vinci",
    "dvinci-hr.com": "d.vinci",
    "umantis.com": "Umantis",
    "helixjobs.com": "helixjobs",
    "avature.net": "Avature",
    "eightfold.ai": "Eightfold",
    "myjobs.adp.com": "ADP",
    "workforcenow.adp.com": "ADP",
    "recruiting.paylocity.com": "Paylocity",
    "paycomonline.net": "Paycom",
    "dayforcehcm.com": "Dayforce",
    "csod.com": "Cornerstone",
    "pageuppeople.com": "PageUp",
    "governmentjobs.com": "NEOGOV",
    "schooljobs.com": "NEOGOV",
    "applitrack.com": "AppliTrack",
    "careerplug.com": "CareerPlug",
    "hrmdirect.com": "ClearCompany",
    "brassring.com": "BrassRing",
    "tal.net": "tal.net",
    "gupy.io": "Gupy",
    "ziprecruiter.co.uk": "ZipRecruiter",
    "ziprecruiter.com": "ZipRecruiter",
    "monster.com": "Monster",
    "dice.com": "Dice",
    "joinhandshake.com": "Handshake",
    "wellfound.com": "Wellfound",
    "app.otta.com": "Welcome to the Jungle",
    "welcometothejungle.com": "Welcome to the Jungle",
    "builtin.com": "Built In",
    "weworkremotely.com": "We Work Remotely",
    "himalayas.app": "Himalayas",
    "seek.co.nz": "SEEK",
    "seek.com": "SEEK",
    "seek.com.au": "SEEK",
    "jobstreet.com": "JobStreet",
    "naukri.com": "Naukri",
    "foundit.in": "Foundit",
    "reed.co.uk": "Reed",
    "totaljobs.com": "Totaljobs",
    "cv-library.co.uk": "CV-Library",
    "adzuna.co.uk": "Adzuna",
    "adzuna.com": "Adzuna",
    "jooble.org": "Jooble",
    "talent.com": "Talent.com",
    "arbeitsagentur.de": "Arbeitsagentur",
    "xing.com": "XING",
    "usajobs.gov": "USAJOBS",
    "findajob.dwp.gov.uk": "Find a job",
    "jobs.nhs.uk": "NHS Jobs",
    "eures.europa.eu": "EURES",
    "candidat.francetravail.fr": "France Travail",
    "candidat.pole-emploi.fr": "France Travail",
    "hellowork.com": "Hellowork",
    "pracuj.pl": "Pracuj.pl",
    "nofluffjobs.com": "No Fluff Jobs",
    "justjoin.it": "Just Join IT",
    "arbetsformedlingen.se": "Platsbanken",
    "jobindex.dk": "Jobindex",
    "jobs.ch": "jobs.ch",
    "104.com.tw": "104 Job Bank",
    "workatastartup.com": "Work at a Startup",
    "levels.fyi": "Levels.fyi",
    "news.ycombinator.com": "Hacker News",
}

SPOOFED = [
    "https://linkedin.com.evil.example/jobs/view/4012345678",
    "https://notlinkedin.com/jobs/view/4012345678",
    "https://linkedin.com@evil.example/jobs/view/4012345678",
    "https://evil.example/linkedin.com/jobs/view/4012345678",
    "https://evil.example?https://linkedin.com/jobs",
    "https://evil.example#@linkedin.com/",
    "https://evil.example\\@linkedin.com/",
    "https://lınkedın.com/",
    "https://linkedin.com..evil.example/",
    "https://notdice.com/",
    "https://dice.com.evil.example/",
    "https://xn--dice.com.evil/",
    "https://google.com.evil.example/search?ibp=htl;jobs",
    "https://notgoogle.com/search?ibp=htl;jobs",
    "https://evil.example/google.com/search?ibp=htl;jobs",
    "https://europa.eu.evil.example/eures/portal",
    "https://noteuropa.eu/eures/portal",
    "https://noteures.europa.eu/",
    "https://evil.example/a.eures.europa.eu/",
    "https://evil.example?a.eures.europa.eu/",
]

SPELLINGS = [
    "http://{}",
    "HTTPS://{}/",
    "https://www.{}/jobs?x=1#y",
    "https://a.b.{}/",
    "https://{}:443/",
    "https://{}:8080/jobs",
    "https://{}./jobs",
    "https://{}.:8080/jobs",
    "https://ben:secret@{}/jobs",
    "https://ben@evil.example@{}/jobs",
]


@pytest.mark.parametrize(("url", "name"), SOURCES.items(), ids=SOURCES)
def test_a_posting_on_a_board_has_the_boards_name(url, name):
    assert source_of(url) == name


@pytest.mark.parametrize("url", UNKNOWN)
def test_anything_else_has_no_source(url):
    assert source_of(url) is None


@pytest.mark.parametrize("url", SPOOFED)
def test_a_host_that_looks_like_a_board_has_no_source(url):
    assert source_of(url) is None


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("host", ["linkedin.com", "LinkedIn.COM", "ｌｉｎｋｅｄｉｎ。com"])
def test_a_host_may_be_written_in_many_ways(spelling, host):
    assert source_of(spelling.format(host)) == "LinkedIn"


def test_a_board_with_a_title_is_the_source_of_its_examples():
    for board in BOARDS:
        on_the_board = {source_of(url) for url in board.examples if "acme.example" not in url}
        known = {board.title} if board.title else {None, "Google Jobs", "EURES"}
        assert on_the_board <= known, board.name


def test_the_name_of_a_source_stays():
    for host, name in HOSTS.items():
        assert source_of(f"https://{host}/jobs/1") == source_of(f"https://acme.{host}/") == name
        assert source_of(f"https://not{host}/") != name
        assert source_of(f"https://{host}.example/") is None, host


@given(
    st.text(st.characters()), st.sampled_from(["", "http://", "https://", "https://[", "http://@"])
)
def test_any_text_has_a_source_or_none(text, start):
    assert source_of(start + text) is None or source_of(start + text)


@pytest.mark.parametrize("text", ["a.", "www.", "ä.", "@", "/..", "?ibp=htl;", "&ibp=", "%41"])
def test_a_megabyte_of_anything_is_no_trouble(text):
    many = text * (1_000_000 // len(text))
    for start in ("https://", "https://google.com/search?", "https://europa.eu/"):
        assert source_of(start + many) in (None, "Google Jobs")
