"""Many rows at once, for what happens at a limit: to make them one by one takes long."""

from collections.abc import Callable

from sqlalchemy import Table, insert, select

from vega.extensions import db


def add_copies(table: Table, row_id: int, number: int, **columns: Callable[[int], object]) -> None:
    """Copy a row so many times. What must not be equal is made of the number of the copy."""
    row = db.session.execute(select(table).where(table.c.id == row_id)).one()._asdict()
    del row["id"]
    made = [{name: make(at) for name, make in columns.items()} for at in range(number)]
    db.session.execute(insert(table), [{**row, **each} for each in made])
    db.session.commit()
