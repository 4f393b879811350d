"""Exchanges as the recorder writes them, made by hand."""

from tutorial_src.traffic.exchange import Exchange

PLAIN = {
    "id": "site-1",
    "server": "site",
    "who": "browser",
    "started": 1.0,
    "ended": 2.0,
    "method": "GET",
    "host": "127.0.0.1:8000",
    "path": "/",
    "query": "",
    "request_headers": [],
    "request_body": "",
    "request_size": 0,
    "status": 200,
    "reason": "OK",
    "response_headers": [],
    "response_body": "",
    "response_size": 0,
    "response_encoding": "utf-8",
}


def exchange(**more: object) -> Exchange:
    """A visit of the front page, but for what is told otherwise."""
    return Exchange(**{**PLAIN, **more})


def login() -> list[Exchange]:
    """A comment, sent to Kakao and back."""
    kakao = {"server": "kakao", "host": "localhost:9000"}
    to_kakao = [["Location", "http://localhost:9000/oauth/authorize?client_id=key"]]
    to_site = [["Location", "http://127.0.0.1:8000/oauth?code=abc"]]
    cookie = "sessionid=abcdefghijklmnopqrstuvwxyz012345"
    return [
        exchange(
            method="POST",
            path="/blogMain/detail/1/",
            status=302,
            reason="Found",
            started=1,
            ended=2,
            response_headers=[*to_kakao, ["Set-Cookie", f"{cookie}; HttpOnly; Path=/"]],
        ),
        exchange(
            **kakao,
            path="/oauth/authorize",
            query="client_id=key",
            status=302,
            reason="Found",
            started=3,
            ended=4,
            response_headers=to_site,
        ),
        exchange(path="/oauth", query="code=abc", started=5, ended=6, request_headers=[["Cookie", cookie]]),
    ]
