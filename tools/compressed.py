"""A site served on this machine as hosts serve one: compressed, and saying when a page is not there."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

# Compressed already: compressing them again would only take time.
_AS_THEY_ARE = {".woff2", ".png", ".jpg", ".webp", ".zip", ".pdf"}


@dataclass(frozen=True)
class Sent:
    """An answer of the server: the path that was asked for, its status, and the bytes of its body as they travelled."""

    path: str
    status: int
    size: int

    @cached_property
    def kind(self) -> str:
        """What it is to a page: "page", "script", "style", "font", "image" or "other"."""
        ending = self.path.rpartition("/")[2].rpartition(".")[2]
        kinds = {"html": "page", "js": "script", "css": "style", "woff2": "font", "svg": "image", "png": "image"}
        return kinds.get(ending, "page" if ending == self.path.rpartition("/")[2] else "other")


@dataclass
class Served:
    """Where a site is served, without a slash at the end, and all that was sent so far."""

    address: str
    sent: list[Sent] = field(default_factory=list)


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Say nothing of a browser that went away in the middle of a file: it is closed as soon as it is measured."""


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Serve a folder on the loopback interface until the block ends."""
    site = Served("")
    kept: dict[Path, bytes] = {}

    class Handler(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # one connection carries several files, as everywhere
        wbufsize = -1  # the headers and the body leave together

        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            file = Path(self.translate_path(path))
            if file.is_dir():
                file /= "index.html"
            if not file.is_file():
                self._send(path, 404, b"", {})
                return
            packed = file.suffix not in _AS_THEY_ARE
            if file not in kept:
                kept[file] = gzip.compress(file.read_bytes(), 9, mtime=0) if packed else file.read_bytes()
            headers = {"Content-Type": self.guess_type(str(file)), "Cache-Control": "max-age=600"}
            self._send(path, 200, kept[file], headers | ({"Content-Encoding": "gzip"} if packed else {}))

        def _send(self, path: str, status: int, body: bytes, headers: dict[str, Any]) -> None:
            site.sent.append(Sent(path, status, len(body)))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = _Server(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    site.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
