"""What a notebook works with: `begin(number)`, the `Lesson` it answers with, `%%change`, the diagnosis of a cell.

The top layer: it may import every other package, and only `tutorial_src/__init__.py` imports it.
"""
