"""The About page: what runs, under which licence, and the administrator's place of the data."""

from dataclasses import replace
from datetime import timedelta

from support.people import config

from vega.clock import now
from vega.storage.backup import AUTOMATIC_NAME
from vega.version import __version__

PAGE = "/settings/about"


def test_everybody_sees_version_and_licences_and_the_administrator_where_the_data_is(
    app, browser, alice, bob
):
    administrators, others = (browser(user).get(PAGE).text for user in (alice, bob))
    for page in (administrators, others):
        assert f"Vega {__version__}" in page
        assert "MIT licence" in page
        assert "htmx.org" in page
    assert app.instance_path in administrators
    assert app.instance_path not in others
    assert "automatic backup" not in others
    assert f'href="{PAGE}"' in browser(bob).get("/settings").text


def test_the_administrator_sees_when_the_last_automatic_backup_was(app, browser, alice):
    page = browser(alice)
    assert "automatic backups are off" in page.get(PAGE).text
    app.config["VEGA"] = replace(config(), backup_every=timedelta(hours=24))
    assert "None yet" in page.get(PAGE).text
    folder = config().instance_path / "backups"
    folder.mkdir()
    for ago in (timedelta(days=3), timedelta(days=2), -timedelta(days=1)):
        (folder / f"{now() - ago:{AUTOMATIC_NAME}}").touch()
    assert "2 days ago" in page.get(PAGE).text
