"""A password: from the environment, from where the office keeps such things, or asked for; never kept, never shown."""

from __future__ import annotations

import importlib
import os

import click

_SERVICE = "kinerja-xl"


def tanya_sandi(akun: str, variabel: str) -> str:
    """Return the password of an account.

    Args:
        akun: ``name@server:port``, by which keyring knows it under the service kinerja-xl.
        variabel: the name of the environment variable that comes first.
    """
    given = os.environ.get(variabel)
    if given is not None:
        return given
    try:
        kept = importlib.import_module("keyring").get_password(_SERVICE, akun)
    except Exception:  # without keyring, or with one that cannot be opened here
        kept = None
    return str(kept) if kept else str(click.prompt(f"Kata sandi {akun}", hide_input=True, err=True))
