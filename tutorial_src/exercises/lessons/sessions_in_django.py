"""The exercises of lesson 04: what the key protects, when Django saves, and what comes back as it went in."""

from tutorial_src.browser.browser import Browser
from tutorial_src.exercises.kinds.base import Edit, Exercise
from tutorial_src.exercises.kinds.choices import Choice, Fix, Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.findings import Text
from tutorial_src.exercises.kinds.verdict import NotYet
from tutorial_src.locale import _
from tutorial_src.session_table.sessions import decode

VISITS = 3
EVERY_PEAR = '''def index(request):
    """The front page, which puts a pear into this visitor's basket."""
    basket = request.session.get("basket", [])
    basket.append("pear")
    request.session["basket"] = basket
    return render(request, "index.html")'''
SEEN = {
    "a": """seen = request.session.get("seen", {})
seen[blog_id] = seen.get(blog_id, 0) + 1
request.session["seen"] = seen
request.session.modified = True""",
    "b": """seen = dict(request.session.get("seen", {}))
seen[int(blog_id)] = seen.get(int(blog_id), 0) + 1
request.session["seen"] = seen""",
    "c": """seen = request.session.get("seen", {})
seen[str(blog_id)] = seen.get(str(blog_id), 0) + 1
request.session["seen"] = seen""",
    "d": """seen = request.session.setdefault("seen", {})
seen[blog_id] = seen.get(blog_id, 0) + 1
request.session.save()""",
}


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [_stolen_copy(), _every_pear(), _saved_by_itself(), _seen_posts(), _complains()]


def _stolen_copy() -> Choice:
    return Choice(
        name="stolen_copy",
        title=_("A stolen copy"),
        task=_(
            "Somebody has got hold of a copy of the database, but not of the `SECRET_KEY`. What can they do with a"
            " row of `django_session`?"
        ),
        options={
            "a": _("nothing: the row is encrypted"),
            "b": _("read what is in it, and come to the site as that visitor"),
            "c": _("read what is in it, and no more"),
            "d": _("change the data, and send them to the site in a cookie"),
        },
        right="b",
        replies={
            "a": _(
                "That would mean that the row is encrypted. It is only signed: in lesson 03 you read one without"
                " any key."
            ),
            "c": _(
                "Reading works, but look at the first column, `session_key`. It is the very ticket that the"
                " visitor carries. The site does not ask who shows it."
            ),
            "d": _(
                "This site takes an id out of the cookie, and no data. And changed data would need a new signature,"
                " which nobody can make without the key."
            ),
        },
        hints=(
            _("Two things were in the row of lesson 03: the data, and the id. What is each of them good for?"),
            _("Think of the thief in lesson 03, and of what the thief needed."),
            _("The thief needed the 32 characters. They stand in the row, in plain sight."),
        ),
        why=_(
            "A signature protects from changes only. The data can be read, and the ids open the sessions: a copy of"
            " this table is a bunch of keys."
        ),
    )


def _every_pear() -> Edit:
    return Edit(
        name="every_pear",
        title=_("A pear for every visit"),
        task=_(
            "Change `index()` so that every visit to the front page saves one more pear in this visitor's `basket`,"
            " without `?modified` in the address."
        ),
        hints=(
            _(
                "Django saves when something was assigned to `request.session`, or when you tell it that something has"
                " changed."
            ),
            _(
                "There are two ways: set `request.session.modified`, or take the list out, append to it, and assign it"
                " again."
            ),
            _("The second way ends with `request.session['basket'] = basket`, below `basket.append('pear')`."),
        ),
        why=_(
            "Django notices an assignment to the session, and not what happens inside a value. Carts, quiz answers"
            " and visited pages get lost this way on real sites."
        ),
        file="blogapp/views.py",
        function="index",
        solution=EVERY_PEAR,
        judge=_saves_every_pear,
    )


def _saves_every_pear(examiner: Examiner) -> None:
    visitor = examiner.visitor()
    for visit in range(1, VISITS + 1):
        given = visitor.get("/").headers.get("Set-Cookie", "")
        basket = _basket(examiner, visitor)
        if len(basket) == visit:
            continue
        if visit == 1 and len(others := _first_basket(examiner)) > len(basket):
            raise _strangers_pears(others)
        was_saved = examiner.row_of(visitor).id in given
        raise _wrong_count(basket, visit) if was_saved else _not_saved(basket, visit)
    if len(others := _first_basket(examiner)) != 1:
        raise _strangers_pears(others)


def _first_basket(examiner: Examiner) -> list:
    stranger = examiner.visitor()
    stranger.get("/")
    return _basket(examiner, stranger)


def _basket(examiner: Examiner, visitor: Browser) -> list:
    """The visitor's basket, as the row has it; raises `NotYet` where there is none."""
    data = examiner.session_of(visitor)
    if not data and any(map(decode, visitor.cookies.values())):
        raise NotYet(
            _("This site keeps its sessions in the cookie now: there is no row to look into."),
            observed=_("The cookie `sessionid` holds data and a signature."),
            expected=_("A ticket of 32 characters, and a row on the server."),
            look=_("`SESSION_ENGINE` in `settings.py`: run the cell that puts it back"),
        )
    if "basket" not in data:
        raise NotYet(
            _("There is no `basket` in the row."),
            observed=_("The row holds: {names}.", names=", ".join(data) or _("nothing")),
            expected=_("The name `basket`, and under it a list with one pear."),
            look=_("the list: is it assigned to `request.session`, and under this name?"),
        )
    if data["basket"] is None:
        raise NotYet(
            _("`None` was put into the session, and no list."),
            observed="basket: None",
            expected=_("A list with one pear."),
            look=_("the line with `append()`: it changes the list, and answers `None`"),
        )
    if not isinstance(data["basket"], list):
        raise NotYet(
            _("The basket is no list."),
            observed=f"basket: {data['basket']!r}",
            expected=_("A list with one pear for each visit."),
            look=_("the value that is assigned to `request.session['basket']`"),
        )
    return data["basket"]


