"""Every recorded failure happens for real, and has the same cause."""

import os

import pytest

from tests.diagnosis.scenarios import SCENARIOS
from tests.diagnosis.stage import Stage
from tests.support.desks import opened_lesson
from tutorial_src.diagnosis.doctor import diagnose


@pytest.mark.slow
@pytest.mark.parametrize("name", SCENARIOS)
def test_the_real_failure_has_the_recorded_cause(name: str):
    scenario = SCENARIOS[name]
    with opened_lesson("token_from_code", inside=True) as lesson:
        stage = Stage(lesson)
        scenario.play(stage)
        if os.environ.get("TUTORIAL_RECORD"):
            stage.save(name)
        found = diagnose(stage.exchanges())
    assert (found.cause, found.exchange.path, found.decided) == (scenario.cause, scenario.fails, scenario.decided)
