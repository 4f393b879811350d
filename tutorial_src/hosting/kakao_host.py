"""Practice Kakao as a server of a lesson: recorded, and its console is open to the lesson."""

from collections.abc import Callable
from dataclasses import asdict

from tutorial_src.kakao import Client, PracticeKakao
from tutorial_src.recording.change_detector import ChangeDetector
from tutorial_src.recording.middleware import Recorder
from tutorial_src.recording.redaction import Redactor
from tutorial_src.servers.messages import Register, RequireSecret, Speak, State

from .host import Host, Report


class KakaoHost(Host):
    """Practice Kakao with the one app of the lessons."""

    def __init__(self, config: dict, write: Callable[[dict], None], redactor: Redactor) -> None:
        client = Client(
            client_id=config["client_id"],
            client_secret=config["client_secret"],
            secret_required=False,
            redirect_uris=tuple(config["redirect_uris"]),
            logout_redirect_uris=tuple(config["logout_redirect_uris"]),
        )
        self._kakao, self._client_id = PracticeKakao([client], lang=config["language"]), client.client_id
        changed = ChangeDetector(self._kakao.snapshot)
        app = Recorder(self._kakao, server="kakao", write=write, redactor=redactor, after=lambda: {"kakao": changed()})
        self.apps = {config["port"]: app}

    def load(self, report: Report) -> None:
        """There is nothing more to load."""
        report(State("ready"))

    def close(self) -> None:
        """There is nothing to put back."""

    def _do(self, message: object) -> dict:
        """Change what is asked; answers what Kakao has of the app by then."""
        if isinstance(message, Register):
            if message.redirect_uri:
                self._kakao.register_redirect_uri(self._client_id, message.redirect_uri)
            if message.logout_redirect_uri:
                self._kakao.register_logout_redirect_uri(self._client_id, message.logout_redirect_uri)
        elif isinstance(message, RequireSecret):
            self._kakao.require_secret(self._client_id, message.required)
        elif isinstance(message, Speak):
            self._kakao.lang = message.language
        return {"client": asdict(self._kakao.store.clients[self._client_id])}
