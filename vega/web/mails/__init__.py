"""Pages of emails."""
