"""Known job boards: where their URLs carry the posting id."""

from vega.boards.ats import APPLICANT_SYSTEMS
from vega.boards.employers import EMPLOYERS
from vega.boards.sites import SITES
from vega.boards.suites import SUITES

# To add a board, add a row to the module of its kind. The first pattern that matches wins. Regexes
# match the whole host (any subdomain may precede it), path, parameter value or fragment. All
# examples of a row are the same job, and all its others are different ones. Paths come without a
# trailing slash, hosts without www., fragments without tracking.
BOARDS = (*SITES, *APPLICANT_SYSTEMS, *SUITES, *EMPLOYERS)
