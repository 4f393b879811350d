"""A prediction: what the learner thinks will happen, asked before a cell is run that shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from tutorial_src.locale.content import Content


@dataclass(frozen=True, kw_only=True)
class Prediction:
    """A question with options, of which one comes true. `belief` is the key of the belief that it tests, or ""."""

    name: str  # unique in its lesson
    question: str
    options: Mapping[str, str]  # by names that say what they are; shown in an order of the learner's own
    right: str  # the name of the option that comes true
    outcome: str  # what the cell that follows shows
    belief: str = ""


def predicted(lesson: str, name: str, *, right: str, belief: str = "") -> Prediction:
    """The prediction whose words are under `name` in `notebooks/<language>/predictions/<lesson>.yaml`.

    Raises `ContentError`.
    """
    words = Content(f"predictions/{lesson}", name)
    return Prediction(
        name=name,
        question=words.text("question"),
        options=words.texts("options"),
        right=right,
        outcome=words.text("outcome"),
        belief=belief,
    )
