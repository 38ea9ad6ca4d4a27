"""Replace the index of words by one of trigrams. All jobs are indexed anew in the background."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.execute("DROP TABLE job_search")
    if op.get_bind().dialect.name == "sqlite":
        # The words are folded already. Without positions (`detail=none`) the index takes a fifth of
        # the space.
        op.execute(
            "CREATE VIRTUAL TABLE job_search USING "
            "fts5(words, detail=none, columnsize=0, tokenize='trigram case_sensitive 1')"
        )
    else:
        _create_for_postgresql()
    op.execute("UPDATE jobs SET indexed = false WHERE indexed")


def _create_for_postgresql() -> None:
    """Create the index without the extension pg_trgm, which some servers refuse.

    It also knows letters in the locale of the database alone, and no symbols.
    """
    op.execute("CREATE TABLE job_search (rowid bigint PRIMARY KEY, words text NOT NULL)")
    op.execute(
        "CREATE FUNCTION job_search_trigrams(words text) RETURNS text[] "
        "LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$"
        " SELECT array(SELECT substr(word, start, 3) FROM unnest(string_to_array(words, ' ')) word,"
        " generate_series(1, length(word) - 2) start) $$"
    )
    op.execute(
        "CREATE INDEX ix_job_search_trigrams ON job_search USING gin (job_search_trigrams(words))"
    )
    # ANALYZE would call the function for thousands of entries.
    op.execute("ALTER INDEX ix_job_search_trigrams ALTER COLUMN 1 SET STATISTICS 0")
