"""The other end of `_pdf_worker`: one process for all PDFs of a run, a new one after one that died."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from typing import Any

from termcheck.settings import Limits

# What Python and pdfium take before they read anything, and how much of a file they hold at once.
OWN_MB, COPIES = 400, 4


class Worker:
    """A process that reads PDFs, started with the first one."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._limits = (0, 0)
        self._owner = os.getpid()
        self._lock = threading.Lock()

    def ask(self, data: bytes, limits: Limits) -> dict[str, Any]:
        """What the process makes of a file; `error` is “time” where it took too long, “died” where it crashed or wanted too much memory."""
        with self._lock:
            try:
                process = self._running(limits)
            except OSError:
                return {"error": "start"}
            late = threading.Event()
            timer = threading.Timer(limits.seconds, _end, (process, late))
            timer.start()
            line = _exchange(process, data, limits.pages)
            timer.cancel()
            if line.endswith(b"\n"):
                return dict(json.loads(line))
            self._close()
            return {"error": "time" if late.is_set() else "died"}

    def _running(self, limits: Limits) -> subprocess.Popen[bytes]:
        bounds = (limits.file_mb, limits.unpacked_mb)
        if self._owner != os.getpid():
            # A fork has the pipes of its parent, and would read its answers.
            self._process, self._owner = None, os.getpid()
        if self._process is not None and (self._process.poll() is not None or bounds != self._limits):
            self._close()
        if self._process is None:
            megabytes = OWN_MB + COPIES * limits.file_mb + limits.unpacked_mb
            call = [sys.executable, "-m", "termcheck.readers._pdf_worker", str(megabytes)]
            self._process = subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            self._limits = bounds
            # Its input ends with this process, but then Python would complain of a child that nobody waited for.
            atexit.register(self._close)
        return self._process

    def _close(self) -> None:
        process, self._process = self._process, None
        atexit.unregister(self._close)
        if process is not None:
            process.kill()
            process.communicate()


def _end(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _exchange(process: subprocess.Popen[bytes], data: bytes, pages: int) -> bytes:
    """The line that the process answers, cut short where it ended before."""
    assert process.stdin is not None
    assert process.stdout is not None
    request = json.dumps({"size": len(data), "pages": pages}).encode()
    try:
        process.stdin.write(request + b"\n" + data)
        process.stdin.flush()
    except OSError:
        return b""
    return process.stdout.readline()


WORKER = Worker()
