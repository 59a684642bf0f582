"""Which addresses of a page can be sent to someone else."""

from __future__ import annotations

import pytest

from .conftest import Script


@pytest.fixture(scope="session")
def script() -> Script:
    """V8 alone has no URL: the parts that are read are given."""
    before = """
        globalThis.URL = class { constructor(address) {
          const parts = /^(\\w+:)\\/\\/(\\[[^\\]]*\\]|[^/:]*)(:\\d+)?([^?#]*)/.exec(address);
          const [, protocol, hostname, port, pathname] = parts;
          Object.assign(this, { protocol, hostname, pathname, origin: `${protocol}//${hostname}${port ?? ""}` });
        } };
    """
    return Script("public-address.js", before=before)


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("https://exemple.ca/cours/a.html?h=mot#titre", "https://exemple.ca/cours/a.html"),
        ("http://exemple.ca:8080/a.html", "http://exemple.ca:8080/a.html"),
        ("https://12.example/a.html", "https://12.example/a.html"),
    ],
)
def test_a_public_address_loses_what_is_of_this_visit(script: Script, address: str, sent: str) -> None:
    assert script.call("publicAddress", address) == sent


@pytest.mark.parametrize(
    "address",
    [
        "file:///C:/cours/a.html",
        "http://localhost:8000/a.html",
        "http://127.0.0.1/a.html",
        "http://[::1]:80/a.html",
        "http://192.168.1.4/a.html",
        "http://10.0.0.2/a.html",
        "http://172.16.4.4/a.html",
        "http://imprimante.local/a.html",
    ],
)
def test_an_address_of_this_machine_or_office_is_not_sent(script: Script, address: str) -> None:
    assert script.call("publicAddress", address) is None
