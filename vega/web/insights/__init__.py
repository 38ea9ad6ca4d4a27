"""Pages that count and compare: insights, report, offers."""
