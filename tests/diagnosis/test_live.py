"""Every recorded failure happens for real, and has the same cause."""

import os

import pytest

from tests.diagnosis.scenarios import SCENARIOS
from tests.diagnosis.stage import Stage
from tutorial_src.diagnosis.doctor import diagnose

ON_PROCESSES: set[str] = set()  # what needs sockets, or a second process


@pytest.mark.slow
@pytest.mark.parametrize("name", SCENARIOS)
def test_the_real_failure_has_the_recorded_cause(name: str, stage: Stage):
    scenario = SCENARIOS[name]
    scenario.play(stage)
    if os.environ.get("TUTORIAL_RECORD"):
        stage.save(name)
    found = diagnose(stage.exchanges())
    assert (found.cause, found.exchange.path, found.decided) == (scenario.cause, scenario.fails, scenario.decided)
