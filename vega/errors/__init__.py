"""What can go wrong, as facts. `http/errors.py` turns them into answers."""

from vega.errors.accounts import *
from vega.errors.database import *
from vega.errors.facts import *
from vega.errors.jobs import *
