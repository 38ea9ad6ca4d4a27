"""What the current request finds: the server's settings, and the account that is signed in."""

from flask import current_app
from flask_login import current_user

from vega.config import Config
from vega.services.account import Account


def server_config() -> Config:
    config: Config = current_app.config["VEGA"]
    return config


def current_account() -> Account:
    """Return the account itself, not Flask-Login's proxy of it."""
    account: Account = current_user._get_current_object()
    return account
