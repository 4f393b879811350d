"""The ASGI application of firstProject, for the server that runs it."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "firstProject.settings")

application = get_asgi_application()
