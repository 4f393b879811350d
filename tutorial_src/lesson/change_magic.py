"""`%%change`, the cell magic that puts a cell's function into the learner's file."""

from tutorial_src.desk.change import Change, Changes
from tutorial_src.desk.source import CannotChange
from tutorial_src.locale import _
from tutorial_src.servers.server import Server


def register(changes: Changes, site: Server) -> None:
    """Make `%%change` known to the notebook; outside IPython there is nothing to do."""
    try:
        from IPython import get_ipython
    except ImportError:
        return
    shell = get_ipython()
    if shell is None:
        return

    def change(line: str, cell: str) -> Change:
        """Put this function into the learner's file, show the difference and restart the site."""
        words = line.split()
        if len(words) != 2:
            raise CannotChange(_("Write a file and a name after `%%change`, as in `%%change blogapp/views.py detail`."))
        running = site.generation
        made = changes.make(*words, cell)
        if made.after != made.before:
            changes.note_cell(*words)
        if made.after != made.before or not site.is_up:
            site.restart(if_generation=running)
        return made

    shell.register_magic_function(change, magic_kind="cell", magic_name="change")
