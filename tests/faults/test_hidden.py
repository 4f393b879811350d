"""A switch that is thrown by chance is told nowhere before it is diagnosed or undone."""

import json
from dataclasses import dataclass

import pytest

from tests.faults.conftest import folder
from tutorial_src.faults.catalogue import catalogue
from tutorial_src.lesson.lesson import Lesson
from tutorial_src.servers import active_fault

NAMES = list(catalogue())


@dataclass(frozen=True)
class Hidden:
    """A switch that chance has thrown, after a walk, and what a learner could see of it."""

    name: str
    panel: tuple  # what it says, whether it is hidden, which one is thrown
    told: str  # everything that is shown, but for the list of all switches
    log: str
    diagnosis: str
    undone: str
    diagnosis_then: str


@pytest.fixture(scope="module", params=NAMES)
def hidden(request, seed) -> Hidden:
    """Each switch in turn, as if chance had thrown it, walked through and undone again."""
    switches = seed.switches
    with pytest.MonkeyPatch.context() as chance:
        chance.setattr("tutorial_src.faults.panel.secrets.choice", lambda names: request.param)
        switches.throw()
    switches.walk()
    panel = switches.says, switches.is_hidden, switches.thrown
    seen = told(seed), seed.site.log, repr(seed.diagnosis)
    return Hidden(noted(seed).name, panel, *seen, repr(switches.undo()), repr(seed.diagnosis))


def noted(lesson: Lesson) -> active_fault.Thrown | None:
    """The switch that is thrown, hidden or not."""
    return active_fault.thrown(folder(lesson))


def told(lesson: Lesson) -> str:
    """What the panel, the walk, the site, the view and the doctor show."""
    switches = lesson.switches
    widget = switches._repr_mimebundle_() and switches._widget
    shown = [switches.says, *switches.ended, repr(switches.thrown), repr(switches.link), repr(switches.page)]
    exchanges = [repr(x) + x.error + x.printed for x in lesson.traffic if x.who == switches.visitor.name]
    shown += [json.dumps(widget.state), *exchanges, repr(lesson.site)]
    return "\n".join([*shown, repr(lesson.scope()), repr(lesson.diagnosis)])


def test_no_name_and_no_title(hidden):
    switch = catalogue()[hidden.name]
    assert hidden.name not in hidden.told
    assert switch.does not in hidden.told
    assert switch.title not in hidden.told


def test_the_texts_of_the_panel_are_the_same_for_every_one(hidden):
    assert hidden.panel == ("One switch is thrown. Find out which one.", True, None)


def test_the_log_does_not_name_it(hidden):
    assert hidden.name not in hidden.log


def test_the_doctor_keeps_to_itself_why_it_failed(hidden):
    assert hidden.diagnosis.startswith("A hidden switch is thrown")
    assert hidden.diagnosis_then.startswith("✗")


def test_undo_tells_which_it_was(hidden):
    assert hidden.undone.startswith(f"Undone: {catalogue()[hidden.name].title}.")


def test_a_diagnosed_one_is_told_and_goes_on(seed, switches):
    switches.throw()
    active_fault.reveal(folder(seed))
    assert switches.thrown.name == noted(seed).name


def test_chance_throws_another_one_than_the_last(seed, switches):
    names = []
    for _time in range(4):
        switches.throw()
        names.append(noted(seed).name)
    assert all(one != other for one, other in zip(names, names[1:], strict=False))


def test_a_word_throws_the_same_one_for_everybody(seed, switches):
    names = set()
    for word in ("Monday", " monday "):
        switches.throw(word=word)
        assert switches.is_hidden
        names.add(noted(seed).name)
    assert len(names) == 1


def test_a_number_is_a_word_too(seed, switches):
    switches.throw(word=7)
    first = noted(seed).name
    switches.throw(word="7")
    assert noted(seed).name == first


def test_words_reach_every_switch(switches):
    assert {switches._drawn(NAMES, word) for word in range(200)} == set(NAMES)
