"""What a person meets on practice Kakao: login, consent, inbox. How a page is made stands in `rendering`."""

from collections.abc import Iterable
from urllib.parse import parse_qsl

from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Request, Response

from . import authorize as flow
from . import guards
from .errors import PageRefused
from .records import ITEMS, Login
from .rendering import HERE, LANGUAGE_COOKIE, page, portrait_of
from .translations import LANGUAGES

COOKIE = guards.COOKIE
NAME_LENGTH = 20  # characters of a nickname


# kauth's own addresses


def authorize(kakao, request: Request) -> Response:
    """`GET /oauth/authorize`: the login page, the consent page, or straight back to the app."""
    asked = flow.read_request(kakao.store, _once(_pairs(request)))
    login = login_of(kakao, request)
    step = flow.next_step(kakao.store, asked, login)
    if step.name == "redirect":
        return _redirect(step.uri)
    if step.name == "login":
        return _login_page(kakao, request, asked)
    return page(
        kakao,
        request,
        "consent.html",
        form_target=asked.redirect_uri,
        client=asked.client,
        login=login,
        items=[ITEMS[item] for item in step.items],
        query=request.query_string.decode(),
        target=asked.redirect_uri,
    )


def _login_page(kakao, request: Request, asked: flow.AuthorizeRequest) -> Response:
    return page(
        kakao,
        request,
        "login.html",
        form_target=asked.redirect_uri,
        client=asked.client,
        people=kakao.store.practice_people,
        hint=asked.parameters.get("login_hint"),
        onward=asked.once_logged_in(),
    )


def kakao_logout(kakao, request: Request) -> Response:
    """`GET /oauth/logout`: end the Kakao login in this browser and go back to the app."""
    uri = flow.read_logout(kakao.store, _once(_pairs(request)))
    kakao.store.log_out(request.cookies.get(COOKIE))
    return _redirect(uri)


# Our own forms


def log_in(kakao, request: Request) -> Response:
    """`POST /login`: a person is chosen or named; on to where the login was asked for."""
    guards.check_form(request, kakao.form_secret)
    person = kakao.store.person(request.form.get("person", type=int))
    name = " ".join(request.form.get("name", "").split())
    if person is None and not (name.isprintable() and 1 <= len(name) <= NAME_LENGTH):
        raise PageRefused("NAME")
    kakao.store.log_out(request.cookies.get(COOKIE))
    login = kakao.store.log_in(person or kakao.store.person_named(name))
    response = _redirect(guards.local_path(request.form.get("continue", "/")), 303)
    guards.set_cookie(response, login.id)
    return response


def consent(kakao, request: Request) -> Response:
    """`POST /consent`: agreed or cancelled. The request is checked again: it came back through a form."""
    guards.check_form(request, kakao.form_secret)
    query, answer = request.form.get("query", ""), request.form.get("answer")
    asked = flow.read_request(kakao.store, _once(parse_qsl(query, keep_blank_values=True)))
    if answer == "cancel":
        return _redirect(flow.cancel(asked))
    login = login_of(kakao, request)
    if login is None or answer != "agree":
        return _redirect(asked.once_logged_in(), 303)
    return _redirect(flow.agree(kakao.store, asked, login, set(request.form.getlist("item"))))


def log_out(kakao, request: Request) -> Response:
    """`POST /logout`: end the Kakao login, from Kakao's own front page."""
    guards.check_form(request, kakao.form_secret)
    kakao.store.log_out(request.cookies.get(COOKIE))
    return _redirect("/", 303)


# Pages to look around


def front(kakao, request: Request) -> Response:
    """`GET /`: what this is, and who is logged in."""
    return page(
        kakao,
        request,
        "front.html",
        login=login_of(kakao, request),
        people=kakao.store.practice_people,
        onward="/",
    )


def inbox(kakao, request: Request) -> Response:
    """`GET /inbox`: the messages that apps sent in the name of who is logged in."""
    login = login_of(kakao, request)
    messages = kakao.store.inbox(login.person) if login else []
    return page(
        kakao,
        request,
        "inbox.html",
        login=login,
        messages=messages,
        people=kakao.store.practice_people,
        onward="/inbox",
    )


def language(kakao, request: Request, lang: str) -> Response:
    """`GET /language/ko?back=/inbox`: the pages in another language, for this browser."""
    if lang not in LANGUAGES:
        raise NotFound
    response = _redirect(guards.local_path(request.args.get("back", "/")), 303)
    response.set_cookie(LANGUAGE_COOKIE, lang, httponly=True, samesite="Lax")
    return response


def stylesheet(kakao, request: Request) -> Response:
    """`GET /static/kakao.css`."""
    return Response((HERE / "static" / "kakao.css").read_bytes(), mimetype="text/css")


def portrait(kakao, request: Request, person_id: int) -> Response:
    """`GET /people/….svg`: a profile image, which is a person's first letter on a colour."""
    person = kakao.store.person(person_id)
    if person is None:
        raise NotFound
    return Response(portrait_of(person.nickname, person.id), mimetype="image/svg+xml")


def icon(kakao, request: Request) -> Response:
    """`GET /favicon.ico`: the picture in a browser's tab."""
    return Response(portrait_of("연", 0), mimetype="image/svg+xml")


def login_of(kakao, request: Request) -> Login | None:
    """Who is logged in to Kakao in this browser."""
    return kakao.store.login(request.cookies.get(COOKIE))


def _pairs(request: Request) -> Iterable[tuple[str, str]]:
    """The parameters of the query; `UnicodeDecodeError` for bytes that are no UTF-8."""
    return parse_qsl(request.query_string.decode(), keep_blank_values=True, errors="strict")


def _once(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The parameters of a query, none of which may stand there twice (RFC 6749, 3.1)."""
    pairs = list(pairs)
    if len(sent := dict(pairs)) < len(pairs):
        raise PageRefused("KOE001")
    return sent


def _redirect(uri: str, status: int = 302) -> Response:
    return Response(status=status, headers={"Location": uri})
