"""The live view as one file: its own slider, no server, no network."""

import base64
import hashlib
import html
import json
from collections.abc import Mapping, Sequence

from tutorial_src.locale import _

PAGE = """<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
<main id="scope"></main>
<script type="application/json" id="held">{held}</script>
<script type="module">{script}</script>
</html>
"""
STARTED = """
const held = JSON.parse(document.getElementById("held").textContent);
const ask = async ({ id }) => ({ kind: "detail", id, detail: held.details[id] });
draw(document.getElementById("scope"), { words: held.words, steps: held.steps, ask });
"""


def to_html(steps: Sequence[dict], details: Mapping[str, dict], words: dict, script: str, style: str) -> str:
    """One self-contained page: `details` by exchange id, `script` and `style` those of the live view."""
    script, style = _without_end(script + STARTED, "script"), _without_end(style, "style")
    held = {"steps": list(steps), "details": dict(details), "words": words}
    return PAGE.format(
        language=html.escape(words["language"]),
        title=html.escape(_("What was sent, and who keeps what")),
        policy=f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; base-uri 'none';"
        " form-action 'none'",
        style=style,
        held=as_data(held),
        script=script,
    )


def as_data(value: object) -> str:
    """JSON that can stand inside of a script element, whatever the texts in it say."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _without_end(text: str, element: str) -> str:
    """Code that cannot close the element that it stands in."""
    return text.replace("</" + element, "<\\/" + element).replace("<!--", "<\\!--").replace("\r\n", "\n")


def _hash(text: str) -> str:
    """The source expression of Content Security Policy that allows this text alone (CSP3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
