"""`python -m tutorial_src.kakao`: practice Kakao from the command line, until Ctrl+C."""

import argparse
import contextlib
import locale
import os
import signal
import sys

from . import PRACTICE_KEY, PRACTICE_REDIRECT_URI, Client
from .records import check_redirect_uri, is_loopback


def main(arguments: list[str] | None = None) -> None:
    """Serve practice Kakao. A bad argument or a taken port ends it with one sentence and status 2."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    say = SENTENCES[asked.lang]
    try:
        servers = _listen(_client(asked, say), asked, say)
    except (ValueError, OSError) as problem:
        parser.exit(2, f"{problem}\n")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with contextlib.suppress(KeyboardInterrupt), servers:
        print(servers.url, flush=True)
        print(say["stop"], file=sys.stderr, flush=True)
        servers.wait()


def _client(asked: argparse.Namespace, say: dict[str, str]) -> Client:
    uris = tuple(dict.fromkeys(asked.redirect_uri or [PRACTICE_REDIRECT_URI]))
    for uri in uris:
        try:
            check_redirect_uri(uri)
        except ValueError:
            raise ValueError(say["no_uri"].format(uri=uri, example=PRACTICE_REDIRECT_URI)) from None
        if not is_loopback(uri):
            raise ValueError(say["elsewhere"].format(uri=uri))
    try:
        return Client(client_id=asked.client_id, redirect_uris=uris, client_secret=asked.client_secret)
    except ValueError:
        raise ValueError(say["no_key"].format(key=asked.client_id)) from None


def _listen(client: Client, asked: argparse.Namespace, say: dict[str, str]):
    if not 0 <= asked.port <= 65535:
        raise ValueError(say["no_port"].format(port=asked.port))
    from .app import PracticeKakao
    from .serving import listen

    try:
        return listen(PracticeKakao([client], lang=asked.lang), asked.port)
    except OSError as problem:
        raise OSError(say["taken"].format(port=asked.port, why=problem.strerror)) from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tutorial_src.kakao", description="Practice Kakao, on this computer.")
    parser.add_argument("--port", type=int, default=9000, help="9000; 0 takes a free one")
    parser.add_argument("--client-id", metavar="KEY", default=PRACTICE_KEY, help="the app's REST API key")
    parser.add_argument(
        "--redirect-uri", metavar="URI", action="append", help=f"may be given again; {PRACTICE_REDIRECT_URI}"
    )
    parser.add_argument("--client-secret", metavar="S", help="required at the token endpoint when given")
    parser.add_argument("--lang", choices=("ko", "en"), default=system_language(), help="language of the pages")
    return parser


def system_language() -> str:
    """`ko` or `en`: TUTORIAL_LANG, else what the system speaks."""
    named = os.environ.get("TUTORIAL_LANG") or locale.getlocale()[0] or os.environ.get("LANG", "")
    return "ko" if named.lower().startswith("ko") else "en"


SENTENCES = {
    "ko": {
        "stop": "연습용 카카오입니다. 인증(kauth)과 API(kapi) 모두 위 주소 하나를 씁니다. 멈추려면 Ctrl+C를 누릅니다.",
        "elsewhere": "{uri}: 이 컴퓨터의 주소가 아닙니다. 연습용 인가 코드는 localhost나 127.0.0.1로만 보냅니다.",
        "no_uri": "{uri!r}: 리다이렉트 URI가 아닙니다. {example}처럼 처음부터 끝까지 적습니다.",
        "no_key": "{key!r}: REST API 키가 아닙니다. 글자와 숫자로만 적습니다.",
        "no_port": "{port}번 포트는 없습니다. 0에서 65535 사이의 수를 적습니다.",
        "taken": "{port}번 포트를 열 수 없습니다({why}). "
        "그 포트를 쓰는 프로그램을 멈추거나 --port로 다른 번호를 고릅니다.",
    },
    "en": {
        "stop": "This is practice Kakao: kauth and kapi are both at the address above. Press Ctrl+C to stop.",
        "elsewhere": "{uri} is not on this computer: practice codes go to localhost or 127.0.0.1 only.",
        "no_uri": "{uri!r} is not a redirect URI: write it whole, such as {example}",
        "no_key": "{key!r} is not a REST API key: letters and digits only.",
        "no_port": "There is no port {port}: choose a number from 0 to 65535.",
        "taken": "Port {port} cannot be had ({why}): stop the program that uses it, or choose another with --port.",
    },
}


if __name__ == "__main__":
    main()
