"""Creating jobs: duplicates, the quota, retries, what was refused."""
