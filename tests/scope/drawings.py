"""The drawing of the live view in a page of its own, without a notebook."""

import json
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

from tutorial_src import locale, scope
from tutorial_src.display.bundle import bundle
from tutorial_src.scope.words import words

ROOM = Path(scope.__file__).parent
SCRIPT, STYLE = bundle(ROOM / "scope.js"), (ROOM / "scope.css").read_text(encoding="utf-8")
SETTLED = "async () => { for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame); }"
STAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Drawing</title><style>%s</style>
<main><h1>Drawing</h1><h2>Scope</h2><div id="root"></div></main><script type="module">%s
window.kept = new History();
window.asked = [];
window.replies = {};
window.slow = [];
new PerformanceObserver((list) => list.getEntries().forEach((entry) => slow.push(entry.duration)))
  .observe({ type: "longtask" });
const ask = async (message) => {
  asked.push(message);
  return replies[message.kind] ?? { kind: "refused", text: `no ${message.kind}` };
};
draw(document.getElementById("root"), { words: %s, history: kept, ask });
window.heldAt = (history, n) => [...history.at(n)].map(([key, { change, n }]) => [key, change.mark, n, change.item]);
</script></html>"""


class Drawing:
    """The view of some steps; `replies` are what the kernel would say, by the kind of message."""

    def __init__(self, page: Page, steps: list[dict], *, language: str = "en", **replies: dict) -> None:
        self.page, self.errors = page, []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        locale.use(language)
        page.set_content(STAGE % (STYLE, SCRIPT, json.dumps(words())))
        page.evaluate("replies => Object.assign(window.replies, replies)", replies)
        self.add(*steps)

    def add(self, *steps: dict) -> None:
        """Let these arrive, and wait until they are painted."""
        count = self.page.evaluate("steps => { kept.add(steps); return kept.steps.length; }", list(steps))
        self.page.wait_for_function("n => document.querySelectorAll('li').length === n", arg=count)
        self.settle()

    def settle(self) -> None:
        """Wait for what the next frames paint."""
        self.page.evaluate(SETTLED)

    @property
    def arrows(self) -> Locator:
        """The arrows that are not filtered away."""
        return self.page.locator("ol li:not([hidden]) button")

    @property
    def slider(self) -> Locator:
        """What steps through time."""
        return self.page.get_by_role("slider")

    def lane(self, name: str) -> str:
        """What a lane says, its spaces evened out."""
        text = self.page.get_by_role("region", name=name, exact=True).locator(".scope-held").inner_text()
        return " ".join(text.split())

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            self.page.keyboard.press(key)
        self.settle()

    def asked(self, kind: str) -> list[dict]:
        """What the view asked the kernel for."""
        return [message for message in self.page.evaluate("asked") if message["kind"] == kind]

    def cost(self, script: str, argument: object = None) -> float:
        """Milliseconds of scripting that something takes, painting included."""
        devtools = self.page.context.new_cdp_session(self.page)
        devtools.send("Performance.enable")
        before = _scripting(devtools)
        self.page.evaluate(script, argument)
        self.settle()
        return 1000 * (_scripting(devtools) - before)


def complaints(page: Page, part: str | None = None) -> list[str]:
    """What axe-core finds in a page, or in one part of it."""
    found = Axe().run(page, context=part).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


def _scripting(devtools) -> float:
    told = devtools.send("Performance.getMetrics")["metrics"]
    return next(one["value"] for one in told if one["name"] == "ScriptDuration")
