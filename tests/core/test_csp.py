"""The policy of a page: every script written in it, and no other, by its digest."""

from __future__ import annotations

import base64
import hashlib

import pytest

from course.exports.csp import ALONE, POLICY, UnknownPageError, policy, with_policy

HEAD = '<!doctype html><html><head><meta charset="utf-8"><title>Essai</title>'


def _digest(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _scripts(page: str) -> str:
    return next(line for line in policy(page).split("; ") if line.startswith("script-src"))


def test_each_inline_script_is_allowed_once_by_its_digest() -> None:
    page = f"{HEAD}<script>one()</script><script>two()\r\n</script><script>one()</script>"
    digests = [_digest("one()"), _digest("two()\n")]
    assert _scripts(page) == " ".join(["script-src 'self'", *digests])


def test_data_and_files_need_no_digest() -> None:
    page = f'{HEAD}<script type="application/json">{{}}</script><script src="a.js" defer></script>'
    assert _scripts(page) == "script-src 'self'"


@pytest.mark.promise("vie-privee-liens")
def test_the_policy_comes_before_anything_that_could_run() -> None:
    page = with_policy(f"{HEAD}<script>one()</script>")
    assert page.index("Content-Security-Policy") < page.index("<title>") < page.index("<script>")
    assert page.index("<meta charset") < page.index("Content-Security-Policy")
    assert '<meta name="referrer" content="no-referrer">' in page


@pytest.mark.parametrize("rules", [POLICY, ALONE])
def test_nothing_unsafe_and_no_other_host_is_ever_allowed(rules: tuple[tuple[str, str], ...]) -> None:
    sources = {source for _, line in rules for source in line.split()}
    assert sources == {"'none'", "'self'", "data:"}
    assert rules[0] == ("default-src", "'none'")


def test_a_page_that_stands_alone_runs_and_wears_only_what_is_written_in_it() -> None:
    page = f"{HEAD}<style>\np {{}}\n</style><script>\none()\n</script>"
    lines = policy(page, ALONE).split("; ")
    assert f"script-src {_digest(chr(10) + 'one()' + chr(10))}" in lines
    assert f"style-src {_digest(chr(10) + 'p {}' + chr(10))}" in lines
    assert {"script-src 'none'", "style-src 'none'"} <= set(policy(HEAD, ALONE).split("; "))


def test_a_page_whose_policy_has_no_place_is_refused() -> None:
    with pytest.raises(UnknownPageError, match=r"lost\.html"):
        with_policy("<html></html>", "lost.html")
