"""The values in force on the day of the samples, for tests that compute without a document."""

from __future__ import annotations

import datetime as dt

from kinerja_xl.ketentuan import ketentuan_pada

KETENTUAN = ketentuan_pada(dt.date(2025, 1, 2))
AKIP = KETENTUAN.akip
SURVEI = KETENTUAN.skm
SKALA = {skala.nama: skala for skala in KETENTUAN.skala}
"""Scales by the name that Identitas chooses."""
