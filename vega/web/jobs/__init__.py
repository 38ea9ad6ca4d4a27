"""Pages of jobs: the list, the board, a job, adding one."""
