"""The server behind `vega serve`: waitress with few overrides, and background work."""
