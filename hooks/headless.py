"""Has the Chromium of this machine make a file of a page, once for each content. Only this file starts a program."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from chromium import ARGUMENTS, NoChromiumError, find_chromium


class Chromium:
    """Makes files of HTML pages; `kept` is where earlier ones are, `extension` what they end with.

    Without a Chromium, or when it fails, it makes nothing more and says so in one line, once.
    """

    def __init__(self, kept: Path, extension: str, without: str) -> None:
        self._kept = kept
        self._extension = extension
        self._without = without
        self._silenced = False

    def make(self, page: str, asked: str, *arguments: str, patience: int, known_by: str | None = None) -> bytes | None:
        """The file, or none. `asked` is the argument of Chromium that a path follows; `patience` is in seconds.

        `known_by` is what the same file is made for again, when a page also says where it is made.
        """
        kept = self._kept / f"{sha256((known_by or page).encode()).hexdigest()}.{self._extension}"
        if not kept.exists() and not self._silenced:
            kept.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._run(page, kept, asked, arguments, patience)
            except NoChromiumError as error:
                self._silence(str(error))
            except (OSError, subprocess.SubprocessError):
                self._silence(f"Chromium failed or took too long, so {self._without}")
        return kept.read_bytes() if kept.exists() else None

    def _silence(self, said: str) -> None:
        self._silenced = True
        print(f"{self._extension.upper()}: {said}", file=sys.stderr)

    def _run(self, page: str, kept: Path, asked: str, arguments: tuple[str, ...], patience: int) -> None:
        program = find_chromium()
        if program is None:
            raise NoChromiumError(f"no Chromium or Chrome on this machine, so {self._without}")
        with tempfile.TemporaryDirectory() as folder:
            source, written = Path(folder, "page.html"), Path(folder, f"page.{self._extension}")
            source.write_text(page, encoding="utf-8")
            command = [program, "--headless", *ARGUMENTS, *arguments, f"--user-data-dir={folder}/profile"]
            command += [f"{asked}={written}", source.as_uri()]
            subprocess.run(command, capture_output=True, check=True, timeout=patience)
            partial = kept.with_suffix(".part")
            partial.write_bytes(written.read_bytes())
            partial.replace(kept)  # two builds at once never read half a file
