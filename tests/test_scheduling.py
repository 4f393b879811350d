"""The tests among themselves: no two workers meet on a port, and what shares a fixture stays together."""

import pytest

from tests.support.ports import RANGE, free_ports, slice_of_worker
from tests.support.scheduling import group, rank


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_no_port_is_in_the_slices_of_two_workers(count):
    slices = [slice_of_worker(f"gw{number}", count) for number in range(count)]
    ports = [port for one in slices for port in one]
    assert len(set(ports)) == len(ports) and set(ports) <= set(RANGE)


def test_a_port_is_given_once():
    ports = [port for _time in range(50) for port in free_ports()]
    assert len(set(ports)) == len(ports)


def test_the_tests_of_a_module_stay_together():
    assert group("tests/a/test_b.py::test_c[en]") == group("tests/a/test_b.py::test_d") == "tests/a/test_b.py"


def test_the_lessons_of_each_language_stay_together():
    module = "tests/notebooks/test_lessons_run.py"
    names = [f"{module}::test_a[{name}]" for name in ("en", "en-05_detail_remembers", "ko-05_detail_remembers")]
    assert [group(name) for name in names] == [f"{module}[en]", f"{module}[en]", f"{module}[ko]"]


def test_all_that_share_a_jupyterlab_stay_together():
    assert {group(f"tests/{room}/test_any_in_jupyterlab.py::test_a") for room in ("scope", "doctor")} == {"jupyterlab"}


def test_the_lessons_begin_first():
    assert rank("tests/notebooks/test_lessons_run.py::test_a[en]") < rank("tests/test_desk.py::test_a")
