"""How long an author waits: from saving a file to the page that shows it, through the preview of MkDocs."""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from bench_course import FOLDER

PATIENCE = 120  # seconds


def save_to_visible(project: Path, file: str, page: str, before: str, times: int) -> float:
    """The median of seconds between a save, which writes a word after `before`, and the page that a browser is sent."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}/{FOLDER}/{page}"
    try:
        _wait(address, "")
        text = (project / file).read_text(encoding="utf-8")
        waits = []
        for number in range(times + 1):
            time.sleep(1)  # the server has begun to watch, and has nothing left to do
            word = f"Neuf {'abcdefghij'[number]}. "
            start = time.monotonic()
            (project / file).write_text(text.replace(before, before + word, 1), encoding="utf-8")
            _wait(address, word)
            waits.append(time.monotonic() - start)
        (project / file).write_text(text, encoding="utf-8")
        return statistics.median(waits[1:])
    finally:
        server.terminate()
        server.wait()


def _wait(address: str, word: str) -> None:
    """Until the page holds the word."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                if word in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.01)
    raise TimeoutError(f"{address} never showed {word!r}")
