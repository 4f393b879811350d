"""`python -m tutorial_src.kakao`: practice Kakao from the command line, until Ctrl+C."""

import argparse
import contextlib
import locale
import os
import signal
import sys
from collections.abc import Callable

from . import PRACTICE_KEY, PRACTICE_REDIRECT_URI, Client
from .records import check_redirect_uri, is_loopback
from .translations import LANGUAGES, SOURCE, translation


def main(arguments: list[str] | None = None) -> None:
    """Serve practice Kakao. A bad argument or a taken port ends it with one sentence and status 2."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    _ = translation(asked.lang).gettext
    try:
        servers = _listen(_client(asked, _), asked, _)
    except (ValueError, OSError) as problem:
        parser.exit(2, f"{problem}\n")
    for number in (signal.SIGINT, signal.SIGTERM):  # a shell's background jobs begin with SIGINT ignored
        signal.signal(number, signal.default_int_handler)
    with contextlib.suppress(KeyboardInterrupt), servers:
        print(servers.url, flush=True)
        print(
            _("Practice Kakao: kauth and kapi are both at the address above. Press Ctrl+C to stop."),
            file=sys.stderr,
            flush=True,
        )
        servers.wait()


def _client(asked: argparse.Namespace, _: Callable[[str], str]) -> Client:
    uris = tuple(dict.fromkeys(asked.redirect_uri or [PRACTICE_REDIRECT_URI]))
    for uri in uris:
        try:
            check_redirect_uri(uri)
        except ValueError:
            told = _("{uri!r} is not a redirect URI: write it whole, such as {example}")
            raise ValueError(told.format(uri=uri, example=PRACTICE_REDIRECT_URI)) from None
        if not is_loopback(uri):
            told = _("{uri} is not on this computer: practice codes go to localhost or 127.0.0.1 only.")
            raise ValueError(told.format(uri=uri))
    try:
        return Client(client_id=asked.client_id, redirect_uris=uris, client_secret=asked.client_secret)
    except ValueError:
        told = _("{key!r} is not a REST API key: letters and digits only.")
        raise ValueError(told.format(key=asked.client_id)) from None


def _listen(client: Client, asked: argparse.Namespace, _: Callable[[str], str]):
    if not 0 <= asked.port <= 65535:
        raise ValueError(_("There is no port {port}: choose a number from 0 to 65535.").format(port=asked.port))
    from .app import PracticeKakao
    from .serving import listen

    try:
        return listen(PracticeKakao([client], lang=asked.lang), asked.port)
    except OSError as problem:
        told = _(
            "Port {port} is not available ({why}): stop the program that uses it, or choose another port with --port."
        )
        raise OSError(told.format(port=asked.port, why=problem.strerror)) from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tutorial_src.kakao", description="Practice Kakao, on this computer.")
    parser.add_argument("--port", type=int, default=9000, help="9000; 0 takes a free one")
    parser.add_argument("--client-id", metavar="KEY", default=PRACTICE_KEY, help="the app's REST API key")
    parser.add_argument(
        "--redirect-uri", metavar="URI", action="append", help=f"may be given again; {PRACTICE_REDIRECT_URI}"
    )
    parser.add_argument("--client-secret", metavar="S", help="required at the token endpoint when given")
    parser.add_argument("--lang", choices=LANGUAGES, default=system_language(), help="language of the pages")
    return parser


def system_language() -> str:
    """One of `LANGUAGES`: TUTORIAL_LANG, else what the system speaks, else English."""
    named = os.environ.get("TUTORIAL_LANG") or locale.getlocale()[0] or os.environ.get("LANG", "")
    return next((language for language in LANGUAGES if named.lower().startswith(language)), SOURCE)


if __name__ == "__main__":
    main()
