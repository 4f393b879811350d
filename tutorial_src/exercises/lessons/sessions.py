"""The exercises of lesson 03: whose session it is, how it comes about, and what ends it."""

from tutorial_src.exercises.judges.session_cookie import has_borrowed_a_ticket
from tutorial_src.exercises.kinds.base import BrowserExercise, Edit, Exercise
from tutorial_src.exercises.kinds.choices import Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.findings import Number, Order
from tutorial_src.exercises.kinds.verdict import NotYet
from tutorial_src.locale import _

INDEX = '''def index(request):
    """The front page, which counts this visitor's visits to it."""
    request.session["front"] = request.session.get("front", 0) + 1
    return render(request, "index.html")
'''


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [_borrowed(), _first_visit(), _rows(), _new_number(), _front_count()]


def _borrowed() -> BrowserExercise:
    return BrowserExercise(
        name="borrowed",
        title=_("Hang the ticket into your own jar"),
        task=_(
            "Give your own browser the 32 characters of `visitor`, in the developer tools, in the place of its own"
            " `sessionid`. Then load the list of posts again."
        ),
        steps=_(
            "Copy the 32 characters, without the quotation marks. Open the list of posts in your browser, press"
            " F12, find `sessionid` under Cookies, double-click on its value, paste, press Enter, and reload the"
            " page."
        ),
        hints=(
            _('`print(visitor.cookies["sessionid"])` in a cell of your own shows them without quotation marks.'),
            _("In Chrome and Edge the cookies are under Application, in Firefox under Storage."),
            _("A double click on the value of `sessionid` makes it a field. Paste, press Enter, then reload with F5."),
        ),
        why=_(
            "To the site you are that visitor now: their count went up, and no password was asked for. Whoever has"
            " the id has the session."
        ),
        judge=has_borrowed_a_ticket,
    )


def _first_visit() -> Order:
    return Order(
        name="first_visit",
        title=_("The first visit, and the second"),
        task=_(
            "A view counts visits. Somebody opens its page for the first time, and comes back a minute later. Put"
            " the six things that happen into their order."
        ),
        items={
            "request": _("the browser asks for the page, and has no cookie"),
            "write": _("the view writes into `request.session`"),
            "row": _("Django saves the row"),
            "Set-Cookie": _("the response hands over an id"),
            "Cookie": _("the browser sends the id along"),
            "read": _("the server finds the row, and the view reads the old count"),
        },
        reasons={
            "request": "",
            "write": _("a view runs only when somebody has asked for something."),
            "row": _("Django saves a row only when a view has written into the session."),
            "Set-Cookie": _("it hands over the key of a row, and travels with the response."),
            "Cookie": _("a browser can send only what it was given."),
            "read": _("the server finds the row by the id that came with the request."),
        },
        hints=(
            _("Everything begins with somebody who asks. Two of the six belong to the second visit."),
            _("Move the slider of the live view back to the moment when the first `sessionid` appeared."),
            _("On the first visit: asked, written, saved, handed over. On the second: brought, found."),
        ),
        why=_("The value never left the server: only the id travelled."),
    )


def _rows() -> Number:
    return Number(
        name="rows",
        title=_("How many rows?"),
        task=_(
            "One computer, one person. In Chrome they open two tabs, and in a private window of Chrome two more. In"
            " Firefox they open one. All five show the list of posts that counts visits. How many new rows are"
            " there?"
        ),
        right=3,
        replies={
            5: _("Then each tab would be a session of its own. A tab has no jar: it uses the one of its window."),
            1: _(
                "Then the id would be the computer, its address or the person. The site sees none of them: it sees"
                " jars."
            ),
            2: _(
                "Two browsers, you may have thought. But a private window does not use the jar of the others. Or did"
                " you count Chrome alone?"
            ),
            4: _("The two tabs of a private window share one jar, as other tabs do."),
            0: _("This page writes into the session, so whoever comes without an id gets a row."),
        },
        otherwise=_("Count the cookie jars: there is one row for each."),
        hints=(
            _("Not the tabs count, and not the computers. What does?"),
            _("All tabs of the normal window share a jar. Do those of a private window share it as well?"),
            _("Chrome has one jar, its private window a second one, Firefox a third."),
        ),
        why=_("A session belongs to a jar: as many jars, so many rows."),
    )


