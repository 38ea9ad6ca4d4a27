"""Write the places of a JobPosting as people do: `Berlin, Germany`."""

import re
from functools import cache
from importlib.resources import files

from vega.reading.page.lines import LONGEST_LINE, clean_line, each_of, line_of
from vega.reading.page.markup import word_set

MOST_PLACES = 3

US_STATES = word_set(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM"
    " NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"
)
PROVINCES = word_set("AB BC MB NB NL NS NT NU ON PE QC SK YT ACT NSW QLD SA TAS VIC")
_SHORT_NAMES = {
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CF": "Central African Republic",
    "CZ": "Czechia",
    "GB": "United Kingdom",
    "KP": "North Korea",
    "KR": "South Korea",
    "MM": "Myanmar",
    "SZ": "Eswatini",
    "UK": "United Kingdom",
    "EU": "European Union",
}
_THREE_LETTERS = {
    "ARE": "AE", "ARG": "AR", "AUS": "AU", "AUT": "AT", "BEL": "BE", "BRA": "BR", "CAN": "CA",
    "CHE": "CH", "CHL": "CL", "CHN": "CN", "COL": "CO", "CZE": "CZ", "DEU": "DE", "DNK": "DK",
    "ESP": "ES", "EST": "EE", "FIN": "FI", "FRA": "FR", "GBR": "GB", "GRC": "GR", "HKG": "HK",
    "HUN": "HU", "IND": "IN", "IRL": "IE", "ISR": "IL", "ITA": "IT", "JPN": "JP", "KOR": "KR",
    "LUX": "LU", "MEX": "MX", "NLD": "NL", "NOR": "NO", "NZL": "NZ", "POL": "PL", "PRT": "PT",
    "ROU": "RO", "SGP": "SG", "SWE": "SE", "TUR": "TR", "UKR": "UA", "USA": "US", "ZAF": "ZA",
}  # fmt: skip
_POSTCODE = re.compile(
    r"\A(?:[A-Z]{1,2}-)?\d{2,6}(?:[ -]\d{2,4})?[\s,]+(?=[^\W\d])|\s\d{5}(?:-\d{4})?(?=,|\Z)"
)


@cache
def country_names() -> dict[str, str]:
    table = (files("tzdata") / "zoneinfo" / "iso3166.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {code: name.split(" (")[0].replace("&", "and") for code, name in rows} | _SHORT_NAMES


def country_name(text: str) -> str:
    """Return the English name for a code of a country; other texts as they are."""
    code = text.upper()
    return country_names().get(_THREE_LETTERS.get(code, code), text)


def location_of(posting: dict[str, object]) -> str:
    """Return the places of a posting, at most three; "" if it has none."""
    places = _distinct([_place(each) for each in each_of(posting.get("joblocation"), 100)])
    if not places:
        required = posting.get("applicantlocationrequirements")
        places = _distinct([country_name(_place(each)) for each in each_of(required, 100)])
    others = len(places) - MOST_PLACES
    more = f" and {others} more" if others > 0 else ""
    return ("; ".join(places[:MOST_PLACES]) + more)[:LONGEST_LINE]


def _distinct(places: list[str]) -> list[str]:
    """Return each place once, without those that a longer one says."""
    known = {place.casefold(): place for place in reversed(places) if place}
    return [
        place
        for key, place in reversed(known.items())
        if not any(other.startswith(f"{key}, ") for other in known)
    ]


def _place(place: object) -> str:
    if isinstance(place, str):
        return _place_in_words(clean_line(place))
    if not isinstance(place, dict):
        return ""
    address = next(iter(each_of(place.get("address"))), place)
    if not isinstance(address, dict):
        return _place_in_words(line_of(address)) or line_of(place)
    return _address(address) or line_of(address) or line_of(place)


def _place_in_words(text: str) -> str:
    """Write out the code of a country at the end, unless it may be that of a state."""
    before, comma, code = text.rpartition(", ")
    is_code = code.isupper() and len(code) == 2 and code not in US_STATES | PROVINCES
    return f"{before}, {country_name(code)}" if comma and is_code else text


def _address(address: dict[str, object]) -> str:
    """Join town, region and country, without what was said before."""
    town = _POSTCODE.sub("", line_of(address.get("addresslocality")))
    region = line_of(address.get("addressregion"))
    country = line_of(address.get("addresscountry"))
    region = "" if region.upper() == country.upper() else region
    first, *others = _parts(town) or [""]
    known = {region.casefold(), country.casefold(), country_name(country).casefold()}
    said = [each for each in others if not known & {each.casefold(), country_name(each).casefold()}]
    return ", ".join(_without_repeats([first, *said, *_parts(region), country_name(country)]))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _without_repeats(parts: list[str]) -> list[str]:
    seen: dict[str, str] = {}
    for part in parts:
        if part:
            seen.setdefault(part.casefold(), part)
    return list(seen.values())
