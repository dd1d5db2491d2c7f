"""A typer application that does nothing: what no command line built on typer can be faster than."""

import typer

app = typer.Typer()


@app.command()
def nothing() -> None:
    """Do nothing."""


app()
