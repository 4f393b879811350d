"""The two servers of a desk together: their ports, what each is told of the other, and their common start."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import desk, locale
from .kakao_app import API_URL, KakaoApp, LiveKakao
from .server import Server, house

SITE_PORT, KAKAO_PORT = 8000, 9000
COOKIES = ("sessionid", "csrftoken", "messages", "kakao_practice", "kakao_practice_lang")  # our servers' own


class Rooms:
    """The site and Kakao of one desk."""

    def __init__(self, place: Path) -> None:
        self._place, self._folder = place, place / ".servers"
        self.app = KakaoApp.of(desk.ROOT)
        self.site = Server("site", self._folder, "127.0.0.1", SITE_PORT, self._site_orders)
        self.kakao: Server | LiveKakao = LiveKakao()
        if not self.app.live:
            self.kakao = Server("kakao", self._folder, "localhost", KAKAO_PORT, self._kakao_orders)

    @property
    def histories(self) -> list[Path]:
        """The files in which the two servers write their exchanges."""
        return [self._folder / "site.jsonl", self._folder / "kakao.jsonl"]

    @property
    def redirect_uri(self) -> str:
        """Where Kakao sends the visitor back to, as `detail()` names it and as it is registered."""
        return f"{self.site.url}/oauth"

    def run(self, *, edited: bool) -> None:
        """Have both up and fitting together; `edited` says that the site has new code to load."""
        with house(self._folder):
            ours = [server for server in (self.kakao, self.site) if isinstance(server, Server)]
            absent = [server for server in ours if not server.attach()]
            for server in absent:
                server.choose_port()
            with ThreadPoolExecutor(len(ours)) as both:
                list(both.map(lambda server: self._ready(server, server in absent, edited), ours))

    def _ready(self, server: Server, absent: bool, edited: bool) -> None:
        if absent:
            server.start()
        elif server is self.kakao:
            server.order({"register": self.redirect_uri})
            server.order({"language": locale.current()})
        elif edited or server.about != self._about():
            server.renew()
        else:
            server.check()

    def _about(self) -> dict:
        return {"kakao": self.kakao.url, "language": locale.current()}

    def _common(self, name: str) -> dict:
        return {
            "language": locale.current(), "about": self._about(), "cookies": COOKIES,
            "history": str(self._folder / f"{name}.jsonl"),
            "secrets": self.app.secrets, "live": self.app.live,
        }

    def _site_orders(self, port: int) -> dict:
        project = self._place / desk.PROJECT
        kakao = {
            "KAKAO_REST_API_KEY": self.app.rest_api_key, "KAKAO_CLIENT_SECRET": self.app.client_secret,
            "KAKAO_REDIRECT_URI": self.redirect_uri, "KAKAO_AUTH_URL": self.kakao.url,
            "KAKAO_API_URL": API_URL if self.app.live else self.kakao.url,
        }
        language = {"ko": "ko-kr", "en": "en"}[locale.current()]
        env = {"DJANGO_SETTINGS_MODULE": "firstProject.settings", "LANGUAGE_CODE": language, **kakao}
        return {**self._common("site"), "cwd": str(project), "project": str(project), "env": env}

    def _kakao_orders(self, port: int) -> dict:
        return {
            **self._common("kakao"), "cwd": str(desk.ROOT), "env": {},
            "client_id": self.app.rest_api_key, "redirect_uris": [self.redirect_uri],
        }
