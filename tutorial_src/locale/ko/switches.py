"""The sentences of the switches of lesson 09."""

MESSAGES: dict[str, str] = {
}
