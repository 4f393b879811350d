"""What is risky or undocumented about an exchange: one line each, with the reason."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tutorial_src.locale import _
from tutorial_src.traffic.cookies import LARGEST, Cookie
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.headers import host_name, split
from tutorial_src.traffic.query import by_name
from tutorial_src.traffic.session_cookie import SessionCookie

from .visitors import Visitor

SECRETS = ("client_secret", "access_token", "refresh_token", "id_token", "code_verifier")
TOKEN, AUTHORIZE = "/oauth/token", "/oauth/authorize"  # noqa: S105 - paths of Kakao's


@dataclass
class Seen:
    """What earlier exchanges showed."""

    used_codes: set[str] = field(default_factory=set)
    servers: dict[str, set[str]] = field(default_factory=dict)  # host name → addresses of servers there
    told: set[tuple] = field(default_factory=set)  # what is said once is enough
    session: SessionCookie = field(default_factory=SessionCookie)


def of(x: Exchange, visitor: Visitor | None, seen: Seen) -> list[dict]:
    """The flags of one exchange, each kind once; ask before the visitor's jar follows it."""
    seen.session.hear(x)
    if x.status != 400:  # what answers to this name
        seen.servers.setdefault(host_name(x.host), set()).add(x.host)
    found = [(kind, text) for kind, check in CHECKS.items() for text in check(x, visitor, seen)]
    return [{"kind": kind, "text": text} for kind, text in dict(reversed(found)).items()][::-1]


def _secret_in_url(x: Exchange, visitor: Visitor | None, seen: Seen) -> Iterator[str]:
    for name in x.parameters:
        if name in SECRETS or "password" in name.lower():
            yield _("{name} is in the address: addresses are kept in histories, logs and bookmarks.", name=name[:80])


def _get_for_token(x: Exchange, visitor: Visitor | None, seen: Seen) -> Iterator[str]:
    if x.server == "kakao" and x.path == TOKEN and x.method == "GET":
        yield _(
            "A token is asked for with {method}: Kakao documents {documented} alone, and "
            "everything you send is in the address.",
            method="GET",
            documented="POST",
        )


def _code_twice(x: Exchange, visitor: Visitor | None, seen: Seen) -> Iterator[str]:
    if x.server != "kakao" or x.path != TOKEN:
        return
    code = x.parameters.get("code") or by_name(x.request_body).get("code", "")
    if code in seen.used_codes:
        yield _("This code was exchanged before: a code works once ({error}).", error="KOE320")
    elif code and x.status == 200:
        seen.used_codes.add(code)


def _no_state(x: Exchange, visitor: Visitor | None, seen: Seen) -> Iterator[str]:
    to = _authorize(x)
    if to is not None and not to.get("state"):
        yield _(
            "Sent to Kakao without {name}: when somebody comes back with a code, the site cannot tell"
            " whether it sent that visitor there.",
            name="state",
        )


def _other_host(x: Exchange, visitor: Visitor | None, seen: Seen) -> Iterator[str]:
    here, there = host_name(x.host), host_name(split((_authorize(x) or {}).get("redirect_uri", "")).netloc)
    if there and here != there:
        yield _(
            "The visitor is on {here}, and Kakao will send them back to {there}: the cookies of {here}"
            " do not go there.",
            here=here,
            there=there,
        )


def _no_http_only(x: Exchange, visitor: Visitor | None, seen: Seen) -> Iterator[str]:
    if any(not cookie.http_only for cookie in _session_cookies(x, seen)):
        yield _("The session cookie has no {attribute}: any script in the page can read it.", attribute="HttpOnly")


def _no_same_site(x: Exchange, visitor: Visitor | None, seen: Seen) -> Iterator[str]:
    if any(not cookie.same_site for cookie in _session_cookies(x, seen)):
        yield _(
            "The session cookie has no {attribute}: each browser decides for itself whether other sites'"
            " requests carry it.",
            attribute="SameSite",
        )


def _too_large(x: Exchange, visitor: Visitor | None, seen: Seen) -> Iterator[str]:
    for cookie in _set(x):
        if cookie.size > LARGEST:
            yield _(
                "The cookie {name} has {size} bytes: browsers drop what is larger than {limit}.",
                name=cookie.name[:80],
                size=cookie.size,
                limit=LARGEST,
            )


def _other_port(x: Exchange, visitor: Visitor | None, seen: Seen) -> Iterator[str]:
    """Cookies ignore ports (RFC 6265, 8.5): said when two servers share a host name."""
    if visitor is None:
        return
    host = host_name(x.host)
    others = ", ".join(sorted(seen.servers.get(host, set()) - {x.host}))
    known = {(c.name, c.value): c.by for c in visitor.jar.cookies.values() if c.host == host}
    for name, by in ((name, known.get((name, value))) for name, value in x.sent_pairs):
        if by and by != x.host and _first_time(seen, visitor, name, x.host):
            yield _(
                "{by} set the cookie {name}, and {host} sees it, too: cookies ignore ports.",
                by=by,
                name=name[:80],
                host=x.host,
            )
    for cookie in _set(x):
        if others and _first_time(seen, visitor, cookie.name, others):
            yield _(
                "{others} will see the cookie {name}, too: cookies ignore ports.", others=others, name=cookie.name[:80]
            )


def _other_programs(x: Exchange, visitor: Visitor | None, seen: Seen) -> Iterator[str]:
    if x.hidden_cookies and visitor and _first_time(seen, visitor, "", host_name(x.host)):
        yield _(
            "{count} cookie(s) of other programs on {host} came along, and are left out here: cookies ignore ports.",
            count=x.hidden_cookies,
            host=host_name(x.host),
        )


CHECKS: dict[str, Callable[[Exchange, Visitor | None, Seen], Iterator[str]]] = {
    "secret-in-url": _secret_in_url,
    "get-for-token": _get_for_token,
    "code-twice": _code_twice,
    "no-state": _no_state,
    "other-host": _other_host,
    "no-httponly": _no_http_only,
    "no-samesite": _no_same_site,
    "too-large": _too_large,
    "other-port": _other_port,
    "other-programs": _other_programs,
}


def _first_time(seen: Seen, visitor: Visitor, *what: str) -> bool:
    said = visitor.key, *what
    return said not in seen.told and not seen.told.add(said)


def _authorize(x: Exchange) -> dict[str, str] | None:
    """The parameters of the redirect to Kakao's login, or None for anything else."""
    to = split(x.location) if x.server == "site" and x.location else None
    return by_name(to.query) if to and to.path == AUTHORIZE else None


def _session_cookies(x: Exchange, seen: Seen) -> list[Cookie]:
    """Those that this response sets for a session."""
    return [cookie for cookie in _set(x) if cookie.name == seen.session.name]


def _set(x: Exchange) -> list[Cookie]:
    """The cookies that this response sets, without those that it takes back."""
    return [cookie for cookie in x.received if not cookie.is_over(x.ended)]
