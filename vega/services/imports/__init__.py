"""Service: take a file in, and take it back.

A file becomes tables (`reading/table/tables.py`). Each row becomes a `Planned` one: `choices` says
what its columns mean, `cells` reads them, `comparing` finds what is there already. `saving` writes
all of them in one transaction, and `taking_back` undoes that.
"""
