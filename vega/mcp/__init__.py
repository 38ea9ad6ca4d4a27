"""Blueprint of assistants: the Model Context Protocol over plain HTTP, by hand on the services.

It accepts Bearer tokens only and ignores the session cookie, so it needs no CSRF token.
"""

from flask import Blueprint

mcp = Blueprint("mcp", __name__)
