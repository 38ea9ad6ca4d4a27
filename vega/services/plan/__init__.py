"""Services of what is planned: tasks, interviews, contacts, Today, calendar, notices."""
