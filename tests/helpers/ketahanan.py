"""docs/ketahanan.md: what was tried and what happened, made of one record that each trial writes its part of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from helpers.hostile import BUILDERS
from helpers.mutator import KINDS

_ROOT = Path(__file__).parents[2]
DOCS = _ROOT / "docs" / "ketahanan.md"
RECORD = _ROOT / "tests" / "data" / "ketahanan.json"
_WORDS = {
    "sel": "isi dan jenis sel",
    "atribut": "nilai atribut XML",
    "tag": "tag XML dihapus, digandakan, ditukar; bagian dihapus",
    "baris": "baris dihapus, digandakan, ditukar",
    "bita": "bita acak di dalam XML",
}


def record() -> dict[str, Any]:
    """Return what the trials wrote down.

    ``acak`` (fuzz.py), ``cakupan`` (fuzz_cakupan.py), ``bunuh`` (kill.py), ``folder`` (hostile_folder.py).
    """
    found: dict[str, Any] = json.loads(RECORD.read_text(encoding="utf-8"))
    return found


def write_down(part: str, told: object) -> None:
    """Put a trial's outcome into the record, and make the page anew."""
    told = {**record(), part: told}
    RECORD.write_text(json.dumps(told, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    DOCS.write_text(page(told), encoding="utf-8")


def page(told: dict[str, Any]) -> str:
    """Return the page that a record makes."""
    return "\n".join(
        [
            *_head(),
            *_random(told["acak"]),
            *_guided(told.get("cakupan")),
            *_folder(told.get("folder")),
            *_kills(told["bunuh"]),
            *_tail(),
        ]
    )


def _head() -> list[str]:
    return [
        "# Ketahanan: apa yang dicoba, dan apa yang terjadi",
        "",
        "Halaman ini ditulis oleh `make fuzz`, `make fuzz-cakupan`, `make hostile`, dan `make kill`; jangan disunting.",
        "Kantor membuka lampiran dari orang yang tidak dikenal, maka kinerja-xl dicoba dengan berkas rusak dan berkas jahat. Setiap berkas harus",
        "dibaca, atau ditolak dengan kalimat yang menyebut sebab dan jalan keluarnya; tidak boleh berhenti karena kesalahan",
        "kinerja-xl sendiri.",
        "",
    ]


def _random(told: dict[str, Any]) -> list[str]:
    lines = [
        f"## {told['banyak']} perubahan acak atas satu buku kerja",
        "",
        "Setiap perubahan ditentukan oleh nomornya, sehingga dapat diulang. Semua berkas dibaca dengan kedua cara (sekaligus",
        "dan baris demi baris) lalu ditulisi satu sel; setiap berkas ke-50 juga diperiksa, diperbaiki, dan dilengkapi.",
        "",
        "| Yang diubah | Dibaca | Ditolak dengan jalan keluar | Kesalahan kinerja-xl |",
        "| --- | ---: | ---: | ---: |",
    ]
    for kind in KINDS:
        row = told["jenis"].get(kind, {})
        lines.append(f"| {_WORDS[kind]} | {row.get('dibaca', 0)} | {row.get('ditolak', 0)} | {row.get('!', 0)} |")
    faults = sum(row.get("!", 0) for row in told["jenis"].values())
    return [*lines, "", f"Kesalahan yang tersisa: {faults}." if faults else "Tidak ada kesalahan yang tersisa.", ""]


def _guided(told: dict[str, Any] | None) -> list[str]:
    if not told:
        return []
    begun, ended = told["baru"]
    faults = told["kesalahan"]
    return [
        f"## {told['banyak']} perubahan yang dipandu cakupan (atheris)",
        "",
        "Di sini perubahan tidak diundi begitu saja: perubahan yang mencapai bagian baru dari pembaca disimpan dan diubah",
        f"lebih lanjut (`make fuzz-cakupan`). Keadaan pembaca yang dicapai bertambah dari {begun} menjadi {ended}.",
        f"Kesalahan yang tersisa: {faults}." if faults else "Tidak ada kesalahan yang tersisa.",
        "",
    ]


def _folder(told: dict[str, Any] | None) -> list[str]:
    lines = [
        f"## {len(BUILDERS)} jenis berkas jahat",
        "",
        "`make hostile` membuat folder 300 berkas; dua pertiganya berkas jahat dari jenis di bawah ini serta salinan yang",
        "terpotong dan tertimpa. Setiap jenis juga diperiksa sendiri di dalam `make test`, dengan batas waktu.",
        "",
    ]
    if told:
        missing, over = ", ".join(told["hilang"]), ", ".join(told["mahal"])
        lines += [
            f"Dari {told['berkas']} berkas ({told['jahat']} jahat) yang tidak dilaporkan: {missing or 'tidak ada'}. Memori",
            f"terbanyak satu proses: {told['memori']} MB. Yang lebih mahal daripada 1 detik CPU atau 300 MB di atas buku",
            f"kerja biasa: {over or 'tidak ada'}.",
            "",
        ]
    return [*lines, *(f"- {name}" for name in BUILDERS), ""]


def _kills(told: dict[str, Any]) -> list[str]:
    return [
        f"## {sum(told['perintah'].values())} kali dimatikan di tengah pekerjaan (kill -9)",
        "",
        "Perintah di bawah ini dimatikan ketika membuka, mengganti nama, atau menghapus berkas, atau pada saat yang acak.",
        "Sesudahnya setiap berkas utuh seperti semula atau utuh seperti seharusnya, dan yang tertinggal dari perintah yang",
        "mati dibersihkan perintah berikutnya.",
        "",
        "| Perintah | Dimatikan |",
        "| --- | ---: |",
        *(f"| {name} | {count} |" for name, count in told["perintah"].items()),
        "",
        *(f"- {fault}" for fault in told["hilang"]),
        *([] if told["hilang"] else ["Tidak ada yang hilang atau rusak."]),
        "",
    ]


def _tail() -> list[str]:
    return [
        "## Yang tidak dicoba",
        "",
        "- Excel sendiri: hasil diperiksa dengan aturan Microsoft (Open XML SDK) dan dibuka dengan LibreOffice.",
        "- Batas memori di macOS dan Windows: di sana hanya batas jumlah dan waktu yang berlaku.",
        "",
    ]
