"""Texts that are titles of posts, and no names of persons or units."""

from __future__ import annotations

import re

from kinerja_xl.patterns import regex

_HEADS = regex(
    r"(camat|lurah|(kepala|wali) (dinas|badan|distrik|kelurahan|nagari|kecamatan|pelaksana|satuan)"
    r"|inspektur(?! pembantu)|sekretaris (daerah|dewan|dprd)|direktur)\b",
    re.IGNORECASE,
)
STATUS_JABATAN = regex(r"^(plt|plh|pj)\.?\s+", re.IGNORECASE)
"""The status in front of a title: *Plt. Camat*."""
STAF = regex(r"(staf|bendahara|pengelola|pengadministrasi|analis|pranata|operator|penyusun|penelaah)\b", re.IGNORECASE)
FUNGSIONAL = regex(
    r"\b(ahli (pertama|muda|madya|utama)|(pelaksana )?(pemula|terampil|mahir|penyelia))( [ivx]{1,3}[./][a-e])?$",
    re.IGNORECASE,
)
"""How the titles of functional posts end."""
STRUKTURAL = regex(
    r"^(camat|lurah|sekcam|sekretaris|seklur|kasi|kasubag|kasubbag|kasubb?id|kabid|kabag|kepala|kades|bupati|seksi"
    r"|sub ?bag|wali ?kota|gubernur|direktur|inspektur|asisten|wakil (direktur|kepala|bupati|gubernur|wali))\b",
    re.IGNORECASE,
)
"""How titles of heads of units begin."""


def is_jabatan(teks: str) -> bool:
    """True for a text that begins or ends as titles of officials do, and as no name does."""
    plain = STATUS_JABATAN.sub("", teks.strip())
    return any(p.match(plain) for p in (STRUKTURAL, STAF, _HEADS)) or FUNGSIONAL.search(plain) is not None


def is_pimpinan(jabatan: str) -> bool:
    """True for the head of an office."""
    return _HEADS.match(STATUS_JABATAN.sub("", jabatan.strip())) is not None
