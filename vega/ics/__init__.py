"""Blueprint of the calendar feed. Its address is the credential: calendar programs send no other.

It neither reads nor sets a cookie.
"""

from flask import Blueprint

ics = Blueprint("ics", __name__)
