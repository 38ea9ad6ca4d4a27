"""Read the postings that structured data of a page marks."""
