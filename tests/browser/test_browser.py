"""The scripted browser: pages, forms, Kakao's questions, and its refusals."""

import socket
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.support.ports import free_ports
from tutorial_src.browser.browser import Browser, NoAnswer, NothingToPress
from tutorial_src.servers.kakao_app import PRACTICE_KEY, LiveKakao
from tutorial_src.servers.server import ServerIsStopped


class Stopped:
    """A server that is not running."""

    name, is_up, has_failed, log = "site", False, False, "one\ntwo: its last words\n"

    def __init__(self) -> None:
        self.url = f"http://127.0.0.1:{free_ports()[0]}"

    def mount(self, session) -> None:
        """It needs no way of its own."""

    def wait_ready(self, *, met_nobody: bool) -> None:
        raise ServerIsStopped(self.name)


@contextmanager
def strange_server():
    """A server of which `/loop` redirects to itself and all else is cut off in the middle."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(302 if self.path == "/loop" else 200)
            self.send_header("Location", self.path)
            self.send_header("Content-Length", "0" if self.path == "/loop" else "9")
            self.end_headers()

        def log_message(self, *_words: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.01], daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def comment_that_arrived(lesson, visitor) -> str:
    """What the site's view printed for the last comment of this visitor, line ends as Python has them."""
    printed = [x.printed for x in lesson.traffic if x.who == visitor.name and x.method == "POST"]
    return printed[-1].rstrip("\n").replace("\r\n", "\n")


# Pages


def test_a_page_is_opened_by_its_path(visitor):
    page = visitor.get("/blogMain/")
    assert page.status == 200 and page.url.endswith("/blogMain/")


def test_a_page_has_its_text_without_markup_and_title(visitor):
    page = visitor.get("/")
    assert "<" not in page.text and page.title not in page.text.splitlines()


def test_redirects_are_followed_and_told(lesson, visitor):
    page = visitor.get("/oauth?error=none", allow_redirects=True)
    assert page.history[0].status == 301 and page.url == f"{lesson.site.url}/oauth/?error=none"


def test_a_page_that_does_not_exist_is_a_page(visitor):
    assert visitor.get("/nowhere/").status == 404


def test_a_page_is_shown_with_the_way_that_led_there(visitor):
    shown = repr(visitor.get("/oauth?error=none"))
    assert "/oauth?error=none" in shown and "/oauth/?error=none" in shown


def test_two_visitors_are_two(lesson):
    assert lesson.browser("one").cookies is not lesson.browser("two").cookies


def test_a_name_may_be_hangul(lesson):
    lesson.browser("둘째 손님/1").get("/")
    assert lesson.traffic[-1].who == "둘째 손님/1"


def test_a_form_is_sent_with_the_token_of_its_page(visitor):
    assert visitor.post("/blogMain/createBlog/", {"title": ""}).status == 200


# Comments and Kakao


def test_a_comment_leads_to_kakao(lesson, visitor):
    assert visitor.comment("hello").url.startswith(lesson.kakao.url)


@pytest.mark.parametrize("text", ["<script>alert('1')</script> & \"more\"", "🍪 둘", "one\ntwo", "a=b&c=%20+"])
def test_a_comment_arrives_as_it_was_written(lesson, visitor, text):
    visitor.comment(text)
    assert comment_that_arrived(lesson, visitor) == text


def test_a_very_long_comment_arrives(lesson, visitor):
    visitor.comment("긴" * 100_000)
    assert comment_that_arrived(lesson, visitor).startswith("긴" * 1000)


def test_a_comment_on_a_post_that_does_not_exist_ends_there(visitor):
    assert visitor.comment("hello", blog_id=999).status == 404


def test_optional_items_are_ticked_when_they_are_named(lesson, visitor):
    visitor.comment("hello")
    visitor.agree("talk_message")
    asked = {
        "client_id": PRACTICE_KEY,
        "response_type": "code",
        "scope": "talk_message profile_image",
        "redirect_uri": f"{lesson.site.url}/oauth",
    }
    page = visitor.get(f"{lesson.kakao.url}/oauth/authorize", params=asked)
    assert "profile_image" in page.html and "talk_message" not in page.text


def test_a_form_is_sent_by_its_id(lesson, visitor):
    visitor.get(f"{lesson.kakao.url}/")
    assert "Somebody" in visitor.submit("name", name="Somebody").text


def test_a_form_that_is_not_there_cannot_be_sent(visitor):
    visitor.get("/")
    with pytest.raises(NothingToPress, match=r"no form `logout` on the page that visitor-.* sees: “.+”"):
        visitor.submit("logout")


def test_who_has_opened_no_page_has_no_form_either(visitor):
    with pytest.raises(NothingToPress, match="no form `logout`"):
        visitor.submit("logout")


def test_agreeing_leads_back_to_the_blog(lesson, visitor):
    visitor.comment("hello")
    assert visitor.agree().url == f"{lesson.site.url}/blogMain/"


def test_kakao_remembers_who_agreed(lesson, visitor):
    visitor.comment("first")
    visitor.agree()
    assert visitor.comment("second").url == visitor.agree().url == f"{lesson.site.url}/blogMain/"


def test_cancelling_brings_no_code(visitor):
    visitor.comment("hello")
    page = visitor.cancel()
    assert "error=access_denied" in page.url and "code=" not in page.url


