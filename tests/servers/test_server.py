"""One server as an object: it starts, answers, restarts, stops, and remembers its last words."""

import os
import stat
from pathlib import Path

import pytest
import requests

from tests.support.server_house import House, listening, lives, started_on, until
from tutorial_src.servers.messages import Follow, Recorded
from tutorial_src.servers.pair import ServerPair
from tutorial_src.servers.server import ServerDidNotStart, ServerIsStopped
from tutorial_src.servers.state_file import StateFile

no_modes = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")


def test_both_answer_after_the_start(running: House):
    assert [requests.get(s.url, timeout=9).status_code for s in (running.site, running.kakao)] == [200, 200]


def test_site_kakao_and_leases_are_on_loopback_alone(running: House):
    assert listening(running.site.pid) == ["127.0.0.1"] * 2
    assert {"127.0.0.1"} <= set(listening(running.kakao.pid)) <= {"127.0.0.1", "::1"}


def test_the_site_answers_to_no_name_from_elsewhere(running: House):
    assert running.get("/blogMain/", headers={"Host": "evil.example"}).status_code == 400


def test_a_server_shows_where_it_runs(running: House):
    assert repr(running.site) == f"site: {running.site.url} (process {running.site.pid})"


def test_a_second_run_keeps_the_processes(running: House):
    before = running.site.pid
    assert running.run().site.pid == before


def test_a_restart_keeps_the_address(house: House):
    address = house.run().site.url
    house.site.restart()
    assert house.site.url == address


def test_a_restart_is_another_process(house: House):
    before = house.run().site.pid
    house.site.restart()
    assert house.site.pid != before


def test_a_restart_runs_the_new_code(house: House):
    house.run()
    house.add_view("from django.http import HttpResponse\ndef view(request): return HttpResponse('new')\n")
    house.site.restart()
    assert house.get("/try/").text == "new"


def test_the_next_process_stands_ready(house: House):
    house.run()
    until(lambda: house.site._spare.waiting)
    house.site.restart()
    assert house.get().status_code == 200


def test_a_spare_that_was_killed_is_not_missed(house: House):
    house.run()
    until(lambda: house.site._spare.waiting)._process.kill()
    house.site.restart()
    assert house.site.is_up


def test_a_stopped_site_says_so(house: House):
    house.run().site.stop()
    assert repr(house.site) == "site: not running. `lesson.site.restart()` starts it."


def test_a_stopped_site_leaves_no_process(house: House):
    house.run()
    until(lambda: house.site._spare.waiting)
    house.site.stop()
    until(lambda: [process.pid for process in started_on(house.place)] == [house.kakao.pid])


def test_a_stopped_site_makes_no_spare_process_later(house: House):
    house.run().site.stop()
    house.site._spare._make()  # what the timer does
    assert not house.site._spare.waiting


def test_a_file_saved_just_before_the_stop_starts_nothing(house: House):
    before = house.run().site.generation
    house.site.stop()
    house.site._restart_quietly(before)
    assert not house.site.is_up


def test_a_check_that_comes_after_the_stop_starts_nothing(house: House):
    before = house.run().site.generation
    house.site.stop()
    with pytest.raises(ServerIsStopped):
        house.site.restart(if_generation=before)
    assert not house.site.is_up


def test_a_process_that_is_made_for_a_desk_that_is_gone_lays_out_none(house: House):
    place = house.place.with_name("gone")
    ServerPair(place).site._spare.make()
    assert not place.exists()


def test_a_stopped_site_starts_again(house: House):
    house.run().site.stop()
    house.site.restart()
    assert house.get().status_code == 200


def test_released_servers_end(house: House):
    pid = house.run().site.pid
    house.pair.release()
    until(lambda: not lives(pid))


def test_a_server_that_ends_takes_its_state_file_along(house: House):
    house.run()
    house.pair.release()
    until(lambda: not (house.servers / "site.json").exists())


