"""The two servers of a desk together: their ports, what each is told of the other, and their common start."""

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tutorial_src import locale
from tutorial_src.desk import folder as desk

from . import active_fault
from .kakao_app import API_URL, KakaoApp, LiveKakao
from .lock import server_lock
from .server import Server

COOKIES = ("sessionid", "csrftoken", "messages", "kakao_practice", "kakao_practice_lang")  # our servers' own
LOAD_SECONDS = 8  # seconds after which a project that still loads is shown to be stuck


class ServerPair:
    """The site and Kakao of one desk."""

    def __init__(self, place: Path) -> None:
        self.place, self._folder = place, place / ".servers"
        self.app = KakaoApp.of(desk.ROOT)
        site_port, kakao_port = _usual("SITE", 8000), _usual("KAKAO", 9000)
        self.site = Server("site", self._folder, "127.0.0.1", site_port, self._site_orders, spare=True)
        self.kakao: Server | LiveKakao = LiveKakao()
        if not self.app.live:
            self.kakao = Server("kakao", self._folder, "localhost", kakao_port, self._kakao_orders)

    @property
    def _ours(self) -> list[Server]:
        return [server for server in (self.kakao, self.site) if isinstance(server, Server)]

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
        with server_lock(self._folder):
            absent = [server for server in self._ours if not server.attach()]
            for server in absent:
                server.choose_port()
            with ThreadPoolExecutor(len(self._ours)) as both:
                list(both.map(lambda server: self._ready(server, server in absent, edited), self._ours))

    def _ready(self, server: Server, absent: bool, edited: bool) -> None:
        if absent:
            server.start()
        elif server is self.kakao:
            server.check()  # another kernel may have started it a moment ago
            server.ask({**self._addresses(), "language": locale.current(), "secret": False})
        elif edited or server.about != self._about():
            server.renew()
        else:
            server.keep_spare()
            server.check()

    def release(self) -> None:
        """Leave both servers to the other lessons; without any, they end."""
        for server in self._ours:
            server.release()

    def _about(self) -> dict:
        app = hashlib.sha256(f"{self.app.rest_api_key} {self.app.client_secret}".encode()).hexdigest()
        switch = thrown.token if (thrown := active_fault.thrown(self._folder)) else ""
        return {"kakao": self.kakao.url, "language": locale.current(), "app": app, "switch": switch}

    def _addresses(self) -> dict:
        return {"register": self.redirect_uri, "register_logout": self.logout_redirect_uri}

    def _common(self) -> dict:
        return {
            "language": locale.current(),
            "about": self._about(),
            "cookies": COOKIES,
            "secrets": self.app.secrets,
            "live": self.app.live,
        }

    def _site_orders(self, port: int) -> dict:
        if isinstance(self.kakao, Server):
            self.kakao.order(self._addresses())  # the port may be another than before
        project = self.place / desk.PROJECT
        kakao = {
            "KAKAO_REST_API_KEY": self.app.rest_api_key,
            "KAKAO_CLIENT_SECRET": self.app.client_secret,
            "KAKAO_REDIRECT_URI": self.redirect_uri,
            "KAKAO_AUTH_URL": self.kakao.url,
            "KAKAO_API_URL": API_URL if self.app.live else self.kakao.url,
        }
        language = {"ko": "ko-kr", "en": "en"}[locale.current()]
        env = {"DJANGO_SETTINGS_MODULE": "firstProject.settings", "LANGUAGE_CODE": language, **kakao}
        orders = {"cwd": str(project), "project": str(project), "env": env, "patience": LOAD_SECONDS}
        if thrown := active_fault.thrown(self._folder):  # lesson 09
            orders["switch"] = {"name": thrown.name, "port": thrown.port}
        return {**self._common(), **orders}

    def _kakao_orders(self, port: int) -> dict:
        return {
            **self._common(),
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
