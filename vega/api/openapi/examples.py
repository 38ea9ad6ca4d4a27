"""Example calls of the API to copy and paste, in curl and Python."""

import json
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SHELL_TOKEN = "$VEGA_TOKEN"  # noqa: S105 - a shell variable
PYTHON_TOKEN = "YOUR_API_TOKEN"  # noqa: S105


class Placeholder(str):
    """What the reader replaces in an example, such as `JOB_ID`; it is shown without quotes."""

    __slots__ = ()


@dataclass(frozen=True)
class Call:
    """An API call. `url` has no query, `body` is JSON, a text or a form; `has_body` says if a
    successful response has a body, and `saves_as` the file that it is saved as.

    In a form, `file` is the name of a file.
    """

    method: str
    url: str
    query: Mapping[str, Any]
    body: Any
    needs_token: bool
    has_body: bool
    is_form: bool
    saves_as: str


def as_curl(call: Call, token: str | None = None) -> str:
    """Return the call for curl. `token` needs no quoting; None means a shell variable.

    Prints the response headers if there is no body.
    """
    parts = ["curl" if call.has_body else "curl -i"]
    if call.query:
        parts[0] += " -G"
    elif call.method != ("GET" if call.body is None else "POST"):
        parts[0] += f" -X {call.method}"
    parts[0] += f" {shlex.quote(call.url)}"
    if call.needs_token:
        parts.append(f'-H "Authorization: Bearer {token or SHELL_TOKEN}"')
    if call.saves_as:
        parts.append(f"-o {shlex.quote(call.saves_as)}")
    if call.is_form:
        file = {"file": f"@{call.body['file']}"}
        parts += [f"-F {shlex.quote(f'{k}={v}')}" for k, v in {**call.body, **file}.items()]
    elif isinstance(call.body, str):
        parts += ["-H 'Content-Type: text/plain'", f"-d {shlex.quote(call.body)}"]
    elif call.body is not None:
        text = _json(call.body).replace("\n", "\n  ")
        parts += ["-H 'Content-Type: application/json'", f"-d {shlex.quote(text)}"]
    parts += [
        f"--data-urlencode {shlex.quote(f'{key}={value}')}" for key, value in call.query.items()
    ]
    return " \\\n  ".join(parts)


def _json(body: Mapping[str, Any]) -> str:
    text = json.dumps(body, indent=2, ensure_ascii=False)
    for value in body.values():
        if isinstance(value, Placeholder):
            text = text.replace(json.dumps(value), value)
    return text


def as_python(call: Call, token: str | None = None) -> str:
    """Return the call for Python, with the library requests."""
    arguments = [_literal(call.url, 4)]
    headers = {"Authorization": f"Bearer {token or PYTHON_TOKEN}"} if call.needs_token else {}
    if isinstance(call.body, str):
        headers["Content-Type"] = "text/plain"
    if headers:
        arguments.append(f"headers={_line(headers)}")
    if call.query:
        arguments.append(f"params={_literal(call.query, 4)}")
    if call.is_form:
        fields = {name: value for name, value in call.body.items() if name != "file"}
        arguments.append(f'files={{"file": open({_literal(call.body["file"])}, "rb")}}')
        arguments += [f"data={_line(fields)}"] if fields else []
    elif isinstance(call.body, str):
        arguments.append(f"data={_literal(call.body, 4)}")
    elif call.body is not None:
        arguments.append(f"json={_literal(call.body, 4)}")
    arguments.append("timeout=30")
    given = "".join(f"    {argument},\n" for argument in arguments)
    has_json = call.has_body and not call.saves_as
    shown = "response.status_code" + (", response.json()" if has_json else "")
    call_line = f"response = requests.{call.method.lower()}(\n{given})"
    saving = _save_python(call.saves_as) if call.saves_as else ""
    return f"import requests\n\n{call_line}\nprint({shown})" + saving


def _save_python(name: str) -> str:
    return f'\nwith open({_literal(name)}, "wb") as file:\n    file.write(response.content)'


def _line(value: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{_literal(key)}: {_literal(it)}" for key, it in value.items()) + "}"


def _literal(value: Any, indent: int = 0) -> str:
    """Format a value as a Python literal. JSON strings are valid Python."""
    if isinstance(value, Placeholder):
        return value
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if not isinstance(value, Mapping):
        return repr(value)
    inner = " " * (indent + 4)
    lines = [f"{inner}{_literal(key)}: {_literal(it, indent + 4)}," for key, it in value.items()]
    return "\n".join(["{", *lines, " " * indent + "}"])
