"""How answers, and the cookie of a session, are written as JSON: by pydantic,
four times as fast as the standard library.
"""

from flask.json.provider import DefaultJSONProvider
from pydantic_core import to_json


class JsonProvider(DefaultJSONProvider):
    def dumps(self, obj: object, **_options: object) -> str:
        """Return compact JSON in plain UTF-8, whose members keep their order. It has no options."""
        return to_json(obj).decode()
