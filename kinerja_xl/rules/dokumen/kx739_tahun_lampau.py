"""Teks menyebut tahun yang sudah lampau.

Rumus, definisi, diktum, dan judul dokumen berbicara tentang tahun atau periode dokumen. Dilaporkan 'selama tahun',
'pada tahun', 'tahun anggaran', 'selama 1 tahun (2023)' dengan tahun sebelum dokumen, bulan pada rumus dengan tahun
yang lebih lama lagi, kalender, jadwal, dan anggaran tahun lain pada Penjelasan target dan Aksi, dan periode pada
Tentang yang bukan periode dokumen, dan tahun yang masih jauh sekali. Satu temuan untuk satu tahun; sel lainnya disebut
sebagai sel terkait. Tahun tepat sebelum dokumen hanya diperiksa, dan hanya pada rumus; periode pada Tentang yang
mencakup periode dokumen, tetapi lebih panjang, juga hanya diperiksa.

Mengapa: Tahun yang tertinggal menandakan teks disalin dari dokumen lama, dan realisasinya tidak dapat dihitung.

Contoh: Jumlah pengaduan yang ditindaklanjuti selama tahun 2023, dalam Perjanjian Kinerja tahun 2025.

Jalan keluar: Ganti dengan tahun dokumen, atau hapus tahunnya; biarkan bila memang pembanding atau kondisi awal.

Yang tidak terlihat: tahun lampau yang disebut bersama kata pembanding (kondisi awal, dibandingkan, realisasi,
evaluasi, sejak, peraturan), tahun pada analisis, rekomendasi, dan narasi, dan tahun yang akan datang.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Identitas
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.nama_dokumen import POLA_LKJIP
from kinerja_xl.rules.bahasa.teks import RUMUS, TeksKantor, dikutip, setiap_teks
from kinerja_xl.text.dates import BULAN, POLA_PERIODE
from kinerja_xl.text.kalimat import di_sekitar

SEVERITY = Severity.WARNING

BETA = True

_TAHUN = r"(?<![\d/.-])(?P<tahun>(?:19|20)\d{2})(?![\d/.]*\d)"
_BULAN = rf"(?P<bulan>{'|'.join(BULAN)})"
_SAID = regex(
    rf"\b(?:(?:selama|sepanjang|pada|dalam|di|untuk)\s+(?:satu\s+)?(?:tahun|thn\.?)(?:\s+anggaran|\s+berjalan)?"
    rf"|tahun\s+anggaran|t\.?a\.?|selama|sepanjang|{_BULAN}|\b(?:1|satu)\s+tahun\s*\()\s*{_TAHUN}",
    re.IGNORECASE,
)
_PLAN = regex(
    r"\b(?:kalender|jadwal|agenda|rencana (?:aksi|kerja)|dpa|renja|rka|apbd|apbdes"
    r"|apb (?:desa|nagari|kampung|gampong))\b"
    rf"(?:\s(?!tahun\b)[^\W\d_]+){{0,3}}\s(?:tahun\s(?:anggaran\s)?)?{_TAHUN}"
    r"(?!\s?(?:[-–—/]|s\.?/?d\b|sampai))",
    re.IGNORECASE,
)
"""What is made for one year and used in it: the calendar or the budget of another year was copied with its sentence."""
_PERIODE = regex(POLA_PERIODE)
_ALONE = regex(rf"\btahun\s+(?:anggaran\s+)?{_TAHUN}(?!\s*(?:-|–|—|s\.?/?d\b|sampai))", re.IGNORECASE)
_COMPARES = regex(
    r"\b(?:kondisi|awal|dasar|baseline|banding\w*|dibanding\w*|perbandingan|lalu|sebelumnya|terakhir|naik|turun|kenaikan"
    r"|penurunan|sejak|mulai|sampai|hingga|sensus|podes|survei|data|hasil|evaluasi|lhe|capaian|realisasi|tercapai|dicapai"
    r"|renstra|rpjmd|rpjpd|rpjmn|rkpd|peraturan|keputusan|instruksi|undang|nomor|perda|perbup|perwali|permen\w*|perpres"
    r"|surat|edaran|riwayat|tren|proyeksi|dari\s+tahun|ditetapkan|dibentuk|diterbitkan|dibangun|diresmikan|pengadaan)\b",
    re.IGNORECASE,
)
_OF_THE_PLAN = regex(r"\b(?:renstra|rencana|rpjm\w*|rpd|pembangunan)\b", re.IGNORECASE)
_CITED = regex(r"\b(?:nomor|no\.?|mencabut|peraturan|keputusan|undang|perda|perbup)\b", re.IGNORECASE)
_COLUMNS = RUMUS | {
    *(
        "definisi_operasional",
        "indikator",
        "sasaran",
        "penjelasan_sasaran",
        "alasan",
        "sumber_data",
        "penjelasan_target",
    ),
    *("aksi", "uraian", "teks"),
}
_PLANNED = frozenset({"penjelasan_target", "aksi"})
_FAR, _VISION = 5, 2045  # years ahead that a plan may speak of, and the one that every plan does
_REPORT = regex(
    rf"\b(?:{POLA_LKJIP}|lkpj|lppd)\b(?:\s(?!tahun\b)[^\W\d_]+){{0,3}}\s(?:tahun\s)?{_TAHUN}", re.IGNORECASE
)
"""What is made after its year: the one of the year before is right."""
_LIKE = regex(r"\b(?:sama|seperti|sebagaimana|lanjut\w*|melanjutkan|lanjutan|belajar|berbeda)\b", re.IGNORECASE)
_COUNTED = RUMUS | {"definisi_operasional", "indikator", "uraian"}


class TahunLampau(NamedTuple):
    """One text with a year that is over: what it says there, the year, and whether it is the one just before."""

    teks: TeksKantor
    tulisan: str
    tahun: int
    baru_lewat: bool


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each year that is over, and one for a title of other years."""
    identitas = dokumen.identitas
    first, last = dokumen.rentang
    if first is None or last is None:
        return
    yield from _title(identitas, first, last)
    groups: dict[int, list[TahunLampau]] = {}
    for found in _stale(dokumen, first, last):
        groups.setdefault(found.tahun, []).append(found)
    for year, group in groups.items():
        one = group[0]
        cells = tuple(dict.fromkeys(found.teks.sel for found in group))
        more = f" (pada {len(cells)} sel)" if len(cells) > 1 else ""
        about = f"tahun {last}" if dokumen.setahun else f"periode {first}–{last}"
        yield temuan(
            *one.teks.tempat,
            severity=Severity.INFO if one.baru_lewat else None,
            message=f"{'Periksa: ' if one.baru_lewat else ''}'{one.tulisan}'{more}, sedangkan dokumen ini untuk "
            f"{about}.",
            value=one.tulisan,
            expected=str(last) if dokumen.setahun else f"{first}–{last}",
            related=cells[1:],
            fix=f"ganti {year} dengan tahun dokumen, atau hapus; biarkan bila memang pembanding",
        )


