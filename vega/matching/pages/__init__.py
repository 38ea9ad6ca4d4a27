"""Read what a page says about a job. `vega.matching.postings` is the door."""