def _not_saved(basket: list, visit: int) -> NotYet:
    return NotYet(
        _("The new pear was not saved: Django saw nothing to save."),
        observed=_(
            "After visit {visit} the row holds {basket}, and the response had no Set-Cookie.",
            visit=visit,
            basket=basket,
        ),
        expected=_("Pears in the row: {count}.", count=visit),
        look=_("the list was changed inside; tell Django, or assign the list to the session again"),
    )


def _wrong_count(basket: list, visit: int) -> NotYet:
    return NotYet(
        _("The row was saved, but with another number of pears."),
        observed=_("After visit {visit} the row holds {basket}.", visit=visit, basket=basket),
        expected=_("Pears in the row: {count}.", count=visit),
        look=_("where the list comes from: it must be the one of the visit before, and get one pear more"),
    )


def _strangers_pears(basket: list) -> NotYet:
    return NotYet(
        _("A visitor who was never here begins with the pears of others."),
        observed=_("After the first visit the row holds {basket}.", basket=basket),
        expected=_("Pears in the row: {count}.", count=1),
        look=_("a variable outside of the function: all visitors share it, and only the session tells them apart"),
    )


def _saved_by_itself() -> Several:
    return Several(
        name="saved_by_itself",
        title=_("What does Django notice?"),
        task=_(
            "In the session there are a `basket` (a list), a `profile` (a dictionary) and a `name`. A view runs one"
            " of these lines, and nothing else. After which of them does Django save the row by itself?"
        ),
        options={
            "a": "`request.session['name'] = 'Mina'`",
            "b": "`request.session['basket'].append('pear')`",
            "c": "`request.session['basket'] += ['pear']`",
            "d": "`request.session['profile']['name'] = 'Mina'`",
            "e": "`del request.session['name']`",
        },
        right={"a", "c", "e"},
        replies={
            "a": _("This is an assignment to the session itself. Django notices it."),
            "b": _("Here only the list changes. The session still holds the same list, so it looks unchanged."),
            "c": _(
                "`+=` ends with an assignment: what it made is put back into `request.session['basket']`. Django"
                " notices that."
            ),
            "d": _("There is an assignment here, but into the dictionary inside. The session itself gets none."),
            "e": _("Django also notices when a name is deleted from the session itself."),
        },
        hints=(
            _("Ask of each line: does it put something into the session, or into something that is in the session?"),
            _("Two of the five lines change only what is inside a value."),
            _("The two have another pair of brackets, or a dot, behind the first pair."),
        ),
        why=_("The session notices what you do to it. What you do to a list or a dictionary in it, you must tell."),
    )


def _seen_posts() -> Fix:
    return Fix(
        name="seen_posts",
        title=_("Always 1"),
        task=_(
            "A view is to count how often this visitor has read each post. With the code of the next lines the"
            " count never gets beyond 1:\n`seen = request.session.get('seen', {})`\n`seen[blog_id] ="
            " seen.get(blog_id, 0) + 1`\n`request.session['seen'] = seen`\nWhich version mends it?"
        ),
        options=SEEN,
        right="c",
        replies={
            "a": _(
                "That tells Django to save. But it saves already, because of the assignment one line above. Look at"
                " what it saves, and at what comes back."
            ),
            "b": _(
                "`blog_id` is a number already, and a copy of a dictionary has the same keys. The row will hold text"
                " again."
            ),
            "d": _("Saving at once is still saving: the keys go through JSON all the same, and come back as text."),
        },
        hints=(
            _("You saw `{1: 'a'}` go into a session. What came out?"),
            _("At the second visit `seen` is `{'1': 1}`. What does `seen.get(1, 0)` answer?"),
            _("The keys come back as text, so they have to be text when you look for them: `str(…)`."),
        ),
        why=_(
            "A row is JSON, and JSON has text for keys. Whoever looks for the number finds nothing, and begins again."
        ),
    )


def _complains() -> Text:
    return Text(
        name="complains",
        title=_("Who complains?"),
        task=_(
            "The session line stands below `AuthenticationMiddleware` now, and a page was opened. Which middleware"
            " complains in the error at the end of `lesson.site.log`?"
        ),
        right=(
            "AuthenticationMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            _("authentication middleware"),
        ),
        replies={
            "SessionMiddleware": _("That is the one it misses. It cannot complain itself: its turn has not come yet."),
            "MessageMiddleware": _(
                "It needs a session as well. But it stands further down: when its turn comes, there is one."
            ),
            "CsrfViewMiddleware": _(
                "It does come before the session. But it has a cookie of its own, `csrftoken`, and does without."
            ),
            "ImproperlyConfigured": _("That is the error. The sentence behind it names the middleware."),
        },
        otherwise=_(
            "Move the line, run the cell, open a page, and read the error at the end of `lesson.site.log`: its"
            " sentence begins with the name."
        ),
        hints=(
            _("A request passes the list from top to bottom. Who needs `request.session` before it was prepared?"),
            _("The sentence in the log says: The Django … middleware requires session middleware."),
            _("It is the one that finds out who is logged in. Its line stands right above the session line now."),
        ),
        why=_(
            "Requests pass the list from top to bottom. The session says who is logged in, so the session has to be"
            " there first."
        ),
    )
