"""Writing exchanges down inside a server: the WSGI middleware, the JSON lines, and the redactor that takes secrets out.

Imports `traffic`, `session_table` and what is below.
"""
