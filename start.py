# -*- coding: utf-8 -*-
"""Set the course up and open it.

Nothing but Python's standard library is needed. This file is written so that an old Python, 2.7 included, can read
as far as the refusal, which comes before anything else; what the commands do is in `tutorial_src/startup`.
"""

import sys

if sys.version_info < (3, 10):
    sys.stderr.write(
        "이 강의에는 파이썬 3.10 이상이 필요합니다. https://www.python.org 에서 설치한 뒤 다시 실행합니다.\n"
        "This course needs Python 3.10 or newer: install one from https://www.python.org and start again.\n"
    )
    sys.exit(2)

from tutorial_src.startup.command_line import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
