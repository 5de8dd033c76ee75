"""How the pictures of the manual are made: pages by LibreOffice, web pages by Chromium, the terminal by rich."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

from PIL import Image, ImageChops
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

_COLOURS = 64
_MARGIN = 14
_THEME = TerminalTheme(
    (250, 251, 252),
    (36, 41, 46),
    [
        (36, 41, 46),
        (186, 32, 32),
        (34, 120, 60),
        (148, 94, 0),
        (30, 90, 160),
        (120, 60, 140),
        (0, 110, 130),
        (90, 96, 104),
    ],
)
_SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">
<style>.{unique_id}-matrix {{ font: {char_height}px "Liberation Mono", monospace; line-height: {line_height}px;
font-variant-east-asian: full-width }} {styles}</style>
<rect width="100%" height="100%" fill="#fafbfc"/>
<g transform="translate({terminal_x}, {terminal_y})">{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g></g></svg>"""


def kinerja_xl(folder: Path, *words: str) -> None:
    """Run a command of the program in a folder; findings are no fault."""
    done = subprocess.run([sys.executable, "-m", "kinerja_xl", *words], cwd=folder, capture_output=True, check=False)
    if done.returncode == 2:
        sys.exit(f"{words}: {done.stderr.decode()}")


@cache
def pdf(path: Path) -> Path:
    """Return a document as LibreOffice prints it; made once."""
    profile = path.parent / "profil"
    words = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*words, "--outdir", str(path.parent), str(path)], check=True, capture_output=True)
    return path.with_suffix(".pdf")


def page(path: Path, mark: str, dpi: int = 100) -> Image.Image:
    """Return the first page of a document or workbook on which a text stands."""
    printed = path if path.suffix == ".pdf" else pdf(path)
    text = subprocess.run(["pdftotext", "-layout", printed, "-"], check=True, capture_output=True, text=True).stdout
    number = next((n for n, one in enumerate(text.split("\f"), start=1) if mark in " ".join(one.split())), None)
    if number is None:
        sys.exit(f"{path.name}: no page says '{mark}'")
    words = ["pdftoppm", "-png", "-r", str(dpi), "-f", str(number), "-l", str(number), str(printed)]
    return Image.open(io.BytesIO(subprocess.run(words, check=True, capture_output=True).stdout)).convert("RGB")


def beside(*pages: Image.Image) -> Image.Image:
    """Return pages side by side on grey."""
    gap = 20
    width = sum(p.width for p in pages) + gap * (len(pages) + 1)
    whole = Image.new("RGB", (width, max(p.height for p in pages) + 2 * gap), (208, 214, 221))
    left = gap
    for one in pages:
        whole.paste(one, (left, gap))
        left += one.width + gap
    return whole


def smaller(picture: Image.Image, width: int) -> Image.Image:
    """Return a picture so many pixels wide."""
    return picture.convert("RGB").resize(
        (width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS
    )


def trimmed(picture: Image.Image) -> Image.Image:
    """Return a picture without the empty paper around what is on it."""
    blank = Image.new("RGB", picture.size, picture.getpixel((0, 0)))
    box = ImageChops.difference(picture, blank).getbbox() or (0, 0, *picture.size)
    left, top, right, bottom = box
    return picture.crop(
        (
            max(left - _MARGIN, 0),
            max(top - _MARGIN, 0),
            min(right + _MARGIN, picture.width),
            min(bottom + _MARGIN, picture.height),
        )
    )


def corner(path: Path, mark: str, width: int, height: int, dpi: int = 190) -> Image.Image:
    """Return the upper left part of a page, large enough to be read, as a window on a sheet shows it."""
    whole = trimmed(page(path, mark, dpi))
    return whole.crop((0, 0, min(width, whole.width), min(height, whole.height)))


def upper(picture: Image.Image, height: int) -> Image.Image:
    """Return the upper part of a picture."""
    return picture.crop((0, 0, picture.width, min(height, picture.height)))


def web(address: str, width: int, height: int, folder: Path) -> Image.Image:
    """Return a web page as Chromium shows it."""
    target = folder / "layar.png"
    words = [
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
    ]
    window = [f"--user-data-dir={folder / 'chromium'}", f"--window-size={width},{height}", f"--screenshot={target}"]
    subprocess.run([*words, *window, address], check=True, capture_output=True)
    return Image.open(io.BytesIO(target.read_bytes())).convert("RGB")


def terminal(folder: Path, *lines: str, width: int = 96, rows: int = 40) -> Image.Image:
    """Return a terminal in which command lines of the program were typed."""
    shown: list[str] = []
    for line in lines:
        out = _on_a_terminal(folder, line, width)
        shown += [f"\x1b[1m$ {line}\x1b[0m", *out.split("\n")]
    console = Console(record=True, width=width, file=io.StringIO(), force_terminal=True, color_system="standard")
    kept = shown if len(shown) <= rows else [*shown[:rows], "…"]
    console.print(Text.from_ansi("\n".join(kept)), soft_wrap=False, highlight=False)
    svg = folder / "terminal.svg"
    svg.write_text(console.export_svg(title="", theme=_THEME, code_format=_SVG, unique_id="t"), encoding="utf-8")
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg.read_text(encoding="utf-8"))
    assert box is not None
    scale = 0.72
    picture = web(svg.as_uri(), int(float(box[1]) * scale), int(float(box[2]) * scale), folder)
    return trimmed(picture)


def _on_a_terminal(folder: Path, line: str, width: int) -> str:
    """Return what a command line says on a terminal of this width."""
    environment = {**os.environ, "COLUMNS": str(width), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    environment.pop("NO_COLOR", None)
    ours, theirs = pty.openpty()
    words = line.replace("kinerja-xl", f"{sys.executable} -m kinerja_xl", 1)
    process = subprocess.Popen(words, shell=True, cwd=folder, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    said = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # its end is closed
            break
        if not part:
            break
        said += part
    process.wait()
    os.close(ours)
    text = said.decode("utf-8").replace("\r\n", "\n").rstrip("\n")
    return re.sub(r"\x1b\]8;[^\x1b]*\x1b\\", "", text)  # links are no picture


def save(picture: Image.Image, path: Path) -> None:
    """Save a picture small: few colours are enough for text."""
    small = picture.quantize(_COLOURS, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
