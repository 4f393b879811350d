"""Undo is certain: whatever happens to the kernel or the server, nothing of a switch stays."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from tests.faults.conftest import contents
from tests.servers.conftest import house, move_to, ports  # noqa: F401 - a house whose kernels can be killed
from tests.support.server_house import House, Kernel, lives, until
from tutorial_src.faults.catalogue import catalogue
from tutorial_src.faults.panel import NoSuchSwitch
from tutorial_src.servers import active_fault
from tutorial_src.session_table import backup

NAMES = list(catalogue())
WALK = "lesson.switches.walk().response.text"


def tables(database: Path) -> set[str]:
    with closing(sqlite3.connect(database)) as sql:
        return {name for (name,) in sql.execute("SELECT name FROM sqlite_master")}


def rows(database: Path) -> list[tuple]:
    with closing(sqlite3.connect(database)) as sql:
        return sql.execute("SELECT * FROM django_session ORDER BY session_key").fetchall()


@dataclass(frozen=True)
class Left:
    """What a kernel left that threw a switch, let a visitor walk, and was killed."""

    tables: set[str]  # of the database, once the site had ended
    is_thrown: str  # what the next kernel says
    walked: str  # where its visitor ends


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Left]]:
    """The same for every switch: each kernel finds what the one before has left, throws the next, and is killed."""
    folder = tmp_path_factory.mktemp("house")
    with pytest.MonkeyPatch.context() as env:
        move_to(env, folder)
        home, found = House(folder), {}
        kernel = begun(home)
        for name in NAMES:
            assert kernel.do(f"lesson.switches.throw({name!r}); lesson.switches.walk()") == ""
            kill(home, kernel)
            known = tables(home.database)
            kernel = begun(home)
            found[name] = Left(known, kernel.tell("lesson.switches.is_thrown"), kernel.tell(WALK))
        home.close()
    yield found


def begun(on: House) -> Kernel:
    """A kernel that has begun a lesson after the seed."""
    kernel = on.kernel()
    assert kernel.do("lesson = begin('token_from_code')") == ""
    return kernel


def kill(on: House, kernel: Kernel) -> None:
    """Kill a kernel; its site ends."""
    site = on.state()["pid"]
    kernel.kill()
    until(lambda: not lives(site))


@pytest.mark.parametrize("name", NAMES)
def test_a_killed_kernel_leaves_nothing_to_the_next_one(left, name):
    assert left[name].is_thrown == "False"
    assert "access_token" in left[name].walked


@pytest.mark.parametrize("name", ["no_table", "row_flushed", "row_expired"])
def test_a_killed_kernel_leaves_nothing_in_the_database(left, name):
    assert left[name].tables & {backup.KEPT, backup.AWAY} == set()
    assert "django_session" in left[name].tables


@pytest.mark.parametrize("name", ["strict", "no_middleware", "secret_on"])
def test_another_lesson_that_begins_undoes_it(house, name):  # noqa: F811
    first, second = house.kernel(), house.kernel()
    first.do("lesson = begin('token_from_code')")
    first.do(f"lesson.switches.throw({name!r})")
    assert second.do("lesson = begin('token_from_code')") == ""
    assert "access_token" in second.tell(WALK)
    assert first.tell("lesson.switches.is_thrown") == "False"


def test_a_killed_site_puts_the_table_back_when_it_starts(house):  # noqa: F811
    kernel = house.kernel()
    assert kernel.do("lesson = begin('token_from_code'); lesson.switches.throw('no_table')") == ""
    site = psutil.Process(house.state()["pid"])
    site.kill()
    until(lambda: not lives(site.pid))
    assert "django_session" not in tables(house.database)
    assert kernel.do("lesson = begin('token_from_code')") == ""
    assert "django_session" in tables(house.database)


@pytest.mark.parametrize("name", ["row_flushed", "row_expired", "no_table"])
def test_every_row_is_as_it_was(seed, switches, name):
    switches.throw("strict")  # the walk that leaves its row: nobody comes back for it
    switches.walk()
    before = rows(seed.sessions.database)
    switches.throw(name)
    switches.walk()
    switches.undo()
    assert set(before) <= set(rows(seed.sessions.database))


@pytest.mark.parametrize("name", ["row_flushed", "row_expired"])
def test_the_row_of_the_walk_comes_back_too(seed, switches, name):
    switches.throw(name)
    switches.walk()
    given = next(
        x.set_cookies["sessionid"]
        for x in seed.traffic
        if x.who == switches.visitor.name and x.set_cookies.get("sessionid")
    )
    switches.undo()
    assert not seed.sessions.get(given).expired


def test_the_table_keeps_its_index(seed, switches):
    before = tables(seed.sessions.database)
    switches.throw("no_table")
    switches.undo()
    assert tables(seed.sessions.database) == before


def test_of_two_thrown_in_a_row_the_second_is_in_force(switches):
    switches.throw("no_table")
    switches.throw("strict")
    assert switches.thrown.name == "strict"
    page = switches.walk()
    assert page.status == 500 and page.title.startswith("TypeError") and "NoneType" in page.text


def test_of_two_thrown_in_a_row_both_are_undone(switches):
    switches.throw("secret_on")
    switches.throw("clock_wrong")
    switches.undo()
    assert "access_token" in switches.walk().response.json()


def test_the_same_one_is_thrown_twice(switches):
    for _time in range(2):
        switches.throw("no_table")
    assert switches.walk().title == "OperationalError"


def test_a_restart_of_the_site_keeps_the_switch(seed, switches):
    switches.throw("strict")
    seed.site.restart()
    assert switches.walk().status == 500


def test_a_restart_of_the_site_keeps_the_table_away(seed, switches):
    switches.throw("no_table")
    seed.site.restart()
    assert switches.walk().status == 500


def test_to_undo_nothing_is_no_harm(switches):
    assert repr(switches.undo()) == "No switch is thrown."


def test_an_unknown_name_throws_nothing(switches):
    with pytest.raises(NoSuchSwitch, match="'stricct'. There are: other_host, "):
        switches.throw("stricct")
    assert not switches.is_thrown


def test_a_name_is_known_in_other_spellings(switches):
    switches.throw(" Row Flushed ")
    assert switches.thrown.name == "row_flushed"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"name": "strict"}'])
def test_a_state_file_that_cannot_be_read_is_no_switch(tmp_path, text):
    (tmp_path / "switch.json").write_text(text, encoding="utf-8")
    assert active_fault.thrown(tmp_path) is None


def test_what_is_no_database_is_left_alone(tmp_path):
    file = tmp_path / "db.sqlite3"
    file.write_bytes(b"x" * 5000)
    backup.restore_table(file)
    assert file.read_bytes() == b"x" * 5000


def test_the_learners_files_are_byte_identical_through_it_all(seed, switches, files):
    for name in NAMES:
        switches.throw(name)
    switches.undo()
    assert contents(seed) == files
