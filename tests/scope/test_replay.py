"""Sending again for real: what arrives at the site, and what the visitor's jar holds afterwards."""


def test_the_cookie_line_travels_as_it_was_edited(lesson, visitor):
    visitor.send("GET", "/blogMain/", cookies="a=1; b=2")
    assert lesson.traffic[-1].sent_cookies == {"a": "1", "b": "2"}


def test_the_jar_holds_what_was_edited(visitor):
    visitor.cookies["old"] = "1"
    visitor.send("GET", "/blogMain/", cookies="a=1")
    assert dict(visitor.cookies) == {"a": "1"}


def test_a_cookie_that_was_changed_keeps_its_attributes(visitor):
    visitor.get("/blogMain/detail/1/")
    visitor.send("GET", "/blogMain/", cookies="csrftoken=x")
    assert "SameSite=Lax" in str(visitor.cookies)


def test_kakaos_cookies_stay_when_the_site_is_asked(lesson, visitor):
    visitor.get(f"{lesson.kakao.url}/oauth/authorize")
    visitor.cookies.replace("localhost", "kakao=1")
    visitor.send("GET", "/blogMain/", cookies="")
    assert dict(visitor.cookies) == {"kakao": "1"}


def test_no_redirect_is_followed(visitor):
    assert visitor.send("GET", "/oauth?code=a", cookies="").status == 301
