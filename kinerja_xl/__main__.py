"""``python -m kinerja_xl`` is the same as the ``kinerja-xl`` command."""

from kinerja_xl.cli import main

if __name__ == "__main__":
    main()
