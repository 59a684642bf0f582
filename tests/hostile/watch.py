"""Hears what a page does that it should not, and counts what it holds that could do harm."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, expect

# In every frame, before anything else: what the strings of the corpus call, and what the policy refuses.
_LISTEN = """
  window.pwned = () => console.error("pwned: a string of the corpus ran");
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
    console.error(`refused: ${violatedDirective} ${blockedURI} ${sample}`);
  });
"""

# Elements that run, load, send or frame something, and what makes any element do so.
_CENSUS = """() => {
  const counted = {};
  const add = (name) => { counted[name] = (counted[name] ?? 0) + 1; };
  const KINDS = ["script", "iframe", "frame", "object", "embed", "svg", "math", "img", "link", "style", "base", "meta",
    "video", "audio", "source", "template",
    "noscript", "title", "form", "input", "button", "textarea", "select", "option", "details", "table"];
  for (const element of document.querySelectorAll("*")) {
    if (KINDS.includes(element.localName)) add(element.localName);
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || name === "srcdoc") add(`attribute ${name}`);
      const isAddress = ["href", "src", "action", "formaction", "xlink:href", "data"].includes(name);
      const scheme = isAddress && value ? new URL(value, location.href).protocol : null;
      if (scheme && !["http:", "https:", "file:", "mailto:", "blob:"].includes(scheme)) add(`address ${scheme}`);
    }
  }
  return counted;
}"""


# Forms, and what folds: components make some.
_ADDED = frozenset(("form", "input", "button", "textarea", "select", "option", "details", "table"))


class Watch:
    """One page of a browser, and all that it was heard doing that no page of ours does."""

    def __init__(self, context: BrowserContext) -> None:
        context.add_init_script(_LISTEN)
        self.page: Page = context.new_page()
        self.page.set_default_timeout(8000)
        self.heard: list[str] = []
        self._asked: set[str] = set()
        self.page.on("console", lambda message: self.heard.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.heard.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.heard.append(dialog.message), dialog.dismiss()))
        self.page.on("popup", lambda popup: self.heard.append(f"opened {popup.url}"))
        self.page.on("request", lambda request: self._asked.add(urlsplit(request.url).netloc))

    def open(self, address: str) -> Page:
        """Open a page, and wait until it has loaded, with what its questions ask for after it."""
        self.page.goto(address, wait_until="load")
        expect(self.page.locator(".js course-question:not(:defined)")).to_have_count(0)
        return self.page

    def census(self) -> dict[str, int]:
        """How many elements and attributes there are of each kind that could do something."""
        found: dict[str, int] = self.page.evaluate(_CENSUS)
        return found

    def active(self) -> dict[str, int]:
        """The same, without what our own scripts add to a page as it is used."""
        return {kind: number for kind, number in self.census().items() if kind not in _ADDED}

    def shows(self, text: str) -> bool:
        """Whether the page shows a text as it was typed, spaces apart: typography and lines change them."""
        shown: bool = self.page.evaluate(
            "text => document.documentElement.textContent.replace(/\\s/g, '').includes(text.replace(/\\s/g, ''))", text
        )
        return shown

    def assert_calm(self, *hosts: str) -> None:
        """Nothing ran, nothing was refused, nothing was asked of another host than these."""
        assert self.heard == []
        assert self._asked <= {"", *hosts}, self._asked

    def evaluate(self, script: str, argument: Any = None) -> Any:
        """What a script of the test says."""
        return self.page.evaluate(script, argument)
