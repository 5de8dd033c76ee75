"""Write docs/kaidah/: a page for every rule, from the same text that ``explain`` prints, and an index."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.rules import Rule
from kinerja_xl.rules import all_rules as installed_rules

_NEW = " (BETA)"
FOLDER = Path(__file__).parents[2] / "docs" / "kaidah"

TOPIK = {
    "berkas": "Berkas, lembar, dan kolom",
    "sel": "Isi sel",
    "tautan": "Hubungan antarbaris dan antarlembar, nomenklatur",
    "indikator": "Indikator, satuan, dan sasaran",
    "formulasi": "Rumus, definisi, dan sumber data",
    "anggaran": "Anggaran",
    "target": "Target",
    "pengukuran": "Pengukuran, SKM, AKIP, riwayat, dan analisis",
    "pejabat": "Pejabat",
    "dokumen": "Keputusan dan dasar hukum",
    "bahasa": "Bahasa dan salin-tempel",
    "antardokumen": "Keselarasan antardokumen (`compare`)",
}


def all_rules() -> dict[str, Rule]:
    """Return our own rules, without those of packages that happen to be installed."""
    return {code: rule for code, rule in installed_rules().items() if code.startswith("KX")}


def pages() -> dict[str, str]:
    """Return file name -> text of every page."""
    rules = all_rules()
    if unknown := {rule.topik for rule in rules.values()} - set(TOPIK):
        raise LookupError(f"no title for {', '.join(sorted(unknown))}: name it in TOPIK")
    return {"README.md": _index(), **{f"{rule.code}.md": _page(rule) for rule in rules.values()}}


def _index() -> str:
    lines = ["# Kaidah", "", "Dibuat dari kaidahnya sendiri (`make golden`); jangan disunting langsung.", ""]
    for topik, judul in TOPIK.items():
        lines += [f"## {judul}", "", "| Kode | Bobot | Kaidah |", "| --- | --- | --- |"]
        lines += [
            f"| [{rule.code}]({rule.code}.md) | {rule.severity.label}{_NEW * rule.beta} | {rule.halaman.judul} |"
            for rule in all_rules().values()
            if rule.topik == topik
        ]
        lines.append("")
    return "\n".join(lines)


def _page(rule: Rule) -> str:
    page = rule.halaman
    lines = [f"# {rule.code} {page.judul}", "", f"Bobot: {rule.bobot}", "", page.isi, ""]
    for title, text in page.bagian:
        lines += [f"## {title}", "", text, ""]
    return "\n".join(lines)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
