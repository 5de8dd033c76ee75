"""Nama kecamatan atau kabupaten lain.

Teks menyebut 'Kecamatan …' atau 'Kabupaten …' dengan nama lain daripada nama pada lembar Identitas. Pada diktum
keputusan nama lain adalah galat. Kecamatan yang disebut kelurahan atau perangkat daerah lain tidak diperiksa. RSUD,
puskesmas, kelurahan, dan distrik lain yang sejenis dengan kantor ini, dan nama lain pada Analisis, Data Ukur, Reviu,
Tindak Lanjut, dan Pengecualian, hanya untuk diperiksa, kecuali pada kalimat keputusan tentang kantor ini sendiri
(Indikator Kinerja Utama Kelurahan …). Nama yang kata pertamanya sama dengan nama sendiri (Tanjung Piring, Tanjung
Pinggir) juga nama lain.

Mengapa: Nama tetangga yang tertinggal adalah tanda paling jelas bahwa dokumen disalin.

Contoh: Diktum keputusan Camat Jejangkit menyebut Kecamatan Rantau Badauh.

Jalan keluar: Ganti dengan nama kantor sendiri; biarkan bila memang berbatasan atau bekerja sama.

Yang tidak terlihat: nama yang juga kata biasa (Kecamatan Sehat), nama desa, dan nama yang disebut sebagai tetangga
(berbatasan, bekerja sama, studi banding).

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen, Identitas
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nomenklatur import TabelNomenklatur
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import kata_pertama, yang_memuat
from kinerja_xl.rules.bahasa.nama_sendiri import kata_kedua, nama_lain
from kinerja_xl.rules.bahasa.teks import TeksKantor, semua_teks, setiap_teks
from kinerja_xl.sheets.analisis import ANALISIS
from kinerja_xl.sheets.data_ukur import DATA_UKUR
from kinerja_xl.sheets.pengecualian import PENGECUALIAN
from kinerja_xl.sheets.pilihan import Bagian, JenisKantor
from kinerja_xl.sheets.reviu import REVIU
from kinerja_xl.sheets.tindak_lanjut import TINDAK_LANJUT
from kinerja_xl.text.kosakata import kata_umum
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.ERROR  # in a diktum; a warning elsewhere

_PLACE = (
    r"\b(?P<apa>Kecamatan|kecamatan|Camat|Kabupaten|kabupaten|KECAMATAN|CAMAT|KABUPATEN{}) +"
    r"(?P<nama>[A-Z](?:[a-z]{{3,}}|[A-Z]{{3,}}))(?![^\W\d_])"
    r"(?=(?: +(?P<dua>[A-Za-z](?:[a-z]{{2,}}|[A-Z]{{2,}})))?)"
)
_OWN_KIND = (
    *("RSUD|Rumah Sakit Umum Daerah", "Puskesmas|Pusat Kesehatan Masyarakat"),
    *("Kelurahan", "Distrik", "Kapanewon", "Kemantren"),
)
"""Offices of which each has a name of its own: another one's name in the text may have been copied with it."""
_WORD = regex(r"[^\W\d_]{4,}")
_SMALL = regex(r"(?<![^\W\d_])[a-z]{4,}")
_NEIGHBOUR = regex(
    r"\b(?:batas|(?:ber|per)batasan|kerja\s?sama|antar|studi|kunjungan|tetangga|pindah\w*|rujuk\w*|dirujuk|jejaring|magang|belajar|juara|lomba|(?:di)?banding\w*|daripada)\b",
    re.I,
)
_ITSELF = regex(
    r"\b(?:indikator kinerja(?: utama| individu)?|perjanjian kinerja|rencana (?:strategis|kerja|aksi)|renstra|renja"
    r"|iku|iki|pohon kinerja|laporan kinerja|keputusan (?:lurah|kepala distrik|kepala|direktur)|di lingkungan|kepala)"
    r"(?: pada| di| untuk)?\s*\Z",
    re.IGNORECASE,
)
"""What stands before the name of an office where a decree speaks about its own."""
_BEHIND = frozenset({"tahun", "kabupaten", "kota"})
_NO_NAME = _BEHIND | {
    "perubahan",
    "murni",
    "tingkat",
    "periode",
    "anggaran",
    "induk",
    "definitif",
    "se",
    "pada",
    "untuk",
}
_TITLE_CASE = 0.6
_DECREE = (Bagian.DIKTUM, Bagian.MENIMBANG)
_ELSEWHERE = frozenset({"jabatan", "unit_kerja", "tentang", "keterangan", "nomenklatur", "satuan"})
"""Columns that KX831 reads instead, or where a place is no mistake."""
_OF_THE_YEAR = (ANALISIS, DATA_UKUR, PENGECUALIAN, REVIU, TINDAK_LANJUT)
_COMPARED = frozenset({"pembanding", "sumber_pembanding", "sumber_standar"})


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that names another place."""
    identitas = dokumen.identitas
    own = set(normalise(f"{identitas.nama_kantor} {identitas.kabupaten} {identitas.provinsi}").split())
    second = kata_kedua(identitas)
    if not identitas.nama_kantor:
        return
    plan = semua_teks(dokumen)
    year = [t for t in setiap_teks(dokumen)[len(plan) :] if _of_the_year(t) and t.kolom not in _COMPARED]
    texts = [t for t in (*plan, *year) if t.kolom not in _ELSEWHERE]
    other_office = identitas.jenis_kantor and identitas.jenis_kantor is not JenisKantor.KECAMATAN
    kind = next((k for k in _OWN_KIND if re.match(k, identitas.nama_kantor.removeprefix("UPTD "), re.IGNORECASE)), "")
    kinds = {"kabupaten", *kind.casefold().split("|")}
    pattern = _places(kind)
    naming = {id(t) for t in yang_memuat(dokumen, setiap_teks(dokumen), _first_words(kind))}
    candidates = [
        (t, m)
        for t in texts
        if id(t) in naming
        for m in pattern.finditer(t.isi)
        if nama_lain(m, own, second) and not (other_office and m["apa"].casefold() not in kinds)
    ]
    if not candidates:
        return
    # a word that also stands somewhere in small letters is no name: "Kecamatan Yang Aktif"
    small = Counter(word for t in texts for word in _SMALL.findall(t.isi))
    official = _official_words(dokumen.ketentuan.nomenklatur)
    common = set(small) | official
    reported: set[CellRef] = set()
    in_titles: dict[CellRef, bool] = {}  # a text is looked at once, however many places it names
    for text, match in candidates:
        names = {match["nama"].casefold(), (match["dua"] or match["nama"]).casefold()} - common - own
        if text.sel in reported or _NEIGHBOUR.search(text.isi[max(0, match.start() - 60) : match.start()]):
            continue
        if text.sel not in in_titles:
            in_titles[text.sel] = _title_case(text.isi)
        # "Kecamatan Yang Aktif", but "Kecamatan Rantau Badauh"
        begins_as_own = match["nama"].casefold() in own
        if (
            not begins_as_own
            and not _named_as_office(text.isi, match)
            and (all(kata_umum(name) for name in names) if in_titles[text.sel] else match["nama"].casefold() in common)
        ):
            continue
        reported.add(text.sel)
        two = match["dua"] or ""
        belongs = (two[:1].isupper() and two.casefold() not in _BEHIND) or (small[two] == 1 and two not in official)
        whole = f"{match['nama']} {two}" if belongs else match["nama"]
        its_own = text.kunci.startswith(_DECREE) and _ITSELF.search(text.isi[: match.start()])
        unsure = not its_own and (match["apa"].casefold() in kinds - {"kabupaten"} or _of_the_year(text))
        yield temuan(
            *text.tempat,
            severity=Severity.INFO if unsure else None if text.kunci.startswith(Bagian.DIKTUM) else Severity.WARNING,
            message=f"{'Periksa: teks' if unsure else 'Teks'} menyebut {match['apa']} {whole}, sedangkan kantor ini "
            f"{identitas.nama_kantor}, {identitas.kabupaten}.",
            value=f"{match['apa']} {whole}",
            expected=identitas.nama_kantor,
            fix="ganti dengan nama kantor sendiri; biarkan bila memang dimaksud daerah lain",
        )


def _named_as_office(isi: str, match: re.Match[str]) -> bool:
    """True where only a name can stand: Rencana Strategis Kecamatan … Tahun 2021-2026."""
    return (
        (match["dua"] or "").casefold() in _BEHIND
        and match["nama"].casefold() not in _NO_NAME
        and _ITSELF.search(isi[: match.start()]) is not None
    )


def _of_the_year(text: TeksKantor) -> bool:
    return not isinstance(text.asal, Identitas) and text.asal.lembar in _OF_THE_YEAR


@lru_cache(maxsize=8)
def _places(kind: str) -> re.Pattern[str]:
    """Return the pattern of names of places, and of offices of one kind where one is given."""
    return re.compile(_PLACE.format(f"|{kind}" if kind else ""))


@lru_cache(maxsize=8)
def _first_words(kind: str) -> frozenset[str]:
    """Return the words with which what that pattern finds begins."""
    return kata_pertama(("kecamatan", "camat", "kabupaten", *filter(None, kind.split("|"))))


def _title_case(text: str) -> bool:
    words = _WORD.findall(text)
    capitals = sum(1 for word in words if word[0].isupper())
    return capitals > _TITLE_CASE * len(words)


@lru_cache(maxsize=1)
def _official_words(tabel: TabelNomenklatur) -> frozenset[str]:
    return frozenset({w for row in tabel.baris.values() for w in normalise(row.nama).split()})
