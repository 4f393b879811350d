"""The kernel's half of the live view: what is sent, and what is refused. No page takes part."""

import json
import threading
from contextlib import contextmanager

import nbformat
import pytest
from nbconvert import HTMLExporter

from tests.scope.talks import row, said
from tests.support.server_house import until
from tutorial_src.scope.replay import METHODS, NotSent, Replayer
from tutorial_src.scope.widget import Scope
from tutorial_src.servers.messages import Recorded

SITE = "http://127.0.0.1:8000"
WISH = {"as": "first", "method": "GET", "target": f"{SITE}/", "cookies": "a=b", "body": ""}


class Traffic(list):
    """Exchanges in the place of a history."""

    def everything(self) -> list:
        """All of them."""
        return list(self)


class Place:
    """A server in name."""

    name, url, started_at = "site", SITE, 0.0

    def __init__(self) -> None:
        self.listeners: list = []

    def listen(self, hear):
        """Note who listens, until that has ended."""
        self.listeners.append(hear)
        return lambda: self.listeners.remove(hear)


class Visitor:
    """Notes what it is sent for."""

    def __init__(self) -> None:
        self.sent: list[tuple] = []

    def send(self, method: str, target: str, **more: object) -> None:
        """Note it."""
        self.sent.append((method, target, more))


@pytest.fixture
def scope() -> Scope:
    """A view of two exchanges, whose messages to the page are kept in `said`."""
    made = Scope(Traffic([said("/"), said("/blogMain/")]), [Place()])
    made.said, made.visitor = [], Visitor()
    made.send = made.said.append
    made.visit = lambda name: made.visitor
    yield made
    made.close()


def ask(scope: Scope, **message: object) -> dict:
    """Let the page say this; the last answer."""
    scope._hear(message)
    return scope.said[-1]


# What is sent


def test_a_view_listens_until_it_is_closed(monkeypatch):
    monkeypatch.setattr("tutorial_src.scope.widget.Server", Place)
    place = Place()
    scope = Scope(Traffic(), [place])
    listening = len(place.listeners)
    scope.close()
    assert (listening, len(place.listeners)) == (1, 0)


def test_whoever_says_hello_gets_all_steps(scope):
    assert [step["n"] for step in ask(scope, kind="hello", have=0)["steps"]] == [0, 1]


def test_whoever_has_some_gets_the_rest(scope):
    assert [step["n"] for step in ask(scope, kind="hello", have=1)["steps"]] == [1]


@pytest.mark.parametrize("have", [None, "1", -5, 1.5, True, [], 10**30])
def test_a_strange_hello_does_no_harm(scope, have):
    assert ask(scope, kind="hello", have=have)["kind"] == "steps"


def test_what_is_new_is_sent_once(scope):
    ask(scope, kind="hello", have=0)
    scope._traffic.append(said("/new"))
    scope._nudge(Recorded("site"))
    until(lambda: len(scope.said) == 2)
    assert [step["n"] for step in scope.said[1]["steps"]] == [2]


def test_nothing_is_sent_before_a_hello(scope):
    scope._look()
    assert scope.said == []


def test_a_message_with_one_step_does_not_grow_with_the_history(scope):
    ask(scope, kind="hello", have=0)
    sizes = []
    for count in (10, 1000):
        scope._traffic.extend(said("/blogMain/") for _n in range(count))
        scope._look()
        scope._traffic.append(said("/blogMain/"))
        scope._look()
        sizes.append(len(json.dumps(scope.said[-1])))
    assert sizes[1] <= 1.2 * sizes[0]


def test_a_burst_goes_in_few_messages(scope):
    ask(scope, kind="hello", have=0)
    for _number in range(100):
        scope._traffic.append(said("/"))
        scope._nudge(Recorded("site"))
    until(lambda: sum(len(message["steps"]) for message in scope.said) == 102)
    assert len(scope.said) < 20


def test_two_threads_send_the_steps_in_their_order(scope):
    scope._traffic.extend(said("/") for _n in range(500))
    threads = [threading.Thread(target=ask, args=[scope], kwargs={"kind": "hello", "have": 0}) for _n in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    firsts = [message["steps"][0]["n"] for message in scope.said]
    assert firsts == [0, 200, 400] * 2


# What is answered, and what is refused


def test_an_answer_carries_the_mark_of_its_question(scope):
    ask(scope, kind="hello", have=0)
    told = ask(scope, kind="detail", id=scope._traffic[0].id, ask="page-7")
    assert (told["kind"], told["ask"]) == ("detail", "page-7")


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"kind": "eval"},
        {"kind": ["detail"]},
        {"kind": "detail"},
        {"kind": "detail", "id": "none"},
        {"kind": "detail", "id": {"$": 1}},
        {"kind": "save"},
        {"kind": "save", "as": "exe"},
        {"kind": "open"},
        {"kind": "open", "text": 5},
        {"kind": "open", "text": "{"},
        {"kind": "open", "text": "[" * 100_000},
        {"kind": "open", "text": "[]"},
        {"kind": "send"},
        {"kind": "send", "id": "none", **WISH},
    ],
)
def test_nonsense_is_refused_with_a_sentence(scope, message):
    told = ask(scope, **message)
    assert told["kind"] == "refused" and told["text"]


