"""A sentence instead of a traceback: what happened, why, and the mend."""


class UserError(Exception):
    """An error of the course whose message says all; a notebook shows the message alone."""

    def _render_traceback_(self) -> list[str]:
        """IPython's hook for the lines of an error output."""
        return [f"{type(self).__name__}: {self}"]
