"""Practice Kakao as a WSGI application: which path is answered by which function."""

import json
import secrets
import time
from collections.abc import Callable, Iterable

from werkzeug.exceptions import BadRequest, HTTPException, MethodNotAllowed, NotFound
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request, Response

from . import api, guards, oidc, pages
from .errors import ApiRefused, PageRefused, TokenRefused
from .grants import answer
from .records import NOTE, PEOPLE, Client, Person, Token
from .rendering import refusal_page
from .snapshot import snapshot
from .store import Store

JSON = "application/json;charset=UTF-8"
UNDOCUMENTED = "GET (undocumented)"


class KakaoRequest(Request):
    """A request, with limits that no honest one meets."""

    max_content_length = max_form_memory_size = 256 * 1024
    max_form_parts = 100


class PracticeKakao:
    """kauth and kapi in one WSGI application.

    `clients` are the registered apps, `people` those to choose from at the login, `lang` (one of
    `translations.LANGUAGES`) the language of the pages until a visitor chooses, and `clock` returns seconds since 1970.
    """

    def __init__(
        self,
        clients: Iterable[Client],
        *,
        people: Iterable[Person] = PEOPLE,
        lang: str = "ko",
        clock: Callable[[], float] = time.time,
    ):
        self.store = Store(clients, people, clock)
        self.lang = lang
        self.keys = oidc.Keys()
        self.form_secret = secrets.token_bytes(32)

    def register_redirect_uri(self, client_id: str, uri: str) -> None:
        """Register one more redirect URI; `KeyError` for an unknown app, `ValueError` for a bad URI."""
        self.store.register_redirect_uri(client_id, uri)

    def register_logout_redirect_uri(self, client_id: str, uri: str) -> None:
        """Register one more place to go to after a logout; raises as `register_redirect_uri` does."""
        self.store.register_logout_redirect_uri(client_id, uri)

    def require_secret(self, client_id: str, required: bool) -> None:
        """Ask an app for its client secret from now on, or no longer; `ValueError` for one that has none."""
        self.store.require_secret(client_id, required)

    def snapshot(self) -> dict[str, list[dict]]:
        """What Kakao holds now: `logins`, `consents`, `codes` and `tokens`, values whole, ready for JSON."""
        return snapshot(self.store)

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        """Answer one request (PEP 3333)."""
        request = KakaoRequest(environ)
        if guards.is_for_us(request):
            response = self._answer(request)
        else:
            response = Response("Practice Kakao answers to localhost only.\n", 400)
        return response(environ, _with_headers(start_response))

    def _answer(self, request: Request) -> Response:
        try:
            endpoint, values = ADDRESSES.match(request.path, request.method)
            return endpoint(self, request, **values)
        except (TokenRefused, ApiRefused) as refused:
            return as_json(request, refused.body, refused.status, refused.headers)
        except PageRefused as refused:
            return refusal_page(self, request, refused)
        except UnicodeDecodeError:
            return self._not_heard(request, BadRequest())
        except HTTPException as problem:
            return self._not_heard(request, problem)

    def _not_heard(self, request: Request, problem: HTTPException) -> Response:
        """A wrong path, a wrong method, a broken or too large request: answered as who was meant would."""
        if request.path == "/oauth/token":
            response = as_json(request, TokenRefused("KOE001").body, problem.code)
        elif request.path.startswith(("/v1/", "/v2/")):
            response = as_json(request, {"msg": problem.name.lower(), "code": -2}, problem.code)
        elif isinstance(problem, NotFound):
            response = refusal_page(self, request, PageRefused("KOE002"))
        else:
            response = refusal_page(self, request, PageRefused("KOE001", status=problem.code))
        if isinstance(problem, MethodNotAllowed):
            response.headers["Allow"] = ", ".join(sorted(problem.valid_methods or ()))
        return response


def _with_headers(start_response: Callable) -> Callable:
    def start(status: str, headers: list, exc_info=None):
        return start_response(status, headers + guards.HEADERS)

    return start


def as_json(request: Request, body: dict, status: int = 200, headers: dict | None = None) -> Response:
    """`body` as Kakao sends JSON; on lines of its own for a person who looks at it in a browser's tab."""
    indent = 2 if "text/html" in request.headers.get("Accept", "") else None
    text = json.dumps(body, ensure_ascii=False, indent=indent)
    return Response(text, status, headers, content_type=JSON)


def token(kakao: PracticeKakao, request: Request) -> Response:
    """`/oauth/token`. GET was never documented and worked for years: it is answered, and noted."""
    if request.method not in ("GET", "POST"):
        raise MethodNotAllowed(["GET", "POST"])
    asked_by = "POST" if request.method == "POST" else UNDOCUMENTED
    if asked_by == UNDOCUMENTED:
        request.environ[NOTE] = UNDOCUMENTED
    fields = request.args.to_dict() | (request.form.to_dict() if request.method == "POST" else {})

    def id_token(token: Token) -> str:
        issuer = request.host_url.rstrip("/")
        return kakao.keys.sign(oidc.id_token_claims(token, issuer, kakao.store.clock()))

    return as_json(request, answer(kakao.store, fields, asked_by, id_token))


def call(function: Callable) -> Callable:
    """An endpoint of kapi: the token is checked, then `function` answers."""

    def endpoint(kakao: PracticeKakao, request: Request) -> Response:
        return as_json(request, function(kakao, request, api.bearer(kakao, request)))

    return endpoint


def discovery(kakao: PracticeKakao, request: Request) -> Response:
    """`/.well-known/openid-configuration`."""
    return as_json(request, oidc.discovery(request.host_url.rstrip("/")))


def keys(kakao: PracticeKakao, request: Request) -> Response:
    """`/.well-known/jwks.json`."""
    return as_json(request, kakao.keys.public())


def _rule(path: str, endpoint: Callable, *methods: str) -> Rule:
    return Rule(path, endpoint=endpoint, methods=methods or None)


ADDRESSES = Map(
    [
        _rule("/oauth/authorize", pages.authorize, "GET"),
        _rule("/oauth/token", token),
        _rule("/oauth/logout", pages.kakao_logout, "GET"),
        _rule("/.well-known/openid-configuration", discovery, "GET"),
        _rule("/.well-known/jwks.json", keys, "GET"),
        _rule("/v2/user/me", call(api.me), "GET", "POST"),
        _rule("/v1/user/access_token_info", call(api.access_token_info), "GET"),
        _rule("/v1/user/logout", call(api.logout), "POST"),
        _rule("/v1/user/unlink", call(api.unlink), "POST"),
        _rule("/v2/user/scopes", call(api.scopes), "GET"),
        _rule("/v2/api/talk/memo/default/send", call(api.send_memo), "POST"),
        _rule("/v1/oidc/userinfo", call(api.userinfo), "GET"),
        _rule("/", pages.front, "GET"),
        _rule("/inbox", pages.inbox, "GET"),
        _rule("/login", pages.log_in, "POST"),
        _rule("/consent", pages.consent, "POST"),
        _rule("/logout", pages.log_out, "POST"),
        _rule("/language/<lang>", pages.language, "GET"),
        _rule("/static/kakao.css", pages.stylesheet, "GET"),
        _rule("/people/<int:person_id>.svg", pages.portrait, "GET"),
        _rule("/favicon.ico", pages.icon, "GET"),
    ],
    redirect_defaults=False,
    merge_slashes=False,
).bind("localhost")
