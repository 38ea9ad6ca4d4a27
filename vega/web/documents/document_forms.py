"""The forms of documents: a file with its name and its kind."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from flask import request
from werkzeug.datastructures import FileStorage
from wtforms import FileField, SelectField, StringField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]

from vega.errors import DocumentDeleted, DocumentsFull, DocumentTooLarge, Fact, InvalidInput
from vega.labels import DOCUMENT_KIND_LABELS
from vega.rules.document_files import LONGEST_NAME, clean_file_name
from vega.rules.document_kinds import kind_of
from vega.services.documents.saving import Upload
from vega.web.ui.forms import SchemaForm
from vega.web.ui.htmx import cut_title

NAME = {"maxlength": LONGEST_NAME, "dir": "auto", "autocomplete": "off"}
KINDS = [SelectChoice(str(kind), label) for kind, label in DOCUMENT_KIND_LABELS.items()]
FROM_NAME = SelectChoice("", "Detect from name")
SEVERAL = "Upload one file at a time."


def sent_files() -> Sequence[FileStorage]:
    """Return the files of the form; a browser sends one without a name where none is chosen."""
    return [file for file in request.files.getlist("file") if file.filename]


class DocumentForm(SchemaForm):
    """What a document is called, and what it is."""

    also_shows = (DocumentDeleted,)
    name = StringField("Name", render_kw=NAME)
    kind = SelectField("Kind", choices=KINDS, validate_choice=False)


class VersionForm(SchemaForm):
    """A file. What is wrong with it is said with its name."""

    also_shows: tuple[type[Fact], ...] = (DocumentTooLarge, DocumentsFull, DocumentDeleted)
    file = FileField("File")
    file_name = ""

    @contextmanager
    def upload(self) -> Iterator[Upload]:
        """Open the file that was sent. Raises `InvalidInput`."""
        files = sent_files()
        if len(files) != 1:
            for file in files:
                file.close()
            raise InvalidInput({"file": SEVERAL if files else "Choose a file."})
        (file,) = files
        self.file_name = clean_file_name(file.filename or "")
        try:
            yield Upload(file.stream, file.filename or "")
        finally:
            file.close()

    def problems_of(self, fact: Fact) -> Mapping[str, str]:
        is_of_file = isinstance(fact, DocumentTooLarge | DocumentsFull)
        return {"file": str(fact)} if is_of_file else super().problems_of(fact)

    def show_problem(self, name: str, problem: str) -> None:
        if name == "file":
            problem = f"The {problem}" if problem.startswith("file ") else problem
            about = f"“{cut_title(self.file_name)}” was not uploaded. " if self.file_name else ""
            problem = f"{about}{problem}"
        super().show_problem(name, problem)


class UploadForm(VersionForm):
    """A new document. Without a kind it is what its name says."""

    kind = SelectField("Kind", choices=[FROM_NAME, *KINDS], default="", validate_choice=False)

    def draft(self) -> dict[str, object]:
        """Return what to keep the file as, for `DocumentDraft`: it is called as it was."""
        return {"name": "", "kind": self.kind.data or kind_of(self.file_name)}
