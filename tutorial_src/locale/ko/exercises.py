"""The sentences of the exercises, lesson by lesson."""

MESSAGES: dict[str, str] = {
}
