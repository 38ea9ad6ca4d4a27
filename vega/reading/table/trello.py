"""Turn a board as Trello exports it (JSON) into rows: one a card, under Trello's own headings."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

LONGEST_NAME = 80  # characters of a card that are read as "Role at Company"

Entry = Mapping[str, object]
Lists = Mapping[str, Sequence[object]]


def is_board(lists: Lists) -> bool:
    return {"cards", "lists"} <= lists.keys()


def read_board(lists: Lists) -> Iterator[dict[str, object]]:
    """Yield a row for each card."""
    return map(_Board(lists).row, _objects(lists["cards"]))


class _Board:
    """What the cards of a board refer to, by their ids."""

    def __init__(self, lists: Lists):
        self.lists = {_text(one, "id"): one for one in _objects(lists["lists"])}
        self.fields: dict[str, str] = {}  # their names
        self.options: dict[tuple[str, str], str] = {}  # what they say, by field and option
        for one in _objects(lists.get("customFields")):
            self.fields[_text(one, "id")] = _text(one, "name")
            for option in _objects(one.get("options")):
                text = _text(_object(option, "value"), "text")
                self.options[_text(one, "id"), _text(option, "id")] = text
        self.checklists: dict[str, list[str]] = defaultdict(list)
        for one in _objects(lists.get("checklists")):
            self.checklists[_text(one, "idCard")].append(_checklist(one))
        self.comments: dict[str, list[str]] = defaultdict(list)
        for action in reversed([*_objects(lists.get("actions"))]):  # the newest is the first
            if action.get("type") == "commentCard":
                data = _object(action, "data")
                words = f"{_text(action, 'date')[:10]} {_text(data, 'text')}"
                self.comments[_text(_object(data, "card"), "id")].append(words)

    def row(self, card: Entry) -> dict[str, object]:
        of_list, card_id = self.lists.get(_text(card, "idList"), {}), _text(card, "id")
        posting, others = _links(card)
        labels = _objects(card.get("labels"))
        is_archived = card.get("closed") is True or of_list.get("closed") is True
        own = self._own_fields(card)
        due, is_over = _text(card, "due"), card.get("dueComplete") is True
        return own | {
            **_named(_text(card, "name"), own),
            "Card Description": _text(card, "desc"),
            "Description Format": "markdown",
            "List Name": _text(of_list, "name"),
            "Labels": [_text(one, "name") or _text(one, "color") for one in labels],
            "Created": _created(card_id),
            "Due Date": "" if is_over else due,
            "Completed Due Date": due if is_over else "",
            "Archived": "true" if is_archived else "",
            "Posting Link": posting,
            "Attachment Links": others,
            "Checklists": "\n".join(self.checklists[card_id]),
            "Comments": "\n".join(self.comments[card_id]),
            "Card URL": _text(card, "shortUrl") or _text(card, "url"),
        }

    def _own_fields(self, card: Entry) -> dict[str, str]:
        """Return the values of custom fields by their names, which all cards of a board have."""
        found = {name: "" for name in self.fields.values() if name}
        for item in _objects(card.get("customFieldItems")):
            field = _text(item, "idCustomField")
            value = next(iter(_object(item, "value").values()), "")
            value = self.options.get((field, _text(item, "idValue")), value)
            if name := self.fields.get(field):
                found[name] = value if isinstance(value, str) else ""
        return found


def _named(name: str, own: Mapping[str, str]) -> dict[str, str]:
    """Return title, company and place of a card, whose name may have all: "Role at Company"."""
    from vega.reading.page.plain.titles import read_title  # loaded with the first board

    read = read_title(name) if len(name) <= LONGEST_NAME and "Company" not in own else {}
    if not read.get("title") or not read.get("company"):
        return {"Card Name": name, "Company": own.get("Company", "")}
    found = [read["title"], read["company"], read.get("location", "")]
    is_cut = len(name) - sum(map(len, found)) > len(" at  in ")
    return {
        "Card Name": found[0],
        "Company": found[1],
        "Location": own.get("Location") or found[2],
        "Whole Card Name": name if is_cut else "",
    }


def _links(card: Entry) -> tuple[str, str]:
    """Return the first link that was attached, and all other attachments."""
    attached = [*_objects(card.get("attachments"))]
    links = (_text(one, "url") for one in attached if one.get("isUpload") is not True)
    pages = (url for url in links if url.startswith(("https://", "http://")))
    posting = next((url for url in pages if "://trello.com/" not in url), "")
    urls = (_text(one, "url") for one in attached)
    return posting, "\n".join(url for url in urls if url and url != posting)


def _created(card_id: str) -> str:
    """Return when a card was made: its id begins with that second, in hexadecimal."""
    try:
        return datetime.fromtimestamp(int(card_id[:8], 16), UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


def _checklist(one: Entry) -> str:
    items = (
        f"- [{'x' if item.get('state') == 'complete' else ' '}] {_text(item, 'name')}"
        for item in _objects(one.get("checkItems"))
    )
    return "\n".join([_text(one, "name"), *items])


# Whatever a file has in their place


def _object(entry: Entry, key: str) -> Entry:
    value = entry.get(key)
    return value if isinstance(value, dict) else {}


def _objects(values: Any) -> Iterator[Entry]:
    is_list = isinstance(values, Sequence) and not isinstance(values, str)
    return (value for value in (values if is_list else ()) if isinstance(value, dict))


def _text(entry: Entry, key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""
