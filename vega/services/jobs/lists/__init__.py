"""Jobs found: the list, the board, searches, filters, what is next for each."""
