"""What runs inside a server process: leases, the recorder, and the site or practice Kakao.

Started by `launch.py` as `python -m tutorial_src.server_process NAME FOLDER`; its orders come as one JSON line on
standard input, and it answers with one line on standard output. Never imported by the notebook's kernel.
"""

import gc
import json
import os
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path

from tutorial_src import locale
from tutorial_src.recording.jsonl import JsonlWriter
from tutorial_src.recording.middleware import Recorder
from tutorial_src.recording.redaction import Printing, Redactor
from tutorial_src.servers.lease_listener import LeaseListener, News
from tutorial_src.session_table.changes import ChangeDetector
from tutorial_src.system.files import AS_IT_IS


def main(name: str, folder: Path) -> None:
    """Load what is surely needed, read the orders, shake hands, and serve until the last lease closes."""
    gc.disable()  # while thousands of objects are made that all stay: a sixth of the time to start
    prepare = {"site": _prepare_site, "kakao": _prepare_kakao}[name]
    serve = prepare()
    line = sys.stdin.readline()
    if not line:
        return  # the kernel has ended, or has no need of this process
    orders = json.loads(line)
    os.environ.update(orders["env"])
    os.chdir(orders["cwd"])
    locale.use(orders["language"])
    end = partial(_end, folder / f"{name}.json", orders)
    leases = LeaseListener(obey=partial(_obey, orders=orders, end=end), end=end)
    print(json.dumps({"pid": os.getpid(), "lease": leases.port, "secret": leases.secret}), flush=True)
    redactor = Redactor(orders["cookies"], orders["secrets"], live=orders["live"], learnt=folder / f"{name}.cookies")
    _print_into(folder / f"{name}.log", redactor)
    history = JsonlWriter(folder / f"{name}.jsonl", tell=News(leases, {"exchange": name}))
    try:
        serve(orders, leases, history, redactor)
    except OSError as error:
        leases.become("failed", str(error))
    gc.freeze()
    gc.enable()
    threading.Event().wait()


def _prepare_site() -> Callable:
    from . import site

    return site.serve


def _prepare_kakao() -> Callable:
    from tutorial_src.kakao import Client, PracticeKakao
    from tutorial_src.kakao.serving import listen

    def serve(orders: dict, leases: LeaseListener, history: JsonlWriter, redactor: Redactor) -> None:
        client = Client(
            client_id=orders["client_id"],
            client_secret=orders["client_secret"],
            secret_required=False,
            redirect_uris=tuple(orders["redirect_uris"]),
            logout_redirect_uris=tuple(orders["logout_redirect_uris"]),
        )
        kakao = orders["kakao"] = PracticeKakao([client], lang=orders["language"])
        changed = ChangeDetector(kakao.snapshot)
        app = Recorder(
            kakao, server="kakao", write=history.write, redactor=redactor, after=lambda: {"kakao": changed()}
        )
        listen(app, port=orders["port"]).start()
        leases.become("ready")

    return serve


def _print_into(path: Path, redactor: Redactor) -> None:
    """From here on, what is printed is the log, without what the veil covers."""
    log = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND | AS_IT_IS, 0o600)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
        os.dup2(log, stream.fileno())
    os.close(log)
    sys.stdout = Printing(sys.stdout, redactor, noted=True)
    sys.stderr = Printing(sys.stderr, redactor)


def _end(state_file: Path, orders: dict) -> None:
    """End this process now, whatever its threads are doing; nobody need look for it any more."""
    if put_back := orders.get("put_back"):  # what a switch of lesson 09 took out of the database
        put_back()
    with suppress(OSError, ValueError, KeyError):
        if json.loads(state_file.read_text(encoding="utf-8"))["pid"] == os.getpid():
            state_file.unlink()
    os._exit(0)


def _obey(message: dict, orders: dict, end: Callable[[], None]) -> dict:
    """Do what a kernel says, and answer with what practice Kakao knows of the app by then.

    An order that cannot be carried out is no reason to end its lease: the answer says why.
    """
    if message.get("stop"):
        end()
    try:
        if "session" in message:
            orders["write_session"](message["session"], message["values"])
            return {"session": message["session"]}
        kakao, client_id = orders["kakao"], orders["client_id"]
        if "register" in message:
            kakao.register_redirect_uri(client_id, message["register"])
        if "register_logout" in message:
            kakao.register_logout_redirect_uri(client_id, message["register_logout"])
        if "secret" in message:
            kakao.require_secret(client_id, message["secret"])
        if "language" in message:
            kakao.lang = message["language"]
    except Exception as error:  # the learner's own settings may be in the way, too
        traceback.print_exc()
        return {"refused": str(error)}
    return {"client": asdict(kakao.store.clients[client_id])}


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
