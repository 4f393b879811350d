"""How things are shown and said: HTML, tables, advice, and errors that are a sentence.

Imports `system` and `locale`.
"""
