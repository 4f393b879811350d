"""Who is logged in, and the button to leave: there as soon as the project has an address named `logout`."""

import re

import pytest
import requests

ROUTE = """
from django.contrib.auth.views import LogoutView
urlpatterns += [path("logout/", LogoutView.as_view(next_page="blogMain"), name="logout")]
"""
MAKE_USER = (
    "from django.contrib.auth.models import User;"
    "User.objects.create_superuser('kakao-1', '', 'pw-1234', first_name='김하늘 <b>')"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory, copied, serving, manage):
    """The blog in English with a logout, and a user."""
    folder = copied(tmp_path_factory.mktemp("logout"))
    with (folder / "firstProject" / "urls.py").open("a", encoding="utf-8") as urls:
        urls.write(ROUTE)
    manage(folder, "migrate", "-v0")
    manage(folder, "shell", "-v0", "-c", MAKE_USER)
    with serving(folder, LANGUAGE_CODE="en-us") as site:
        yield site


@pytest.fixture
def member(site):
    """A visitor who has logged in."""
    with requests.Session() as jar:
        login = f"{site.url}/admin/login/"
        jar.get(login, timeout=20)
        token = jar.cookies["csrftoken"]
        jar.post(login, {"username": "kakao-1", "password": "pw-1234", "csrfmiddlewaretoken": token}, timeout=20)
        yield jar


def press(jar: requests.Session, site) -> requests.Response:
    """Press Log out on the list of posts."""
    page = jar.get(f"{site.url}/blogMain/", timeout=20).text
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
    return jar.post(f"{site.url}/logout/", {"csrfmiddlewaretoken": token}, timeout=20, allow_redirects=False)


def test_who_is_logged_in_is_named_and_not_run(site, member):
    assert "<b>김하늘 &lt;b&gt;</b>" in member.get(f"{site.url}/blogMain/", timeout=20).text


def test_the_button_ends_the_session(site, member):
    answer = press(member, site)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/blogMain/")
    assert "sessionid" not in member.cookies and 'id="logout"' not in member.get(f"{site.url}/", timeout=20).text


def test_a_stranger_sees_no_button(site):
    assert 'id="logout"' not in requests.get(f"{site.url}/blogMain/", timeout=20).text


def test_without_such_an_address_the_session_is_left_alone(visitor):
    visitor.jar.cookies["sessionid"] = "a-ticket-from-before-0123456789a"
    assert "Cookie" not in visitor.get("/blogMain/").headers.get("Vary", "")
