"""The command line in Indonesian words: each command and option has exactly one, and it does the same."""

from __future__ import annotations

import click
import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner
from helpers import some

from kinerja_xl.cli.kata import PERINTAH, PILIHAN, RINGKASAN
from kinerja_xl.cli.main import group

CONTEXT = click.Context(group)


def options(command: click.Command) -> list[click.Option]:
    return [param for param in command.params if isinstance(param, click.Option)]


def test_every_word_is_used_and_stands_for_one_thing() -> None:
    commands = [group, *(group.get_command(CONTEXT, name) for name in PERINTAH)]
    english = {
        max((o for o in option.opts if o not in PILIHAN.values()), key=len)
        for command in commands
        if command is not None
        for option in options(command)
    }
    assert english | {"--help"} == set(PILIHAN)
    assert [*RINGKASAN] == [*PERINTAH]
    for words in (PERINTAH, PILIHAN):
        assert len({*words, *words.values()}) == 2 * len(words)


@pytest.mark.parametrize("name", [*PERINTAH])
def test_a_command_is_the_same_by_either_name(name: str) -> None:
    english, indonesian = (CliRunner().invoke(group, [word, "--help"]) for word in (name, PERINTAH[name]))
    assert english.exit_code == indonesian.exit_code == 0
    assert english.output == indonesian.output
    command = group.get_command(CONTEXT, name)
    assert command is not None
    for option in options(command):
        (word,) = [o for o in option.opts if o in PILIHAN.values()]
        assert f"{word} " in english.output


def test_the_list_of_commands_shows_both_names() -> None:
    shown = CliRunner().invoke(group, ["--bantuan"]).output
    for name, word in some(PERINTAH.items()):
        assert f"\n  {name}, {word} " in shown


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("perikas", "'periksa'"), ("chek", "'check'"), ("impro", "'impor'"), ("impor x --perioda 3", "'--periode'")],
)
def test_a_mistyped_word_is_understood(typed: str, meant: str) -> None:
    result = CliRunner().invoke(group, typed.split())
    assert result.exit_code == 2
    assert "Maksudnya" in result.stderr
    assert meant in result.stderr


@pytest.mark.parametrize(
    ("args", "begun", "offered"),
    [([], "per", {"periksa", "peragaan"}), ([], "ch", {"check"}), (["periksa"], "--be", {"--bentuk"})],
)
def test_the_shell_completes_both(args: list[str], begun: str, offered: set[str]) -> None:
    completion = ShellComplete(group, {}, "kinerja-xl", "_KINERJA_XL_COMPLETE")
    assert {item.value for item in completion.get_completions(args, begun)} == offered
