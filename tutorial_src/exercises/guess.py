"""A prediction in a learner's hands: the options in an order of their own, the guess, and how it came out."""

from tutorial_src.display.errors import UserError
from tutorial_src.locale import _

from .kinds.prediction import Prediction


class NoSuchOption(UserError):
    """The prediction has no option of that letter."""


class Guess:
    """One prediction, and what the learner guessed."""

    def __init__(self, prediction: Prediction) -> None:
        self.prediction = prediction
        self.guessed = ""  # the name of the option

    @property
    def options(self) -> dict[str, str]:
        """The names of the options by their letters, in the order in which they are shown."""
        return dict(zip("abcdefgh", self.prediction.options, strict=False))

    def guess(self, letter: str) -> "Guess":
        """Guess the option of this letter. Raises `NoSuchOption`."""
        if letter not in self.options:
            there = ", ".join(self.options)
            raise NoSuchOption(_("There is no option {letter}. There are: {there}.", letter=repr(letter), there=there))
        self.guessed = self.options[letter]
        return self

    def __repr__(self) -> str:
        asked = self.prediction
        lines = [f"{letter}) {asked.options[name]}" for letter, name in self.options.items()]
        call = f'lesson.predict("{asked.name}").guess("a")'
        if not self.guessed:
            return "\n".join([asked.question, *lines, _("Guess before you run the next cell: {call}", call=call)])
        guessed = _("You guessed: {option}", option=asked.options[self.guessed])
        return "\n".join([asked.question, *lines, guessed, asked.outcome])
