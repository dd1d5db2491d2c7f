"""The typer application and its commands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Annotated

import typer

from termcheck.cli.interrupt import interruptible

# The commands in the order of the help, with the module and the name of each. A run imports the one that it needs.
COMMANDS: Mapping[str, tuple[str, str]] = {
    "check": ("check", "check"),
    "fix": ("fix", "fix"),
    "baseline": ("baseline", "baseline"),
    "review": ("review", "review"),
    "compare": ("compare", "compare"),
    "stats": ("stats", "stats"),
    "init": ("start", "init"),
    "languages": ("explain", "languages"),
    "explain": ("explain", "explain"),
}
GLOSSARY = "glossary"


def app_for(arguments: Sequence[str]) -> typer.Typer:
    """The application as far as a call needs it: with one command, or with all where the call names none."""
    app = typer.Typer(
        name="termcheck",
        help=options.__doc__,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(options)
    named = next((name for name in arguments[:1] if name in COMMANDS or name == GLOSSARY), None)
    for command, (module, name) in COMMANDS.items():
        if named in (None, command):
            app.command(command)(interruptible(getattr(import_module(f"termcheck.cli.{module}"), name)))
    if named in (None, GLOSSARY):
        app.add_typer(import_module("termcheck.cli.glossary").app, name=GLOSSARY)
    return app


def _version(wanted: bool) -> None:
    if wanted:
        from termcheck import __version__

        print(f"termcheck {__version__}")
        raise typer.Exit


def options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")] = False,
) -> None:
    """Terminology consistency for policy drafts in the 24 official languages of the European Union."""
