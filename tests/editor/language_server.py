"""Talks to a YAML language server as an editor does: opens a file, hears what is underlined, asks what may be typed."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any

PATIENCE = 60  # seconds, for a machine that does something else


class LanguageServer:
    """One session with the server, on a folder."""

    def __init__(self, program: list[str], folder: Path) -> None:
        self.folder = folder
        self._process = subprocess.Popen(
            program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=os.environ,
        )
        self._heard: queue.Queue[dict[str, Any]] = queue.Queue()
        self._number = 0
        threading.Thread(target=self._listen, daemon=True).start()
        folders = [{"uri": folder.as_uri(), "name": "project"}]
        self.ask(
            "initialize",
            {"processId": None, "rootUri": folder.as_uri(), "workspaceFolders": folders, "capabilities": {}},
        )
        self._say("initialized", {})
        self._say("workspace/didChangeConfiguration", {"settings": {"yaml": {"validate": True, "completion": True}}})

    def open(self, file: str, text: str) -> list[dict[str, Any]]:
        """Open a file as if an author had typed `text` in it; what the editor would underline."""
        uri = (self.folder / file).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._say("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self._hear()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                return list(message["params"]["diagnostics"])

    def complete(self, file: str, line: int, column: int) -> list[str]:
        """What the editor would offer at a place of an open file; lines and columns start at 0."""
        place = {"line": line, "character": column}
        answer = self.ask(
            "textDocument/completion", {"textDocument": {"uri": (self.folder / file).as_uri()}, "position": place}
        )
        return [item["label"] for item in answer["items"]]

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """Send a request and wait for its answer."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            message = self._hear()
            if message.get("id") == self._number and "method" not in message:
                return message["result"]

    def close(self) -> None:
        """End the session."""
        self._process.kill()
        self._process.wait()

    def _say(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self._process.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        while True:
            message = self._heard.get(timeout=PATIENCE)
            if "method" not in message or "id" not in message:
                return message
            # A question from the server (its settings, mostly): it must be answered for the session to go on.
            asked = message["params"].get("items", []) if message["method"] == "workspace/configuration" else []
            self._send({"id": message["id"], "result": [None for _ in asked]})

    def _listen(self) -> None:
        assert self._process.stdout
        while header := self._process.stdout.readline():
            length = int(header.split(b":")[1]) if header.lower().startswith(b"content-length") else 0
            while header not in (b"\r\n", b"\n", b""):
                header = self._process.stdout.readline()
            self._heard.put(json.loads(self._process.stdout.read(length)))
