"""SKM: the answers of the satisfaction survey, one row a respondent. No summary stands among the rows."""

from __future__ import annotations

from kinerja_xl.regulations.skm import JAWABAN, UNSUR
from kinerja_xl.sheets.base import Kolom, Lembar, Tipe


def _unsur(kunci: str, nama: str) -> Kolom:
    rendah, tinggi = JAWABAN
    return Kolom(
        kunci=kunci,
        judul=kunci.upper(),
        tipe=Tipe.ANGKA,
        lebar=7,
        minimum=rendah,
        maksimum=tinggi,
        contoh=3,
        dasar="skm",
        lain=(nama,),
        bantuan=f"{nama}: jawaban {rendah} sampai {tinggi}. Kosong berarti tidak dijawab.",
    )


SKM = Lembar(
    kunci="skm",
    judul="SKM",
    kepala="JAWABAN SURVEI KEPUASAN MASYARAKAT",
    petunjuk="Satu baris satu responden. Jangan menulis jumlah atau rata-rata di bawahnya: indeksnya dihitung pada "
    "lembar Capaian.",
    kunci_baris="no",
    unik=("no",),
    beku=2,
    boleh_kosong=True,
    kolom=(
        Kolom(
            kunci="no",
            judul="No",
            tipe=Tipe.ANGKA,
            minimum=1,
            lebar=7,
            contoh=1,
            lain=("Nomor", "Responden"),
            bantuan="Nomor responden. Nama responden tidak diperlukan.",
        ),
        Kolom(
            kunci="unit_layanan",
            judul="Unit layanan",
            lebar=30,
            contoh="Layanan contoh",
            lain=("Jenis layanan", "Layanan"),
            bantuan="Layanan yang dinilai, bila survei membedakannya.",
        ),
        *(_unsur(kunci, nama) for kunci, nama in UNSUR.items()),
    ),
)
