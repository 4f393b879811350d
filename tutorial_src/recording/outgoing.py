"""The site's own requests to the real Kakao, recorded on this side: over there, no recorder of ours runs."""

import time
from collections.abc import Callable
from urllib.parse import urlsplit

import requests

from .middleware import BODY, as_text, new_id
from .redaction import Redactor


def patch_requests(env: dict[str, str], *, write: Callable[[dict], None], redactor: Redactor) -> None:
    """Write down each request that `requests` sends to the Kakao which `env` names, and the answer."""
    hosts = {urlsplit(env[name]).netloc for name in ("KAKAO_AUTH_URL", "KAKAO_API_URL")}
    send = requests.Session.send

    def recorded(self: requests.Session, request: requests.PreparedRequest, **how: object) -> requests.Response:
        started = time.time()
        response = send(self, request, **how)
        if urlsplit(request.url).netloc in hosts:
            body = b"" if how.get("stream") else response.content  # a stream is the view's to read
            redactor.learn_fields(as_text(body)[0])
            write(redactor.redact(_exchange(response, body, started)))
        return response

    requests.Session.send = recorded


def _exchange(response: requests.Response, body: bytes, started: float) -> dict:
    request, to = response.request, urlsplit(response.request.url)
    sent = request.body if isinstance(request.body, bytes) else str(request.body or "").encode()
    text, encoding = as_text(body[:BODY])
    return {
        "id": new_id("kakao"),
        "server": "kakao",
        "who": "firstProject",
        "started": started,
        "ended": time.time(),
        "method": request.method,
        "host": to.netloc,
        "path": to.path,
        "query": to.query,
        "request_headers": [list(header) for header in request.headers.items()],
        "request_body": sent[:BODY].decode("utf-8", "replace"),
        "request_size": len(sent),
        "status": response.status_code,
        "reason": response.reason,
        "response_headers": [list(header) for header in response.headers.items()],
        "response_body": text,
        "response_size": len(body),
        "response_encoding": encoding,
    }
