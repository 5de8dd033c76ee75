"""kinerja-xl: checks, completes and prints Indonesian government performance documents from Excel workbooks.

``read``, ``check``, ``fill``, ``report`` and ``schema`` are there for programs (docs/api.md). Each is loaded when it is
first asked for, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kinerja_xl.app.api import Workbook, check, fill, read, report, schema
    from kinerja_xl.findings import FileResult, Finding, KinerjaError, Severity

__version__ = "0.1.0"

__all__ = [
    "FileResult",
    "Finding",
    "KinerjaError",
    "Severity",
    "Workbook",
    "__version__",
    "check",
    "fill",
    "read",
    "report",
    "schema",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    values = ("FileResult", "Finding", "KinerjaError", "Severity")
    return getattr(import_module("kinerja_xl.findings" if name in values else "kinerja_xl.app.api"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
