"""Exchanges as data, and their readings: the log, cookies, queries, HAR, diagrams, request snippets.

Imports `display`, `system` and `locale`.
"""
