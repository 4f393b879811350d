"""The Korean sentences, by the English ones (see the folder above), room by room."""

from . import console, doctor, exercises, practice, rooms, switches

MESSAGES = {
    **rooms.MESSAGES, **practice.MESSAGES, **exercises.MESSAGES, **doctor.MESSAGES, **switches.MESSAGES,
    **console.MESSAGES,
}  # fmt: skip
