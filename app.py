"""The WSGI application, for `flask run` and WSGI servers: `granian --interface wsgi app:app`."""

from vega import create_app
from vega.config import read_config
from vega.logs import init_logs
from vega.maintenance import maintain_hourly

config = read_config()
init_logs(config.log)
app = create_app(config)
maintain_hourly(app)
