"""Every address of the blog, in both languages."""

import pytest

PAGES = ["/", "/blogMain/", "/blogMain/createBlog/", "/blogMain/detail/1/", "/admin/login/"]


@pytest.mark.parametrize("path", PAGES)
def test_page_opens_in_english(visitor, path):
    page = visitor.get(path)
    assert (page.status_code, '<html lang="en-us"' in page.text) == (200, True)


@pytest.mark.parametrize("path", PAGES)
def test_page_opens_in_korean(korean_visitor, path):
    page = korean_visitor.get(path)
    assert (page.status_code, '<html lang="ko-kr"' in page.text) == (200, True)


def test_first_start_shows_three_posts_newest_first(visitor):
    page = visitor.get("/blogMain/").text
    titles = ["A jar full of cookies", "Why does a website forget me?", "The first post"]
    assert sorted(titles, key=page.index) == titles


def test_first_posts_are_korean_on_a_korean_site(korean_visitor):
    assert "쿠키가 가득한 상자" in korean_visitor.get("/blogMain/").text


def test_author_of_the_first_posts_cannot_log_in(english_site):
    [(password,)] = english_site.rows("SELECT password FROM auth_user WHERE username = 'Haneul'")
    assert password.startswith("!")


def test_words_of_the_pages_are_korean_on_a_korean_site(korean_visitor):
    assert "등록하면 카카오 로그인 화면으로 이동합니다." in korean_visitor.get("/blogMain/detail/1/").text


def test_post_that_does_not_exist_is_not_found(visitor):
    assert visitor.get("/blogMain/detail/999/").status_code == 404


@pytest.mark.parametrize("path", ["/", "/blogMain/"])
def test_reading_puts_nothing_into_the_cookie_jar(visitor, path):
    visitor.get(path)
    assert not visitor.jar.cookies


@pytest.mark.parametrize("name, kind", [("style.css", "text/css"), ("cookie.svg", "image/svg+xml")])
def test_static_file_is_served(visitor, name, kind):
    assert visitor.get(f"/static/blogapp/{name}").headers["Content-Type"].startswith(kind)


def test_pages_load_nothing_from_elsewhere(visitor):
    page = visitor.get("/blogMain/detail/1/").text
    assert "http:" not in page and "https:" not in page


def test_admin_sends_a_stranger_to_its_login(visitor):
    assert visitor.get("/admin/").headers["Location"] == "/admin/login/?next=/admin/"
