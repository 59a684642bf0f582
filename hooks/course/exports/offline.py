"""The course kept on a device: read and taken without a connection, installed like an application, updated when asked.

Written last: the worker names every file of the site by its digest. The pages that go into packages were taken before,
and nothing in them asks for a worker.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from course.addresses import language_folder
from course.digest import digest
from course.exports import web
from course.exports.edition import Edition

_WORKER = "sw.js"
_MANIFEST = "manifest.webmanifest"
_NOT_FOUND = "404.html"
_HEAD_ENDS = b"</head>"

# What readers never open: only social networks ask for the picture that is shared.
_NOT_KEPT = ("assets/share.png",)


def keep_offline(edition: Edition) -> None:
    """Make each page of the finished site installable, then write the worker that keeps them all."""
    for language in edition.course.languages:
        folder = language_folder(edition.course, language)
        root = "../" * folder.count("/")
        manifest = edition.render(f"offline/{_MANIFEST}", language, start="index.html", root=root or "./")
        (edition.site / folder / _MANIFEST).write_text(manifest, encoding="utf-8")
    for address, path in web.files(edition.site).items():
        if address.endswith(".html") and address != _NOT_FOUND:  # found at any depth, it can ask for nothing near it
            path.write_bytes(_linked(edition, address, path.read_bytes()))
    _write_worker(edition, "worker", files=_kept(edition))


def leave_devices(edition: Edition) -> None:
    """Write, at the same place, the worker that takes back what an earlier version of the site kept."""
    _write_worker(edition, "leave")


def _linked(edition: Edition, address: str, page: bytes) -> bytes:
    folders = {language: language_folder(edition.course, language) for language in edition.course.languages}
    # The reference language has no folder of its own: every address begins with it.
    language = max((code for code in folders if address.startswith(folders[code])), key=lambda code: len(folders[code]))
    depth = address.removeprefix(folders[language]).count("/")
    link = edition.render(
        "offline/link.html", language, manifest="../" * depth + _MANIFEST, root="../" * address.count("/")
    )
    return page.replace(_HEAD_ENDS, link.encode() + _HEAD_ENDS, 1)


def _kept(edition: Edition) -> Mapping[str, str]:
    """The digest of each file that a reader needs, by its path from the root of the site."""
    files = web.files(edition.site)
    return {
        path: hashlib.sha256(files[path].read_bytes()).hexdigest()[:8]
        for path in sorted(files)
        if path not in _NOT_KEPT
    }


def _write_worker(edition: Edition, name: str, **known: Mapping[str, str]) -> None:
    what = {"course": edition.course.id, "version": digest(json.dumps(known)), **known}
    script = edition.theme.text(f"exports/offline/{name}.js")
    (edition.site / _WORKER).write_text(f"const EDITION = {json.dumps(what)};\n{script}", encoding="utf-8")
