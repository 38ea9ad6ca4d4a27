"""What people read: README, CONTRIBUTING and docs, with their blocks of code and their links."""

import re
import shlex
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
COUNTED = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
DOCUMENTS = {
    str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
    for path in [*COUNTED, ROOT / "CONTRIBUTING.md"]
}
DEPLOY = DOCUMENTS["docs/deploy.md"]


class Block(NamedTuple):
    document: str
    before: str  # the paragraph above it
    code: str


def blocks(language: str, *documents: str) -> list[Block]:
    """Return the blocks of code of a language, those of these documents or of all."""
    pattern = re.compile(rf"^ *```{language}\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
    return [
        Block(document, text[: found.start()].rstrip().rpartition("\n\n")[2], found[1])
        for document, text in DOCUMENTS.items()
        if not documents or document in documents
        for found in pattern.finditer(text)
    ]


def server_command(program: str) -> list[str]:
    """Return how docs/deploy.md starts a WSGI server, with `{port}` for the port."""
    (code,) = (
        each.code for each in blocks("sh", "docs/deploy.md") if f"bin/{program} " in each.code
    )
    _, _, arguments = code.replace("\\\n", "").partition(f".venv/bin/{program} ")
    return [program, *shlex.split(arguments.replace("8765", "{port}"))]


(README_COMMAND,) = (
    each.code.strip() for each in blocks("sh", "README.md") if "pytest" not in each.code
)
