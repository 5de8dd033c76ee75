"""Nilai sub komponen AKIP pada teks berbeda dari lembar AKIP.

Periksa analisis, Narasi, dan teks lain yang menyebut keberadaan, kualitas, atau pemanfaatan suatu komponen bernilai
huruf tertentu, padahal Nilai huruf sub komponen itu pada lembar AKIP lain. Kalimat tentang tahun lain atau target tidak
dilaporkan.

Mengapa: Tabel nilai AKIP dan analisisnya dicetak berdampingan; evaluator memegang lembar kerja evaluasinya sendiri.

Contoh: 'Kualitas pengukuran masih bernilai B', sedangkan pada lembar AKIP A.

Jalan keluar: Samakan menurut laporan hasil evaluasi.

Yang tidak terlihat: Nilai yang disebut tanpa nama komponen dan sub komponennya.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, SubKomponenAkip
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, setiap_teks
from kinerja_xl.text.kalimat import pisah_kalimat
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_SUBS = ("keberadaan", "kualitas", "pemanfaatan")
_PARTS = r"(?:perencanaan|pengukuran|pelaporan|evaluasi(?: akuntabilitas kinerja)?(?: internal)?)(?: kinerja)?"
_SAID = regex(
    rf"\b(?i:(?P<sub>{'|'.join(_SUBS)}) (?P<bagian>{_PARTS}(?:(?:, dan|,| dan| serta) {_PARTS}){{0,3}}))"
    r" (?:masih |sudah |telah |hanya |tetap |baru )?(?:(?:ber|memperoleh |mendapat |mendapatkan |dengan |di)"
    r"(?:nilai|predikat)|nilainya|predikatnya)(?: huruf| predikat)? (?P<huruf>AA|A|BB|B|CC|C|D|E)\b"
)
_OTHER_TIME = regex(r"\b(?:lalu|sebelumnya|20\d\d|target\w*|akan|agar|depan|berikutnya|semula|awalnya)\b", 2)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each grade that a text gives a sub component and the sheet does not."""
    grades = {(_component(r.komponen), normalise(r.sub_komponen)): r for r in dokumen.akip if r.nilai_huruf}
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), _SUBS) if grades else ():
        found = next(_wrong(grades, teks), None)
        if found is None:
            continue
        row, said = found
        yield temuan(
            *teks.tempat,
            message=f"Periksa: teks ini menyebut {row.sub_komponen.lower()} {row.komponen} bernilai {said}, sedangkan "
            f"pada lembar AKIP {row.nilai_huruf}.",
            value=said,
            expected=row.nilai_huruf,
            related=(row.at.sel("nilai_huruf"),),
            fix="samakan menurut laporan hasil evaluasi",
        )


def _wrong(grades: dict[tuple[str, str], SubKomponenAkip], teks: TeksKantor) -> Iterator[tuple[SubKomponenAkip, str]]:
    for sentence in pisah_kalimat(teks.isi):
        for match in _SAID.finditer(sentence) if not _OTHER_TIME.search(sentence) else ():
            for word in normalise(match["bagian"]).split():
                row = grades.get((word, match["sub"].lower()))
                if row is not None and row.nilai_huruf.strip().upper() != match["huruf"]:
                    yield row, match["huruf"]


def _component(komponen: str) -> str:
    """Return the word by which a text names a component: its first."""
    return next(iter(normalise(komponen).split()), "")
