"""JupyterLab as the course opens it: on the desk, at lesson 00, in the learner's language."""

import json
import os
from pathlib import Path

from tutorial_src.desk.folder import move_on, prepare
from tutorial_src.locale import _

from .environment import PYTHON, ROOT
from .programs import hand_over
from .words import LANGUAGE

MENUS = {"ko": "ko_KR"}  # the language packs of requirements.txt, as JupyterLab names them


def open_lab(desk: Path, *, port: int, no_browser: bool, rest: list[str]) -> int:
    """Open JupyterLab with a random token on 127.0.0.1; `rest` are options of JupyterLab's own."""
    if moved := move_on(ROOT, desk):
        print(moved)
    prepare(ROOT, desk)
    own = desk / ".jupyter"
    write_defaults(own / "config" / "labconfig" / "default_setting_overrides.json")
    print(
        _("Opening JupyterLab. If no browser opens, paste an address from below into yours. Ctrl+C ends it."),
        flush=True,
    )
    options = [
        "--ip=127.0.0.1",
        f"--port={port}",
        f"--ServerApp.root_dir={desk}",
        f"--LabApp.default_url=/lab/tree/{LANGUAGE}/00_start_here.ipynb",
        "--log-level=WARN",  # the address stands out
        "-y",  # Ctrl+C ends it without a question
        *["--no-browser"] * no_browser,
        *["--allow-root"] * (os.name != "nt" and os.geteuid() == 0),  # in a container there is nobody else
        *rest,
    ]
    return hand_over([PYTHON, "-m", "jupyterlab", *options], **environment_of_lab(own))


def environment_of_lab(own: Path) -> dict[str, str]:
    """JupyterLab's folders inside the desk: another Jupyter on this machine has no say, nor is it touched."""
    return {
        "JUPYTER_CONFIG_DIR": str(own / "config"),
        "JUPYTER_DATA_DIR": str(own / "data"),
        "JUPYTER_RUNTIME_DIR": str(own / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(own / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(own / "workspaces"),
        "JUPYTER_PREFER_ENV_PATH": "1",  # the kernel is the one of `.venv`
        "TUTORIAL_LANG": LANGUAGE,
        "TUTORIAL_VIEW": "beside",
    }


def write_defaults(path: Path) -> None:
    """The course's defaults for JupyterLab; what the learner sets in its menus stands above them."""
    defaults = json.dumps(
        {
            "@jupyterlab/translation-extension:plugin": {"locale": MENUS.get(LANGUAGE, "en")},
            "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
        }
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != defaults:
        path.write_text(defaults, encoding="utf-8")
