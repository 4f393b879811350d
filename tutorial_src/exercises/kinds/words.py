"""What an exercise says: `notebooks/<language>/exercises/<lesson>.yaml` has an entry for each, under its name."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from tutorial_src.locale.content import Content

from .verdict import CannotTell, NotTried, NotYet

EMPTY = "empty line"  # stands for the start of such a line
PARTS = ("says", "observed", "expected", "look")  # of a reply
GROUPS = ("options", "replies", "evidences")


class Words(Content):
    """The words of one exercise. What several say alike stands in `common.yaml`."""

    def __init__(self, lesson: str, name: str) -> None:
        super().__init__(f"exercises/{lesson}", name)

    def asked(self, *more: str) -> dict:
        """What every kind of exercise takes (name, title, task, hints, why), and these entries besides."""
        texts = {key: self.text(key) for key in ("title", "task", "why")}
        others = {key: self.texts(key) if key in GROUPS else self.text(key) for key in more}
        return {"name": self.at, **texts, "hints": self.lines("hints"), **others}

    def in_order(self, *names: str) -> dict:
        """The items of an order and the reasons why none comes earlier; the first of them needs none."""
        reasons = {name: self.text(f"reasons.{name}") for name in names[1:]}
        items = {name: self.text(f"items.{name}") for name in names}
        return {"items": items, "reasons": {names[0]: "", **reasons}}

    def by_number(self) -> dict[float, str]:
        """The replies to wrong numbers; their keys are these numbers."""
        return {float(number): text for number, text in self.texts("replies").items()}

    def by_spelling(self, spellings: Mapping[str, Sequence[str]]) -> dict[str, str]:
        """The replies to wrong words: which key replies to which of them."""
        return {word: self.reply(key) for key, words in spellings.items() for word in words}

    def by_start(self, keys: Mapping[str, str]) -> Callable[[list[str]], dict[int, str]]:
        """The replies to lines, by what a line begins with (`EMPTY`: with nothing)."""
        replies = {start: self.reply(key) for start, key in keys.items()}
        return lambda lines: {
            number: reply
            for number, line in enumerate(lines, 1)
            for start, reply in replies.items()
            if (line if line.strip() else EMPTY).startswith(start)
        }

    def reply(self, key: str, **values: object) -> str:
        """A reply, or a part of one, as text."""
        return self.text(f"replies.{key}", **values)

    def not_yet(self, key: str, **values: object) -> NotYet:
        """The reply to an attempt that is not right. A part of it that is code or protocol may be among the values."""
        given = {part: str(values[part]) for part in PARTS if part in values}
        return NotYet(**{**self._parts(key, values), **given})

    def cannot_tell(self, key: str, **values: object) -> CannotTell:
        """The reply where there is nothing to judge."""
        return CannotTell(self.reply(key, **values))

    def not_tried(self, key: str, **values: object) -> NotTried:
        """The reply where nothing was tried."""
        return NotTried(self.reply(key, **values))

    def _parts(self, key: str, values: dict[str, object]) -> dict[str, str]:
        there = [part for part in PARTS if self.has(f"replies.{key}.{part}")]
        if not there:
            return {"says": self.reply(key, **values)}
        return {part: self.reply(f"{key}.{part}", **values) for part in there}


COMMON = Words("common", "any_exercise")


def row_holds(data: Mapping) -> str:
    """What a session row holds, by its names: what was observed."""
    return COMMON.reply("row_holds", names=listed(data))


def listed(names: Iterable[str]) -> str:
    """Names for a sentence."""
    return ", ".join(names) or COMMON.reply("nothing")
