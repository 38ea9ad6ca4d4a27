"""Service: what is typed into Quick Entry: read with the person's jobs, and saved as one change."""
