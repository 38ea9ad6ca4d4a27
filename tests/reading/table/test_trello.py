"""A board as Trello exports it: cards are rows."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from vega.reading.table.file_contents import Unreadable
from vega.reading.table.file_reading import read_file
from vega.reading.table.table_columns import Field, known_layout
from vega.reading.table.trello import read_board

CARD_ID = "677670000000000000000001"  # of 2 January 2025
CARD = {
    "id": CARD_ID, "name": "Cook at Acme", "desc": "**Warm** meals", "closed": False,
    "idList": "l1", "due": "2025-03-04T12:00:00.000Z", "dueComplete": False,
    "labels": [{"name": "Remote", "color": "green"}, {"name": "", "color": "red"}],
    "attachments": [
        {"url": "https://trello.com/c/2/another-card", "isUpload": False},
        {"url": "https://trello.com/1/cards/x/cv.pdf", "isUpload": True},
        {"url": "https://acme.example/jobs/1", "isUpload": False},
    ],
    "customFieldItems": [
        {"idCustomField": "f1", "value": {"number": "50000"}},
        {"idCustomField": "f2", "idValue": "o1", "value": None},
    ],
    "shortUrl": "https://trello.com/c/1",
}  # fmt: skip
BOARD = {
    "name": "Job hunt", "prefs": {"background": "blue"}, "members": [{"id": "m"}],
    "lists": [
        {"id": "l1", "name": "Wishlist", "closed": False},
        {"id": "l2", "name": "Applied", "closed": True},
    ],
    "cards": [CARD],
    "labels": [{"id": "x", "name": "Remote"}],
    "actions": [
        {"type": "commentCard", "date": "2025-02-03T10:00:00Z",
         "data": {"text": "Second", "card": {"id": CARD_ID}}},
        {"type": "createCard", "data": {}},
        {"type": "commentCard", "date": "2025-02-01T10:00:00Z",
         "data": {"text": "First", "card": {"id": CARD_ID}}},
    ],
    "checklists": [{
        "idCard": CARD_ID, "name": "Steps",
        "checkItems": [{"name": "CV", "state": "complete"}, {"name": "Letter"}],
    }],
    "customFields": [
        {"id": "f1", "name": "Salary"},
        {"id": "f2", "name": "Size", "options": [{"id": "o1", "value": {"text": "Big"}}]},
    ],
}  # fmt: skip


def rows_of(*cards: dict[str, Any]) -> list[dict[str, str]]:
    contents = read_file(json.dumps(BOARD | {"cards": cards}).encode())
    assert contents.read_as == "Trello board"
    (table,) = contents.tables
    return [dict(zip(table.columns, row.cells, strict=True)) for row in table.rows]


def test_a_card_is_a_row_with_all_that_the_board_knows_of_it():
    assert rows_of(CARD) == [
        {
            "Card Name": "Cook", "Company": "Acme", "Location": "", "Whole Card Name": "",
            "Card Description": "**Warm** meals", "Description Format": "markdown",
            "List Name": "Wishlist", "Labels": "Remote, red",
            "Created": "2025-01-02T10:52:48+00:00", "Due Date": "2025-03-04T12:00:00.000Z",
            "Completed Due Date": "", "Archived": "",
            "Posting Link": "https://acme.example/jobs/1",
            "Attachment Links": (
                "https://trello.com/c/2/another-card\nhttps://trello.com/1/cards/x/cv.pdf"
            ),
            "Checklists": "Steps\n- [x] CV\n- [ ] Letter",
            "Comments": "2025-02-01 First\n2025-02-03 Second",
            "Card URL": "https://trello.com/c/1", "Salary": "50000", "Size": "Big",
        }
    ]  # fmt: skip


def test_cards_that_are_archived_or_in_an_archived_list_say_so():
    cards = [CARD, CARD | {"closed": True}, CARD | {"idList": "l2"}]
    assert [row["Archived"] for row in rows_of(*cards)] == ["", "true", "true"]


def test_a_due_date_that_is_done_stands_apart():
    (row,) = rows_of(CARD | {"dueComplete": True})
    assert (row["Due Date"], row["Completed Due Date"]) == ("", CARD["due"])


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Cook at Acme in Berlin", ["Cook", "Acme", "Berlin", ""]),
        ("Cook | Acme | Remote", ["Cook", "Acme", "", "Cook | Acme | Remote"]),
        ("Cook", ["Cook", "", "", ""]),
        (long := f"Cook{', cleaner' * 9} and driver at Acme", [long, "", "", ""]),
    ],
)
def test_a_name_is_taken_apart_and_nothing_of_it_is_lost(name, parts):
    (row, _) = rows_of(CARD | {"name": name}, CARD)
    columns = ("Card Name", "Company", "Location", "Whole Card Name")
    assert [row[column] for column in columns] == parts


def test_a_company_of_its_own_leaves_the_name_as_it_is(monkeypatch):
    monkeypatch.setitem(BOARD, "customFields", [{"id": "f1", "name": "Company"}])
    (row,) = rows_of(CARD | {"customFieldItems": [
        {"idCustomField": "f1", "value": {"text": "Beta"}},
    ]})  # fmt: skip
    assert (row["Card Name"], row["Company"]) == ("Cook at Acme", "Beta")


def test_a_board_needs_no_question_and_nor_does_its_csv():
    columns = tuple(rows_of(CARD)[0])
    layout = known_layout(columns)
    assert layout is not None
    assert layout.name == "Trello"
    fields = dict(zip(columns, layout.fields, strict=True))
    assert [fields[name] for name in ("List Name", "Labels", "Due Date", "Posting Link")] == [
        Field.STATUS, Field.TAGS, Field.DUE, Field.SOURCE_URL,
    ]  # fmt: skip
    csv = known_layout(["Card ID", "Card Name", "Card URL", "Labels", "Due Date", "List Name"])
    assert csv is not None
    assert csv.name == "Trello"


def test_whatever_stands_in_the_place_of_a_card_is_no_failure():
    odd = [
        {"id": 5, "name": None, "labels": {"a": 1}, "attachments": [3, {"url": 7}], "due": []},
        {"id": "zz", "idList": {}, "customFieldItems": [{"value": 4, "idCustomField": []}]},
        {},
    ]
    assert [row["Card Name"] for row in rows_of(*odd)] == [""] * 3


def test_lists_of_another_program_get_advice_that_somebody_can_follow():
    with pytest.raises(Unreadable, match=r"2 lists: jobs, people.*as CSV") as refused:
        read_file(b'{"jobs": [{"a": 1}], "people": [{"a": 1}]}')
    assert "file of its own" not in str(refused.value)


def test_a_board_without_cards_is_empty():
    with pytest.raises(Unreadable, match="is empty"):
        read_file(json.dumps(BOARD | {"cards": []}).encode())


def test_a_text_that_many_cards_share_is_not_kept_for_each_without_end():
    long = {"id": "l1", "name": "x" * 1_000_000}
    with pytest.raises(Unreadable, match="more than 80 MB of text"):
        read_file(json.dumps(BOARD | {"lists": [long], "cards": [CARD] * 100}).encode())


class Counted(list[Any]):
    """A list that counts what was read of it."""

    reads = 0

    def __iter__(self) -> Iterator[Any]:
        for one in super().__iter__():
            self.reads += 1
            yield one


def test_the_fields_of_a_board_are_read_once_for_all_cards():
    options = Counted({"id": f"o{number}", "value": {"text": "Big"}} for number in range(100))
    fields = Counted([{"id": "f2", "name": "Size", "options": options}])
    rows = [*read_board({**BOARD, "cards": [CARD] * 50, "customFields": fields})]
    assert {row["Size"] for row in rows} == {"Big"}
    assert (fields.reads, options.reads) == (1, 100)
