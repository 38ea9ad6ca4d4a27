"""What strangers wrote, read as a suggestion: pages, mails, tables, within bounds."""
