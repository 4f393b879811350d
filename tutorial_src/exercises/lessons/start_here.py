"""The exercises of lesson 00: the walk to Kakao and back, and who remembers it."""

from tutorial_src.exercises.judges.page_views import is_from_kakao, pages
from tutorial_src.exercises.kinds.base import BrowserExercise, Exercise
from tutorial_src.exercises.kinds.choices import Choice, Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.findings import Text
from tutorial_src.exercises.kinds.verdict import NotTried, NotYet
from tutorial_src.locale import _
from tutorial_src.traffic.exchange import Exchange


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [_walk(), _came_back(), _who_keeps(), _private_window()]


def _walk() -> BrowserExercise:
    return BrowserExercise(
        name="walk",
        title=_("There and back"),
        task=_("In your own browser, write a comment under a post, go to Kakao with it, agree there, and come back."),
        steps=_(
            "Open a post. Write something into the field below it and submit it. At Kakao choose one of the people,"
            " and then agree."
        ),
        hints=(
            _("The link above opens the list of posts. Click on one of the titles."),
            _("Below the post is a field for your comment, and under it a button. The button takes you to Kakao."),
            _("Kakao has two pages: on the first one choose a person, on the second one agree. Then you are back."),
        ),
        why=_(
            "You have been to Kakao and back. What your browser brought along from there is the subject of all that"
            " follows."
        ),
        judge=_has_been_to_kakao,
    )


def _has_been_to_kakao(examiner: Examiner) -> None:
    opened = pages(examiner)
    if not opened:
        raise NotTried(_("Your own browser has not opened the blog yet. Click the link above."))
    sent = [x for x in opened if _is_comment(x)]
    if not sent:
        raise NotYet(
            _("You are on the blog. Nobody has submitted a comment yet."),
            observed=_("The page opened last: {page}", page=opened[-1].target),
            expected=_("A comment under one of the posts."),
            look=_("a post, and the field below it"),
        )
    taken = next((x for x in sent if x.status == 302), None)
    if taken is None:
        raise NotYet(
            _("The blog did not take the comment."),
            observed=f"{sent[-1].method} {sent[-1].path}: {sent[-1].status} {sent[-1].reason}",
            expected=_("302, and the way to Kakao."),
            look=_("the field below the post: was it empty? Open the post anew, write something, submit it"),
        )
    back = [x for x in opened if x.started > taken.started and _is_return(x)]
    if not any(is_from_kakao(examiner, x) for x in back):
        raise _still_away(sent[-1], back)


def _is_comment(x: Exchange) -> bool:
    return x.method == "POST" and x.path.startswith("/blogMain/detail/")


def _is_return(x: Exchange) -> bool:
    return x.path.rstrip("/") == "/oauth" and bool(x.parameters)


def _still_away(comment: Exchange, back: list[Exchange]) -> NotYet:
    """What is missing when the comment was taken and no code came back."""
    if back and back[-1].started > comment.started:
        if "code" in back[-1].parameters:
            return NotYet(
                _("That page was opened by hand: your browser did not come from Kakao."),
                observed=f"/oauth?{back[-1].query}",
                expected=_("A code that Kakao gave to your browser."),
                look=_("the tab in which Kakao asks. Has it gone? Then write another comment, and agree"),
            )
        return NotYet(
            _("Kakao sent you back without a code: at its second page you did not agree."),
            observed=f"/oauth?{back[-1].query}",
            expected=_("An address with `code` in it."),
            look=_(
                "the post once more. The page with the error is no fault of yours: `oauth()` expects a code, and"
                " lesson 06 comes back to it. Write another comment, and agree this time"
            ),
        )
    return NotYet(
        _("Your comment is on its way, and you are at Kakao."),
        observed=_("The blog answered the comment with a redirect to Kakao."),
        expected=_("The way back, to `/oauth`."),
        look=_("the tab in which Kakao asks: choose a person, then agree"),
    )


