"""What pages share: forms and their fields, filters of templates, messages, redirects."""