@no_modes
@pytest.mark.parametrize("mode", [None, 0o755])
def test_what_the_servers_write_is_for_its_owner_alone(house: House, mode):
    if mode:  # as older versions made it
        house.servers.mkdir(mode)
    house.pair.warm_up()
    house.run()
    assert stat.S_IMODE(house.servers.stat().st_mode) == 0o700


@no_modes
def test_the_state_file_is_for_its_owner_alone(running: House):
    assert stat.S_IMODE((running.servers / "site.json").stat().st_mode) == 0o600


def test_a_state_file_that_somebody_reads_is_written_a_moment_later(tmp_path, monkeypatch):
    refusals, replace = [PermissionError, PermissionError], Path.replace

    def refuse(draft: Path, path: Path) -> Path:  # as Windows does
        if refusals:
            raise refusals.pop()
        return replace(draft, path)

    monkeypatch.setattr(Path, "replace", refuse)
    StateFile(tmp_path / "site.json").write({"pid": 1})
    assert StateFile(tmp_path / "site.json").read() == {"pid": 1}


def test_a_state_file_that_cannot_be_written_leaves_no_draft(tmp_path, monkeypatch):
    (tmp_path / "site.json").mkdir()  # no file can take its place
    monkeypatch.setattr("tutorial_src.system.files.READING", 0)
    with pytest.raises(OSError):
        StateFile(tmp_path / "site.json").write({"pid": 1})
    assert [path.name for path in tmp_path.iterdir()] == ["site.json"]


def test_the_log_is_what_the_views_print(house: House):
    code = "from django.http import HttpResponse\ndef view(r): print('안녕'); return HttpResponse()\n"
    house.add_view(code)
    house.run().get("/try/")
    assert "안녕" in repr(house.site.log)


def test_each_line_of_the_log_has_one_end(house: House):
    code = "from django.http import HttpResponse\ndef view(r): print('one\\ntwo'); return HttpResponse()\n"
    house.add_view(code)
    house.run().get("/try/")
    assert house.site.log.splitlines()[:2] == ["one", "two"]
    assert b"\r\r" not in (house.servers / "site.log").read_bytes()


def test_the_log_begins_anew_with_the_process(house: House):
    house.run().get("/no-such-page/")
    house.site.restart()
    assert "no-such-page" not in house.site.log


def test_no_log_yet(house: House):
    assert repr(house.site.log) == "(nothing yet)"


def test_the_site_is_told_where_kakao_is(house: House):
    house.add_view(
        "from django.conf import settings\nfrom django.http import HttpResponse\n"
        "def view(request): return HttpResponse(settings.KAKAO_AUTH_URL)\n"
    )
    assert house.run().get("/try/").text == house.kakao.url


def test_static_files_are_served(running: House):
    assert running.get("/static/blogapp/style.css").status_code == 200


def test_a_listener_hears_of_exchanges(house: House):
    heard = []
    house.site.listen(heard.append)
    house.run().get()
    until(lambda: Recorded("site") in heard)


def test_a_listener_that_has_ended_hears_no_more(house: House):
    heard, witness = [], []
    end = house.site.listen(heard.append)
    house.site.listen(witness.append)
    end()
    house.run().get()
    until(lambda: Recorded("site") in witness)
    assert heard == []


def test_with_the_last_listener_the_wish_for_news_ends(house: House, monkeypatch):
    told = []
    monkeypatch.setattr(house.site, "tell", told.append)
    for end in [house.site.listen(print), house.site.listen(print)]:
        end()
    assert told[-2:] == [Follow(True), Follow(False)]


def test_a_process_that_never_becomes_ready_is_given_up(house: House, monkeypatch):
    monkeypatch.setattr("tutorial_src.servers.process_server.TO_START", 0.5)
    house.views.write_text("import time; time.sleep(60)", encoding="utf-8")
    with pytest.raises(ServerDidNotStart, match=r"still starting after 0\.5 seconds"):
        house.run()
