"""Which Kakao the lessons talk to: practice Kakao, or the real one when a REST API key is there.

The key and secret come from the environment or from a git-ignored `.env` beside `start.py`. They reach the
site's process through its environment alone, and are never written or shown.
"""

import os
from base64 import b64encode
from dataclasses import dataclass, field
from pathlib import Path

from tutorial_src.locale import _

from .background import Threads
from .messages import State
from .server import Log, Server

PRACTICE_KEY = "c0ffee00c0ffee00c0ffee00c0ffee00"
PRACTICE_SECRET = "PracticeSecretPracticeSecret0000"  # noqa: S105 - opens practice Kakao alone, and is part of a lesson
AUTH_URL, API_URL = "https://kauth.kakao.com", "https://kapi.kakao.com"


@dataclass(frozen=True)
class KakaoApp:
    """An app registered at Kakao: the practice one, or the learner's own."""

    rest_api_key: str = field(default=PRACTICE_KEY, repr=False)
    client_secret: str = field(default=PRACTICE_SECRET, repr=False)

    @classmethod
    def of(cls, root: Path) -> "KakaoApp":
        """The app that the environment or `root/.env` names, else the practice one."""
        said = {**_dotenv(root / ".env"), **os.environ}
        key = said.get("KAKAO_REST_API_KEY", "").strip()
        live = key not in ("", PRACTICE_KEY)
        return cls(key, said.get("KAKAO_CLIENT_SECRET", "").strip()) if live else cls()

    @property
    def live(self) -> bool:
        """Whether this is the real Kakao."""
        return self.rest_api_key != PRACTICE_KEY

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be written: the real key and secret, and both as HTTP Basic sends them (RFC 7617).

        The practice ones are part of the lessons.
        """
        if not self.live:
            return ()
        basic = b64encode(f"{self.rest_api_key}:{self.client_secret}".encode()).decode()
        return tuple(filter(None, (self.rest_api_key, self.client_secret, basic)))


class LiveKakao(Server):
    """The real Kakao in the place of the practice server: nothing here can start, stop, or look into it."""

    name = "kakao"
    state, is_stopped, started_at = State("ready"), False, 0.0
    can_script = can_register = is_recorded = False
    background = Threads()

    def __init__(self, url: str = AUTH_URL) -> None:
        super().__init__()
        self.url = url

    @property
    def log(self) -> Log:
        """The real Kakao keeps its log to itself."""
        return Log(_("You can't see the log of the real Kakao."))

    def ask(self, message: object) -> dict:
        """It takes no messages of ours."""
        return {}

    def _do_nothing(self, *_: object, **__: object) -> None:
        """It runs elsewhere."""

    warm_up = locate = start = restart = stop = release = wait_ready = tell = mount = _do_nothing


def _dotenv(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    from dotenv import dotenv_values

    return {name: value for name, value in dotenv_values(path, encoding="utf-8").items() if value is not None}
