"""Three posts, so that the first start shows a blog."""

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import migrations

ENGLISH = [
    (
        "The first post",
        "Hello! This blog is made with Django, and it is still very young.\n\n"
        "You are reading its first post, and you could write its first comment: there is a form further "
        "down this page. To comment you log in with Kakao, so that I know who is speaking.",
    ),
    (
        "Why does a website forget me?",
        "I open a page, I open the next one, and to the server I am a stranger again. HTTP is like a shop "
        "whose owner meets each customer for the first time, every time.\n\n"
        "And yet some sites do greet me by name. How do they know that it is me?",
    ),
    (
        "A jar full of cookies",
        "Every browser has a jar, and sites put small notes into it. We call the notes cookies, although "
        "nobody can eat them. On my next visit the browser hands the site its own notes back.\n\n"
        "Today I looked into my jar. Most of the notes held nothing that I could read. Have you ever "
        "looked into yours?",
    ),
]

KOREAN = [
    (
        "첫 번째 글",
        "안녕하세요! 장고로 만든, 이제 막 문을 연 블로그입니다.\n\n"
        "여러분은 지금 이 블로그의 첫 글을 읽고 있습니다. 첫 댓글의 주인공도 되어 보세요. "
        "아래에 댓글을 쓰는 칸이 있습니다. "
        "누가 남긴 말인지 알 수 있도록 댓글은 카카오 로그인을 거쳐 받습니다.",
    ),
    (
        "웹사이트는 왜 나를 잊을까요?",
        "페이지를 하나 열고 다음 페이지로 넘어가면, 서버에게 나는 다시 낯선 사람입니다. "
        "HTTP는 손님이 올 때마다 처음 뵙겠다고 인사하는 가게 주인과 같습니다.\n\n"
        "그런데 어떤 사이트는 내 이름을 부르며 반겨 줍니다. 어떻게 나를 알아보았을까요?",
    ),
    (
        "쿠키가 가득한 상자",
        "브라우저마다 상자가 하나씩 있고, 사이트는 그 안에 작은 쪽지를 넣어 둡니다. "
        "먹을 수는 없지만 이 쪽지를 쿠키라고 부릅니다. "
        "다음에 다시 찾아가면 브라우저는 그 사이트의 쪽지를 그대로 돌려줍니다.\n\n"
        "오늘 제 쿠키 상자를 열어 보았습니다. 대부분 읽을 수 없는 글자였습니다. "
        "여러분의 상자에는 무엇이 들어 있나요?",
    ),
]


def write_first_posts(apps, schema_editor):
    """Write the posts in the language of the site, unless there are posts already."""
    User = apps.get_model("auth", "User")
    Blog = apps.get_model("blogapp", "Blog")
    if Blog.objects.exists():
        return
    korean = settings.LANGUAGE_CODE.startswith("ko")
    # make_password(None) fits no password: nobody can log in as the author.
    author, _ = User.objects.get_or_create(
        username="하늘" if korean else "Haneul", defaults={"password": make_password(None)}
    )
    for title, body in KOREAN if korean else ENGLISH:
        Blog.objects.create(title=title, body=body, author=author)


class Migration(migrations.Migration):
    """The blog's first content; it stays when the migration is undone."""

    dependencies = [("blogapp", "0001_initial"), ("auth", "0012_alter_user_first_name_max_length")]

    operations = [migrations.RunPython(write_first_posts, migrations.RunPython.noop)]
