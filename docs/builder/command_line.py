"""The page of the command line: what typer knows of each command, without typer's own output, which differs between its versions."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

import typer
from typer.models import ArgumentInfo, OptionInfo, ParamMeta
from typer.utils import get_params_from_function

from builder.tables import code, page, table
from termcheck.cli import BUG, CLEAN, FINDINGS, INTERRUPTED, WRONG_INPUT
from termcheck.cli.app import app_for
from termcheck.manual import escaped_prose

INTRODUCTION = """\
Every command shows its options with `-h` or `--help`, and `termcheck --version` shows the version. An option goes before the
[settings](settings.md) of the folder."""
EXITS = (
    (CLEAN, "clean: nothing was found at or above the level of `--fail-on`"),
    (FINDINGS, "findings at or above the level of `--fail-on`"),
    (WRONG_INPUT, "wrong input: a path, option, glossary or settings file; the other files are still checked"),
    (BUG, "a bug of termcheck: please report it"),
    (INTERRUPTED, "interrupted"),
)
PLACEHOLDERS = {str: "TEXT", Path: "PATH", int: "NUMBER", float: "NUMBER"}


@dataclass(frozen=True, slots=True)
class Command:
    """A command with its whole name."""

    name: str
    help: str
    callback: Callable[..., Any]


def command_line_page() -> str:
    """Every command with its arguments and options, and the exit codes."""
    commands = list(_commands(app_for([]), "termcheck"))
    return page("Command line", [INTRODUCTION, *(block for command in commands for block in _blocks(command)), *_exits()])


def _commands(of: typer.Typer, name: str) -> Iterator[Command]:
    for one in of.registered_commands:
        callback = one.callback
        if callback is not None and not one.hidden:
            own = one.name or callback.__name__.lower().replace("_", "-")
            yield Command(f"{name} {own}", inspect.cleandoc(one.help or callback.__doc__ or ""), callback)
    for group in of.registered_groups:
        if group.typer_instance is not None:
            yield from _commands(group.typer_instance, f"{name} {group.name}")


def _blocks(command: Command) -> Iterator[str]:
    parameters = list(get_params_from_function(command.callback).values())
    arguments = [one for one in parameters if isinstance(one.default, ArgumentInfo)]
    options = [one for one in parameters if isinstance(one.default, OptionInfo)]
    yield f"## {command.name}"
    yield escaped_prose(command.help)
    usage = " ".join([command.name, *(["[OPTIONS]"] if options else []), *map(_in_usage, arguments)])
    yield f"```text\n{usage}\n```"
    if arguments:
        yield table(("argument", "meaning"), ((code(_name_of_argument(one)), _meaning(one)) for one in arguments))
    if options:
        yield table(("option", "meaning"), ((_written(one), _meaning(one)) for one in options))


def _exits() -> Iterator[str]:
    yield "## Exit codes"
    yield table(("code", "meaning"), ((str(number), meaning) for number, meaning in EXITS))


def _in_usage(argument: ParamMeta) -> str:
    name = _name_of_argument(argument)
    return name if argument.default.default is ... else f"[{name}]"


def _name_of_argument(argument: ParamMeta) -> str:
    return argument.default.metavar or argument.name.upper()


def _written(option: ParamMeta) -> str:
    """The option as it is typed: its names, the longest first, and what it takes."""
    takes = "" if option.annotation is bool else f" {option.default.metavar or _placeholder(option.annotation)}"
    names = sorted(option.default.param_decls or [f"--{option.name.replace('_', '-')}"], key=len, reverse=True)
    return ", ".join(code(f"{name}{takes}") for name in names)


def _placeholder(annotation: Any) -> str:
    kind = _kind(annotation)
    return "|".join(kind) if issubclass(kind, StrEnum) else PLACEHOLDERS[kind]


def _kind(annotation: Any) -> type[Any]:
    """The type of one value: str of `list[str] | None`."""
    inner = [one for one in get_args(annotation) if one is not type(None)]
    return _kind(inner[0]) if inner else annotation


def _meaning(parameter: ParamMeta) -> str:
    """The help, with the default where it does not name it."""
    told = escaped_prose(parameter.default.help or "")
    default = parameter.default.default
    if default in (None, False, ...) or "Default:" in told:
        return told
    return f"{told} Default: {code(str(default))}."
