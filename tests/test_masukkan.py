"""``new pengukuran --into``: later changes of the agreement come into the measurement, and nothing typed there is lost."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from click.testing import CliRunner, Result
from helpers.berat import contoh
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.comments import Comment

from kinerja_xl.app.load import load
from kinerja_xl.app.masukkan import HasilMasukkan, masukkan
from kinerja_xl.app.new import HasilNew, new
from kinerja_xl.cli.main import group
from kinerja_xl.findings import KinerjaError
from kinerja_xl.sheets import PENGUKURAN, PK, Jenis
from kinerja_xl.workbook.template import Isi, Sel, write_template

SAMPLE = Path(__file__).parents[1] / "samples" / "kalaena-pk-2025.xlsx"
YEARS = range(2025, 2030)
Rows = Sequence[Mapping[str, Sel]]

PEJABAT: Rows = [{"kode": "Bupati", "jabatan": "Bupati"}, {"kode": "Camat", "jabatan": "Camat", "atasan": "Bupati"}]
SATU: Mapping[str, Sel] = {
    "kode": "1",
    "jenjang": "Tujuan",
    "sasaran": "A",
    "penanggung_jawab": "Camat",
    "indikator": "Indeks A",
    "kode_indikator": "IK-001",
    "target_2025": 80,
}
DUA: Mapping[str, Sel] = {"kode": "1", "indikator": "Indeks B", "kode_indikator": "IK-002", "target_2025": 90}
PAGU: Mapping[str, Sel] = {"kode": "1", "sumber_dana": "APBD", "pagu": 112362000}


def book(
    path: Path, jenis: Jenis, tahun: int = 2025, identitas: Mapping[str, Sel] | None = None, **tabel: Rows
) -> Path:
    form = {"nama_kantor": "Kecamatan Sukamaju", "tahun": tahun, "periode_awal": 2025, "periode_akhir": 2029}
    path.write_bytes(
        write_template(
            jenis,
            YEARS,
            Isi(tabel={k: list(v) for k, v in tabel.items()}, formulir={"identitas": form | (identitas or {})}),
        )
    )
    return path


def bring(pk: Path, ukur: Path, target: Path) -> HasilMasukkan:
    """Bring an agreement into the measurement of its year."""
    hasil = masukkan(pk, ukur, target)
    assert isinstance(hasil, HasilMasukkan)
    return hasil


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(group, [str(a) for a in args])


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_a_changed_agreement_comes_in_and_the_offices_work_stays(tmp_path: Path) -> None:
    ukur = book(tmp_path / "ukur.xlsx", PENGUKURAN, pejabat=PEJABAT, kinerja=[SATU], anggaran=[PAGU])
    workbook = openpyxl.load_workbook(ukur)
    workbook.create_sheet("Catatan kantor")["B2"] = "milik kami"
    workbook["Narasi"]["A2"].comment = Comment("tanya Sekcam", "Staf")
    workbook.save(ukur)
    pk = book(
        tmp_path / "pk.xlsx",
        PK,
        identitas={"nomor_sk": "7/2025", "tanggal_sk": dt.date(2025, 9, 1)},
        pejabat=PEJABAT,
        kinerja=[{**SATU, "definisi_operasional": "Nilai survei"}, DUA],
        anggaran=[{**PAGU, "pagu": 112500000}],
    )
    inputs = pk.read_bytes(), ukur.read_bytes()
    hasil = bring(pk, ukur, tmp_path / "baru.xlsx")
    assert (pk.read_bytes(), ukur.read_bytes()) == inputs

    dokumen = load(tmp_path / "baru.xlsx").dokumen
    assert (dokumen.identitas.nomor_sk, dokumen.identitas.tanggal_sk) == ("7/2025", dt.date(2025, 9, 1))
    (simpul,) = dokumen.simpul
    assert [(i.kode, i.nama, i.definisi_operasional, i.target[2025]) for i in simpul.indikator] == [
        ("IK-001", "Indeks A", "Nilai survei", 80),
        ("IK-002", "Indeks B", "", 90),
    ]
    assert [a.pagu for a in dokumen.anggaran] == [112362000]
    assert hasil.diisi == 3
    (beda,) = hasil.beda
    at, pk_at = (load(p).dokumen.anggaran[0].at.sel("pagu") for p in (ukur, pk))
    assert beda == f"{at}: 112.362.000; di PK (pk.xlsx {pk_at}): 112.500.000"
    (tambahan,) = hasil.tambahan
    assert "IK-002" in tambahan
    assert (hasil.dilewati, hasil.sisa) == ((), ())

    before, after = parts(ukur), parts(tmp_path / "baru.xlsx")
    touched = {name for name in before if after.get(name) != before[name]}
    names = [load(ukur).book.sheet_part(s).part for s in ("Identitas", "Kinerja")]
    assert set(names) <= touched
    assert not {n for n in touched if n.startswith("xl/")} - {*names, "xl/styles.xml"}
    assert any("comments" in name for name in before)


def test_what_only_the_measurement_has_is_left_and_counted(tmp_path: Path) -> None:
    ukur = book(
        tmp_path / "ukur.xlsx", PENGUKURAN, kinerja=[SATU, DUA], data_ukur=[{"kode_indikator": "IK-001", "tw1": 4}]
    )
    pk = book(tmp_path / "pk.xlsx", PK, kinerja=[SATU])
    hasil = bring(pk, ukur, tmp_path / "baru.xlsx")
    assert (hasil.diisi, hasil.tambahan, hasil.beda, hasil.sisa) == (
        0,
        (),
        (),
        ("1 baris Kinerja (1 IK-002 Indeks B)",),
    )
    assert parts(ukur)["xl/workbook.xml"] == parts(tmp_path / "baru.xlsx")["xl/workbook.xml"]
    assert load(tmp_path / "baru.xlsx").dokumen.data_ukur[0].tw[0] == 4


def test_an_indicator_that_moved_to_another_node_is_the_same_and_its_kode_is_listed(tmp_path: Path) -> None:
    program: Mapping[str, Sel] = {"kode": "1.1", "jenjang": "Program", "sasaran": "B", "penanggung_jawab": "Camat"}
    other: Mapping[str, Sel] = {**program, "kode": "1.2", "sasaran": "C"}
    moved: Mapping[str, Sel] = {"indikator": "Indeks C", "kode_indikator": "IK-003"}
    ukur = book(tmp_path / "ukur.xlsx", PENGUKURAN, kinerja=[SATU, {**program, **moved}, other])
    pk = book(tmp_path / "pk.xlsx", PK, kinerja=[SATU, program, {**other, **moved}])
    hasil = bring(pk, ukur, tmp_path / "baru.xlsx")
    assert any("'1.1'; di PK" in beda and beda.endswith("'1.2'") for beda in hasil.beda)
    codes = [i.kode for s in load(tmp_path / "baru.xlsx").dokumen.simpul for i in s.indikator]
    assert codes.count("IK-003") == 1


def test_rows_that_stand_twice_are_paired_in_their_order_and_none_is_lost(tmp_path: Path) -> None:
    ukur = book(tmp_path / "ukur.xlsx", PENGUKURAN, kinerja=[SATU], anggaran=[PAGU, {**PAGU, "pagu": 2}])
    pk = book(tmp_path / "pk.xlsx", PK, kinerja=[SATU], anggaran=[PAGU, {**PAGU, "pagu": 3}, {**PAGU, "pagu": 4}])
    hasil = bring(pk, ukur, tmp_path / "baru.xlsx")
    assert [a.pagu for a in load(tmp_path / "baru.xlsx").dokumen.anggaran] == [112362000, 2, 4]
    assert (len(hasil.beda), len(hasil.tambahan), hasil.sisa) == (1, 1, ())


def test_last_years_measurement_goes_on_with_the_new_agreement(tmp_path: Path) -> None:
    dua = {**DUA, "target_2026": 91}
    lama = book(
        tmp_path / "ukur-2025.xlsx",
        PENGUKURAN,
        pejabat=PEJABAT,
        kinerja=[
            {**SATU, "satuan": "Indeks", "cara_hitung": "Nilai langsung", "tipe_perhitungan": "Non Kumulatif"},
            DUA,
        ],
        data_ukur=[{"kode_indikator": k, "peran": "Nilai", "uraian": k, "tw4": 79} for k in ("IK-001", "IK-002")],
        riwayat=[{"kode_indikator": "IK-001", "tahun": 2024, "realisasi": 70}],
        rencana_aksi=[{"kode_indikator": "IK-001", "aksi": "Survei", "aksi_tw1": 2, "realisasi_tw1": 1}],
        tindak_lanjut=[{"rekomendasi": "R", "tahun": 2024, "status": s} for s in ("Proses", "Selesai")],
        narasi=[{"bagian": b, "teks": b} for b in ("Gambaran umum", "Simpulan")],
    )
    # the new agreement words one indicator anew under a code of its own, and drops the other
    baru = {**SATU, "kode_indikator": "IK-007", "target_2026": 85}
    other = {**dua, "kode_indikator": "IK-001", "indikator": "Persentase hal lain"}
    pk = book(tmp_path / "pk.xlsx", PK, 2026, {"nomor_sk": "1/2026"}, pejabat=PEJABAT, kinerja=[baru, other])
    hasil = masukkan(pk, lama, tmp_path / "ukur-2026.xlsx")
    assert isinstance(hasil, HasilNew)
    dokumen = load(tmp_path / "ukur-2026.xlsx").dokumen
    assert (dokumen.identitas.tahun, dokumen.identitas.nomor_sk) == (2026, "1/2026")
    assert [(i.kode, i.target_berlaku(2026)) for s in dokumen.simpul for i in s.indikator] == [
        ("IK-007", 85),
        ("IK-001", 91),
    ]
    assert [(r.kode_indikator, r.tahun, r.realisasi) for r in dokumen.riwayat] == [
        ("IK-007", 2024, 70),
        ("IK-007", 2025, 79),
    ]
    assert [(d.kode_indikator, d.uraian, d.tw) for d in dokumen.data_ukur] == [("IK-007", "IK-001", (None,) * 4)]
    assert [(a.kode_indikator, a.keterangan) for a in dokumen.rencana_aksi] == [
        ("IK-007", "Lanjutan rencana aksi tahun 2025.")
    ]
    assert [(t.rekomendasi, t.tahun, t.status.value) for t in dokumen.tindak_lanjut] == [("R", 2024, "Proses")]
    assert [n.teks for n in dokumen.narasi] == ["Gambaran umum"]
    assert hasil.bawaan is not None
    assert "dari ukur-2025.xlsx: baris indikator yang tidak ada di PK: IK-002" in hasil.bawaan.ditinggal
    result = run("new", "pengukuran", "--from", pk, "--into", lama, "-o", tmp_path / "lagi.xlsx")
    assert (result.exit_code, result.stdout.strip()) == (0, str(tmp_path / "lagi.xlsx"))
    assert "ukur-2025.xlsx diteruskan dari tahun 2025" in result.stderr


def test_a_dash_is_the_offices_word_and_stays(tmp_path: Path) -> None:
    ukur = book(tmp_path / "ukur.xlsx", PENGUKURAN, kinerja=[{**SATU, "definisi_operasional": "-"}])
    pk = book(tmp_path / "pk.xlsx", PK, kinerja=[{**SATU, "definisi_operasional": "Nilai survei"}])
    hasil = bring(pk, ukur, tmp_path / "baru.xlsx")
    assert hasil.diisi == 0
    assert "'-'; di PK" in hasil.beda[0]


def test_a_target_shown_as_per_cent_means_the_same_in_the_measurement(tmp_path: Path) -> None:
    tanpa = {k: v for k, v in SATU.items() if k != "target_2025"}
    ukur = book(tmp_path / "ukur.xlsx", PENGUKURAN, kinerja=[{**tanpa, "satuan": "Persen"}])
    pk = book(tmp_path / "pk.xlsx", PK, kinerja=[{**SATU, "satuan": "Persen"}])
    at = load(pk).dokumen.simpul[0].indikator[0].at.sel("target_2025")
    workbook = openpyxl.load_workbook(pk)
    cell = workbook[at.sheet].cell(at.row, at.col)
    cell.value, cell.number_format = 0.85, "0%"
    workbook.save(pk)
    masukkan(pk, ukur, tmp_path / "baru.xlsx")
    assert load(tmp_path / "baru.xlsx").dokumen.simpul[0].indikator[0].target[2025] == 85


def test_the_agreement_it_was_begun_from_has_nothing_to_bring(tmp_path: Path) -> None:
    new(PENGUKURAN, tmp_path / "ukur.xlsx", None, None, SAMPLE)
    hasil = bring(SAMPLE, tmp_path / "ukur.xlsx", tmp_path / "baru.xlsx")
    assert (hasil.diisi, hasil.tambahan, hasil.beda, hasil.dilewati, hasil.sisa) == (0, (), (), (), ())


_KODE = st.sampled_from(["1", "1.1", "2", ""])
_KINERJA = st.fixed_dictionaries(
    {"kode": _KODE, "indikator": st.sampled_from(["Indeks A", "Indeks B", ""])},
    optional={
        "kode_indikator": st.sampled_from(["IK-001", "IK-002"]),
        "sasaran": st.sampled_from(["A", "B"]),
        "target_2025": st.sampled_from([1.5, 80.0, "menyusul", "-"]),
    },
)
_PEJABAT = st.fixed_dictionaries(
    {"kode": st.sampled_from(["Camat", "Sekcam"])},
    optional={
        "mulai": st.sampled_from([dt.date(2025, 1, 1), dt.date(2025, 9, 1)]),
        "nama": st.sampled_from(["X", "Y"]),
    },
)
_ANGGARAN = st.fixed_dictionaries(
    {"kode": _KODE}, optional={"sumber_dana": st.just("APBD"), "pagu": st.sampled_from([10.0, 20.0])}
)
_ISI = st.fixed_dictionaries(
    {"kinerja": st.lists(_KINERJA, max_size=4), "pejabat": st.lists(_PEJABAT, max_size=3),
     "anggaran": st.lists(_ANGGARAN, max_size=3)}
)  # fmt: skip


@contoh(6)
@given(lama=_ISI, baru=_ISI)
def test_running_it_twice_changes_nothing_more(lama: dict[str, Rows], baru: dict[str, Rows]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        ukur, pk = book(folder / "ukur.xlsx", PENGUKURAN, **lama), book(folder / "pk.xlsx", PK, **baru)
        first = bring(pk, ukur, folder / "satu.xlsx")
        again = bring(pk, folder / "satu.xlsx", folder / "dua.xlsx")
        assert (again.diisi, again.tambahan) == (0, ())
        assert len(again.beda) == len(first.beda)
        assert parts(folder / "satu.xlsx") == parts(folder / "dua.xlsx")


def test_the_command_says_what_it_did_and_where(tmp_path: Path) -> None:
    ukur = book(tmp_path / "ukur.xlsx", PENGUKURAN, kinerja=[SATU], anggaran=[PAGU])
    pk = book(tmp_path / "pk.xlsx", PK, kinerja=[SATU], anggaran=[{**PAGU, "pagu": 1}])
    out = tmp_path / "baru.xlsx"
    result = run("new", "pengukuran", "--from", pk, "--into", ukur, "-o", out)
    assert result.exit_code == 0, result.output
    assert result.stdout.strip() == str(out)
    assert "0 sel kosong diisi, 0 baris ditambahkan, 1 sel berbeda dan dibiarkan." in result.stderr
    assert ": 112.362.000; di PK (pk.xlsx " in result.stderr
    out.write_bytes(b"pekerjaan orang")
    assert run("new", "pengukuran", "--from", pk, "--into", ukur, "-o", out, "--replace").exit_code == 0
    assert (tmp_path / "cadangan" / "baru-1.xlsx").read_bytes() == b"pekerjaan orang"


@pytest.mark.parametrize(
    ("kind", "more"), [("pk", ("--from", "pk.xlsx")), ("pengukuran", ()), ("pengukuran", ("--from", "pk.xlsx", "--year", "2025"))]
)  # fmt: skip
def test_into_is_refused_where_it_means_nothing(kind: str, more: tuple[str, ...], tmp_path: Path) -> None:
    result = run("new", kind, *more, "--into", "ukur.xlsx", "-o", tmp_path / "baru.xlsx")
    assert result.exit_code == 2
    assert "--into" in result.stderr


def test_other_years_other_kinds_and_the_inputs_themselves_are_refused(tmp_path: Path) -> None:
    ukur, pk = book(tmp_path / "ukur.xlsx", PENGUKURAN), book(tmp_path / "pk.xlsx", PK, 2027)
    out = tmp_path / "baru.xlsx"
    for args, words in (
        ((pk, ukur, out), "2027"),
        ((ukur, ukur, out), "bukan Perjanjian Kinerja"),
        ((pk, pk, out), "bukan Pengukuran Kinerja"),
        ((pk, ukur, ukur), "menimpa"),
        ((pk, ukur, pk), "menimpa"),
    ):
        with pytest.raises(KinerjaError, match=words) as caught:
            masukkan(*args)
        assert caught.value.fix
    assert not out.exists()
