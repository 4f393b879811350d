"""The live view as plain text, for a terminal and for whatever draws no widgets; and as a diagram."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tutorial_src.display.html import Table
from tutorial_src.locale import _
from tutorial_src.traffic.diagram import Diagram
from tutorial_src.traffic.exchange import Exchange

from .arrows import word
from .state_at import lane, state_at

SHOWN = 12  # arrows, and rows of one table


def text(steps: Sequence[dict], n: int | None = None) -> str:
    """The last arrows up to step `n` (None: all), and what the lanes held then."""
    past = steps if n is None else steps[: n + 1]
    if not past:
        return _("Nothing has been sent yet. Open a page of the site, or send a scripted visitor.")
    held, last = state_at(past), past[-1]["n"]
    names = {step["arrow"]["from"].removeprefix("browser:"): _who(step["arrow"]) for step in past}
    jars = [_table(names.get(group, group), rows, last) for group, rows in lane(held, "browser").items()]
    rows = lane(held, "site").get("django_session", [])
    site = _table(_("Site: the rows of django_session"), rows, last)
    kakao = [_table(_groups().get(group, group), found, last) for group, found in lane(held, "kakao").items()]
    return "\n\n".join(map(str, [_arrows(past), *jars, site, *kakao]))


def diagram(steps: Sequence[dict], exchanges: Iterable[Exchange]) -> Diagram:
    """A sequence diagram of the steps' exchanges, each once, and each visitor an actor of its own."""
    by_id = {x.id: x for x in exchanges}
    last = {step["id"]: step for step in steps if step["id"] in by_id}  # with its answer, when that came late
    shown = [step for step in last.values() if not step["arrow"]["static"]]
    notes = {step["id"]: flag["text"] for step in shown for flag in step["arrow"]["flags"] if _is_diagnosis(flag)}
    return Diagram([_as_named(by_id[step["id"]], step["arrow"]) for step in shown], notes)


def markdown(told: str, drawn: Diagram) -> str:
    """The text of the view as it stands, and below it the diagram of its arrows, for whoever reads Markdown."""
    source = drawn._repr_mimebundle_().get("text/vnd.mermaid", "").replace("<br/>", " ")  # nbconvert drops tags
    return "\n\n".join([_fenced("text", told), *([_fenced("mermaid", source)] if source else [])])


def _fenced(language: str, text: str) -> str:
    """A code block whose fence is longer than any row of backticks in it (CommonMark, 4.5)."""
    longest = max((len(row) for row in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def _is_diagnosis(flag: dict) -> bool:
    return flag["kind"] == "diagnosis"


def _as_named(x: Exchange, arrow: dict) -> Exchange:
    return replace(x, who=arrow["who"]) if arrow["inferred"] else x


def _arrows(steps: Sequence[dict]) -> str:
    shown = [step for step in steps if not step["arrow"]["static"]][-SHOWN:]
    title = _("Exchanges: the last {shown} of {count}", shown=len(shown), count=len(steps))
    flagged = [[f"{step['n']:>4}  {step['arrow']['label']}", *_flags(step)] for step in shown]
    return "\n".join([title, *(line for lines in flagged for line in lines)])


def _flags(step: dict) -> list[str]:
    return [f"      ! {flag['text']}" for flag in step["arrow"]["flags"]]


def _who(arrow: dict) -> str:
    if not arrow["inferred"]:
        return _("The jar of {name}", name=arrow["who"])
    return _("The jar of {name}, inferred from what it sends and receives", name=arrow["who"])


def _groups() -> dict[str, str]:
    return {
        "logins": _("Kakao: logins"),
        "consents": _("Kakao: consents"),
        "codes": _("Kakao: authorization codes"),
        "tokens": _("Kakao: tokens"),
    }


def _table(title: str, changes: list[dict], n: int) -> Table:
    """The newest rows of a lane's group; what differs at step `n` is marked."""
    more = len(changes) - SHOWN
    return Table(
        title=title,
        rows=_rows(changes[-SHOWN:], n),
        columns=_columns(changes),
        empty=_("No row. Nobody has written into a session yet."),
        notes=[_("… and {count} more", count=more)] if more > 0 else [],
    )


def _columns(changes: list[dict]) -> list[str]:
    return ["", *(name for name in changes[0]["item"] if name != "left"), _("mark")] if changes else []


def _rows(changes: list[dict], n: int) -> list[list[str]]:
    return [
        [
            change["session"] or "",
            *(str(value) for name, value in change["item"].items() if name != "left"),
            word(change["mark"]) if change["n"] == n else "",
        ]
        for change in changes
    ]