def _stale(dokumen: Dokumen, first: int, last: int) -> Iterator[TahunLampau]:
    for teks in setiap_teks(dokumen):
        if teks.kolom not in _COLUMNS or dikutip(teks) or "20" not in teks.isi:
            continue
        if teks.kolom in _PLANNED and (plan := _old_plan(teks, first)):
            yield plan
            continue
        for match in _SAID.finditer(teks.isi):
            year = int(match["tahun"])
            if (first <= year <= last + _FAR or year == _VISION) or _COMPARES.search(_clause(teks.isi, match)):
                continue
            just_over = year == first - 1
            counted = teks.kolom in _COUNTED
            if match["bulan"] and (just_over or not counted):
                continue  # "penduduk per Desember 2024" may be the newest count there is
            if not just_over or (dokumen.setahun and counted):
                said = " ".join(match[0].split()) + (")" if "(" in match[0] else "")
                yield TahunLampau(teks, said, year, just_over)
                break


def _old_plan(teks: TeksKantor, first: int) -> TahunLampau | None:
    """Return a calendar, schedule or budget of an earlier year that a target or an action rests on."""
    old = [(match, first) for match in _PLAN.finditer(teks.isi)]
    if teks.kolom == "penjelasan_target":  # an action's report is KX532's
        old += [(match, first - 1) for match in _REPORT.finditer(teks.isi)]
    for match, earliest in old:
        year, around = int(match["tahun"]), _clause(teks.isi, match)
        if year < earliest and not _COMPARES.search(around) and not _LIKE.search(around):
            return TahunLampau(teks, " ".join(match[0].split()), year, year == first - 1)
    return None


def _clause(text: str, match: re.Match[str]) -> str:
    """Return the sentence around a match, without the match."""
    return " ".join(di_sekitar(text, match))


def _title(identitas: Identitas, first: int, last: int) -> Iterator[Finding]:
    text = identitas.tentang
    if not text or "tentang" not in identitas.sel or _CITED.search(text):
        return
    periods = [(int(m["awal"]), int(m["akhir"])) for m in _PERIODE.finditer(text)]
    years = [int(m["tahun"]) for m in _ALONE.finditer(text)]
    around = [(a, b) for a, b in periods if a <= first and last <= b]
    # the plan's first year may be the last one of the plan before it, so that targets begin a year later
    near = any(first - a <= 1 and b == last for a, b in around)
    if around and (first == last or near or _OF_THE_PLAN.search(text)):
        return
    if any(first <= year <= last for year in years):
        return
    other = next((f"{a}-{b}" for a, b in periods if a != first and b != last), "")
    other = other or next((str(year) for year in years), "")
    # one end of the period is right, or it holds the document's: the other one may be meant
    unsure = not other or bool(around)
    other = other or next((f"{a}-{b}" for a, b in periods), "")
    if not other:
        return
    about = str(last) if first == last else f"{first}-{last}"
    yield temuan(
        identitas,
        "tentang",
        severity=Severity.INFO if unsure else None,
        message=f"{'Periksa: ' if unsure else ''}Tentang menyebut tahun {other}, sedangkan dokumen ini untuk {about}.",
        value=text,
        expected=about,
        related=identitas.sel_isian("tahun", "periode_awal", "periode_akhir"),
        fix="samakan tahun pada judul dengan tahun atau periode dokumen",
    )
