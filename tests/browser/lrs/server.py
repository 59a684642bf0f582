"""A small LMS for cmi5: launches a course, keeps its state, and has its statements judged by a real record store."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

# What a record store says of some statements: none when it keeps them, else its reason.
Judge = Callable[[list[dict[str, Any]]], str | None]

ACTIVITY = "https://lms.exemple/activites/1"
ACTOR = {"objectType": "Agent", "account": {"homePage": "https://lms.exemple", "name": "apprenante-1"}}
SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"


@dataclass
class Lms:
    """What the LMS knows and was told. `refuses` makes it fail, as when the connection is lost."""

    judge: Judge
    statements: list[dict[str, Any]] = field(default_factory=list)
    states: dict[str, str] = field(default_factory=dict)
    preferences: dict[str, str] = field(default_factory=dict)
    rejected: list[str] = field(default_factory=list)
    refuses: bool = False
    registration: str = field(default_factory=lambda: str(uuid.uuid4()))
    launches: int = 0
    fetched: int = 0
    content: str = ""
    endpoint: str = ""

    def launch(self, **data: Any) -> str:
        """The address of a new session."""
        self.launches, self.fetched = self.launches + 1, 0
        template = {
            "contextActivities": {"grouping": [{"objectType": "Activity", "id": "urn:course:publisher:au"}]},
            "extensions": {SESSION: f"session-{self.launches}"},
        }
        launched = {"contextTemplate": template, "launchMode": "Normal", "moveOn": "CompletedAndPassed", **data}
        self.states["LMS.LaunchData"] = json.dumps(launched)
        query = {
            "endpoint": f"{self.endpoint}/xapi/",
            "fetch": f"{self.endpoint}/fetch",
            "actor": json.dumps(ACTOR),
            "registration": self.registration,
            "activityId": ACTIVITY,
        }
        return f"{self.content}/launch.html?{urlencode(query)}"

    def verbs(self) -> list[str]:
        return [statement["verb"]["id"].rsplit("/", 1)[1] for statement in self.statements]

    def said(self, verb: str) -> list[dict[str, Any]]:
        return [one for one in self.statements if one["verb"]["id"].endswith(f"/{verb}")]


class Endpoint(SimpleHTTPRequestHandler):
    """The store, on an origin that is not that of the course."""

    lms: Lms

    def log_message(self, *_: object) -> None:
        pass

    def answer(self, status: int, text: str = "") -> None:
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Experience-API-Version")
        self.send_header("Access-Control-Allow-Methods", "GET, POST, PUT")
        self.send_header("Content-Length", str(len(text.encode())))
        self.end_headers()
        self.wfile.write(text.encode())

    def do_OPTIONS(self) -> None:
        self.answer(204)

    def do_GET(self) -> None:
        self._handle("")

    def do_POST(self) -> None:
        self._handle(self._body())

    def do_PUT(self) -> None:
        self._handle(self._body())

    def _body(self) -> str:
        return self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()

    def _handle(self, body: str) -> None:
        lms, path = self.lms, urlsplit(self.path).path
        if path == "/fetch":
            lms.fetched += 1
            once = {"auth-token": "amV0b24="} if lms.fetched == 1 else {"error-code": "1", "error-text": "used"}
            return self.answer(200, json.dumps(once))
        is_known = self.headers["Authorization"] == "Basic amV0b24=" and self.headers["X-Experience-API-Version"]
        if lms.refuses or not is_known:
            return self.answer(503 if lms.refuses else 401)
        if path == "/xapi/statements":
            return self._take(json.loads(body))
        if path == "/xapi/agents/profile":
            return self.answer(200, json.dumps(lms.preferences)) if lms.preferences else self.answer(404)
        asked = parse_qs(urlsplit(self.path).query)
        is_ours = asked["activityId"] == [ACTIVITY] and asked["registration"] == [lms.registration]
        if path != "/xapi/activities/state" or not is_ours or json.loads(asked["agent"][0]) != ACTOR:
            return self.answer(400)
        (name,) = asked["stateId"]
        if self.command == "PUT":
            lms.states[name] = body
            return self.answer(204)
        return self.answer(200, lms.states[name]) if name in lms.states else self.answer(404)

    def _take(self, statements: list[dict[str, Any]]) -> None:
        known = {statement["id"] for statement in self.lms.statements}
        new = [statement for statement in statements if statement["id"] not in known]
        reason = self.lms.judge(new) if new else None
        if reason:
            self.lms.rejected.append(reason)
            return self.answer(400)
        self.lms.statements += new
        return self.answer(200, json.dumps([statement["id"] for statement in statements]))


class Content(SimpleHTTPRequestHandler):
    """The package, as the LMS serves it."""

    def log_message(self, *_: object) -> None:
        pass


def serve(package: Path, judge: Judge) -> tuple[Lms, Callable[[], None]]:
    """An LMS that holds a package, and what stops it."""
    lms = Lms(judge)
    handlers = (partial(Content, directory=str(package)), type("Ours", (Endpoint,), {"lms": lms}))
    servers = [ThreadingHTTPServer(("127.0.0.1", 0), handler) for handler in handlers]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    lms.content, lms.endpoint = (f"http://127.0.0.1:{server.server_port}" for server in servers)

    def stop() -> None:
        for server in servers:
            server.shutdown()

    return lms, stop


def judged_by(address: str, authorization: str) -> Judge:
    """Asks a record store."""

    def judge(statements: list[dict[str, Any]]) -> str | None:
        headers = {
            "Content-Type": "application/json",
            "X-Experience-API-Version": "1.0.3",
            "Authorization": authorization,
        }
        request = urllib.request.Request(f"{address}/xAPI/statements", json.dumps(statements).encode(), headers)
        try:
            with urllib.request.urlopen(request, timeout=20):
                return None
        except urllib.error.HTTPError as error:
            return error.read().decode()

    return judge
