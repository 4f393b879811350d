"""Failures as learners meet them: what is done on a real lesson, and the cause and evidence to be found.

`TUTORIAL_RECORD=1 python3 start.py test tests/diagnosis/test_live.py` plays them all, and records them anew.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tests.diagnosis.stage import SETTINGS, VIEWS, Stage

URLS = "firstProject/urls.py"
KEY = "c0ffee00c0ffee00c0ffee00c0ffee00"
KEEP = """            request.session['client_id'] = client_id
            request.session['redirect_uri'] = redirect_uri
"""
PRINT = "    print(access_token_request_uri)\n"
ASK = """    import requests
    answer = requests.post(settings.KAKAO_AUTH_URL + "/oauth/token", {FIELDS}, timeout=9)
    print(answer.json()["access_token"])
"""


@dataclass(frozen=True)
class Scenario:
    """One failure: `play` makes it; its diagnosis has this cause, and says each of these words."""

    play: Callable[[Stage], None]
    cause: str
    says: tuple[str, ...] = ()  # in the evidence, the reason or the title
    fails: str = "/oauth/"  # the path of the exchange that failed
    decided: bool = True


SCENARIOS: dict[str, Scenario] = {}


def scenario(cause: str, *says: str, fails: str = "/oauth/", decided: bool = True) -> Callable:
    """Register a function as the scenario of its name."""

    def register(play: Callable[[Stage], None]) -> Callable[[Stage], None]:
        SCENARIOS[play.__name__] = Scenario(play, cause, says, fails, decided)
        return play

    return register


# A session that is lost


@scenario("other-host", "`localhost`", "`127.0.0.1` no session cookie came", "still there")
def other_host(stage: Stage) -> None:
    visitor = stage.visitor()
    visitor.post(f"{stage.elsewhere}/blogMain/detail/1/", {"comment_textfield": "hello"})
    visitor.agree()


@scenario("cookie-deleted", "no session cookie came", "still there")
def cookie_deleted(stage: Stage) -> None:
    visitor = stage.asked()
    del visitor.cookies["sessionid"]
    visitor.agree()


@scenario("row-flushed", "not there any more", "It held: `client_id`, `redirect_uri`")
def row_flushed(stage: Stage) -> None:
    visitor = stage.asked()
    stage.sql("DELETE FROM django_session WHERE session_key = ?", visitor.cookies["sessionid"])
    visitor.agree()


@scenario("row-flushed", "told the browser to drop")
def logged_out(stage: Stage) -> None:
    stage.append(VIEWS, "def leave(request):\n    request.session.flush()\n    return redirect('index')")
    stage.append(URLS, "urlpatterns += [path('leave/', views.leave)]")
    visitor = stage.asked()
    consent = visitor.page
    visitor.get("/leave/")
    visitor.page = consent
    visitor.agree()


@scenario("row-expired", "`expire_date`", "2020-01-01")
def row_expired(stage: Stage) -> None:
    visitor = stage.asked()
    stage.sql("UPDATE django_session SET expire_date = '2020-01-01 12:00:00'")
    visitor.agree()


@scenario("samesite-strict", "`SameSite=Strict`", "began on a page of")
def samesite_strict(stage: Stage) -> None:
    stage.append(SETTINGS, "SESSION_COOKIE_SAMESITE = 'Strict'")
    stage.asked().agree()


@scenario("never-stored", "without giving a session cookie")
def never_stored(stage: Stage) -> None:
    stage.edit(VIEWS, KEEP, "")
    stage.asked().agree()


@scenario("never-stored", "not in it: `client_id`", "holds: `clientid`, `redirect_uri`")
def stored_under_another_name(stage: Stage) -> None:
    stage.edit(VIEWS, "request.session['client_id']", "request.session['clientid']")
    stage.asked().agree()


@scenario("never-stored", "not in it: `client_id`")
def asked_with_brackets(stage: Stage) -> None:
    stage.edit(VIEWS, "request.session.get('client_id')", "request.session['client_id']")
    stage.edit(VIEWS, "request.session['client_id'] = client_id", "request.session['other'] = client_id")
    stage.asked().agree()


@scenario("secret-key-changed", "Session data corrupted", "It holds: `client_id`, `redirect_uri`")
def secret_key_changed(stage: Stage) -> None:
    visitor = stage.asked()
    stage.append(SETTINGS, "SECRET_KEY = 'another key, as long as it has to be, and made up for this'")
    visitor.agree()


@scenario("clock-wrong", "15 days")
def clock_wrong(stage: Stage) -> None:
    stage.lesson.switches.throw("clock_wrong")
    stage.asked().agree()


@scenario("other-server-cookie", "set this cookie", "Cookies ignore ports")
def other_server_cookie(stage: Stage) -> None:
    stage.lesson.switches.throw("name_clash")
    stage.lesson.switches.walk()


@scenario("cookie-held-back", "`/blogMain/`")
def cookie_path(stage: Stage) -> None:
    stage.append(SETTINGS, "SESSION_COOKIE_PATH = '/blogMain/'")
    stage.asked().agree()


@scenario("other-visitor", "`first`", "`second`")
def other_visitor(stage: Stage) -> None:
    stage.asked().agree()
    stage.visitor("second").get(f"/oauth/?code={stage.code}")


@scenario("other-session", "another session cookie")
def other_session(stage: Stage) -> None:
    stage.append(VIEWS, "def note(request):\n    request.session['note'] = 1\n    return redirect('index')")
    stage.append(URLS, "urlpatterns += [path('note/', views.note)]")
    other, visitor = stage.visitor("other"), stage.asked()
    other.get("/note/")
    visitor.cookies["sessionid"] = other.cookies["sessionid"]
    visitor.agree()


@scenario("undecided", "another session cookie", decided=False)
def cookie_made_up(stage: Stage) -> None:
    visitor = stage.asked()
    visitor.cookies["sessionid"] = "a" * 32
    visitor.agree()


@scenario("undecided", "holds: `client_id`, `redirect_uri`", decided=False)
def asked_for_another_name(stage: Stage) -> None:
    stage.edit(VIEWS, "request.session.get('client_id')", "request.session.get('clientid')")
    stage.asked().agree()


# No code


@scenario("consent-cancelled", "error=access_denied")
def cancelled(stage: Stage) -> None:
    stage.asked().cancel()


@scenario("opened-by-hand", "No answer of Kakao led")
def opened_by_hand(stage: Stage) -> None:
    stage.asked()
    stage.visitor("second").get("/oauth/")


@scenario("opened-by-hand", "No answer of Kakao led")
def cancelled_by_hand(stage: Stage) -> None:
    stage.asked()
    stage.visitor("second").get("/oauth/?error=access_denied")


@scenario("opened-by-hand", "with a code in it")
def code_made_up(stage: Stage) -> None:
    stage.asked()
    stage.visitor("second").get("/oauth/?code=abcdefgh")


@scenario("code-not-passed-on", "`/oauth/`")
def sent_by_the_site(stage: Stage) -> None:
    stage.append(
        URLS, "from django.shortcuts import redirect\nurlpatterns += [path('go/', lambda request: redirect('oauth'))]"
    )
    stage.visitor().get("/go/")


# Kakao refuses


def _authorize(stage: Stage, uri: str = "", key: str = KEY, more: str = "") -> None:
    sent = uri or f"{stage.site.url}/oauth"
    stage.visitor().get(
        f"{stage.kakao.url}/oauth/authorize?response_type=code&client_id={key}&redirect_uri={sent}{more}"
    )


@scenario("KOE006", "the slash at the end", fails="/oauth/authorize")
def koe006_slash(stage: Stage) -> None:
    stage.edit(VIEWS, "redirect_uri = settings.KAKAO_REDIRECT_URI", "redirect_uri = settings.KAKAO_REDIRECT_URI + '/'")
    stage.asked()


@scenario("KOE006", "`localhost` ≠ `127.0.0.1`", fails="/oauth/authorize")
def koe006_host(stage: Stage) -> None:
    _authorize(stage, f"{stage.elsewhere}/oauth")


@scenario("KOE006", "the port", "`1234`", fails="/oauth/authorize")
def koe006_port(stage: Stage) -> None:
    _authorize(stage, "http://127.0.0.1:1234/oauth")


@scenario("KOE006", "capital", fails="/oauth/authorize")
def koe006_case(stage: Stage) -> None:
    _authorize(stage, f"{stage.site.url}/OAuth")


@scenario("KOE101", "`None`", fails="/oauth/authorize")
def koe101_none(stage: Stage) -> None:
    _authorize(stage, key="None")


@scenario("KOE101", "not whole", fails="/oauth/authorize")
def koe101_cut(stage: Stage) -> None:
    _authorize(stage, key=KEY[:-2])


@scenario("KOE205", "`account_email`", fails="/oauth/authorize")
def koe205(stage: Stage) -> None:
    _authorize(stage, more="&scope=profile_nickname,account_email")


@scenario("KOE010-missing", "no `client_secret`", "must prove itself", fails="/oauth/token")
def koe010_missing(stage: Stage) -> None:
    stage.lesson.require_secret()
    visitor = stage.asked()
    visitor.agree()
    stage.token(visitor)


@scenario("KOE010-wrong", "of 5 characters", fails="/oauth/token")
def koe010_wrong(stage: Stage) -> None:
    stage.lesson.require_secret()
    visitor = stage.asked()
    visitor.agree()
    stage.token(visitor, f"{stage.lesson.token_uri.uri}&client_secret=wrong")


@scenario("KOE303", "the slash at the end", "sent to", "the session, or the settings", fails="/oauth/token")
def koe303(stage: Stage) -> None:
    visitor = stage.asked()
    visitor.agree()
    stage.token(visitor, stage.lesson.token_uri.uri.replace("oauth&code", "oauth/&code"))


@scenario("KOE320-used", "exchanged for a token here", fails="/oauth/token")
def koe320_used(stage: Stage) -> None:
    visitor = stage.asked()
    visitor.agree()
    for _time in range(2):
        stage.token(visitor)


@scenario("KOE320-mangled", "86 characters", fails="/oauth/token")
def koe320_cut(stage: Stage) -> None:
    visitor = stage.asked()
    visitor.agree()
    stage.token(visitor, stage.lesson.token_uri.uri[:-4])


@scenario("KOE320-unknown", "never gave this code", fails="/oauth/token")
def koe320_made_up(stage: Stage) -> None:
    visitor = stage.asked()
    visitor.agree()
    stage.token(visitor, stage.lesson.token_uri.uri.replace(stage.code, "made-up-by-hand"))


@scenario("KOE320-forgotten", "anew", fails="/oauth/token")
def koe320_kakao_restarted(stage: Stage) -> None:
    visitor = stage.asked()
    visitor.agree()
    uri = stage.lesson.token_uri.uri
    stage.kakao.restart()
    stage.token(visitor, uri)


@scenario("KOE010-missing", "was refused", "The site itself asked")
def koe010_asked_by_the_site(stage: Stage) -> None:
    fields = "{'grant_type': 'authorization_code', 'client_id': client_id, 'code': code, 'redirect_uri': redirect_uri}"
    stage.edit(VIEWS, PRINT, ASK.replace("{FIELDS}", fields))
    stage.lesson.require_secret()
    stage.asked().agree()


# The project


@scenario("template-missing", "`nosuch.html`", fails="/")
def template_missing(stage: Stage) -> None:
    stage.edit(VIEWS, '"index.html"', '"nosuch.html"')
    stage.visitor().get("/")


@scenario("no-reverse-match", "`blogmain`")
def no_reverse_match(stage: Stage) -> None:
    stage.edit(VIEWS, PRINT, PRINT + '    return redirect("blogmain", 1)\n')
    stage.asked().agree()


@scenario("csrf-no-cookie", "`csrftoken` did not come", fails="/blogMain/detail/1/")
def csrf_no_cookie(stage: Stage) -> None:
    stage.visitor().send(
        "POST",
        "/blogMain/detail/1/",
        cookies="",
        body="comment_textfield=a",
        media_type="application/x-www-form-urlencoded",
    )


@scenario(
    "csrf-wrong-token", "`csrfmiddlewaretoken` came", "A login, too, brings a new cookie", fails="/blogMain/detail/1/"
)
def csrf_wrong_token(stage: Stage) -> None:
    visitor = stage.visitor()
    visitor.get("/blogMain/detail/1/")
    visitor.post("/blogMain/detail/1/", {"comment_textfield": "a", "csrfmiddlewaretoken": "x" * 64})


@scenario(
    "csrf-no-token",
    "`csrfmiddlewaretoken` did not come",
    "The cookie alone proves nothing",
    fails="/blogMain/detail/1/",
)
def csrf_no_token(stage: Stage) -> None:
    visitor = stage.visitor()
    visitor.get("/blogMain/detail/1/")
    visitor.send(
        "POST",
        "/blogMain/detail/1/",
        cookies=f"csrftoken={visitor.cookies['csrftoken']}",
        body="comment_textfield=a",
        media_type="application/x-www-form-urlencoded",
    )


@scenario("table-missing", "`django_session`", "move db.sqlite3 away", fails="/blogMain/detail/1/")
def session_table_missing(stage: Stage) -> None:
    visitor = stage.visitor()
    visitor.get("/blogMain/")
    stage.sql("DROP TABLE django_session")
    visitor.comment("hello")


@scenario("table-missing", "`blogapp_comment`", fails="/blogMain/detail/1/")
def blog_table_missing(stage: Stage) -> None:
    stage.sql("DROP TABLE blogapp_comment")
    stage.visitor().get("/blogMain/detail/1/")


MIDDLEWARE = '    "django.contrib.sessions.middleware.SessionMiddleware",\n'


@scenario("middleware-missing", "`SessionMiddleware`", "before the site started", fails="/")
def middleware_missing_at_start(stage: Stage) -> None:
    stage.edit(SETTINGS, MIDDLEWARE, "")
    stage.visitor().get("/")


def _without_admin(stage: Stage) -> None:
    """The check at the start is the admin's own: without it, the missing line shows only when a page is asked for."""
    stage.edit(URLS, '    path("admin/", admin.site.urls),\n', "")
    stage.edit(SETTINGS, '    "django.contrib.admin",\n', "")
    stage.edit(SETTINGS, MIDDLEWARE, "")


