"""What the blog answers to each request."""

from django.conf import settings
from django.shortcuts import get_object_or_404, redirect, render

from .forms import BlogCommentForm, CreateBlog
from .models import Blog


def index(request):
    """The front page."""
    return render(request, "index.html")


def blogMain(request):
    """All posts, the newest first."""
    return render(request, "blogMain.html", {"blogs": Blog.objects.all()})


def createBlog(request):
    """An empty form; when it comes back filled in, a new post."""
    if request.method == "POST":
        form = CreateBlog(request.POST)
        if form.is_valid():
            form.save()
            return redirect("blogMain")
    else:
        form = CreateBlog()
    return render(request, "createBlog.html", {"form": form})


def detail(request, blog_id):
    """One post and its comments; whoever writes a comment is sent to the Kakao login."""
    blog = get_object_or_404(Blog, pk=blog_id)
    if request.method == "POST":
        form = BlogCommentForm(request.POST)
        if form.is_valid():
            print(form.cleaned_data["comment_textfield"])

            client_id = settings.KAKAO_REST_API_KEY
            redirect_uri = settings.KAKAO_REDIRECT_URI

            login_request_uri = settings.KAKAO_AUTH_URL + "/oauth/authorize?response_type=code"
            login_request_uri += "&client_id=" + client_id
            login_request_uri += "&redirect_uri=" + redirect_uri
            return redirect(login_request_uri)
    else:
        form = BlogCommentForm()
    return render(request, "detail.html", {"blog": blog, "form": form})


def oauth(request):
    """Kakao sends the visitor back to this address, with a code."""
    code = request.GET["code"]
    print(code)
    return redirect("blogMain")
