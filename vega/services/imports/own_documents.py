"""Documents in Vega's own JSON. It has no contents, so jobs get what the account has already."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from vega.schemas.exported_json import ExportedDocument
from vega.services.account import Account, today_of
from vega.services.documents.attaching import Key, Known, PlannedDocument

MOST_NOTES = 20  # of a job


class OwnDocuments(NamedTuple):
    """What a job of the file gets, and sentences about what it does not. `ids` are the documents
    here by their ids in the file.
    """

    attached: Sequence[PlannedDocument]
    notes: Sequence[str]
    ids: Mapping[int, int]


def match_documents(
    owner: Account, found: Sequence[ExportedDocument], known: Known
) -> OwnDocuments:
    """Find what the account has of a job's documents."""
    attached: dict[Key, PlannedDocument] = {}  # each version once
    notes: dict[str, None] = {}  # each sentence once
    ids: dict[int, int] = {}
    for each in found:
        alike = known.get(each.sha256, ())
        if not alike:
            sentence = f"“{each.name}” is not among your documents."
            notes[f"{sentence} Upload it, then attach it to this job."] = None
            continue
        # The version of the same name and number, else of the same name, else the newest.
        key, _ = min(alike, key=lambda one: (one[1] != each.name, one[0][1] != each.version))
        day = each.attached_on or today_of(owner)
        attached.setdefault(key, PlannedDocument(key, each.sha256, day))
        if each.id is not None:
            ids[each.id] = key[0]
    told, more = [*notes][:MOST_NOTES], len(notes) - MOST_NOTES
    told += [f"{more:,} more are not among your documents."] if more > 0 else []
    return OwnDocuments([*attached.values()], told, ids)
