"""The figures of practice Kakao, beside oidc-provider-mock: first answer, whole flows a second, memory."""

import http.client
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

import requests
from bs4 import BeautifulSoup

from benchmarks.figures import Rounds
from benchmarks.processes import PYTHON, Program, first_answer, free_port

FLOWS = 1000  # in each round, to take their time
MANY = 5000  # flows, to see what they leave in memory
APP = {"client_id": "c0ffee00c0ffee00c0ffee00c0ffee00", "redirect_uri": "http://127.0.0.1:8000/oauth"}
AUTHORIZE = {**APP, "response_type": "code"}
GRANT = {**APP, "grant_type": "authorization_code", "client_secret": "any"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True, kw_only=True)
class Provider:
    """An OAuth server: its program, and the three addresses of a flow, for a visitor who is known there."""

    module: str
    authorize: tuple[str, str, str]  # method, path, body
    scopes: tuple[str, str]  # for a flow with an ID token (OpenID Connect), and for one without
    token: str
    profile: str
    log_in: Callable[[str], dict[str, str]]  # from the server's address to the visitor's headers

    def program(self) -> Program:
        """Its process, on a port of its own."""
        port = free_port()
        return Program(PYTHON, "-m", self.module, "--port", str(port), port=port)


class Client:
    """An app and its visitor on one kept connection."""

    def __init__(self, provider: Provider, port: int, id_token: bool) -> None:
        self._provider, self._id_token = provider, id_token
        scope = provider.scopes[0 if id_token else 1]
        self._query = urlencode({**AUTHORIZE, "scope": scope} if scope else AUTHORIZE)
        self._visitor = {**FORM, **provider.log_in(f"http://localhost:{port}/")}
        self._connection = http.client.HTTPConnection("127.0.0.1", port)

    def flow(self) -> None:
        """Authorize, token, profile."""
        method, path, body = self._provider.authorize
        query = urlsplit(self._ask(method, f"{path}?{self._query}", body, self._visitor)[1]).query
        fields = urlencode({**GRANT, "code": parse_qs(query)["code"][0]})
        tokens = json.loads(self._ask("POST", self._provider.token, fields, FORM)[0])
        assert ("id_token" in tokens) is self._id_token, "both sides do the same work"
        bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
        profile = self._ask("GET", self._provider.profile, "", bearer)[0]
        assert json.loads(profile), "a flow ends with a profile"

    def flows(self, count: int) -> float:
        """Run so many flows; how many a second."""
        began = time.perf_counter()
        for _ in range(count):
            self.flow()
        return count / (time.perf_counter() - began)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _ask(self, method: str, path: str, body: str, headers: dict[str, str]) -> tuple[bytes, str]:
        self._connection.request(method, path, body or None, headers)
        response = self._connection.getresponse()
        return response.read(), response.headers.get("Location", "")


def log_in_to_kakao(url: str) -> dict[str, str]:
    """Log in to practice Kakao and agree to the app, page by page."""
    with requests.Session() as browser:
        browser.trust_env = False
        page = browser.get(f"{url}oauth/authorize", params=AUTHORIZE)
        page = _send(browser, page, "name", name="bench")
        _send(browser, page, "consent", answer="agree")
        return {"Cookie": "; ".join(f"{name}={value}" for name, value in browser.cookies.items())}


def _send(browser: requests.Session, page: requests.Response, form: str, **fields: str) -> requests.Response:
    found = BeautifulSoup(page.text, "html.parser").find(id=form)
    hidden = {field["name"]: field["value"] for field in found.select("input[type=hidden]")}
    follow = form != "consent"  # the consent leads back to the app, which does not run
    return browser.post(urljoin(page.url, found["action"]), data={**hidden, **fields}, allow_redirects=follow)


OURS = Provider(
    module="tutorial_src.kakao",
    authorize=("GET", "/oauth/authorize", ""),
    scopes=("openid", ""),
    token="/oauth/token",
    profile="/v2/user/me",
    log_in=log_in_to_kakao,
)
PEER = Provider(
    module="oidc_provider_mock",
    authorize=("POST", "/oauth2/authorize", "sub=bench"),
    scopes=("openid", "profile"),
    token="/oauth2/token",
    profile="/userinfo",
    log_in=lambda url: {},
)


def start(rounds: Rounds) -> None:
    """From starting the process to its first answer."""
    rounds(lambda: first_answer(OURS.program()), lambda: first_answer(PEER.program()))


def flows(rounds: Rounds) -> None:
    """Whole flows a second with an ID token, which the peer is for; one client, one kept connection."""
    _flows(rounds, id_token=True)


def plain_flows(rounds: Rounds) -> None:
    """The same without an ID token, as in the lessons: nobody signs anything."""
    _flows(rounds, id_token=False)


def _flows(rounds: Rounds, *, id_token: bool) -> None:
    with _client(OURS, id_token) as (ours, _program), _client(PEER, id_token) as (peer, _other):
        rounds(lambda: ours.flows(FLOWS), lambda: peer.flows(FLOWS // 10))


def memory(rounds: Rounds) -> None:
    """Resident memory after 5,000 flows, of the whole process."""
    rounds(lambda: _memories(OURS)[1])


def growth(rounds: Rounds) -> None:
    """What the second half of 5,000 flows adds to it."""

    def grown() -> float:
        half, whole = _memories(OURS)
        return whole - half

    rounds(grown)


def _memories(provider: Provider) -> tuple[float, float]:
    """Resident megabytes after half of the flows, and after all."""
    with _client(provider, id_token=True) as (client, program):
        client.flows(MANY // 2)
        half = program.memory
        client.flows(MANY // 2)
        return half, program.memory


@contextmanager
def _client(provider: Provider, id_token: bool) -> Iterator[tuple[Client, Program]]:
    with provider.program() as program:
        program.wait()
        client = Client(provider, program.port, id_token)
        try:
            yield client, program
        finally:
            client.close()
