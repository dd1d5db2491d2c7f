"""Work shared out to processes by weight; one that dies loses nothing but the item that it was at."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from termcheck.errors import TermcheckError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

# What an item becomes is plain data: None, numbers, strings, tuples, lists, dicts.
Work = Callable[[int], Any]

# macOS has fork, but its libraries do not stand it; a spawned process begins anew and loads everything again.
METHOD = "fork" if hasattr(os, "fork") and sys.platform != "darwin" else "spawn"
# What a process must have to do before it pays: a fork takes 10 ms, a start 200 ms, and clean text goes at 30 MB a second.
LEAST = {"fork": 2_000_000, "spawn": 20_000_000}
# No piece of work is larger: what a process has not handed in yet is lost when it is stopped.
MOST = 250_000
# So many pieces for each process, so that all end at about the same time, however unlike they are.
PIECES = 16
_DONE, _WRONG_INPUT, _BUG = b"d", b"w", b"b"


@dataclass(frozen=True, slots=True)
class Died:
    """What becomes of an item whose process died, and what of."""

    of: str


def processes(weights: Sequence[int], wanted: int | None) -> int:
    """How many processes to share work out to: as many as are wanted, or (None) as pay."""
    if wanted is not None:
        return max(1, min(wanted, len(weights)))
    # A lock that another thread holds would stay locked in a fork.
    threading = sys.modules.get("threading")
    if METHOD == "fork" and threading is not None and threading.active_count() > 1:
        return 1
    return max(1, min(_cores(), len(weights), sum(weights) // LEAST[METHOD]))


def shared_out(work: Work, weights: Sequence[int], *, jobs: int, method: str = METHOD) -> Generator[tuple[int, Any]]:
    """What becomes of each item, with its number, in no order; `Died` for one whose process died at it.

    A piece of several items whose process died is done again item by item: who did it is told, and the others are done.
    Errors: the TermcheckError that an item raises; RuntimeError for any other exception.
    """
    pool = _Pool(work, method)
    waiting = pieces(weights, jobs)
    try:
        pool.start(min(jobs, len(waiting)))
        while pool.hand_out(waiting):
            for worker in pool.ready():
                items, worker.items = worker.items, []
                answer = worker.answer()
                if answer is not None:
                    yield from zip(items, answer, strict=True)
                    continue
                died = pool.replaced(worker)
                if len(items) == 1:
                    yield items[0], died
                else:
                    waiting += [[item] for item in items]
    finally:
        pool.kill()


def pieces(weights: Sequence[int], jobs: int) -> list[list[int]]:
    """The numbers of the items in pieces of about the same weight, neighbours together; the heaviest come last, to be taken first."""
    limit = min(MOST, sum(weights) // (jobs * PIECES))
    found: list[tuple[int, list[int]]] = []
    weight, items = 0, list[int]()
    for number, one in enumerate(weights):
        weight += one
        items.append(number)
        if weight >= limit or number == len(weights) - 1:
            found.append((weight, items))
            weight, items = 0, []
    return [items for _, items in sorted(found, key=lambda piece: (piece[0], -piece[1][0]))]


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(slots=True, eq=False)
class _Worker:
    """A process, our end of the line to it, and the items that it is at."""

    process: BaseProcess
    line: Connection
    items: list[int]

    def give(self, items: list[int]) -> None:
        self.items = items
        # One that died while it was idle is found out when its answer is asked for.
        with suppress(OSError):
            self.line.send(items)

    def answer(self) -> Any:
        """What its items became; None when it died."""
        try:
            told = self.line.recv_bytes()
        except (EOFError, OSError):
            return None
        kind, body = told[:1], told[1:]
        if kind == _WRONG_INPUT:
            import pickle

            raise pickle.loads(body)
        if kind == _BUG:
            raise RuntimeError(f"in a process of its own:\n{body.decode()}")
        return marshal.loads(body)


class _Pool:
    """The processes of one work."""

    def __init__(self, work: Work, method: str) -> None:
        # 20 ms, which most runs save.
        from multiprocessing import get_context

        self._work = work
        self._method = method
        self._context: BaseContext = get_context(method)
        self._workers: list[_Worker] = []

    def start(self, number: int) -> None:
        # What lives now is not looked through for garbage again, or each process would make a copy of it.
        import gc

        gc.freeze()
        for _ in range(number):
            self._workers.append(self._started())

    def hand_out(self, waiting: list[list[int]]) -> bool:
        """Give work to those that have none; whether anybody is at work."""
        for worker in self._workers:
            if not worker.items and waiting:
                worker.give(waiting.pop())
        return any(worker.items for worker in self._workers)

    def ready(self) -> list[_Worker]:
        """Those that have an answer or died; waits for the first."""
        from multiprocessing.connection import wait

        lines = {worker.line: worker for worker in self._workers if worker.items}
        return [lines[line] for line in wait([*lines])]  # type: ignore[index]

    def replaced(self, worker: _Worker) -> Died:
        """Put another one in the place of a dead one; what it died of."""
        worker.process.join()
        code = worker.process.exitcode or 0
        worker.line.close()
        worker.process.close()
        self._workers[self._workers.index(worker)] = self._started()
        return Died(f"signal {-code}" if code < 0 else f"exit code {code}")

    def kill(self) -> None:
        """End all, whatever they are at."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.line.close()

    def _started(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        # A fork has our ends of all lines: while it holds them, no other one would notice that we are gone.
        inherited = [ours, *(worker.line for worker in self._workers if not worker.line.closed)] if self._method == "fork" else []
        process = self._context.Process(target=_serve, args=(self._work, theirs, inherited), daemon=True)  # type: ignore[attr-defined]
        with _undisturbed():
            process.start()
        theirs.close()
        return _Worker(process, ours, [])


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C waits, so that it does not reach a process that does not know yet that it is not meant."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(work: Work, line: Connection, inherited: Sequence[Connection]) -> None:
    """Answer until nobody asks any more. Ctrl-C reaches every process of a terminal; the one that shares the work out ends the others."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in inherited:
        other.close()
    with suppress(EOFError, OSError):
        while True:
            line.send_bytes(_answer(work, line.recv()))


def _answer(work: Work, items: Sequence[int]) -> bytes:
    try:
        return _DONE + marshal.dumps([work(item) for item in items])
    except TermcheckError as error:
        import pickle

        return _WRONG_INPUT + pickle.dumps(error)
    except Exception:  # noqa: BLE001 - an unforeseen error is told where it can be reported
        import traceback

        return _BUG + traceback.format_exc().encode(errors="backslashreplace")
