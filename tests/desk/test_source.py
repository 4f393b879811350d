"""Python source as text: what is found, what is put in its place, what stays as it was."""

import ast
import gc

import pytest

from tests.support.desks import VIEWS
from tutorial_src.desk import source
from tutorial_src.desk.source import CannotChange

NEW = "def detail(request):\n    return 1"


def replaced(module: str, cell: str, name: str = "detail") -> str:
    return source.replace(module, source.definition(cell, name), "views.py")


def test_a_function_is_put_in_the_place_of_the_old_one():
    assert replaced(VIEWS, NEW) == VIEWS.replace('    return redirect("kakao")', "    return 1")


@pytest.mark.parametrize(
    "old",
    [
        "@login\n@other(\n    1)\ndef detail(request):\n    return 0\n",
        "class detail:\n    x = 1\n",
        "async def detail(request):\n    return 0\n",
        "detail = [\n    1,\n]\n",
        "detail: list = [\n    1,\n]\n",
    ],
)
def test_the_whole_of_a_definition_is_replaced(old):
    assert replaced(f"a = 1\n{old}b = 2\n", NEW) == f"a = 1\n{NEW}\nb = 2\n"


def test_an_assignment_is_found():
    assert source.find(VIEWS, "MIDDLEWARE", "views.py") == 'MIDDLEWARE = ["session"]'


def test_decorators_of_the_cell_come_along():
    assert "@login\ndef detail" in replaced(VIEWS, f"@login\n{NEW}")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_line_ends_stay_as_they_are(line_end):
    outcome = replaced(VIEWS.replace("\n", line_end), NEW)
    assert outcome == replaced(VIEWS, NEW).replace("\n", line_end)


@pytest.mark.parametrize("odd", ["x = 1   \n", "page = '\x0c \u2028'\n", "\x0c\ny = 2\n", "# 한글 주석\n", "\t\n"])
def test_other_lines_stay_byte_for_byte(odd):
    assert replaced(f"{odd}def detail(): ...\n{odd}", NEW) == f"{odd}{NEW}\n{odd}"


def test_a_last_line_without_an_end_gets_none():
    assert replaced("def detail(): ...", NEW) == NEW


def test_of_two_definitions_the_one_that_python_uses_is_replaced():
    module = "def detail():\n    return 'forgotten'\n\n\ndef detail():\n    return 'used'\n"
    assert replaced(module, NEW).endswith(f"{NEW}\n")


def test_an_import_of_the_cell_is_put_below_the_others():
    outcome = replaced(VIEWS, f"import requests\n\n{NEW}")
    assert "from django.shortcuts import redirect\nimport requests\n" in outcome


@pytest.mark.parametrize(
    "line", ["from django.shortcuts import redirect", "from django.shortcuts import (\n  redirect)"]
)
def test_an_import_that_is_there_already_is_not_repeated(line):
    assert replaced(VIEWS, f"{line}\n{NEW}") == replaced(VIEWS, NEW)


def test_an_import_comes_below_the_modules_docstring():
    assert replaced('"""Views."""\ndef detail(): ...\n', f"import json\n{NEW}").startswith(
        '"""Views."""\nimport json\n'
    )


def test_an_import_comes_first_in_a_module_without_any():
    assert replaced("def detail(): ...\n", f"import json\n{NEW}") == f"import json\n{NEW}\n"


def test_an_import_comes_above_the_definition_that_needs_it():
    assert replaced("def detail(): ...\nimport os\n", f"import json\n{NEW}") == f"import json\n{NEW}\nimport os\n"


@pytest.mark.parametrize(
    "cell, held",
    [
        ("", "nothing"),
        ("import json", "nothing"),
        ("print(1)", "something else"),
        ("def oauth(): ...", "oauth"),
        ("def detail(): ...\ndef oauth(): ...", "detail, oauth"),
        ("def detail(): ...\nprint(1)", "detail, something else"),
    ],
)
def test_a_cell_that_holds_anything_else_than_that_one_is_refused(cell, held):
    with pytest.raises(CannotChange, match=f"the cell has: {held}."):
        source.definition(cell, "detail")


def test_a_syntax_error_in_the_cell_is_shown_with_the_line_as_the_notebook_counts_it():
    with pytest.raises(CannotChange, match=r"this cell, line 3.*\n    \s*return \(\n"):
        source.definition("def detail():\n    return (", "detail")


def test_a_syntax_error_in_the_file_names_the_file():
    with pytest.raises(CannotChange, match=r"does not understand views.py, line 1"):
        replaced("def broken(:\n", NEW)


def test_a_null_character_is_refused():
    with pytest.raises(CannotChange, match="does not understand this cell"):
        source.definition("def detail():\n    return '\0'", "detail")


def test_an_outcome_that_python_does_not_understand_is_refused():
    with pytest.raises(CannotChange, match="__future__"):
        replaced(VIEWS, f"from __future__ import annotations\n{NEW}")


def test_what_is_not_there_is_refused_with_what_there_is():
    with pytest.raises(CannotChange, match="has no index. It has: MIDDLEWARE, detail, oauth."):
        source.find(VIEWS, "index", "views.py")


def test_blanks_at_the_ends_of_lines_make_no_other_version():
    assert source.same("def a():  \n    pass\n", "def a():\n    pass")


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbfx = 1\r\n",
        "x = '한글'\n".encode(),
        "# coding: cp949\nx = '한글'\n".encode("cp949"),
    ],
)
def test_a_file_is_written_in_the_encoding_it_has(tmp_path, raw):
    path = tmp_path / "views.py"
    path.write_bytes(raw)
    source.write(path, source.read(path))
    assert path.read_bytes() == raw


def test_a_file_in_another_encoding_is_refused_with_the_mend(tmp_path):
    path = tmp_path / "views.py"
    path.write_bytes("\n\n\nx = '한글'\n".encode("cp949"))
    with pytest.raises(CannotChange, match="not saved as UTF-8"):
        source.read(path)


def test_a_character_that_the_files_encoding_lacks_is_refused(tmp_path):
    path = tmp_path / "views.py"
    path.write_bytes(b"# coding: ascii\n")
    with pytest.raises(CannotChange, match="cannot be written"):
        source.write(path, "# coding: ascii\nx = '한글'\n")


def test_a_refused_write_leaves_no_draft(tmp_path):
    path = tmp_path / "views.py"
    path.write_bytes(b"x = 1\n")
    path.chmod(0o444)
    with pytest.raises(CannotChange, match="read-only"):
        source.write(path, "x = 2\n")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("views.py", b"x = 1\n")]


def test_code_is_understood_while_garbage_is_collected_that_understands_code_too():
    class Parser:
        """Something that parses, deep in other calls, when it is collected; what follows it does so again."""

        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            nested(30)
            if goes_on:
                Parser()

    def nested(depth: int) -> None:
        nested(depth - 1) if depth else ast.parse("a = 1")

    goes_on, thresholds = True, gc.get_threshold()
    Parser()
    gc.set_threshold(50)
    try:
        for _time in range(5):
            assert source.tree(VIEWS).body
    finally:
        goes_on = False
        gc.set_threshold(*thresholds)
