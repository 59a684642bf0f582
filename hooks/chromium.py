"""Finds the Chromium that the browser tests drive, or installs one.

`python hooks/chromium.py` prints its path, or "playwright" when it is Playwright's own, or says in one sentence what to
install. It uses only the standard library, so that it can speak before anything is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("google-chrome-stable", "google-chrome", "chrome", "chromium", "chromium-browser")
MAC = ("Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium")
WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
START_PLAYWRIGHTS_OWN = (
    "from playwright.sync_api import sync_playwright as s\nwith s() as p: p.chromium.launch().close()"
)
# How we start one: without a screen, it shall call nobody. Run as root, it refuses its own sandbox.
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
)
WHAT_TO_INSTALL = (
    "The browser tests need Chromium, and none could be found or installed: install Chromium or Google Chrome "
    "(on Debian: sudo apt-get install chromium), or give the path of one in the variable CHROMIUM."
)


class NoChromiumError(Exception):
    """There is no Chromium to drive; the message says what to do, in one sentence."""


def find_chromium() -> str | None:
    """The path of an installed Chromium, or None: `launch(executable_path=None)` then starts Playwright's own.

    Raises NoChromiumError when the variable CHROMIUM names something that is not a program.
    """
    if named := os.environ.get("CHROMIUM"):
        if path := shutil.which(named):
            return path
        raise NoChromiumError(f"The variable CHROMIUM says {named!r}, which is not a program: correct it or remove it.")
    return next((path for path in _candidates() if _starts(path)), None)


def ensure_chromium() -> str:
    """Where Chromium is ("playwright" for Playwright's own), installed first when this machine has none.

    Raises NoChromiumError when there is none and no way to install one.
    """
    if path := find_chromium():
        return path
    if _succeeds(sys.executable, "-c", START_PLAYWRIGHTS_OWN):
        return "playwright"
    print("No Chromium on this machine: installing one, which takes a minute or two.", file=sys.stderr)
    _succeeds(sys.executable, "-m", "playwright", "install", "chromium")
    if _succeeds(sys.executable, "-c", START_PLAYWRIGHTS_OWN):
        return "playwright"
    if _is_root() and shutil.which("apt-get"):
        _succeeds("apt-get", "update")
        _succeeds("apt-get", "install", "-y", "--no-install-recommends", "chromium")
        if path := find_chromium():
            return path
    raise NoChromiumError(WHAT_TO_INSTALL)


def _candidates() -> Iterator[str]:
    """Every place where a Chromium may be, the likeliest first; not all of them exist."""
    yield from (path for name in NAMES if (path := shutil.which(name)))
    if sys.platform == "darwin":
        yield from (
            str(folder / app) for folder in (Path("/Applications"), Path.home() / "Applications") for app in MAC
        )
    if sys.platform == "win32":
        folders = [
            Path(os.environ[name])
            for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
            if name in os.environ
        ]
        yield from (str(folder / program) for program in WINDOWS for folder in folders)


def _starts(path: str) -> bool:
    """On Ubuntu, chromium-browser can be a script that only says to install a snap: a name proves nothing.

    On Windows, `--version` would open a window, and a program found there is a program.
    """
    return Path(path).is_file() and (sys.platform == "win32" or _succeeds(path, "--version"))


def _succeeds(*command: str) -> bool:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(command, env=environment, capture_output=True, stdin=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def main() -> str | None:
    """What to say when it failed, which is what `sys.exit` wants."""
    try:
        print(ensure_chromium())
    except NoChromiumError as error:
        return str(error)
    return None


if __name__ == "__main__":
    sys.exit(main())
