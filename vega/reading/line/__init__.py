"""What a person types into Quick Entry: a line, and what it says of a job."""
