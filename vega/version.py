"""The installed version of Vega, and its licence."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("vega-jobs")
except PackageNotFoundError:  # a checkout that was never installed
    __version__ = "0"

LICENCE = "MIT"
