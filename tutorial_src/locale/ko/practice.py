"""The sentences around the exercises: verdicts, hints, progress."""

MESSAGES: dict[str, str] = {
}
