"""What a scripted visitor sees: the last response, the way that led there, the forms to fill in."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import requests

from tutorial_src.display.html import Table, cut, spread_uri
from tutorial_src.locale import _
from tutorial_src.traffic.cookies import as_text, sent
from tutorial_src.traffic.headers import readable

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag


@dataclass(frozen=True, repr=False)
class Page:
    """What a visitor sees after a request: the last response, and the way that led there."""

    response: requests.Response

    @property
    def status(self) -> int:
        """The HTTP status of the last response."""
        return self.response.status_code

    @property
    def url(self) -> str:
        """Where the visitor ended up, after all redirects."""
        return self.response.url

    @property
    def title(self) -> str:
        """The page's title, or the status in words where it has none."""
        title = self._soup().title
        return cut(" ".join(title.get_text().split()), 80) if title else self.response.reason

    @property
    def text(self) -> str:
        """The page's text, without its markup."""
        soup = self._soup()
        for unseen in soup(["head", "script", "style", "template"]):
            unseen.decompose()
        return soup.get_text(" ", strip=True)

    @property
    def html(self) -> str:
        """The page as it was sent."""
        return self.response.text

    @property
    def headers(self) -> "requests.structures.CaseInsensitiveDict":
        """The headers of the last response."""
        return self.response.headers

    @property
    def history(self) -> list["Page"]:
        """The redirects on the way, first to last."""
        return [Page(response) for response in self.response.history]

    def __repr__(self) -> str:
        return str(self._table())

    def _repr_html_(self) -> str:
        return self._table().html()

    def form(self, form_id: str) -> "Form | None":
        """The form with that id, or None."""
        found = self._soup().find("form", {"id": form_id})
        return Form(self.url, found) if found else None

    def hidden(self, name: str) -> str | None:
        """The value of the first input of that name, or None."""
        found = self._soup().find("input", {"name": name})
        return found["value"] if found else None

    def _table(self) -> Table:
        hops = [*self.response.history, self.response]
        return Table(
            title=_("The visitor sees: {page}", page=self.title),
            columns=[_("request"), _("response")],
            rows=[_hop(response) for response in hops],
            code=[0, 1],
        )

    def _soup(self) -> "BeautifulSoup":
        from bs4 import BeautifulSoup  # here, since it costs a lesson's start 60 ms

        return BeautifulSoup(self.response.text, "html.parser")


@dataclass(frozen=True)
class Form:
    """A form of a page, as it stands."""

    page: str
    tag: "Tag"

    @property
    def action(self) -> str:
        """The address to which it is sent."""
        return urljoin(self.page, self.tag.get("action") or self.page)

    def fields(self) -> dict[str, str]:
        """The values that are in it already."""
        inputs = filter(_is_sent, self.tag.find_all("input", {"name": True}))
        return {field["name"]: field.get("value", "") for field in inputs}


def _is_sent(field: "Tag") -> bool:
    """Whether a browser sends this input with its form (HTML, "constructing the entry list")."""
    kind = field.get("type", "text")
    is_ticked = kind not in ("radio", "checkbox") or field.has_attr("checked")
    return is_ticked and kind not in ("submit", "button", "image") and not field.has_attr("disabled")


def _hop(response: requests.Response) -> list[str]:
    """Request and response, each with the cookies that it carries below it."""
    asked, where = response.request, response.headers.get("Location", "")
    leads_to = f"→ {spread_uri(urljoin(response.url, where))}" if where else response.reason
    given = response.raw.headers.getlist("Set-Cookie")
    return [
        "\n".join([f"{asked.method} {spread_uri(response.url)}", *_sent(asked.headers.get("Cookie", ""))]),
        "\n".join([f"{response.status_code} {leads_to}", *(f"Set-Cookie: {readable(cookie)}" for cookie in given)]),
    ]


def _sent(line: str) -> list[str]:
    cookies = as_text(sent([["Cookie", line]]))
    return [f"Cookie: {'; '.join(cookies)}"] if cookies else []
