#!/usr/bin/env python
"""Django's command-line utility for administrative tasks."""

import os
import sys
from pathlib import Path


def is_first_start():
    """Tell whether `runserver` was asked for while the database is missing or empty."""
    database = Path(__file__).with_name("db.sqlite3")
    return sys.argv[1:2] == ["runserver"] and not (database.exists() and database.stat().st_size)


def main():
    """Run administrative tasks."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "firstProject.settings")
    try:
        from django.core.management import execute_from_command_line
    except ImportError as exc:
        raise ImportError("Django cannot be imported. Is it installed, and is its virtual environment active?") from exc
    if is_first_start():
        # Makes the tables and the first posts, so that the first page is a blog and not an error.
        execute_from_command_line([sys.argv[0], "migrate"])
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
