"""What the forms take, refuse and show."""

import sqlite3
from contextlib import closing

import pytest


@pytest.fixture
def saved_comment(english_site):
    """Put a comment under the third post, as a later step of the site will; it is taken away afterwards."""
    with closing(sqlite3.connect(english_site.folder / "db.sqlite3")) as database:

        def save(text: str, user: str = "Muzi", picture: str = "") -> None:
            database.execute(
                "INSERT INTO blogapp_comment (blog_id, comment_date, comment_user, comment_thumbnail_url,"
                " comment_textfield) VALUES (3, '2026-01-01 00:00:00', ?, ?, ?)",
                (user, picture, text),
            )
            database.commit()

        yield save
        database.execute("DELETE FROM blogapp_comment")
        database.commit()


def test_new_post_is_saved(visitor, english_site):
    visitor.submit("/blogMain/createBlog/", title="Fresh", author="1", body="From the oven")
    assert english_site.rows("SELECT body FROM blogapp_blog WHERE title = 'Fresh'") == [("From the oven",)]


def test_new_post_leads_to_the_list(visitor):
    answer = visitor.submit("/blogMain/createBlog/", title="Another", author="1", body="Text")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/blogMain/")


def test_post_without_a_title_is_refused_beside_the_field(visitor):
    page = visitor.submit("/blogMain/createBlog/", title=" ", author="1", body="Kept").text
    assert 'id="id_title_error"' in page and "Kept" in page


@pytest.mark.parametrize("path", ["/blogMain/createBlog/", "/blogMain/detail/1/"])
def test_form_from_another_site_is_refused(visitor, path):
    foreign = visitor.jar.post(visitor.site.url + path, {"comment_textfield": "hi"}, timeout=20)
    assert foreign.status_code == 403


def test_empty_comment_is_announced(visitor):
    assert 'role="alert"' in visitor.comment(" \n ").text


def test_empty_comment_is_marked_in_korean(korean_visitor):
    assert "필수 항목입니다." in korean_visitor.comment("").text


def test_comments_are_listed(visitor, saved_comment):
    saved_comment("Nice jar!")
    assert "Nice jar!" in visitor.get("/blogMain/detail/3/").text


@pytest.mark.parametrize("field", ["text", "user", "picture"])
def test_html_in_a_comment_is_shown_as_text(visitor, saved_comment, field):
    saved_comment(**{"text": "hi", field: '"><script>alert(1)</script>'})
    page = visitor.get("/blogMain/detail/3/").text
    assert "<script>" not in page and "&quot;&gt;&lt;script&gt;" in page


def test_emoji_and_line_breaks_of_a_comment_are_kept(visitor, saved_comment):
    saved_comment("쿠키 🍪\n하나 더")
    assert "쿠키 🍪<br>하나 더" in visitor.get("/blogMain/detail/3/").text


def test_very_long_comment_is_shown_whole(visitor, saved_comment):
    saved_comment("가" * 100_000)
    assert "가" * 100_000 in visitor.get("/blogMain/detail/3/").text
