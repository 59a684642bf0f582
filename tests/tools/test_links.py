"""Addresses outside the site: all listed, asked for real on a host of our own, and dated only when they answered."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from links import KEPT, Link, Unreachable, ask, checked, external_links, read, written
from project import site_pages


class _Documents(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status = {"/there": 200, "/whole-page-only": 200, "/moved": 301, "/%C3%A9": 200}.get(self.path, 404)
        if self.command == "HEAD" and self.path == "/whole-page-only":
            status = 405
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/there")
        self.end_headers()

    do_HEAD = do_GET  # noqa: N815  # the name the server looks for

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Documents)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_the_kept_list_holds_every_address_that_a_page_links_to_and_no_other(site: Path) -> None:
    pages = (path.read_text(encoding="utf-8") for path in site_pages(site))
    assert list(read(KEPT.read_text(encoding="utf-8"))) == external_links(pages)


def test_only_links_to_other_sites_are_listed_each_once_and_in_order() -> None:
    page = '<a href="https://b.ca/?a=1&amp;b=2">b</a><a href="b.html">c</a><link href="https://d.ca"><a id="x">e</a>'
    assert external_links([page, '<a href="https://a.ca">a</a>', page]) == ["https://a.ca", "https://b.ca/?a=1&b=2"]


@pytest.mark.parametrize(
    ("path", "status"), [("there", 200), ("moved", 200), ("whole-page-only", 200), ("é", 200), ("gone", 404)]
)
def test_an_address_is_asked_for_what_it_answers(host: str, path: str, status: int) -> None:
    assert ask(f"{host}/{path}") == status


def test_a_host_that_is_not_there_is_no_answer() -> None:
    with pytest.raises(Unreachable):
        ask("http://127.0.0.1:9/")


def test_what_answers_is_dated_what_does_not_keeps_its_last_good_date(host: str) -> None:
    there, gone, nowhere = f"{host}/there", f"{host}/gone", "http://127.0.0.1:9/"
    kept = {
        gone: Link(gone, "2026-01-31"),
        nowhere: Link(nowhere, "2026-02-28"),
        "https://old.ca": Link("https://old.ca"),
    }
    links, unreachable = checked([there, gone, nowhere], kept, ask, "2026-11-27")
    assert links == [Link(there, "2026-11-27"), Link(gone, "2026-01-31", "2026-11-27: 404"), kept[nowhere]]
    assert unreachable == [nowhere]
    assert list(read(written(links)).values()) == links


def test_an_address_that_answers_again_has_no_problem_left(host: str) -> None:
    address = f"{host}/there"
    assert checked([address], {address: Link(address, "2026-01-31", "2026-02-28: 500")}, ask, "2026-11-27") == (
        [Link(address, "2026-11-27")],
        [],
    )
