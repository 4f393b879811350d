"""What a server runs, in a process of its own or inside the kernel: recorded WSGI applications, loaded and closed."""

import traceback
from abc import ABC, abstractmethod
from collections.abc import Callable

from tutorial_src.recording.middleware import Recorder
from tutorial_src.servers.messages import State

Report = Callable[[State], None]


class Host(ABC):
    """The site or practice Kakao; `apps` are its applications by port (PEP 3333), its own one first."""

    apps: dict[int, Recorder]

    @abstractmethod
    def load(self, report: Report) -> None:
        """Load what answers, and report what became of it; nothing is raised."""

    def changed_files(self) -> list[str]:
        """The files that were saved since the last look, named relative to the project."""
        return []

    def answer(self, message: object) -> dict:
        """Do what a kernel says, and tell what came of it; `refused` says why it could not be done."""
        try:
            return self._do(message)
        except Exception as error:  # the learner's own settings may be in the way, too
            traceback.print_exc()
            return {"refused": str(error)}

    @abstractmethod
    def close(self) -> None:
        """Leave everything as it was found."""

    @abstractmethod
    def _do(self, message: object) -> dict:
        """Do what a kernel says; may raise anything."""
