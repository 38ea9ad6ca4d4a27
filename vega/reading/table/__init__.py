"""Files with a table of jobs, as rows, and what their columns mean."""
