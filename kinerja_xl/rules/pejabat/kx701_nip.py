"""NIP tidak berbentuk benar.

NIP dan NI PPPK terdiri atas 18 angka: delapan angka tanggal lahir, enam angka pengangkatan, satu angka jenis kelamin (1
atau 2), dan tiga angka urutan. Pada NI PPPK, yang ada sejak 2019, dua angka setelah tahun pengangkatan lebih besar
daripada 12.

Mengapa: NIP yang salah ketik atau terpotong membuat perjanjian yang ditandatangani tidak sah secara administrasi.

Contoh: NIP hanya 17 angka, atau bulan lahirnya 13.

Jalan keluar: Cocokkan dengan keputusan pengangkatan. Sel NIP harus berformat Teks.

Yang tidak terlihat: NIP yang bentuknya benar tetapi milik orang lain, dan angka urutan yang keliru.

Dasar: Perka BKN 22/2007
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations import masked, parse_nip
from kinerja_xl.regulations.nip import AturanNip, Nip
from kinerja_xl.rules.at_cell import temuan

SEVERITY = Severity.ERROR


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each number that cannot be right; an unusual age at appointment is only a warning."""
    aturan = dokumen.ketentuan.nip
    for pejabat in dokumen.pejabat:
        if not pejabat.nip:
            continue
        fault, severity = _fault(pejabat.nip, aturan)
        if fault:
            yield temuan(
                pejabat.at,
                "nip",
                severity=severity,
                message=f"NIP {masked(pejabat.nip)} {fault}.",
                value=masked(pejabat.nip),
                expected=f"{aturan.panjang} angka",
                fix="Cocokkan dengan keputusan pengangkatan.",
            )


def _fault(text: str, aturan: AturanNip) -> tuple[str, Severity | None]:
    """Return what is wrong with a number ("" for nothing) and its own severity where that differs."""
    nip = parse_nip(text)
    if nip is None:
        count = sum(char.isdigit() for char in text)
        others = "" if count == aturan.panjang else f" (terbaca {count} angka)"
        return f"bukan {aturan.panjang} angka{others}", None
    return _implausible(nip, aturan)


def _implausible(nip: Nip, aturan: AturanNip) -> tuple[str, Severity | None]:
    if nip.lahir is None:
        return "memuat tanggal lahir yang tidak ada", None
    if nip.bulan == 0 or (nip.pppk and nip.tahun < aturan.pppk_sejak):
        later = f"di atas 12; NI PPPK baru ada sejak {aturan.pppk_sejak}" if nip.pppk else "00"
        return f"memuat bulan pengangkatan {later}", None
    if nip.kelamin not in {1, 2}:
        return f"memuat jenis kelamin {nip.kelamin}, seharusnya 1 atau 2", None
    if nip.urutan == 0:
        return "memuat nomor urut 000; mungkin dibulatkan Excel", None
    youngest, oldest = aturan.usia_saat_diangkat
    age = nip.usia_saat_diangkat
    if age is not None and not youngest <= age <= oldest and not nip.pppk:
        return f"berarti diangkat pada usia {age} tahun; periksa kembali", Severity.WARNING
    return "", None
