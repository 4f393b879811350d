"""The figures of a request: the front page through the recorder, and from bare `runserver`."""

import http.client
import statistics
import time
from collections.abc import Callable

from benchmarks.figures import Rounds
from benchmarks.kernels import desk, opened_lesson
from benchmarks.projects import project, runserver

REQUESTS = 300  # in each round on one connection
AT_ONCE = 10  # new connections to one side, before the other has its turn


def kept_connection(rounds: Rounds) -> None:
    """A request after another on one connection, in milliseconds."""
    _both_sides(rounds, _on_one_connection)


def new_connections(rounds: Rounds) -> None:
    """Each request on a connection of its own, in milliseconds."""
    _both_sides(rounds, _on_new_connections)


def _both_sides(rounds: Rounds, median: Callable[[int], float]) -> None:
    with desk() as made, opened_lesson(made), project() as place, runserver(place) as server:
        server.wait()
        rounds(lambda: median(made.site_port), lambda: median(server.port))


def _on_one_connection(port: int) -> float:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    try:
        return statistics.median(_milliseconds(connection) for _ in range(REQUESTS))
    finally:
        connection.close()


def _on_new_connections(port: int) -> float:
    return statistics.median(
        _milliseconds(http.client.HTTPConnection("127.0.0.1", port), close=True) for _ in range(AT_ONCE)
    )


def _milliseconds(connection: http.client.HTTPConnection, *, close: bool = False) -> float:
    began = time.perf_counter()
    connection.request("GET", "/")
    connection.getresponse().read()
    if close:
        connection.close()
    return (time.perf_counter() - began) * 1000
