"""What formatted text becomes when it is pasted into a field of Markdown."""

from flask import Response, request
from flask.typing import ResponseReturnValue

from vega.matching.rich_text import html_markdown
from vega.web import web


@web.post("/paste")
def paste() -> ResponseReturnValue:
    """Answer the Markdown of the HTML that a browser had in its clipboard; "" if it has none."""
    return Response(html_markdown(request.form.get("html", "")), mimetype="text/plain")
