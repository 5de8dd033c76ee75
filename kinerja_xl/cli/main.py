"""The ``kinerja-xl`` group, and what happens to errors that no command expects."""

from __future__ import annotations

import importlib
import io
import os
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from kinerja_xl.cli import bahasa

bahasa.speak_indonesian()  # before click reads its own messages

import click  # noqa: E402

from kinerja_xl import __version__  # noqa: E402
from kinerja_xl.cli.console import STOPPED, discard_stdout, fail, note, open_closed_streams  # noqa: E402
from kinerja_xl.cli.kata import PERINTAH, PILIHAN, RINGKASAN, beri_kata, kedua_nama, perintah_asli  # noqa: E402
from kinerja_xl.text.tampak import ringkas  # noqa: E402

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_MODULES = {"import": "impor"}  # a word that Python keeps for itself names no module


class _Group(click.Group):
    """Loads a command's module only when it is asked for, by either name; suggests one for a mistyped word."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(PERINTAH)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        asli = perintah_asli(cmd_name)
        if asli is not None and asli not in self.commands:
            command: click.Command = importlib.import_module(f"kinerja_xl.cli.{_MODULES.get(asli, asli)}").command
            command.short_help = RINGKASAN[asli]
            beri_kata(command)
            self.add_command(command)
        return self.commands.get(asli or "")

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and perintah_asli(args[0]) is None and not args[0].startswith("-"):
            from kinerja_xl.text.similar import did_you_mean

            guess = did_you_mean(args[0], (*PERINTAH, *PERINTAH.values()), cutoff=60)
            hint = f" Maksudnya '{guess}'?" if guess else f" Perintah yang ada: {', '.join(PERINTAH)}."
            raise click.UsageError(f"Tidak ada perintah '{args[0]}'.{hint}", ctx)
        _, command, rest = super().resolve_command(ctx, args)
        return command.name if command else None, command, rest

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Perintah"):
            formatter.write_dl([(kedua_nama(name), what) for name, what in RINGKASAN.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        words = [CompletionItem(kata) for kata in PERINTAH.values() if kata.startswith(incomplete)]
        return [*super().shell_complete(ctx, incomplete), *words]


@click.group(
    cls=_Group,
    invoke_without_command=True,
    options_metavar="[PILIHAN]",
    subcommand_metavar="PERINTAH [ARGUMEN]...",
    context_settings={"help_option_names": ["-h", "--help", PILIHAN["--help"]], "max_content_width": 100},
    epilog="Perintah dan pilihan bernama dua, Inggris dan Indonesia. Rinciannya: kinerja-xl periksa --bantuan.",
)
@click.version_option(
    __version__, "--version", PILIHAN["--version"], prog_name="kinerja-xl", message="%(prog)s %(version)s"
)
@click.pass_context
def group(context: click.Context) -> None:
    """Memeriksa, melengkapi, dan mencetak dokumen kinerja (SAKIP) dari buku kerja Excel.

    Kantor tetap bekerja di Excel: buat buku kerja (new), isi, periksa (check), lengkapi (fill), lalu cetak dokumennya
    (report).

    Contoh: kinerja-xl demo
    """
    if context.invoked_subcommand is None:
        from kinerja_xl.cli.sambutan import sambut

        sambut()


def main(args: list[str] | None = None) -> None:
    """Run the command line and exit with its status: 0 clean, 1 errors found, 2 could not work, 130 stopped."""
    open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a Windows console may not know "≠"; a pipe takes UTF-8
            reconfigure(errors="replace") if stream.isatty() else reconfigure(encoding="utf-8", errors="replace")
    try:
        status = group.main(args, prog_name="kinerja-xl", standalone_mode=False)
    except (click.Abort, KeyboardInterrupt):
        note("Dihentikan.")
        sys.exit(STOPPED)
    except click.ClickException as error:
        shown = io.StringIO()
        error.show(file=shown)  # it may quote a file's name
        note(shown.getvalue().rstrip("\n"))
        sys.exit(error.exit_code)
    except BrokenPipeError:  # whoever read our output has read enough
        discard_stdout()
        sys.exit(2)
    except Exception as error:
        _fail_for(error)
    sys.exit(status if isinstance(status, int) else 0)


def _fail_for(error: Exception) -> NoReturn:
    """Say what stopped a command; what our own errors are is loaded only now."""
    from kinerja_xl.findings.errors import KinerjaError, kata_sistem

    if isinstance(error, KinerjaError):
        fail(error.message, error.fix)
    if os.environ.get("KINERJA_XL_DEBUG"):
        raise error
    if isinstance(error, OSError):
        fail(
            f"Sistem menolak membaca atau menulis: {kata_sistem(error)}"
            + (f" ({error.filename})." if error.filename else "."),
            "Periksa nama berkas, ruang penyimpanan, dan hak atas foldernya, lalu ulangi.",
        )
    fail(
        f"Kesalahan dalam kinerja-xl, bukan pada berkas Anda: {type(error).__name__}: {ringkas(str(error))}",
        "Laporkan beserta perintahnya; KINERJA_XL_DEBUG=1 menampilkan rinciannya.",
    )
