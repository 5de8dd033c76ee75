"""compare: documents of one office that disagree are named with both cells; what nobody would argue about is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.banding import Dokumen, Ubah, bandingkan, dokumen_kantor, ganti, hapus, sel, setiap
from helpers.berat import sebagian
from helpers.korpus import Baris, tulis_naskah
from helpers.korpus_semua import semua_naskah
from helpers.ragam_wajar import IKU, PK, RAGAM, UKUR, tulis_ragam

from kinerja_xl.app.banding import bandingkan_berkas
from kinerja_xl.app.check import PilihanPeriksa
from kinerja_xl.app.load import load
from kinerja_xl.app.new import new
from kinerja_xl.banding.perbandingan import Setahun, susun_perbandingan
from kinerja_xl.banding.pihak import URUTAN_JENIS, PihakBanding
from kinerja_xl.findings import Finding
from kinerja_xl.model import Dokumen as DokumenTerbaca
from kinerja_xl.rules import all_rules
from kinerja_xl.sheets import JENIS

KORPUS = dict(semua_naskah())
BERTURUT = [nama for n, nama in enumerate(KORPUS) if n < 10 or n % 4 == 0]
"""Offices whose documents are handed on: those written by hand, and each fourth one that is made of facts."""

Tempat = tuple[str, ...]
"""Document, sheet, key of the row, key of the column; the document alone where any of its cells will do."""

Buku = dict[str, DokumenTerbaca]

TANAM: list[tuple[Ubah, str, Tempat, Tempat]] = [
    # names
    (
        ganti("pk", "kinerja", "IK-003", indikator="Persentase unit layanan yang memenuhi standar minimal"),
        "KX905",
        ("pk", "kinerja", "IK-003", "indikator"),
        ("iku", "kinerja", "IK-003", "indikator"),
    ),
    (
        ganti("ukur", "kinerja", "IK-011", indikator="Persentase undangan Musrenbang yang hadir"),
        "KX905",
        ("ukur", "kinerja", "IK-011", "indikator"),
        ("cascading", "kinerja", "IK-011", "indikator"),
    ),
    (
        ganti("iku", "kinerja", "IK-020", indikator="Nilai Evaluasi Reformasi Birokrasi"),
        "KX905",
        ("iku", "kinerja", "IK-020", "indikator"),
        ("cascading", "kinerja", "IK-020", "indikator"),
    ),
    # units
    (
        ganti("pk", "kinerja", "IK-001", satuan="%"),
        "KX910",
        ("pk", "kinerja", "IK-001", "satuan"),
        ("iku", "kinerja", "IK-001", "satuan"),
    ),
    (
        ganti("ukur", "kinerja", "IK-018", satuan="Laporan"),
        "KX910",
        ("ukur", "kinerja", "IK-018", "satuan"),
        ("cascading", "kinerja", "IK-018", "satuan"),
    ),
    (
        ganti("cascading", "kinerja", "IK-019", satuan="Dokumen"),
        "KX910",
        ("cascading", "kinerja", "IK-019", "satuan"),
        ("pk", "kinerja", "IK-019", "satuan"),
    ),
    # targets
    (
        ganti("iku", "kinerja", "IK-002", target_2025="90"),
        "KX911",
        ("iku", "kinerja", "IK-002", "target_2025"),
        ("cascading", "kinerja", "IK-002", "target_2025"),
    ),
    (
        ganti("pk", "kinerja", "IK-008", target_2025="85"),
        "KX911",
        ("pk", "kinerja", "IK-008", "target_2025"),
        ("iku", "kinerja", "IK-008", "target_2025"),
    ),
    (
        ganti("ukur", "kinerja", "IK-010", target_2025="40"),
        "KX911",
        ("ukur", "kinerja", "IK-010", "target_2025"),
        ("iku", "kinerja", "IK-010", "target_2025"),
    ),
    (
        ganti("cascading", "kinerja", "IK-016", target_2025="90"),
        "KX911",
        ("cascading", "kinerja", "IK-016", "target_2025"),
        ("iku", "kinerja", "IK-016", "target_2025"),
    ),
    (
        ganti("pk", "kinerja", "IK-021", target_pk="95"),
        "KX911",
        ("ukur", "kinerja", "IK-021", "target_2025"),
        ("pk", "kinerja", "IK-021", "target_pk"),
    ),
    (
        ganti("pk", "kinerja", "IK-024", target_tw2="4"),
        "KX912",
        ("ukur", "kinerja", "IK-024", "target_tw2"),
        ("pk", "kinerja", "IK-024", "target_tw2"),
    ),
    (
        ganti("ukur", "kinerja", "IK-022", target_tw3="5"),
        "KX912",
        ("ukur", "kinerja", "IK-022", "target_tw3"),
        ("pk", "kinerja", "IK-022", "target_tw3"),
    ),
    # formulas, directions, types
    (
        ganti("pk", "kinerja", "IK-028", cara_hitung="Rasio"),
        "KX913",
        ("pk", "kinerja", "IK-028", "cara_hitung"),
        ("cascading", "kinerja", "IK-028", "cara_hitung"),
    ),
    (
        ganti("ukur", "kinerja", "IK-013", pembilang="Jumlah desa yang dikunjungi"),
        "KX913",
        ("ukur", "kinerja", "IK-013", "pembilang"),
        ("iku", "kinerja", "IK-013", "pembilang"),
    ),
    (
        ganti("cascading", "kinerja", "IK-004", penyebut="Jumlah sarana pelayanan yang direncanakan dipelihara"),
        "KX913",
        ("cascading", "kinerja", "IK-004", "penyebut"),
        ("pk", "kinerja", "IK-004", "penyebut"),
    ),
    (
        ganti("ukur", "kinerja", "IK-017", arah="Naik"),
        "KX914",
        ("ukur", "kinerja", "IK-017", "arah"),
        ("iku", "kinerja", "IK-017", "arah"),
    ),
    (
        ganti("iku", "kinerja", "IK-010", arah="Turun"),
        "KX914",
        ("iku", "kinerja", "IK-010", "arah"),
        ("cascading", "kinerja", "IK-010", "arah"),
    ),
    (
        ganti("pk", "kinerja", "IK-006", tipe_perhitungan="Non Kumulatif"),
        "KX915",
        ("pk", "kinerja", "IK-006", "tipe_perhitungan"),
        ("cascading", "kinerja", "IK-006", "tipe_perhitungan"),
    ),
    (
        ganti("cascading", "kinerja", "IK-014", tipe_perhitungan="Rata-rata"),
        "KX915",
        ("cascading", "kinerja", "IK-014", "tipe_perhitungan"),
        ("pk", "kinerja", "IK-014", "tipe_perhitungan"),
    ),
    # officials
    (
        ganti("pk", "kinerja", "IK-011", penanggung_jawab="KasiPem"),
        "KX916",
        ("pk", "simpul", "2.1.1", "penanggung_jawab"),
        ("cascading", "simpul", "2.1.1", "penanggung_jawab"),
    ),
    (
        ganti("cascading", "kinerja", "IK-018", penanggung_jawab="Sekcam"),
        "KX916",
        ("cascading", "simpul", "3.1.1", "penanggung_jawab"),
        ("pk", "simpul", "3.1.1", "penanggung_jawab"),
    ),
    # money
    (
        ganti("ukur", "anggaran", "1.1.1.1", pagu="1"),
        "KX920",
        ("ukur", "anggaran", "1.1.1.1", "pagu"),
        ("pk", "anggaran", "1.1.1.1", "pagu"),
    ),
    (
        ganti("pk", "anggaran", "4.1.1.1", pagu="90000001"),
        "KX920",
        ("ukur", "anggaran", "4.1.1.1", "pagu"),
        ("pk", "anggaran", "4.1.1.1", "pagu"),
    ),
    (
        hapus("ukur", "anggaran", "3.1.1.1"),
        "KX921",
        ("pk", "anggaran", "3.1.1.1", "pagu"),
        ("ukur", "simpul", "3.1.1.1", "kode"),
    ),
    # what is not there
    (hapus("iku", "kinerja", "IK-009"), "KX901", ("cascading", "kinerja", "IK-009", "indikator"), ("iku",)),
    (hapus("pk", "kinerja", "IK-016"), "KX902", ("iku", "kinerja", "IK-016", "indikator"), ("pk",)),
    (hapus("ukur", "kinerja", "IK-002"), "KX903", ("pk", "kinerja", "IK-002", "indikator"), ("ukur",)),
    (hapus("pk", "kinerja", "IK-009"), "KX904", ("ukur", "kinerja", "IK-009", "indikator"), ("pk",)),
    (lambda semua: semua, "KX902", ("cascading", "kinerja", "IK-009", "indikator"), ("pk",)),  # by the same deletion
    (hapus("ukur", "kinerja", "IK-029"), "KX933", ("pk", "simpul", "4.1.4.1", "nomenklatur"), ("ukur",)),
    (hapus("ukur", "kinerja", "IK-025"), "KX933", ("pk", "simpul", "4.1.2.1", "nomenklatur"), ("ukur",)),
    (hapus("depan", "kinerja", "IK-017"), "KX933", ("ukur", "simpul", "3.1", "nomenklatur"), ("depan",)),
    # year after year
    (
        ganti("depan", "riwayat", "IK-003 2025", realisasi="70"),
        "KX931",
        ("depan", "riwayat", "IK-003 2025", "realisasi"),
        ("ukur", "data_ukur", "IK-003", "tw4"),
    ),
    (
        ganti("depan", "riwayat", "IK-007 2025", target="14"),
        "KX931",
        ("depan", "riwayat", "IK-007 2025", "target"),
        ("ukur", "kinerja", "IK-007", "target_2025"),
    ),
    (
        ganti("depan", "kinerja", "IK-004", target_2026="50"),
        "KX932",
        ("depan", "kinerja", "IK-004", "target_2026"),
        ("ukur", "data_ukur", "IK-004", "tw4"),
    ),
    (
        ganti("depan", "kinerja", "IK-028", target_2026="60,5"),
        "KX932",
        ("depan", "kinerja", "IK-028", "target_2026"),
        ("ukur", "data_ukur", "IK-028", "tw4"),
    ),
]


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Dokumen:
    return dokumen_kantor(tmp_path_factory.mktemp("kantor"))


def test_documents_that_agree_are_silent(kantor: Dokumen, tmp_path: Path) -> None:
    assert said(bandingkan(kantor, tmp_path / "b")) == []


def said(found: list[tuple[Path, Finding]]) -> list[str]:
    return [f"{path.stem} {f.code} {f.at}: {f.message}" for path, f in found]


@pytest.fixture(scope="module")
def tertanam(kantor: Dokumen, tmp_path_factory: pytest.TempPathFactory) -> tuple[Buku, list[tuple[Path, Finding]]]:
    """The documents with every disagreement planted, as they are read, and what is found in them."""
    kantor = ganti("depan", "riwayat", "IK-010 2025", target="40")(kantor)  # as the measured year then says
    for ubah, *_ in TANAM:
        kantor = ubah(kantor)
    folder = tmp_path_factory.mktemp("tanam") / "b"
    found = bandingkan(kantor, folder)
    return {nama: load(folder / f"{nama}.xlsx").dokumen for nama in kantor}, found


def test_every_planted_disagreement_is_named_with_both_cells_and_nothing_else(
    tertanam: tuple[Buku, list[tuple[Path, Finding]]],
) -> None:
    assert len(TANAM) >= 35
    books, found = tertanam
    wanted = Counter((code, _cell(books, di), _cell(books, lawan)) for _, code, di, lawan in TANAM)
    told = Counter(
        match
        for path, f in found
        for match in [_nearest(wanted, f.code, f"{path.stem} {f.at}", [f"{o.path.stem} {o.at}" for o in f.pembanding])]
    )
    assert told == wanted, said(found)


def test_a_year_with_one_document_only_ends_no_rule(tertanam: tuple[Buku, list[tuple[Path, Finding]]]) -> None:
    """What a rule says about a year it says behind years that lack what it compares, too."""
    office = susun_perbandingan([PihakBanding(Path(f"{nama}.xlsx"), dokumen) for nama, dokumen in tertanam[0].items()])
    rules = [rule for rule in all_rules().values() if rule.bandingkan]

    def told() -> list[list[str]]:
        return [sorted(f"{t[0].path} {t[1].at} {t[1].message}" for t in rule.bandingkan(office)) for rule in rules]

    before = told()
    assert sum(map(len, before)) >= 35
    fronts = (Setahun(1990 + n, (satu,)) for n, satu in enumerate(office.pihak))
    vars(office)["tahunan"] = (*fronts, *office.tahunan)
    assert told() == before


def _cell(books: Buku, place: Tempat) -> str:
    nama, *rest = place
    return f"{nama} {sel(books[nama], *rest)}" if rest else nama  # type: ignore[arg-type]


def _nearest(wanted: Counter[Tempat], code: str, di: str, others: list[str]) -> Tempat:
    """Return the planted disagreement that a finding is, else what it says."""
    lawan = next((o for o in others for w in wanted if w[:2] == (code, di) and o.startswith(w[2])), "?".join(others))
    return next((w for w in wanted if w[:2] == (code, di) and lawan.startswith(w[2])), (code, di, lawan))


# -- what nobody would argue about ------------------------------------------------------------------


def _tanpa(*kunci: str) -> Callable[[Baris], Baris]:
    return lambda b: {k: v for k, v in b.items() if k not in kunci}


def _isi(kunci: str, ubah: Callable[[str], str]) -> Callable[[Baris], Baris]:
    return lambda b: b | ({kunci: ubah(b[kunci])} if kunci in b else {})


def _mundur(nama: str, *lembar: str) -> Ubah:
    def ubah(semua: Dokumen) -> Dokumen:
        naskah = semua[nama]
        turned = {x: list(reversed(naskah.tabel[x])) for x in lembar}
        return semua | {nama: replace(naskah, tabel={**naskah.tabel, **turned})}

    return ubah


def _tambah(nama: str, lembar: str, baris: Baris) -> Ubah:
    def ubah(semua: Dokumen) -> Dokumen:
        naskah = semua[nama]
        return semua | {nama: replace(naskah, tabel={**naskah.tabel, lembar: [*naskah.tabel[lembar], baris]})}

    return ubah


def _bernomor_lain(b: Baris) -> Baris:
    """Number nodes and indicators otherwise: 1.2 becomes 9.1.2, IK-007 becomes IND.31."""
    own = b | {"kode": f"9.{b['kode']}"}
    return own | ({"kode_indikator": f"IND.{38 - int(own['kode_indikator'][3:])}"} if "kode_indikator" in own else {})


def _tulis(*pairs: tuple[str, str]) -> Callable[[str], str]:
    def ubah(text: str) -> str:
        for wrong, right in pairs:
            text = text.replace(wrong, right)
        return text

    return ubah


WAJAR: dict[str, Ubah] = {
    "an abbreviation": ganti(
        "iku", "kinerja", "IK-020", indikator="Nilai Akuntabilitas Kinerja Instansi Pemerintah Kecamatan"
    ),
    "order of rows": _mundur("ukur", "pejabat", "anggaran", "data_ukur", "riwayat"),
    "capitals": setiap(["pk"], "kinerja", _isi("indikator", str.upper)),
    "another numbering": setiap(["cascading"], "kinerja", _bernomor_lain),
    "no codes of indicators": setiap(["iku"], "kinerja", _tanpa("kode_indikator")),
    "blanks": setiap(["iku"], "kinerja", _tanpa("arah", "cara_hitung", "penyebut", "tipe_perhitungan")),
    "Persen and %": setiap(["pk"], "kinerja", _isi("satuan", _tulis(("%", "Persen"), ("Dokumen", "Dok.")))),
    "Persen (%)": setiap(["cascading"], "kinerja", _isi("satuan", _tulis(("%", "persen (%)")))),
    "a percentage as a fraction": ganti("pk", "kinerja", "IK-003", target_2025="0,81"),
    "spelling": setiap(
        ["cascading"],
        "kinerja",
        _isi("indikator", _tulis(("Persentase", "Prosentase"), ("yang", "yg"), ("Kegiatan", "kegitan"))),
    ),
    "short titles": setiap(
        ["pk"], "pejabat", _isi("jabatan", _tulis(("Kepala Seksi", "Kasi"), ("Sekretaris Camat", "Sekcam")))
    ),
    "other codes of officials": lambda semua: setiap(
        ["cascading"], "kinerja", _isi("penanggung_jawab", lambda t: f"J-{t}")
    )(setiap(["cascading"], "pejabat", lambda b: b | {"kode": f"J-{b['kode']}", "atasan": ""})(semua)),
    "an objective above": _tambah(
        "iku",
        "kinerja",
        {
            "kode": "0",
            "jenjang": "Tujuan",
            "sasaran": "Terwujudnya tata kelola yang baik",
            "indikator": "Indeks Reformasi Birokrasi",
            "satuan": "Indeks",
            "target_2025": "70",
        },
    ),
    "a cancelled indicator": ganti("ukur", "kinerja", "IK-029", status="Dibatalkan"),
    "money in thousands": setiap(["pk"], "anggaran", lambda b: b | {"pagu": str(int(b["pagu"]) // 1000)}),
    "words of a formula": setiap(["pk"], "kinerja", _isi("pembilang", _tulis(("Jumlah ", "Total "), ("yang ", "")))),
}


def test_what_nobody_would_argue_about_is_not_named(kantor: Dokumen, tmp_path: Path) -> None:
    for ubah in WAJAR.values():
        kantor = ubah(kantor)
    kantor = hapus("pk", "kinerja", "IK-029")(kantor)  # the one that was cancelled
    assert said(bandingkan(kantor, tmp_path / "b")) == []


@pytest.mark.parametrize("nama", sebagian(BERTURUT, lambda nama: nama in BERTURUT[:3]))
def test_what_a_document_hands_on_agrees_with_it(nama: str, tmp_path: Path) -> None:
    """``new --from`` carries the facts of each of the many offices over to another document, and to the next year."""
    lama = tulis_naskah(KORPUS[nama], tmp_path / "lama.xlsx")
    own, jenis = KORPUS[nama].jenis, list(URUTAN_JENIS)
    kind = jenis[(jenis.index(own) + len(nama) % 5) % len(jenis)]
    new(JENIS[kind if kind != "iki" else own], tmp_path / "baru.xlsx", None, None, lama)
    hasil = bandingkan_berkas(sorted(tmp_path.glob("*.xlsx")), PilihanPeriksa()).hasil
    assert [f"{f.code} {f.at}: {f.message}" for h in hasil for f in h.findings] == []


@pytest.mark.parametrize("bagian", [0, 1])
@pytest.mark.parametrize(
    "pasangan", sebagian([(IKU, "pk"), (PK, "pengukuran"), (UKUR, "pk")], lambda pasangan: pasangan[0] == IKU)
)
def test_sixty_other_ways_of_writing_a_document_do_not_part_it_from_the_next(
    pasangan: tuple[str, str], bagian: int, tmp_path: Path
) -> None:
    di, jenis = pasangan
    naskah = next(naskah for nama, naskah in KORPUS.items() if nama.startswith(di))
    new(
        JENIS[jenis],
        tmp_path / "b.xlsx",
        int(naskah.identitas["tahun"]),
        None,
        tulis_naskah(naskah, tmp_path / "x.xlsx"),
    )
    written = tulis_ragam(naskah, [r for r in RAGAM if r.di == di][bagian::2], tmp_path / "a.xlsx")
    hasil = bandingkan_berkas([written, tmp_path / "b.xlsx"], PilihanPeriksa()).hasil
    assert [f"{f.code} {f.at}: {f.message}" for h in hasil for f in h.findings] == []


def test_every_rule_between_documents_has_a_planted_disagreement() -> None:
    from kinerja_xl.rules import all_rules

    elsewhere = {
        "KX917",
        "KX922",
        "KX930",
        "KX934",
    }  # below: they need a changed agreement, a second decree, an earlier year
    planted = {code for _, code, *_ in TANAM}
    assert {code for code, rule in all_rules().items() if rule.bandingkan} == planted | elsewhere
