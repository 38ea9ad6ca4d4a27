"""Migrations run on SQLite and on PostgreSQL."""

from conftest import on_both_databases as database

__all__ = ["database"]