def test_a_visitor_is_asked_by_kakao_whoever_agreed_before(lesson, visitor):
    visitor.comment("hello")
    visitor.agree()
    shy = lesson.browser(f"shy-{visitor.name}"[:20])
    shy.comment("hello")
    assert "error=access_denied" in shy.cancel().history[-1].url


def test_what_was_agreed_before_cannot_be_cancelled(visitor):
    visitor.comment("first")
    visitor.agree()
    visitor.comment("second")
    with pytest.raises(NothingToPress, match=f"Kakao remembers that {visitor.name} agreed"):
        visitor.cancel()


def test_agreeing_twice_is_refused(visitor):
    visitor.comment("hello")
    visitor.agree()
    with pytest.raises(NothingToPress, match="not on a consent page"):
        visitor.agree()


def test_agreeing_before_any_page_is_refused(visitor):
    with pytest.raises(NothingToPress, match=r"has not opened any page yet. `visitor.comment"):
        visitor.agree()


def test_agreeing_on_another_page_is_refused_and_names_the_page(lesson, visitor):
    page = visitor.get("/blogMain/")
    with pytest.raises(NothingToPress) as refused:
        visitor.cancel()
    assert f"{lesson.site.url}/blogMain/ (200, “{page.title}”)" in str(refused.value)


def test_on_an_error_page_of_kakao_there_is_nothing_to_press(lesson, visitor):
    visitor.get(f"{lesson.kakao.url}/oauth/authorize?response_type=code&client_id=wrong")
    with pytest.raises(NothingToPress, match="KOE"):
        visitor.agree()


def test_the_real_kakao_is_left_to_a_person(lesson):
    with pytest.raises(NothingToPress, match="a person, not a script"):
        Browser("first", lesson.site, LiveKakao()).agree()


# Cookies


def test_reading_leaves_no_session_cookie(visitor):
    visitor.get("/blogMain/")
    assert "sessionid" not in visitor.cookies


def test_a_cookie_of_the_site_is_kept_and_shown(visitor):
    visitor.get("/blogMain/detail/1/")
    assert visitor.cookies["csrftoken"] in repr(visitor.cookies) and "SameSite=Lax" in repr(visitor.cookies)


def test_an_empty_jar_says_so(visitor):
    assert "Empty." in repr(visitor.cookies)


def test_a_cookie_that_is_put_in_travels(lesson, visitor):
    visitor.cookies["sessionid"] = "stolen"
    visitor.get("/")
    assert lesson.traffic[-1].sent_cookies == {"sessionid": "stolen"}


def test_a_cookie_that_is_changed_keeps_its_attributes(visitor):
    visitor.get("/blogMain/detail/1/")
    visitor.cookies["csrftoken"] = "other"
    assert "SameSite=Lax" in repr(visitor.cookies) and len(visitor.cookies) == 1


def test_a_cookie_that_is_deleted_stays_at_home(lesson, visitor):
    visitor.get("/blogMain/detail/1/")
    del visitor.cookies["csrftoken"]
    visitor.get("/")
    assert lesson.traffic[-1].sent_cookies == {}


def test_the_whole_jar_can_be_emptied(visitor):
    visitor.comment("hello")
    visitor.cookies.clear()
    assert dict(visitor.cookies) == {}


def test_a_cookie_that_is_not_there_is_a_key_error(visitor):
    with pytest.raises(KeyError):
        visitor.cookies["nothing"]


def test_of_two_hosts_the_sites_cookie_counts(visitor):
    visitor.cookies.replace("localhost", "sessionid=kakao's")
    visitor.cookies.replace("127.0.0.1", "sessionid=the site's")
    assert visitor.cookies["sessionid"] == "the site's"


def test_no_value_of_a_cookie_becomes_markup(visitor):
    visitor.cookies["evil"] = "<script>"
    assert "<script>" not in visitor.cookies._repr_html_()


# Bad luck


def test_a_site_that_is_down_is_named_with_its_last_words():
    site = Stopped()
    with pytest.raises(NoAnswer, match=r"`lesson.site.restart\(\)` starts it again[\s\S]*its last words"):
        Browser("first", site, LiveKakao()).get("/")


def test_an_address_where_nobody_answers_is_named(visitor):
    url = f"http://127.0.0.1:{free_ports()[0]}/"
    with pytest.raises(NoAnswer, match=f"Nobody answers at {url}"):
        visitor.get(url)


def test_a_server_that_does_not_answer_in_time_is_named(visitor):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(NoAnswer, match=f"No answer within 0.05 seconds from {url}"):
            visitor.get(url, timeout=0.05)


def test_a_redirect_in_a_circle_is_given_up(visitor):
    with (
        strange_server() as url,
        pytest.raises(NoAnswer, match="in a circle: it was given up after 30 redirects"),
    ):
        visitor.get(f"{url}/loop")


def test_an_answer_that_is_cut_off_is_told(visitor):
    with strange_server() as url, pytest.raises(NoAnswer, match="cannot be opened"):
        visitor.get(f"{url}/cut")


@pytest.mark.parametrize("address", ["ftp://127.0.0.1/", "http://%zz:80:80/"])
def test_an_address_that_is_none_is_told(visitor, address):
    with pytest.raises(NoAnswer, match="cannot be opened"):
        visitor.get(address)
