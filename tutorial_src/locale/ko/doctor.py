"""The sentences of the error doctor."""

MESSAGES: dict[str, str] = {
}
