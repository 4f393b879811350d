import re

import pytest

from tests.support.courses import ROOT

NAMES = ["requirements", "requirements-dev"]


def locked(name: str) -> set[str]:
    """The pinned packages of a lock, each with its version and condition."""
    return set(re.findall(r"(?m)^(\S+==[^\\\n]+?) \\$", (ROOT / f"{name}.lock").read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", NAMES)
def test_a_lock_names_every_requirement(name):
    wanted = re.findall(r"(?m)^([\w-]+)[><=]", (ROOT / f"{name}.txt").read_text(encoding="utf-8"))
    assert {package.lower() for package in wanted} <= {pin.split("==")[0] for pin in locked(name)}


@pytest.mark.parametrize("name", NAMES)
def test_every_pin_has_its_hashes(name):
    text = (ROOT / f"{name}.lock").read_text(encoding="utf-8")
    assert len(re.findall(r"(?m)^\S+==.*\\\n    --hash=sha256:", text)) == text.count("==") - text.count(" == ")


@pytest.mark.parametrize("name", NAMES)
def test_a_lock_names_no_place_of_its_maker(name):
    assert not re.search(r"://|file:|--index|--find-links|(?m:# via.* /)", (ROOT / f"{name}.lock").read_text("utf-8"))


def test_the_two_locks_agree():
    assert locked("requirements") <= locked("requirements-dev")
