"""What formatted text becomes when it is pasted into a field of Markdown."""

from flask import Response, request
from flask.typing import ResponseReturnValue

from vega.reading.text.rich_text import html_markdown, ordinary_spaces
from vega.web import web


@web.post("/paste")
def paste() -> ResponseReturnValue:
    """Answer the Markdown of the HTML that a browser had in its clipboard; "" if it has none."""
    html = ordinary_spaces(request.form.get("html", "").replace("&nbsp;", " "))
    return Response(html_markdown(html), mimetype="text/plain")
