"""The page of a job, with what is planned for it and its documents."""
