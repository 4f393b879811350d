"""The widgets' scripts: modules joined into one text, which is made of nothing but nodes."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Route

import tutorial_src
from tutorial_src.display.bundle import bundle

SOURCE = Path(tutorial_src.__file__).parent
SCRIPTS = sorted(SOURCE.rglob("*.js"))
ENTRIES = [path for path in SCRIPTS if "export default" in path.read_text(encoding="utf-8")]


@pytest.fixture
def write(tmp_path):
    """Writes a module; answers its path."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_what_is_imported_stands_before_its_use(write):
    write("dom.js", "export const make = 1;\n")
    script = write("view/scope.js", 'import { make } from "../dom.js";\nexport default make;\n')
    assert bundle(script) == "const make = 1;\nexport default make;\n"


def test_what_two_modules_import_stands_once(write):
    write("dom.js", "export const make = 1;\n")
    write("lanes.js", 'import { make } from "./dom.js";\nexport const lane = make;\n')
    script = write("scope.js", 'import { make } from "./dom.js";\nimport { lane } from "./lanes.js";\n')
    assert bundle(script) == "const make = 1;\nconst lane = make;\n"


def test_a_module_that_is_not_there_is_named(write):
    with pytest.raises(FileNotFoundError, match=r"lost\.js"):
        bundle(write("scope.js", 'import { lost } from "./lost.js";\n'))


def test_every_module_is_part_of_a_widget():
    joined = "".join(map(bundle, ENTRIES))
    first_lines = {path.name: path.read_text(encoding="utf-8").partition("\n")[0] for path in SCRIPTS}
    assert [name for name, line in first_lines.items() if line not in joined] == []


def test_a_widget_asks_for_no_module_and_gives_one_thing():
    left = {path.name: re.findall(r"^(?:import .*|export \w+)", bundle(path), re.MULTILINE) for path in ENTRIES}
    assert left == dict.fromkeys(left, ["export default"])


def test_a_browser_takes_them_unjoined_too(page):
    """As an editor sees them: whatever is imported is exported there."""
    page.route("http://course.example/**", _serve)
    page.goto("http://course.example/")
    begin = "path => import(path).then((module) => typeof module.default)"
    given = {path.name: page.evaluate(begin, _url(path)) for path in ENTRIES}
    assert given == {"scope.js": "function", "switches.js": "object", "task.js": "object"}


def test_nothing_is_made_of_markup():
    unsafe = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
    texts = {path.name: path.read_text(encoding="utf-8") for path in SCRIPTS}
    assert [name for name, text in texts.items() if any(word in text for word in unsafe)] == []


def _url(path: Path) -> str:
    return f"/{path.relative_to(SOURCE).as_posix()}"


def _serve(route: Route) -> None:
    path = SOURCE / urlsplit(route.request.url).path[1:]
    if path.suffix == ".js":
        route.fulfill(content_type="text/javascript", body=path.read_text(encoding="utf-8"))
    else:
        route.fulfill(content_type="text/html", body="<!doctype html>")
