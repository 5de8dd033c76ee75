"""kinerja-xl: checks, completes and prints Indonesian government performance documents from Excel workbooks."""

__version__ = "0.1.0"
