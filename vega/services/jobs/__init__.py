"""Services of jobs: the one writer, their history, lists, search, quota and Undo."""
