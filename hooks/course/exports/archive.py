"""Zip files that depend on nothing but their content: the same files give the same bytes, on any day."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

# The first moment a zip can name, and the permissions of an ordinary file on the system they are written for (Unix).
_MOMENT = (1980, 1, 1, 0, 0, 0)
_ORDINARY_FILE = 0o100644 << 16
_UNIX = 3

# Absolute, on a Windows drive, or leading above the folder where it is unpacked.
_LEADS_OUT = re.compile(r"^/|[\\:\x00-\x1f]|(?:^|/)\.{1,2}(?:/|$)|//|^$")


def archive(files: Mapping[str, bytes], after: bytes = b"") -> bytes:
    """A zip of these files, by their path inside it, in the order of their names.

    With the files of another zip before them when there is one: those are not packed again, which takes time. Raises
    ValueError for a path that could leave the folder where it is unpacked: files with such names were to be refused.
    """
    buffer = io.BytesIO()
    buffer.write(after)
    with zipfile.ZipFile(buffer, "a" if after else "w") as packed:
        for name in sorted(files):
            if _LEADS_OUT.search(name):
                raise ValueError(f"no zip may hold a file called {name!r}")
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _ORDINARY_FILE
            packed.writestr(entry, files[name], compresslevel=9)
    return buffer.getvalue()
