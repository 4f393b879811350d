"""Recorded failures of the real site, each with the cause and the evidence that its diagnosis must have."""

from tests.diagnosis.scenarios import SCENARIOS
from tests.diagnosis.stage import RECORDED, recorded
from tutorial_src.diagnosis.doctor import diagnose

PRIVATE = ("/home/", "/Users/", "desk-", "site-packages", "python3")


def test_every_scenario_is_recorded():
    assert sorted(path.stem for path in RECORDED.glob("*.jsonl")) == sorted(SCENARIOS)


def test_the_cause_is_the_one_that_was_made():
    found = {name: diagnose(recorded(name)) for name in SCENARIOS}
    made = {name: (one.cause, one.decided) for name, one in SCENARIOS.items()}
    assert {name: (one.cause, one.decided) for name, one in found.items()} == made


def test_the_diagnosis_names_the_exchange_that_failed():
    found = {name: diagnose(recorded(name)).exchange.path for name in SCENARIOS}
    assert found == {name: one.fails for name, one in SCENARIOS.items()}


def test_the_evidence_says_what_was_seen():
    said = {name: repr(diagnose(recorded(name))) for name in SCENARIOS}
    assert [(name, words) for name in SCENARIOS for words in SCENARIOS[name].says if words not in said[name]] == []


def test_every_line_of_evidence_names_one_of_the_exchanges():
    for name in SCENARIOS:
        exchanges = recorded(name)
        lines = diagnose(exchanges).evidence
        assert lines and all(line.exchange in exchanges for line in lines), name


def test_there_is_a_fix_or_an_experiment_and_never_neither():
    found = {name: diagnose(recorded(name)) for name in SCENARIOS}
    assert [name for name, one in found.items() if bool(one.fix) == bool(one.experiment)] == []


def test_every_record_is_small():
    assert [path.stem for path in RECORDED.glob("*.jsonl") if len(path.read_text(encoding="utf-8")) >= 100_000] == []


def test_no_record_holds_a_path_of_a_computer():
    texts = {path.stem: path.read_text(encoding="utf-8") for path in RECORDED.glob("*.jsonl")}
    assert [(name, part) for name, text in texts.items() for part in PRIVATE if part in text] == []
