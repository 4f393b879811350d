"""What goes wrong with databases, desks and addresses: a sentence that says so, and nothing lost."""

import shutil
import sqlite3
from contextlib import closing

import pytest
import requests

from tests.support.server_house import House, until
from tutorial_src import locale
from tutorial_src.system.ports import WINDOWS

deletes_what_is_in_use = pytest.mark.skipif(WINDOWS, reason="Windows deletes no folder that is in use")


@pytest.fixture
def impatient(house: House) -> House:
    """A house whose site does not wait five seconds for a locked database."""
    settings = house.project / "firstProject" / "settings.py"
    told = settings.read_text(encoding="utf-8")
    settings.write_text(f"{told}\nDATABASES['default']['OPTIONS'] = {{'timeout': 0.1}}\n", encoding="utf-8")
    return house


@pytest.fixture
def locked(house: House):
    """A database that another program writes into."""
    with closing(sqlite3.connect(house.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield other


def comment(house: House, host: str = "127.0.0.1") -> requests.Session:
    """A visitor who wrote a comment and was sent to Kakao; `seen` is the last answer."""
    visitor, site = requests.Session(), f"http://{host}:{house.site.port}"
    page = visitor.get(f"{site}/blogMain/detail/1/", timeout=9)
    form = {"csrfmiddlewaretoken": visitor.cookies["csrftoken"], "comment_textfield": "안녕 😀\n<b>"}
    visitor.seen = visitor.post(page.url, form, allow_redirects=False, timeout=9)
    return visitor


def remember(house: House) -> None:
    """Let `detail()` and `oauth()` be as after the lesson `oauth_token_uri`."""
    views = house.views.read_text(encoding="utf-8")
    line = "            login_request_uri = "
    views = views.replace(line, f"            request.session['client_id'] = client_id\n{line}", 1)
    views = views.replace("    print(code)", "    print('client_id=' + request.session.get('client_id'))")
    house.views.write_text(views, encoding="utf-8")


# The database


def test_a_locked_database_at_the_start_is_told(impatient: House, locked):
    assert "The database is locked: another program is writing into db.sqlite3." in impatient.refusal()


def test_a_locked_database_is_told_on_the_page(impatient: House):
    impatient.run()
    with closing(sqlite3.connect(impatient.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "The database is locked" in impatient.get("/blogMain/").text


def test_a_file_that_is_no_database_is_told(house: House):
    house.database.write_bytes(b"shopping list " * 99)
    assert "db.sqlite3 is not a database" in house.refusal()


def test_a_file_that_is_no_database_is_not_lost(house: House):
    house.database.write_bytes(b"shopping list " * 99)
    house.refusal()
    assert house.database.read_bytes() == b"shopping list " * 99


def test_a_deleted_database_is_made_anew(house: House):
    house.database.unlink()
    assert "detail/1/" in house.run().get("/blogMain/").text


def test_an_empty_database_is_completed(house: House):
    house.database.write_bytes(b"")
    assert "detail/1/" in house.run().get("/blogMain/").text


def test_a_database_deleted_while_running_is_made_anew(house: House):
    before = house.run().site.pid
    house.database.unlink()
    until(lambda: house.site.pid != before and house.site.is_up)
    assert "detail/1/" in house.get("/blogMain/").text


def test_a_page_without_its_table_is_explained(house: House):
    house.run()
    with closing(sqlite3.connect(house.database)) as other:
        other.executescript("DROP TABLE blogapp_comment; DROP TABLE blogapp_blog")
    assert "a table in it is missing" in house.get("/blogMain/").text


def test_a_database_from_before_an_update_is_completed(house: House):
    with closing(sqlite3.connect(house.database)) as other, other:
        other.execute("DELETE FROM django_migrations WHERE app = 'blogapp' AND name LIKE '0002%'")
        other.execute("DELETE FROM blogapp_blog")
    assert "/blogMain/detail/" in house.run().get("/blogMain/").text


def test_the_posts_survive_an_update_of_the_database(house: House):
    with closing(sqlite3.connect(house.database)) as other, other:
        other.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
        other.execute("DROP TABLE django_session")
        other.execute("UPDATE blogapp_blog SET title = 'mine' WHERE id = 1")
    assert "mine" in house.run().get("/blogMain/").text


# The desk


@deletes_what_is_in_use
def test_a_desk_deleted_while_running_is_laid_out_anew(house: House):
    kernel = house.kernel().begin()
    shutil.rmtree(house.place)
    kernel.begin()
    assert kernel.tell("lesson.browser().get('/blogMain/').status") == "200"


@deletes_what_is_in_use
def test_on_the_new_desk_exchanges_are_recorded(house: House):
    kernel = house.kernel().begin()
    shutil.rmtree(house.place)
    kernel.begin().tell("lesson.browser().get('/blogMain/')")
    assert kernel.tell("[x.path for x in lesson.traffic]") == "['/blogMain/']"


@deletes_what_is_in_use
def test_a_restart_without_a_desk_says_what_to_do(house: House):
    kernel = house.kernel().begin()
    shutil.rmtree(house.place)
    said = kernel.do("lesson.site.restart()")
    assert "is gone. The first cell of a lesson makes a new one." in said


# Addresses


def test_oauth_opened_by_hand_is_explained(running: House):
    page = running.get("/oauth/")
    assert "No code came with this request." in page.text


def test_a_cancelled_consent_is_explained(running: House):
    page = running.get("/oauth/?error=access_denied&error_description=User%20denied%20access")
    assert "error=access_denied: the visitor did not agree" in page.text


def test_a_visitor_whom_kakao_could_not_ask_is_not_said_to_have_refused(running: House):
    page = running.get("/oauth/?error=login_required")
    assert "error=login_required: it could not ask this visitor" in page.text and "did not agree" not in page.text


def test_a_visit_that_began_on_localhost_is_explained(house: House):
    remember(house)
    visitor = comment(house.run(), host="localhost")
    page = visitor.get(f"{house.site.url}/oauth/?code=abc", timeout=9)
    assert "localhost is not 127.0.0.1." in page.text


def test_a_session_without_the_value_is_explained(house: House):
    remember(house)
    page = house.run().get("/oauth/?code=abc", cookies={"sessionid": "a" * 32})
    assert "the session does not hold what the view asks it for" in page.text


def test_the_exchange_holds_the_tracebacks_own_words_alone(running: House):
    running.get("/oauth/")
    assert running.exchanges("/oauth/")[0].error.splitlines()[-1].endswith("MultiValueDictKeyError: 'code'")


def test_the_explanation_comes_without_html_too(running: House):
    page = running.get("/oauth/", headers={"X-Requested-With": "XMLHttpRequest", "Accept": "text/plain"})
    assert page.text.startswith("No code came with this request.")


def test_the_explanation_escapes_what_came_with_the_request(running: House):
    page = running.get("/oauth/?error=<script>x</script>")
    assert "<script>x</script>" not in page.text


def test_a_page_that_works_is_not_explained(house: House):
    remember(house)
    visitor = comment(house.run())
    assert visitor.get(f"{house.site.url}/oauth/?code=abc", timeout=9).status_code == 200


def test_a_code_works_once(running: House):
    kernel = running.kernel().begin()
    kernel.do("visitor = lesson.browser(); visitor.comment('hello'); visitor.agree()")
    asked = {
        "grant_type": "authorization_code",
        "client_id": running.pair.app.rest_api_key,
        "code": running.exchanges("/oauth/")[-1].parameters["code"],
    }
    answers = [requests.post(f"{running.kakao.url}/oauth/token", asked, timeout=9).json() for _ in range(2)]
    assert ("access_token" in answers[0], answers[1]["error_code"]) == (True, "KOE320")


@pytest.mark.parametrize("text", ["x" * 100_000, "<script>alert(1)</script>", "안녕 😀\r\nsecond line"])
def test_a_comment_of_any_kind_reaches_the_log(running: House, text):
    page = running.get("/blogMain/detail/1/")
    form = {"csrfmiddlewaretoken": page.cookies["csrftoken"], "comment_textfield": text}
    requests.post(page.url, form, cookies=page.cookies, allow_redirects=False, timeout=9)
    assert text[:20].replace("\r", "") in running.site.log.replace("\r", "")


# Korean


@pytest.mark.parametrize("path", ["/oauth/", "/oauth/?error=access_denied"])
def test_the_explanation_is_korean_for_a_korean_lesson(house: House, path):
    locale.use("ko")
    page = house.run().get(path, headers={"X-Requested-With": "XMLHttpRequest", "Accept": "text/plain"})
    assert any("가" <= letter <= "힣" for letter in page.text.splitlines()[0])


def test_a_refusal_is_korean_for_a_korean_lesson(house: House):
    locale.use("ko")
    house.database.write_bytes(b"shopping list " * 99)
    said = house.refusal()
    assert "db.sqlite3" in said and "could not start" not in said
