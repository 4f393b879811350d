from django.apps import AppConfig


class BlogappConfig(AppConfig):
    """The blog: posts and their comments."""

    name = "blogapp"
