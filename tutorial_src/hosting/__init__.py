"""What a server runs, in a process of its own (`python -m tutorial_src.hosting`) or inside the kernel.

The learner's Django project or practice Kakao, recorded. Imports `recording`, `servers`, `kakao`, `session_table` and
what is below; of a kernel only `lesson` imports it, for the servers inside it.
"""
