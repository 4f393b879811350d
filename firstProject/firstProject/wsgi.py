"""The WSGI application of firstProject, for the server that runs it."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "firstProject.settings")

application = get_wsgi_application()
