"""A phone that is slow, on a network that is slow, for a page open in Chromium; and what its owner waits for.

The figures of the network are those of Lighthouse's “Slow 4G” when it slows for real (`devtools` throttling): 150 ms
of latency become 562.5 for each request, 1.6 Mbit/s become 1,474.56 kbit/s down and 675 up. The processor is slowed
four times, so that a figure depends on the machine that measures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Locator, Page, ViewportSize

SIZE: ViewportSize = {"width": 360, "height": 740}
CPU_SLOWDOWN = 4
_LATENCY, _DOWN, _UP = 562.5, 1474.56, 675.0  # milliseconds, kbit/s, kbit/s

# Heard from the first moment: what was painted largest, what moved by itself, what held the page for more than 50 ms
# from the first paint on.
_LISTEN = """() => {
  window.heard = {largest: 0, moved: 0, held: [], what: []};
  const listen = (type, hear) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({type, buffered: true});
  listen("largest-contentful-paint", ({startTime}) => { heard.largest = startTime; });
  listen("layout-shift", ({value, hadRecentInput, sources}) => {
    if (hadRecentInput) return;
    heard.moved += value;
    heard.what.push(...sources.map(({node}) => (node?.closest ? node : node?.parentElement)?.outerHTML.slice(0, 120)));
  });
  listen("longtask", ({startTime, duration}) => heard.held.push([startTime, duration]));
}"""
_FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"

# From the press of the pointer, by its own clock, to the first frame that shows what changed in an element.
_ANSWERED = """(element) => new Promise((done) => {
  let pressed = 0;
  addEventListener("click", ({timeStamp}) => { pressed = timeStamp; }, {capture: true, once: true});
  const changed = new MutationObserver(() => {
    changed.disconnect();
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => done(performance.now() - pressed);
      port2.postMessage(0);
    });
  });
  changed.observe(element, {childList: true, subtree: true, attributes: true, characterData: true});
})"""


@dataclass(frozen=True)
class Opening:
    """A page opened: milliseconds to the largest paint, milliseconds held (as Lighthouse adds them), and what moved."""

    largest: float
    held: float
    moved: float


def slow(page: Page) -> None:
    """Make a page one of a slow phone, from its next address on."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    network: dict[str, Any] = {"offline": False, "latency": _LATENCY}
    network |= {"downloadThroughput": _DOWN * 1000 / 8, "uploadThroughput": _UP * 1000 / 8}
    session.send("Network.emulateNetworkConditions", network)
    quick(page, CPU_SLOWDOWN)


def quick(page: Page, slowdown: int) -> None:
    """Slow the processor of a page so many times; 1 gives it back its speed."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})


def phone(browser: Browser) -> Page:
    """A page of a slow phone that keeps nothing of an earlier visit."""
    context = browser.new_context(
        viewport=SIZE,
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
        service_workers="block",  # what it keeps for later is measured apart
    )
    page = context.new_page()
    page.add_init_script(f"({_LISTEN})()")
    slow(page)
    return page


def opened(page: Page, address: str) -> Opening:
    """Open an address, wait until nothing more comes, and say what it took."""
    page.goto(address, wait_until="load")
    page.wait_for_timeout(2500)
    heard = page.evaluate("heard")
    first = page.evaluate(_FIRST_PAINT)
    held = sum(max(0.0, took - 50) for start, took in heard["held"] if start + took > first)
    return Opening(heard["largest"], held, heard["moved"])


def answered(button: Locator, output: Locator) -> float:
    """Milliseconds from the press of a button to the first frame that shows what it changed in an output."""
    output.evaluate(f"(element) => {{ window.answered = ({_ANSWERED})(element); }}")
    button.click()
    took: float = button.page.evaluate("window.answered")
    return took
