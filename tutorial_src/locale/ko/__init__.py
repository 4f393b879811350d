"""The Korean sentences, by the English ones (see the folder above), room by room."""

from . import (
    console,
    doctor,
    exercises_00_03,
    exercises_04_06,
    exercises_07_08,
    exercises_09,
    practice,
    rooms,
    switches,
)

MESSAGES = {
    **rooms.MESSAGES,
    **practice.MESSAGES,
    **exercises_00_03.MESSAGES,
    **doctor.MESSAGES,
    **switches.MESSAGES,
    **console.MESSAGES,
    **exercises_04_06.MESSAGES,
    **exercises_07_08.MESSAGES,
    **exercises_09.MESSAGES,
}
