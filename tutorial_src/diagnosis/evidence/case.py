"""One lost session: the request that failed, its session rows, and what is known of the visitor."""

from dataclasses import dataclass
from difflib import get_close_matches

from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.headers import host_name
from tutorial_src.traffic.jars import same_host

from .diagnosis import Diagnosis, Line
from .log import EvidenceLog, Row
from .traceback import ParsedTraceback

# What the lessons keep in a session. Another name counts when some session holds it, or one like it.
KEPT = ("client_id", "redirect_uri", "state", "comment", "blog_id", "access_token")


@dataclass(frozen=True, kw_only=True)
class Case:
    """What is known of one lost session."""

    x: Exchange
    words: ParsedTraceback
    log: EvidenceLog
    came: str  # the session id that came with the request, or ""
    row: Row | None  # its row
    start: Exchange | None  # the answer that sent this visitor to Kakao
    left: str  # the session id that the visitor had after it, or ""
    left_row: Row | None

    @property
    def host(self) -> str:
        """The host name of the request that failed."""
        return host_name(self.x.host)

    @property
    def elsewhere(self) -> bool:
        """Whether the visitor was sent to Kakao from another host name, and had a session there."""
        return bool(self.start and self.left and not same_host(self.start, self.x))

    @property
    def wanted(self) -> list[str] | None:
        """What of the failing line comes out of a session; None when the line cannot be read."""
        if self.words.names is None:
            return None
        held = {name for row in self.log.rows.values() for name in row.data}
        return [name for name in self.words.names if name in KEPT or get_close_matches(name, held, cutoff=0.75)]

    def diagnosis(self, cause: str, *evidence: Line, **values: object) -> Diagnosis:
        """What this case is, by its evidence, in the words of the cause."""
        return Diagnosis.of(cause, self.x, evidence, traceback=self.words.all, **values)

    def missing(self, row: Row | None) -> list[str]:
        """What of that a row does not hold."""
        data = row.data if row else {}
        return [name for name in self.wanted or () if data.get(name) is None]
