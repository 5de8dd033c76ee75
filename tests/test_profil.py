"""A district's profile: what it changes, who may choose it, and what it may not do."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kinerja_xl.app.fill import fill
from kinerja_xl.app.load import load
from kinerja_xl.app.profil import pilih_profil
from kinerja_xl.app.report import Permintaan, report
from kinerja_xl.cli.main import group
from kinerja_xl.findings import KinerjaError
from kinerja_xl.ketentuan.baca import TERBESAR, baca_profil
from kinerja_xl.regulations.akip import baris_evaluasi
from kinerja_xl.reports.lkjip.bab3a1_rincian_indeks import rincian_akip
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.sheets import PENGUKURAN
from kinerja_xl.workbook.template import Isi, Sel, write_template

SAMPLES = Path(__file__).parents[1] / "samples"
CLEAN = SAMPLES / "kalaena-pengukuran-2025-bersih.xlsx"
KOMPONEN = "Evaluasi Akuntabilitas Kinerja Internal"

BOBOT = f"""
[akip.bobot."{KOMPONEN}"]
Keberadaan = 10
Kualitas = 7.5
Pemanfaatan = 7.5
"""
DAERAH = f"""
nama = "Kabupaten Contoh"
dasar = "Peraturan Bupati Contoh 1/2025"
batas_capaian = 101
{BOBOT}
[kaidah]
ignore = ["KX6"]
severity = {{ KX310 = "galat" }}
"""


NASIONAL = {"Keberadaan": 5.0, "Kualitas": 7.5, "Pemanfaatan": 12.5}
SENDIRI = {"Keberadaan": 10.0, "Kualitas": 7.5, "Pemanfaatan": 7.5}


@cache
def buku(bobot: tuple[tuple[str, float], ...], profil: str = "") -> bytes:
    """A measured year with these weights of the component in AKIP, no cap of its own in Identitas."""
    akip: list[dict[str, Sel]] = [
        {**row, "nilai_huruf": "BB"} for row in baris_evaluasi(dt.date(2025, 12, 31)) if row["komponen"] != KOMPONEN
    ]
    akip += [{"komponen": KOMPONEN, "sub_komponen": k, "bobot": v, "nilai_huruf": "BB"} for k, v in bobot]
    indikator: dict[str, Sel] = {"jenjang": "Sasaran Strategis", "satuan": "Desa", "arah": "Naik",
                                 "tipe_perhitungan": "Kumulatif", "cara_hitung": "Jumlah", "target_2025": 10}  # fmt: skip
    isi = Isi(
        formulir={"identitas": {"tahun": 2025, "periode_awal": 2025, "periode_akhir": 2029, "profil": profil}},
        tabel={
            "kinerja": [
                {**indikator, "kode": kode, "kode_indikator": f"IK-00{kode}", "indikator": f"Jumlah desa {kode}"}
                for kode in "12"
            ],
            "data_ukur": [
                {"kode_indikator": f"IK-00{kode}", "peran": "Nilai", "tw1": 2, "tw2": 3, "tw3": 2, "tw4": nilai}
                for kode, nilai in (("1", 5), ("2", 2))
            ],
            "akip": akip,
        },
    )
    return write_template(PENGUKURAN, range(2025, 2030), isi)


@pytest.fixture
def lokal(tmp_path: Path) -> Path:
    """A workbook with the district's own weights, in a folder of its own."""
    path = tmp_path / "buku" / "pengukuran.xlsx"
    path.parent.mkdir()
    path.write_bytes(buku(tuple(SENDIRI.items())))
    return path


