"""A way for `requests` to a WSGI application in this very process (PEP 3333): nothing is sent, all is answered."""

import io
from collections.abc import Callable, Iterable
from http.client import HTTPMessage
from urllib.parse import unquote_to_bytes, urlsplit

import requests
from urllib3 import HTTPResponse

from tutorial_src.recording.middleware import HEADERS
from tutorial_src.recording.redaction import current

Answer = Callable[[dict, Callable], bytes]  # a WSGI application whose answer is whole; `OSError`: nobody is there


class WSGIAdapter(requests.adapters.HTTPAdapter):
    """Sends requests to `answer` instead of a socket."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self._answer = answer

    def send(self, request: requests.PreparedRequest, **_options: object) -> requests.Response:
        """The answer; raises `requests.ConnectionError` where nobody is there to give one."""
        told: dict = {}

        def start_response(status: str, headers: list, *_exc_info: object) -> None:
            told["status"], told["headers"] = status, [(name, value.strip()) for name, value in headers]

        try:
            body = self._answer(_environ(request), start_response)
        except OSError as error:
            raise requests.ConnectionError(error, request=request) from None
        status, _, reason = told["status"].partition(" ")
        whole = _Whole(told["headers"])
        content = io.BytesIO(b"" if request.method == "HEAD" else body)
        return self.build_response(
            request,
            HTTPResponse(
                content,
                list(whole.msg.items()),
                int(status),
                reason=reason,
                preload_content=False,
                original_response=whole,
                request_method=request.method,
            ),
        )


_reached: dict[str, Answer] = {}  # by the address that leads there


def origins(ports: Iterable[int]) -> list[str]:
    """The addresses of these ports, by each name of this computer."""
    return [f"http://{name}:{port}" for port in ports for name in ("127.0.0.1", "localhost")]


def reach(ports: Iterable[int], answer: Answer | None) -> None:
    """Let every session of `requests` in this process reach what answers on these ports; None: no longer."""
    requests.Session.get_adapter = _get_adapter
    for origin in origins(ports):
        if answer:
            _reached[origin] = answer
        else:
            _reached.pop(origin, None)


_of_session = requests.Session.get_adapter


def _get_adapter(session: requests.Session, url: str) -> requests.adapters.BaseAdapter:
    answer = _reached.get("/".join(url.split("/", 3)[:3]).lower())
    return WSGIAdapter(answer) if answer else _of_session(session, url)


class _Whole:
    """What `requests` asks of the answer below: its headers, for the cookies among them."""

    def __init__(self, headers: list) -> None:
        self.msg = HTTPMessage()
        for name, value in headers:
            self.msg[name] = value

    def isclosed(self) -> bool:
        return True

    def close(self) -> None:
        """There is nothing to close."""


def _environ(request: requests.PreparedRequest) -> dict:
    to, headers = urlsplit(request.url), _headers(request)
    path, _, query = request.path_url.partition("?")
    body = _body(request.body)
    environ = {
        "REQUEST_METHOD": request.method,
        "SCRIPT_NAME": "",
        "QUERY_STRING": query,
        "REQUEST_URI": request.path_url,
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "SERVER_NAME": to.hostname,
        "SERVER_PORT": str(to.port or 80),
        "REMOTE_ADDR": "127.0.0.1",
        "CONTENT_TYPE": request.headers.get("Content-Type", "text/plain"),
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        HEADERS: headers,
    }
    named = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers if "_" not in name}
    return {**environ, **named}


def _headers(request: requests.PreparedRequest) -> list[list[str]]:
    """The headers in their order, as `http.client` sends them: Host comes first."""
    sent = [[name, _text(value)] for name, value in request.headers.items()]
    if current.get() is not None:  # a view of the site asks: its own requests can be told (see `sign_requests`)
        sent = [[name, f"{value} firstProject" if name.lower() == "user-agent" else value] for name, value in sent]
    return sent if "Host" in request.headers else [["Host", urlsplit(request.url).netloc.rpartition("@")[2]], *sent]


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _body(body: object) -> bytes:
    if body is None or isinstance(body, bytes):
        return body or b""
    if isinstance(body, str):
        return body.encode()
    return body.read() if hasattr(body, "read") else b"".join(body)