@scenario("middleware-missing", "`SessionMiddleware`", "requires", fails="/")
def middleware_missing_for_another(stage: Stage) -> None:
    _without_admin(stage)
    stage.visitor().get("/")


@scenario("middleware-missing", "`SessionMiddleware`", "`request.session`", fails="/blogMain/detail/1/")
def middleware_missing_at_request(stage: Stage) -> None:
    for name in ("auth.middleware.AuthenticationMiddleware", "messages.middleware.MessageMiddleware"):
        stage.edit(SETTINGS, f'    "django.contrib.{name}",\n', "")
    _without_admin(stage)
    stage.visitor().comment("hello")


@scenario("import", "`nosuchmodule`", fails="/")
def import_at_start(stage: Stage) -> None:
    stage.append(VIEWS, "import nosuchmodule")
    stage.visitor().get("/")


@scenario("import", "not in it", fails="/oauth/")
def import_in_a_view(stage: Stage) -> None:
    stage.edit(VIEWS, PRINT, "    from blogapp.forms import NoSuchForm\n")
    stage.asked().agree()


@scenario("syntax", "blogapp/views.py, line", fails="/")
def syntax(stage: Stage) -> None:
    stage.edit(VIEWS, "def oauth(request):", "def oauth(request:")
    stage.visitor().get("/")


@scenario("site-did-not-start", "NameError", fails="/")
def name_at_start(stage: Stage) -> None:
    stage.append(VIEWS, "nothing_of_that_name")
    stage.visitor().get("/")


@scenario("not-json", "A session cannot hold this value", "object is not JSON")
def object_in_session(stage: Stage) -> None:
    stage.edit(VIEWS, PRINT, "    request.session['thing'] = object()\n")
    stage.asked().agree()


@scenario("unknown", "ZeroDivisionError", decided=False)
def division(stage: Stage) -> None:
    stage.edit(VIEWS, PRINT, "    print(1 / 0)\n")
    stage.asked().agree()


@scenario("unknown", "403", fails="/", decided=False)
def permission_denied(stage: Stage) -> None:
    stage.edit(
        VIEWS,
        '    return render(request, "index.html")',
        "    from django.core.exceptions import PermissionDenied\n    raise PermissionDenied",
    )
    stage.visitor().get("/")