def _came_back() -> Text:
    return Text(
        name="came_back",
        title=_("What came back?"),
        task=_(
            "Look at the request to `/oauth` with which your visitor came back to the blog. What is the name of the"
            " value behind the question mark?"
        ),
        right=("code", "?code", "code=", "?code=", "the code", "authorization code", "인가 코드", "코드"),
        replies={
            **dict.fromkeys(
                ("comment", "the comment", "comment_textfield", "댓글"),
                _(
                    "That would mean that a redirect brings along what you have typed. Look at the address again: the"
                    " comment is not in it. It went to the blog, and the blog did not keep it."
                ),
            ),
            **dict.fromkeys(
                ("name", "nickname", "person", "이름"),
                _("Kakao knows the name, and has not told it. The blog got something with which it may ask."),
            ),
            **dict.fromkeys(
                ("access_token", "access token", "token", "액세스 토큰", "토큰"),
                _("A token is what the blog can get in exchange for this value. It does that in lesson 06."),
            ),
            **dict.fromkeys(
                ("client_id", "redirect_uri", "response_type"),
                _(
                    "That travelled the other way, from the blog to Kakao. Look for the request to `/oauth`, not the one to"
                    " `/oauth/authorize`."
                ),
            ),
            **dict.fromkeys(
                ("csrftoken", "kakao_practice", "cookie", "sessionid", "쿠키"),
                _(
                    "A cookie does not stand in the address. It travels in a line of its own, and lesson 02 is about it."
                ),
            ),
        },
        otherwise=_("Wanted is the name alone: the part between `?` and `=` in the address of `/oauth`."),
        hints=(
            _("The table under `visitor.agree()` has a row with `/oauth`. In the live view it is an arrow."),
            _("Behind the question mark stand a name, an equals sign and a long value."),
            _("It has four letters, and the next lines of the lesson are about it: an authorization …"),
        ),
        why=_(
            "The visitor brings a code, and nothing about the post or the comment. Whatever else the blog needs, it"
            " has to remember for itself."
        ),
    )


def _who_keeps() -> Several:
    return Several(
        name="who_keeps",
        title=_("Who remembers the walk?"),
        task=_(
            "You are back from Kakao. Who holds something of the walk now? Tick all that do. (The question is about"
            " the blog as it comes, before lesson 05.)"
        ),
        options={
            "a": _("your browser, in its cookie jar"),
            "b": _("the blog, in a session row"),
            "c": _("Kakao"),
            "d": _("the blog, as a comment under the post"),
            "e": _("the next request, since it knows the ones before it"),
        },
        right={"a", "c"},
        replies={
            "a": _(
                "Look at the lane of the cookie jars: the blog's `csrftoken` and Kakao's `kakao_practice` lie in"
                " yours. Servers asked your browser to keep them."
            ),
            "b": _(
                "That would be a blog that recognizes you, and this one does not yet. The lane of the session rows"
                " has stayed empty."
            ),
            "c": _(
                "When your visitor comes to Kakao a second time, Kakao does not ask for the name again. Its lane"
                " shows what it has kept."
            ),
            "d": _("Open the post: there is no comment. The blog printed it, sent you to Kakao and forgot it."),
            "e": _(
                "A request says what stands in it, and nothing else. The one to `/oauth` had a code, and no word"
                " about the comment before it."
            ),
        },
        hints=(
            _("The live view has a lane for each of them."),
            _("In `lesson.sessions` and under the post you find what the blog has kept."),
            _("Two of the five hold something. One is on your side, one is not the blog."),
        ),
        why=_(
            "Both ends of the walk remember, your browser and Kakao. The blog in the middle does not: that is the gap"
            " that a session fills."
        ),
    )


def _private_window() -> Choice:
    return Choice(
        name="private_window",
        title=_("A private window"),
        task=_("You write a comment in a private window, on the same computer. What does Kakao do, and why?"),
        options={
            "a": _("It knows you, since it is the same computer."),
            "b": _("It asks who you are, since this window has a cookie jar of its own."),
            "c": _("It asks who you are, since it forgets everybody after each login."),
            "d": _("It turns you away, since nobody can log in without cookies of earlier visits."),
        },
        right="b",
        replies={
            "a": _(
                "That would mean that Kakao knows your computer or its address. Try it: Kakao asks. It looks for a"
                " cookie, and for nothing else."
            ),
            "c": _(
                "Then it would ask in your normal window, too. Write a second comment there: you come back without a"
                " question."
            ),
            "d": _("Everybody begins without cookies. A login needs none from before, and gives you one."),
        },
        hints=(
            _("Try it out before you answer."),
            _("What did your normal window show Kakao that this one cannot show?"),
            _("It is called `kakao_practice`, and lies in a jar."),
        ),
        why=_("To a server you are what your browser brings along: not a person, and not a computer."),
    )
