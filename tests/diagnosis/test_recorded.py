"""Recorded failures of the real site, each with the cause and the evidence that its diagnosis must have."""

import pytest

from tests.diagnosis.scenarios import SCENARIOS
from tests.diagnosis.stage import RECORDED, recorded
from tutorial_src.diagnosis.doctor import diagnose


def test_every_scenario_is_recorded():
    assert sorted(path.stem for path in RECORDED.glob("*.jsonl")) == sorted(SCENARIOS)


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_cause_is_the_one_that_was_made(name):
    found = diagnose(recorded(name))
    assert (found.cause, found.decided) == (SCENARIOS[name].cause, SCENARIOS[name].decided)


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_diagnosis_names_the_exchange_that_failed(name):
    assert diagnose(recorded(name)).exchange.path == SCENARIOS[name].fails


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_evidence_says_what_was_seen(name):
    said = repr(diagnose(recorded(name)))
    assert [words for words in SCENARIOS[name].says if words not in said] == []


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_line_of_evidence_names_one_of_the_exchanges(name):
    exchanges = recorded(name)
    lines = diagnose(exchanges).evidence
    assert lines and all(line.exchange in exchanges for line in lines)


@pytest.mark.parametrize("name", SCENARIOS)
def test_there_is_a_mend_or_an_experiment_and_never_neither(name):
    found = diagnose(recorded(name))
    assert bool(found.mend) != bool(found.experiment)


@pytest.mark.parametrize("path", sorted(RECORDED.glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_record_is_small_and_holds_no_path_of_a_computer(path):
    text = path.read_text(encoding="utf-8")
    assert len(text) < 100_000
    assert [part for part in ("/home/", "/Users/", "desk-", "site-packages", "python3") if part in text] == []
