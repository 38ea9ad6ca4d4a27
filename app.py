"""The WSGI application, for `flask run` and WSGI servers: `granian --interface wsgi app:app`."""

import logging

from vega import create_app
from vega.config import read_config
from vega.logs import init_logs
from vega.server.maintenance import start_maintenance
from vega.services.accounts.first_run import setup_code, warn_if_key_changed
from vega.services.accounts.users import has_users
from vega.services.accounts.ways_in import refuse_to_lock_everybody_out

config = read_config()
init_logs(config.log)
app = create_app(config)
with app.app_context():
    refuse_to_lock_everybody_out(config)
    warn_if_key_changed(config.secret_key)
    if not has_users():
        logging.getLogger("vega").info(
            "First run. Create your account at %s/setup?code=%s",
            config.prefix,
            setup_code(config.secret_key),
        )
start_maintenance(app)
