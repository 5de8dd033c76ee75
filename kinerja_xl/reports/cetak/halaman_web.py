"""Pages of our own in HTML: how their templates are printed, and how a page allows no style or script but its own."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment


def lingkungan_html(folder: Path, finalize: Callable[[Any], Any] | None = None) -> Environment:
    """Return the Jinja of our own pages: escaping, strict about names, printing the Indonesian way.

    Args:
        folder: where the templates are.
        finalize: what makes a value printable; by default what office templates print with.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from kinerja_xl.reports.cetak.jinja import printable
    from kinerja_xl.text.numbers import format_number

    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize or printable,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["angka"] = format_number
    return environment


def sidik_csp(text: str) -> str:
    """Return the hash by which a page's policy knows a style or script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
