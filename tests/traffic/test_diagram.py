"""Exchanges → diagram: what is drawn, in which order, and nothing that Mermaid could misread."""

import re

from tests.support.exchanges import exchange, login
from tutorial_src import locale
from tutorial_src.traffic.diagram import Diagram, mermaid, text


def arrows(source: str) -> list[str]:
    return re.findall(r"(\w+-?->>\w+):", source)


def test_each_exchange_is_an_arrow_out_and_an_arrow_back():
    assert arrows(mermaid([exchange()])) == ["browser->>site", "site-->>browser"]


def test_the_sites_own_requests_are_drawn_inside_of_its_own():
    outer, inner = (
        exchange(started=1, ended=9),
        exchange(who="firstProject", server="kakao", started=3, ended=4),
    )
    assert arrows(mermaid([outer, inner])) == [
        "browser->>site",
        "site->>kakao",
        "kakao-->>site",
        "site-->>browser",
    ]


def test_a_request_and_its_response_bear_the_same_number():
    outer, inner = (
        exchange(started=1, ended=9),
        exchange(who="firstProject", server="kakao", started=3, ended=4),
    )
    assert [line.split()[0] for line in text([outer, inner])] == ["1", "2", "2", "1"]


def test_the_text_tells_the_way_to_kakao_and_back():
    assert text(login()) == [
        "  1  browser → site  POST /blogMain/detail/1/",
        "  1  browser ← site  302 → localhost:9000/oauth/authorize  [Set-Cookie: sessionid=abcdefgh…]",
        "  2  browser → practice Kakao  GET /oauth/authorize ? client_id",
        "  2  browser ← practice Kakao  302 → 127.0.0.1:8000/oauth",
        "  3  browser → site  GET /oauth ? code  [Cookie: sessionid=abcdefgh…]",
        "  3  browser ← site  200 OK",
    ]


def test_a_redirect_within_a_server_shows_the_path_alone():
    assert "301 → /oauth/" in text([exchange(status=301, response_headers=[["Location", "/oauth/?code=1"]])])[1]


def test_an_expired_cookie_is_told():
    x = exchange(response_headers=[["Set-Cookie", 'sessionid=""; Max-Age=0']])
    assert "[Set-Cookie: sessionid expired]" in text([x])[1]


def test_a_visitor_may_have_any_name():
    source = mermaid([exchange(who="첫째; end")])
    assert "as 첫째#59; end" in source and arrows(source)[0].startswith("v")


def test_nothing_that_a_visitor_sends_is_read_as_mermaid():
    source = mermaid([exchange(path="/%0A<b>", query="a;b#c\n<script>=1", who="x\nactor y")])
    assert "<script" not in source and "<b>" not in source and "\nactor" not in source


def test_a_long_path_is_cut():
    assert len(text([exchange(path="/" + "x" * 500)])[0]) < 120


def test_a_diagram_is_sent_as_mermaid_with_its_text():
    assert set(Diagram([exchange()])._repr_mimebundle_()) == {"text/vnd.mermaid", "text/plain"}


def test_without_exchanges_there_is_a_sentence():
    assert "Nothing to draw yet" in Diagram([])._repr_mimebundle_()["text/plain"]


def test_a_korean_lesson_names_the_actors_in_korean():
    locale.use("ko")
    assert "participant kakao as 연습용 카카오" in mermaid(login())
