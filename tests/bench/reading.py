"""Measure the CPU time of reading pages of 2 MB, and hostile ones.

PYTHONPATH=tests python -m bench.reading [--rounds 3]
"""

import argparse
import json
import time
from datetime import date
from statistics import median

from vega.reading.page import Page, read_page

TODAY = date(2026, 11, 26)
CARD = (
    '<div class="card" data-id="1" aria-label="A job"><a href="/jobs/1?a=1&amp;b=2" class="link">'
    "Senior <b>Signal</b> Engineer</a><p>Look after the signal boxes of a small railway, and write"
    " down what they do &amp; why they do it.</p></div>\n"
)
STATE = '{"id":1,"name":"A job","tags":["a","b"],"text":"Look after the signal boxes."},'


def filled(piece: str, size: int) -> str:
    return piece * (size // len(piece))


def in_page(head: str, body: str) -> str:
    title = "<title>Signal Engineer at Larkspur</title>"
    return f"<!DOCTYPE html><html><head>{title}{head}</head><body>{body}</body></html>"


def json_ld(description: str) -> str:
    posting = {
        "@type": "JobPosting",
        "title": "Signal Engineer",
        "hiringOrganization": {"name": "Larkspur"},
        "description": description,
    }
    return f'<script type="application/ld+json">{json.dumps(posting)}</script>'.replace(
        "</p", "<\\/p"
    )


def large_pages() -> dict[str, str]:
    rest = f"<main><h1>Signal Engineer</h1>{filled(CARD, 1_000_000)}</main>"
    script = f"<script>var state = [{filled(STATE, 1_000_000)}]</script>"
    marked = (
        '<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Signal'
        f' Engineer</h1><div itemprop="description">{filled(CARD, 1_000_000)}</div></div>'
    )
    return {
        "JSON-LD of 1 MB": in_page(json_ld(filled("<p>Look after it.</p>", 1_000_000)), rest),
        "JSON-LD of 1 MB, to be repaired": in_page(
            json_ld(filled("<p>Look after it.</p>", 1_000_000)).replace("}}", "},}"), rest
        ),
        "JSON-LD of 5 kB": in_page(json_ld(filled("<p>Look after it.</p>", 5_000)), rest + script),
        "no structured data": in_page(script, rest),
        "no structured data, markup alone": in_page("", filled(CARD, 2_000_000)),
        "microdata": in_page(script, marked),
    }


def hostile_pages() -> dict[str, str]:
    ld = '<script type="application/ld+json">'
    return {
        "nested tags of 300 kB": filled("<div>", 300_000),
        "nested formatting of 300 kB": filled("<p><b><i>", 300_000),
        "50,000 attributes": f"<div {' '.join(f'a{n}=1' for n in range(50_000))}>",
        "4 MB of <": filled("<", 4_000_000),
        "4 MB of wrong ends": "<div>" * 200 + filled("</x>", 4_000_000),
        "4 MB of items": filled("<li>a", 4_000_000),
        "5 MB of text": filled("word ", 5_000_000),
        "5 MB of entities": filled("&amp;", 5_000_000),
        "3 MB of brackets": ld + filled("[", 3_000_000),
        "3 MB of objects": ld + filled('{"a":', 3_000_000),
        "3 MB of quotes": ld + "{" + filled('"', 3_000_000),
        "3 MB of backslashes": ld + '{"a":"' + filled('\\" ', 3_000_000),
        "3 MB of quotes and spaces": ld + '{"a":"' + filled('"' + " " * 3000, 3_000_000),
        "3 MB of tokens": ld + filled("{a ", 3_000_000),
        "20,000 postings": ld + "[" + filled('{"@type":"JobPosting","title":"a"},', 700_000) + "]",
        "postings with long descriptions": "".join(
            json_ld(str(n) + filled("<p>&amp;&nbsp;", 90_000)).replace("Signal", f"S{n}")
            for n in range(30)
        ),
        "nested microdata": filled(
            '<div itemscope itemtype="//schema.org/JobPosting" itemprop="description">', 2_000_000
        ),
        "wide microdata": '<div itemscope itemtype="//schema.org/JobPosting">'
        + '<div itemprop="hiringOrganization">' * 200
        + filled("<i>a</i>", 2_000_000),
        "forms": filled("<form><p></form>", 2_000_000),
        "classes": filled("<div class='" + "job-" * 1000 + "'>a</div>", 2_000_000),
    }


def as_texts() -> dict[str, Page]:
    return {
        "text of 5 MB in one line": Page(text=filled("word ", 5_000_000)),
        "text of 5 MB in lines": Page(text=filled("Salary: 5\n", 5_000_000)),
        "selection of 2 MB": Page(title="A", selection=filled(CARD, 2_000_000), text="a"),
        "blocks of 2 MB": Page(blocks=[filled('{"a":[1,', 20_000)] * 100),
    }


def measured(page: Page, rounds: int) -> float:
    times = []
    for _ in range(rounds):
        began = time.process_time()
        read_page(page, TODAY)
        times.append(time.process_time() - began)
    return median(times)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    read_page(Page(html="<p>Import what is imported late.</p>"), TODAY)
    url = "https://larkspur.example/jobs/1"
    pages = {
        name: Page(url=url, html=source)
        for name, source in (large_pages() | hostile_pages()).items()
    }
    print("| page | size | ms |\n| --- | ---: | ---: |")
    for name, page in (pages | as_texts()).items():
        size = len(page.html) + len(page.text) + len(page.selection) + sum(map(len, page.blocks))
        print(f"| {name} | {size / 1e6:.1f} MB | {measured(page, rounds) * 1000:.0f} |", flush=True)


if __name__ == "__main__":
    main()
