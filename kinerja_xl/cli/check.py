"""``kinerja-xl check``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kinerja_xl.cli.check_table import print_totals
from kinerja_xl.cli.console import deliver, note, print_lines, say
from kinerja_xl.cli.kemajuan import kemajuan
from kinerja_xl.cli.options import dask_option, jobs_option, pelaksana_untuk, profile_option, replace_option
from kinerja_xl.findings import KinerjaError, exit_status
from kinerja_xl.sheets.laporan import LAPORAN


def read_codes(_ctx: click.Context, _param: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Read the codes of an option: ``kx4, KX501`` -> ("KX4", "KX501")."""
    return tuple(code.strip().upper() for code in (value or "").split(",") if code.strip())


@click.command("check", options_metavar="[PILIHAN]")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "sarif", "junit", "html"]),
    default="text",
    show_default=True,
    help="Bentuk hasil: text untuk layar, html untuk peramban, json untuk diolah, sarif dan junit untuk server CI.",
)
@click.option("--output", type=click.Path(path_type=Path), help="Tulis hasil ke berkas ini, bukan ke layar.")
@click.option(
    "--for",
    "untuk",
    type=click.Choice(list(LAPORAN), case_sensitive=False),
    metavar="LAPORAN",
    help="Periksa isian yang diperlukan laporan ini, misalnya cascading; selain itu menurut jenis buku kerjanya.",
)
@click.option("--select", callback=read_codes, metavar="KODE,..", help="Hanya kaidah ini (awalan boleh: KX4).")
@click.option("--ignore", callback=read_codes, metavar="KODE,..", help="Abaikan kaidah ini.")
@profile_option
@click.option("--strict", is_flag=True, help="Peringatan juga dianggap gagal (status keluar 1).")
@click.option(
    "--annotate",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Tulis juga salinan bercatatan ke folder ini: DIR/NAMA-diperiksa.xlsx, dengan catatan dan warna pada sel yang "
    "disebut serta lembar Hasil Pemeriksaan.",
)
@click.option(
    "--fix",
    is_flag=True,
    help="Perbaiki yang pasti saja (angka berupa teks, ejaan isian daftar, spasi berlebih) ke salinan di -o OUT, lalu "
    "periksa salinan itu.",
)
@click.option("-o", "target", type=click.Path(path_type=Path), metavar="OUT", help="Berkas hasil --fix.")
@replace_option
@click.option("--show-nip", is_flag=True, help="Tampilkan NIP seutuhnya pada --format html; selain itu disamarkan.")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="SUMBER",
    help="Bandingkan dengan ekspor SIPD atau tabel lain; tidak ada yang ditulis.",
)
@click.option("--office", metavar="NAMA", help="Dengan --against: kantor di dalam ekspor SIPD sekabupaten.")
@jobs_option
@dask_option
def command(
    paths: tuple[Path, ...],
    format_: str,
    output: Path | None,
    untuk: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profil: Path | None,
    strict: bool,
    annotate: Path | None,
    fix: bool,
    target: Path | None,
    replace: bool,
    show_nip: bool,
    against: Path | None,
    office: str | None,
    jobs: int | None,
    dask: str | None,
    shared: str | None,
) -> None:
    """Memeriksa buku kerja dan menyebut temuannya, sel demi sel, dengan jalan keluarnya.

    PATH: berkas .xlsx atau folder berisi berkas .xlsx.

    Berkas yang diperiksa tidak pernah diubah; --annotate dan --fix menulis salinan.

    Status keluar: 0 tidak ada galat, 1 ada galat, 2 ada berkas yang tidak dapat diperiksa. Dengan --fix yang
    dihitung ialah galat yang tersisa pada OUT.

    Contoh: kinerja-xl check pk-2026.xlsx
    """
    if against is not None:
        from kinerja_xl.cli.check_against import compare_with

        sys.exit(compare_with(paths, against, office))
    from kinerja_xl.app.bentuk import susun
    from kinerja_xl.app.check import PilihanPeriksa, check_apart, collect
    from kinerja_xl.cli.check_copies import plan_copies, refuse_conflicts, run_fix, write_copies
    from kinerja_xl.reports.periksa import text
    from kinerja_xl.workbook.keep import refuse_document, refuse_work

    refuse_conflicts(paths, annotate, fix, target)
    known_codes(select + ignore)
    refuse_elsewhere(select, between=False)
    files, copies = plan_copies(collect(paths), paths, annotate)
    refuse_work(copies, replace=replace)
    if output is not None:
        spare_inputs((*files, *copies, *([target] if target else [])), output)
        refuse_document(output)
    pilihan = PilihanPeriksa(
        select, ignore, untuk or "", cuplikan=format_ == "html", profil=profil, nip_terlihat=show_nip
    )
    if target is not None:
        plain = format_ == "text" and output is None
        results = run_fix(paths[0], target, pilihan, say if plain else note, replace=replace)
    else:
        with pelaksana_untuk(jobs, dask, shared, paths, profil) as pelaksana, kemajuan("Memeriksa", len(files)) as maju:
            results = tuple(maju(check_apart(files, pilihan, pelaksana)))
    if format_ == "text" and output is None:
        print_lines(text.render(results))
        print_totals(results)
    else:
        if format_ == "html" and output is None and sys.stdout.isatty():
            note("Halaman HTML dicetak ke layar. Agar dapat dibuka di peramban, tambahkan --output hasil.html.")
        deliver(susun(results, format_, strict=strict), output, "Hasil pemeriksaan")
    written = write_copies(results, copies, replace=replace) if copies else True
    sys.exit(exit_status(results, strict=strict) if written else 2)


def refuse_elsewhere(select: tuple[str, ...], *, between: bool) -> None:
    """Refuse a choice of rules of which this command looks at none: it would say that nothing was found."""
    from kinerja_xl.rules import all_rules

    rules = [rule for code, rule in all_rules().items() if code.startswith(select)] if select else []
    if rules and all((rule.bandingkan is not None) is not between for rule in rules):
        other = "check" if between else "compare"
        raise click.UsageError(f"Kaidah {', '.join(select)} diperiksa dengan kinerja-xl {other}.")


def known_codes(codes: tuple[str, ...]) -> None:
    """Refuse a code that begins no rule: a typing mistake would silently check nothing."""
    if not codes:
        return
    from kinerja_xl.rules import all_rules
    from kinerja_xl.text.similar import did_you_mean

    for code in codes:
        if not any(known.startswith(code) for known in all_rules()):
            guess = did_you_mean(code, all_rules(), cutoff=60)
            raise click.UsageError(f"Kode kaidah '{code}' tidak dikenal." + (f" Maksudnya {guess}?" if guess else ""))


def spare_inputs(files: tuple[Path, ...], output: Path) -> None:
    """Refuse to write over a workbook that is being checked, before any of them is."""
    from kinerja_xl.workbook.output import refuse_same_file

    for path in files:
        try:
            refuse_same_file(path, output)
        except KinerjaError as error:
            raise KinerjaError(
                error.message, "Pilih nama lain dengan --output, misalnya --output hasil.html."
            ) from None
