"""Addresses of mail: which of them a message can be sent to."""

from __future__ import annotations

from kinerja_xl.patterns import regex

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_ADDRESS = regex(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})*")


def surel_sah(alamat: str) -> bool:
    """True for an address that every mail server takes: RFC 5321, without quotes and letters beyond ASCII."""
    return _ADDRESS.fullmatch(alamat) is not None
