"""Material's style sheets are cut down to what the site wears, and nothing looks otherwise for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser, Page

from course.exports.stylesheet import words_of_tags, worn

SHEETS = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
WHOLE = "".join(sheet.read_text(encoding="utf-8") for sheet in sorted(SHEETS.glob("*.css")))

# One page of each kind: each shows components that the others do not.
PAGES = (
    "index",
    "modules/express",
    "modules/normes",
    "progression",
    "attestation",
    "groupe",
    "formateurs",
    "glossaire",
    "guide/questions",
)

# What an element looks like, its marks before and after it included: what a rule of Material's says, and what follows
# from it (sizes and places). Measured in the page: the styles of a long page are megabytes.
LOOK = """() => {
  const asked = ["display", "position", "width", "height", "top", "left", "margin", "padding", "border", "color",
    "background", "font", "opacity", "visibility", "overflow", "transform", "box-shadow", "text-decoration", "order",
    "flex", "z-index", "float", "white-space", "list-style", "text-align", "fill", "content", "mask-image", "outline"];
  const look = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return pseudo && style.content === "none" ? "" : asked.map((name) => style.getPropertyValue(name)).join("|");
  };
  const shown = [...document.querySelectorAll("body, body :not(svg *)")];
  return shown.map((element) => [null, "::before", "::after"].map((pseudo) => look(element, pseudo)).join());
}"""
CHANGED = f"""(whole) => {{
  const look = {LOOK};
  const ours = look();
  const style = Object.assign(document.createElement("style"), {{ textContent: whole }});
  document.querySelector('link[href*="/material."]').replaceWith(style);
  const theirs = look();
  const shown = [...document.querySelectorAll("body, body :not(svg *)")];
  const changed = shown.filter((element, place) => ours[place] !== theirs[place]);
  return changed.map((element) => element.outerHTML.slice(0, 200));
}}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(bypass_csp=True)
    yield page
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_no_element_of_a_page_looks_otherwise(page: Page, site: Path, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((site / f"{name}.html").as_uri())
    page.add_style_tag(content="* { transition: none !important; animation: none !important; }")
    assert page.evaluate(CHANGED, WHOLE) == []


@pytest.mark.browser
def test_the_sheet_is_less_than_half_of_materials(site: Path) -> None:
    (ours,) = (site / "assets").glob("material.*.css")
    assert ours.stat().st_size < len(WHOLE) / 2
    assert not (site / "assets" / "stylesheets").exists()


WORDS = words_of_tags(['<p class="seen" id="here" data-kind="one">unseen</p>\n<em hidden>text</em>'])


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".seen{color:red}", ".seen{color:red}"),
        (".unseen{color:red}", ""),
        ("strong,em{color:red}", "em{color:red}"),
        ("#here>em{color:red}#there{color:red}", "#here>em{color:red}"),
        ("[data-kind=one]{a:b}[data-kind=two]{a:b}", "[data-kind=one]{a:b}"),
        (".seen:not(.unseen):hover::before{a:b}", ".seen:not(.unseen):hover::before{a:b}"),
        (":is(.unseen,.seen) em{a:b}:is(.unseen,strong) em{a:b}", ":is(.unseen,.seen) em{a:b}"),
        ("@media print{.unseen{a:b}em{a:b}}@media screen{.unseen{a:b}}", "@media print{em{a:b}}"),
        ("@font-face{font-family:x}", "@font-face{font-family:x}"),
        ("p{--used:1;--chain:var(--used);--spare:2;width:var(--chain)!important}", None),
        (":root{--icon:url(data:image/svg+xml,%3Csvg/%3E)}", ""),
    ],
)
def test_a_rule_stays_when_each_of_its_names_is_in_the_site(css: str, kept: str | None) -> None:
    if kept is None:
        kept = "p{--used:1;--chain:var(--used);width:var(--chain)!important}"
    assert worn(css, WORDS) == kept
