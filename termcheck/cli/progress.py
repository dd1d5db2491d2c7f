"""How far a long run is: a bar on a terminal, gone when the run ends."""

from __future__ import annotations

import time
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

# A run that is over by then shows nothing; afterwards so often is enough for an eye.
AFTER, EVERY = 2.0, 0.1
# A clock may not have moved between two files.
_MOMENT = 0.001


class Bar:
    """The files done, the findings so far, the rate and the time left, on standard error; for `check_paths(watch=…)`."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._begun = time.monotonic()
        self._next = self._begun + AFTER

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._progress is not None:
            self._progress.stop()

    def __call__(self, done: int, files: int, findings: int) -> None:
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + EVERY
        progress = self._progress = self._progress or _shown(files)
        task = progress.tasks[0].id
        # What files call differently is looked for in a second round, over some of them.
        if progress.tasks[0].total != files:
            self._begun = now
            progress.reset(task, total=files)
        found = f"{findings:,} finding" if findings == 1 else f"{findings:,} findings"
        rate = done / max(now - self._begun, _MOMENT)
        progress.update(task, completed=done, found=found, rate=f"{rate:,.{1 if rate < 10 else 0}f} a second", refresh=True)


def _shown(files: int) -> Progress:
    # 100 ms, after two seconds.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        MofNCompleteColumn(),
        TextColumn("files"),
        BarColumn(bar_width=None),
        TextColumn("{task.fields[found]}"),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    # Without a thread of its own: it draws when it is told something.
    progress = Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        auto_refresh=False,
        redirect_stdout=False,
        redirect_stderr=False,
        expand=True,
    )
    progress.add_task("", total=files, found="", rate="")
    progress.start()
    return progress
