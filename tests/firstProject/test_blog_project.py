"""The project as files and commands: checks, migrations, settings."""

import pytest

SETTINGS = {
    "KAKAO_REST_API_KEY": "k1",
    "KAKAO_CLIENT_SECRET": "s1",
    "KAKAO_REDIRECT_URI": "http://127.0.0.1:8001/oauth",
    "KAKAO_AUTH_URL": "http://localhost:9001",
    "KAKAO_API_URL": "http://localhost:9002",
    "LANGUAGE_CODE": "en-us",
}


def test_checks_find_nothing(project, manage):
    assert "no issues" in manage(project, "check")


def test_migrations_say_what_the_models_say(project, manage):
    assert "No changes detected" in manage(project, "makemigrations", "--check", "--dry-run")


@pytest.mark.parametrize("earlier", ["0001", "zero"])
def test_migrations_can_be_undone_and_redone(project, manage, earlier):
    manage(project, "migrate")
    manage(project, "migrate", "blogapp", earlier)
    assert "0002_first_posts... OK" in manage(project, "migrate", "blogapp")


def test_environment_decides_the_settings(project, manage):
    shown = manage(project, "diffsettings", "--all", **SETTINGS)
    assert [name for name, value in SETTINGS.items() if f"{name} = {value!r}" not in shown] == []


def test_secret_key_may_come_from_the_environment(project, manage):
    assert "SECRET_KEY = 'of my own'" in manage(project, "diffsettings", DJANGO_SECRET_KEY="of my own")


def test_empty_database_counts_as_missing(project, serving):
    (project / "db.sqlite3").touch()
    with serving(project) as site:
        assert site.rows("SELECT count(*) FROM blogapp_blog") == [(3,)]


def test_second_start_keeps_the_database(project, manage, serving):
    manage(project, "migrate")
    manage(project, "migrate", "blogapp", "zero")
    with serving(project) as site:
        assert site.rows("SELECT name FROM sqlite_master WHERE name = 'blogapp_blog'") == []
