"""Angka dan bilangan dalam kurung berbeda.

Angka yang diikuti bilangan dalam kurung ('4 (lima)'), atau bilangan yang diikuti angka dalam kurung ('empat (5)'), di
semua teks.

Mengapa: Naskah dinas menulis jumlah dua kali supaya tidak dapat dipersengketakan; dua jumlah yang berbeda mengikat
siapa pun pada keduanya.

Contoh: '4 (lima) laporan' pada Penjelasan target.

Jalan keluar: Tentukan jumlah yang benar, lalu samakan angka dan hurufnya.

Yang tidak terlihat: Pecahan ('87,5 (delapan puluh tujuh koma lima)'), bilangan yang salah eja, dan kurung yang memuat
kata lain.

Dasar: UU 12/2011
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import setiap_teks
from kinerja_xl.text.bilangan import BUKAN_SAMBUNGAN, KATA_BILANGAN, POLA_BILANGAN, baca_bilangan
from kinerja_xl.text.numbers import format_number, read_number

SEVERITY = Severity.WARNING
BETA = True

_BOTH = regex(
    rf"(?:(?<![\w.,/-])|(?<=Rp)|(?<=Rp\.))(?P<angka>\d[\d.]*+)(?:,-|,00)?\s*+\(\s*+(?P<kata>{POLA_BILANGAN})\s*+(?:(?:rupiah|persen)\s*+)?\)"
    rf"|(?<!\w){BUKAN_SAMBUNGAN}(?P<kata2>{POLA_BILANGAN})\s*+\(\s*+(?P<angka2>\d[\d.]*+)\s*+(?:%\s*+)?\)",
    re.IGNORECASE,
)
_BRACKET = regex(r"[\d.-]\s*\(\s*[^\W\d_]{3}|[^\W\d_]\s*\(\s*\d[\d.]*\s*(?:%\s*)?\)")
"""Words beside a number's bracket: what every one of them has, and hardly any text."""
_LABEL = regex(
    r"(?:\b(?:tahun|rt|rw|kelas|nomor|no|triwulan|tw|semester|tabel|lampiran|pasal|ayat|huruf|angka|dusun|blok|tingkat"
    r"|tahap|golongan|kegiatan|poin|butir|opsi|ke)\b[. -]*|ke-)\Z",
    re.IGNORECASE,
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text whose first number is another one in words."""
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), KATA_BILANGAN):
        if "(" not in teks.isi or _BRACKET.search(teks.isi) is None:
            continue
        for match in _BOTH.finditer(teks.isi):
            said = match.groupdict()
            number = read_number((said["angka"] or said["angka2"]).rstrip(".")).value
            word = " ".join((said["kata"] or said["kata2"]).split())
            value = baca_bilangan(word)
            if number is None or value is None or number == value:
                continue
            if _LABEL.search(teks.isi[max(0, match.start() - 14) : match.start()]):
                continue
            yield temuan(
                *teks.tempat,
                message=f"'{' '.join(match[0].split())}': angkanya {format_number(number)}, hurufnya "
                f"{format_number(value)}.",
                value=match[0],
                expected="angka dan huruf yang sama",
                fix="tentukan jumlah yang benar, lalu samakan angka dan hurufnya",
            )
            break
