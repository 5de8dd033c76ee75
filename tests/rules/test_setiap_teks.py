"""Whatever an office writes freely is read for its spelling, on every sheet, also in columns that come later."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.app.load import load
from kinerja_xl.rules.bahasa.teks import setiap_teks
from kinerja_xl.sheets import Tipe

SAMPLE = Path(__file__).parents[2] / "samples" / "kalaena-pengukuran-2025-bersih.xlsx"

NOT_READ = {
    *(("identitas", kunci) for kunci in ("nama_kantor", "kabupaten", "provinsi", "alamat", "tempat", "laman", "arsip")),
    *(("identitas", kunci) for kunci in ("versi_nomenklatur", "disetujui_oleh")),
    *(("pejabat", "nama"), ("data_ukur", "peran"), ("skm", "unit_layanan"), ("akip", "komponen")),
    *(("akip", "sub_komponen"), ("data_ukur", "tautan_bukti"), ("kinerja", "nomenklatur")),
}
"""Names, places of files, what has a form of its own, and official names (KX216, KX217)."""


def test_every_free_column_with_a_text_is_read() -> None:
    berkas = load(SAMPLE)
    read = {" ".join(teks.isi.split()) for teks in setiap_teks(berkas.dokumen)}
    missing = {
        (kunci, kolom.kunci)
        for kunci, tabel in berkas.tables.tabel.items()
        for baris in tabel.baris
        for kolom in tabel.kolom
        if kolom.tipe is Tipe.TEKS and not (kolom.dihitung or kolom.daftar or kolom.acuan or kolom.pola)
        if isinstance(text := baris.nilai.get(kolom.kunci), str) and text
        if " ".join(text.split()) not in read
    }
    assert missing <= NOT_READ
    assert ("kinerja", "nomenklatur") in missing
