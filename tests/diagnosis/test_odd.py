"""What is odd, huge, torn or hostile: the doctor neither breaks nor lets anything through."""

import json
import random
import time
from dataclasses import asdict, replace

import pytest

from tests.diagnosis.scenarios import SCENARIOS
from tests.diagnosis.stage import RECORDED, recorded
from tests.support.exchanges import exchange
from tutorial_src import locale
from tutorial_src.diagnosis.doctor import Doctor, diagnose
from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis
from tutorial_src.diagnosis.evidence.traceback import ParsedTraceback
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.log import from_line

EVIL = "<script>alert(1)</script>"
HUGE = "x" * 100_000
ODD = (None, 7, "", "x", [], {}, [None], [["a"]], {"codes": [None, {"value": 3}], "apps": [3, {}]}, [[1, 2, 3]], b"x")


def test_nothing_that_failed_is_nothing_to_say():
    assert diagnose([]) is None and diagnose([exchange()]) is None


def test_every_diagnosis_is_whole_as_text_and_as_a_block():
    for name in SCENARIOS:
        found = diagnose(recorded(name))
        for words in (found.title, found.happened, found.why, found.fix, found.experiment):
            assert words.replace("`", "") in repr(found).replace("`", ""), name
        assert found._repr_html_().count("<div") == found._repr_html_().count("</div>") == 1, name


def test_in_korean_no_sentence_is_left_in_english():
    locale.use("ko")
    for name in SCENARIOS:
        found = diagnose(recorded(name))
        told = [found.title, found.happened, found.why, found.fix, found.experiment]
        told += [one.said for one in found.evidence]
        assert [text for text in told if text and not any("가" <= letter <= "힣" for letter in text)] == [], name
        assert not any(heading.isascii() for heading, _text in found.sections), name


def test_the_cause_does_not_depend_on_the_language():
    locale.use("ko")
    found = {name: diagnose(recorded(name)).cause for name in SCENARIOS}
    assert found == {name: one.cause for name, one in SCENARIOS.items()}


def hostile(text: str) -> list[Diagnosis]:
    """Every recorded failure, with a foreign text wherever a visitor can put one."""
    found = []
    for name in SCENARIOS:

        def told(x: Exchange) -> Exchange:
            error = f"{x.error}\nValueError: {text}" if x.error else ""
            return replace(
                x,
                query=f"{x.query}&x={text}",
                error=error,
                printed=text,
                request_headers=[*x.request_headers, ["Referer", text], ["Cookie", f"sessionid={text}"]],
            )

        found.append(diagnose([told(x) for x in recorded(name)]))
    return [diagnosis for diagnosis in found if diagnosis]


def test_markup_in_a_request_stays_text():
    blocks = [found._repr_html_() for found in hostile(EVIL)]
    assert blocks and [block for block in blocks if "<script" in block] == []


def test_markup_in_a_refused_redirect_uri_stays_text():
    told = [replace(x, query=x.query.replace("oauth/", f"oauth/{EVIL}")) for x in recorded("koe006_slash")]
    block = diagnose(told)._repr_html_()
    assert "&lt;script&gt;" in block and "<script" not in block


def test_a_huge_value_makes_no_huge_diagnosis():
    assert max(len(found._repr_html_()) for found in hostile(HUGE)) < 20_000


def test_a_huge_value_takes_no_long_time():
    began = time.thread_time()
    hostile(HUGE)
    assert time.thread_time() - began < 5


def test_backticks_in_a_value_do_not_open_code():
    told = [replace(x, query=x.query.replace("oauth/", "oauth/`x`")) for x in recorded("koe006_slash")]
    assert "`x`" not in repr(diagnose(told))


def test_a_request_that_still_waits_is_no_failure():
    assert diagnose([exchange(status=0, error="TypeError: NoneType")]) is None


def test_a_request_that_waited_is_diagnosed_once_its_answer_is_there():
    *before, last = recorded("cookie_deleted")
    assert diagnose([*before, replace(last, status=0, error=""), last]).cause == "cookie-deleted"


@pytest.mark.parametrize("name", ["cookie_deleted", "koe320_used", "cancelled", "csrf_no_cookie"])
def test_a_record_with_odd_values_breaks_nothing(name):
    lines = (RECORDED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    for field in asdict(exchange()):
        for odd in ODD[:-1]:
            doctor = Doctor()
            for line in lines:
                if x := from_line(json.dumps({**json.loads(line), field: odd}).encode()):
                    doctor.hear(x)


def test_a_history_with_any_exchange_missing_breaks_nothing():
    for name in SCENARIOS:
        exchanges = recorded(name)
        for missing in range(len(exchanges)):
            diagnose(exchanges[:missing] + exchanges[missing + 1 :])


def test_a_history_in_any_order_breaks_nothing():
    for name in SCENARIOS:
        exchanges = recorded(name)
        random.Random(name).shuffle(exchanges)  # noqa: S311 - a test's shuffle
        diagnose(exchanges)


def test_exchanges_that_lead_to_each_other_are_followed_no_end():
    circle = [
        exchange(id=f"x-{n}", path=f"/{n % 2}", status=302, response_headers=[["Location", f"/{(n + 1) % 2}"]])
        for n in range(9)
    ]
    failed = exchange(id="last", path="/1", status=500, query="", error="TypeError: NoneType")
    assert diagnose([*circle, failed]).cause == "unknown"


@pytest.mark.parametrize("text", ["", "\n", "x", ":", "TypeError", "a, line 1, in f", "é" * 50_000, "(" * 10_000, "\0"])
def test_odd_words_of_a_traceback_break_nothing(text):
    words = ParsedTraceback(text)
    assert isinstance(words.kind, str) and isinstance(words.place, str) and words.names is None


def test_a_thousand_exchanges_are_heard_in_a_moment():
    visits = [exchange(id=f"x-{n}", query=f"n={n}", request_headers=[["Cookie", "sessionid=a"]]) for n in range(1000)]
    doctor, began = Doctor(), time.thread_time()
    for x in visits:
        doctor.hear(x)
    assert time.thread_time() - began < 0.5


def test_a_thousand_failures_are_heard_in_a_moment():
    *before, last = recorded("cookie_deleted")
    doctor = Doctor()
    for x in before:
        doctor.hear(x)
    began = time.thread_time()
    found = [doctor.hear(replace(last, id=f"x-{n}")) for n in range(1000)]
    assert all(found) and time.thread_time() - began < 3
