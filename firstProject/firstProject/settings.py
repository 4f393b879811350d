"""
Django settings for firstProject.

All settings and their values: https://docs.djangoproject.com/en/5.2/ref/settings/
"""

import os
from pathlib import Path

# Build paths inside the project like this: BASE_DIR / "subdir".
BASE_DIR = Path(__file__).resolve().parent.parent


# A key for learning on your own computer: everybody can read it here.
# A site that others visit needs a secret one, in the environment.
SECRET_KEY = os.environ.get("DJANGO_SECRET_KEY", "django-insecure-for-development-only")

# Shows every error with its details. Never on a site that others visit.
DEBUG = True

ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]


# Kakao login

# The REST API key of your Kakao app. The default belongs to the practice Kakao and opens nothing else.
KAKAO_REST_API_KEY = os.environ.get("KAKAO_REST_API_KEY", "c0ffee00c0ffee00c0ffee00c0ffee00")

# Empty while the app's client secret is switched off.
KAKAO_CLIENT_SECRET = os.environ.get("KAKAO_CLIENT_SECRET", "")

# Where Kakao sends the visitor back to. It must be registered with Kakao in exactly these letters.
KAKAO_REDIRECT_URI = os.environ.get("KAKAO_REDIRECT_URI", "http://127.0.0.1:8000/oauth")

# The real Kakao lives at https://kauth.kakao.com (login) and https://kapi.kakao.com (profile, messages).
KAKAO_AUTH_URL = os.environ.get("KAKAO_AUTH_URL", "http://localhost:9000")
KAKAO_API_URL = os.environ.get("KAKAO_API_URL", "http://localhost:9000")


# Application definition

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "blogapp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "firstProject.urls"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "firstProject" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

WSGI_APPLICATION = "firstProject.wsgi.application"


# Database

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": BASE_DIR / "db.sqlite3",
    }
}


# Sessions

# Where the site keeps its sessions: in the table django_session, which is also what Django does by itself.
SESSION_ENGINE = "django.contrib.sessions.backends.db"


# Password validation

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]


# Language and time

LANGUAGE_CODE = os.environ.get("LANGUAGE_CODE", "ko-kr")

TIME_ZONE = "Asia/Seoul"

USE_I18N = True

USE_TZ = True

LOCALE_PATHS = [BASE_DIR / "locale"]


# Static files (CSS, JavaScript, images)

STATIC_URL = "static/"


# The type of the `id` that every model gets

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
