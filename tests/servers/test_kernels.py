"""Kernels come and go: the servers live as long as one of them does."""

import os

import psutil
import pytest

from tests.support.server_house import House, lives, until
from tutorial_src.servers.messages import State

posix = pytest.mark.skipif(os.name == "nt", reason="signals to a group are POSIX")
SLOW_END = """
import os, time

end = os._exit
os._exit = lambda code: (time.sleep(0.5), end(code))
"""


def pids(kernel) -> list[int]:
    """The processes of both servers, as a kernel knows them."""
    return [int(kernel.tell(f"lesson.{name}.pid")) for name in ("site", "kakao")]


def spare_of(kernel) -> str:
    """The process that a kernel keeps ready for the next restart, or "None"."""
    return kernel.tell("(spare := lesson.site._spare.waiting) and spare._process.pid")


def test_both_servers_end_with_a_killed_kernel(house: House):
    kernel = house.kernel().begin()
    both = pids(kernel)
    kernel.kill()
    until(lambda: not any(map(lives, both)))


def test_the_spare_ends_with_a_killed_kernel(house: House):
    kernel = house.kernel().begin()
    spare = int(until(lambda: (told := spare_of(kernel)) != "None" and told))
    kernel.kill()
    until(lambda: not lives(spare))


def test_the_lesson_that_began_last_keeps_the_spare(house: House):
    first = house.kernel().begin()
    earlier = int(until(lambda: (spare := spare_of(first)) != "None" and spare))
    second = house.kernel().begin()
    until(lambda: spare_of(second) != "None" and not lives(earlier))
    assert spare_of(first) == "None"


def test_the_lesson_that_restarts_the_site_keeps_the_spare(house: House):
    first, second = house.kernel().begin(), house.kernel().begin()
    until(lambda: spare_of(second) != "None")
    first.do("lesson.site.restart()")
    until(lambda: spare_of(first) != "None" and spare_of(second) == "None")


def test_a_killed_kernel_leaves_no_child(house: House):
    kernel = house.kernel().begin()
    children = psutil.Process(kernel._process.pid).children(recursive=True)
    kernel.kill()
    until(lambda: not any(lives(child.pid) for child in children))


def test_a_stop_by_one_lesson_ends_the_spare_of_the_other(house: House):
    first, second = house.kernel().begin(), house.kernel().begin()
    spare = int(until(lambda: (told := spare_of(second)) != "None" and told))
    first.do("lesson.site.stop()")
    until(lambda: not lives(spare))


@posix
def test_an_interrupt_spares_the_servers(house: House):
    kernel = house.kernel().begin()
    kernel.send("import threading; print('there', flush=True); threading.Event().wait(30)")
    until(lambda: kernel._process.stdout.readline() == "there\n")
    kernel.interrupt()
    assert (kernel.hear(), all(map(lives, pids(kernel)))) == ("interrupted", True)


def test_a_new_kernel_starts_the_servers_again(house: House, ports):
    house.kernel().begin().kill()
    assert house.kernel().begin().tell("lesson.site.port") == str(ports[0])


def test_two_lessons_share_both_servers(house: House):
    assert pids(house.kernel().begin()) == pids(house.kernel().begin())


def test_two_kernels_that_begin_at_once_share_both_servers(house: House):
    first, second = house.kernel(), house.kernel()
    for kernel in (first, second):
        kernel.send("lesson = begin(0)")
    assert [first.hear(), second.hear(), pids(first)] == ["", "", pids(second)]


def test_the_servers_survive_one_of_two_kernels(house: House):
    first, second = house.kernel().begin(), house.kernel().begin()
    first.kill()
    until(lambda: second.tell("lesson.site.is_up") == "True")
    assert all(map(lives, pids(second)))


def test_a_restart_by_one_lesson_is_followed_by_the_other(house: House):
    first, second = house.kernel().begin(), house.kernel().begin()
    first.do("lesson.site.restart()")
    until(lambda: pids(second) == pids(first))


