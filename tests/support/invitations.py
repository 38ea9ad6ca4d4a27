"""Invitations as mail programs send them."""


def ics(*events: str, method: str = "REQUEST", zones: str = "") -> str:
    """A calendar file of these events, with the line ends of mail."""
    head = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//EN\nMETHOD:{method}\n{zones}"
    return f"{head}{''.join(events)}END:VCALENDAR\n".replace("\n", "\r\n")


def event(*lines: str, **fields: object) -> str:
    """An event of these properties; `start="…"` becomes DTSTART, with its parameters."""
    known = {
        "uid": "UID:7f3a@example.com",
        "start": "DTSTART:20261203T130000Z",
        "summary": "SUMMARY:Interview with Acme",
    }
    names = {"start": "DTSTART", "end": "DTEND"}
    for name, value in fields.items():
        label = names.get(name, name.upper())
        known[name] = f"{label}{value if str(value)[:1] in ';:' else f':{value}'}"
    chosen = [line for line in known.values() if not line.endswith(":None")]
    return "\n".join(["BEGIN:VEVENT", *chosen, *lines, "END:VEVENT", ""])


def zone(tzid: str, standard: str, daylight: str = "", *more: str) -> str:
    """A VTIMEZONE with the rules of central Europe: `zone("Custom", "+0100", "+0200")`."""
    parts = [
        ("STANDARD", "16011028T030000", daylight or standard, standard, "10"),
        ("DAYLIGHT", "16010325T020000", standard, daylight or standard, "3"),
    ]
    rules = "".join(
        f"BEGIN:{name}\nDTSTART:{start}\nTZOFFSETFROM:{before}\nTZOFFSETTO:{after}\n"
        f"RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU\n{''.join(more)}END:{name}\n"
        for name, start, before, after, month in parts
    )
    return f"BEGIN:VTIMEZONE\nTZID:{tzid}\n{rules}END:VTIMEZONE\n"
