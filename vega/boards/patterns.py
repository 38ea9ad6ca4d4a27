"""What a row of the table of boards consists of."""

import re
from functools import cache
from typing import Literal, NamedTuple


class UrlPattern(NamedTuple):
    """Match a URL; the groups of all its regexes together are the posting id.

    A parameter whose regex has no group is part of the id as a whole. If `noise` is given, the URL
    may have no other parameters than those it names, and no fragment that means anything.
    """

    path: str
    parameters: tuple[tuple[str, str], ...]
    fragment: str | None = None
    noise: str | None = None


class Board(NamedTuple):
    """A row of the table: the board's hosts and its URL patterns.

    Keys begin with `name`, and people read `title`. It is empty where the host does not say which
    board it is: an employer's own site, or a host that serves other things too.

    `unique_per` is the scope of an id: unique across the whole `board`, per country `site`, per
    `host`, or per `employer`, the part of the host before the site. The same id in another scope is
    another job.
    """

    name: str
    title: str
    hosts: str  # empty: only on employers' own hosts
    patterns: tuple[UrlPattern, ...]
    examples: tuple[str, ...]
    others: tuple[str, ...] = ()  # look like the examples, but each is another posting
    unique_per: Literal["board", "site", "host", "employer"] = "board"
    embedded: UrlPattern | None = None  # matches the board embedded in a company's own site
    # Match it on any other host. The host is part of the key, and so must be all else that could
    # name an employer or a posting on a site that only looks alike.
    own: tuple[UrlPattern, ...] = ()
    ignore_case: bool = False


def url(
    path: str = ".*",
    /,
    *,
    fragment: str | None = None,
    noise: str | None = None,
    **parameters: str,
) -> UrlPattern:
    return UrlPattern(path, tuple(parameters.items()), fragment, noise)


# At the first use: all together take a third of a second, which each start would pay.
compiled = cache(re.compile)


COUNTRY = r"(?:com|[a-z]{2}|com?\.[a-z]{2})"
NUMBER = r"[0-9]{1,20}"
CODE = r"[0-9A-Za-z]{4,40}"
MIXED = r"(?=[\w-]*(?:[0-9]|[a-z_-][A-Z]))"  # no word, such as the name of a list of jobs
MIXED_CODE = rf"{MIXED}[\w-]{{6,40}}"
HEX32 = r"[0-9A-Fa-f]{32}"
UUID = r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
NAME = r"[^/]{1,200}"
LANGUAGE = r"(?:/[A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?)?"
# On sites that only look alike the number after a title may be a day or a month: 20261126, 2026-11.
NO_DAY = r"(?!20[0-9]{2}-?(?:0[1-9]|1[0-2])(?![0-9])|20[0-9]{2}-?(?:0[1-9]|1[0-2])-?[0-3][0-9])"
NO_NUMBER = r"(?![0-9]+(?:/|\Z))[^/]+"  # a segment, but none that could be the id itself
REST = r"(?:/.*)?"  # an application form, a login, a slug
SLUG = r"(?:[-/].*)?"  # the same, or a slug after a hyphen

# Parameters that tell where a visitor came from, or the language: noise beside a number in the
# path, but nowhere else.
VISIT = r"source|src|ref|referrer|lang|locale|trk|_s\.crb|rx_\w+"

# .../job/Berlin/Senior-Engineer_R195487/apply: keep everything after the title, because some
# companies append a counter to the number (R195487-1, R195487_2) for another posting.
REQUISITION = (
    r"(?>(?:[^/]+/)*?(?:job|details)/)(?:.*/)?"
    r"[^/_]*_(?=[A-Za-z._-]*[0-9])([\w.-]{1,80})(?:/apply(?:/.*)?)?"
)

# Eightfold, at its own address and at employers'. The last parameters belong to the search that
# a posting was found with.
EIGHTFOLD = (
    url(rf"/careers(?:/.*)?/job/({NUMBER}){SLUG}"),
    url(rf"/careerhub/explore/jobs/({NUMBER}){SLUG}"),
    url(r"/career(?:s|hub)(?:/.*)?", pid=NUMBER),
)
EIGHTFOLD_SEARCH = r"domain|query|location|start|pid|filter_\w+|filters|sort_by|hl|triggerGoButton"
