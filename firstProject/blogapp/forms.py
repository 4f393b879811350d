"""What a visitor may send to the blog."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import Blog, Comment


class CreateBlog(forms.ModelForm):
    """The form for a new post."""

    class Meta:
        model = Blog
        fields = ["title", "author", "body"]
        labels = {"title": _("Title"), "author": _("Author"), "body": _("Text")}
        widgets = {"body": forms.Textarea(attrs={"rows": 8})}


class BlogCommentForm(forms.ModelForm):
    """The form under a post."""

    class Meta:
        model = Comment
        fields = ["comment_textfield"]
        labels = {"comment_textfield": _("Your comment")}
        help_texts = {"comment_textfield": _("Submitting takes you to the Kakao login.")}
        widgets = {"comment_textfield": forms.Textarea(attrs={"rows": 4})}
