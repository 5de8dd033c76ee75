"""The command line: one file per command. Commands and options are English words, everything said is Indonesian.

Importing this package loads click and nothing heavy: each command imports its use case when it runs.
"""

from kinerja_xl.cli.main import main

__all__ = ["main"]
