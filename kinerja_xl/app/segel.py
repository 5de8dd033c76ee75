"""How the seals of a workbook stand, as a check tells it; sealing itself is ``app/seal.py``."""

from __future__ import annotations

from kinerja_xl.app.load import Berkas
from kinerja_xl.findings import KeadaanSegel
from kinerja_xl.segel.banding_segel import periksa_segel
from kinerja_xl.segel.tanda import baca_segel
from kinerja_xl.tables import Tables
from kinerja_xl.tables.read import read_tables


def isian_tersimpan(berkas: Berkas) -> Tables:
    """Return the tables as they stand in the file: a seal is about what is stored, trusted or not."""
    return read_tables(berkas.book) if berkas.basi else berkas.tables


def keadaan_segel(berkas: Berkas) -> tuple[KeadaanSegel, ...]:
    """Return how each seal of a workbook stands, the oldest first."""
    if not baca_segel(berkas.book):
        return ()
    tables = isian_tersimpan(berkas)
    return tuple(
        KeadaanSegel(
            hasil.segel.jenis.kata,
            hasil.utuh,
            hasil.kalimat,
            hasil.segel.sidik.isi,
            hasil.segel.waktu.isoformat(),
            tuple((c.at, c.lama, c.baru) for c in hasil.berubah),
        )
        for hasil in periksa_segel(berkas.book, tables)
    )