def _new_number() -> Several:
    return Several(
        name="new_number",
        title=_("When is the old number worth nothing?"),
        task=_(
            "Somebody wrote down the 32 characters of your session. Later they open the counting page with them."
            " After which of these does the site not go on with that number, but hand out a new one? Tick all."
        ),
        options={
            "a": _("You have deleted the cookie in your browser."),
            "b": _("You have gone back to the front page."),
            "c": _("The view has called `request.session.clear()`."),
            "d": _("The view has called `request.session.flush()`."),
            "e": _("You have logged in since, and the view called `cycle_key()`."),
            "f": _("The time of the session has run out, and nobody has swept."),
            "g": _("You have closed your browser."),
        },
        right={"d", "e", "f"},
        replies={
            "a": _("With the cookie you threw away your own ticket. The row stays, and a copy of the number opens it."),
            "b": _(
                "Another page ends nothing, and neither does a redirect to it. The row stays as it was: remember"
                " `?home`."
            ),
            "c": _(
                "`clear()` empties the pockets. The coat stays on its hook, under the same number: they get an empty"
                " session, but yours."
            ),
            "d": _("`flush()` deletes the row. To the site, the number is as good as invented."),
            "e": _("At a login the data move under a new id, and the old row is deleted. That is what it is done for."),
            "f": _(
                "Django reads an expired row as if it were not there. That it still lies in the table makes no"
                " difference: remember the visitor `late`."
            ),
            "g": _(
                "A browser tells nobody that it is being closed. At most it throws away its own copy of the number."
            ),
        },
        hints=(
            _("Two questions: is there still a row under this number, and would Django read it?"),
            _("Whatever happens in your browser alone changes nothing on the server."),
            _("Three of the seven. Two of them take the row away, with the third one it is too old."),
        ),
        why=_("A session ends on the server, or not at all. A logout that only forgets the cookie is none."),
    )


def _front_count() -> Edit:
    return Edit(
        name="front_count",
        title=_("A counter of your own"),
        task=_(
            "Let `index()` count how often each visitor has opened the front page, and keep the count in the session"
            " under the name `front`: 1, then 2, then 3. Open views.py, change the function, save."
        ),
        hints=(
            _("`blogMain()` counted like this in the first `%%change` cell of this lesson."),
            _("Read the old count with `request.session.get(…)`. What is it when there is none yet?"),
            _('The line is `request.session["front"] = request.session.get("front", 0) + 1`, above the `return`.'),
        ),
        why=_(
            "Each visitor has a count of their own, and the code has not a word about who they are: the id finds the"
            " row."
        ),
        file="blogapp/views.py",
        function="index",
        solution=INDEX,
        judge=_counts_each_visitor,
    )


def _counts_each_visitor(examiner: Examiner) -> None:
    visitor = examiner.visitor()
    counts = []
    for _visit in range(3):
        visitor.get("/")
        counts.append(examiner.session_of(visitor).get("front"))
    other = examiner.visitor()
    other.get("/")
    alone = examiner.session_of(other).get("front")
    seen = _(
        "The counts of one visitor: {counts}. Then somebody else came: {alone}.",
        alone=alone,
        counts=", ".join(map(str, counts)),
    )
    if [str(count) for count in [*counts, alone]] != ["1", "2", "3", "1"]:
        raise NotYet(
            _why_not(counts, alone, examiner.session_of(visitor)),
            observed=seen,
            expected=_("1, 2, 3 for the first visitor, and 1 for the other."),
            look=_("`index()` in views.py"),
        )


def _why_not(counts: list, alone: object, data: dict) -> str:
    """The mistake that fits these counts best."""
    if counts[-1] is None:
        there = ", ".join(data) or _("nothing")
        return _("There is no `front` in the row of a visitor. The row holds: {names}.", names=there)
    if _follow(*counts[-2:], alone):
        return _(
            "All visitors share one count. A variable of the module, or a file, is the same for everybody: it does"
            " not ask whose request it is."
        )
    if counts[0] is None:
        return _("It does not count from the first visit on.")
    if len(set(map(str, counts))) == 1:
        return _("The count stays where it is. Is the old value read before the new one is written?")
    if str(alone) == str(counts[0]):
        return _("It counts, but not by ones from 1. What is the count of somebody who comes for the first time?")
    return _("It counts something else than the visits of one visitor.")


def _follow(*counts: object) -> bool:
    """Whether each of these is one more than the one before."""
    return all(isinstance(count, int) for count in counts) and [*counts] == [*range(counts[0], counts[0] + len(counts))]
