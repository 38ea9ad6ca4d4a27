"""Rules as pure functions: they import nothing from the rest of Vega but boards."""
