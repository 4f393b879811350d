"""Django as it is before a project is loaded, in an interpreter that has loaded one.

A process that starts anew has no need of this. It leans on what Django keeps to itself, which
`tests/hosting/test_inside_server.py` names; it edits views, models and settings, too.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from weakref import ReferenceType

from asgiref.local import Local
from django.apps import apps
from django.apps.registry import Apps
from django.conf import settings
from django.core.cache import caches
from django.core.checks.registry import registry
from django.core.files.storage import default_storage, storages
from django.db import connections, router
from django.dispatch import Signal
from django.template import Engine, engines
from django.urls import set_urlconf
from django.utils import translation
from django.utils.functional import empty
from django.utils.translation import trans_real

OURS = f"{__package__}."
HANDLERS = (  # each is made from nothing, and reads its setting when it is first asked
    connections,
    router,
    caches,
    engines,
    storages,
)


def forget(project: Path) -> None:
    """Forget the project's modules and those of all apps, and whatever Django has noted of them and their settings."""
    for connection in connections.all(initialized_only=True) if settings.configured else ():
        connection.close()
    gone = _modules(project)
    for name in gone:
        sys.modules.pop(name, None)
    _forget_apps()
    _forget_functions(gone)
    _forget_settings()


def _modules(project: Path) -> set[str]:
    """The names of the project's modules and of every installed app's: their models belong to the old registry."""
    packages = {"django.contrib", *(config.name for config in apps.get_app_configs())} if apps.ready else set()
    return {name for name, module in list(sys.modules.items()) if _is_of(name, packages) or _is_inside(module, project)}


def _is_of(name: str, packages: set[str]) -> bool:
    parts = name.split(".")
    return name != "django.contrib" and any(".".join(parts[:n]) in packages for n in range(1, len(parts) + 1))


def _is_inside(module: ModuleType, project: Path) -> bool:
    places = [getattr(module, "__file__", None), *(getattr(module, "__path__", None) or ())]
    return any(place and str(place).startswith(f"{project}") for place in places)


def _forget_apps() -> None:
    apps.clear_cache()
    vars(apps).update(vars(Apps()))
    apps.apps_ready = apps.models_ready = apps.ready = apps.loading = False
    apps.ready_event.clear()


def _forget_functions(gone: set[str]) -> None:
    """Receivers of signals and system checks that the forgotten modules, or we, have registered; all caches."""

    def stays(function: object) -> bool:
        module = getattr(function, "__module__", None) or ""
        return function is not None and module not in gone and not module.startswith(OURS)

    for value in _values_of_django():
        if isinstance(value, Signal):
            value.receivers = [entry for entry in value.receivers if stays(_resolved(entry[1]))]
            value.sender_receivers_cache.clear()
        elif hasattr(type(value), "cache_clear"):
            value.cache_clear()
    Engine.get_default.cache_clear()
    for checks in (registry.registered_checks, registry.deployment_checks):
        checks.intersection_update(list(filter(stays, checks)))


def _values_of_django() -> Iterator[object]:
    modules = [module for name, module in list(sys.modules.items()) if name.startswith("django.")]
    for module in modules:
        yield from list(vars(module).values())


def _resolved(receiver: object) -> object:
    return receiver() if isinstance(receiver, ReferenceType) else receiver


def _forget_settings() -> None:
    settings._wrapped = empty
    for handler in HANDLERS:
        vars(handler).clear()
        handler.__init__()
    default_storage._wrapped = empty
    set_urlconf(None)
    vars(translation._trans).clear()
    trans_real._default, trans_real._active, trans_real._translations = None, Local(), {}