@pytest.mark.parametrize("message", [None, 5, "hello", [], [{"kind": "hello"}]])
def test_what_is_no_message_is_refused(scope, message):
    scope._hear(message)
    assert scope.said[-1]["kind"] == "refused"


def test_a_har_that_was_saved_can_be_opened(scope):
    ask(scope, kind="hello", have=0)
    har = ask(scope, kind="save", **{"as": "har"})["text"]
    assert len(ask(scope, kind="open", text=har)["steps"]) == 2


def test_a_request_that_waited_is_saved_once_with_its_answer(scope):
    waiting = said("/slow/", status=0)
    scope._traffic.extend([waiting, said("/slow/", id=waiting.id)])
    ask(scope, kind="hello", have=0)
    har = json.loads(ask(scope, kind="save", **{"as": "har"})["text"])
    assert [entry["response"]["status"] for entry in har["log"]["entries"]] == [200, 200, 200]


def test_the_detail_of_an_opened_exchange_is_found(scope):
    ask(scope, kind="hello", have=0)
    har = ask(scope, kind="save", **{"as": "har"})["text"]
    opened = ask(scope, kind="open", text=har)["steps"]
    assert ask(scope, kind="detail", id=opened[0]["id"])["kind"] == "detail"


# Send again


def test_the_visitor_is_sent(scope):
    ask(scope, kind="hello", have=0)
    ask(scope, kind="send", id=scope._traffic[0].id, **WISH)
    assert scope.visitor.sent[0][:2] == ("GET", f"{SITE}/")


@contextmanager
def refused():
    """Whatever is sent here must not be."""
    visitor = Visitor()
    with pytest.raises(NotSent):
        yield Replayer(lambda name: visitor, lambda: [SITE])
    assert visitor.sent == []


@pytest.mark.parametrize(
    "target",
    [
        "http://example.com/",
        "https://127.0.0.1:8000/",
        "http://127.0.0.1:8000@example.com/",
        "/blogMain/",
        "http://127.0.0.1:8001/",
        "file:///etc/passwd",
        "http://user@127.0.0.1:8000/",
        "http://127.0.0.1:8000\\.x/",
        "http://127.0.0.1:8000/\r\nX: y",
        "http://[",
        "",
        "http://127.0.0.1:80000/",
        "javascript:alert(1)",
    ],
)
def test_no_other_address_is_asked(target):
    with refused() as again:
        again.send(said("/"), {**WISH, "target": target})


@pytest.mark.parametrize(
    "field, value",
    [
        ("method", "TRACE"),
        ("method", "get"),
        ("method", "GET / HTTP/1.1\r\n"),
        ("as", ""),
        ("as", "a\nb"),
        ("as", "x" * 21),
        ("as", "a/b"),
        ("cookies", "a=b\r\nX: y"),
        ("cookies", None),
        ("body", None),
        ("body", 5),
    ],
)
def test_no_other_field_goes_through(field, value):
    with refused() as again:
        again.send(said("/"), {**WISH, field: value})


@pytest.mark.parametrize("method", METHODS)
def test_every_method_of_the_list_goes_through(method):
    visitor = Visitor()
    Replayer(lambda name: visitor, lambda: [SITE]).send(said("/"), {**WISH, "method": method})
    assert visitor.sent[0][0] == method


# Without widgets


def test_the_view_prints_itself_as_text(scope):
    assert "/blogMain/" in str(scope)


def test_a_notebook_gets_the_text_beside_the_view(scope):
    data, _metadata = scope._repr_mimebundle_()
    assert data["text/plain"] == str(scope) and "application/vnd.jupyter.widget-view+json" in data


def test_what_was_before_the_view_began_is_in_its_first_step(monkeypatch):
    monkeypatch.setattr("tutorial_src.scope.widget.Server", Place)
    scope = Scope(Traffic([said("/")]), [Place()], before=[said(sessions=[row(kept="a")])])
    scope.close()
    assert '"kept": "a"' in str(scope)


def test_a_page_that_nbconvert_makes_has_the_text_and_the_diagram_and_runs_nothing_foreign(scope):
    scope._traffic.append(said("/<script>evil()</script>```", sets=("x=<script>evil()</script>",)))
    data, _metadata = scope._repr_mimebundle_()
    cell = nbformat.v4.new_code_cell(outputs=[nbformat.v4.new_output("display_data", data)])
    html, _resources = HTMLExporter().from_notebook_node(nbformat.v4.new_notebook(cells=[cell]))
    assert "The jar of first" in html and '<pre class="mermaid">\nsequenceDiagram' in html
    assert "&lt;script&gt;evil()" in html and "<script>evil()" not in html


def test_the_diagram_shows_a_request_that_waited_once(scope):
    waiting = said("/slow/", status=0)
    scope._traffic.extend([waiting, said("/slow/", id=waiting.id)])
    assert repr(scope.diagram()).count("GET /slow/") == 1


def test_the_diagram_shows_the_last_exchanges(scope):
    assert "/blogMain/" in repr(scope.diagram(1))
