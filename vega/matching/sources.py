"""Name the job board that a posting's URL is on."""

import re

from vega.matching.job_keys import address_of, board_on

# Job boards and applicant tracking systems without a row in `boards.py`; subdomains included.
# Leave out hosts that also serve other things: a wrong source is worse than none.
HOSTS = {
    # Applicant tracking systems
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
    # Job boards and aggregators
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

# Boards that are only a part of their host: host, path and query.
_PAGES = (
    ("Google Jobs", re.compile(r"google\.com/search\?(?:.*&)?ibp=htl(?:;|%3B)jobs(?:&|\Z)")),
    ("EURES", re.compile(r"(?:ec\.)?europa\.eu/eures[/?]")),
)


def source_of(url: str | None) -> str | None:
    """Return the name of the job board that a URL is on, or None if it is on none we know.

    Never raises. A board embedded in a company's own site is not a source: the host alone counts,
    whatever the port.
    """
    address = address_of(url) if url else None
    if address is None:
        return None
    host = address.host.removesuffix(".")
    if found := board_on(host):
        return found[0].title
    return _listed(host) or _page(f"{host}{address.path}?{address.query}")


def _listed(host: str) -> str | None:
    while host:
        if name := HOSTS.get(host):
            return name
        host = host.partition(".")[2]
    return None


def _page(location: str) -> str | None:
    return next((name for name, pattern in _PAGES if pattern.match(location)), None)
