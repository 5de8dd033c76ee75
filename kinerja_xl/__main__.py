"""``python -m kinerja_xl`` is the same as the ``kinerja-xl`` command."""

from kinerja_xl.cli.process import run

if __name__ == "__main__":
    run()
