"""The names of sessions: A, B, … in the order in which they first appear."""

COLOURS = 8  # of the palette in scope.css; a letter always stands beside the colour


class SessionLabels:
    """Gives each session id a letter, and keeps it."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}
        self._given = 0
        self.fresh: list[str] = []  # ids named since somebody emptied this list

    def of(self, session_id: str) -> str:
        """The letter of this session; the next free one at its first appearance."""
        if session_id not in self._letters:
            self._letters[session_id] = letter(self._given)
            self._given += 1
            self.fresh.append(session_id)
        return self._letters[session_id]

    def known(self, session_id: str) -> str | None:
        """The letter of this session if it has one."""
        return self._letters.get(session_id)

    def follow(self, old: str, new: str) -> None:
        """Keep the letter of `old` for `new`, when both are signed cookies.

        There the cookie is the session itself, and changes whenever its data do.
        """
        if old in self._letters and ":" in old and ":" in new:
            self._letters.setdefault(new, self._letters[old])


def letter(number: int) -> str:
    """0 → A, 25 → Z, 26 → AA, as the columns of a spreadsheet."""
    tens, ones = divmod(number, 26)
    return (letter(tens - 1) if tens else "") + chr(ord("A") + ones)


def named(session: str | None) -> dict:
    """The letter of a session as it is sent, and its colour when there is one."""
    return {"session": session, "hue": hue(session)} if session else {"session": None}


def hue(name: str) -> int:
    """The colour of a letter: 0 to 7, in turn."""
    number = 0
    for character in name:
        number = number * 26 + ord(character) - ord("A") + 1
    return (number - 1) % COLOURS