def profil(folder: Path, text: str, name: str = "daerah.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def run(*args: object) -> Result:
    return CliRunner().invoke(group, [str(a) for a in args])


def found(path: Path, *args: object) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    done = run("check", path, "--format", "json", *args)
    (file,) = json.loads(done.stdout)["files"]
    return file["findings"], file["skipped"]


def codes(path: Path, *args: object) -> set[str]:
    return {f["code"] for f in found(path, *args)[0]}


def test_other_weights_and_a_cap_change_the_check_the_cells_and_the_report(lokal: Path, tmp_path: Path) -> None:
    own = profil(tmp_path, f'nama = "Kabupaten Contoh"\nbatas_capaian = 101\n{BOBOT}')
    # KX660: a genuine local sheet is no fault
    assert "KX660" in codes(lokal, "--select", "KX660")
    assert codes(lokal, "--select", "KX660,KX661", "--profile", own) == set()
    pusat = tmp_path / "pusat.xlsx"
    pusat.write_bytes(buku(tuple(NASIONAL.items())))
    assert codes(pusat, "--select", "KX660") == set()
    assert "KX660" in codes(pusat, "--select", "KX660", "--profile", own), "and the national weights are one there"

    # fill: the cap stands in the formulas and in their values
    def capped(path: Path | None) -> dict[str, tuple[str | None, object]]:
        done = fill(lokal, None, profil=path)
        column = load(lokal).tables.tabel["capaian"].posisi["capaian_dibatasi"]
        return {
            w.at.address: (w.formula, w.value) for w in done.rencana.writes if w.sheet == "Capaian" and w.col == column
        }

    free, limited = capped(None), capped(own)
    assert max(v for _, v in free.values() if isinstance(v, float)) > 1.01
    assert max(v for _, v in limited.values() if isinstance(v, float)) == pytest.approx(1.01)
    assert all("1.01" in (formula or "") for formula, _ in limited.values())

    # the LKjIP: its numbers are computed with both, and it says so
    whole, local = (load(lokal, profil=p).dokumen for p in (None, own))
    assert whole.batas_capaian is None and local.batas_capaian == 101
    detail = rincian_akip(Bahan(local))
    assert detail is not None and detail.baris[3].bobot == "25,00"
    (made,) = report("lkjip", lokal, tmp_path / "hasil", Permintaan(draft=True, profil=own)).files
    import docx

    text = "\n".join(p.text for p in docx.Document(str(made)).paragraphs)
    assert "paling tinggi 101%" in text
    # parity: what the report computes is what the cells show
    from kinerja_xl.compute.hasil import hasil_tahun

    computed = {round(h.capaian_dibatasi, 9) for h in hasil_tahun(local) if h.capaian_dibatasi is not None}
    assert computed == {round(v, 9) for _, v in limited.values() if isinstance(v, float)}


def test_a_fourth_sub_component_is_as_good_as_three(lokal: Path, tmp_path: Path) -> None:
    lokal.write_bytes(buku((("Keberadaan", 5), ("Kualitas", 7.5), ("Pemanfaatan", 5), ("Capaian", 7.5))))
    shipped = Path(__file__).parents[1] / "kinerja_xl" / "ketentuan" / "daerah" / "evaluasi-dengan-capaian.toml"
    assert codes(lokal, "--select", "KX660,KX661", "--profile", shipped) == set()
    assert codes(lokal, "--select", "KX660,KX661") == {"KX660", "KX661"}


def test_what_lies_beside_the_workbook_sets_values_and_softens_no_rule(lokal: Path, tmp_path: Path) -> None:
    profil(lokal.parent, DAERAH, "profil.toml")
    findings, skipped = found(lokal)
    said = {s["what"]: s["because"] for s in skipped}
    assert "bobot AKIP; batas capaian 101%" in said["profil Kabupaten Contoh"]
    for key in ("kaidah.ignore", "kaidah.severity"):
        assert "tidak diikuti" in said[f"{key} pada profil Kabupaten Contoh"]
    plain, _ = found(lokal, "--profile", profil(tmp_path, f'nama = "X"\nbatas_capaian = 101\n{BOBOT}'))
    assert findings == plain, "as if it had said nothing of rules"
    assert {"KX6"} & {f["code"][:3] for f in findings}, "which the profile wanted ignored"


def test_the_receivers_own_profile_chooses_and_weighs_rules(lokal: Path, tmp_path: Path) -> None:
    raw = SAMPLES / "jejangkit-iku-2023-2026.xlsx"
    before, _ = found(raw)
    code = next(f["code"] for f in before if f["severity"] == "warning")
    other = next(f["code"] for f in before if f["code"] != code)
    own = profil(tmp_path, f'nama = "X"\n[kaidah]\nignore = ["{other}"]\nseverity = {{ {code} = "info" }}')
    after, _ = found(raw, "--profile", own)
    assert {f["severity"] for f in after if f["code"] == code} == {"info"}
    assert other not in {f["code"] for f in after}
    assert other in codes(raw, "--profile", own, "--select", other), "--select wins"


def test_documents_that_the_district_requires_have_their_columns_checked(tmp_path: Path) -> None:
    raw = SAMPLES / "kalaena-pk-2025.xlsx"
    own = profil(tmp_path, 'nama = "X"\ndokumen_wajib = ["rencana-aksi"]')
    assert len(found(raw, "--profile", own)[0]) >= len(found(raw)[0])
    assert "isian untuk rencana-aksi" in found(raw, "--profile", own)[1][0]["because"]


def test_a_name_is_looked_up_in_the_users_folder_and_is_never_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import kinerja_xl.app.profil as module

    monkeypatch.setattr(module, "folder_profil", lambda: tmp_path)
    profil(tmp_path, DAERAH, "kabupaten-contoh.toml")
    chosen = pilih_profil(CLEAN, " Kabupaten  Contoh ", None)
    assert chosen is not None and chosen.profil.batas_capaian == 101
    assert not chosen.profil.kaidah.ignore, "a workbook does not choose how strictly it is checked"
    assert "kaidah.ignore" in chosen.ditolak
    assert pilih_profil(CLEAN, "evaluasi-dengan-capaian", None) is not None, "shipped"
    profil(tmp_path.parent, DAERAH, "rahasia.toml")
    for name in ("../rahasia", "..\\rahasia", str(tmp_path / "kabupaten-contoh.toml"), "kabupaten-contoh.toml", "~/x"):
        with pytest.raises(KinerjaError, match="tidak ditemukan"):
            pilih_profil(CLEAN, name, None)
    with pytest.raises(KinerjaError, match="Maksudnya kabupaten-contoh"):
        pilih_profil(CLEAN, "Kabupaten Conto", None)


def test_identitas_names_a_profile(lokal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import kinerja_xl.app.profil as module

    monkeypatch.setattr(module, "folder_profil", lambda: tmp_path)
    profil(tmp_path, f'nama = "Kabupaten Contoh"\n{BOBOT}', "kabupaten-contoh.toml")
    assert codes(lokal, "--select", "KX660") == {"KX660"}
    lokal.write_bytes(buku(tuple(SENDIRI.items()), "Kabupaten Contoh"))
    assert codes(lokal, "--select", "KX660") == set()


def test_the_users_own_file_decides_on_rules_whatever_the_workbook_chooses(
    lokal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import kinerja_xl.app.profil as module

    monkeypatch.setattr(module, "folder_profil", lambda: tmp_path)
    profil(tmp_path, 'nama = "Kami"\n[kaidah]\nignore = ["KX6"]', "profil.toml")
    alone = pilih_profil(CLEAN, "", None)
    assert alone is not None and alone.profil.kaidah.ignore == ("KX6",)
    profil(lokal.parent, f'nama = "Mereka"\nbatas_capaian = 101\n[kaidah]\nignore = ["KX1"]\n{BOBOT}', "profil.toml")
    both = pilih_profil(lokal, "", None)
    assert both is not None
    assert (both.profil.nama, both.profil.batas_capaian) == ("Mereka", 101)
    assert both.profil.kaidah.ignore == ("KX6",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('nama = "X"\nbatas_capain = 100', "Maksudnya batas_capaian?"),
        ('nam = "X"', "Maksudnya nama?"),
        ('nama = "X"\n[akip.predikat]\npita = []\ntermasuk = true', "kunci 'akip.predikat.termasuk' tidak dikenal"),
        ('nama = "X"\nbatas_capaian = "seratus"', "batas_capaian harus angka"),
        ('nama = "X"\nbatas_capaian = "110"', "batas_capaian harus angka"),
        ('nama = "X"\nbatas_capaian = true', "batas_capaian harus angka"),
        ("nama = 2025-01-02", "nama harus teks"),
        ('nama = "X"\n[skala]\nbatas_termasuk = 1\npita = [{kriteria="A", dari=0}]', "harus true atau false"),
        ('nama = "X"\nbatas_capaian = -1', "lebih dari 0"),
        ('nama = "X"\nbatas_capaian = inf', "harus angka"),
        ('nama = "X"\n[kaidah]\nseverity = { KX310 = "berat" }', "harus galat, peringatan, atau info"),
        ('nama = "X"\n[skala]\npita = [{kriteria="A", dari=50}, {kriteria="B", dari=60}]', "harus menurun"),
        ('nama = "X"\n[skala]\npita = [{kriteria="A", dari=50}, {kriteria="a", dari=0}]', "tidak berulang"),
        ("nama = ", "bukan TOML yang sah"),
        ("#" * (TERBESAR + 1), "terlalu besar"),
    ],
)
def test_a_faulty_profile_is_refused_with_the_way_out(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(KinerjaError) as caught:
        baca_profil(profil(tmp_path, text))
    assert said in caught.value.message
    assert caught.value.fix


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('nama = "X"\n[kaidah]\nignore = ["KX31O"]', "kaidah 'KX31O' tidak dikenal"),
        ('nama = "X"\ndokumen_wajib = ["rencana-aksy"]', "Maksudnya rencana-aksi?"),
        ('nama = "X"\n[akip.bobot."Pelaporan Kinerja"]\nKeberadaan = 5', "berjumlah 90, bukan 100"),
        ('nama = "X"\n[akip.bobot."Pelaporan Kinerj"]\nKeberadaan = 5', "maksudnya Pelaporan Kinerja?"),
    ],
)
def test_a_profile_that_means_nothing_here_ends_the_command(text: str, said: str, lokal: Path, tmp_path: Path) -> None:
    with pytest.raises(KinerjaError) as caught:
        load(lokal, profil=profil(tmp_path, text))
    assert said in caught.value.message


def test_fill_and_report_say_which_profile_they_followed(lokal: Path, tmp_path: Path) -> None:
    profil(lokal.parent, DAERAH, "profil.toml")
    done = run("fill", lokal, "--dry-run")
    assert "Profil Kabupaten Contoh: profil.toml di samping buku kerja: bobot AKIP; batas capaian 101%." in done.stderr
    made = run("report", "triwulan", lokal, "-o", tmp_path / "hasil", "--draft")
    assert made.exit_code == 0 and "Profil Kabupaten Contoh" in made.stderr


def test_the_page_shows_the_declaration_and_an_example_that_is_read(tmp_path: Path) -> None:
    import runpy

    builder = Path(__file__).parents[1] / "templates" / "build" / "profil.py"
    made = runpy.run_path(str(builder))
    assert made["TARGET"].read_text(encoding="utf-8") == made["page"](), "jalankan `make golden`"
    chosen = pilih_profil(CLEAN, "", profil(tmp_path, made["CONTOH"]))
    assert chosen is not None and len(chosen.profil.evaluasi(load(CLEAN).dokumen.ketentuan.akip).sub_komponen) == 13
