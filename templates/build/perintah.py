"""Write docs/panduan/perintah.md: every command with both its names, its options and its example, from the program."""

from __future__ import annotations

import re
from pathlib import Path

import click

from kinerja_xl.cli.kata import PERINTAH, PILIHAN
from kinerja_xl.cli.main import group

TARGET = Path(__file__).parents[2] / "docs" / "panduan" / "perintah.md"

_HEAD = """# Daftar perintah

Dibuat dari programnya (`make golden`); jangan disunting langsung.

Setiap perintah dan pilihan bernama dua, Indonesia dan Inggris, dan keduanya sama artinya. Tulis skrip dengan nama
Inggris: nama itu tidak akan berubah. Status keluar: 0 tanpa galat, 1 ada galat atau perbedaan, 2 tidak dapat
dikerjakan. Setiap perintah mengenal `--bantuan`.

| Indonesia | Inggris | Gunanya |
| --- | --- | --- |
"""


def halaman_perintah() -> str:
    """Return the whole page."""
    context = click.Context(group)
    commands = {name: group.get_command(context, name) for name in PERINTAH}
    rows = [
        f"| [`{PERINTAH[name]}`](#{PERINTAH[name]}) | `{name}` | {command.short_help} |"
        for name, command in commands.items()
        if command is not None
    ]
    parts = [_part(name, command) for name, command in commands.items() if command is not None]
    return _HEAD + "\n".join(rows) + "\n" + "".join(parts)


def _part(name: str, command: click.Command) -> str:
    example = re.search(r"Contoh: kinerja-xl \S+(.*)", command.help or "")
    words = (example[1] if example else "").strip()
    for english, word in PILIHAN.items():
        if english.startswith("--"):
            words = re.sub(rf"(?<!\S){english}(?!\S)", word, words)
    lines = ["", f"## {PERINTAH[name]}", "", f"`{name}`. {command.short_help}", ""]
    lines += [f"    kinerja-xl {PERINTAH[name]} {words}".rstrip(), ""]
    options = [param for param in command.params if isinstance(param, click.Option)]
    if options:
        lines += ["| Pilihan | Gunanya |", "| --- | --- |"]
        lines += [f"| {_names(option)} | {(option.help or '').replace('|', chr(92) + '|')} |" for option in options]
        lines.append("")
    return "\n".join(lines)


def _names(option: click.Option) -> str:
    words = set(PILIHAN.values())
    ordered = sorted(option.opts, key=lambda opt: (opt.startswith("--"), opt not in words))
    value = "" if option.is_flag else f" {option.metavar or ''}".rstrip().replace("|", "\\|")
    return "<br>".join(f"`{opt}`" for opt in ordered) + value


if __name__ == "__main__":
    TARGET.write_text(halaman_perintah(), encoding="utf-8")
