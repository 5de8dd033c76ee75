"""Sasaran tidak berbunyi sebagai keadaan yang tercapai.

Sasaran dimulai dengan kata yang menyatakan hasil: Meningkatnya, Terwujudnya, Terlaksananya. Kata kerja aktif
(Meningkatkan) atau kata benda saja (Pengelolaan keuangan) belum menyatakan hasil. Sasaran strategis dan sasaran program
belum menyatakan hasil pula bila berupa pelaksanaan satu kegiatan (Terlaksananya rapat koordinasi). Tujuan dan sasaran
daerah tidak dinilai.

Mengapa: Sasaran adalah keadaan yang ingin dicapai, bukan pekerjaan yang akan dilakukan.

Contoh: Meningkatkan koordinasi penyelenggaraan ketertiban umum.

Jalan keluar: Ubah menjadi Meningkatnya koordinasi penyelenggaraan ketertiban umum.

Yang tidak terlihat: Sasaran yang diawali kata hasil tetapi isinya tetap kegiatan dengan kata-kata lain, dan kata hasil
yang tidak sesuai jenjangnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, word_set
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_NOT_JUDGED = frozenset({Jenjang.TUJUAN, Jenjang.SASARAN_DAERAH})
# adjectives state a condition as well; so does any word on -nya
_STATES = word_set("tertib tercapai terwujud bebas aman nihil tidak semakin makin lancar efektif efisien optimal kuat")
_ACTIVE = regex(r"(me[a-z]{3,}|mewujudkan)(kan|i)?\Z")
_DONE = (
    *("terlaksana", "terselenggara", "dilaksanakan", "diselenggarakan", "terbit", "terkirim", "tercetak", "terhadiri"),
    *("diikuti", "meningkat"),
)
_ACTIVITY = regex(
    rf"(?:{'|'.join(_DONE)})"
    r"nya (?:pelaksanaan |penyelenggaraan |kegiatan |jumlah |penyusunan |frekuensi |pembuatan )*"
    r"(?:rapat|sosialisasi|pelatihan|bimbingan teknis|bimtek|workshop|lokakarya|seminar|kunjungan|perjalanan dinas"
    r"|lomba|monitoring|apel|upacara|notula\w*|proposal|brosur|leaflet|surat|undangan|pertemuan|studi banding"
    r"|penyuluhan|pencetakan|pengadaan|pembelian)\b(?!.* (?:yang|dengan|secara|sehingga) )"
)
"""What is done or written once, whatever becomes of it."""
_PASSIVE = regex(r"(ter|ber)[a-z]{3,}\Z")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each objective that states work or a thing instead of a result."""
    for simpul in dokumen.simpul:
        if simpul.jenjang in _NOT_JUDGED:
            continue
        for sasaran in simpul.sasaran:
            plain = normalise(sasaran.teks)
            first = plain.partition(" ")[0]
            if simpul.jenjang.hasil and plain.startswith(_DONE) and (match := _ACTIVITY.match(plain)):
                yield temuan(
                    sasaran.at,
                    "sasaran",
                    message=f"Periksa sasaran {simpul.jenjang} {kutip(sasaran.teks)}: {kutip(match[0])} adalah "
                    "kegiatan, bukan hasil.",
                    value=sasaran.teks,
                    expected="Meningkatnya … atau Terwujudnya …, yang dirasakan penerima layanan",
                    fix="tulis keadaan yang ingin dicapai dengan kegiatan itu",
                )
                continue
            if not first or first.endswith("nya") or first in _STATES or _PASSIVE.match(first):
                continue
            active = bool(_ACTIVE.match(first))
            what = "memakai kata kerja aktif" if active else "belum menyatakan keadaan yang dicapai"
            yield temuan(
                sasaran.at,
                "sasaran",
                message=f"Periksa sasaran {kutip(sasaran.teks)}: {what}.",
                value=sasaran.teks,
                expected="Meningkatnya …, Terwujudnya …, atau Terlaksananya …",
                fix=_fix(first) if active else "awali dengan Meningkatnya, Terwujudnya, atau kata hasil lainnya",
            )


def _fix(first: str) -> str:
    if first.endswith("kan") and first.startswith("meningkat"):
        return "ubah Meningkatkan menjadi Meningkatnya"
    return "awali dengan Meningkatnya, Terwujudnya, atau kata hasil lainnya"
