"""The two servers of a desk together: their ports, what each is told of the other, and their common start."""

import hashlib
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tutorial_src import locale
from tutorial_src.desk import folder as desk

from . import active_fault
from .kakao_app import API_URL, KakaoApp, LiveKakao
from .messages import Register, RequireSecret, Speak
from .process_server import ProcessServer
from .server import Server

COOKIES = ("sessionid", "csrftoken", "messages", "kakao_practice", "kakao_practice_lang")  # our servers' own
LOAD_SECONDS = 8  # seconds after which a project that still loads is shown to be stuck


class ServerPair:
    """The site and Kakao of one desk; `make` is the class of the servers: in processes, or inside the kernel."""

    def __init__(self, place: Path, make: Callable[..., Server] = ProcessServer) -> None:
        self.place, self._folder = place, place / ".servers"
        self.app = KakaoApp.of(desk.ROOT)
        site_port, kakao_port = _usual("SITE", 8000), _usual("KAKAO", 9000)
        self.site: Server = make("site", self._folder, "127.0.0.1", site_port, self._site_config, spare=True)
        self.kakao: Server = LiveKakao()
        if not self.app.live:
            self.kakao = make("kakao", self._folder, "localhost", kakao_port, self._kakao_config)

    @property
    def folder(self) -> Path:
        """Where the servers of this desk have their files."""
        return self._folder

    @property
    def histories(self) -> list[Path]:
        """The files in which the two servers write their exchanges."""
        return [self._folder / "site.jsonl", self._folder / "kakao.jsonl"]

    @property
    def redirect_uri(self) -> str:
        """Where Kakao sends the visitor back to, as `detail()` names it and as it is registered."""
        return f"{self.site.url}/oauth"

    @property
    def logout_redirect_uri(self) -> str:
        """Where Kakao sends the visitor back to after a logout there."""
        return f"{self.site.url}/blogMain/"

    def warm_up(self) -> None:
        """Have a process on its way where no site runs yet: it loads while the desk is laid out.

        Kakao loads in half the time; begun together, the two would hold each other up.
        """
        self.site.warm_up()

    def run(self, *, edited: bool) -> None:
        """Have both up and fitting together; `edited` says that the site has new code to load."""
        for server in (self.kakao, self.site):
            server.locate()  # each is told the other's address
        told = self.kakao.url
        self.site.background.together(self._run_kakao, partial(self.site.start, anew=edited))
        if self.kakao.url != told:  # another program took that port on the way: the site is told anew
            self.site.start()

    def _run_kakao(self) -> None:
        self.kakao.start()
        self.kakao.tell(Speak(locale.current()))
        self.kakao.tell(self._addresses())
        self.kakao.ask(RequireSecret(False))

    def release(self) -> None:
        """Leave both servers to the other lessons; without any, they end."""
        for server in (self.kakao, self.site):
            server.release()

    def _about(self) -> dict:
        app = hashlib.sha256(f"{self.app.rest_api_key} {self.app.client_secret}".encode()).hexdigest()
        switch = thrown.token if (thrown := active_fault.thrown(self._folder)) else ""
        return {"kakao": self.kakao.url, "language": locale.current(), "app": app, "switch": switch}

    def _addresses(self) -> Register:
        return Register(self.redirect_uri, self.logout_redirect_uri)

    def _common(self) -> dict:
        return {
            "language": locale.current(),
            "cookies": COOKIES,
            "secrets": self.app.secrets,
            "live": self.app.live,
        }

    def _site_config(self) -> dict:
        self.kakao.tell(self._addresses())  # the port may be another than before
        project = self.place / desk.PROJECT
        kakao = {
            "KAKAO_REST_API_KEY": self.app.rest_api_key,
            "KAKAO_CLIENT_SECRET": self.app.client_secret,
            "KAKAO_REDIRECT_URI": self.redirect_uri,
            "KAKAO_AUTH_URL": self.kakao.url,
            "KAKAO_API_URL": API_URL if self.app.live else self.kakao.url,
        }
        env = {"DJANGO_SETTINGS_MODULE": "firstProject.settings", "LANGUAGE_CODE": locale.current(), **kakao}
        config = {"cwd": str(project), "project": str(project), "env": env, "patience": LOAD_SECONDS}
        if thrown := active_fault.thrown(self._folder):  # the lesson `break_it`
            config["switch"] = {"name": thrown.name, "port": thrown.port}
        return {**self._common(), "about": self._about(), **config}

    def _kakao_config(self) -> dict:
        return {
            **self._common(),
            "about": {},
            "cwd": str(desk.ROOT),
            "env": {},
            "client_id": self.app.rest_api_key,
            "client_secret": self.app.client_secret,
            "redirect_uris": [self.redirect_uri],
            "logout_redirect_uris": [self.logout_redirect_uri],
        }


def _usual(server: str, port: int) -> int:
    """The usual port of a server; `TUTORIAL_SITE_PORT` and `TUTORIAL_KAKAO_PORT` name others."""
    return int(os.environ.get(f"TUTORIAL_{server}_PORT") or port)
