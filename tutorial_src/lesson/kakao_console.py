"""The page of Kakao's console that belongs to the practice app: what is registered there, and orders to change it."""

from dataclasses import dataclass

from tutorial_src.display.errors import UserError
from tutorial_src.display.html import Table
from tutorial_src.locale import _
from tutorial_src.servers.server import Server


class NotRegistered(UserError):
    """Kakao's console did not take it; the message says why."""


@dataclass(frozen=True, kw_only=True, repr=False)
class Console:
    """What Kakao has of the app, in the console's own words (state of December 2025)."""

    rest_api_key: str
    redirect_uris: tuple[str, ...]
    client_secret: str
    needs_secret: bool

    def __repr__(self) -> str:
        return str(self._table())

    def _repr_html_(self) -> str:
        return self._table().html()

    def _table(self) -> Table:
        switch = _("ON") if self.needs_secret else _("OFF")
        return Table(
            title=_("Practice Kakao, [App] > [Platform Key]"),
            columns=[_("entry"), _("value")],
            rows=[
                [_("REST API key"), self.rest_api_key],
                [_("Redirect URI"), "\n".join(self.redirect_uris)],
                [_("Client secret"), f"{self.client_secret}\n{switch}"],
            ],
            code=[1],
        )


def order(kakao: Server, message: object) -> Console:
    """Have practice Kakao change what it has of the app; it is done when this returns.

    Raises `NotRegistered` for what cannot be registered, and with the real Kakao.
    """
    if not kakao.can_register:
        raise NotRegistered(
            _(
                "This is for practice Kakao alone. With the real Kakao you set it yourself, in its console:"
                " [App] > [Platform Key] > REST API key."
            )
        )
    answer = kakao.ask(message)
    if "client" not in answer:
        raise NotRegistered(_("Practice Kakao did not take it: {why}", why=answer.get("refused", "")))
    client = answer["client"]
    return Console(
        rest_api_key=client["client_id"],
        redirect_uris=tuple(client["redirect_uris"]),
        client_secret=client["client_secret"],
        needs_secret=bool(client["secret_required"]),
    )
