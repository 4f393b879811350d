"""Practice Kakao: what kauth.kakao.com and kapi.kakao.com do at a login, on this computer alone.

Read it in the order in which a login flows: `records` (what is kept), `store` (where), `authorize` (a code),
`grants` (a token for the code), `api` (a profile for the token), `oidc` (the same, signed). `errors` has all
refusals. `pages` is what a person meets, made by `rendering` in a language of `translations`; `guards` keeps
others out; `app` ties paths to functions, and `serving` listens.
"""

from .records import PRACTICE_KEY, PRACTICE_REDIRECT_URI, Client, Person

__all__ = ["PRACTICE_KEY", "PRACTICE_REDIRECT_URI", "Client", "Person", "PracticeKakao"]


def __getattr__(name: str):
    """Load the application when it is first asked for: Werkzeug takes a tenth of a second."""
    if name == "PracticeKakao":
        from .app import PracticeKakao

        return PracticeKakao
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
