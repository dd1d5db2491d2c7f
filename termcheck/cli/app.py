"""The typer application and its commands."""

from __future__ import annotations

from typing import Annotated

import typer

from termcheck.cli import baseline, check, explain, fix, glossary, review, start, stats

app = typer.Typer(
    name="termcheck",
    help="Terminology consistency for policy drafts in the 24 official languages of the European Union.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("check")(check.check)
app.command("fix")(fix.fix)
app.command("baseline")(baseline.baseline)
app.command("review")(review.review)
app.command("stats")(stats.stats)
app.command("init")(start.init)
app.command("languages")(explain.languages)
app.command("explain")(explain.explain)
app.add_typer(glossary.app, name="glossary")


def _version(wanted: bool) -> None:
    if wanted:
        from termcheck import __version__

        print(f"termcheck {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")] = False,
) -> None:
    """Terminology consistency for policy drafts in the 24 official languages of the European Union."""
