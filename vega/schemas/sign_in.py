"""What clients sign in with."""

from pydantic import Field

from vega.schemas.fields import Query
from vega.schemas.inputs import Input


class Credentials(Input):
    """What a person signs in with."""

    username: Query
    password: Query


class RefreshRequest(Input):
    """What keeps a client signed in."""

    refresh_token: Query = Field(validation_alias="refresh_token")
