"""`django_session`, read and decoded without Django; what changed in it, and a backup of it.

Imports `display`, `system` and `locale`.
"""
