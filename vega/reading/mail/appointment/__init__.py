"""Which appointment an email names: its day, time, zone, length and place."""
