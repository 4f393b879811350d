"""What the lanes hold at a step: the sum of the changes up to it. `history.js` does the same in the page."""

from collections.abc import Sequence

Held = dict[tuple[str, str], dict]  # lane and key → the last change, and the number of its step


def state_at(steps: Sequence[dict], n: int | None = None) -> Held:
    """The state at step `n` (None: the last one); what went at the step before it is not there any more."""
    held: Held = {}
    gone: list[tuple[str, str]] = []
    for step in steps[: len(steps) if n is None else n + 1]:
        for place in gone:
            held.pop(place, None)
        for change in step["changes"]:
            place = change["lane"], change["key"]
            held[place] = {**change, "n": step["n"]}
        gone = [place for place in _places(step) if held[place]["mark"] == "gone"]
    return {place: one for place, one in held.items() if one["item"] is not None}


def _places(step: dict) -> list[tuple[str, str]]:
    return [(change["lane"], change["key"]) for change in step["changes"]]


def lane(held: Held, name: str) -> dict[str, list[dict]]:
    """One lane of it, group by group, in the order in which the groups appeared."""
    groups: dict[str, list[dict]] = {}
    for (where, _key), change in held.items():
        if where == name:
            groups.setdefault(change["group"], []).append(change)
    return groups