def test_a_visit_in_the_middle_of_another_lessons_restart_waits_for_its_end(house: House):
    first, second = house.kernel().begin(), house.kernel().begin()
    for _restart in range(5):
        first.send("lesson.site.restart()")
        assert second.tell("lesson.browser().get('/').status") == "200"
        first.hear()


def test_a_visit_waits_though_the_site_that_is_restarted_frees_its_port_long_before_its_end(house: House):
    (house.place.parent / "sitecustomize.py").write_text(SLOW_END, encoding="utf-8")
    first, second = house.kernel(), house.kernel()
    first.do(f"import os; os.environ['PYTHONPATH'] = {str(house.place.parent)!r}")
    first.begin(), second.begin()
    for _restart in range(2):
        first.send("lesson.site.restart()")
        assert second.tell("[lesson.browser().get('/').status for _visit in range(20)]") == str([200] * 20)
        first.hear()


def test_a_restart_by_one_lesson_is_told_to_whoever_listens_in_the_other(house: House):
    house.run()
    heard = []
    house.site.listen(heard.append)
    house.kernel().begin().do("lesson.site.restart()")
    until(lambda: State("ready") in heard)


def test_the_other_lesson_keeps_the_new_site_alive(house: House):
    first, second = house.kernel().begin(), house.kernel().begin()
    first.do("lesson.site.restart()")
    until(lambda: pids(second) == pids(first))
    first.kill()
    assert second.tell("lesson.browser().get('/').status") == "200"


def test_an_edit_restarts_the_site_once_for_two_lessons(house: House):
    first, second = house.kernel().begin(), house.kernel().begin()
    before = pids(first)
    house.views.write_text(house.views.read_text(encoding="utf-8") + "\n# mine\n", encoding="utf-8")
    until(lambda: pids(first) == pids(second) != before)


def test_after_an_edit_the_lesson_with_the_spare_starts_the_site(house: House):
    first, second = house.kernel().begin(), house.kernel().begin()
    spare = until(lambda: (told := spare_of(second)) != "None" and told)
    house.views.write_text(house.views.read_text(encoding="utf-8") + "\n# mine\n", encoding="utf-8")
    until(lambda: spare_of(second) not in ("None", spare))
    assert spare_of(first) == "None"


def test_a_site_killed_under_the_lesson_is_told(house: House):
    kernel = house.kernel().begin()
    psutil.Process(pids(kernel)[0]).kill()
    gone = "site: not running. `lesson.site.restart()` starts it."
    until(lambda: kernel.tell("repr(lesson.site)") == gone)


def test_a_visit_of_a_killed_site_is_told(house: House):
    kernel = house.kernel().begin()
    psutil.Process(pids(kernel)[0]).kill()
    until(lambda: kernel.tell("lesson.site.is_up") == "False")
    assert "lesson.site.restart()" in kernel.tell("lesson.browser().get('/')")


@pytest.mark.parametrize("mend", ["lesson.site.restart()", "lesson = begin(0)"])
def test_a_killed_site_is_mended(house: House, mend):
    kernel = house.kernel().begin()
    psutil.Process(pids(kernel)[0]).kill()
    kernel.do(mend)
    assert kernel.tell("lesson.browser().get('/').status") == "200"


def test_a_killed_kakao_is_mended(house: House):
    kernel = house.kernel().begin()
    psutil.Process(pids(kernel)[1]).kill()
    kernel.do("lesson = begin(0)")
    assert kernel.tell("lesson.kakao.is_up") == "True"


def test_a_korean_lesson_gets_a_korean_site(house: House):
    kernel = house.kernel("ko").begin()
    assert 'lang="ko' in house_page(kernel)


def test_the_site_follows_the_language_of_the_last_lesson(house: House):
    house.kernel("ko").begin()
    assert 'lang="en' in house_page(house.kernel("en").begin())


def house_page(kernel) -> str:
    """The front page, as the lesson's visitor gets it."""
    return kernel.tell("__import__('requests').get(lesson.site.url, timeout=9).text.replace(chr(10), ' ')")
