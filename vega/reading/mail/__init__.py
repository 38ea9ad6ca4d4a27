"""Read mails about applications: who wrote, what it says, which appointment it names."""

MAX_BYTES = 20 * 1024 * 1024
