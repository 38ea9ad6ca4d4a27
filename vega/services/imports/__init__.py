"""Service: take a file in, and take it back.

A file becomes tables (`reading/table/file_reading.py`), which wait with its draft. Each row becomes
a `Planned` one: `column_choices` says what its columns mean, `cells` reads them, and `plans` keeps
what came of it; `comparing` finds what is there already. `confirming` writes all of them in one
transaction, and `taking_back` undoes that.
"""
