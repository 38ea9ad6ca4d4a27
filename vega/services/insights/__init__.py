"""Services that count and compare: insights, report, offers."""
