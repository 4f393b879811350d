"""What runs inside a server's process, `python -m tutorial_src.server_process`: the site or practice Kakao.

Imports `recording`, `servers` (the lease), `kakao`, `session_table` and what is below; no kernel imports it.
"""
