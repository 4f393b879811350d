"""What tests of practice Kakao share: a server, a clock to turn, and a visitor with a browser's habits."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

import pytest
import requests
from bs4 import BeautifulSoup

from tutorial_src.kakao import PRACTICE_KEY, PRACTICE_REDIRECT_URI, Client, Person, PracticeKakao
from tutorial_src.kakao.records import Code
from tutorial_src.kakao.serving import listen

SECRET_KEY, BUSINESS_KEY, OFF_KEY, LIMITED_KEY = "5ec2e7" * 5, "b051" * 8, "0ff0" * 8, "11317" * 6
SECRET = "practice-client-secret"
AFTER_LOGOUT = "http://127.0.0.1:8000/goodbye"

CLIENTS = [
    Client(client_id=PRACTICE_KEY, redirect_uris=(PRACTICE_REDIRECT_URI,), logout_redirect_uris=(AFTER_LOGOUT,)),
    Client(client_id=SECRET_KEY, redirect_uris=(PRACTICE_REDIRECT_URI,), client_secret=SECRET),
    Client(client_id=BUSINESS_KEY, redirect_uris=(PRACTICE_REDIRECT_URI,), business=True),
    Client(client_id=OFF_KEY, redirect_uris=(PRACTICE_REDIRECT_URI,), kakao_login_on=False),
    Client(client_id=LIMITED_KEY, redirect_uris=(PRACTICE_REDIRECT_URI,), token_requests_per_minute=2),
]


class Clock:
    """Tells the time that a test wants it to be."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now

    def forward(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds


class Visitor(requests.Session):
    """A browser that stops at every redirect, and knows the buttons of practice Kakao."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self.base = base
        self.trust_env = False

    def request(self, method, url, **more) -> requests.Response:
        """A request to a path of practice Kakao."""
        return super().request(method, urljoin(self.base, url), **more | {"allow_redirects": False, "timeout": 10})

    def press(self, page: requests.Response, form: str, **fields) -> requests.Response:
        """Send the form with this id, as the page has it, and with these fields."""
        found = BeautifulSoup(page.text, "html.parser").find(id=form)
        hidden = {field["name"]: field["value"] for field in found.select("input[type=hidden]")}
        return self.post(found["action"], data=hidden | fields)

    def log_in(self, name: str = "김하늘") -> requests.Response:
        """Log in from Kakao's front page."""
        return self.press(self.get("/"), "name", name=name)

    def authorize(self, **parameters: str) -> requests.Response:
        """Go where an app's login button leads."""
        return self.get(authorize_path(**parameters))

    def agree(self, *items: str, **parameters: str) -> requests.Response:
        """Agree on the consent page, with these optional items ticked."""
        return self.press(self.authorize(**parameters), "consent", answer="agree", item=items)

    def code(self, **parameters: str) -> str:
        """A new authorization code; the consent page is answered when it comes."""
        answer = self.authorize(**parameters)
        if answer.status_code == 200:
            answer = self.press(
                answer, "consent", answer="agree", item=["profile_image", "talk_message", "account_email"]
            )
        return query_of(answer)["code"]

    def token(self, client_id: str = PRACTICE_KEY, **fields: str) -> requests.Response:
        """Ask the token endpoint, as an app does."""
        return self.post("/oauth/token", data=token_fields(client_id=client_id, **fields))

    def tokens(self, **parameters: str) -> dict:
        """From the login button to the tokens."""
        client_id = parameters.get("client_id", PRACTICE_KEY)
        return self.token(client_id, code=self.code(**parameters)).json()

    def api(self, method: str, path: str, access_token: str, **more) -> requests.Response:
        """Call kapi with an access token."""
        return self.request(method, path, headers={"Authorization": f"Bearer {access_token}"}, **more)


def authorize_path(**parameters: str) -> str:
    """An authorize request; a parameter that is `None` is left out."""
    query = {
        "client_id": PRACTICE_KEY,
        "redirect_uri": PRACTICE_REDIRECT_URI,
        "response_type": "code",
    } | parameters
    return "/oauth/authorize?" + urlencode({name: value for name, value in query.items() if value is not None})


def token_fields(**fields: str) -> dict:
    """The fields of a token request; one that is `None` is left out."""
    known = {
        "grant_type": "authorization_code",
        "client_id": PRACTICE_KEY,
        "redirect_uri": PRACTICE_REDIRECT_URI,
    }
    return {name: value for name, value in (known | fields).items() if value is not None}


def query_of(answer: requests.Response) -> dict[str, str]:
    """What a redirect brings to the app."""
    query = urlsplit(answer.headers["Location"]).query
    return {name: value for name, (value,) in parse_qs(query, keep_blank_values=True).items()}


def heading(page: requests.Response) -> str:
    """The heading of a page."""
    return BeautifulSoup(page.text, "html.parser").h1.text


def refused(answer: requests.Response) -> tuple:
    """Status, error_code, error and description of a refusal."""
    body = answer.json()
    return answer.status_code, body["error_code"], body["error"], body["error_description"]


def issue_code(kakao: PracticeKakao, person: Person) -> Code:
    """A code as the consent would bring it."""
    return kakao.store.issue_code(
        client_id=PRACTICE_KEY, person=person, redirect_uri=PRACTICE_REDIRECT_URI, scope=(), auth_time=0.0
    )


@pytest.fixture
def clock() -> Clock:
    """A clock that the test turns."""
    return Clock()


@pytest.fixture
def kakao(clock) -> PracticeKakao:
    """Practice Kakao, new for each test."""
    return PracticeKakao(CLIENTS, clock=clock)


@pytest.fixture(scope="session")
def _socket() -> Iterator:
    """One pair of listeners for all tests; who answers is changed for each."""
    answering = {}
    with listen(lambda environ, start: answering["app"](environ, start), 0, log=lambda line: None) as servers:
        yield servers, answering


@pytest.fixture
def base(kakao, _socket) -> str:
    """The address of this test's practice Kakao."""
    servers, answering = _socket
    answering["app"] = kakao
    return servers.url


@pytest.fixture
def visitor(base) -> Iterator[Visitor]:
    """A browser that has never been here."""
    with Visitor(base) as visitor:
        yield visitor


@pytest.fixture
def member(visitor) -> Visitor:
    """A browser in which 김하늘 is logged in to Kakao, and has agreed to nothing yet."""
    visitor.log_in()
    return visitor


@pytest.fixture
def token(member) -> str:
    """An access token with which everything was agreed to."""
    return member.tokens()["access_token"]


@pytest.fixture
def small_token(member) -> str:
    """An access token with the required items alone."""
    member.agree()
    return member.tokens()["access_token"]
