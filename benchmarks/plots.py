#!/usr/bin/env python3
"""Draws the results of suite.py as SVG: the same bytes for the same results.

Usage: plots.py results.json FOLDER
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from targets import exponents

Row = Mapping[str, Any]
Axes = Any

# Told apart in grey, too, and by those who see few colours: by the sign and its order in the legend.
STYLES = {
    "termcheck": ("#0b5fa5", "o"),
    "typos": ("#c2571a", "s"),
    "codespell": ("#4b7f2c", "^"),
    "textlint": ("#7a4fa3", "D"),
    "cspell": ("#7d6b3d", "v"),
}
COLOURS = ("#0b5fa5", "#c2571a", "#4b7f2c", "#7a4fa3", "#7d6b3d", "#a3174f", "#20787a", "#555555")
SIGNS = "os^Dv<>Ph*X"
SETTINGS = {
    "svg.hashsalt": "termcheck",
    # As text, so that a search finds it and a difference can be read.
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans"],
    "font.size": 10,
    "figure.facecolor": "white",
    "axes.facecolor": "white",
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#dddddd",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "legend.frameon": False,
}


def main(arguments: Sequence[str]) -> None:
    """Draw every plot that there are results for."""
    source, folder = map(Path, arguments)
    folder.mkdir(parents=True, exist_ok=True)
    results = json.loads(source.read_text(encoding="utf-8"))
    for name, draw in PLOTS.items():
        picture(folder / f"{name}.svg", draw, results)


def picture(target: Path, draw: Callable[[Axes, Row], bool], results: Row) -> None:
    """Draw one plot, or take an old one away where there is nothing to draw."""
    import matplotlib as mpl

    mpl.use("svg")
    from matplotlib import pyplot

    with mpl.rc_context(SETTINGS):
        figure, axes = pyplot.subplots(figsize=(7, 4.4), layout="constrained")
        if draw(axes, results):
            figure.savefig(target, format="svg", metadata={"Date": None, "Creator": None})
        else:
            target.unlink(missing_ok=True)
        pyplot.close(figure)


def by_size(axes: Axes, results: Row) -> bool:
    """CPU time against the size of one clean file, for each program."""
    rows = _of(results, "size")
    for program, points in _series(rows, lambda row: str(row["command"]).split()[0]):
        colour, sign = STYLES.get(program, ("#555555", "x"))
        axes.plot(*_points(points, "cpu"), color=colour, marker=sign, label=program)
    _scales(axes)
    return _named(axes, rows, "one clean Markdown file, MB", "CPU time, s", "Size of a file, 22 terms")


def by_terms(axes: Axes, results: Row) -> bool:
    """CPU time against the number of terms: start-up and load alone, and with clean text."""
    rows = [*_of(results, "load"), *_of(results, "terms")]
    labels = {"load": "empty file: start and load", "terms": f"with {_megabytes(_of(results, 'terms')):.3g} MB of clean text"}
    for number, (kind, points) in enumerate(_series(rows, itemgetter("plot"))):
        axes.plot(*_points(points, "cpu"), color=COLOURS[number], marker=SIGNS[number], label=labels[kind])
    _scales(axes)
    return _named(axes, rows, "terms in the glossary (24 languages, forms compiled)", "CPU time, s", "Number of terms")


def by_findings(axes: Axes, results: Row) -> bool:
    """Speed against the share of sentences with a finding."""
    rows = sorted(_of(results, "findings"), key=itemgetter("x"))
    shares = [100 * row["x"] for row in rows]
    axes.plot(
        shares, [row["size"] / 1e6 / max(row["figures"]["cpu"], 0.001) for row in rows], color=COLOURS[0], marker="o", label="termcheck"
    )
    # Zero has a place of its own left of one in a hundred.
    axes.set_xscale("symlog", linthresh=1)
    axes.set_yscale("log")
    _plain(axes)
    return _named(axes, rows, "sentences with a finding, %", "speed, MB per CPU second", "Number of findings, law text with 22 terms")


def by_jobs(axes: Axes, results: Row) -> bool:
    """Wall and CPU time against the number of processes."""
    rows = sorted(_of(results, "jobs"), key=itemgetter("x"))
    for number, (figure, label) in enumerate((("wall", "by the clock"), ("cpu", "CPU, all processes"))):
        axes.plot(*_points(rows, figure), color=COLOURS[number], marker=SIGNS[number], label=label)
    axes.set_ylim(bottom=0)
    axes.set_xticks([row["x"] for row in rows])
    return _named(axes, rows, "processes (--jobs)", "time, s", f"Processes, {_megabytes(rows):.3g} MB of clean Markdown in many files")


def by_growth(axes: Axes, results: Row) -> bool:
    """How CPU time grows with each thing that can be large, both as multiples of the smallest."""
    rows = [row for row in results.get("growth", ()) if {"what", "n", "cpu"} <= row.keys()]
    power = dict(exponents(rows))
    for number, (what, points) in enumerate(_series(rows, itemgetter("what"))):
        label = f"{what}: {power[what]:.2f}" if what in power else what
        found = sorted((float(row["n"]), max(float(row["cpu"]), 1e-4)) for row in points)
        first_n, first_cpu = found[0]
        multiples = [n / first_n for n, _ in found], [cpu / first_cpu for _, cpu in found]
        axes.plot(*multiples, color=COLOURS[number % len(COLOURS)], marker=SIGNS[number % len(SIGNS)], label=label, linewidth=1.2)
    most = max((line.get_xdata()[-1] for line in axes.lines), default=1)
    if rows:
        axes.plot([1, most], [1, most], color="#999999", linestyle="--", label="linear: 1")
    _scales(axes)
    return _named(
        axes,
        rows,
        "how many times as many, or as long, as the smallest",
        "CPU time, multiple",
        "Growth, with the exponent between the two largest",
    )


PLOTS: dict[str, Callable[[Axes, Row], bool]] = {
    "size": by_size,
    "terms": by_terms,
    "findings": by_findings,
    "jobs": by_jobs,
    "growth": by_growth,
}


def _of(results: Row, plot: str) -> list[Row]:
    return [row for row in results.get("rows", ()) if row["plot"] == plot]


def _series(rows: Iterable[Row], key: Callable[[Row], str]) -> list[tuple[str, list[Row]]]:
    """Rows grouped by a name, in the order of the styles, else of the names."""
    order = list(STYLES)
    named = sorted(rows, key=lambda row: (order.index(key(row)) if key(row) in order else len(order), key(row)))
    return [(name, list(group)) for name, group in groupby(named, key=key)]


def _points(rows: Iterable[Row], figure: str) -> tuple[list[float], list[float]]:
    found = sorted((row["x"], row["figures"][figure]) for row in rows)
    return [x for x, _ in found], [y for _, y in found]


def _megabytes(rows: Sequence[Row]) -> float:
    return max((row["size"] for row in rows), default=0) / 1e6


def _scales(axes: Axes) -> None:
    axes.set_xscale("log")
    axes.set_yscale("log")
    _plain(axes)


def _plain(axes: Axes) -> None:
    """Numbers as they are spoken, not as powers of ten; on a short axis 2 and 5 as well."""
    from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

    if axes.get_yscale() == "log":
        low, high = axes.get_ylim()
        axes.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5) if high < 50 * low else (1,)))
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.10g}"))
        axis.set_minor_formatter(NullFormatter())


def _named(axes: Axes, rows: Sequence[Row], x: str, y: str, title: str) -> bool:
    """Name the axes; whether there is anything to see."""
    axes.set_xlabel(x)
    axes.set_ylabel(y)
    axes.set_title(title, loc="left")
    if len(axes.lines) > 1:
        axes.legend(fontsize=8)
    return bool(rows)


if __name__ == "__main__":
    main(sys.argv[1:])
