"""Keeps the list of the addresses outside the site that its pages link to, with the day each last answered.

`make links` builds the site, asks every address, and writes docs/guide/external-links.yml. Without a network it only
adds and removes addresses. A document that no longer answers is a question for a person, so nothing fails here: its
last good date stays beside what it answered instead.
"""

from __future__ import annotations

import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from http.client import HTTPException
from pathlib import Path
from urllib.parse import quote

import yaml

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "docs" / "guide" / "external-links.yml"
SECONDS = 20

_HEADER = """\
# Every address outside the site that a page links to, the day it last answered, and what it said since if it does not.
# Written by `make links`, which asks them all. "never" means that nobody has asked yet.
"""


class Unreachable(Exception):  # noqa: N818  # it is said of this machine, not of a mistake
    """No answer of any kind: no network here, or no such host."""


@dataclass(frozen=True)
class Link:
    """An address, the last day it answered (ISO, or "never"), and what was wrong the last time it did not."""

    address: str
    answered: str = "never"
    problem: str = ""


class _Addresses(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get("href") or ""
        if tag == "a" and address.startswith(("https://", "http://")):
            self.found.add(address)


def external_links(pages: Iterable[str]) -> list[str]:
    """The addresses outside the site that these pages link to, in order, each once."""
    reader = _Addresses()
    for page in pages:
        reader.feed(page)
    return sorted(reader.found)


def read(text: str) -> dict[str, Link]:
    """The kept list, by address."""
    return {item["address"]: Link(**item) for item in yaml.safe_load(text) or []}


def written(links: Iterable[Link]) -> str:
    """The kept list as its file."""
    blocks = []
    for link in links:
        lines = [f'- address: "{link.address}"', f'  answered: "{link.answered}"']
        blocks.append("\n".join([*lines, *([f'  problem: "{link.problem}"'] if link.problem else [])]))
    return f"{_HEADER}\n" + "\n".join(blocks) + "\n"


def checked(
    addresses: Iterable[str], kept: Mapping[str, Link], ask: Callable[[str], int], today: str
) -> tuple[list[Link], list[str]]:
    """Each address as it stands after being asked, and those that could not be reached at all.

    `ask` returns an HTTP status, or raises `Unreachable`; then what was known of the address stays as it was.
    """
    links, unreachable = [], []
    wanted = [kept.get(address, Link(address)) for address in addresses]
    with ThreadPoolExecutor(8) as threads:
        for link, status in zip(wanted, threads.map(lambda link: _status(ask, link.address), wanted), strict=True):
            if status is None:
                unreachable.append(link.address)
                links.append(link)
            elif status < 400:
                links.append(Link(link.address, today))
            else:
                links.append(replace(link, problem=f"{today}: {status}"))
    return links, unreachable


def ask(address: str) -> int:
    """The status an address answers with, redirections followed; a page is asked for when its head alone is refused."""
    # An address may be written with letters that HTTP does not carry; what is already escaped stays so.
    carried = quote(address, safe=":/?#[]@!$&'()*+,;=%~")
    for method in ("HEAD", "GET"):
        request = urllib.request.Request(carried, method=method, headers={"User-Agent": "Mozilla/5.0 (link check)"})
        try:
            with urllib.request.urlopen(request, timeout=SECONDS) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            if method == "GET" or error.code in (404, 410):
                return error.code
        except (OSError, HTTPException) as error:  # URLError is an OSError
            raise Unreachable(str(error)) from error
    raise AssertionError("the last method returns or raises")


def _status(ask: Callable[[str], int], address: str) -> int | None:
    try:
        return ask(address)
    except Unreachable:
        return None


def main() -> int:
    site = ROOT / "site"
    pages = [path for path in sorted(site.rglob("*.html")) if path.relative_to(site).parts[0] != "downloads"]
    addresses = external_links(path.read_text(encoding="utf-8") for path in pages)
    kept = read(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    links, unreachable = checked(addresses, kept, ask, datetime.now(UTC).date().isoformat())
    KEPT.write_text(written(links), encoding="utf-8")
    troubled = [link for link in links if link.problem]
    print(f"{len(links)} addresses: {len(links) - len(unreachable)} answered, {len(unreachable)} could not be reached.")
    for link in troubled:
        print(f"{link.address}\n    {link.problem}, last good answer: {link.answered}")
    if unreachable and len(unreachable) == len(links):
        print("None could be reached: is there a network? Their dates stay as they were.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
