"""The way that led to a request: who began it, over which sites it went, and whether the same browser came back."""

from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.headers import header, host_name, split
from tutorial_src.traffic.jars import is_same_jar, same_host, sender

from .log import EvidenceLog


def first_of_chain(x: Exchange, log: EvidenceLog) -> Exchange:
    """The request with which the way here began: whoever clicked did so on its page."""
    return [x, *log.way(x)][-1]


def initiator(x: Exchange, log: EvidenceLog) -> str:
    """The host and port of the page that began the way here; "" when it was typed, or nobody says."""
    first = first_of_chain(x, log)
    for name in ("origin", "referer"):
        if netloc := split(header(first.request_headers, name)).netloc:
            return netloc
    told = header(first.request_headers, "sec-fetch-site")
    return first.host if told == "same-origin" else "?" if told == "cross-site" else ""


def is_led_by_another(x: Exchange, log: EvidenceLog) -> bool:
    """Whether a redirect of another host name led here; an address that was typed is led by nobody."""
    is_typed = header(x.request_headers, "sec-fetch-site") == "none"
    return not is_typed and any(not same_host(hop, x) for hop in log.way(x))


def is_cross_site(x: Exchange, log: EvidenceLog) -> bool:
    """Whether a page of another host name began the way here."""
    return host_name(initiator(x, log)) not in ("", host_name(x.host))


def is_same_browser(x: Exchange, start: Exchange, log: EvidenceLog) -> bool:
    """Whether both come from one jar: its cookies tell (`is_same_jar`), or a redirect that the browser followed."""
    if is_same_jar(start, x):
        return True
    is_led = header(x.request_headers, "sec-fetch-site") not in ("", "none") and bool(list(log.way(x)))
    return x.who == "browser" and sender(x) == sender(start) and is_led
