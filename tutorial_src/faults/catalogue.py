"""The switches as data: what each is called, what it does, and what to do to meet it in one's own browser."""

from dataclasses import dataclass

from tutorial_src.locale import _


@dataclass(frozen=True, kw_only=True)
class Switch:
    """One way to break the walk."""

    name: str  # as `throw` takes it
    title: str
    does: str
    yourself: str  # what the learner does in a browser of their own, beginning at `link`

    def __repr__(self) -> str:
        return f"{self.name}: {self.title}. {self.does}"


def catalogue() -> dict[str, Switch]:
    """All switches by their names, in the reader's language and in the order of the panel."""
    return {switch.name: switch for switch in (*_visitors(), *_rows(), *_settings(), *_kakaos())}


def _visitors() -> list[Switch]:
    return [
        Switch(
            name="other_host",
            title=_("Other host"),
            does=_("The visitor begins at `localhost`. Kakao sends them back to `127.0.0.1`."),
            yourself=_("Open the blog by this link, write a comment, agree."),
        ),
        Switch(
            name="cookie_deleted",
            title=_("Cookie deleted"),
            does=_("The visitor deletes the session cookie while they are at Kakao."),
            yourself=_(
                "Log out at Kakao, so that it asks you. Write a comment, wait at Kakao's page, and delete"
                " `sessionid` in a tab of the blog (F12). Then go on."
            ),
        ),
        Switch(
            name="name_clash",
            title=_("Name clash"),
            does=_(
                "Another project on this computer, at another port, has a `sessionid` too. The visitor looks in"
                " there while they are at Kakao."
            ),
            yourself=_(
                "Log out at Kakao, so that it asks you. Write a comment, wait at Kakao's page, and open this"
                " link in another tab. Then go on."
            ),
        ),
    ]


def _rows() -> list[Switch]:
    usual = _("Write a comment, and agree at Kakao if it asks.")
    return [
        Switch(
            name="row_flushed",
            title=_("Row flushed"),
            yourself=usual,
            does=_("The server throws the visitor's session row away while they are at Kakao."),
        ),
        Switch(
            name="row_expired",
            title=_("Row expired"),
            yourself=usual,
            does=_("The visitor's session row expires while they are at Kakao."),
        ),
        Switch(
            name="no_table",
            title=_("Table missing"),
            yourself=usual,
            does=_("The database has no table `django_session`, as before the first `migrate`."),
        ),
    ]


def _settings() -> list[Switch]:
    usual = _("Write a comment, and agree at Kakao if it asks.")
    return [
        Switch(
            name="strict",
            title=_("SameSite Strict"),
            yourself=_("Log out at Kakao, so that it asks you. Then write a comment, and agree at Kakao."),
            does=_("The settings say `SESSION_COOKIE_SAMESITE = 'Strict'`."),
        ),
        Switch(
            name="secret_key",
            title=_("SECRET_KEY changed"),
            yourself=usual,
            does=_(
                "The site gets another `SECRET_KEY` while the visitor is at Kakao, as when each start makes a new one."
            ),
        ),
        Switch(
            name="no_middleware",
            title=_("Middleware removed"),
            yourself=usual,
            does=_("`SessionMiddleware` is missing from the settings."),
        ),
        Switch(
            name="clock_wrong",
            title=_("Clock wrong"),
            yourself=usual,
            does=_("The site's clock jumps 15 days ahead while the visitor is at Kakao."),
        ),
    ]


def _kakaos() -> list[Switch]:
    return [
        Switch(
            name="secret_on",
            title=_("Secret on"),
            does=_("In Kakao's console the client secret is on. The token URI carries none."),
            yourself=_("Write a comment, agree at Kakao if it asks, and click the token URI."),
        ),
        Switch(
            name="code_twice",
            title=_("Code used twice"),
            does=_("The visitor clicks the same token URI a second time."),
            yourself=_("Write a comment, agree at Kakao if it asks, and click the token URI twice."),
        ),
    ]
