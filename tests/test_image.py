"""The image: what is in it, and its life with a volume, from the first run to an upgrade."""

import json
import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from packaging.requirements import Requirement
from support.browsing import need
from support.image import BUILDAH, MMDEBSTRAP, USER, Image, Store
from support.server import ROOT, Server, posting, until
from support.visitor import Visitor
from test_deploy_files import PIN

from vega.migrations import known_revisions
from vega.version import __version__

pytestmark = pytest.mark.slow

PASSWORD = "correct horse"
MOST_BYTES = 150_000_000  # above its base
MEMORY, MOST_OF_ALL_LAYERS = Path("/dev/shm"), 4e9
KEPT = max((ROOT / "tests" / "databases").glob("????.sql"))


@pytest.fixture
def image() -> Iterator[Image]:
    need(BUILDAH and MMDEBSTRAP and not os.geteuid(), "buildah or mmdebstrap, for root,")
    with TemporaryDirectory(prefix="vega-image-", dir=roomy_memory()) as folder:
        store = Store(Path(folder))
        base = store.make_base()
        with pytest.raises(AssertionError, match="DO NOT MATCH THE HASHES"):
            store.build(base, with_another_hash(store.folder / "changed"))
        yield store.build(base)


def with_another_hash(context: Path) -> Path:
    """Copy what the first step of a build needs, as if a package had been replaced."""
    shutil.copytree(ROOT / "deploy", context / "deploy")
    pins = context / "deploy" / "requirements-build.txt"
    pins.write_text(re.sub(r"sha256:\w{8}", "sha256:00000000", pins.read_text()))
    return context


def roomy_memory() -> Path | None:
    """Return a file system in memory with room for all layers: a third of the time on a disk."""
    is_roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > MOST_OF_ALL_LAYERS
    return MEMORY if is_roomy else None


def test_the_image_is_small_keeps_its_data_in_a_volume_and_upgrades_it(image):
    """One test, since an image takes longer to build than all that is asked of it."""
    it_is_small_runs_as_nobody_special_and_holds_no_tools_to_build_with(image)
    what_is_saved_in_it_outlives_it(image)
    it_upgrades_a_database_of_an_earlier_version(image)


def it_is_small_runs_as_nobody_special_and_holds_no_tools_to_build_with(image: Image) -> None:
    assert image.bytes_above_base() < MOST_BYTES
    assert image.packages() == pinned() | {f"vega-jobs=={__version__}"}
    assert image.settings["User"] == f"{USER}:{USER}"
    assert image.settings["Volumes"] == {"/data": {}}
    assert (image.files / "data").stat().st_uid == USER
    names = {path.name for path in (image.files / "opt/vega/bin").iterdir()}
    assert "vega" in names
    assert not {name for name in names if name.startswith(("pip", "hatch"))}
    assert not [name for name in ("src", "opt/pip", "root/.cache") if (image.files / name).exists()]
    settings_of_pip = image.files / "etc" / "pip.conf"  # where it was mounted, a place is left
    assert not settings_of_pip.exists() or settings_of_pip.read_text() == ""


def pinned() -> set[str]:
    """Return the packages of the requirements that this Debian's Python, 3.13, needs."""
    text = (ROOT / "deploy" / "requirements.txt").read_text()
    pins = [Requirement(pin) for pin, _ in PIN.findall(text)]
    needed = {"python_full_version": "3.13.5", "implementation_name": "cpython"}
    return {
        f"{pin.name}{pin.specifier}"
        for pin in pins
        if pin.marker is None or pin.marker.evaluate(needed)
    }


def what_is_saved_in_it_outlives_it(image: Image) -> None:
    volume = image.volume()
    with image.serving(volume) as server:
        token = set_up(image, server)
        assert server.save(token, posting()).status == 200
        assert image.is_healthy(volume, server.port)
    assert "Vega has stopped." in server.log_text()
    assert not image.is_healthy(volume, server.port)
    with image.serving(volume) as server:
        assert titles(server, token) == ["Software Engineer"]
        image.run(volume, "vega", "backup", "/data/copy.zip")
    restored = image.volume()
    (volume / "copy.zip").rename(restored / "copy.zip")
    image.run(restored, "vega", "restore", "/data/copy.zip")
    assert ask(restored, "SELECT username, title FROM users, jobs") == (
        "alice",
        "Software Engineer",
    )


def set_up(image: Image, server: Server) -> str:
    """Create the administrator with the one-time code; return a token of hers."""
    (code,) = until(lambda: codes_in(server.log_text()), "the link of the first run")
    form = {"code": code, "username": "alice", "password": PASSWORD}
    answer = Visitor(server.port).send_form(f"/setup?code={code}", "/setup", **form)
    assert answer.status == 303
    return image.run(server.folder, "vega", "token", "create", "alice", "--label", "tests")


def codes_in(log: str) -> set[str]:
    """Return the codes of a log, which buildah copies from the container when it comes to that."""
    return set(re.findall(r"/setup\?code=(\w+)\n", log))


def it_upgrades_a_database_of_an_earlier_version(image: Image) -> None:
    volume = image.volume()
    kept = KEPT.read_text(encoding="utf-8")
    token = json.loads(kept.splitlines()[0].removeprefix("-- "))["token"]
    with closing(sqlite3.connect(volume / "vega.db")) as database:
        database.executescript(kept)
    os.chown(volume / "vega.db", USER, USER)
    with image.serving(volume) as server:
        assert len(titles(server, token)) > 10
    assert list((volume / "backups").glob("before-upgrade-*"))
    (revision,) = ask(volume, "SELECT version_num FROM alembic_version")
    assert revision == known_revisions()[-1] != KEPT.stem


def ask(volume: Path, query: str) -> tuple[str, ...]:
    with closing(sqlite3.connect(volume / "vega.db")) as database:
        (row,) = database.execute(query)
    return tuple(row)


def titles(server: Server, token: str) -> list[str]:
    answer = server.get("/api/jobs", token=token)
    assert answer.status == 200
    return [job["title"] for job in answer.json["jobs"]]
