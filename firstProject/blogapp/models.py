"""The tables of the blog."""

from django.contrib.auth.models import User
from django.db import models


class Blog(models.Model):
    """One post."""

    title = models.CharField(max_length=200)
    pub_date = models.DateTimeField(auto_now_add=True)
    author = models.ForeignKey(User, on_delete=models.CASCADE)
    body = models.TextField()

    class Meta:
        ordering = ["-pub_date", "-id"]

    def __str__(self):
        return self.title


class Comment(models.Model):
    """One comment on a post, by somebody who logged in with Kakao."""

    blog = models.ForeignKey(Blog, on_delete=models.CASCADE)
    comment_date = models.DateTimeField(auto_now_add=True)
    comment_user = models.CharField(max_length=100)
    comment_thumbnail_url = models.CharField(max_length=500, blank=True)
    comment_textfield = models.TextField()

    class Meta:
        ordering = ["comment_date", "id"]

    def __str__(self):
        return f"{self.comment_user}: {self.comment_textfield[:50]}"
