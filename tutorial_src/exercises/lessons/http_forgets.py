"""The exercises of lesson 01: what a request says, and what a server learns from it."""

from tutorial_src.exercises.judges.page_views import heads
from tutorial_src.exercises.kinds.base import Exercise
from tutorial_src.exercises.kinds.choices import Fix, Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.findings import Line, Number
from tutorial_src.exercises.kinds.verdict import CannotTell
from tutorial_src.locale import _

TWICE = "someone.get(post)\nsomeone.get(post)"


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [_slash(), _name_tag(), _same_visitor(), _who_asks()]


def _slash() -> Number:
    return Number(
        name="slash",
        title=_("The first line of an answer"),
        task=_(
            "In the cell that writes by hand, change `GET /` into `GET /nowhere`, and then into `GET /blogMain`,"
            " without a slash at the end. Which number stands in the first line of the second answer?"
        ),
        right=301,
        replies={
            200: _(
                "A browser shows you the page in the end, since it goes where it is sent. Your hand goes nowhere:"
                " read the first line that came back to it."
            ),
            404: _(
                "That is the answer to `/nowhere`: there is no such page. To `/blogMain` the server says something"
                " else."
            ),
            302: _(
                "A redirect it is, as in lesson 00. Look at the last digit: this one says that the page has moved"
                " for good."
            ),
            400: _(
                "Then the server did not understand the text. Change only what stands between `GET` and `HTTP`, and"
                " leave both blanks."
            ),
            500: _("500 means that the site itself failed. `lesson.site.log` says why."),
        },
        otherwise=_("The number has three digits and stands in the first line of the answer, behind `HTTP/1.1`."),
        hints=(
            _("Only the word behind `GET` changes. Run the cell once for each address."),
            _("The first line has three parts: the version, a number, and the number in words."),
            _("It is a redirect: the page lives at `/blogMain/`, with a slash. The words are “Moved Permanently”."),
        ),
        why=_("A server says in one number how it went: 2 is done, 3 is elsewhere, 4 is your mistake, 5 is mine."),
    )


def _name_tag() -> Line:
    return Line(
        name="name_tag",
        title=_("Anybody may claim this"),
        task=_(
            "This is what the visitor `third` and the site said to each other. In one line the visitor says"
            " what it is, and nobody checks it. Which one?"
        ),
        listing=_visit_of_the_third,
        right=lambda lines: next(n for n, line in enumerate(lines, 1) if line.startswith("User-Agent: ")),
        replies=_replies_to_tags,
        otherwise=_("This line does not say who is asking. Read the request, down to the first empty line."),
        hints=(
            _("The question is about the request, and that ends at the first empty line."),
            _("One header has the visitor's name in it, so that the live view can tell our visitors apart."),
            _("It is called `User-Agent`."),
        ),
        why=_(
            "Whatever stands in a request was written by whoever sent it. A server may read it, and must not rely on"
            " it."
        ),
    )


def _visit_of_the_third(examiner: Examiner) -> str:
    found = next((x for x in examiner.traffic if x.who == "third"), None)
    if found is None:
        raise CannotTell(
            _("The visitor `third` has not been here yet. Run the cell that sends `second` and `third` to the site.")
        )
    return heads(found)


def _replies_to_tags(lines: list[str]) -> dict[int, str]:
    said = {
        "GET ": _("That is the request line. It says what is wanted, and not who wants it."),
        "Host": _("The host says where the request goes to. It is about the server."),
        "Accept": _("It says what the visitor would like to get. Millions would like the same."),
        "Connection": _("It says what is to happen with the line afterwards: keep it, or hang up."),
        "HTTP/1.1": _("Here the response begins. From now on the server speaks."),
        "Content-": _("It describes the page that came back. It stands in the response."),
    }
    blank = lines.index("") + 1 if "" in lines else 0
    ends = {blank: _("The empty line says that the headers are over.")} if blank else {}
    return ends | {
        n: reply for n, line in enumerate(lines, 1) for start, reply in said.items() if line.startswith(start)
    }


def _same_visitor() -> Fix:
    return Fix(
        name="same_visitor",
        title=_("Be recognized"),
        task=_(
            "A program fetches the page of a post twice, and wants the same `csrftoken` both times. Which of these"
            " four does it?"
        ),
        options={
            "a": "requests.get(post)\nrequests.get(post)",
            "b": "requests.Session().get(post)\nrequests.Session().get(post)",
            "c": 'me = {"User-Agent": "Mina"}\nrequests.get(post, headers=me)\nrequests.get(post, headers=me)',
            "d": f"someone = requests.Session()\n{TWICE}",
        },
        right="d",
        replies={
            "a": _(
                "`requests.get` puts nothing into its pocket, so it comes as somebody new each time. That it is the"
                " same program does not help: the server does not see programs."
            ),
            "b": _(
                "There is a pocket in it, but two of them: each `Session()` is a new, empty one. The name alone"
                " recognizes nobody."
            ),
            "c": _(
                "It says its name each time, and the server may read it. But it does not bring back what it was"
                " given, and any other program could say the same name."
            ),
        },
        hints=(
            _("Try them in a cell of your own. The token of an answer is in `.cookies`."),
            _("Whoever wants to be recognized must bring back what they were given."),
            _("Both requests must come out of one and the same pocket."),
        ),
        why=_(
            "The second request is recognized because it shows the note from the first. On the server, nothing was"
            " remembered."
        ),
    )


def _who_asks() -> Several:
    return Several(
        name="who_asks",
        title=_("What does the server learn?"),
        task=_(
            "One request arrives, from somebody with an empty jar. What does the server learn from it, and from the"
            " line it came in on? Tick all that it learns."
        ),
        options={
            "a": _("which page is wanted"),
            "b": _("what the program says about itself"),
            "c": _("the name of the computer"),
            "d": _("an IP address, to which the answer goes"),
            "e": _("whether this person was here before"),
            "f": _("whether the request before came from the same window"),
        },
        right={"a", "b", "d"},
        replies={
            "a": _(
                "It stands in the very first line, behind `GET`. Without it the server could not know what to send."
            ),
            "b": _("That is `User-Agent`. It arrives with every request, true or not."),
            "c": _("Look at the request again: no line has it. Your computer tells its name to nobody out there."),
            "d": _(
                "The site printed it at the end of each line: `127.0.0.1`. Without an address no answer would arrive."
            ),
            "e": _(
                "For that the request would have to bring something from the last time, and the jar is empty."
                " HTTP is stateless: every request stands alone."
            ),
            "f": _(
                "A request does not say from which window it comes, nor what was asked before it. Two tabs write the"
                " same lines."
            ),
        },
        hints=(
            _("Look at the exchange that `lesson.traffic[-1]` showed, from its first line to its first empty one."),
            _("Three of the six. One of them is not in the text at all: it comes from the connection."),
            _("It learns what is wanted, how the program calls itself, and where the answer goes."),
        ),
        why=_("None of the three is a person. To be recognized, somebody must bring something along: a cookie."),
    )
