"""The WSGI application, for `flask run` and WSGI servers: `granian --interface wsgi app:app`."""

from vega import create_app

app = create_app()
