"""Where practice Kakao keeps its records: in memory, under one lock, never more than a fixed number."""

import secrets
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from dataclasses import replace

from .records import PEOPLE, Client, Code, Consent, Login, Message, Person, Token, check_redirect_uri

CODE_SECONDS = 600  # Kakao does not say; ten minutes is the most that RFC 6749, 4.1.2 recommends.
ACCESS_SECONDS = 21599
REFRESH_SECONDS = 5183999
RENEW_REFRESH_SECONDS = 30 * 24 * 3600  # "less than a month left"
LOGIN_SECONDS = 24 * 3600
MOST = 1000  # of each kind of record; the oldest goes first


class Kept(OrderedDict):
    """A dictionary that forgets its oldest entry beyond `MOST`."""

    def __setitem__(self, key, record) -> None:
        super().__setitem__(key, record)
        if len(self) > MOST:
            self.popitem(last=False)


class Store:
    """All that Kakao knows. Each method is atomic; `clock` returns seconds since 1970."""

    def __init__(
        self,
        clients: Iterable[Client],
        people: Iterable[Person] = PEOPLE,
        clock: Callable[[], float] = time.time,
    ):
        self.clock = clock
        self.lock = threading.RLock()
        self.clients = {client.client_id: client for client in clients}
        self.practice_people = tuple(people)
        self.people = Kept()  # who logged in under a name of their own
        self.logins, self.consents, self.codes = Kept(), Kept(), Kept()
        self.tokens, self.refresh_tokens = Kept(), Kept()
        self.messages: deque[Message] = deque(maxlen=100)
        self._newest_person = max((person.id for person in self.practice_people), default=4100000000)
        self._token_requests: dict[str, deque[float]] = {}

    # What an app's owner sets in Kakao's console

    def register_redirect_uri(self, client_id: str, uri: str) -> None:
        """Add `uri` to those of an app; `KeyError` for an unknown app, `ValueError` for a bad URI."""
        self._register(client_id, "redirect_uris", uri)

    def register_logout_redirect_uri(self, client_id: str, uri: str) -> None:
        """Add `uri` to where `/oauth/logout` may lead; raises as `register_redirect_uri` does."""
        self._register(client_id, "logout_redirect_uris", uri)

    def require_secret(self, client_id: str, required: bool) -> None:
        """Ask an app for its client secret, or no longer; `ValueError` for an app that has none."""
        with self.lock:
            self.clients[client_id] = replace(self.clients[client_id], secret_required=required)

    def _register(self, client_id: str, kind: str, uri: str) -> None:
        check_redirect_uri(uri)
        with self.lock:
            known = getattr(self.clients[client_id], kind)
            if uri not in known:
                self.clients[client_id] = replace(self.clients[client_id], **{kind: (*known, uri)})

    # People and their browsers

    def person(self, number: int | None) -> Person | None:
        """The person with this number; practice people are never forgotten."""
        practice = (person for person in self.practice_people if person.id == number)
        return next(practice, None) or self.people.get(number)

    def person_named(self, nickname: str) -> Person:
        """The person with this nickname, who is made when there is none."""
        with self.lock:
            for person in (*self.practice_people, *self.people.values()):
                if person.nickname == nickname:
                    return person
            self._newest_person += 1
            person = Person(id=self._newest_person, nickname=nickname, email=f"{self._newest_person}@kakao.example")
            self.people[person.id] = person
            return person

    def log_in(self, person: Person) -> Login:
        """A new Kakao login, under a new id whatever the browser had before: an old id opens nothing."""
        now = self.clock()
        login = Login(id=secrets.token_urlsafe(32), person=person, since=now, expires=now + LOGIN_SECONDS)
        with self.lock:
            self.logins[login.id] = login
        return login

    def login(self, login_id: str | None) -> Login | None:
        """The login that a cookie stands for, unless it is unknown or expired."""
        login = self.logins.get(login_id)
        return login if login and login.expires > self.clock() else None

    def log_out(self, login_id: str | None) -> None:
        """End the Kakao login in this browser. Tokens that apps hold live on."""
        with self.lock:
            self.logins.pop(login_id, None)

    # Consent

    def consent(self, client_id: str, person: Person) -> Consent | None:
        """What this person has agreed to for this app, if the two are connected."""
        return self.consents.get((client_id, person.id))

    def agree(self, client_id: str, person: Person, scope: Iterable[str]) -> Consent:
        """Add `scope` to what the person has agreed to."""
        with self.lock:
            new = Consent(client_id=client_id, person=person, scope=(), connected_at=self.clock())
            known = self.consent(client_id, person) or new
            consent = replace(known, scope=tuple(dict.fromkeys((*known.scope, *scope))))
            self.consents[client_id, person.id] = consent
            return consent

    def unlink(self, client_id: str, person: Person) -> None:
        """Withdraw the consent: every code and token of this person for this app dies."""
        with self.lock:
            self.consents.pop((client_id, person.id), None)
            for kind in (self.codes, self.tokens, self.refresh_tokens):
                self._drop(kind, lambda record: record.client_id == client_id and record.person == person)

    # Codes and tokens

    def issue_code(self, **particulars) -> Code:
        """A new authorization code, opaque and 86 characters long."""
        code = Code(value=secrets.token_urlsafe(64), expires=self.clock() + CODE_SECONDS, **particulars)
        with self.lock:
            while self.codes and next(iter(self.codes.values())).expires <= self.clock():
                self.codes.popitem(last=False)
            self.codes[code.value] = code
        return code

    def redeem(self, code: Code, asked_by: str) -> Token | None:
        """The access token and the refresh token for a code, which is used up by it.

        None when the code has died meanwhile: another request was faster (RFC 6749, 4.1.2), or an unlink was.
        """
        now = self.clock()
        token = Token(
            access_token=secrets.token_urlsafe(40),
            refresh_token=secrets.token_urlsafe(40),
            client_id=code.client_id,
            person=code.person,
            scope=code.scope,
            expires=now + ACCESS_SECONDS,
            refresh_expires=now + REFRESH_SECONDS,
            auth_time=code.auth_time,
            nonce=code.nonce,
            asked_by=asked_by,
        )
        with self.lock:
            known = self.codes.get(code.value)
            if known is None or known.used or self.consent(code.client_id, code.person) is None:
                return None
            self.codes[code.value] = replace(code, used=True)
            return self._keep(token)

    def refresh(self, old: Token, asked_by: str) -> Token | None:
        """A new access token; and when the old refresh token is in its last month, a new one for it.

        None when the old one has died meanwhile: by another refresh, a logout or an unlink.
        """
        now = self.clock()
        token = replace(old, access_token=secrets.token_urlsafe(40), expires=now + ACCESS_SECONDS, asked_by=asked_by)
        with self.lock:
            if old.refresh_token not in self.refresh_tokens:
                return None
            if old.refresh_expires - now < RENEW_REFRESH_SECONDS:
                del self.refresh_tokens[old.refresh_token]
                token = replace(token, refresh_token=secrets.token_urlsafe(40), refresh_expires=now + REFRESH_SECONDS)
            return self._keep(token)

    def end_token(self, token: Token) -> None:
        """Log out of one app in one place: this access token and its refresh token die, no others."""
        with self.lock:
            for kind in (self.tokens, self.refresh_tokens):
                self._drop(kind, lambda record: record.refresh_token == token.refresh_token)

    def count_token_request(self, client: Client) -> bool:
        """Count one request; `False` when the app has used up its `token_requests_per_minute`."""
        if client.token_requests_per_minute is None:
            return True
        with self.lock:
            recent = self._token_requests.setdefault(client.client_id, deque())
            while recent and recent[0] <= self.clock() - 60:
                recent.popleft()
            recent.append(self.clock())
            return len(recent) <= client.token_requests_per_minute

    def _keep(self, token: Token) -> Token:
        with self.lock:
            self.tokens[token.access_token] = self.refresh_tokens[token.refresh_token] = token
        return token

    @staticmethod
    def _drop(kind: Kept, dead: Callable) -> None:
        for key in [key for key, record in kind.items() if dead(record)]:
            del kind[key]

    # Messages

    def send(self, message: Message) -> None:
        """Put a message into a person's inbox."""
        self.messages.appendleft(message)

    def inbox(self, person: Person) -> list[Message]:
        """A person's messages, newest first."""
        return [message for message in list(self.messages) if message.person == person]
