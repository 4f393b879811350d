"""The door: what `begin` says, and what a lesson answers."""

import os

import pytest

from tests.support.desks import opened_lesson
from tutorial_src import locale
from tutorial_src.lesson.lesson import NameTaken
from tutorial_src.system.ports import stay_out_of_proxies


def test_begin_says_what_runs_and_where_in_three_lines(capsys: pytest.CaptureFixture) -> None:
    with opened_lesson() as lesson:
        lines = capsys.readouterr().out.splitlines()
        assert [line.split()[0] for line in lines] == ["Site", "Kakao", "Copy"]
        assert (lines[0].split()[1], lines[1].split()[1]) == (lesson.site.url, lesson.kakao.url)


def test_no_proxy_comes_between_and_what_the_environment_says_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "school.example")
    monkeypatch.setenv("no_proxy", "")
    stay_out_of_proxies()
    assert os.environ["NO_PROXY"] == "school.example,127.0.0.1,localhost"


def test_open_is_a_link_to_the_site_in_a_tab_of_its_own(lesson) -> None:
    link = lesson.open("/blogMain/")._repr_html_()
    assert f"href='{lesson.site.url}/blogMain/' target='_blank'" in link


def test_two_visitors_of_one_name_have_a_jar_each(lesson) -> None:
    first = lesson.browser("twin")
    first.cookies["note"] = "1"
    assert "note" not in lesson.browser("twin").cookies


@pytest.mark.parametrize("name", ["browser", "examiner", "program", "firstProject", ""])
def test_a_name_that_the_records_give_to_somebody_else_is_refused(lesson, name) -> None:
    with pytest.raises(NameTaken, match="Choose another name"):
        lesson.browser(name)


def test_a_token_uri_in_a_comment_is_not_taken_for_that_of_oauth(lesson, visitor) -> None:
    before = repr(lesson.token_uri)
    visitor.comment("http://localhost:1/oauth/token?grant_type=authorization_code&code=mine")
    assert repr(lesson.token_uri) == before


def test_there_is_no_token_uri_before_oauth_has_printed_one() -> None:
    with opened_lesson() as lesson:
        assert "has not printed a token URI yet" in repr(lesson.token_uri)


def test_begin_speaks_korean_in_a_korean_folder(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ko").mkdir()
    monkeypatch.chdir(tmp_path / "ko")
    assert locale.of_reader() == "ko"
