"""Ralph, a learning record store that is not ours, installed once under build/ from a lock with hashes."""

from __future__ import annotations

import base64
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from project import ROOT

from .server import Judge, judged_by

LOCK = Path(__file__).parent / "requirements.txt"
USER, PASSWORD = "essai", "secret"


def installed() -> Path:
    """The command of Ralph; the test is skipped where it cannot be installed."""
    folder = ROOT / "build" / "lrs"
    command, kept = folder / "bin" / "ralph", folder / LOCK.name
    lock = LOCK.read_text(encoding="utf-8")
    if not command.is_file() or not kept.is_file() or kept.read_text(encoding="utf-8") != lock:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        got = subprocess.run([*pip, "--require-hashes", "-r", str(LOCK)], capture_output=True, text=True)
        if got.returncode:
            pytest.skip(f"the record store could not be installed: {got.stderr.strip()[-200:]}")
        kept.write_text(lock, encoding="utf-8")
    return command


@contextmanager
def running(folder: Path) -> Iterator[Judge]:
    """A store with its files in a folder, for as long as it is needed."""
    command = str(installed())
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for name in ("app", "statements"):
        (folder / name).mkdir()
    settings = {
        "RALPH_APP_DIR": str(folder / "app"),
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(folder / "statements"),
    }
    who = ["-u", USER, "-p", PASSWORD, "-s", "all", "-M", "mailto:essai@exemple.ca"]
    subprocess.run([command, "auth", "-w", *who], env=os.environ | settings, check=True, capture_output=True)
    process = subprocess.Popen(
        [command, "runserver", "-b", "fs", "-p", str(port)],
        env=os.environ | settings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address, process)
        ask = judged_by(address, "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode())
        yield lambda statements: _emptied(folder / "statements") or ask(statements)
    finally:
        process.kill()
        process.wait()


def _emptied(folder: Path) -> None:
    # In Ralph 5.1, the store with its files writes a file once and never adds to it. Ours only judges: the LMS keeps.
    for file in folder.iterdir():
        file.unlink()


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/__heartbeat__", timeout=5).close()
            return
        except urllib.error.HTTPError:
            return  # it answers
        except OSError:
            time.sleep(0.5)
    pytest.skip("the record store did not start")
