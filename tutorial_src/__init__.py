"""The companion of the notebooks: `begin(lesson)` opens the desk, the site and practice Kakao.

Kept light on purpose: `begin` and the `%%change` magic are loaded when they are first asked for, so that
`tutorial_src.kakao` and the server processes never pay for what only a notebook needs.
"""

__all__ = ["begin"]


def __getattr__(name: str) -> object:
    """Load `begin` on first use (PEP 562)."""
    if name == "begin":
        from .lesson.lesson import begin

        return begin
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
