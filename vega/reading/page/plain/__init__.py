"""Read a posting from the words of a page, where no data marks it."""
