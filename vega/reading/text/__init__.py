"""Texts of strangers: charsets, HTML to Markdown, rich text."""
